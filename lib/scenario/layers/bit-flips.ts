/** A stream of bits of which some are flipped, cut into packets. */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { exactLog } from "../../core/exact-math";
import { type RandomStream, streams } from "../../core/random";
import type { Bits } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface BitFlipParams {
  /** Payload of a packet (bit, whole, >= 0). */
  readonly payload: Bits;
  /** Headers of a packet (bit, whole, >= 0; 0). */
  readonly headerSize?: Bits;
  /** Share of bits that are wrong (fraction, 1e-9 to 0.5). */
  readonly bitErrorRate: number;
  /** Bits that go wrong together (bit, at most a packet; 1 for independent ones). */
  readonly burstLength?: number;
  /** Packets to send (count). */
  readonly packets: number;
  readonly seed: number;
}

export interface BitFlipRun {
  /** Share of packets with a wrong bit, with its 95 % interval (fractions). */
  readonly damaged: Interval;
  /** Payload of sound packets over all bits that were sent, with its 95 % interval (fractions). */
  readonly goodput: Interval;
  /** Share of all bits that were wrong (fraction). */
  readonly wrongBits: number;
}

/**
 * Runs along the bits from one burst to the next; bursts may lie over each other, and over several packets.
 *
 * @returns packets with wrong bits, payload that got through, and the share of wrong bits
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateBitFlips(params: BitFlipParams): BitFlipRun {
  const { payload, headerSize = 0, bitErrorRate, burstLength = 1, packets, seed } = params;
  requireWhole({ payload, headerSize });
  requireCount({ burstLength, packets });
  requireBetween(1e-9, 0.5, { bitErrorRate });
  const size = payload + headerSize;
  requireCount({ size });
  requireBetween(1, size, { burstLength });
  const { flips } = streams(seed) as Record<"flips", RandomStream>;
  // A bit is right if no burst begins at it, or at one of the B - 1 bits before.
  const logNone = exactLog(1 - bitErrorRate) / burstLength;
  const gap = () => Math.floor(exactLog(flips.uniform()) / logNone);
  let damaged = 0;
  let wrong = 0;
  // Bursts of before the first packet reach into it. What lies before this bit is settled.
  let settled = 0;
  let lastDamaged = -1;
  const end = size * packets;
  for (let start = 1 - burstLength + gap(); start < end; start += 1 + gap()) {
    const from = Math.max(start, settled);
    const to = Math.min(start + burstLength, end);
    if (to <= from) continue;
    wrong += to - from;
    settled = to;
    const first = Math.max(Math.floor(from / size), lastDamaged + 1);
    const last = Math.floor((to - 1) / size);
    damaged += Math.max(0, last - first + 1);
    lastDamaged = Math.max(lastDamaged, last);
  }
  const share = shareInterval(damaged, { trials: packets, confidence: 0.95 });
  const sound = (damagedShare: number) => (payload / size) * (1 - damagedShare);
  const { estimate, low, high } = share;
  return {
    damaged: share,
    goodput: { estimate: sound(estimate), low: sound(high), high: sound(low) },
    wrongBits: wrong / end,
  };
}
