/** What a simulation observes: numbers one by one, in memory that does not grow. */

import { requireCount, requireWhole } from "../core/check";
import { BatchMeans } from "../stats/batch-means";
import { QuantileSketch } from "../stats/quantile-sketch";
import type { Interval } from "../stats/summary";

export interface TallyOptions {
  /** Whether quantiles are wanted; without them it is a little faster. */
  readonly quantiles?: boolean;
  /** The first observations that do not count: the warm-up. */
  readonly skip?: number;
}

/** Observations are taken up so many at a time: a tight loop over them is several times as fast. */
const mostHeld = 256;

/** Count, mean, spread, quantiles and the interval of the mean of all that was added. */
export class Tally {
  readonly name: string;
  #skip: number;
  #hasQuantiles: boolean;
  #sketch: QuantileSketch | undefined;
  #batches = new BatchMeans();
  #count = 0;
  /** The first value: sums are over distances from it, which keep their digits. */
  #origin = 0;
  #sum = 0;
  #squares = 0;
  #minimum = Infinity;
  #maximum = -Infinity;
  /** Observations that are not taken up yet, and when they have to be. */
  readonly #values = new Float64Array(mostHeld);
  #held = 0;
  #room = mostHeld;
  #nextCall = Infinity;
  #step = Infinity;
  #call = (): void => {};

  /**
   * @param name - what is observed, with its unit: "wait (s)"
   * @throws RangeError if `skip` is not whole
   */
  constructor(name: string, { quantiles = true, skip = 0 }: TallyOptions = {}) {
    requireWhole({ skip });
    this.name = name;
    this.#skip = skip;
    this.#hasQuantiles = quantiles;
    this.#sketch = quantiles ? new QuantileSketch() : undefined;
  }

  /**
   * Adds an observation.
   *
   * @throws RangeError if `value` is not finite
   */
  add(value: number): void {
    // Neither infinity nor NaN is its own distance from itself.
    if (value - value !== 0) throw new RangeError(`${this.name} must be finite, got ${value}`);
    this.#values[this.#held] = value;
    this.#held += 1;
    if (this.#held === this.#room) this.#takeUp();
  }

  /** Calls a function after every `step` observations, counted anew from a reset. */
  onEvery(step: number, action: () => void): void {
    requireCount({ step });
    this.#step = step;
    this.#call = () => {
      this.#nextCall = this.#count + step;
      action();
    };
    this.#nextCall = this.count + step;
    this.#makeRoom();
  }

  /** Forgets what was added so far: the end of a warm-up. */
  reset(): void {
    this.#takeUp();
    this.#sketch = this.#hasQuantiles ? new QuantileSketch() : undefined;
    this.#batches = new BatchMeans();
    this.#count = 0;
    this.#sum = 0;
    this.#squares = 0;
    this.#minimum = Infinity;
    this.#maximum = -Infinity;
    this.#nextCall = this.#step;
    this.#makeRoom();
  }

  /** Observations (count). */
  get count(): number {
    this.#takeUp();
    return this.#count;
  }

  /** Mean (unit of the observations). @throws RangeError if there is none */
  get mean(): number {
    this.#require(1);
    return this.#origin + this.#sum / this.#count;
  }

  /** Standard deviation (unit of the observations). @throws RangeError if there are fewer than two */
  get standardDeviation(): number {
    this.#require(2);
    const squares = this.#squares - (this.#sum * this.#sum) / this.#count;
    return Math.sqrt(Math.max(0, squares) / (this.#count - 1));
  }

  /** Smallest observation. @throws RangeError if there is none */
  get minimum(): number {
    this.#require(1);
    return this.#minimum;
  }

  /** Largest observation. @throws RangeError if there is none */
  get maximum(): number {
    this.#require(1);
    return this.#maximum;
  }

  /**
   * The value below which a share of the observations lies: `quantile(0.99)` is the 99th percentile.
   *
   * @returns relative error under 1/128
   * @throws RangeError if there is no observation, `share` is outside [0, 1], or the tally was made
   *   without quantiles
   */
  quantile(share: number): number {
    this.#require(1);
    if (this.#sketch === undefined) throw new RangeError(`${this.name} was made without quantiles`);
    return this.#sketch.quantile(share);
  }

  /**
   * Interval of the mean by batch means, which allows for observations that depend on each other.
   *
   * @param options - `confidence` (fraction)
   * @throws RangeError if there are fewer than two observations
   */
  interval({ confidence = 0.95 }: { readonly confidence?: number } = {}): Interval {
    this.#takeUp();
    const { estimate, low, high } = this.#batches.interval({ confidence });
    // The interval of full batches, around the mean of all.
    return {
      estimate: this.mean,
      low: low + this.mean - estimate,
      high: high + this.mean - estimate,
    };
  }

  /** Whether the interval of the mean is known within a share of the mean, from 2000 observations on. */
  isPrecise({ relativeError, confidence = 0.95 }: Precision): boolean {
    if (this.count < 2000) return false;
    const { estimate, high } = this.interval({ confidence });
    return high - estimate <= relativeError * Math.abs(estimate);
  }

  #require(least: number): void {
    if (this.count < least) {
      throw new RangeError(`${this.name} needs ${least} or more observations, got ${this.#count}`);
    }
  }

  #takeUp(): void {
    const skipped = Math.min(this.#skip, this.#held);
    this.#skip -= skipped;
    const values = this.#values.subarray(skipped, this.#held);
    this.#held = 0;
    if (values.length > 0) this.#include(values);
    if (this.#count === this.#nextCall) this.#call();
    this.#makeRoom();
  }

  #include(values: Float64Array): void {
    if (this.#count === 0) this.#origin = values[0] as number;
    const origin = this.#origin;
    let [sum, squares, minimum, maximum] = [this.#sum, this.#squares, this.#minimum, this.#maximum];
    for (let i = 0; i < values.length; i += 1) {
      const value = values[i] as number;
      const distance = value - origin;
      sum += distance;
      squares += distance * distance;
      if (value < minimum) minimum = value;
      if (value > maximum) maximum = value;
    }
    this.#count += values.length;
    this.#sum = sum;
    this.#squares = squares;
    this.#minimum = minimum;
    this.#maximum = maximum;
    this.#batches.addAll(values);
    this.#sketch?.addAll(values);
  }

  /** No more are held than until the next call. */
  #makeRoom(): void {
    this.#room = Math.min(mostHeld, this.#nextCall - this.#count);
  }
}

/** How well a mean is to be known. */
export interface Precision {
  /** Half the interval, as a share of the mean: 0.01 for ± 1 %. */
  readonly relativeError: number;
  readonly confidence?: number;
}
