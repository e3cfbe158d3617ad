/**
 * Careful file transfer: links check what they carry, and memories of routers between them damage it all the same.
 *
 * A packet is 32 words of 16 bits. A link's check finds what the link damaged, and the link sends again. What a memory
 * damages is inside of what the next link checks. The ends may check a sum of their own, as TCP does.
 */

import { requireBetween, requireCount, requireOneOf } from "../../core/check";
import { onesComplementSum } from "../../core/checksum";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface FileTransferParams {
  /** Links, with a memory before each (count, 1 to 100). */
  readonly hops: number;
  /** Packets that a link damages by a wrong bit (fraction, <= 0.9). */
  readonly linkError: number;
  /** Packets that a memory damages (fraction, <= 0.5). */
  readonly memoryError: number;
  /** How it does: one bit is wrong, or two words change places. */
  readonly damage: "bit" | "words";
  /** Whether the receiver checks the sender's sum, and asks again. */
  readonly endCheck: boolean;
  /** Packets (count, 1 to 10⁵). */
  readonly packets: number;
  readonly seed: number;
}

export interface FileTransferRun {
  /** Packets that were handed over with wrong content, with the 95 % interval (fractions). */
  readonly wrong: Interval;
  /** Repetitions by links (count). */
  readonly linkRepeats: number;
  /** Repetitions that the receiver asked for (count). */
  readonly endRepeats: number;
}

const words = 32;

/** The order of bytes in a word changes no comparison. */
const sumOf = (data: Uint16Array) => onesComplementSum(new Uint8Array(data.buffer));

const flip = (data: Uint16Array, { below }: { readonly below: (n: number) => number }) => {
  const at = below(words);
  data[at] = (data[at] as number) ^ (1 << below(16));
};

const swap = (data: Uint16Array, { below }: { readonly below: (n: number) => number }) => {
  const [one, other] = [below(words), below(words)];
  [data[one], data[other]] = [data[other] as number, data[one] as number];
};

/**
 * Sends packets with random content along a path.
 *
 * @returns how many were wrong in the end, and what was sent again
 * @throws RangeError if a parameter is outside its domain
 * @see Saltzer, Reed and Clark (1984), ACM TOCS 2(4), section 2
 */
export function simulateFileTransfer(params: FileTransferParams): FileTransferRun {
  const { hops, linkError, memoryError, damage, endCheck, packets, seed } = params;
  requireCount({ hops, packets });
  requireBetween(1, 100, { hops });
  requireBetween(1, 1e5, { packets });
  requireBetween(0, 0.9, { linkError });
  requireBetween(0, 0.5, { memoryError });
  requireOneOf(["bit", "words"], { damage });
  const random = streams(seed) as Record<"content" | "link" | "memory", RandomStream>;
  const { content, link, memory } = random;
  const draw = { below: (n: number) => memory.below(n) };
  let [wrong, linkRepeats, endRepeats] = [0, 0, 0];
  for (let packet = 0; packet < packets; packet += 1) {
    const original = Uint16Array.from({ length: words }, () => content.below(2 ** 16));
    const sum = sumOf(original);
    let arrived = original;
    for (;;) {
      arrived = Uint16Array.from(original);
      for (let hop = 0; hop < hops; hop += 1) {
        if (memory.happens(memoryError)) (damage === "bit" ? flip : swap)(arrived, draw);
        // A wrong bit never passes the link's check, so the link sends until none is wrong.
        while (link.happens(linkError)) linkRepeats += 1;
      }
      if (!endCheck || sumOf(arrived) === sum) break;
      endRepeats += 1;
    }
    if (arrived.some((word, i) => word !== original[i])) wrong += 1;
  }
  return {
    wrong: shareInterval(wrong, { trials: packets, confidence: 0.95 }),
    linkRepeats,
    endRepeats,
  };
}
