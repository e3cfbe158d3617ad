/**
 * A channel that all share: whoever speaks while another does spoils both. ALOHA speaks at once, slotted
 * ALOHA at the next tick, Ethernet's CSMA/CD listens first, and stops when it hears another.
 *
 * Assumes frames of one length, which is the unit of time. The offered load counts every frame that is
 * sent, those that are sent again included. Leaves out how long a station waits before it sends again.
 */

import { requireCount, requireNonNegative } from "../../core/check";

/**
 * Throughput of pure ALOHA: S = G e^(-2G), for a frame is sound if none begins within a frame's length of
 * its beginning, before or after.
 *
 * @param offeredLoad - G: frames that are sent in the time of one (ratio, finite, >= 0)
 * @returns sound frames in the time of one (fraction, at most 1/(2e), at G = ½)
 * @throws RangeError if `offeredLoad` is not finite and >= 0
 * @see Abramson (1970), The ALOHA System, AFIPS Fall Joint Computer Conference
 *
 * @example
 * ```ts
 * alohaThroughput(0.5) // => 0.183939720586
 * ```
 */
export function alohaThroughput(offeredLoad: number): number {
  requireNonNegative({ offeredLoad });
  return offeredLoad * Math.exp(-2 * offeredLoad);
}

/**
 * Throughput of slotted ALOHA with many stations: S = G e^(-G).
 *
 * @param offeredLoad - G: frames that are sent in a slot (ratio, finite, >= 0)
 * @returns sound frames in a slot (fraction, at most 1/e, at G = 1)
 * @throws RangeError if `offeredLoad` is not finite and >= 0
 * @see Roberts (1975), ALOHA Packet System With and Without Slots and Capture
 *
 * @example
 * ```ts
 * slottedAlohaThroughput(1) // => 0.367879441171
 * ```
 */
export function slottedAlohaThroughput(offeredLoad: number): number {
  requireNonNegative({ offeredLoad });
  return offeredLoad * Math.exp(-offeredLoad);
}

/**
 * Throughput of slotted ALOHA with n stations that each send with chance G / n: S = G (1 - G/n)^(n - 1).
 *
 * @param offeredLoad - G: frames that are sent in a slot (ratio, 0 to n)
 * @param params - `stations` is n (count, >= 1)
 * @returns sound frames in a slot (fraction)
 * @throws RangeError if `stations` is not a whole number >= 1, or `offeredLoad` is outside [0, n]
 *
 * @example
 * ```ts
 * slottedAlohaOfStations(1, { stations: 2 }) // => 0.5
 * ```
 */
export function slottedAlohaOfStations(
  offeredLoad: number,
  { stations }: { readonly stations: number },
): number {
  requireCount({ stations });
  requireNonNegative({ offeredLoad });
  if (offeredLoad > stations) {
    throw new RangeError(`offeredLoad must be <= ${stations}, got ${offeredLoad}`);
  }
  return offeredLoad === 0
    ? 0
    : stations === 1
      ? offeredLoad
      : offeredLoad * Math.exp((stations - 1) * Math.log1p(-offeredLoad / stations));
}

/**
 * Efficiency of CSMA/CD by the rule of thumb of textbooks: 1 / (1 + 5a).
 *
 * @param propagation - a: time from end to end over the time of a frame (ratio, finite, >= 0)
 * @returns share of the time in which sound frames are sent (fraction)
 * @throws RangeError if `propagation` is not finite and >= 0
 * @see Kurose and Ross, Computer Networking, chapter 6
 *
 * @example
 * ```ts
 * csmaCdRuleOfThumb(0.1) // => 0.666666666667
 * ```
 */
export function csmaCdRuleOfThumb(propagation: number): number {
  requireNonNegative({ propagation });
  return 1 / (1 + 5 * propagation);
}

/**
 * Efficiency of CSMA/CD when q stations always have a frame, and each sends with chance 1/q in a slot of a
 * round trip, 2a: 1 / (1 + 2a (1 - A) / A), where A = (1 - 1/q)^(q - 1) is the chance that one is alone.
 *
 * @param propagation - a: time from end to end over the time of a frame (ratio, finite, >= 0)
 * @param params - `stations` is q (count, >= 1)
 * @returns share of the time in which sound frames are sent (fraction); 1 for one station
 * @throws RangeError if a parameter is outside its domain
 * @see Metcalfe and Boggs (1976), Ethernet, Communications of the ACM 19(7), section 6
 *
 * @example
 * ```ts
 * csmaCdEfficiency(0.1, { stations: 2 }) // => 0.833333333333
 * ```
 */
export function csmaCdEfficiency(
  propagation: number,
  { stations }: { readonly stations: number },
): number {
  requireNonNegative({ propagation });
  const alone = slottedAlohaOfStations(1, { stations });
  return 1 / (1 + ((2 * (1 - alone)) / alone) * propagation);
}
