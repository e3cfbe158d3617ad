/**
 * Binary decision diagrams: a question about parts, asked one part after the other, in which equal
 * questions are one node (Bryant 1986). Every state of the parts follows one path, so chances of
 * paths add up, and nothing is ever subtracted.
 */

import type { Block } from "./expression";
import { neededOf, partsOf } from "./structure";

/** Parts that one diagram may have: an answer is found by recursion over them. */
const mostParts = 1000;
/** Nodes that fit into memory without a doubt. */
const mostNodes = 1e6;

/** The nodes that ask nothing any more: the system is down, or up. */
export const down = 0;
export const up = 1;

/** Nodes in an order in which what follows on a node stands before it. */
export class DecisionDiagram {
  readonly names: readonly string[];
  readonly unavailabilities: readonly number[];
  /** The node at which the question about the whole system begins. */
  readonly root: number;
  /** By node: the part that it asks for, and the nodes that follow if that is down or up. */
  readonly asks: number[] = [Infinity, Infinity];
  readonly whenDown: number[] = [down, up];
  readonly whenUp: number[] = [down, up];
  readonly #known = new Map<string, number>();
  /** By end, then by node. */
  readonly #chances: readonly [number[], number[]] = [
    [1, 0],
    [0, 1],
  ];

  /** @throws RangeError if the expression is no valid one, or too large */
  constructor(block: Block) {
    const parts = partsOf(block);
    if (parts.size > mostParts) {
      throw new RangeError(`block must hold ${mostParts} parts or fewer, got ${parts.size}`);
    }
    this.names = [...parts.keys()];
    this.unavailabilities = [...parts.values()];
    const places = new Map(this.names.map((name, i) => [name, i]));
    const build = (each: Block): number =>
      each.kind === "part"
        ? this.#node(places.get(each.name) ?? 0, down, up)
        : this.#atLeast(neededOf(each), each.blocks.map(build));
    this.root = build(block);
  }

  /** The question `yes` where `condition` leads up, and `no` where it leads down. */
  choose(condition: number, yes: number, no: number): number {
    if (condition === up) return yes;
    if (condition === down) return no;
    if (yes === no) return yes;
    if (yes === up && no === down) return condition;
    const key = `${condition} ${yes} ${no}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const nodes = [condition, yes, no];
    const first = nodes.reduce((least, each) => Math.min(least, this.asks[each] ?? 0), Infinity);
    const follow = (next: readonly number[]) => {
      const [c = down, y = down, n = down] = nodes.map((each) =>
        this.asks[each] === first ? (next[each] ?? down) : each,
      );
      return this.choose(c, y, n);
    };
    const node = this.#node(first, follow(this.whenDown), follow(this.whenUp));
    this.#known.set(key, node);
    return node;
  }

  /** The question at the root with the answer for one part known. */
  given(place: number, works: boolean): number {
    const next = works ? this.whenUp : this.whenDown;
    const known = new Map<number, number>();
    const follow = (node: number): number => {
      const asked = this.asks[node] ?? 0;
      if (asked > place) return node;
      if (asked === place) return next[node] ?? down;
      const found = known.get(node);
      if (found !== undefined) return found;
      const [low, high] = [follow(this.whenDown[node] ?? 0), follow(this.whenUp[node] ?? 0)];
      const made = this.#node(asked, low, high);
      known.set(node, made);
      return made;
    };
    return follow(this.root);
  }

  /** Chance that the question at a node ends in `end`. */
  chance(node: number, end: typeof down | typeof up): number {
    const chances = this.#chances[end];
    for (let i = chances.length; i <= node; i += 1) {
      const u = this.unavailabilities[this.asks[i] ?? 0] ?? 0;
      const [low, high] = [chances[this.whenDown[i] ?? 0], chances[this.whenUp[i] ?? 0]];
      chances.push(u * (low ?? 0) + (1 - u) * (high ?? 0));
    }
    return chances[node] ?? 0;
  }

  /** Up where at least `needed` of several questions lead up. */
  #atLeast(needed: number, nodes: readonly number[]): number {
    const left = nodes.length;
    // By how many are still needed, of the nodes that were looked at from the last one on.
    let counts = Array.from({ length: needed + 1 }, (_, k): number => (k === 0 ? up : down));
    for (let i = left - 1; i >= 0; i -= 1) {
      const before = counts;
      counts = before.map((none, k) =>
        k === 0 || k < needed - i || k > left - i
          ? none
          : this.choose(nodes[i] ?? down, before[k - 1] ?? down, none),
      );
    }
    return counts[needed] ?? down;
  }

  #node(asked: number, low: number, high: number): number {
    if (low === high) return low;
    const key = `${asked}: ${low} ${high}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const node = this.asks.push(asked) - 1;
    if (node > mostNodes) {
      throw new RangeError(`block must lead to ${mostNodes} nodes or fewer, got more`);
    }
    this.whenDown.push(low);
    this.whenUp.push(high);
    this.#known.set(key, node);
    return node;
  }
}
