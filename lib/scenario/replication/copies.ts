/** Which machines hold copies of which items; machines that are lost, and copies that are made anew. */

import type { RandomStream } from "../../core/random";
import { dealer } from "./dealer";

export interface Copies {
  /** One of the machines that hold an item; undefined if none is left. */
  holderOf(item: number, choices: RandomStream): number | undefined;
  /** Some machines lose all that they hold. */
  lose(machines: number): void;
  /** Makes copies anew until so many were made since the loss; items with the fewest come first. */
  rebuild(made: number): void;
  /** Items with fewer copies than they should have, but some, and with none (counts). */
  state(): { readonly short: number; readonly lost: number };
}

/** Puts the copies of each item on machines at random. */
export function copiesOn(
  params: { readonly items: number; readonly machines: number; readonly copies: number },
  placement: RandomStream,
): Copies {
  const { items, machines, copies } = params;
  const deal = dealer(machines, placement);
  const holders = Array.from({ length: items }, () => [...deal(copies)]);
  const isLost = new Uint8Array(machines);
  /** Items to copy, once for each copy that is missing, and the first of them that is not yet made. */
  let missing: number[] = [];
  let made = 0;
  const counts = { short: 0, lost: 0 };
  return {
    holderOf(item, choices) {
      const held = holders[item] as number[];
      return held.length === 0 ? undefined : choices.pick(held);
    },
    lose(count) {
      for (const machine of deal(count)) isLost[machine] = 1;
      const wanted = Math.min(copies, machines - count);
      const byCopies: number[][] = Array.from({ length: copies }, () => []);
      for (const [item, held] of holders.entries()) {
        const left = held.filter((machine) => isLost[machine] === 0);
        holders[item] = left;
        if (left.length === 0) counts.lost += 1;
        else if (left.length < copies) counts.short += 1;
        for (let have = left.length; have > 0 && have < wanted; have += 1)
          byCopies[have]?.push(item);
      }
      missing = byCopies.flat();
    },
    rebuild(count) {
      for (; made < Math.min(count, missing.length); made += 1) {
        const held = holders[missing[made] as number] as number[];
        held.push(anotherThan(held, { isLost, machines, placement }));
        if (held.length === copies) counts.short -= 1;
      }
    },
    state: () => ({ ...counts }),
  };
}

/** A machine that is there and not among `held`. */
function anotherThan(
  held: readonly number[],
  params: {
    readonly isLost: Uint8Array;
    readonly machines: number;
    readonly placement: RandomStream;
  },
): number {
  for (;;) {
    const machine = params.placement.below(params.machines);
    if (params.isLost[machine] === 0 && !held.includes(machine)) return machine;
  }
}
