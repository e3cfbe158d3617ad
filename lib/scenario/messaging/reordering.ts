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
import { type Distribution, simulate } from "../../sim";
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

export interface ReorderingParams {
  /** Packets (count, 2 to 10⁶). */
  readonly packets: number;
  /** From one to the next (s, > 0). */
  readonly gap: Seconds;
  /** Delay of each (s). */
  readonly delay: Distribution;
  /** A second way: by how much it is longer (s, >= 0; 0), and the share of packets that take the first (1). */
  readonly difference?: Seconds;
  readonly fastShare?: number;
  readonly seed: number;
}

export interface ReorderingRun {
  /** Sequence numbers in the order of arrival, from 0. */
  readonly arrivals: readonly number[];
  /** Share that was reordered, with the 95 % interval (fractions). */
  readonly ratio: Interval;
  /** Share that came after its successor (fraction). */
  readonly swapped: Interval;
}

/**
 * Sends packets evenly over one way or two, on which they may overtake each other.
 *
 * @returns the order in which they arrive, and shares
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReordering(params: ReorderingParams): ReorderingRun {
  const { packets, gap, delay, difference = 0, fastShare = 1, seed } = params;
  requireCount({ packets });
  requireBetween(2, 1e6, { packets });
  requirePositive({ gap });
  requireNonNegative({ difference });
  requireFraction({ fastShare });
  const arrivals: number[] = [];
  simulate(
    (sim) => {
      const to = (packet: number) => void arrivals.push(packet);
      const way = sim.draw(delay, { stream: "way" });
      const fast = sim.link<number>({ to, delay: way, lanes: ["sender", "fast"] });
      const slow = sim.link<number>({
        ...{ to, delay: () => difference + way(), lanes: ["sender", "slow"] as const },
      });
      const isFast = sim.chance(fastShare, { stream: "choice" });
      sim.every(gap, (packet) => (isFast() ? fast : slow).send(packet), {
        ...{ count: packets, start: 0 },
      });
    },
    { seed },
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
