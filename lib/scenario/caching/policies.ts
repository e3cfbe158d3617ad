/** What is in a cache, and what goes when something else comes: each step in constant time. */

import type { RandomStream } from "../../core/random";

/** Items are numbers from 0. */
export interface StoredItems {
  /** Whether an item is there. */
  has(item: number): boolean;
  /** Puts in an item that is not there, without asking. */
  put(item: number): void;
  /** Asks for an item, which is there afterwards. @returns whether it was there before */
  ask(item: number): boolean;
}

/** How many items there are (count), and how many of them have room: 1 up to all. */
interface Room {
  readonly length: number;
  readonly capacity: number;
}

/** The item used longest ago goes: a ring of neighbours through a place that is no item. */
export function lruItems({ length, capacity }: Room): StoredItems {
  const [older, newer] = [new Int32Array(length + 1), new Int32Array(length + 1)];
  const present = new Uint8Array(length);
  const end = length;
  older[end] = newer[end] = end;
  let size = 0;
  const takeOut = (item: number) => {
    const [before, after] = [older[item] as number, newer[item] as number];
    newer[before] = after;
    older[after] = before;
  };
  const putFirst = (item: number) => {
    const first = older[end] as number;
    older[item] = first;
    newer[item] = end;
    newer[first] = item;
    older[end] = item;
  };
  const has = (item: number) => present[item] === 1;
  const put = (item: number) => {
    if (size === capacity) {
      const oldest = newer[end] as number;
      takeOut(oldest);
      present[oldest] = 0;
    } else size += 1;
    present[item] = 1;
    putFirst(item);
  };
  const ask = (item: number) => {
    if (present[item] === 0) {
      put(item);
      return false;
    }
    takeOut(item);
    putFirst(item);
    return true;
  };
  return { has, put, ask };
}

/** Items in places: `choose` names the place that is to be free when all are taken. */
function inPlaces({ length, capacity }: Room, choose: () => number): StoredItems {
  const places = new Int32Array(capacity);
  const present = new Uint8Array(length);
  let size = 0;
  const has = (item: number) => present[item] === 1;
  const put = (item: number) => {
    let place = size;
    if (size === capacity) {
      place = choose();
      present[places[place] as number] = 0;
    } else size += 1;
    places[place] = item;
    present[item] = 1;
  };
  const ask = (item: number) => {
    if (present[item] === 1) return true;
    put(item);
    return false;
  };
  return { has, put, ask };
}

/** The oldest entry goes, however often it was asked for. */
export function fifoItems(room: Room): StoredItems {
  let oldest = -1;
  return inPlaces(room, () => {
    oldest = oldest + 1 === room.capacity ? 0 : oldest + 1;
    return oldest;
  });
}

/** Any entry goes. */
export function randomItems({
  victims,
  ...room
}: Room & { readonly victims: RandomStream }): StoredItems {
  return inPlaces(room, () => victims.below(room.capacity));
}

/** Nothing goes: what was put in stays, and nothing else comes in. */
export function pinnedItems({ length }: Room): StoredItems {
  const present = new Uint8Array(length);
  return {
    has: (item) => present[item] === 1,
    put: (item) => void (present[item] = 1),
    ask: (item) => present[item] === 1,
  };
}

/** There is no room. */
export const noItems: StoredItems = { has: () => false, put: () => {}, ask: () => false };
