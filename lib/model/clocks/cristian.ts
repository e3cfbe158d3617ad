/**
 * Cristian's algorithm: set a clock by a server's answer and the round trip that it took.
 *
 * Assumes that the server answers at once, and a least one-way delay that is known (0 if not). Leaves out
 * drift during the round trip.
 */

import { requireBetween, requireFinite, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";

/** A time, and how far it may be off. */
export interface ClockReading {
  /** The server's clock at the moment the answer arrives, as estimated (s). */
  readonly time: Seconds;
  /** Most that the estimate can be wrong by (s, >= 0). */
  readonly error: Seconds;
}

/**
 * The server's clock when its answer arrives: T + RTT / 2, give or take RTT / 2 - least delay.
 *
 * @param serverTime - T: what the server answered (s, finite)
 * @param params - `roundTrip` is RTT (s, finite, >= 0); `leastDelay`: of one way (s, 0 to RTT / 2)
 * @returns time and the most that it is wrong by
 * @throws RangeError if a parameter is outside its domain
 * @see Cristian (1989), Distributed Computing 3
 *
 * @example
 * ```ts
 * cristianReading(100, { roundTrip: ms(20), leastDelay: ms(8) }) // => { time: 100.01, error: 0.002 }
 * ```
 */
export function cristianReading(
  serverTime: Seconds,
  { roundTrip, leastDelay }: { readonly roundTrip: Seconds; readonly leastDelay: Seconds },
): ClockReading {
  requireFinite({ serverTime });
  requireNonNegative({ roundTrip });
  requireBetween(0, roundTrip / 2, { leastDelay });
  return { time: serverTime + roundTrip / 2, error: roundTrip / 2 - leastDelay };
}
