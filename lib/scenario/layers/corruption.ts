/** Messages that are changed on their way, and two checks that may see it. */

import { crc32, internetChecksum, onesComplementSum } from "../../core/checksum";
import { requireBetween, requireCount, requireOneOf, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Bytes } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

/** What may happen to a message. */
export const corruptionKinds = [
  "one flipped bit",
  "two flipped bits",
  "burst",
  "random bytes",
  "swapped words",
  "added and subtracted",
] as const;
export type CorruptionKind = (typeof corruptionKinds)[number];

export interface CorruptionParams {
  readonly kind: CorruptionKind;
  /** Message with its checksum, which is the last of its 16-bit words (byte, even, 6 to 65536). */
  readonly size: Bytes;
  /** Bits of a burst, from the first flipped one to the last (bit, up to the whole message; 16). */
  readonly burstLength?: number;
  /** Messages to change (count). */
  readonly messages: number;
  readonly seed: number;
}

export interface CorruptionRun {
  /** Messages that were another after the change (count). */
  readonly changed: number;
  /** How many of them the checksum of the Internet took for sound (count). */
  readonly missedByChecksum: number;
  /** The same, as a share with its 95 % interval (fractions). */
  readonly checksum: Interval;
  /** How many of them the CRC-32 took for sound (count). */
  readonly missedByCrc: number;
  readonly crc: Interval;
}

/**
 * Draws messages, puts in their checksum, changes them, and checks. The CRC-32 covers the same bytes, and
 * comes through unchanged. Messages that a change leaves as they were are not counted.
 *
 * @returns what each check missed
 * @throws RangeError if a parameter is outside its domain, or no message was changed
 */
export function simulateCorruptions(params: CorruptionParams): CorruptionRun {
  const { kind, size, burstLength = 16, messages, seed } = params;
  requireOneOf(corruptionKinds, { kind });
  requireWhole({ size });
  requireBetween(6, 65_536, { size });
  if (size % 2 === 1) throw new RangeError(`size must be even, got ${size}`);
  requireCount({ burstLength, messages });
  requireBetween(1, 8 * size, { burstLength });
  const { contents, changes } = streams(seed) as Record<"contents" | "changes", RandomStream>;
  const sent = new Uint8Array(size);
  const received = new Uint8Array(size);
  let [changed, missedByChecksum, missedByCrc] = [0, 0, 0];
  for (let message = 0; message < messages; message += 1) {
    fill(sent, contents);
    setWord(sent, size - 2, 0);
    setWord(sent, size - 2, internetChecksum(sent));
    received.set(sent);
    change[kind](received, changes, burstLength);
    if (received.every((byte, i) => byte === sent[i])) continue;
    changed += 1;
    if (onesComplementSum(received) === 0xffff) missedByChecksum += 1;
    if (crc32(received) === crc32(sent)) missedByCrc += 1;
  }
  if (changed === 0)
    throw new RangeError(`messages must be so many that one changes, got ${messages}`);
  const share = (missed: number) => shareInterval(missed, { trials: changed, confidence: 0.95 });
  return {
    ...{ changed, missedByChecksum, checksum: share(missedByChecksum) },
    ...{ missedByCrc, crc: share(missedByCrc) },
  };
}

function fill(bytes: Uint8Array, stream: RandomStream): void {
  for (let i = 0; i < bytes.length; i += 4) {
    const drawn = stream.bits();
    for (let k = 0; k < 4 && i + k < bytes.length; k += 1) bytes[i + k] = drawn >>> (8 * k);
  }
}

const wordAt = (bytes: Uint8Array, place: number) =>
  (bytes[place] as number) * 256 + (bytes[place + 1] as number);

function setWord(bytes: Uint8Array, place: number, word: number): void {
  bytes[place] = word >> 8;
  bytes[place + 1] = word & 255;
}

function flip(bytes: Uint8Array, bit: number): void {
  bytes[bit >> 3] = (bytes[bit >> 3] as number) ^ (0x80 >> (bit & 7));
}

/** Two different numbers below n. */
function twoBelow(n: number, stream: RandomStream): [number, number] {
  const first = stream.below(n);
  const other = stream.below(n - 1);
  return [first, other < first ? other : other + 1];
}

const change: Readonly<
  Record<CorruptionKind, (bytes: Uint8Array, stream: RandomStream, burst: number) => void>
> = {
  "one flipped bit": (bytes, stream) => flip(bytes, stream.below(8 * bytes.length)),
  "two flipped bits": (bytes, stream) => {
    for (const bit of twoBelow(8 * bytes.length, stream)) flip(bytes, bit);
  },
  burst: (bytes, stream, length) => {
    const first = stream.below(8 * bytes.length - length + 1);
    for (let i = 0; i < length; i += 1) {
      const isEnd = i === 0 || i === length - 1;
      if (isEnd || stream.bits() >= 2 ** 31) flip(bytes, first + i);
    }
  },
  "random bytes": (bytes, stream) => fill(bytes, stream),
  "swapped words": (bytes, stream) => {
    const [one, other] = twoBelow(bytes.length / 2, stream);
    const word = wordAt(bytes, 2 * one);
    setWord(bytes, 2 * one, wordAt(bytes, 2 * other));
    setWord(bytes, 2 * other, word);
  },
  // One word grows by what another one shrinks by, where neither runs over.
  "added and subtracted": (bytes, stream) => {
    const [one, other] = twoBelow(bytes.length / 2, stream);
    const room = Math.min(0xffff - wordAt(bytes, 2 * one), wordAt(bytes, 2 * other));
    if (room === 0) return;
    const step = 1 + stream.below(room);
    setWord(bytes, 2 * one, wordAt(bytes, 2 * one) + step);
    setWord(bytes, 2 * other, wordAt(bytes, 2 * other) - step);
  },
};
