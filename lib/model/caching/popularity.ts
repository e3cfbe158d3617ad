/**
 * Popularity: which shares of requests are for how many items.
 *
 * Assumes that each request is drawn anew and independently (the independent reference model). Leaves out that
 * what was asked for is soon asked for again, and that popularity wanders.
 */

import { requireEach, requireFraction, requireItems, requireNonNegative } from "../../core/check";
import { sumOf } from "../../core/sum";

/** Items that are asked for equally often. */
export interface PopularityClass {
  /** Share of requests that are for a certain one of them (fraction). */
  readonly share: number;
  /** How many there are (count, > 0; a part of an item too, where a class stands for a range). */
  readonly items: number;
}

/**
 * Shares of requests from any weights, counts of requests for instance: each item is a class.
 *
 * @param weights - how often each item is asked for, relative to the others (finite, >= 0; one or more)
 * @returns classes in the same order; their shares add up to 1
 * @throws RangeError if a weight is not finite and >= 0, or all are 0
 *
 * @example
 * ```ts
 * popularityOf([5, 3, 2])[0] // => { share: 0.5, items: 1 }
 * ```
 */
export function popularityOf(weights: readonly number[]): PopularityClass[] {
  requireItems(1, { weights });
  requireEach(requireNonNegative, { weights });
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  if (largest === 0) throw new RangeError("weights must be positive somewhere, got 0 everywhere");
  const scaled = weights.map((weight) => weight / largest);
  const total = sumOf(scaled);
  return scaled.map((weight) => ({ share: weight / total, items: 1 }));
}

/**
 * The classes that are asked for at all, if they are shares of all requests.
 *
 * @param popularity - classes (one or more)
 * @returns those with a share above 0
 * @throws RangeError if a share is outside [0, 1], a size is not finite and >= 0, or all together do not make 1
 *
 * @example
 * ```ts
 * requestedClasses([{ share: 0, items: 9 }, { share: 0.5, items: 2 }]) // => [{ share: 0.5, items: 2 }]
 * ```
 */
export function requestedClasses(popularity: readonly PopularityClass[]): PopularityClass[] {
  requireItems(1, { popularity });
  const isSound = ({ share, items }: PopularityClass) =>
    share >= 0 && share <= 1 && items >= 0 && items < Infinity;
  const wrong = popularity.findIndex((each) => !isSound(each));
  if (wrong >= 0) {
    const { share, items } = popularity[wrong] as PopularityClass;
    requireFraction({ [`popularity[${wrong}].share`]: share });
    requireNonNegative({ [`popularity[${wrong}].items`]: items });
  }
  const sum = sumOf(popularity.map(({ share, items }) => share * items));
  if (!(Math.abs(sum - 1) < 1e-8)) throw new RangeError(`popularity must add up to 1, got ${sum}`);
  return popularity.filter(({ share, items }) => share > 0 && items > 0);
}
