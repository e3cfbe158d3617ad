/** Requests for items of unequal popularity, one by one. */

import {
  requireBetween,
  requireCount,
  requireEach,
  requireItems,
  requireNonNegative,
} from "../../core/check";
import { exactExp, exactLog } from "../../core/exact-math";
import type { RandomStream } from "../../core/random";

/**
 * Weights of items by Zipf's law, the most popular first: k^-α.
 *
 * @returns weights, the first of them 1
 * @throws RangeError if there are not 1 to 10 million items, or `exponent` is outside [0, 20]
 */
export function zipfWeights(params: {
  readonly items: number;
  readonly exponent: number;
}): Float64Array {
  const { items, exponent } = params;
  requireCount({ items });
  requireBetween(1, 1e7, { items });
  requireBetween(0, 20, { exponent });
  return Float64Array.from({ length: items }, (_, i) => exactExp(-exponent * exactLog(i + 1)));
}

/**
 * Draws items in proportion to their weights, each in constant time: in one of as many equally likely columns
 * an item shares the place with one other (Walker's alias method, with Vose's tables).
 *
 * @param weights - one or more, finite and >= 0, not all 0
 * @returns a function that gives the number of an item, from 0
 * @throws RangeError if a weight is not what it must be
 */
export function requestsFor(weights: ArrayLike<number>): (random: RandomStream) => number {
  const all = Array.from(weights);
  requireItems(1, { weights: all });
  requireEach(requireNonNegative, { weights: all });
  const n = all.length;
  const total = all.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError(`weights must be positive somewhere, got ${total}`);
  const own = Float64Array.from(all, (weight) => (weight / total) * n);
  const other = Int32Array.from(all, (_, i) => i);
  const [poor, rich]: [number[], number[]] = [[], []];
  own.forEach((height, i) => (height < 1 ? poor : rich).push(i));
  while (poor.length > 0 && rich.length > 0) {
    const [low, high] = [poor.pop() as number, rich.at(-1) as number];
    other[low] = high;
    own[high] = (own[high] as number) - (1 - (own[low] as number));
    if ((own[high] as number) >= 1) continue;
    poor.push(rich.pop() as number);
  }
  // What is left has its whole column, but for what rounding took.
  for (const full of [...poor, ...rich]) own[full] = 1;
  return (random) => {
    const place = random.uniform() * n;
    const column = Math.min(n - 1, Math.floor(place));
    return place - column < (own[column] as number) ? column : (other[column] as number);
  };
}
