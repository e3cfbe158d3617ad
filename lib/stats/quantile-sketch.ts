/** Quantiles of any number of values in a fixed amount of memory. */

import { requireFinite, requireFraction } from "../core/check";

const double = new Float64Array(1);
const words = new Uint32Array(double.buffer);
/** Index of the word that holds sign, exponent and the first bits of the fraction. */
const high = ((double[0] = 1), words[1] === 0 ? 0 : 1);
/** Buckets to each power of two. */
const buckets = 128;
/** Bits of a word that say the bucket, after those of sign and exponent. */
const bucketShift = 13;

/**
 * A histogram whose buckets are 1/128 of a power of two wide: relative error under 1/128.
 *
 * Each power of two takes a kilobyte once a value falls into it, so memory depends on the range of
 * the values and not on their number. Negative values and zero count too; subnormal ones as zero.
 */
export class QuantileSketch {
  /** Counts by sign and exponent, then by bucket. */
  readonly #counts: (Float64Array | undefined)[] = new Array<undefined>(4096).fill(undefined);
  #count = 0;
  #minimum = Infinity;
  #maximum = -Infinity;

  /** How many values were added. */
  get count(): number {
    return this.#count;
  }

  /**
   * Adds values. Many at a time are much faster than one by one.
   *
   * @throws RangeError if one of them is not finite
   */
  addAll(values: ArrayLike<number>): void {
    const rows = this.#counts;
    let [minimum, maximum] = [this.#minimum, this.#maximum];
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number;
      double[0] = value;
      const word = words[high] as number;
      const counts = rows[word >>> 20] ?? this.#newRow(word >>> 20, value);
      (counts[(word >>> bucketShift) & (buckets - 1)] as number) += 1;
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
    }
    this.#count += values.length;
    this.#minimum = minimum;
    this.#maximum = maximum;
  }

  /**
   * The value below which a share of all values lies: the one at place share (n - 1) of the sorted
   * values, rounded down.
   *
   * @param share - fraction
   * @returns a value, relative error under 1/128; never outside of what was added
   * @throws RangeError if no value was added or `share` is outside [0, 1]
   */
  quantile(share: number): number {
    requireFraction({ share });
    if (this.#count === 0) throw new RangeError("a quantile needs one value or more, got none");
    const rank = share * (this.#count - 1);
    let below = 0;
    for (const { from, to, count } of this.#inOrder()) {
      if (rank < below + count) {
        const value = Math.min(to, from + (to - from) * ((rank - below + 0.5) / count));
        return Math.min(this.#maximum, Math.max(this.#minimum, value));
      }
      below += count;
    }
    return this.#maximum;
  }

  /** Adds all that another sketch holds. */
  merge(other: QuantileSketch): void {
    other.#counts.forEach((counts, row) => {
      if (!counts) return;
      const own = (this.#counts[row] ??= new Float64Array(buckets));
      counts.forEach((count, i) => ((own[i] as number) += count));
    });
    this.#count += other.#count;
    this.#minimum = Math.min(this.#minimum, other.#minimum);
    this.#maximum = Math.max(this.#maximum, other.#maximum);
  }

  #newRow(row: number, value: number): Float64Array {
    requireFinite({ value });
    return (this.#counts[row] = new Float64Array(buckets));
  }

  /** The buckets that hold values, smallest first. */
  *#inOrder(): Iterable<{ from: number; to: number; count: number }> {
    for (let row = 4095; row >= 2048; row -= 1) yield* this.#row(row);
    for (let row = 0; row < 2048; row += 1) yield* this.#row(row);
  }

  *#row(row: number): Iterable<{ from: number; to: number; count: number }> {
    const counts = this.#counts[row];
    if (!counts) return;
    const isNegative = row >= 2048;
    for (let k = 0; k < buckets; k += 1) {
      const bucket = isNegative ? buckets - 1 - k : k;
      const count = counts[bucket] as number;
      if (count === 0) continue;
      const [near, far] =
        row % 2048 === 0 ? [0, 0] : edgesOf(row * 2 ** 20 + bucket * 2 ** bucketShift);
      yield isNegative ? { from: far, to: near, count } : { from: near, to: far, count };
    }
  }
}

/** Edges of the bucket that begins with a word, the one nearer to zero first. */
const edgesOf = (word: number): [number, number] => [
  doubleOf(word),
  doubleOf(word + 2 ** bucketShift),
];

/** The double that begins with a word. */
function doubleOf(word: number): number {
  words[1 - high] = 0;
  words[high] = word;
  // Beyond the largest double lies infinity.
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, double[0] as number));
}
