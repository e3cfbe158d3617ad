/**
 * Reordering: how often a message overtakes another on its way.
 *
 * Assumes messages that are sent evenly, and delays that are independent. Leaves out queues, in which delays of
 * neighbours are alike, and routers that send all packets of a flow the same way: those do not reorder.
 */

import {
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { lateForWindow } from "../security/replay";

/**
 * Chance that the second of two messages arrives first: e^(-g / m) / 2, for exponential delays.
 *
 * @param gap - g: time between the two (s, finite, >= 0)
 * @param params - `jitter` is m: mean of the exponential part of the delay (s, finite, > 0)
 * @returns fraction, at most one half
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * overtakeProbability(ms(10), { jitter: ms(20) }) // => 0.303265330
 * ```
 */
export function overtakeProbability(
  gap: Seconds,
  { jitter }: { readonly jitter: Seconds },
): number {
  requireNonNegative({ gap });
  requirePositive({ jitter });
  return Math.exp(-gap / jitter) / 2;
}

/**
 * Share of a stream that arrives after something that was sent later, for exponential delays: the reordered
 * ratio of RFC 4737.
 *
 * @param gap - g: time between a message and the next (s, finite, > 0)
 * @param params - `jitter` is m (s, finite, >= 0, at most 10⁸ gaps)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 4737, section 4.1
 *
 * @example
 * ```ts
 * reorderedRatio(ms(10), { jitter: ms(10) }) // => 0.192446408
 * ```
 */
export function reorderedRatio(gap: Seconds, { jitter }: { readonly jitter: Seconds }): number {
  requirePositive({ gap });
  requireNonNegative({ jitter });
  // Late for a window of one: something that was sent later is there already.
  return lateForWindow(1, { packetRate: 1 / gap, jitter });
}

/** Two ways of different length. */
export interface SprayParams {
  /** d: by how much the longer way takes longer (s, finite, >= 0). */
  readonly difference: Seconds;
  /** f: messages that take the shorter way (fraction). */
  readonly fastShare: number;
}

/**
 * Share of a stream that is reordered if each message takes one of two ways at random:
 * (1 - f)(1 - (1 - f)ᵏ), where k messages are sent within d after each.
 *
 * @param gap - time between a message and the next (s, finite, > 0)
 * @param params - `difference` is d, `fastShare` is f
 * @returns fraction; 0 if the difference is no longer than a gap
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 2991, section 2: reordering by several ways
 *
 * @example
 * ```ts
 * sprayedRatio(ms(1), { difference: ms(1.5), fastShare: 0.5 }) // => 0.25
 * ```
 */
export function sprayedRatio(gap: Seconds, { difference, fastShare }: SprayParams): number {
  requirePositive({ gap });
  requireNonNegative({ difference });
  requireFraction({ fastShare });
  const overtakers = Math.max(0, Math.ceil(difference / gap) - 1);
  return (1 - fastShare) * (1 - (1 - fastShare) ** overtakers);
}

/** A way that a message may take. */
export interface FixedRoute {
  /** Time that it takes (s, finite, >= 0). */
  readonly delay: Seconds;
  /** Messages that take it, each by chance (fraction). */
  readonly share: number;
}

/**
 * The same for any number of ways: Σᵢ sᵢ (1 - Πₖ (1 - Sᵢₖ)), where Sᵢₖ is the share of all ways j on which the k-th
 * message after one still arrives before it, dⱼ + k g < dᵢ.
 *
 * @param gap - g: time between a message and the next (s, finite, > 0)
 * @param params - `routes`: delays dᵢ and shares sᵢ, which are 1 together
 * @returns fraction
 * @throws RangeError if there is no way, or a parameter is outside its domain
 * @see RFC 2991, section 2
 *
 * @example
 * ```ts
 * routedRatio(ms(1), { routes: [{ delay: 0, share: 0.5 }, { delay: ms(1.5), share: 0.5 }] }) // => 0.25
 * ```
 */
export function routedRatio(
  gap: Seconds,
  { routes }: { readonly routes: readonly FixedRoute[] },
): number {
  requirePositive({ gap });
  requireItems(1, { routes });
  routes.forEach(({ delay, share }, i) => {
    requireNonNegative({ [`routes[${i}].delay`]: delay });
    requireFraction({ [`routes[${i}].share`]: share });
  });
  const all = routes.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(all - 1) > 1e-9) {
    throw new RangeError(`routes must have shares that are 1 together, got ${all}`);
  }
  const byDelay = [...routes].sort((a, b) => a.delay - b.delay);
  return byDelay.reduce((ratio, { delay, share }) => {
    // Messages sent within its lead over each faster way; those of the fastest come from furthest behind.
    // Whole multiples of the distance are that, in spite of rounding.
    const leads = byDelay.map((other) =>
      Math.max(0, Math.ceil((delay - other.delay - 1e-12 * delay) / gap) - 1),
    );
    let [faster, inOrder] = [0, 1];
    leads.forEach((lead, j) => {
      faster += byDelay[j]?.share ?? 0;
      const next = leads[j + 1] ?? 0;
      if (lead > next) inOrder *= Math.max(0, 1 - faster) ** (lead - next);
    });
    return ratio + share * (1 - inOrder);
  }, 0);
}
