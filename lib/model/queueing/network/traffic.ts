/**
 * Traffic equations: how often customers pass each node of an open network.
 *
 * Assumes that where a customer goes next depends on where he is, and on nothing else. Leaves out
 * how long he stays (`jackson.ts`).
 */

import {
  requireEach,
  requireFraction,
  requireItems,
  requireNonNegative,
} from "../../../core/check";
import { sumOf } from "../../../core/sum";
import type { PerSecond } from "../../../core/units";
import { unitOf } from "./stations";

/** Where customers go. */
export interface RoutingParams {
  /** pᵢⱼ: chance that a customer goes from node i to node j; he leaves with what a row lacks to 1. */
  readonly routing: readonly (readonly number[])[];
}

/** What rounding may leave of a row that adds up to 1. */
const slack = 1e-12;

/** Chance to leave from each node. */
function leavingChances(routing: readonly (readonly number[])[], nodes: number): number[] {
  requireItems(nodes, { routing });
  return routing.map((row, i) => {
    requireItems(nodes, { [`routing[${i}]`]: row });
    requireEach(requireFraction, { [`routing[${i}]`]: row });
    const missing = 1 - sumOf(row);
    if (routing.length !== nodes || row.length !== nodes || missing < -slack) {
      const rule = `${nodes} rows of ${nodes} chances that add up to 1 or less`;
      throw new RangeError(`routing must be ${rule}, got row ${i}: ${row.join(", ")}`);
    }
    return missing < slack ? 0 : missing;
  });
}

/**
 * Arrivals at every node, from outside and from other nodes: λⱼ = γⱼ + Σ λᵢ pᵢⱼ.
 *
 * Solved by taking one node after the other out of the network; nothing is subtracted.
 *
 * @param externalRates - γ: arrivals from outside, one for each node (1/s, each finite, >= 0)
 * @param params - `routing` is p (fractions, one row for each node; rows add up to 1 or less)
 * @returns λ of each node (1/s)
 * @throws RangeError if a parameter is outside its domain, or a customer can be caught for ever
 * @see Jackson (1957), Operations Research 5(4)
 *
 * @example
 * ```ts
 * trafficRates([1, 0], { routing: [[0, 0.5], [1, 0]] }) // => [2, 1]
 * ```
 */
export function trafficRates(
  externalRates: readonly PerSecond[],
  { routing }: RoutingParams,
): PerSecond[] {
  requireItems(1, { externalRates });
  requireEach(requireNonNegative, { externalRates });
  const nodes = externalRates.length;
  const leaves = leavingChances(routing, nodes);
  const scale = unitOf(Math.max(...externalRates));
  const inflow = externalRates.map((rate) => rate / scale);
  const chances = routing.map((row) => [...row]);
  const chance = (i: number, j: number) => chances[i]?.[j] ?? 0;
  const onward = new Array<number>(nodes).fill(0);
  for (let node = nodes - 1; node >= 0; node -= 1) {
    const row = chances[node] ?? [];
    const away = sumOf(row.slice(0, node)) + (leaves[node] ?? 0);
    if (away === 0) {
      throw new RangeError(`routing must let customers leave from everywhere, got node ${node}`);
    }
    onward[node] = away;
    for (let j = 0; j < node; j += 1) {
      const share = chance(node, j) / away;
      inflow[j] = (inflow[j] ?? 0) + (inflow[node] ?? 0) * share;
      for (let i = 0; i < node; i += 1) {
        (chances[i] as number[])[j] = chance(i, j) + chance(i, node) * share;
      }
    }
    for (let i = 0; i < node; i += 1) {
      leaves[i] = (leaves[i] ?? 0) + chance(i, node) * ((leaves[node] ?? 0) / away);
    }
  }
  const rates: number[] = [];
  for (let node = 0; node < nodes; node += 1) {
    const arriving = rates.map((rate, i) => rate * chance(i, node));
    rates.push(((inflow[node] ?? 0) + sumOf(arriving)) / (onward[node] ?? 1));
  }
  return rates.map((rate) => rate * scale);
}
