/** A window against replay, as IPsec has it, and packets that overtake each other on their way to it. */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import type { Interval } from "../../stats/summary";
import { shareOfOnes } from "../caching/share-of-ones";

/** What a window makes of a sequence number. */
export type ReplayVerdict = "accepted" | "late" | "replayed";

const wordBits = 32;

/**
 * The sequence numbers that were accepted, of the W up to the highest: a ring of words that is cleared as the
 * window moves on, so that no bit is ever shifted (RFC 6479).
 */
export class ReplayWindow {
  readonly #window: number;
  readonly #words: Uint32Array;
  #highest = 0;

  /**
   * @param window - W: sequence numbers (count, 1 to 10⁷)
   * @throws RangeError if `window` is not whole or outside its domain
   */
  constructor(window: number) {
    requireCount({ window });
    requireBetween(1, 1e7, { window });
    this.#window = window;
    this.#words = new Uint32Array(Math.ceil(window / wordBits) + 1);
  }

  /**
   * Looks at a sequence number, and remembers it if it is accepted. Only what is authentic may come here.
   *
   * @param sequence - number of a packet (count, >= 1)
   * @returns late if the window has passed over it, replayed if it came before
   * @throws RangeError if `sequence` is not whole and >= 1
   */
  accept(sequence: number): ReplayVerdict {
    requireCount({ sequence });
    if (sequence + this.#window <= this.#highest) return "late";
    const words = this.#words;
    const block = Math.floor(sequence / wordBits);
    if (sequence > this.#highest) {
      const top = Math.floor(this.#highest / wordBits);
      const passed = Math.min(block - top, words.length);
      for (let i = 1; i <= passed; i += 1) words[(top + i) % words.length] = 0;
      this.#highest = sequence;
    }
    const place = block % words.length;
    const bit = 2 ** (sequence % wordBits);
    const word = words[place] as number;
    if (Math.floor(word / bit) % 2 === 1) return "replayed";
    words[place] = word + bit;
    return "accepted";
  }
}

/** What becomes of honest packets, and of copies. */
export interface ReplayRun {
  /** Honest packets that the window had passed over, with the 95 % interval (fractions). */
  readonly late: Interval;
  /** Copies of an attacker that were accepted as if they were new (count). */
  readonly copiesAccepted: number;
  /** Copies that the attacker sent (count). */
  readonly copies: number;
}

/**
 * Packets with exponential delays, and an attacker who sends a copy of each that has arrived.
 *
 * @param params - `window` (count); `packetRate` (1/s, > 0), `jitter` (s, >= 0); `packets` (count, 100 to 10⁶);
 *   `copyDelay`: time after an arrival at which its copy arrives (s, > 0)
 * @returns share of honest packets that come late, and what became of copies
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReplays(params: {
  readonly window: number;
  readonly packetRate: PerSecond;
  readonly jitter: Seconds;
  readonly packets: number;
  readonly copyDelay: Seconds;
  readonly seed: number;
}): ReplayRun {
  const { packetRate, jitter, packets, copyDelay, seed } = params;
  requirePositive({ packetRate, copyDelay });
  requireNonNegative({ jitter });
  requireCount({ packets });
  requireBetween(100, 1e6, { packets });
  const window = new ReplayWindow(params.window);
  const { delays } = streams(seed) as Record<"delays", RandomStream>;
  const arrivals = Float64Array.from(
    { length: packets },
    (_, i) => (i + 1) / packetRate + jitter * delays.exponential(),
  );
  // Copies only ever repeat what has arrived, so they never move the window on.
  const events = Array.from({ length: 2 * packets }, (_, i) => {
    const sequence = Math.floor(i / 2) + 1;
    const arrival = arrivals[sequence - 1] as number;
    return i % 2 === 0
      ? { time: arrival, sequence, isCopy: false }
      : { time: arrival + copyDelay, sequence, isCopy: true };
  }).sort((a, b) => a.time - b.time);
  const late = new Uint8Array(packets);
  let copiesAccepted = 0;
  for (const { sequence, isCopy } of events) {
    const verdict = window.accept(sequence);
    if (isCopy && verdict === "accepted") copiesAccepted += 1;
    if (!isCopy && verdict === "late") late[sequence - 1] = 1;
  }
  return { late: shareOfOnes(late), copiesAccepted, copies: packets };
}
