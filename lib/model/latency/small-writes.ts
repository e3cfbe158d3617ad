/**
 * Small writes under Nagle's algorithm: each packet carries all that was written during a round trip.
 *
 * Assumes writes at random (Poisson), so small that a round trip's worth does not fill a segment, and
 * acknowledgements at once. Leaves out delayed acknowledgements, which make the cycle longer.
 */

import { requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** The connection. */
export interface SmallWriteParams {
  /** RTT: from a packet to its acknowledgement (s, finite, >= 0). */
  readonly roundTrip: Seconds;
}

/**
 * Packets a second: one a round trip, and where nothing was written during it, one with the next write:
 * 1 / (RTT + e^(-λ RTT) / λ). Without Nagle's algorithm there are λ.
 *
 * @param writeRate - λ (1/s, finite, > 0)
 * @param params - round trip RTT
 * @returns packets (1/s, at most `writeRate` and 1 / RTT)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 896
 *
 * @example
 * ```ts
 * naglePacketRate(500, { roundTrip: ms(20) }) // => 49.999773
 * ```
 */
export function naglePacketRate(writeRate: PerSecond, { roundTrip }: SmallWriteParams): PerSecond {
  requirePositive({ writeRate });
  requireNonNegative({ roundTrip });
  return 1 / (roundTrip + Math.exp(-writeRate * roundTrip) / writeRate);
}

/**
 * Writes in a packet, on average: λ RTT + e^(-λ RTT), close to the larger of 1 and λ RTT.
 *
 * @param writeRate - λ (1/s, finite, > 0)
 * @param params - round trip RTT
 * @returns writes (count, >= 1; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 896
 *
 * @example
 * ```ts
 * nagleWritesPerPacket(500, { roundTrip: ms(20) }) // => 10.0000454
 * ```
 */
export function nagleWritesPerPacket(
  writeRate: PerSecond,
  { roundTrip }: SmallWriteParams,
): number {
  requirePositive({ writeRate });
  requireNonNegative({ roundTrip });
  const writes = writeRate * roundTrip;
  return writes + Math.exp(-writes);
}
