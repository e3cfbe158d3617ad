/** One or more servers with a common queue: first come, first served within a priority. */

import { requireAtLeast, requireCount } from "../core/check";
import { Level } from "./level";
import { type Resumable, Waitable } from "./process";
import type { Scheduler } from "./scheduler";
import { WaitList } from "./wait-list";

export interface ServerOptions {
  /** What it is called in errors and traces. */
  readonly name?: string;
  /** Places to wait (count; `Infinity` by default): who finds none free is refused. */
  readonly places?: number;
}

/** How a request stands in the queue. */
export interface RequestOptions {
  /** Smaller numbers are served first; 0 is usual. */
  readonly priority?: number;
  /** Longest time to wait (s). */
  readonly within?: number;
}

/** Those who wait with the same priority. */
interface Class {
  readonly priority: number;
  readonly list: WaitList;
}

/**
 * `yield server` waits for a server and brings true, or false if there was no place to wait.
 * `server.release()` gives it to the next one.
 */
export class Server extends Waitable {
  readonly name: string;
  /** Servers (count). */
  readonly capacity: number;
  /** Servers at work, over time. */
  readonly busy: Level;
  /** Those who wait, over time. */
  readonly queue: Level;
  readonly #scheduler: Scheduler;
  readonly #places: number;
  /** Smallest first; others than the usual one are gone when nobody waits in them. */
  readonly #classes: Class[] = [];
  readonly #usual: WaitList;
  #working = 0;
  #waiting = 0;
  #refused = 0;

  constructor(
    scheduler: Scheduler,
    capacity: number,
    { name = "a server", places = Infinity }: ServerOptions = {},
  ) {
    super();
    requireCount({ capacity });
    requireAtLeast(0, { places });
    this.name = name;
    this.capacity = capacity;
    this.busy = new Level(`busy servers of ${name}`, scheduler);
    this.queue = new Level(`queue of ${name}`, scheduler);
    this.#scheduler = scheduler;
    this.#places = places;
    this.#usual = this.#listOf(0);
  }

  /** Share of its capacity that was busy, over time (fraction). */
  get utilization(): number {
    return this.busy.mean / this.capacity;
  }

  /** Requests that found no place to wait (count). */
  get refused(): number {
    return this.#refused;
  }

  /** Forgets what was observed so far: the end of a warm-up. */
  reset(): void {
    this.busy.reset();
    this.queue.reset();
    this.#refused = 0;
  }

  /**
   * A wait with a priority or a time-out: `yield server.request({ priority: 1 })`.
   *
   * @throws RangeError if `priority` is not finite or `within` is not >= 0
   */
  request({ priority = 0, within = Infinity }: RequestOptions = {}): Waitable {
    // Not by a guard with names: a request is made for each customer.
    if (!Number.isFinite(priority))
      throw new RangeError(`priority must be finite, got ${priority}`);
    if (!(within >= 0)) throw new RangeError(`within must be >= 0, got ${within}`);
    const request: Waitable = new Request((who, limit) =>
      this.#admit(who, limit, priority, request),
    );
    return within < Infinity ? request.within(within) : request;
  }

  /**
   * Gives a server back: the first in the queue gets it.
   *
   * @throws Error if none is taken
   */
  release(): void {
    if (this.#working === 0)
      throw new Error(`${this.name} was released more often than it was taken`);
    if (this.#waiting === 0) {
      this.#working -= 1;
      this.busy.set(this.#working);
      return;
    }
    this.#waiting -= 1;
    this.queue.set(this.#waiting);
    const first = this.#first();
    this.#scheduler.resume(first.list.shift(), true);
    this.#forget(first);
  }

  override enter(who: Resumable, limit: number): boolean {
    return this.#admit(who, limit, 0, this);
  }

  #admit(who: Resumable, limit: number, priority: number, wait: Waitable): boolean {
    wait.grant = true;
    if (this.#working < this.capacity) {
      this.#working += 1;
      this.busy.set(this.#working);
      return true;
    }
    if (this.#waiting >= this.#places) {
      this.#refused += 1;
      wait.grant = false;
      return true;
    }
    this.#scheduler.checkWaiting(this.#waiting + 1, this.name);
    (priority === 0 ? this.#usual : this.#listOf(priority)).push(who, limit);
    this.#waiting += 1;
    this.queue.set(this.#waiting);
    return false;
  }

  /** The smallest priority in which somebody waits. */
  #first(): Class {
    for (const each of this.#classes) if (each.list.length > 0) return each;
    throw new Error(`nobody waits for ${this.name}`);
  }

  #listOf(priority: number): WaitList {
    const place = this.#placeOf(priority);
    const known = this.#classes[place];
    if (known?.priority === priority) return known.list;
    const onGiveUp = () => {
      this.#waiting -= 1;
      this.queue.set(this.#waiting);
      this.#forget(made);
    };
    const list = new WaitList(this.#scheduler, { name: this.name, missed: false, onGiveUp });
    const made = { priority, list };
    this.#classes.splice(place, 0, made);
    return list;
  }

  /** Drops a priority in which nobody waits: each customer may have one of its own. */
  #forget({ priority, list }: Class): void {
    if (list.length > 0 || list === this.#usual) return;
    this.#classes.splice(this.#placeOf(priority), 1);
  }

  /** Where a priority stands among the others, or would stand. */
  #placeOf(priority: number): number {
    let [low, high] = [0, this.#classes.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#classes[middle] as Class).priority < priority) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

class Request extends Waitable {
  constructor(readonly enter: (who: Resumable, limit: number) => boolean) {
    super();
  }
}
