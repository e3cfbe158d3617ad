/** Clients that count what a server accepts, and hold back what it would refuse. */

import { requireAtLeast, requireBetween, requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import { exponential } from "../../sim/distribution";
import { type Interval, meanInterval } from "../../stats/summary";

export interface ThrottlingParams {
  /** Requests that clients would make (1/s, > 0). */
  readonly demand: PerSecond;
  /** Requests that the server accepts at most (1/s, > 0). */
  readonly capacity: PerSecond;
  /** K: clients hold back what is more than so many times the accepted requests (>= 1). */
  readonly factor: number;
  /** How far back they count (s, > 0). */
  readonly window: Seconds;
  /** Stretches of ten windows that are measured, after one that is not (count, >= 2). */
  readonly batches: number;
  readonly seed: number;
}

export interface ThrottlingResult {
  /** Requests that reach the server (1/s), with a 95 % interval. */
  readonly sent: Interval;
  /** Requests that it accepts (1/s), with a 95 % interval. */
  readonly accepted: Interval;
}

/** The server accepts so much of a second's capacity at once. */
const burst = 0.1;
const windowsOfBatch = 10;
const mostRequests = 1e8;

/**
 * Simulates random requests, one set of clients with a common count, and a server that refuses what is beyond
 * its capacity.
 *
 * @returns requests a second that are sent on and that are accepted
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateThrottling(params: ThrottlingParams): ThrottlingResult {
  const { demand, capacity, factor, window, batches, seed } = params;
  requirePositive({ demand, capacity, window });
  requireAtLeast(1, { factor });
  requireCount({ batches });
  requireAtLeast(2, { batches });
  const length = windowsOfBatch * window;
  requireBetween(0, mostRequests, { requests: demand * length * (batches + 1) });
  const random = streams(seed) as Record<"arrivals" | "chances", RandomStream>;
  const pause = exponential(demand).from(random.arrivals);
  // What lies within the window: a queue of times, and of whether they were accepted.
  const times: number[] = [];
  const wereAccepted: boolean[] = [];
  let [oldest, accepts, tokens, now] = [0, 0, 0, 0];
  const counts = Array.from({ length: batches + 1 }, () => ({ sent: 0, accepted: 0 }));
  for (;;) {
    const gap = pause();
    now += gap;
    const batch = counts[Math.floor(now / length)];
    if (batch === undefined) break;
    tokens = Math.min(Math.max(1, burst * capacity), tokens + gap * capacity);
    while (oldest < times.length && (times[oldest] as number) < now - window) {
      if (wereAccepted[oldest]) accepts -= 1;
      oldest += 1;
    }
    const requests = times.length - oldest;
    const held = Math.max(0, (requests - factor * accepts) / (requests + 1));
    const isSent = !random.chances.happens(held);
    const isAccepted = isSent && tokens >= 1;
    if (isSent) batch.sent += 1;
    if (isAccepted) {
      tokens -= 1;
      accepts += 1;
      batch.accepted += 1;
    }
    times.push(now);
    wereAccepted.push(isAccepted);
  }
  const measured = counts.slice(1);
  const rate = (values: readonly number[]) =>
    meanInterval(
      values.map((each) => each / length),
      { confidence: 0.95 },
    );
  return {
    sent: rate(measured.map(({ sent }) => sent)),
    accepted: rate(measured.map(({ accepted }) => accepted)),
  };
}
