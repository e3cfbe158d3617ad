/** What a block diagram says: which parts there are, how many it takes, whether it works. */

import { requireBetween, requireFraction, requireItems, requireWhole } from "../../../core/check";
import type { Block, PartBlock } from "./expression";

/** How many blocks of a group must be up (count). */
export function neededOf(group: Exclude<Block, PartBlock>): number {
  requireItems(1, { blocks: group.blocks });
  if (group.kind === "parallel") return 1;
  if (group.kind === "series") return group.blocks.length;
  const { kind, needed, blocks } = group;
  if (kind !== "kOf") {
    throw new RangeError(`kind must be part, series, parallel or kOf, got ${String(kind)}`);
  }
  requireWhole({ needed });
  requireBetween(0, blocks.length, { needed });
  return needed;
}

/** Parts by name with their unavailability, in the order in which they first appear. */
export function partsOf(block: Block, found = new Map<string, number>()): Map<string, number> {
  if (block.kind !== "part") {
    neededOf(block);
    for (const each of block.blocks) partsOf(each, found);
    return found;
  }
  const { name, unavailability } = block;
  requireFraction({ unavailability });
  const known = found.get(name) ?? unavailability;
  if (known !== unavailability) {
    throw new RangeError(
      `unavailability must be the same wherever ${name} stands, got ${known} and ${unavailability}`,
    );
  }
  return found.set(name, unavailability);
}

/**
 * Whether a system works while some of its parts are down: its structure function.
 *
 * @param block - the diagram
 * @param params - `down` names the parts that are down
 * @returns true if it works
 * @throws RangeError if the diagram is no valid one, or has no part of such a name
 * @see Barlow and Proschan (1975), Statistical Theory of Reliability and Life Testing, chapter 1
 *
 * @example
 * ```ts
 * blockWorks({ kind: "part", name: "db", unavailability: 0.1 }, { down: ["db"] }) // => false
 * ```
 */
export function blockWorks(block: Block, { down }: { readonly down: readonly string[] }): boolean {
  const parts = partsOf(block);
  for (const name of down) {
    if (!parts.has(name)) {
      throw new RangeError(`down must name parts of the diagram, got ${String(name)}`);
    }
  }
  const works = (each: Block): boolean =>
    each.kind === "part"
      ? !down.includes(each.name)
      : each.blocks.filter(works).length >= neededOf(each);
  return works(block);
}
