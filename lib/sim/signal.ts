/** Something that happens, for which any number of processes may wait. */

import { requireCount } from "../core/check";
import { type Resumable, Waitable } from "./process";
import type { Scheduler } from "./scheduler";
import { WaitList } from "./wait-list";

/** `yield signal` waits until it is fired the next time and brings what it was fired with. */
export class Signal extends Waitable {
  readonly #scheduler: Scheduler;
  readonly #waiting: WaitList;

  constructor(scheduler: Scheduler, { name = "a signal" }: { readonly name?: string } = {}) {
    super();
    this.#scheduler = scheduler;
    this.#waiting = new WaitList(scheduler, { name, missed: false });
  }

  /** How many wait for it (count). */
  get waiting(): number {
    return this.#waiting.length;
  }

  /** Wakes all who wait, in the order in which they came. */
  fire(value: unknown = true): void {
    for (let left = this.#waiting.length; left > 0; left -= 1) {
      this.#scheduler.resume(this.#waiting.shift(), value);
    }
  }

  override enter(who: Resumable, limit: number): boolean {
    this.#waiting.push(who, limit);
    return false;
  }
}

/** Opens when something has happened `count` times: a quorum of answers, the last of all parts. */
export class Latch extends Waitable {
  readonly #opened: Signal;
  #missing: number;

  constructor(
    scheduler: Scheduler,
    count: number,
    { name = "a latch" }: { readonly name?: string } = {},
  ) {
    super();
    requireCount({ count });
    this.#missing = count;
    this.#opened = new Signal(scheduler, { name });
  }

  /** Whether it is open; it stays so. */
  get isOpen(): boolean {
    return this.#missing === 0;
  }

  /** Counts one; what comes after it has opened changes nothing. */
  arrive(): void {
    if (this.#missing === 0) return;
    this.#missing -= 1;
    if (this.#missing === 0) this.#opened.fire();
  }

  override enter(who: Resumable, limit: number): boolean {
    return this.isOpen || this.#opened.enter(who, limit);
  }
}
