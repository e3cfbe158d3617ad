/**
 * Parts that fail and are repaired, each in its own rhythm, and the system that they make: up and
 * down times are drawn one after the other, and the time in which the system is down is counted.
 */

import { requireCount, requireItems, requireNonNegative, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { type Interval, meanInterval } from "../../stats/summary";
import { type Duration, drawing } from "./duration";

/** A part by the lengths of its up times and of its down times. */
export interface RenewalPart {
  readonly up: Duration;
  readonly down: Duration;
}

export interface RenewalParams {
  readonly parts: readonly RenewalPart[];
  /** Whether the system works, from which of its parts are up, in the order of `parts`. */
  readonly works: (up: readonly boolean[]) => boolean;
  /** Time that is counted in each run (s, > 0). */
  readonly horizon: Seconds;
  /** Time before it that is not, since all parts start new (s, >= 0). */
  readonly warmUp: Seconds;
  /** Independent runs (count, 2 or more for an interval). */
  readonly runs: number;
  /** Of the interval (fraction). */
  readonly confidence?: number;
  readonly seed: number;
}

/** What was counted. */
export interface RenewalResult {
  /** Share of time in which the system was down, with its interval over the runs. */
  readonly unavailability: Interval;
  /** Share of time in which it was down, run by run (fractions). */
  readonly shares: readonly number[];
  /** Outages of the system that began in the counted time, mean of the runs (count). */
  readonly outages: number;
}

/**
 * Simulates runs of a system of independent parts.
 *
 * @param params - parts, structure, length and number of runs, seed
 * @returns share of time down with an interval from independent runs, and outages
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateAlternatingRenewal(params: RenewalParams): RenewalResult {
  const { parts, horizon, warmUp, runs, confidence = 0.95, seed } = params;
  requireItems(1, { parts });
  requirePositive({ horizon });
  requireNonNegative({ warmUp });
  requireCount({ runs });
  const results = Array.from({ length: runs }, (_, run) => simulateRun(params, streams(seed), run));
  const shares = results.map(({ down }) => down / horizon);
  const outages = results.reduce((sum, each) => sum + each.outages, 0) / runs;
  return { unavailability: meanInterval(shares, { confidence }), shares, outages };
}

function simulateRun(
  { parts, works, horizon, warmUp }: RenewalParams,
  random: Readonly<Record<string, RandomStream>>,
  run: number,
) {
  const end = warmUp + horizon;
  const clocks = parts.map((part, i) => {
    const stream = random[`part ${i} of run ${run}`] as RandomStream;
    const [up, down] = [drawing(part.up), drawing(part.down)];
    return { next: up(stream), lengthOf: (isUp: boolean) => (isUp ? up : down)(stream) };
  });
  const states = parts.map(() => true);
  let working = works(states);
  let [now, down, outages] = [0, 0, 0];
  while (now < end) {
    const place = soonest(clocks);
    const clock = clocks[place] as (typeof clocks)[number];
    const then = Math.min(end, clock.next);
    if (!working) down += Math.max(0, then - Math.max(now, warmUp));
    now = then;
    if (now >= end) break;
    const isUp = !states[place];
    states[place] = isUp;
    clock.next += clock.lengthOf(isUp);
    const before = working;
    working = works(states);
    if (before && !working && now >= warmUp) outages += 1;
  }
  return { down, outages };
}

function soonest(clocks: readonly { readonly next: number }[]): number {
  let place = 0;
  for (let i = 1; i < clocks.length; i += 1) {
    if ((clocks[i]?.next ?? Infinity) < (clocks[place]?.next ?? Infinity)) place = i;
  }
  return place;
}
