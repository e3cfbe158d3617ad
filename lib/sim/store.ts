/** Things that are put somewhere and taken by others. */

import { requireCount } from "../core/check";
import { type Resumable, Waitable } from "./process";
import { Ring } from "./ring";
import type { Scheduler } from "./scheduler";
import { WaitList } from "./wait-list";

interface Named {
  readonly name?: string;
}

/**
 * Where messages arrive: `yield mailbox` brings the oldest, and `yield mailbox.within(1)` brings
 * undefined if none comes in a second.
 */
export class Mailbox<T> extends Waitable {
  readonly name: string;
  protected readonly scheduler: Scheduler;
  protected readonly items = new Ring<T>();
  protected readonly takers: WaitList;

  constructor(scheduler: Scheduler, { name = "a mailbox" }: Named = {}) {
    super();
    this.name = name;
    this.scheduler = scheduler;
    this.takers = new WaitList(scheduler, { name, missed: undefined });
  }

  /** What waits to be taken (count). */
  get size(): number {
    return this.items.length;
  }

  /** Puts a message in, or hands it to the first who waits. */
  deliver(message: T): void {
    if (this.takers.length > 0) {
      this.scheduler.resume(this.takers.shift(), message);
      return;
    }
    this.scheduler.checkWaiting(this.items.length + 1, this.name);
    this.items.push(message);
  }

  override enter(who: Resumable, limit: number): boolean {
    if (this.items.length === 0) {
      this.takers.push(who, limit);
      return false;
    }
    this.grant = this.items.shift();
    return true;
  }
}

export interface StoreOptions extends Named {
  /** How much it holds (count). */
  readonly capacity: number;
}

/** A mailbox of limited size: `yield store.put(item)` waits for room, `yield store` takes. */
export class Store<T> extends Mailbox<T> {
  readonly capacity: number;
  readonly #putters: WaitList;

  constructor(scheduler: Scheduler, { capacity, name = "a store" }: StoreOptions) {
    super(scheduler, { name });
    requireCount({ capacity });
    this.capacity = capacity;
    this.#putters = new WaitList(scheduler, { name, missed: false });
  }

  /** A wait for room; it brings true, or false when its time was up. */
  put(item: T): Waitable {
    return new Put((who, limit) => {
      if (this.takers.length > 0 || this.size < this.capacity) {
        super.deliver(item);
        return true;
      }
      this.#putters.push(who, limit, { item });
      return false;
    });
  }

  /**
   * Puts an item in at once.
   *
   * @throws Error if there is no room: see `put`
   */
  override deliver(item: T): void {
    if (this.takers.length === 0 && this.size >= this.capacity) {
      throw new Error(
        `${this.name} is full (${this.capacity}): yield store.put(item) waits for room`,
      );
    }
    super.deliver(item);
  }

  override enter(who: Resumable, limit: number): boolean {
    if (!super.enter(who, limit)) return false;
    if (this.#putters.length > 0) {
      const putter = this.#putters.shift();
      this.items.push((this.#putters.load as { item: T }).item);
      this.scheduler.resume(putter, true);
    }
    return true;
  }
}

class Put extends Waitable {
  constructor(readonly enter: (who: Resumable, limit: number) => boolean) {
    super();
  }
}
