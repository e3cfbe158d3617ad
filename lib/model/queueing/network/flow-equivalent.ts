/**
 * Two parts of a closed network, each seen by the other as one server whose speed depends on how many
 * are there (Norton's theorem for queues: Chandy, Herzog and Woo 1975).
 *
 * A part is a list of times: item n is the mean time between departures when n customers are inside
 * it and every departure comes back at once. Customers move between the two as a birth–death process,
 * all of whose terms are positive, so nothing cancels however many servers a station has.
 */

import type { Seconds } from "../../../core/units";

/** A part of a network: the time between its departures, by customers inside; item 0 is not used. */
export type DepartureTimes = readonly Seconds[];

/** Two parts as a whole, for 0, 1, … customers in the whole. */
export interface JoinedParts {
  readonly departureTimes: DepartureTimes;
  /** Mean number of customers in the first part. */
  readonly inFirst: readonly number[];
}

/** A station with `servers` servers, each of which takes `demand` for a customer. */
export function stationTimes(users: number, demand: Seconds, servers: number): DepartureTimes {
  return Array.from({ length: users + 1 }, (_, n) => demand / Math.min(Math.max(1, n), servers));
}

/** Shares of time in states 0 … n from the ratios of neighbours, outwards from the likeliest state. */
export function birthDeathShares(states: number, ratio: (state: number) => number): Float64Array {
  let likeliest = 0;
  while (likeliest < states && ratio(likeliest) > 1) likeliest += 1;
  const shares = new Float64Array(states + 1);
  let share = 1;
  let total = 1;
  shares[likeliest] = 1;
  for (let j = likeliest; j < states && share > 0; j += 1) {
    shares[j + 1] = share *= ratio(j);
    total += share;
  }
  share = 1;
  for (let j = likeliest; j > 0 && share > 0; j -= 1) {
    shares[j - 1] = share /= ratio(j - 1);
    total += share;
  }
  return shares.map((each) => each / total);
}

/** Joins two parts: what the whole does, and how many are in the first part. */
export function joinParts(first: DepartureTimes, second: DepartureTimes): JoinedParts {
  const departureTimes: Seconds[] = [0];
  const inFirst = [0];
  for (let n = 1; n < first.length; n += 1) {
    const ratio = (inside: number) => {
      const arrival = second[n - inside] as number;
      return arrival === 0 ? Infinity : (first[inside + 1] as number) / arrival;
    };
    const shares = birthDeathShares(n, ratio);
    const count = shares.reduce((sum, share, inside) => sum + share * inside, 0);
    // Departures of the part where most are: the other one may be too fast for any digits.
    const isFirst = count > n / 2;
    const departures = shares.reduce((sum, share, inside) => {
      const time = isFirst ? first[inside] : second[n - inside];
      const [isEmpty, isNever] = [inside === (isFirst ? 0 : n), share === 0];
      return isEmpty || isNever ? sum : sum + share / (time as number);
    }, 0);
    departureTimes.push(1 / departures);
    inFirst.push(count);
  }
  return { departureTimes, inFirst };
}
