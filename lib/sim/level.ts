/** A number that changes in steps: those in a queue, those at work. */

/** Whatever knows the simulated time. */
export interface Clock {
  readonly now: number;
}

/** Mean over time, and largest value, of a level. */
export class Level {
  readonly name: string;
  readonly #clock: Clock;
  #value = 0;
  #maximum = 0;
  #area = 0;
  #since = 0;
  #start = 0;

  constructor(name: string, clock: Clock) {
    this.name = name;
    this.#clock = clock;
    this.#since = this.#start = clock.now;
  }

  /** What it is now. */
  get value(): number {
    return this.#value;
  }

  /** @throws RangeError if `value` is not finite */
  set(value: number): void {
    // Neither infinity nor NaN is its own distance from itself.
    if (value - value !== 0) throw new RangeError(`${this.name} must be finite, got ${value}`);
    const { now } = this.#clock;
    this.#area += this.#value * (now - this.#since);
    this.#since = now;
    this.#value = value;
    if (value > this.#maximum) this.#maximum = value;
  }

  add(difference: number): void {
    this.set(this.#value + difference);
  }

  /** Mean over the time since the start or the end of the warm-up; before any time, the value. */
  get mean(): number {
    const { now } = this.#clock;
    const time = now - this.#start;
    if (time === 0) return this.#value;
    return (this.#area + this.#value * (now - this.#since)) / time;
  }

  /** Largest value since then. */
  get maximum(): number {
    return this.#maximum;
  }

  /** Forgets what was before: the end of a warm-up. */
  reset(): void {
    this.#since = this.#start = this.#clock.now;
    this.#area = 0;
    this.#maximum = this.#value;
  }
}
