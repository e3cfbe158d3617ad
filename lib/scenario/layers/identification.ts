/** Parts of datagrams that wait for the others in a table, under a number that comes again. */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireNonNegative,
  requireOneOf,
  requirePositive,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { PerSecond, Seconds } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

export interface IdentificationRunParams {
  /** Numbers in order, with datagrams in equal distances; or drawn, with datagrams at random times. */
  readonly ids: "ordered" | "random";
  /** Bits of a number (bit, 1 to 20). */
  readonly idBits: number;
  /** Datagrams a second (1/s, > 0). */
  readonly datagramRate: PerSecond;
  /** Share of datagrams of which a part is lost (fraction). */
  readonly incompleteShare: number;
  /** How long parts wait for the others (s). */
  readonly timeout: Seconds;
  /** Datagrams to look at, once the table is filled (count). */
  readonly datagrams: number;
  readonly seed: number;
}

/** Most datagrams to draw, those that fill the table included. */
const mostDatagrams = 2e7;

/**
 * Share of datagrams that find parts of an older one under their own number.
 *
 * The table keeps for each number when the latest incomplete datagram came, and is filled for the time-out
 * before anything counts.
 *
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a parameter is outside its domain, or more than 20 million datagrams would be drawn
 */
export function simulateIdentification(params: IdentificationRunParams): Interval {
  const { ids, idBits, datagramRate, incompleteShare, timeout, datagrams, seed } = params;
  requireOneOf(["ordered", "random"], { ids });
  requireCount({ idBits, datagrams });
  requireBetween(1, 20, { idBits });
  requirePositive({ datagramRate });
  requireFraction({ incompleteShare });
  requireNonNegative({ timeout });
  const numbers = 2 ** idBits;
  const fill = Math.ceil(datagramRate * timeout) + 1;
  if (!(fill + datagrams <= mostDatagrams)) {
    throw new RangeError(
      `datagrams must be <= ${mostDatagrams} with those that fill the table, got ${fill + datagrams}`,
    );
  }
  const drawn = streams(seed) as Record<"arrivals" | "losses" | "ids", RandomStream>;
  const isOrdered = ids === "ordered";
  const latest = new Float64Array(numbers).fill(-Infinity);
  let [sent, time, met, counted] = [0, 0, 0, 0];
  while (counted < datagrams) {
    time = isOrdered ? sent / datagramRate : time + drawn.arrivals.exponential() / datagramRate;
    const id = isOrdered ? sent % numbers : drawn.ids.below(numbers);
    if (time >= timeout && sent >= fill) {
      counted += 1;
      if (time - (latest[id] as number) <= timeout) met += 1;
    }
    if (drawn.losses.happens(incompleteShare)) latest[id] = time;
    sent += 1;
  }
  return shareInterval(met, { trials: datagrams, confidence: 0.95 });
}
