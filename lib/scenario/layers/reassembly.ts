/** Datagrams that are cut into parts, each of which may get lost, and put together again. */

import { requireCount, requireFraction } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Bytes } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface ReassemblyRunParams {
  /** Datagram with its header (byte, whole). */
  readonly totalLength: Bytes;
  /** Largest packet of the link, header included (byte, whole, >= header + 8). */
  readonly mtu: Bytes;
  /** Header of datagram and parts (byte; 20). */
  readonly headerSize?: Bytes;
  /** Chance that a part gets lost (fraction). */
  readonly fragmentLoss: number;
  /** Datagrams to send (count). */
  readonly datagrams: number;
  readonly seed: number;
}

export interface ReassemblyRun {
  /** Share of datagrams that never were whole, with its 95 % interval (fractions). */
  readonly lost: Interval;
  /** Parts that were sent for one datagram (count). */
  readonly parts: number;
  /** Bytes that were sent for one datagram, headers included (byte). */
  readonly bytes: Bytes;
}

/**
 * Sends datagrams one by one: parts are cut off while there is something left, and the receiver notes which
 * bytes have come until none is missing.
 *
 * @returns share that is lost, parts and bytes of each
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReassembly(params: ReassemblyRunParams): ReassemblyRun {
  const { totalLength, mtu, headerSize = 20, fragmentLoss, datagrams, seed } = params;
  requireCount({ totalLength, mtu, headerSize, datagrams });
  requireFraction({ fragmentLoss });
  if (mtu < headerSize + 8) throw new RangeError(`mtu must be >= ${headerSize + 8}, got ${mtu}`);
  if (totalLength < headerSize) {
    throw new RangeError(`totalLength must be >= ${headerSize}, got ${totalLength}`);
  }
  const { losses } = streams(seed) as Record<"losses", RandomStream>;
  const data = totalLength - headerSize;
  const parts = partsOf(data, mtu - headerSize);
  let lost = 0;
  for (let datagram = 0; datagram < datagrams; datagram += 1) {
    let missing = data;
    let isAnyLost = false;
    for (const size of parts) {
      // A datagram without data is one part, too.
      if (losses.happens(fragmentLoss)) isAnyLost = true;
      else missing -= size;
    }
    if (missing > 0 || isAnyLost) lost += 1;
  }
  return {
    lost: shareInterval(lost, { trials: datagrams, confidence: 0.95 }),
    parts: parts.length,
    bytes: parts.reduce((sum, size) => sum + size + headerSize, 0),
  };
}

/** Data of each part: as much as fits, but a multiple of eight unless it is the last. */
function partsOf(data: Bytes, room: Bytes): number[] {
  const parts: number[] = [];
  let left = data;
  while (left > room) {
    const size = room - (room % 8);
    parts.push(size);
    left -= size;
  }
  return [...parts, left];
}
