/** What a sender knows of the round trip, and how long it waits. */

import type { Seconds } from "../../../core/units";

/** Longest wait (s). */
const longest = 60;

/**
 * Smoothed round trip and time-out.
 *
 * @see RFC 6298, sections 2 and 5; RFC 9002, section 6.2, has the same without the floor
 */
export class RoundTrip {
  /** Smoothed (s); the first guess before there is a sample. */
  smoothed: Seconds;
  #variation: Seconds;
  #isKnown = false;
  #doublings = 0;
  readonly #least: Seconds;

  /** @param options - `guess` before the first sample, `least` time-out (s) */
  constructor({ guess, least }: { readonly guess: Seconds; readonly least: Seconds }) {
    this.smoothed = guess;
    this.#variation = guess / 2;
    this.#least = least;
  }

  /** Takes a sample of a packet that was sent once. */
  add(sample: Seconds): void {
    if (this.#isKnown) {
      const off = this.smoothed - sample;
      this.#variation = 0.75 * this.#variation + 0.25 * (off < 0 ? -off : off);
      this.smoothed = 0.875 * this.smoothed + 0.125 * sample;
    } else {
      this.#isKnown = true;
      this.smoothed = sample;
      this.#variation = sample / 2;
    }
    this.#doublings = 0;
  }

  /** How long to wait for an acknowledgement (s). */
  get timeout(): Seconds {
    const granularity = 1e-3;
    const spread = 4 * this.#variation > granularity ? 4 * this.#variation : granularity;
    const single = this.smoothed + spread;
    const doubled = (single < this.#least ? this.#least : single) * 2 ** this.#doublings;
    return doubled < longest ? doubled : longest;
  }

  /** After a time-out the next wait is twice as long. */
  double(): void {
    if (this.#doublings < 16) this.#doublings += 1;
  }
}

/** A time-out that is moved far more often than it is over: one pending event, which looks when it is due. */
export class Alarm {
  #due = Infinity;
  #isPending = false;
  #pendingAt = 0;

  /** @param parts - clock, how to be called later, and what to do when the time is over */
  constructor(
    readonly clock: { readonly now: Seconds; at(time: Seconds, action: () => void): unknown },
    readonly ring: () => void,
  ) {}

  /** Moves the time-out; `Infinity` for none. */
  set(due: Seconds): void {
    this.#due = due;
    if (due === Infinity) return;
    if (this.#isPending && this.#pendingAt <= due) return;
    this.#isPending = true;
    this.#pendingAt = due;
    this.clock.at(due, () => this.#look(due));
  }

  #look(at: Seconds): void {
    // Of several pending events only the earliest counts.
    if (at !== this.#pendingAt || !this.#isPending) return;
    this.#isPending = false;
    if (this.#due === Infinity) return;
    if (this.clock.now < this.#due) this.set(this.#due);
    else {
      this.#due = Infinity;
      this.ring();
    }
  }
}
