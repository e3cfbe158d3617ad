/**
 * How often a fault assumption holds: a protocol is as good as what it takes for granted.
 *
 * Assumes that replicas are faulty independently of each other, and delays exceed their bound independently
 * too. Leaves out common causes, which make many faults at once far likelier.
 */

import { binomialAtLeast, binomialBelow } from "../../core/binomial";
import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requireWhole,
} from "../../core/check";

/** Replicas whose chances can be added up in a moment. */
const mostReplicas = 1e9;

/** A group of replicas, and how many of them may be faulty. */
export interface FaultAssumption {
  /** N: replicas (count, 1 to 10⁹). */
  readonly replicas: number;
  /** f: most that may be faulty at once (count, >= 0). */
  readonly faults: number;
}

function requireAssumption({ replicas, faults }: FaultAssumption): void {
  requireCount({ replicas });
  requireBetween(1, mostReplicas, { replicas });
  requireWhole({ faults });
}

/**
 * Chance that more replicas are faulty than assumed: P(X > f), X binomial.
 *
 * @param faultProbability - q: chance that a replica is faulty (fraction)
 * @param params - `replicas` is N, `faults` is f
 * @returns fraction, with all its digits where it is tiny; 0 if f >= N
 * @throws RangeError if a parameter is outside its domain
 * @see Powell (1992), 22nd Symposium on Fault-Tolerant Computing: assumption coverage
 *
 * @example
 * ```ts
 * assumptionViolation(0.01, { replicas: 3, faults: 1 }) // => 0.000298
 * ```
 */
export function assumptionViolation(faultProbability: number, params: FaultAssumption): number {
  requireFraction({ faultProbability });
  requireAssumption(params);
  const { replicas, faults } = params;
  return binomialAtLeast(faults + 1, { trials: replicas, chance: faultProbability });
}

/**
 * Chance that no more replicas are faulty than assumed: P(X <= f).
 *
 * @param faultProbability - q: chance that a replica is faulty (fraction)
 * @param params - `replicas` is N, `faults` is f
 * @returns fraction; 1 less `assumptionViolation`
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * assumptionHolds(0.5, { replicas: 3, faults: 1 }) // => 0.5
 * ```
 */
export function assumptionHolds(faultProbability: number, params: FaultAssumption): number {
  requireFraction({ faultProbability });
  requireAssumption(params);
  const { replicas, faults } = params;
  return binomialBelow(faults + 1, { trials: replicas, chance: faultProbability });
}

/**
 * Chance that no message of so many exceeds the bound on delays: (1 - p)ᵐ = exp(m ln(1 - p)).
 *
 * @param messages - m: messages that have to be in time (count, >= 0)
 * @param params - `exceedance` is p: chance that one message takes longer than the bound (fraction)
 * @returns coverage of the assumption (fraction)
 * @throws RangeError if a parameter is outside its domain
 * @see Powell (1992), 22nd Symposium on Fault-Tolerant Computing
 *
 * @example
 * ```ts
 * boundCoverage(1e4, { exceedance: 1e-6 }) // => 0.990049829
 * ```
 */
export function boundCoverage(
  messages: number,
  { exceedance }: { readonly exceedance: number },
): number {
  requireNonNegative({ messages });
  requireFraction({ exceedance });
  return messages === 0 ? 1 : Math.exp(messages * Math.log1p(-exceedance));
}

/**
 * Largest chance to exceed the bound with which a coverage is reached: p = 1 - c^(1/m).
 *
 * @param coverage - c: chance that no message is late (fraction)
 * @param params - `messages` is m (count, >= 1)
 * @returns chance for one message (fraction)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * exceedanceFor(0.25, { messages: 2 }) // => 0.5
 * ```
 */
export function exceedanceFor(
  coverage: number,
  { messages }: { readonly messages: number },
): number {
  requireFraction({ coverage });
  requireCount({ messages });
  return 0 - Math.expm1(Math.log(coverage) / messages);
}
