/** Runs events one after another: the kernel on which processes and callbacks stand. */

import { EventList, type Timer } from "./event-list";
import { type Process, type Resumable, Waitable } from "./process";

/** Where a run that does not end by itself is stopped. */
export interface Limits {
  /** Events (count). */
  readonly maxEvents: number;
  /** Who may wait in one queue (count). */
  readonly maxWaiting: number;
}

export class Scheduler {
  readonly #events = new EventList();
  readonly #limits: Limits;
  #done = 0;
  #isStopped = false;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  /** Simulated time (s). */
  get now(): number {
    return this.#events.now;
  }

  /** Events that happened (count). */
  get events(): number {
    return this.#done;
  }

  /**
   * Lets somebody go on after `delay`.
   *
   * @throws RangeError if `delay` is not finite and >= 0
   */
  after(delay: number, act: Resumable, value?: unknown): Timer {
    if (!(delay >= 0 && delay < Infinity)) {
      throw new RangeError(`delay must be finite and >= 0, got ${String(delay)}`);
    }
    return this.#events.add(this.#events.now + delay, act, value);
  }

  /**
   * Lets somebody go on at a time: exactly then, where a sum with `now` would be rounded.
   *
   * @throws RangeError if `time` is not finite, or over
   */
  at(time: number, act: Resumable, value?: unknown): Timer {
    if (!(time >= this.now && time < Infinity)) {
      throw new RangeError(`time must be finite and >= now (${this.now}), got ${String(time)}`);
    }
    return this.#events.add(time, act, value);
  }

  /** Lets somebody go on at this moment, after what is due already. */
  resume(act: Resumable, value: unknown): void {
    this.#events.add(this.#events.now, act, value);
  }

  cancel(timer: Timer): boolean {
    return this.#events.cancel(timer);
  }

  /** Ends the run after the present event. */
  stop(): void {
    this.#isStopped = true;
  }

  /**
   * Runs until there is nothing to do, or until a time, which `now` then is.
   *
   * @throws Error at a limit, and whatever a process throws
   */
  run(until: number): void {
    const events = this.#events;
    while (!this.#isStopped && events.advance(until)) {
      this.go(events.act as Resumable, events.value);
    }
    if (!this.#isStopped && until < Infinity) events.now = until;
  }

  /** Lets somebody go on now, until the next wait. */
  go(act: Resumable, value: unknown): void {
    this.#count();
    if (typeof act === "function") act(value);
    else this.#step(act, value);
  }

  /**
   * Notes that a queue grew.
   *
   * @throws Error if too many wait in it
   */
  checkWaiting(length: number, name: string): void {
    if (length <= this.#limits.maxWaiting) return;
    throw new Error(
      `more than ${this.#limits.maxWaiting} wait at ${name} after ${this.now} s: it cannot keep up ` +
        "(more work arrives than it can do); lower the load, or raise maxWaiting",
    );
  }

  #step(process: Process, value: unknown): void {
    for (;;) {
      const { done, value: wait } = process.next(value);
      if (done === true) return;
      if (typeof wait === "number") {
        this.after(wait, process);
        return;
      }
      if (!(wait instanceof Waitable)) {
        throw new TypeError(
          `a process yields a number of seconds or what it waits for, got ${String(wait)}`,
        );
      }
      if (!wait.enter(process, Infinity)) return;
      value = wait.grant;
      this.#count();
    }
  }

  #count(): void {
    this.#done += 1;
    if (this.#done <= this.#limits.maxEvents) return;
    throw new Error(
      `the run did not end within ${this.#limits.maxEvents} events (it is at ${this.now} s, ` +
        `${this.#events.pending} events pending): give simulate an until, every a count, or raise maxEvents`,
    );
  }
}
