/**
 * Automatic repeat request: how much of a link is used by frames that have to be acknowledged.
 *
 * Time is counted in frames. Assumes independent errors of frames, acknowledgements that take no time to send
 * and are never lost, and a sender that notices an error a round trip after it sent the frame. Selective repeat
 * has `window` frames on the way at any time; real ones also wait for the oldest, and so use a little less.
 */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
} from "../../core/check";

/** The way out in frames is what is swept; this stays fixed. */
export interface ArqParams {
  /** p: frames that are lost or damaged (fraction, < 1). */
  readonly loss: number;
  /** W: frames that may be on their way (count, >= 1). */
  readonly window: number;
}

function requireArq(propagation: number, { loss, window }: ArqParams): void {
  requireNonNegative({ propagation });
  requireFraction({ loss });
  if (loss === 1) throw new RangeError("loss must be < 1, got 1");
  requireCount({ window });
}

/**
 * Share of the link that stop-and-wait uses: (1 - p) / (1 + 2 a).
 *
 * @param propagation - a: time on the way over time to send a frame (finite, >= 0)
 * @param params - `loss` is p
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Stallings, Data and Computer Communications, performance issues of data link control
 *
 * @example
 * ```ts
 * stopAndWaitUtilization(0.5, { loss: 0.001 }) // => 0.4995
 * ```
 */
export function stopAndWaitUtilization(
  propagation: number,
  { loss }: { readonly loss: number },
): number {
  requireArq(propagation, { loss, window: 1 });
  return (1 - loss) / (1 + 2 * propagation);
}

/**
 * Share of the link that go-back-N uses, by the formula of textbooks: (1 - p) / (1 + 2 a p) if the window lasts
 * for a round trip, W >= 1 + 2 a, or else W (1 - p) / ((1 + 2 a)(1 - p + W p)).
 *
 * The second form spreads all frames evenly, though a window that is sent again goes out in one piece: see
 * `goBackNExactUtilization`, which is a little more.
 *
 * @param propagation - a (frames, finite, >= 0)
 * @param params - `loss` is p, `window` is W
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Stallings, Data and Computer Communications, performance of data link control
 *
 * @example
 * ```ts
 * goBackNUtilization(10, { loss: 0.001, window: 7 }) // => 0.331013917
 * ```
 */
export function goBackNUtilization(propagation: number, params: ArqParams): number {
  requireArq(propagation, params);
  const { loss, window } = params;
  const roundTrip = 1 + 2 * propagation;
  if (window >= roundTrip) return (1 - loss) / (1 + 2 * propagation * loss);
  return ((window / roundTrip) * (1 - loss)) / (1 - loss + window * loss);
}

/**
 * Share of the link that go-back-N uses, whatever the window: with K = 1 + 2 a and x = (1 - p)ᵂ,
 * (1 - p) / (1 - p + p (K + max(0, K - W) x / (1 - x))).
 *
 * From one loss to the next m frames arrive, m geometric: each full window of them takes K, the rest its own
 * length, and then the loss is noticed after K; a frame that is just being sent is finished first, so that it is K
 * rounded up where the link is never idle.
 *
 * @param propagation - a (frames, finite, >= 0)
 * @param params - `loss` is p, `window` is W
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * goBackNExactUtilization(1, { loss: 0.5, window: 1 }) // => 1 / 6
 * ```
 */
export function goBackNExactUtilization(propagation: number, params: ArqParams): number {
  requireArq(propagation, params);
  const { loss, window } = params;
  const roundTrip = 1 + 2 * propagation;
  const pause = Math.max(0, roundTrip - window);
  if (loss === 0) return window / (window + pause);
  const noticed = window < roundTrip ? roundTrip : Math.ceil(roundTrip);
  // p x / (1 - x), without cancellation.
  const waits = loss / Math.expm1(-window * Math.log1p(-loss));
  return (1 - loss) / (1 - loss + loss * noticed + pause * waits);
}

/**
 * Share of the link that selective repeat uses: (1 - p) min(1, W / (1 + 2 a)).
 *
 * @param propagation - a (frames, finite, >= 0)
 * @param params - `loss` is p, `window` is W
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Kurose and Ross, Computer Networking, section 3.4
 *
 * @example
 * ```ts
 * selectiveRepeatUtilization(4, { loss: 0.01, window: 7 }) // => 0.77
 * ```
 */
export function selectiveRepeatUtilization(propagation: number, params: ArqParams): number {
  requireArq(propagation, params);
  return (1 - params.loss) * Math.min(1, params.window / (1 + 2 * propagation));
}

/**
 * Fewest frames on the way that keep the link busy: 1 + 2 a, rounded up.
 *
 * @param propagation - a (frames, finite, >= 0)
 * @returns count
 * @throws RangeError if `propagation` is outside its domain
 *
 * @example
 * ```ts
 * fillingWindow(10) // => 21
 * ```
 */
export function fillingWindow(propagation: number): number {
  requireNonNegative({ propagation });
  return Math.ceil(1 + 2 * propagation);
}

/**
 * Largest windows that a number of k bits allows: 2ᵏ - 1 where frames come in order only, 2ᵏ⁻¹ where any may be
 * repeated. With more, a repeated frame looks like a new one.
 *
 * @param bits - k (count, 1 to 52)
 * @returns frames for go-back-N and for selective repeat (count)
 * @throws RangeError if `bits` is outside its domain
 * @see Kurose and Ross, Computer Networking, section 3.4
 *
 * @example
 * ```ts
 * largestWindows(3) // => { goBackN: 7, selectiveRepeat: 4 }
 * ```
 */
export function largestWindows(bits: number): ArqWindows {
  requireCount({ bits });
  requireBetween(1, 52, { bits });
  return { goBackN: 2 ** bits - 1, selectiveRepeat: 2 ** (bits - 1) };
}

/** Largest windows of two protocols (count). */
export interface ArqWindows {
  readonly goBackN: number;
  readonly selectiveRepeat: number;
}
