/**
 * Minimal cut sets: the smallest groups of parts that take a system down together.
 *
 * Assumes a diagram of series, parallel and k-of-n blocks, in which a repair never does harm. Leaves
 * out how likely the parts of a group are to fail for one common reason.
 */

import { DecisionDiagram, down, up } from "./decision-diagram";
import type { Block } from "./expression";

/** More than anybody reads, and few enough to compare each with each. */
const mostSets = 10_000;

/** Parts that together are enough to take the system down. */
export interface CutSet {
  readonly parts: readonly string[];
  /** Chance that all of them are down at once (fraction). */
  readonly unavailability: number;
}

/**
 * Minimal cut sets, the likeliest first. Their chances add up to no less than the unavailability of
 * the system, and to little more where parts seldom fail.
 *
 * @param block - the diagram
 * @returns sets none of which holds another; none if the system cannot fail
 * @throws RangeError as `blockUnavailability`, or if there are more than 10 000 sets on the way
 * @see Rauzy (1993), Reliability Engineering and System Safety 40(3)
 *
 * @example
 * ```ts
 * minimalCutSets({ kind: "part", name: "db", unavailability: 0.1 }) // => [{ parts: ["db"], unavailability: 0.1 }]
 * ```
 */
export function minimalCutSets(block: Block): CutSet[] {
  const diagram = new DecisionDiagram(block);
  const { asks, whenDown, whenUp, names, unavailabilities, root } = diagram;
  // Sets as bits, by node: those of the nodes that follow are there already.
  const sets: bigint[][] = [[0n], []];
  const reached = nodesBelow(diagram);
  for (let node = up + 1; node <= root; node += 1) {
    if (!reached.has(node)) {
      sets.push([]);
      continue;
    }
    const without = sets[whenUp[node] ?? up] ?? [];
    const rest = (sets[whenDown[node] ?? down] ?? []).filter(
      (set) => !without.some((each) => (each & set) === each),
    );
    const own = 1n << BigInt(asks[node] ?? 0);
    const all = [...without, ...rest.map((set) => set | own)];
    if (all.length > mostSets) {
      throw new RangeError(`block must have ${mostSets} cut sets or fewer, got more`);
    }
    sets.push(all);
  }
  return (sets[root] ?? [])
    .map((set) => {
      const places = names.map((_, i) => i).filter((i) => (set >> BigInt(i)) & 1n);
      const chance = places.reduce((product, i) => product * (unavailabilities[i] ?? 0), 1);
      return { parts: places.map((i) => names[i] ?? ""), unavailability: chance };
    })
    .sort((a, b) => b.unavailability - a.unavailability || a.parts.length - b.parts.length);
}

function nodesBelow({ root, whenDown, whenUp }: DecisionDiagram): Set<number> {
  const reached = new Set([root]);
  for (const node of reached) {
    if (node > up) reached.add(whenDown[node] ?? down).add(whenUp[node] ?? up);
  }
  return reached;
}
