/**
 * Retransmission time-out of TCP: a smoothed round trip and four times its variation.
 *
 * Assumes samples of segments that were sent once (Karn). Leaves out the clock's ticks, apart from
 * the smallest margin `granularity`.
 */

import {
  requireAboveZero,
  requireAtLeast,
  requireEach,
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** How round trips become a time-out. */
export interface RtoParams {
  /** α: weight of a new sample in the smoothed round trip (fraction). */
  readonly smoothing: number;
  /** β: weight of a new sample in the variation (fraction). */
  readonly variationSmoothing: number;
  /** K: variations above the smoothed round trip (>= 0). */
  readonly variations: number;
  /** G: smallest margin, the clock's resolution (s). */
  readonly granularity: Seconds;
  /** Shortest time-out (s). */
  readonly minimum: Seconds;
  /** Longest time-out (s, > 0; `Infinity` for none). */
  readonly maximum: Seconds;
}

/** What RFC 6298 says, with a clock that is fine enough not to matter. */
export const rfc6298: RtoParams = {
  ...{ smoothing: 1 / 8, variationSmoothing: 1 / 4, variations: 4 },
  ...{ granularity: 0, minimum: 1, maximum: 60 },
};

/** What a sender remembers. */
export interface RtoEstimate {
  /** SRTT (s). */
  readonly smoothed: Seconds;
  /** RTTVAR (s). */
  readonly variation: Seconds;
  /** RTO (s). */
  readonly timeout: Seconds;
}

/**
 * Time-out after one more sample: the variation first, with the old smoothed round trip; then that.
 *
 * @param sample - R: a round trip (s, >= 0)
 * @param params - the estimate `before`, and how samples are weighed
 * @returns RTTVAR = (1 - β) RTTVAR + β |SRTT - R|, SRTT = (1 - α) SRTT + α R,
 *   RTO = SRTT + max(G, K RTTVAR) within its bounds (s)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 6298, section 2.3; Jacobson (1988), SIGCOMM
 *
 * @example
 * ```ts
 * nextRto(0.27, { ...rfc6298, minimum: 0, before: { smoothed: 0.35, variation: 0.04 } }).timeout // => 0.54
 * ```
 */
export function nextRto(
  sample: Seconds,
  params: RtoParams & { readonly before: Pick<RtoEstimate, "smoothed" | "variation"> },
): RtoEstimate {
  const { smoothing, variationSmoothing, before } = params;
  requireNonNegative({ sample, smoothed: before.smoothed, variation: before.variation });
  requireRtoParams(params);
  const error = Math.abs(before.smoothed - sample);
  const variation = (1 - variationSmoothing) * before.variation + variationSmoothing * error;
  const smoothed = (1 - smoothing) * before.smoothed + smoothing * sample;
  return withTimeout({ smoothed, variation }, params);
}

/**
 * Time-outs after each of some samples, from the first on: SRTT = R, RTTVAR = R / 2.
 *
 * @param samples - round trips in their order, one or more (s, >= 0)
 * @param params - how samples are weighed: `rfc6298`, or other weights and bounds
 * @returns one estimate a sample: its time-out is that of the next segment
 * @throws RangeError if there is no sample, or a parameter is outside its domain
 * @see RFC 6298, section 2
 *
 * @example
 * ```ts
 * rtoSeries([0.1, 0.1, 0.3, 0.1], { ...rfc6298, minimum: 0 }).at(-1)?.timeout // => 0.38125
 * ```
 */
export function rtoSeries(samples: readonly Seconds[], params: RtoParams): RtoEstimate[] {
  requireItems(1, { samples });
  requireEach(requireNonNegative, { samples });
  requireRtoParams(params);
  const estimates: RtoEstimate[] = [];
  samples.forEach((sample, i) => {
    const before = estimates[i - 1];
    const first = () => withTimeout({ smoothed: sample, variation: sample / 2 }, params);
    estimates.push(before ? nextRto(sample, { ...params, before }) : first());
  });
  return estimates;
}

/**
 * Time-out after several in a row without an answer: each doubles it.
 *
 * @param timeouts - how many expired (count)
 * @param params - the `timeout` before (s), and its `maximum` (s, `Infinity` for none)
 * @returns timeout × 2^timeouts, at most the maximum (s)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 6298, section 5.5; Karn and Partridge (1987), SIGCOMM
 *
 * @example
 * ```ts
 * backedOffRto(4, { timeout: 1, maximum: 60 }) // => 16
 * ```
 */
export function backedOffRto(
  timeouts: number,
  { timeout, maximum }: { readonly timeout: Seconds; readonly maximum: Seconds },
): Seconds {
  requireWhole({ timeouts });
  requirePositive({ timeout });
  requireAboveZero({ maximum });
  return Math.min(maximum, timeout * 2 ** timeouts);
}

function withTimeout(estimate: Omit<RtoEstimate, "timeout">, params: RtoParams): RtoEstimate {
  const { granularity, variations, minimum, maximum } = params;
  const timeout = estimate.smoothed + Math.max(granularity, variations * estimate.variation);
  return { ...estimate, timeout: Math.min(maximum, Math.max(minimum, timeout)) };
}

function requireRtoParams(params: RtoParams): void {
  const { smoothing, variationSmoothing, variations, granularity, minimum, maximum } = params;
  requireFraction({ smoothing, variationSmoothing });
  requireNonNegative({ variations, granularity, minimum });
  requireAboveZero({ maximum });
  requireAtLeast(minimum, { maximum });
}
