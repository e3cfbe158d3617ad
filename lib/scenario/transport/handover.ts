/** A download while the device changes its network: what arrives, round trip by round trip. */

import {
  requireBetween,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Bytes, Seconds } from "../../core/units";

export interface HandoverRunParams {
  /** What arrives before the change, and in the end after it (byte/s, finite, > 0). */
  readonly byteRate: number;
  /** RTT of the new path (s, finite, > 0). */
  readonly roundTrip: Seconds;
  /** Until the change is noticed (s, finite, >= 0). */
  readonly detection: Seconds;
  /** Exchanges that come before the request for the rest (count, >= 0): 0 if the old connection goes on. */
  readonly exchanges: number;
  /** Bytes of the first round trip on the new path (byte, finite, > 0); each next one doubles them. */
  readonly firstWindow: Bytes;
  /** When the device changes its network, and how long to watch (s, finite, > 0). */
  readonly changeAt: Seconds;
  readonly duration: Seconds;
}

/** What arrives from a moment on, until the next one. */
export interface GoodputStep {
  readonly from: Seconds;
  /** Rate (byte/s). */
  readonly byteRate: number;
}

/**
 * Rates of a download over time.
 *
 * @returns steps in their order: before the change, nothing, the growing window, and the full rate
 * @throws RangeError if a parameter is outside its domain, or the change is not within the duration
 */
export function handoverGoodput(params: HandoverRunParams): GoodputStep[] {
  const { byteRate, roundTrip, detection, exchanges, firstWindow, changeAt, duration } = params;
  requirePositive({ byteRate, roundTrip, firstWindow, changeAt, duration });
  requireNonNegative({ detection });
  requireWhole({ exchanges });
  requireBetween(0, duration, { changeAt });
  requireBetween(0, 1e5, { "duration / roundTrip": duration / roundTrip });
  requireBetween(0, 1e5, { exchanges });
  const steps: GoodputStep[] = [
    { from: 0, byteRate },
    { from: changeAt, byteRate: 0 },
  ];
  let now = changeAt + detection;
  for (let exchange = 0; exchange <= exchanges; exchange += 1) now += roundTrip;
  let window = firstWindow;
  while (now < duration && window < byteRate * roundTrip) {
    steps.push({ from: now, byteRate: window / roundTrip });
    now += roundTrip;
    window *= 2;
  }
  if (now < duration) steps.push({ from: now, byteRate });
  return steps;
}

/**
 * Bytes that had come by a time.
 *
 * @param time - s, finite, >= 0
 * @throws RangeError if `time` is not finite and >= 0
 */
export function receivedBytes(time: Seconds, steps: readonly GoodputStep[]): Bytes {
  requireNonNegative({ time });
  return steps.reduce((sum, { from, byteRate }, i) => {
    const to = Math.min(time, steps[i + 1]?.from ?? Infinity);
    return to > from ? sum + byteRate * (to - from) : sum;
  }, 0);
}
