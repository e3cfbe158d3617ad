/**
 * Zipf's law: the k-th of N items is asked for in proportion to k^-α.
 *
 * Assumes that each request is drawn anew and independently: the independent reference model. Leaves out
 * that what was asked for is soon asked for again, and that popularity wanders.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { sumOf } from "../../core/sum";
import type { PopularityClass } from "./popularity";

/** How many items, and how unequal. */
export interface ZipfParams {
  /** N (count, >= 1). */
  readonly items: number;
  /** α (0 for all alike, up to 100). */
  readonly exponent: number;
}

/** Terms that are added one by one; the rest is an integral with its corrections. */
const singles = 1000;
/** Ranges of ranks are so wide, as a share of the first rank. */
const width = 1 / 64;

function requireExponent(exponent: number): void {
  requireBetween(0, 100, { exponent });
}

/**
 * Generalised harmonic number: H = Σ k^-α for k = 1 … n. Beyond 1000 terms by Euler and Maclaurin.
 *
 * @param count - n (count, >= 0)
 * @param params - `exponent` is α (0 to 100)
 * @returns number, relative error under 1e-13
 * @throws RangeError if a parameter is outside its domain
 * @see Graham, Knuth and Patashnik (1994), Concrete Mathematics, section 9.5
 *
 * @example
 * ```ts
 * harmonicNumber(1000, { exponent: 1 }) // => 7.48547086055
 * ```
 */
export function harmonicNumber(count: number, { exponent }: { readonly exponent: number }): number {
  requireWhole({ count });
  requireExponent(exponent);
  if (exponent === 0) return count;
  const last = Math.min(count, singles);
  // From the small terms to the large ones.
  const terms = Array.from({ length: last }, (_, i) => (last - i) ** -exponent);
  return sumOf(count > last ? [...terms, tailSum(last, count, exponent)] : terms);
}

/** Σ k^-α for k = from + 1 … to: the integral, and corrections at both ends. */
function tailSum(from: number, to: number, exponent: number): number {
  const ratio = Math.log(to / from);
  const slope = (1 - exponent) * ratio;
  const stretch = slope === 0 ? 1 : Math.expm1(slope) / slope;
  const area = from ** (1 - exponent) * ratio * stretch;
  const [start, end] = [from, to].map((place) => place ** -exponent) as [number, number];
  const first = exponent * (start / from - end / to);
  // The next correction is under 1e-15 of the whole from a thousand terms on.
  return sumOf([area, (end - start) / 2, first / 12]);
}

/**
 * Share of requests that are for the k-th most popular item: k^-α / H.
 *
 * @param rank - k (count, 1 to N)
 * @param params - `items` is N, `exponent` is α
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Breslau, Cao, Fan, Phillips and Shenker (1999), Web caching and Zipf-like distributions, INFOCOM
 *
 * @example
 * ```ts
 * zipfShare(1, { items: 3, exponent: 1 }) // => 0.545454545
 * ```
 */
export function zipfShare(rank: number, { items, exponent }: ZipfParams): number {
  requireCount({ rank, items });
  requireBetween(1, items, { rank });
  return rank ** -exponent / harmonicNumber(items, { exponent });
}

/**
 * Hit ratio of the ideal cache, which holds the C most popular items and no others: H(C) / H(N).
 *
 * No cache that knows only the past has more hits, if requests are independent of each other.
 *
 * @param capacity - C (count, >= 0)
 * @param params - `items` is N, `exponent` is α
 * @returns fraction; 1 if everything fits
 * @throws RangeError if a parameter is outside its domain
 * @see Breslau, Cao, Fan, Phillips and Shenker (1999), Web caching and Zipf-like distributions, INFOCOM
 *
 * @example
 * ```ts
 * zipfIdealHitRatio(100, { items: 1000, exponent: 1 }) // => 0.692992814
 * ```
 */
export function zipfIdealHitRatio(capacity: number, { items, exponent }: ZipfParams): number {
  requireWhole({ capacity });
  requireCount({ items });
  const held = harmonicNumber(Math.min(capacity, items), { exponent });
  return held / harmonicNumber(items, { exponent });
}

/**
 * Zipf's law in few classes: a thousand times a thousand items in about a thousand of them.
 *
 * The first ranks stand alone. A later range of n ranks becomes two classes of n / 2 items, at its mean plus
 * and minus its standard deviation: sums of smooth functions over it are then right to the third order.
 *
 * @param params - `items` is N (count, 1 to 10¹²), `exponent` is α
 * @returns classes from the most popular to the least; their shares add up to 1
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * zipfClasses({ items: 2, exponent: 1 }) // => [{ share: 2 / 3, items: 1 }, { share: 1 / 3, items: 1 }]
 * ```
 */
export function zipfClasses({ items, exponent }: ZipfParams): PopularityClass[] {
  requireCount({ items });
  requireBetween(1, 1e12, { items });
  const total = harmonicNumber(items, { exponent });
  const classes: PopularityClass[] = [];
  const add = (rank: number, many: number) =>
    classes.push({ share: rank ** -exponent / total, items: many });
  for (let first = 1; first <= items;) {
    const many = Math.min(items - first + 1, Math.max(1, Math.floor(first * width)));
    const spread = Math.sqrt((many * many - 1) / 12);
    const mean = first + (many - 1) / 2;
    if (many === 1) add(first, 1);
    else [mean - spread, mean + spread].forEach((rank) => add(rank, many / 2));
    first += many;
  }
  return classes;
}
