/** Packets that overtake each other, and how much of that is counted. */

import {
  requireBetween,
  requireCount,
  requireEach,
  requireFraction,
  requireItems,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Distribution, type Simulation, type TraceRecord, simulate, uniform } from "../../sim";
import type { Interval } from "../../stats/summary";
import { shareOfOnes } from "../caching/share-of-ones";

/** A packet that arrived after one that was sent later. */
export interface ReorderedPacket {
  /** Its sequence number. */
  readonly sequence: number;
  /** Places between it and the first later one that arrived before it (count, >= 1). */
  readonly extent: number;
  /** Later ones that arrived directly before it, without an earlier one between (count). TCP repeats at three. */
  readonly lateBy: number;
}

/** What is reordered in a row of arrivals. */
export interface Reordering {
  readonly ratio: number;
  readonly reordered: readonly ReorderedPacket[];
}

/**
 * Finds the packets that were reordered: those with a smaller number than one that is there already.
 *
 * @param arrivals - sequence numbers in the order of arrival, one or more (counts, none twice)
 * @returns share, and each reordered packet with its extent and its n of n-reordering
 * @throws RangeError if there is no arrival, or a number is not whole
 * @see RFC 4737, sections 4.1, 4.2 and 5
 *
 * @example
 * ```ts
 * reorderingOf([1, 2, 3, 5, 4, 6]).reordered // => [{ sequence: 4, extent: 1, lateBy: 1 }]
 * ```
 */
export function reorderingOf(arrivals: readonly number[]): Reordering {
  requireItems(1, { arrivals });
  requireEach(requireWhole, { arrivals });
  const reordered: ReorderedPacket[] = [];
  // Places of the records: numbers that were larger than all before. The first of them above a number is
  // the first arrival above it.
  const records: { readonly place: number; readonly sequence: number }[] = [];
  arrivals.forEach((sequence, place) => {
    if (sequence > (records.at(-1)?.sequence ?? -1)) {
      records.push({ place, sequence });
      return;
    }
    let [low, high] = [0, records.length - 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if ((records[middle]?.sequence ?? 0) > sequence) high = middle;
      else low = middle + 1;
    }
    let lateBy = 0;
    while ((arrivals[place - lateBy - 1] ?? -1) > sequence) lateBy += 1;
    reordered.push({ sequence, extent: place - (records[low]?.place ?? place), lateBy });
  });
  return { ratio: reordered.length / arrivals.length, reordered };
}

/** A way that packets may take. */
export interface Route {
  /** Delay of a packet (s). */
  readonly delay: Distribution;
  /** Packets that take it, each by chance (fraction). */
  readonly share: number;
}

export interface ReorderingParams {
  /** Packets (count, 3 to 10⁶). */
  readonly packets: number;
  /** From one to the next (s, > 0). */
  readonly gap: Seconds;
  /** Delay of each (s), if there are no `routes`. */
  readonly delay?: Distribution;
  /** A second way: by how much it is longer (s, >= 0; 0), and the share of packets that take the first (1). */
  readonly difference?: Seconds;
  readonly fastShare?: number;
  /** Any number of ways instead, whose shares are 1 together. */
  readonly routes?: readonly Route[];
  readonly seed: number;
  /** A list to which packets are added: by their numbers, from 0, and as notes the routes that they took. */
  readonly trace?: TraceRecord[];
}

export interface ReorderingRun {
  /** Sequence numbers in the order of arrival, from 0. */
  readonly arrivals: readonly number[];
  /** Share that was reordered, with the 95 % interval (fractions). */
  readonly ratio: Interval;
  /** Share that came after its successor (fraction). */
  readonly swapped: Interval;
}

/** Delays of packets, each on a route that is drawn for it. */
function routed(
  sim: Simulation,
  routes: readonly Route[],
): () => { delay: Seconds; route: number } {
  requireItems(1, { routes });
  routes.forEach(({ share }, i) => requireFraction({ [`routes[${i}].share`]: share }));
  const all = routes.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(all - 1) > 1e-9) {
    throw new RangeError(`routes must have shares that are 1 together, got ${all}`);
  }
  const delays = routes.map(({ delay }, i) => sim.draw(delay, { stream: `route ${i + 1}` }));
  const choose = sim.draw(uniform(0, all), { stream: "choice" });
  return () => {
    let left = choose();
    let route = 0;
    while (route < routes.length - 1 && left >= (routes[route] as Route).share) {
      left -= (routes[route] as Route).share;
      route += 1;
    }
    return { delay: (delays[route] as () => Seconds)(), route: route + 1 };
  };
}

/** The same for one way, or for two of which one is longer. */
function twoWays(
  sim: Simulation,
  params: ReorderingParams,
): () => { delay: Seconds; route: number } {
  const { delay, difference = 0, fastShare = 1 } = params;
  if (delay === undefined)
    throw new RangeError("delay must be given if there are no routes, got undefined");
  requireNonNegative({ difference });
  requireFraction({ fastShare });
  const way = sim.draw(delay, { stream: "way" });
  const isFast = sim.chance(fastShare, { stream: "choice" });
  return () => (isFast() ? { delay: way(), route: 1 } : { delay: difference + way(), route: 2 });
}

/**
 * Sends packets evenly over one way or several, on which they may overtake each other.
 *
 * @returns the order in which they arrive, and shares
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReordering(params: ReorderingParams): ReorderingRun {
  const { packets, gap, routes, seed, trace } = params;
  requireCount({ packets });
  requireBetween(3, 1e6, { packets });
  requirePositive({ gap });
  const arrivals: number[] = [];
  simulate(
    (sim) => {
      const next = routes === undefined ? twoWays(sim, params) : routed(sim, routes);
      let delay = 0;
      const link = sim.link<number>({
        to: (packet) => void arrivals.push(packet),
        ...{ delay: () => delay, lanes: ["sender", "receiver"] as const },
      });
      const send = (packet: number) => {
        const drawn = next();
        delay = drawn.delay;
        sim.note("sender", `route ${drawn.route}`);
        link.send(packet, String(packet));
      };
      sim.every(gap, send, { count: packets, start: 0 });
    },
    { seed, ...(trace && { trace }) },
  );
  const late = new Uint8Array(packets);
  for (const { sequence } of reorderingOf(arrivals).reordered) late[sequence] = 1;
  const place = new Float64Array(packets);
  arrivals.forEach((packet, i) => (place[packet] = i));
  const swapped = Uint8Array.from({ length: packets - 1 }, (_, i) =>
    (place[i] as number) > (place[i + 1] as number) ? 1 : 0,
  );
  return { arrivals, ratio: shareOfOnes(late), swapped: shareOfOnes(swapped) };
}
