/** Those who wait for the same thing, in their order, some of them not for ever. */

import type { Timer } from "./event-list";
import type { Resumable } from "./process";
import { Ring } from "./ring";
import type { Scheduler } from "./scheduler";

/** Somebody who waits with a limit, or with something in hand. */
class Guest {
  isGone = false;
  timer: Timer | undefined = undefined;

  constructor(
    readonly list: WaitList,
    readonly who: Resumable,
    readonly load: unknown,
  ) {}
}

/** What happens when the time of a guest is up. */
const timeOut = (guest: unknown): void => (guest as Guest).list.giveUp(guest as Guest);

interface WaitListOptions {
  /** What waits for it, in error messages. */
  readonly name: string;
  /** What a wait brings whose time is up. */
  readonly missed: unknown;
  /** Called when somebody gives up. */
  readonly onGiveUp?: () => void;
}

export class WaitList {
  readonly #scheduler: Scheduler;
  readonly #options: WaitListOptions;
  readonly #queue = new Ring<Resumable | Guest>();
  #gone = 0;
  /** What the last one that was taken had in hand. */
  load: unknown = undefined;

  constructor(scheduler: Scheduler, options: WaitListOptions) {
    this.#scheduler = scheduler;
    this.#options = options;
  }

  /** How many wait (count). */
  get length(): number {
    return this.#queue.length - this.#gone;
  }

  /** Waits at most `limit` seconds; `load` is what the one who waits has in hand. */
  push(who: Resumable, limit: number, load?: unknown): void {
    this.#scheduler.checkWaiting(this.length + 1, this.#options.name);
    if (limit === Infinity && load === undefined) {
      this.#queue.push(who);
      return;
    }
    const guest = new Guest(this, who, load);
    if (limit < Infinity) guest.timer = this.#scheduler.after(limit, timeOut, guest);
    this.#queue.push(guest);
  }

  /** Takes the first who still waits; there must be one. */
  shift(): Resumable {
    for (;;) {
      const first = this.#queue.shift();
      if (!(first instanceof Guest)) {
        this.load = undefined;
        return first;
      }
      if (first.isGone) {
        this.#gone -= 1;
        continue;
      }
      if (first.timer !== undefined) this.#scheduler.cancel(first.timer);
      // Nobody gives up who was taken.
      first.isGone = true;
      this.load = first.load;
      return first.who;
    }
  }

  /** Lets somebody go on whose time is up. */
  giveUp(guest: Guest): void {
    guest.isGone = true;
    this.#gone += 1;
    if (this.#gone > 64 && this.#gone > this.length) {
      this.#queue.retain((each) => !(each instanceof Guest && each.isGone));
      this.#gone = 0;
    }
    this.#options.onGiveUp?.();
    this.#scheduler.resume(guest.who, this.#options.missed);
  }
}
