/** Requests second by second, some of which fail, and an alert that looks back over a window. */

import { requireCount, requireFraction } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";

export interface AlertParams {
  /** Requests each second (count, >= 1). */
  readonly requests: number;
  /** Share of requests that fail from the first second on (fraction). */
  readonly errorRate: number;
  /** Share of failed requests in the window from which on the alert calls (fraction). */
  readonly alertRate: number;
  /** Seconds that the alert looks back over (count, >= 1); before the trace none failed. */
  readonly alertWindow: number;
  /** Seconds to wait for it (count, >= 1). */
  readonly patience: number;
  readonly seed: number;
}

/**
 * Runs the trace until the alert calls.
 *
 * @returns time from the first error until the call (s; `Infinity` if it does not call in time)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateAlert(params: AlertParams): number {
  const { requests, errorRate, alertRate, alertWindow, patience, seed } = params;
  requireCount({ requests, alertWindow, patience });
  requireFraction({ errorRate, alertRate });
  const { outcomes } = streams(seed) as Record<"outcomes", RandomStream>;
  const failed = new Array<number>(alertWindow).fill(0);
  let inWindow = 0;
  for (let second = 0; second < patience; second += 1) {
    let now = 0;
    for (let i = 0; i < requests; i += 1) if (outcomes.happens(errorRate)) now += 1;
    const place = second % alertWindow;
    inWindow += now - (failed[place] ?? 0);
    failed[place] = now;
    if (inWindow >= alertRate * requests * alertWindow) return second + 1;
  }
  return Infinity;
}
