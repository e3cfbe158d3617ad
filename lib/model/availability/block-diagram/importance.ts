/**
 * Which part matters: Birnbaum importance, the share of the downtime, single points of failure.
 *
 * Assumes independent parts. Leaves out what a better part would cost.
 */

import { DecisionDiagram, down, up } from "./decision-diagram";
import type { Block } from "./expression";

/** What one part means to the whole. */
export interface PartImportance {
  readonly name: string;
  /** Share of time in which the part is down (fraction). */
  readonly unavailability: number;
  /** Chance that the others leave the decision to this part: ∂A/∂aᵢ (fraction). */
  readonly birnbaum: number;
  /** Share of the system's downtime that goes away if the part never fails (fraction). */
  readonly downtimeShare: number;
  /** Whether the system fails when nothing but this part does. */
  readonly singlePoint: boolean;
}

/**
 * Importance of every part, that which causes most of the downtime first.
 *
 * Birnbaum importance is the chance that the system works with the part and fails without it; it is
 * counted as such, not as a difference of two availabilities, and keeps its digits.
 *
 * @param block - the diagram
 * @returns a row for each part; equal shares by Birnbaum importance, then in order of appearance
 * @throws RangeError as `blockUnavailability`
 * @see Birnbaum (1969), On the Importance of Different Components in a Multicomponent System
 *
 * @example
 * ```ts
 * importanceRanking({ kind: "part", name: "db", unavailability: 0.1 }) // => [{ name: "db", unavailability: 0.1, birnbaum: 1, downtimeShare: 1, singlePoint: true }]
 * ```
 */
export function importanceRanking(block: Block): PartImportance[] {
  const diagram = new DecisionDiagram(block);
  const whole = diagram.chance(diagram.root, down);
  const single = new Set(singlePointsIn(diagram));
  const rows = diagram.names.map((name, i): PartImportance => {
    const unavailability = diagram.unavailabilities[i] ?? 0;
    const critical = diagram.choose(diagram.given(i, false), down, diagram.given(i, true));
    const birnbaum = Math.min(1, diagram.chance(critical, up));
    const downtimeShare = whole === 0 ? 0 : Math.min(1, (unavailability * birnbaum) / whole);
    return { name, unavailability, birnbaum, downtimeShare, singlePoint: single.has(name) };
  });
  return rows.sort((a, b) => b.downtimeShare - a.downtimeShare || b.birnbaum - a.birnbaum);
}

/**
 * Parts each of which takes the whole system down by itself.
 *
 * @param block - the diagram
 * @returns names in order of appearance
 * @throws RangeError as `blockUnavailability`
 *
 * @example
 * ```ts
 * singlePointsOfFailure({ kind: "part", name: "db", unavailability: 0.1 }) // => ["db"]
 * ```
 */
export function singlePointsOfFailure(block: Block): string[] {
  return singlePointsIn(new DecisionDiagram(block));
}

function singlePointsIn(diagram: DecisionDiagram): string[] {
  return diagram.names.filter((_, place) => {
    let node = diagram.root;
    while (node > up) {
      const next = diagram.asks[node] === place ? diagram.whenDown : diagram.whenUp;
      node = next[node] ?? down;
    }
    return node === down;
  });
}
