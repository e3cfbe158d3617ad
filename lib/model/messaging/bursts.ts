/**
 * Losses that come in bursts: a channel that is either good, and loses nothing, or bad, and loses everything.
 *
 * Gilbert's channel in its simplest form, which Elliott made general. Assumes that messages which follow each
 * other so many steps apart meet one channel. Leaves out a bad state in which some messages get through.
 */

import { requireAtLeast, requireCount, requireFraction, requireWhole } from "../../core/check";

/** A channel with bursts. */
export interface BurstParams {
  /** p: messages that are lost on average (fraction, < 1). */
  readonly loss: number;
  /** L: mean length of a run of losses (messages, >= 1 / (1 - p), at which losses are independent). */
  readonly burstLength: number;
}

/**
 * How much of the channel's state is left after a step: 1 - 1 / (L (1 - p)).
 *
 * @param params - `loss` is p, `burstLength` is L
 * @returns fraction, 0 for independent losses
 * @throws RangeError if a parameter is outside its domain
 */
function memoryOf({ loss, burstLength }: BurstParams): number {
  requireFraction({ loss });
  if (loss === 1) throw new RangeError("loss must be < 1, got 1");
  requireAtLeast(1, { burstLength });
  const memory = 1 - 1 / (burstLength * (1 - loss));
  // Independent losses come in runs of 1 / (1 - p): shorter ones would have to avoid each other.
  if (memory > -1e-12) return Math.max(0, memory);
  throw new RangeError(`burstLength must be >= ${1 / (1 - loss)}, got ${burstLength}`);
}

/**
 * Mean run of losses if they are independent: 1 / (1 - p).
 *
 * @param loss - p (fraction)
 * @returns messages (count; `Infinity` if all are lost)
 * @throws RangeError if `loss` is outside [0, 1]
 *
 * @example
 * ```ts
 * independentBurst(0.2) // => 1.25
 * ```
 */
export function independentBurst(loss: number): number {
  requireFraction({ loss });
  return 1 / (1 - loss);
}

/**
 * Chance that n attempts are all lost: p (p + (1 - p) mᵏ)ⁿ⁻¹, where m = 1 - 1 / (L (1 - p)) is what a step
 * leaves of the channel's state. Independent losses give pⁿ.
 *
 * @param attempts - n (count, >= 0)
 * @param params - the channel, and `spacing` is k: steps from one attempt to the next (count, >= 1)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Gilbert (1960), Bell System Technical Journal 39(5); Elliott (1963), ibid. 42(5)
 *
 * @example
 * ```ts
 * attemptsAllLost(3, { loss: 0.1, burstLength: 5, spacing: 1 }) // => 0.064
 * ```
 */
export function attemptsAllLost(
  attempts: number,
  { spacing, ...channel }: BurstParams & { readonly spacing: number },
): number {
  requireWhole({ attempts });
  requireCount({ spacing });
  const memory = memoryOf(channel) ** spacing;
  const { loss } = channel;
  return attempts === 0 ? 1 : loss * (loss + (1 - loss) * memory) ** (attempts - 1);
}

/**
 * Chances of 0, 1, 2 … losses among n messages that follow each other.
 *
 * @param messages - n (count, 0 to 10 000)
 * @param params - the channel
 * @returns n + 1 fractions, together 1
 * @throws RangeError if a parameter is outside its domain
 * @see Elliott (1963), Bell System Technical Journal 42(5)
 *
 * @example
 * ```ts
 * lossCounts(2, { loss: 0.1, burstLength: 5 })[0] // => 0.88
 * ```
 */
export function lossCounts(messages: number, channel: BurstParams): number[] {
  requireWhole({ messages });
  if (messages > 1e4) throw new RangeError(`messages must be <= 10000, got ${messages}`);
  const memory = memoryOf(channel);
  const { loss } = channel;
  const [turnBad, stayBad] = [loss * (1 - memory), loss + (1 - loss) * memory];
  // Chances of so many losses with the channel good, or bad, when the next message is sent.
  let good = [1 - loss];
  let bad = [loss];
  for (let sent = 0; sent < messages; sent += 1) {
    const lost = [0, ...bad];
    const through = [...good, 0];
    good = through.map((each, i) => each * (1 - turnBad) + (lost[i] as number) * (1 - stayBad));
    bad = through.map((each, i) => each * turnBad + (lost[i] as number) * stayBad);
  }
  return good.map((each, i) => each + (bad[i] as number));
}
