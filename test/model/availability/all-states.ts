/** Witness for small systems: every state of the parts, with its chance, added up. */

import { expect } from "vitest";
import { sumOf } from "../../../lib/core/sum";

/** Chance that a system is down, from all states of its parts. */
export function downByEnumeration(
  unavailabilities: readonly number[],
  works: (up: readonly boolean[]) => boolean,
): number {
  const terms: number[] = [];
  for (let state = 0; state < 2 ** unavailabilities.length; state += 1) {
    const up = unavailabilities.map((_, i) => ((state >> i) & 1) === 1);
    if (works(up)) continue;
    terms.push(unavailabilities.reduce((product, u, i) => product * (up[i] ? 1 - u : u), 1));
  }
  return sumOf(terms);
}

/** As close as doubles allow, whatever the size. */
export function expectClose(actual: number, expected: number, relative = 1e-12): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(relative * Math.abs(expected));
}
