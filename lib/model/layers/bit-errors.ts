/**
 * From wrong bits to wrong packets, and how large a packet is best.
 *
 * Assumes that bits are flipped independently, or in bursts of one length that begin independently, and that
 * a packet with a wrong bit is of no use. Leaves out codes that mend bits.
 */

import {
  requireAtLeast,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { chanceWithin } from "../../core/union";
import type { Bits } from "../../core/units";

/**
 * Chance that a packet has a wrong bit: 1 - (1 - b)ᴸ; with bursts of B bits 1 - (1 - b)^((L + B - 1) / B),
 * for one that begins up to B - 1 bits before the packet reaches into it.
 *
 * @param size - L: the packet with its headers (bit, finite, >= 1)
 * @param params - `bitErrorRate` is b: share of bits that are wrong (fraction); `burstLength` is B: bits that
 *   go wrong together (bit, finite, >= 1; 1 for independent ones)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * packetErrorChance(12_000, { bitErrorRate: 1e-6, burstLength: 1 }) // => 0.011928293119
 * ```
 */
export function packetErrorChance(
  size: Bits,
  params: { readonly bitErrorRate: number; readonly burstLength: number },
): number {
  const { bitErrorRate, burstLength } = params;
  requireAtLeast(1, { size, burstLength });
  requirePositive({ size, burstLength });
  requireFraction({ bitErrorRate });
  if (bitErrorRate === 1) return 1;
  const places = size / burstLength + (1 - 1 / burstLength);
  return chanceWithin(places, { chance: bitErrorRate });
}

/** Headers and wrong bits. */
export interface PacketErrorParams {
  /** h: headers of each packet (bit, finite, >= 0). */
  readonly headerSize: Bits;
  /** b: chance that a bit is wrong (fraction). */
  readonly bitErrorRate: number;
}

/**
 * Share of a link that carries payload of sound packets: n / (n + h) · (1 - b)^(n + h).
 *
 * @param payload - n (bit, finite, > 0)
 * @param params - header h and bit error rate b
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * soundPayloadShare(5500, { headerSize: 320, bitErrorRate: 1e-5 }) // => 0.891586819542
 * ```
 */
export function soundPayloadShare(payload: Bits, params: PacketErrorParams): number {
  const { headerSize, bitErrorRate } = params;
  requirePositive({ payload });
  requireNonNegative({ headerSize });
  requireFraction({ bitErrorRate });
  if (bitErrorRate === 1) return 0;
  const size = payload + headerSize;
  return Math.exp(size * Math.log1p(-bitErrorRate)) / (1 + headerSize / payload);
}

/**
 * Payload with the largest share: the root of β n (n + h) = h with β = -ln(1 - b), which is
 * n = 2 / (β (1 + √(1 + 4 / (β h)))).
 *
 * @param params - header h and bit error rate b
 * @returns size (bit; `Infinity` if no bit is ever wrong, 0 without headers or if all bits are)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * bestErrorPayload({ headerSize: 320, bitErrorRate: 1e-5 }) // => 5499.102402301
 * ```
 */
export function bestErrorPayload({ headerSize, bitErrorRate }: PacketErrorParams): Bits {
  requireNonNegative({ headerSize });
  requireFraction({ bitErrorRate });
  if (headerSize === 0 || bitErrorRate === 1) return 0;
  const rate = -Math.log1p(-bitErrorRate);
  if (rate === 0) return Infinity;
  return 2 / (rate + Math.sqrt(rate) * Math.sqrt(rate + 4 / headerSize));
}
