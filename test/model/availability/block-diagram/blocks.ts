/** Diagrams to test with, and what they say by going through all states. */

import fc from "fast-check";
import {
  type Block,
  inParallel,
  inSeries,
  kOf,
  part,
} from "../../../../lib/model/availability/block-diagram";
import { downByEnumeration } from "../all-states";

export const parts = (count: number, unavailability: number) =>
  Array.from({ length: count }, (_, i) => part(`part ${i}`, unavailability));

export const shop = inSeries(
  inParallel(part("web 1", 0.01), part("web 2", 0.01)),
  kOf(2, part("app 1", 0.02), part("app 2", 0.02), part("app 3", 0.02)),
  part("db", 0.001),
);

/** Unavailabilities of the parts that diagrams at random are made of. */
const pool = [0.5, 0.1, 1e-3, 1e-6, 1e-12, 0.3, 0, 0.9];

/** Diagrams with up to eight parts, each of which may stand in several places. */
export const anyBlock: fc.Arbitrary<Block> = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.nat(pool.length - 1).map((i) => part(`part ${i}`, pool[i] ?? 0)),
    fc
      .tuple(fc.nat(4), fc.array(tie("block"), { minLength: 1, maxLength: 4 }))
      .map(([needed, blocks]) => kOf(Math.min(needed, blocks.length), ...blocks)),
    fc.array(tie("block"), { minLength: 1, maxLength: 4 }).map((blocks) => inSeries(...blocks)),
    fc.array(tie("block"), { minLength: 1, maxLength: 4 }).map((blocks) => inParallel(...blocks)),
  ),
})).block;

/** Names and unavailabilities as they stand in the expression. */
export function partsIn(block: Block, found = new Map<string, number>()): Map<string, number> {
  if (block.kind === "part") found.set(block.name, block.unavailability);
  else for (const each of block.blocks) partsIn(each, found);
  return found;
}

/** Whether a diagram works, read off the expression; independent of the model. */
export function isUp(block: Block, up: ReadonlySet<string>): boolean {
  if (block.kind === "part") return up.has(block.name);
  const working = block.blocks.filter((each) => isUp(each, up)).length;
  if (block.kind === "series") return working === block.blocks.length;
  return working >= (block.kind === "parallel" ? 1 : block.needed);
}

/** Chance that a diagram is down, from all states; `fixed` replaces unavailabilities. */
export function downOf(block: Block, fixed: Readonly<Record<string, number>> = {}): number {
  const found = [...partsIn(block)].map(([name, u]) => [name, fixed[name] ?? u] as const);
  return downByEnumeration(
    found.map(([, u]) => u),
    (up) => isUp(block, new Set(found.filter((_, i) => up[i]).map(([name]) => name))),
  );
}
