/**
 * Numbers that tell the parts of one datagram from those of another: 16 bits of them are soon used up.
 *
 * Assumes one sender, receiver and protocol, whose datagrams are cut into parts. Leaves out datagrams that
 * must not be cut, whose numbers mean nothing (RFC 6864).
 */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { chanceWithin } from "../../core/union";
import type { BitsPerSecond, Bytes, PerSecond, Seconds } from "../../core/units";

function requireBits(idBits: number): void {
  requireCount({ idBits });
  requireBetween(1, 64, { idBits });
}

/**
 * Rate at which all numbers are used within a lifetime: 2ᵇ · 8 L / T. A faster sender has two datagrams of
 * the same number on their way.
 *
 * @param lifetime - T: how long a part may be on its way, or wait for the others (s, finite, > 0)
 * @param params - `datagramSize` is L (byte, finite, > 0), `idBits` is b (bit, 1 to 64)
 * @returns rate (bit/s); `wrapTime` of model/messaging is the time that a given rate leaves
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 6864, abstract (6.4 Mbit/s, which is 120 s); RFC 4963 (30 s: 26 Mbit/s)
 *
 * @example
 * ```ts
 * identificationRate(120, { datagramSize: 1500, idBits: 16 }) // => 6553600
 * ```
 */
export function identificationRate(
  lifetime: Seconds,
  params: { readonly datagramSize: Bytes; readonly idBits: number },
): BitsPerSecond {
  const { datagramSize, idBits } = params;
  requirePositive({ lifetime, datagramSize });
  requireBits(idBits);
  return ((2 ** idBits * 8) / lifetime) * datagramSize;
}

/** Datagrams, and the table in which their parts wait for each other. */
export interface ReassemblyParams {
  /** r: datagrams a second (1/s, finite, >= 0). */
  readonly datagramRate: PerSecond;
  /** q: share of datagrams of which a part is lost, so that the others wait (fraction). */
  readonly incompleteShare: number;
  /** b: bits of the number (bit, 1 to 64). */
  readonly idBits: number;
}

/**
 * Chance that a datagram meets parts of an older one under its own number, if numbers come in order and
 * datagrams in equal distances: 1 - (1 - q)ᵏ, where k = ⌊r T / 2ᵇ⌋ have had it within the time T.
 *
 * @param timeout - T: how long parts wait (s, finite, >= 0)
 * @param params - rate r, incomplete share q, bits b
 * @returns fraction; 0 if numbers come again later than the parts wait
 * @throws RangeError if a parameter is outside its domain
 * @see RFC 4963
 *
 * @example
 * ```ts
 * orderedIdCollision(30, { datagramRate: 2500, incompleteShare: 0.01, idBits: 16 }) // => 0.01
 * ```
 */
export function orderedIdCollision(timeout: Seconds, params: ReassemblyParams): number {
  requireReassembly(timeout, params);
  const { datagramRate, incompleteShare, idBits } = params;
  const older = Math.floor((datagramRate / 2 ** idBits) * timeout);
  return chanceWithin(older, { chance: incompleteShare });
}

/**
 * The same if numbers are drawn, and datagrams come at random: 1 - exp(-r q T / 2ᵇ).
 *
 * @param timeout - T: how long parts wait (s, finite, >= 0)
 * @param params - rate r, incomplete share q, bits b
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * randomIdCollision(30, { datagramRate: 2500, incompleteShare: 0.01, idBits: 16 }) // => 0.011378548709
 * ```
 */
export function randomIdCollision(timeout: Seconds, params: ReassemblyParams): number {
  requireReassembly(timeout, params);
  const { datagramRate, incompleteShare, idBits } = params;
  return -Math.expm1((-datagramRate / 2 ** idBits) * incompleteShare * timeout) + 0;
}

function requireReassembly(timeout: Seconds, params: ReassemblyParams): void {
  const { datagramRate, incompleteShare, idBits } = params;
  requireNonNegative({ timeout, datagramRate });
  requireFraction({ incompleteShare });
  requireBits(idBits);
}
