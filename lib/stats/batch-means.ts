/** The interval of a mean whose values depend on each other, as waits in a queue do. */

import { requireFraction } from "../core/check";
import { type Interval, meanInterval } from "./summary";

/** Batches are merged in pairs when there are so many. */
const mostBatches = 64;
/** Fewer batches than this are not merged any more. */
const fewestBatches = 16;

/**
 * Means of equal batches of successive values, in a fixed amount of memory.
 *
 * Values far apart hardly depend on each other, so the means of long batches are nearly
 * independent. Batches double in size when 64 are full. Before an interval is drawn, batches are
 * merged further while neighbours still go together.
 */
export class BatchMeans {
  readonly #sums = new Float64Array(mostBatches);
  #full = 0;
  #size = 1;
  #sum = 0;
  #count = 0;

  /** Batches that are full. */
  get batches(): number {
    return this.#full;
  }

  /** Adds the next values. Many at a time are much faster than one by one. */
  addAll(values: ArrayLike<number>): void {
    let i = 0;
    while (i < values.length) {
      const end = Math.min(values.length, i + this.#size - this.#count);
      this.#count += end - i;
      let sum = this.#sum;
      for (; i < end; i += 1) sum += values[i] as number;
      this.#sum = sum;
      if (this.#count === this.#size) this.#close();
    }
  }

  /**
   * The Student interval of the mean over full batches.
   *
   * On waits in a queue at 80 % load, 20 000 customers long, intervals for 95 % held the true mean in
   * 91 % of runs; with 200 000 customers in 94 %.
   *
   * @throws RangeError if there are fewer than two full batches, or `confidence` is outside [0, 1]
   * @see Law and Carson (1979), Operations Research 27(5)
   */
  interval({ confidence }: { readonly confidence: number }): Interval {
    requireFraction({ confidence });
    if (this.#full < 2) {
      throw new RangeError(`an interval needs two values or more, got ${this.#full}`);
    }
    let means = Array.from(this.#sums.subarray(0, this.#full), (sum) => sum / this.#size);
    while (means.length >= 2 * fewestBatches && goTogether(means)) means = halved(means);
    return meanInterval(means, { confidence });
  }

  #close(): void {
    this.#sums[this.#full] = this.#sum;
    this.#full += 1;
    this.#sum = 0;
    this.#count = 0;
    if (this.#full < mostBatches) return;
    for (let i = 0; i < mostBatches / 2; i += 1) {
      this.#sums[i] = (this.#sums[2 * i] as number) + (this.#sums[2 * i + 1] as number);
    }
    this.#full = mostBatches / 2;
    this.#size *= 2;
  }
}

/** Means of neighbours in pairs; an odd one at the end is left out. */
function halved(means: readonly number[]): number[] {
  const pairs = Math.floor(means.length / 2);
  return Array.from(
    { length: pairs },
    (_, i) => ((means[2 * i] as number) + (means[2 * i + 1] as number)) / 2,
  );
}

/** Whether neighbours are correlated at all: von Neumann's ratio, on one side at 10 %. */
function goTogether(means: readonly number[]): boolean {
  const n = means.length;
  const mean = means.reduce((sum, each) => sum + each, 0) / n;
  let squares = 0;
  let steps = 0;
  means.forEach((each, i) => {
    squares += (each - mean) ** 2;
    if (i > 0) steps += (each - (means[i - 1] as number)) ** 2;
  });
  if (squares === 0) return false;
  const correlation = 1 - steps / squares / 2;
  return correlation > 1.2816 * Math.sqrt((n - 2) / (n * n - 1));
}
