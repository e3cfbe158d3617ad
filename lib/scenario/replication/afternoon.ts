/**
 * An afternoon of a store: a cache in front of machines that hold copies, and two accidents. The cache
 * restarts empty; some machines lose what they hold, and their copies are made anew from those that are left.
 *
 * Assumes that items are asked for independently (Zipf), that each machine reads one item at a time, and that
 * lost machines do not come back, but answer what they had in their queues. Leaves out writes, the load of
 * copying, and crowds: an item that is asked for is in the cache at once.
 */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import { lruItems } from "../caching/policies";
import { requestsFor, zipfWeights } from "../caching/requests";
import { copiesOn } from "./copies";

export interface AfternoonParams {
  /** Items that are stored (count, 2 to 100 000). */
  readonly items: number;
  /** α of their popularity, k^-α (0 to 20). */
  readonly exponent: number;
  /** Items that the cache has room for, least recently used goes first (count, >= 1, fewer than `items`). */
  readonly cacheItems: number;
  /** Reads, at random moments (1/s). */
  readonly requestRate: PerSecond;
  /** Time of a hit, which a miss takes as well (s). */
  readonly hitTime: Seconds;
  /** Mean time in which a machine reads an item, exponential (s). */
  readonly serviceTime: Seconds;
  readonly machines: number;
  /** Copies of each item, on different machines (count, 1 to `machines`). */
  readonly copies: number;
  /** Length of the afternoon (s). */
  readonly duration: Seconds;
  /** When the cache restarts (s; `Infinity` for never). */
  readonly restartAt: Seconds;
  /** When machines are lost (s; `Infinity` for never), and how many at once (count). */
  readonly lossAt: Seconds;
  readonly machinesLost: number;
  /** Copies that are made anew per second, after a loss (1/s). */
  readonly rebuildRate: PerSecond;
  /** Reads are summed up over so much time (s). */
  readonly period: Seconds;
  readonly seed: number;
}

/** What readers and items had in a period. */
export interface AfternoonPeriod {
  /** When it ends (s). */
  readonly end: Seconds;
  readonly reads: number;
  /** Reads that the cache answered, and that nobody could answer (counts). */
  readonly hits: number;
  readonly failed: number;
  /** Mean response time of those that were answered (s; 0 where none was). */
  readonly meanResponse: Seconds;
  /** Items with fewer copies than they should have, but some, and with none, at its end (counts). */
  readonly short: number;
  readonly lost: number;
}

/**
 * Runs the afternoon. Its cache is warm: it begins with the most popular items, and ten reads for each place.
 *
 * @returns its whole periods
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateAfternoon(params: AfternoonParams): AfternoonPeriod[] {
  check(params);
  const { cacheItems, requestRate, hitTime, serviceTime, machines, duration, period } = params;
  const random = streams(params.seed) as Record<
    "arrivals" | "requests" | "service" | "placement" | "choices",
    RandomStream
  >;
  const next = requestsFor(zipfWeights(params));
  const fresh = () => lruItems({ length: params.items, capacity: cacheItems });
  let cache = fresh();
  // Begins with the most popular items, and lets the others come and go.
  for (let item = cacheItems - 1; item >= 0; item -= 1) cache.put(item);
  for (let i = 0; i < 10 * cacheItems; i += 1) cache.ask(next(random.requests));
  const copies = copiesOn(params, random.placement);
  const freeAt = new Float64Array(machines);
  const periods: AfternoonPeriod[] = [];
  const counted = { reads: 0, hits: 0, failed: 0, response: 0 };
  let [restarts, losses] = [false, false];

  /** Brings the accidents and the copying up to a moment. */
  const passTo = (now: Seconds) => {
    if (!restarts && now >= params.restartAt) {
      restarts = true;
      cache = fresh();
    }
    if (!losses && now >= params.lossAt) {
      losses = true;
      copies.lose(params.machinesLost);
    }
    if (losses) copies.rebuild(Math.floor((now - params.lossAt) * params.rebuildRate));
  };
  const closePeriod = (end: Seconds) => {
    passTo(end);
    const { reads, hits, failed, response } = counted;
    const answered = reads - failed;
    const meanResponse = answered === 0 ? 0 : response / answered;
    periods.push({ end, reads, hits, failed, meanResponse, ...copies.state() });
    Object.assign(counted, { reads: 0, hits: 0, failed: 0, response: 0 });
  };
  const read = (now: Seconds) => {
    const item = next(random.requests);
    counted.reads += 1;
    if (cache.has(item)) {
      cache.ask(item);
      counted.hits += 1;
      counted.response += hitTime;
      return;
    }
    const machine = copies.holderOf(item, random.choices);
    if (machine === undefined) {
      counted.failed += 1;
      return;
    }
    cache.ask(item);
    const done =
      Math.max(now, freeAt[machine] as number) + serviceTime * random.service.exponential();
    freeAt[machine] = done;
    counted.response += hitTime + done - now;
  };

  let now = random.arrivals.exponential() / requestRate;
  for (let i = 1; i * period <= duration; i += 1) {
    for (; now < i * period; now += random.arrivals.exponential() / requestRate) {
      passTo(now);
      read(now);
    }
    closePeriod(i * period);
  }
  return periods;
}

function check(params: AfternoonParams): void {
  const { items, exponent, cacheItems, machines, copies, machinesLost } = params;
  const { requestRate, serviceTime, duration, period, hitTime, rebuildRate } = params;
  const { restartAt, lossAt } = params;
  requireCount({ items, cacheItems, machines, copies });
  requireBetween(2, 1e5, { items });
  requireBetween(1, items - 1, { cacheItems });
  requireBetween(1, machines, { copies });
  requireWhole({ machinesLost });
  requireBetween(0, machines, { machinesLost });
  requirePositive({ requestRate, serviceTime, duration, period });
  requireNonNegative({ exponent, hitTime, rebuildRate });
  requireAtLeast(0, { restartAt, lossAt });
}
