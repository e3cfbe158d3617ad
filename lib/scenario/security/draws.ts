/** Values that are drawn until two are equal, entries that are looked at, secrets that are guessed: one by one. */

import {
  requireBetween,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import { shareInterval } from "../../stats/proportion";
import { type Interval, meanInterval } from "../../stats/summary";

/** What is drawn in one go. */
const mostDrawn = 1e7;

/**
 * Draws until a value comes for the second time.
 *
 * @param params - `space`: values that are equally likely (count, 1 to 2³²); `runs` (count, >= 2)
 * @returns mean number of draws with its 95 % interval
 * @throws RangeError if a count is not whole or outside its domain
 */
export function simulateCollisions(params: {
  readonly space: number;
  readonly runs: number;
  readonly seed: number;
}): Interval {
  const { space, runs, seed } = params;
  requireCount({ space, runs });
  requireBetween(1, 2 ** 32, { space });
  requireBetween(2, mostDrawn, { runs });
  const { values } = streams(seed) as Record<"values", RandomStream>;
  const counts = Array.from({ length: runs }, () => {
    const seen = new Set<number>();
    for (let value = values.below(space); !seen.has(value); value = values.below(space)) {
      seen.add(value);
    }
    return seen.size + 1;
  });
  return meanInterval(counts, { confidence: 0.95 });
}

/**
 * Share of trials in which two of n values are equal.
 *
 * @param params - `samples` is n (count, 0 to 10⁷); `space` as above; `trials` (count)
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a count is not whole or outside its domain
 */
export function simulateBirthdays(params: {
  readonly samples: number;
  readonly space: number;
  readonly trials: number;
  readonly seed: number;
}): Interval {
  const { samples, space, trials, seed } = params;
  requireWhole({ samples });
  requireBetween(0, mostDrawn, { samples });
  requireCount({ space, trials });
  requireBetween(1, 2 ** 32, { space });
  const { values } = streams(seed) as Record<"values", RandomStream>;
  let collided = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const seen = new Set<number>();
    while (seen.size < samples) {
      const value = values.below(space);
      if (seen.has(value)) {
        collided += 1;
        break;
      }
      seen.add(value);
    }
  }
  return shareInterval(collided, { trials, confidence: 0.95 });
}

/**
 * Share of audits that come upon a bad entry: a new sample each time, none looked at twice.
 *
 * @param params - `population` of entries (count, 1 to 10⁷), `bad` ones among them, `sample` of each of `trials`
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a count is not whole or outside its domain
 */
export function simulateAudits(params: {
  readonly population: number;
  readonly bad: number;
  readonly sample: number;
  readonly trials: number;
  readonly seed: number;
}): Interval {
  const { population, bad, sample, trials, seed } = params;
  requireCount({ population, trials });
  requireBetween(1, mostDrawn, { population });
  requireWhole({ bad, sample });
  requireBetween(0, population, { bad, sample });
  const { looks } = streams(seed) as Record<"looks", RandomStream>;
  const entries = Int32Array.from({ length: population }, (_, i) => i);
  let found = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    let isFound = false;
    // The front of a shuffle; entries stay a permutation from trial to trial.
    for (let i = 0; i < sample; i += 1) {
      const other = i + looks.below(population - i);
      const entry = entries[other] as number;
      entries[other] = entries[i] as number;
      entries[i] = entry;
      isFound ||= entry < bad;
    }
    if (isFound) found += 1;
  }
  return shareInterval(found, { trials, confidence: 0.95 });
}

/**
 * Share of attacks in which the secret of at least one account is guessed before it is locked.
 *
 * The attacker tries other secrets at each account, none of them twice there.
 *
 * @param params - `accounts`, `attempts` at each (counts, >= 0), `secrets` (count, 1 to 2³²), attacks in `trials`
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a count is not whole or outside its domain
 */
export function simulateGuessing(params: {
  readonly accounts: number;
  readonly attempts: number;
  readonly secrets: number;
  readonly trials: number;
  readonly seed: number;
}): Interval {
  const { accounts, attempts, secrets, trials, seed } = params;
  requireWhole({ accounts, attempts });
  requireCount({ secrets, trials });
  requireBetween(1, 2 ** 32, { secrets });
  const random = streams(seed) as Record<"chosen" | "tried", RandomStream>;
  let broken = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    for (let account = 0; account < accounts; account += 1) {
      const secret = random.chosen.below(secrets);
      const first = random.tried.below(secrets);
      const tries = (secret - first + secrets) % secrets;
      if (tries >= attempts) continue;
      broken += 1;
      break;
    }
  }
  return shareInterval(broken, { trials, confidence: 0.95 });
}

/**
 * Time that lost packets add to a handshake: each round trip is tried anew until both of its packets arrive,
 * after a time-out that doubles.
 *
 * @param params - `loss` of a packet (0 to 0.5); `roundTrips` of a handshake (count, >= 0); `roundTrip` and
 *   first `timeout` (s); `runs` (count, >= 2)
 * @returns mean time of a handshake with its 95 % interval (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateHandshakes(params: {
  readonly loss: number;
  readonly roundTrips: number;
  readonly roundTrip: Seconds;
  readonly timeout: Seconds;
  readonly runs: number;
  readonly seed: number;
}): Interval {
  const { loss, roundTrips, roundTrip, timeout, runs, seed } = params;
  requireBetween(0, 0.5, { loss });
  requireWhole({ roundTrips });
  requireNonNegative({ roundTrip });
  requirePositive({ timeout });
  requireCount({ runs });
  requireBetween(2, mostDrawn, { runs });
  const { requests, answers } = streams(seed) as Record<"requests" | "answers", RandomStream>;
  const times = Array.from({ length: runs }, () => {
    let time = 0;
    for (let done = 0; done < roundTrips; done += 1) {
      let wait = timeout;
      while (requests.happens(loss) || answers.happens(loss)) {
        time += wait;
        wait *= 2;
      }
      time += roundTrip;
    }
    return time;
  });
  return meanInterval(times, { confidence: 0.95 });
}
