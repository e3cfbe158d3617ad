/**
 * How long a request takes through a topology of services: the times of groups that follow one another add
 * up, and a group is as slow as the slowest of its calls.
 *
 * Each service takes an exponential time of its own, as a queue in steady state does. Assumes that all times
 * are independent, those of two calls of the same service, too. Leaves out time-outs and retries.
 */

import { requireFraction } from "../../core/check";
import { significant } from "../../core/format";
import type { PerSecond, Seconds } from "../../core/units";
import { type Topology, topologyLoads } from "./topology";

/** A call within a request, at mean times. */
export interface TopologySpan {
  readonly name: string;
  /** How many callers are above it (count). */
  readonly depth: number;
  /** When it begins, and when it has its last answer (s). */
  readonly start: Seconds;
  readonly end: Seconds;
  /** Whether the request would be faster if it were. */
  readonly isCritical: boolean;
}

/** Places at which chances are known, from 0 to the end of the grid. */
const points = 2000;
/** The grid ends after so many times the work that can lie one after the other. */
const reach = 16;

function partsOf(arrivalRate: PerSecond, topology: Topology) {
  const loads = topologyLoads(arrivalRate, topology);
  const times = new Map(loads.map(({ name, responseTime }) => [name, responseTime]));
  const calls = new Map(topology.services.map((each) => [each.name, each.calls]));
  return {
    timeOf: (name: string) => times.get(name) ?? 0,
    callsOf: (name: string) => calls.get(name) ?? [],
    isOverloaded: [...times.values()].includes(Infinity),
  };
}

/**
 * Time that a share of the requests exceeds, found on a grid: within a 250th of the mean times that lie in a row,
 * and a tenth of that where no group of calls is much shorter than the rest.
 *
 * @param share - chance (fraction, 0.0001 to 1): 0.01 for the 99th percentile
 * @param params - `arrivalRate` of requests (1/s, finite, >= 0), `topology` of the services
 * @returns time (s; `Infinity` if a service is overloaded, 0 for a share of 1)
 * @throws RangeError if a parameter is outside its domain, or hundreds of calls at once go beyond the grid
 *
 * @example
 * ```ts
 * topologyExceededBy(1, {
 *   arrivalRate: 1,
 *   topology: { entry: "a", services: [{ name: "a", work: 0.1, unavailability: 0, calls: [], optional: [] }] },
 * }) // => 0
 * ```
 */
export function topologyExceededBy(
  share: number,
  { arrivalRate, topology }: { readonly arrivalRate: PerSecond; readonly topology: Topology },
): Seconds {
  requireFraction({ share });
  if (share < 1e-4) throw new RangeError(`share must be >= 0.0001, got ${share}`);
  const parts = partsOf(arrivalRate, topology);
  if (parts.isOverloaded) return Infinity;
  const { step, chance } = chancesOf(topology.entry, parts);
  const place = chance.findIndex((each) => each >= 1 - share);
  if (place < 0) {
    throw new RangeError(
      `share must be >= ${significant(1 - (chance[points] ?? 0))} for so many calls, got ${share}`,
    );
  }
  if (place === 0) return 0;
  const [before, after] = [chance[place - 1] as number, chance[place] as number];
  return step * (place - 1 + (1 - share - before) / (after - before));
}

/**
 * Mean time of a request, found on the same grid.
 *
 * @param arrivalRate - of requests (1/s, finite, >= 0)
 * @param topology - the services
 * @returns time (s; `Infinity` if a service is overloaded)
 * @throws RangeError if a parameter is outside its domain, or hundreds of calls at once go beyond the grid
 *
 * @example
 * ```ts
 * topologyMeanTime(60, {
 *   entry: "a", services: [{ name: "a", work: 0.01, unavailability: 0, calls: [], optional: [] }],
 * }) // => 0.02500013
 * ```
 */
export function topologyMeanTime(arrivalRate: PerSecond, topology: Topology): Seconds {
  const parts = partsOf(arrivalRate, topology);
  if (parts.isOverloaded) return Infinity;
  const { step, chance } = chancesOf(topology.entry, parts);
  const late = 1 - (chance[points] as number);
  if (late > 1e-4) {
    throw new RangeError(`calls must be fewer at once, got ${significant(late)} beyond the grid`);
  }
  // From the chances to be longer than 0, a step, two steps …; one at 0 and nearly none at the end.
  return step * (chance.reduce((sum, each) => sum + 1 - each, 0) - 0.5);
}

/** Chances that a request is over, step by step. */
function chancesOf(entry: string, { timeOf, callsOf }: ReturnType<typeof partsOf>) {
  // A group counts for its slowest call at mean times; its slowest one when drawn takes some of them more.
  const lengths = new Map<string, number>();
  const longest = (name: string): number => {
    const length =
      lengths.get(name) ??
      timeOf(name) +
        callsOf(name).reduce((sum, group) => sum + Math.max(0, ...group.map(longest)), 0);
    lengths.set(name, length);
    return length;
  };
  const step = (reach * longest(entry)) / points;
  const known = new Map<string, Float64Array>();
  const within = (name: string): Float64Array => {
    const found = known.get(name);
    if (found) return found;
    let calls: Float64Array = new Float64Array(points + 1).fill(1);
    callsOf(name).forEach((group, i) => {
      const all = group.map(within);
      const slowest = Float64Array.from({ length: points + 1 }, (_, k) =>
        all.reduce((product, each) => product * (each[k] as number), 1),
      );
      calls = i === 0 ? slowest : sumWithin(calls, slowest);
    });
    const chance = withOwn(calls, step / timeOf(name));
    known.set(name, chance);
    return chance;
  };
  return { step, chance: within(entry) };
}

/** Chances of a sum with an exponential time of which a step is `part`: exact where the other runs straight. */
function withOwn(other: Float64Array, part: number): Float64Array {
  const left = Math.exp(-part);
  const mean = -Math.expm1(-part) / part;
  const sum = new Float64Array(points + 1);
  for (let k = 1; k <= points; k += 1) {
    const gained = (other[k - 1] as number) * (mean - left) + (other[k] as number) * (1 - mean);
    sum[k] = left * (sum[k - 1] as number) + gained;
  }
  return sum;
}

/** Chances of a sum from the chances of both parts: each step of one, with the other in its middle. */
function sumWithin(one: Float64Array, other: Float64Array): Float64Array {
  return Float64Array.from({ length: points + 1 }, (_, k) => {
    let chance = 0;
    for (let j = 1; j <= k; j += 1) {
      const middle = ((one[k - j] as number) + (one[k - j + 1] as number)) / 2;
      chance += middle * ((other[j] as number) - (other[j - 1] as number));
    }
    return chance;
  });
}

/**
 * The calls of a request at mean times, in the order in which they begin: a waterfall. What is critical is the
 * entry, and of each group of a critical service the call that ends last.
 *
 * @param arrivalRate - of requests (1/s, finite, >= 0), for which no service is overloaded
 * @param topology - the services
 * @returns spans; a service that is called twice is there twice
 * @throws RangeError if a parameter is outside its domain, or a service is overloaded
 * @see Kelley and Walker (1959), Critical-Path Planning and Scheduling, Eastern Joint Computer Conference
 *
 * @example
 * ```ts
 * topologySpans(0, {
 *   entry: "a", services: [{ name: "a", work: 2, unavailability: 0, calls: [], optional: [] }],
 * }) // => [{ name: "a", depth: 0, start: 0, end: 2, isCritical: true }]
 * ```
 */
export function topologySpans(arrivalRate: PerSecond, topology: Topology): TopologySpan[] {
  const { timeOf, callsOf, isOverloaded } = partsOf(arrivalRate, topology);
  if (isOverloaded)
    throw new RangeError(`arrivalRate must overload no service, got ${arrivalRate}`);
  const lengthOf = (name: string): number =>
    timeOf(name) +
    callsOf(name).reduce((sum, group) => sum + Math.max(0, ...group.map(lengthOf)), 0);
  const spans: TopologySpan[] = [];
  const add = (name: string, depth: number, start: Seconds, isCritical: boolean): void => {
    spans.push({ name, depth, start, end: start + lengthOf(name), isCritical });
    let now = start + timeOf(name);
    for (const group of callsOf(name)) {
      const lengths = group.map(lengthOf);
      const slowest = lengths.indexOf(Math.max(...lengths));
      group.forEach((callee, i) => add(callee, depth + 1, now, isCritical && i === slowest));
      now += Math.max(0, ...lengths);
    }
  };
  add(topology.entry, 0, 0, true);
  return spans;
}
