/**
 * Two generals: messages over an unreliable path make agreement likely, never certain.
 *
 * Assumes messages that are lost independently. Leaves out delays: with none that is too long, it is
 * still impossible.
 */

import { requireCount, requireFraction, requireWhole } from "../../core/check";
import { chanceWithin } from "../../core/union";

/** p: messages that are lost (fraction). */
export interface LossParams {
  readonly lossProbability: number;
}

/**
 * One general attacks and sends messengers; the other attacks if one arrives. P(left alone) = pᵏ.
 *
 * @param messengers - k (count, 0 for none)
 * @param params - loss
 * @returns fraction; 0 only if nothing is ever lost
 * @throws RangeError if a parameter is outside its domain
 * @see Gray (1978), Notes on Data Base Operating Systems
 *
 * @example
 * ```ts
 * messengersAllLost(3, { lossProbability: 0.3 }) // => 0.027
 * ```
 */
export function messengersAllLost(messengers: number, { lossProbability }: LossParams): number {
  requireWhole({ messengers });
  requireFraction({ lossProbability });
  return lossProbability ** messengers;
}

/**
 * How many messengers it takes for a risk.
 *
 * @param risk - chance that all are lost (fraction)
 * @param params - loss
 * @returns the fewest with pᵏ <= risk (count); `Infinity` for certainty, where anything is lost
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * messengersFor(1e-9, { lossProbability: 0.3 }) // => 18
 * ```
 */
export function messengersFor(risk: number, { lossProbability }: LossParams): number {
  requireFraction({ risk, lossProbability });
  if (risk === 1) return 0;
  if (lossProbability === 0) return 1;
  if (risk === 0 || lossProbability === 1) return Infinity;
  const least = Math.ceil(Math.log(risk) / Math.log(lossProbability));
  // The logarithm may round to the wrong side of an exact power.
  return lossProbability ** (least - 1) <= risk ? least - 1 : least;
}

/** How a plan with acknowledgements ends (fractions, together 1). */
export interface PlanOutcome {
  readonly bothAttack: number;
  readonly oneAttacks: number;
  readonly bothHold: number;
}

/**
 * A message, its acknowledgement, the acknowledgement of that, and so on, each sent if the one before
 * arrived. Who sends the last one attacks without an answer; the other attacks if it arrives.
 *
 * @param messages - n (count, >= 1)
 * @param params - loss
 * @returns (1 - p)ⁿ, (1 - p)ⁿ⁻¹ p, and the rest: more messages make the attack rarer, and one that
 *   is left alone never impossible
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * acknowledgedPlan(2, { lossProbability: 0.5 }) // => { bothAttack: 0.25, oneAttacks: 0.25, bothHold: 0.5 }
 * ```
 */
export function acknowledgedPlan(messages: number, { lossProbability }: LossParams): PlanOutcome {
  requireCount({ messages });
  requireFraction({ lossProbability });
  const before = (1 - lossProbability) ** (messages - 1);
  return {
    bothAttack: before * (1 - lossProbability),
    oneAttacks: before * lossProbability,
    bothHold: chanceWithin(messages - 1, { chance: lossProbability }),
  };
}
