/**
 * The events to come, in order of their time; first come, first served among equal times.
 *
 * A binary heap moves (time, slot) in typed arrays; what happens stands in the slot. Events for the
 * present moment do not pass through the heap: they follow what was scheduled for it before.
 */

import type { Resumable } from "./process";
import { Ring } from "./ring";

/** An event that can be cancelled: its serial number and its slot in one number. */
export type Timer = number & { readonly __timer?: true };

/** Slots that a timer can name. */
const slotBits = 21;
/** Events that can be pending at one time. */
export const mostPending = 2 ** slotBits;

/** Cancelled events stay in the heap until there are more than this, and more than half of it. */
const fewDead = 64;

export class EventList {
  /** Time of the last event that was taken (s). */
  now = 0;
  /** Who goes on at that event, and with what. */
  act: Resumable | undefined = undefined;
  value: unknown = undefined;

  #times = new Float64Array(64);
  #slots = new Int32Array(64);
  #size = 0;
  #dead = 0;
  readonly #due = new Ring<number>();

  // By slot.
  readonly #acts: (Resumable | undefined)[] = [];
  readonly #values: unknown[] = [];
  #serials = new Float64Array(64);
  readonly #free: number[] = [];
  #serial = 0;

  /** Events that are pending. */
  get pending(): number {
    return this.#size - this.#dead + this.#due.length;
  }

  /**
   * Adds an event.
   *
   * @param time - not before `now`
   * @throws Error if 2 097 152 events are pending
   */
  add(time: number, act: Resumable, value: unknown): Timer {
    const slot = this.#takeSlot();
    this.#acts[slot] = act;
    this.#values[slot] = value;
    const serial = (this.#serial += 1);
    this.#serials[slot] = serial;
    if (time > this.now) this.#push(time, slot);
    else this.#due.push(slot);
    return serial * mostPending + slot;
  }

  /** Takes an event out, if it is still pending. */
  cancel(timer: Timer): boolean {
    // Much faster than a remainder of doubles.
    const serial = Math.floor(timer / mostPending);
    const slot = timer - serial * mostPending;
    if (this.#serials[slot] !== serial) return false;
    if (this.#acts[slot] === undefined) return false;
    this.#acts[slot] = undefined;
    this.#values[slot] = undefined;
    this.#dead += 1;
    if (this.#dead > fewDead && this.#dead * 2 > this.#size) this.#compact();
    return true;
  }

  /**
   * Goes on to the next event, at `until` or before.
   *
   * @returns whether there was one: then `now`, `act` and `value` tell of it
   */
  advance(until: number): boolean {
    for (;;) {
      let slot: number;
      if (this.#due.length > 0 && !(this.#size > 0 && this.#times[0] === this.now)) {
        slot = this.#due.shift();
      } else {
        const time = this.#times[0] as number;
        if (this.#size === 0 || time > until) return false;
        slot = this.#pop();
        this.now = time;
      }
      const act = this.#acts[slot];
      this.#free.push(slot);
      this.#serials[slot] = -1;
      if (act === undefined) {
        if (this.#dead > 0) this.#dead -= 1;
        continue;
      }
      this.act = act;
      this.value = this.#values[slot];
      this.#acts[slot] = undefined;
      this.#values[slot] = undefined;
      return true;
    }
  }

  #takeSlot(): number {
    const free = this.#free.pop();
    if (free !== undefined) return free;
    const slot = this.#acts.length;
    if (slot === mostPending) {
      throw new Error(`${mostPending} events are pending at ${this.now} s, no more fit`);
    }
    this.#acts.push(undefined);
    this.#values.push(undefined);
    if (slot === this.#serials.length) this.#serials = grown(this.#serials, Float64Array);
    return slot;
  }

  #push(time: number, slot: number): void {
    if (this.#size === this.#times.length) {
      this.#times = grown(this.#times, Float64Array);
      this.#slots = grown(this.#slots, Int32Array);
    }
    const times = this.#times;
    const slots = this.#slots;
    let i = this.#size;
    this.#size += 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = times[parent] as number;
      // Its serial number is the largest: at equal times it stays below.
      if (time >= above) break;
      times[i] = above;
      slots[i] = slots[parent] as number;
      i = parent;
    }
    times[i] = time;
    slots[i] = slot;
  }

  #pop(): number {
    const first = this.#slots[0] as number;
    this.#size -= 1;
    if (this.#size > 0) {
      this.#sink(0, this.#times[this.#size] as number, this.#slots[this.#size] as number);
    }
    return first;
  }

  /** Puts an event where it belongs at or below place `i`, which is empty. */
  #sink(i: number, time: number, slot: number): void {
    const times = this.#times;
    const slots = this.#slots;
    const serials = this.#serials;
    const size = this.#size;
    const serial = serials[slot] as number;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      let next = times[child] as number;
      if (child + 1 < size) {
        const right = times[child + 1] as number;
        if (right < next || (right === next && this.#isEarlier(child + 1, child))) {
          child += 1;
          next = right;
        }
      }
      const below = slots[child] as number;
      if (next > time || (next === time && (serials[below] as number) > serial)) break;
      times[i] = next;
      slots[i] = below;
      i = child;
    }
    times[i] = time;
    slots[i] = slot;
  }

  #isEarlier(i: number, j: number): boolean {
    const serials = this.#serials;
    const one = serials[this.#slots[i] as number] as number;
    return one < (serials[this.#slots[j] as number] as number);
  }

  /** Frees the slots of cancelled events and heaps up the others again. */
  #compact(): void {
    let kept = 0;
    for (let i = 0; i < this.#size; i += 1) {
      const slot = this.#slots[i] as number;
      if (this.#acts[slot] === undefined) {
        this.#serials[slot] = -1;
        this.#free.push(slot);
        continue;
      }
      this.#times[kept] = this.#times[i] as number;
      this.#slots[kept] = slot;
      kept += 1;
    }
    this.#size = kept;
    this.#dead = 0;
    for (let i = (kept >> 1) - 1; i >= 0; i -= 1) {
      this.#sink(i, this.#times[i] as number, this.#slots[i] as number);
    }
  }
}

/** The same numbers in an array twice as long. */
function grown<A extends Float64Array | Int32Array>(array: A, Type: new (length: number) => A): A {
  const longer = new Type(2 * array.length);
  longer.set(array);
  return longer;
}
