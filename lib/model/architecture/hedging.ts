/**
 * Hedged requests: what takes longer than d is asked for once more, elsewhere, and the first answer counts.
 *
 * Assumes that both copies are independent and of one distribution. Leaves out the load that the
 * second copies make (see `hedging-load.ts`), and replicas that share the cause of a slow answer.
 */

import { requireAtLeast, requireBetween } from "../../core/check";
import { integrate } from "../../core/quadrature";
import { findRoot } from "../../core/root";
import type { Seconds } from "../../core/units";
import type { DelayTail } from "../timing/delay-tail";

/** What is needed of the delay of one copy: a distribution of `#model/timing` has it. */
export type CopyDelay = Pick<DelayTail, "logSurvival" | "exceededBy">;

/** When the second copy is sent. */
export interface Hedge {
  /** d (s, >= 0): 0 sends both at once, `Infinity` never sends a second. */
  readonly hedgeAfter: Seconds;
}

/**
 * Share of requests for which a second copy is sent, which is the load that hedging adds: S(d).
 *
 * @param delay - of one copy
 * @param hedge - `hedgeAfter` is d (s, >= 0)
 * @returns extra requests per request (fraction)
 * @throws RangeError if `hedgeAfter` is negative
 *
 * @example
 * ```ts
 * hedgedShare({ logSurvival: (t) => -t, exceededBy: () => 0 }, { hedgeAfter: Math.log(20) }) // => 0.05
 * ```
 */
export function hedgedShare(delay: CopyDelay, { hedgeAfter }: Hedge): number {
  requireAtLeast(0, { hedgeAfter });
  return hedgeAfter === Infinity ? 0 : Math.exp(delay.logSurvival(hedgeAfter));
}

/**
 * The time of a hedged request, min(X, d + Y): its survival is S(t) before d, and S(t) S(t - d) from there on.
 *
 * It can be handed on to what takes a delay, as `fanOutExceededBy` does.
 *
 * @param delay - of one copy
 * @param hedge - `hedgeAfter` is d (s, >= 0)
 * @returns `logSurvival(t)`: ln P(T > t); `exceededBy(share)`: the time (s) that a share of the
 *   requests exceeds (fraction, 1e-200 to 1, or 0)
 * @throws RangeError if `hedgeAfter` is negative
 * @see Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)
 *
 * @example
 * ```ts
 * hedgedDelay(
 *   { logSurvival: (t) => -t, exceededBy: (share) => -Math.log(share) },
 *   { hedgeAfter: Math.log(20) },
 * ).exceededBy(0.01) // => 3.80045123
 * ```
 */
export function hedgedDelay(delay: CopyDelay, { hedgeAfter }: Hedge): CopyDelay {
  requireAtLeast(0, { hedgeAfter });
  const second = (time: Seconds) =>
    time < hedgeAfter || hedgeAfter === Infinity ? 0 : delay.logSurvival(time - hedgeAfter);
  const logSurvival = (time: Seconds) => delay.logSurvival(time) + second(time);
  const exceededBy = (share: number) => {
    if (share === 0 || share === 1) return delay.exceededBy(share);
    requireBetween(1e-200, 1, { share });
    const alone = delay.exceededBy(share);
    if (alone <= hedgeAfter) return alone;
    const excess = (time: Seconds) => logSurvival(time) - Math.log(share);
    // Both at once may jump past the share at d itself.
    if (excess(hedgeAfter) <= 0) return hedgeAfter;
    // Both are late with the root of the share at the latest here.
    const to = Math.min(alone, hedgeAfter + delay.exceededBy(Math.sqrt(share)));
    return to === Infinity || excess(to) >= 0 ? to : findRoot(excess, { from: hedgeAfter, to });
  };
  return { logSurvival, exceededBy };
}

/**
 * Mean time of a hedged request: the area under its survival.
 *
 * @param delay - of one copy, never negative
 * @param hedge - `hedgeAfter` is d (s, >= 0)
 * @returns time (s; `Infinity` if the tail falls no faster than 1/t), relative error near 1e-9
 * @throws RangeError if `hedgeAfter` is negative
 *
 * @example
 * ```ts
 * hedgedMean(
 *   { logSurvival: (t) => -t, exceededBy: (share) => -Math.log(share) },
 *   { hedgeAfter: Math.log(20) },
 * ) // => 0.975
 * ```
 */
export function hedgedMean(delay: CopyDelay, hedge: Hedge): Seconds {
  const { logSurvival, exceededBy } = hedgedDelay(delay, hedge);
  const [far, further] = [exceededBy(1e-90), exceededBy(1e-180)];
  // A survival of t^-α: 90 powers of ten for 90 / α of time.
  if (!Number.isFinite(further) || Math.log10(further / far) >= 90) return Infinity;
  const { hedgeAfter } = hedge;
  // Where the second copy is sent, and where it may be there, the survival has a kink.
  const kinks = [hedgeAfter, hedgeAfter + delay.exceededBy(1)];
  const places = [...steps.map((power) => exceededBy(10 ** -power)), ...kinks];
  const within = places.filter((each) => each > 0 && each <= further).sort((a, b) => a - b);
  return integrate((time) => Math.exp(logSurvival(time)), [0, ...within]);
}

/** Powers of ten of the shares between which the area is taken. */
const steps = [0, 0.1, 0.3, 0.6, ...Array.from({ length: 30 }, (_, i) => i + 1), 40, 60, 90, 180];
