/**
 * CUBIC: a window that is a cubic function of the time since the last loss, whatever the round trip.
 *
 * Assumes a long transfer in congestion avoidance, with windows in segments. Leaves out slow start, time-outs,
 * and that a window may grow by half at most in a round trip.
 */

import { requireFraction, requireNonNegative, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";

/** How CUBIC grows and shrinks. */
export interface CubicParams {
  /** C: how steep the curve is (segments/s³, > 0, finite): 0.4. */
  readonly scaling: number;
  /** β: share of the window that is kept after a loss (fraction, > 0 and < 1): 0.7. */
  readonly kept: number;
}

/** What RFC 9438 says. */
export const rfc9438: CubicParams = { scaling: 0.4, kept: 0.7 };

/** The window before the loss, too. */
export interface CubicWindowParams extends CubicParams {
  /** W: window at the last loss (segments, finite, > 0). */
  readonly peak: number;
}

function requireCubic({ scaling, kept }: CubicParams): void {
  requirePositive({ scaling, kept });
  if (!(kept < 1)) throw new RangeError(`kept must be < 1, got ${kept}`);
}

/**
 * Time from a loss until the window is where it was: K = ∛(W (1 - β) / C).
 *
 * @param peak - W: window at the loss (segments, finite, > 0)
 * @param params - scaling C, share kept β
 * @returns time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9438 section 4.2
 *
 * @example
 * ```ts
 * cubicRecoveryTime(100, rfc9438) // => 4.217163327
 * ```
 */
export function cubicRecoveryTime(peak: number, params: CubicParams): Seconds {
  requirePositive({ peak });
  requireCubic(params);
  // Roots first: the quotient may be larger than any number.
  return Math.cbrt(peak * (1 - params.kept)) / Math.cbrt(params.scaling);
}

/**
 * Window some time after a loss: C (t - K)³ + W.
 *
 * @param time - t since the loss (s, finite, >= 0)
 * @param params - window at the loss W, scaling C, share kept β
 * @returns window (segments; β W at once, W after K; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9438 section 4.2
 *
 * @example
 * ```ts
 * cubicWindow(2, { ...rfc9438, peak: 100 }) // => 95.640335687
 * ```
 */
export function cubicWindow(time: Seconds, params: CubicWindowParams): number {
  requireNonNegative({ time });
  const away = time - cubicRecoveryTime(params.peak, params);
  return (Math.cbrt(params.scaling) * away) ** 3 + params.peak;
}

/**
 * Peak that CUBIC aims at after a loss: the window itself, or less if it was below the last peak already, so
 * that a new flow finds room sooner (fast convergence): W (1 + β) / 2.
 *
 * @param window - W: window at the loss (segments, finite, > 0)
 * @param params - scaling C, share kept β, and `peak` of the loss before (segments, finite, > 0)
 * @returns peak (segments)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9438 section 4.7
 *
 * @example
 * ```ts
 * cubicNextPeak(80, { ...rfc9438, peak: 100 }) // => 68
 * ```
 */
export function cubicNextPeak(window: number, params: CubicWindowParams): number {
  requirePositive({ window, peak: params.peak });
  requireCubic(params);
  return window < params.peak ? (window * (1 + params.kept)) / 2 : window;
}

/** α: segments that a Reno-friendly window grows in a round trip: 3 (1 - β) / (1 + β). */
const friendlyIncrease = (kept: number) => (3 * (1 - kept)) / (1 + kept);

/**
 * Window that Reno's rate would have some time after the loss: β W + 3 (1 - β)/(1 + β) t / RTT; CUBIC takes
 * the larger one. From W on Reno's own increase of 1 holds.
 *
 * @param time - t since the loss (s, finite, >= 0)
 * @param params - window at the loss W, scaling C, share kept β, and `roundTrip` RTT (s, finite, > 0)
 * @returns window (segments; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9438 section 4.3
 *
 * @example
 * ```ts
 * renoFriendlyWindow(2, { ...rfc9438, peak: 100, roundTrip: 0.1 }) // => 80.588235294
 * ```
 */
export function renoFriendlyWindow(
  time: Seconds,
  params: CubicWindowParams & { readonly roundTrip: Seconds },
): number {
  const { peak, kept, roundTrip } = params;
  requireNonNegative({ time });
  requirePositive({ peak, roundTrip });
  requireCubic(params);
  const slow = friendlyIncrease(kept);
  const rounds = time / roundTrip;
  const recovery = ((1 - kept) * peak) / slow;
  return rounds <= recovery ? kept * peak + slow * rounds : peak + (rounds - recovery);
}

/** A long transfer. */
export interface CubicMeanParams extends CubicParams {
  /** RTT (s, finite, > 0). */
  readonly roundTrip: Seconds;
}

/**
 * Mean window where losses come after each 1/p packets: (C (3 + β) / 4 (1 - β))^¼ (RTT / p)^¾.
 *
 * CUBIC takes the larger one of it and Reno's, 1.2 / √p: see `mathisWindow`.
 *
 * @param loss - p: loss events for each packet (fraction)
 * @param params - scaling C, share kept β, round trip RTT
 * @returns window (segments; `Infinity` without loss)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9438 section 5; RFC 8312 section 5
 *
 * @example
 * ```ts
 * cubicMeanWindow(1e-4, { ...rfc9438, roundTrip: 0.1 }) // => 187.400229
 * ```
 */
export function cubicMeanWindow(loss: number, params: CubicMeanParams): number {
  const { scaling, kept, roundTrip } = params;
  requireFraction({ loss });
  requirePositive({ roundTrip });
  requireCubic(params);
  const factor = ((scaling / (1 - kept)) * (3 + kept)) / 4;
  return factor ** 0.25 * (roundTrip / loss) ** 0.75;
}

/**
 * Loss below which CUBIC's own curve is ahead of Reno's, whose mean window is c / √p.
 *
 * @param roundTrip - RTT (s, finite, > 0)
 * @param params - scaling C, share kept β, and Reno's `constant` c (> 0, finite): 1.2 of RFC 3649
 * @returns p = C (3 + β) RTT³ / 4 (1 - β) c⁴ (fraction, 1 at most)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 9438 section 5.1
 *
 * @example
 * ```ts
 * cubicAheadLoss(0.1, { ...rfc9438, constant: 1.2 }) // => 5.9478e-4
 * ```
 */
export function cubicAheadLoss(
  roundTrip: Seconds,
  params: CubicParams & { readonly constant: number },
): number {
  const { scaling, kept, constant } = params;
  requirePositive({ roundTrip, constant });
  requireCubic(params);
  const factor = ((scaling / (1 - kept)) * (3 + kept)) / 4;
  return Math.min(1, (factor / constant) * (roundTrip / constant) ** 3);
}
