/** Many round trips, and what they say. */

import { sumOf } from "../../core/sum";
import type { Echo } from "./echo";

/** How long a measurement may go on. */
export interface Limits {
  /** Most round trips (count). */
  readonly count: number;
  /** Longest time (s). */
  readonly seconds: number;
  /** Stops it. */
  readonly signal: AbortSignal;
}

/** How many times there are, and how they are spread (µs). */
export type Spread = Readonly<
  Record<"n" | "min" | "p50" | "p90" | "p99" | "p999" | "max" | "mean" | "sd", number>
>;

/** Nothing on one machine takes this long, unless it is lost (ms). */
const longest = 2000;

/**
 * Round trips one after the other, until there are enough or the time is over: at least one.
 *
 * @returns times (µs)
 * @throws Error if an answer does not come, the way breaks, or the signal stops it
 */
export function timesOf(
  echo: Echo,
  { count, seconds, signal }: Limits,
  lost = longest,
): Promise<number[]> {
  return new Promise((resolve, reject) => {
    const times: number[] = [];
    const end = performance.now() + 1000 * seconds;
    let [seen, started] = [-1, 0];
    const watch = setInterval(() => {
      if (seen === times.length) finish(new Error(`no answer within ${lost / 1000} s`));
      seen = times.length;
    }, lost);
    const stop = () => finish(new Error("stopped"));
    const finish = (error?: Error) => {
      clearInterval(watch);
      signal.removeEventListener("abort", stop);
      if (error) reject(error);
      else resolve(times);
    };
    const back = () => {
      const now = performance.now();
      times.push(1000 * (now - started));
      if (times.length >= count || now >= end) finish();
      else if (!signal.aborted) next();
    };
    const next = () => {
      started = performance.now();
      echo.send(back);
    };
    signal.addEventListener("abort", stop);
    echo.onError(finish);
    if (signal.aborted) stop();
    else next();
  });
}

/** Columns of a table that say how times are spread (µs); quantiles between two places (type 7). */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = Float64Array.from(times).sort();
  const quantile = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)] ?? 0;
    return below + (place % 1) * ((sorted[Math.ceil(place)] ?? 0) - below);
  };
  const mean = sumOf(times) / times.length;
  const squares = sumOf(times.map((time) => (time - mean) ** 2));
  return {
    n: times.length,
    min: quantile(0),
    p50: quantile(0.5),
    p90: quantile(0.9),
    p99: quantile(0.99),
    p999: quantile(0.999),
    max: quantile(1),
    mean,
    sd: Math.sqrt(squares / Math.max(1, times.length - 1)),
  };
}
