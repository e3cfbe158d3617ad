/** A backend whose computations share its capacity: more than it has room for slow each other down. */

import type { Seconds } from "../../core/units";
import type { Level, Simulation, Timer } from "../../sim";

interface Job {
  /** How far the work of all must have got for this one to be done (s of undisturbed work). */
  readonly end: Seconds;
  readonly done: () => void;
}

/** Computations that take equally long, alone; with n > c of them each has c / n of its speed. */
export class SharedWork {
  readonly running: Level;
  readonly #sim: Simulation;
  readonly #capacity: number;
  /** First come, first done: all have the same speed and the same length. */
  #jobs: Job[] = [];
  #first = 0;
  /** Work that a computation has done which has been there for ever (s). */
  #progress = 0;
  #since = 0;
  #timer: Timer | undefined;

  constructor(sim: Simulation, capacity: number) {
    this.#sim = sim;
    this.#capacity = capacity;
    this.running = sim.level("computations");
  }

  /** Starts a computation; `done` is called when it ends. */
  start(length: Seconds, done: () => void): void {
    this.#goOn();
    this.#jobs.push({ end: this.#progress + length, done });
    this.#plan();
  }

  get #count(): number {
    return this.#jobs.length - this.#first;
  }

  /** How fast each computation is, as a share of its speed alone. */
  get #speed(): number {
    return Math.min(1, this.#capacity / this.#count);
  }

  /** Brings the work up to now. */
  #goOn(): void {
    const { now } = this.#sim;
    if (this.#count > 0) this.#progress += (now - this.#since) * this.#speed;
    this.#since = now;
  }

  #plan(): void {
    this.running.set(this.#count);
    if (this.#timer !== undefined) this.#sim.cancel(this.#timer);
    const next = this.#jobs[this.#first];
    this.#timer = undefined;
    if (next === undefined) return;
    const left = Math.max(0, next.end - this.#progress);
    this.#timer = this.#sim.after(left / this.#speed, () => this.#finish(next));
  }

  #finish(job: Job): void {
    this.#goOn();
    this.#progress = job.end;
    this.#first += 1;
    if (2 * this.#first > this.#jobs.length) {
      this.#jobs = this.#jobs.slice(this.#first);
      this.#first = 0;
    }
    this.#timer = undefined;
    this.#plan();
    job.done();
  }
}
