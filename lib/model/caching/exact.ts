/**
 * Exact hit ratios of small caches under independent requests.
 *
 * The list of an LRU cache, and the set in a FIFO or RANDOM one, are Markov chains with known solutions.
 * Assumes independent requests and items of one size. Leaves out large caches: for those see Che's approximation.
 */

import { requireBetween, requireWhole } from "../../core/check";
import { countDistribution } from "../../core/poisson-binomial";
import { cheItemHitRatio, cheTime } from "./che";
import { popularityOf, requestedClasses } from "./popularity";

/** So many items have a million sets. */
const mostForSets = 20;
/** The work for FIFO grows with the square of the items only. */
const mostForCounts = 2000;

/** Shares of the items that are asked for at all. */
function requestedShares(weights: readonly number[], most: number): number[] {
  const shares = requestedClasses(popularityOf(weights)).map(({ share }) => share);
  requireBetween(1, most, { "weights.length": weights.length });
  return shares;
}

/**
 * Hit ratio of LRU: Σ over ordered C-tuples of Π qᵢ / (1 - q of those before it), times what the tuple holds.
 *
 * The tuples of one set differ in their order only, so they are added up set by set, from the small sets to
 * the large ones: 2ᴺ steps instead of N! / (N - C)!.
 *
 * @param capacity - C (count, >= 0)
 * @param params - `weights`: how often each of 1 to 20 items is asked for, relative to the others
 * @returns fraction; 1 if everything that is asked for fits
 * @throws RangeError if a parameter is outside its domain
 * @see King (1971), Analysis of demand paging algorithms, IFIP Congress
 *
 * @example
 * ```ts
 * exactLruHitRatio(1, { weights: [5, 3, 2] }) // => 0.38
 * ```
 */
export function exactLruHitRatio(
  capacity: number,
  { weights }: { readonly weights: readonly number[] },
): number {
  requireWhole({ capacity });
  const shares = requestedShares(weights, mostForSets);
  if (capacity === 0) return 0;
  if (capacity >= shares.length) return 1;
  const mass = masses(shares);
  // The chance that the items used last make this set.
  const chance = new Float64Array(mass.length);
  chance[0] = 1;
  let hits = 0;
  for (let set = 1; set < mass.length; set += 1) {
    let size = 0;
    for (const [i, share] of shares.entries()) {
      const item = 1 << i;
      if ((set & item) === 0) continue;
      size += 1;
      const others = set ^ item;
      // Of what is not among the others: a sum, since 1 minus their mass may have few digits.
      const next = share / (mass[mass.length - 1 - others] as number);
      chance[set] = (chance[set] as number) + (chance[others] as number) * next;
    }
    if (size === capacity) hits += (chance[set] as number) * (mass[set] as number);
  }
  return Math.min(1, hits);
}

/** What each set of items is asked for together, by the bits of the set. */
function masses(shares: readonly number[]): Float64Array {
  const mass = new Float64Array(2 ** shares.length);
  for (const [i, share] of shares.entries()) {
    const item = 1 << i;
    for (let set = item; set < 2 * item; set += 1) mass[set] = (mass[set ^ item] as number) + share;
  }
  return mass;
}

/**
 * Hit ratio of FIFO, and of RANDOM, which is the same: a set is there in proportion to the product of its
 * shares, so the miss ratio is (C + 1) e(C + 1) / e(C), with e(k) the sum of the products of k shares.
 *
 * The ratio of the two sums is that of the chances that C + 1 and C of independent things happen, each with
 * chance qt / (1 + qt), for any t.
 *
 * @param capacity - C (count, >= 0)
 * @param params - `weights`: how often each of 1 to 2000 items is asked for, relative to the others
 * @returns fraction; 1 if everything that is asked for fits
 * @throws RangeError if a parameter is outside its domain
 * @see Gelenbe (1973), A unified approach to the evaluation of a class of replacement algorithms, IEEE
 *   Transactions on Computers 22(6)
 *
 * @example
 * ```ts
 * exactFifoHitRatio(1, { weights: [5, 3, 2] }) // => 0.38
 * ```
 */
export function exactFifoHitRatio(
  capacity: number,
  { weights }: { readonly weights: readonly number[] },
): number {
  requireWhole({ capacity });
  const shares = requestedShares(weights, mostForCounts);
  if (capacity === 0) return 0;
  if (capacity >= shares.length) return 1;
  // With this t, C of the things happen on average: neither chance is small.
  const popularity = shares.map((share) => ({ share, items: 1 }));
  const characteristicTime = cheTime(capacity, { popularity, policy: "FIFO" });
  if (characteristicTime === Infinity) return 1;
  const params = { characteristicTime, policy: "FIFO" } as const;
  const counts = countDistribution(shares.map((share) => cheItemHitRatio(share, params)));
  const [now = 0, more = 0] = counts.slice(capacity, capacity + 2);
  return Math.max(0, 1 - ((capacity + 1) * more) / now / characteristicTime);
}
