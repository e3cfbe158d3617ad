/**
 * A stall, as a load generator that waits for answers sees it, and as users see it who do not wait.
 *
 * Assumes that an answer takes the same time whenever the server works, and that all requests of the
 * stall are answered at its end. Leaves out the queue that they leave behind (simulate it).
 */

import { requireFraction, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** A run in which the server works for a while, then stalls. */
export interface StallParams {
  /** Requests that are meant to be sent (1/s, finite, > 0). */
  readonly rate: PerSecond;
  /** Time to answer while the server works (s, finite, >= 0). */
  readonly responseTime: Seconds;
  /** Time that the server works (s, finite, > 0). */
  readonly workingTime: Seconds;
  /** Time that it then stalls (s, finite, >= 0). */
  readonly stallTime: Seconds;
}

/** What rounding may add to a share. */
const slack = 1 + 1e-9;

function requireStall({ rate, responseTime, workingTime, stallTime }: StallParams): void {
  requirePositive({ rate, workingTime });
  requireNonNegative({ responseTime, stallTime });
}

/**
 * Mean that a generator reports which waits for each answer: (λ w r + s) / (λ w + 1). The stall is
 * one sample of many.
 *
 * @param params - `rate` is λ, `responseTime` is r, `workingTime` is w, `stallTime` is s
 * @returns mean of the measured response times (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Tene (2015), How NOT to Measure Latency, QCon San Francisco
 *
 * @example
 * ```ts
 * omittingMean({ rate: 100, responseTime: ms(1), workingTime: 100, stallTime: 100 }) // => 0.010998900
 * ```
 */
export function omittingMean(params: StallParams): Seconds {
  requireStall(params);
  const { rate, responseTime, workingTime, stallTime } = params;
  const stalledShare = 1 / (rate * workingTime + 1);
  return (1 - stalledShare) * responseTime + stalledShare * stallTime;
}

/**
 * Mean over all who meant to send a request: (w r + s s / 2) / (w + s). During the stall they wait
 * from 0 to s, half of it on average.
 *
 * @param params - `responseTime` is r, `workingTime` is w, `stallTime` is s; `rate` does not matter
 * @returns mean response time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Tene (2015), How NOT to Measure Latency, QCon San Francisco
 *
 * @example
 * ```ts
 * stalledMean({ rate: 100, responseTime: ms(1), workingTime: 100, stallTime: 100 }) // => 25.0005
 * ```
 */
export function stalledMean(params: StallParams): Seconds {
  requireStall(params);
  const { responseTime, workingTime, stallTime } = params;
  const stalledShare = 1 / (1 + workingTime / stallTime);
  return (1 - stalledShare) * responseTime + stalledShare * (stallTime / 2);
}

/**
 * Percentile that the waiting generator reports: the working server's, up to the one sample of the
 * stall.
 *
 * @param share - q: 0.99 for the 99th percentile (fraction)
 * @param params - `rate`, `responseTime`, `workingTime` and `stallTime`
 * @returns response time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * omittingPercentile(0.999, { rate: 100, responseTime: ms(1), workingTime: 100, stallTime: 100 }) // => 0.001
 * ```
 */
export function omittingPercentile(share: number, params: StallParams): Seconds {
  requireFraction({ share });
  requireStall(params);
  const { rate, responseTime, workingTime, stallTime } = params;
  const stalledShare = 1 / (rate * workingTime + 1);
  // In order of size the one stalled sample is the last, or the first if it is shorter than an answer.
  if (stallTime < responseTime) return share <= stalledShare * slack ? stallTime : responseTime;
  return stalledShare <= (1 - share) * slack ? responseTime : stallTime;
}

/**
 * Percentile over all who meant to send a request: a share w / (w + s) needs r, and the waits of the
 * others are spread evenly from 0 to s.
 *
 * @param share - q: 0.99 for the 99th percentile (fraction)
 * @param params - `responseTime`, `workingTime` and `stallTime`; `rate` does not matter
 * @returns response time (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * stalledPercentile(0.75, { rate: 100, responseTime: ms(1), workingTime: 100, stallTime: 100 }) // => 50
 * ```
 */
export function stalledPercentile(share: number, params: StallParams): Seconds {
  requireFraction({ share });
  requireStall(params);
  const { responseTime, workingTime, stallTime } = params;
  const whole = workingTime + stallTime;
  // Waits below r come first, then the answers of the working server, then the longer waits.
  const below = Math.min(responseTime, stallTime);
  const place = share * whole;
  if (place < below) return place;
  return place <= below + workingTime ? responseTime : Math.max(responseTime, place - workingTime);
}
