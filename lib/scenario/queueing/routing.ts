/** Where a customer goes next. */

import { requireEach, requireFraction, requireItems } from "../../core/check";
import type { RandomStream } from "../../core/random";

/** Throws unless there is a row of chances for each place, that add up to 1 or less. */
export function requireRouting(routing: readonly (readonly number[])[], places: number): void {
  requireItems(places, { routing });
  for (const [i, row] of routing.entries()) {
    requireItems(places, { [`routing[${i}]`]: row });
    requireEach(requireFraction, { [`routing[${i}]`]: row });
    const total = row.reduce((sum, each) => sum + each, 0);
    if (total <= 1 + 1e-12) continue;
    throw new RangeError(`routing[${i}] must add up to 1 or less, got ${total}`);
  }
}

/** The place that a row of chances leads to, or -1 for leaving; a sure way takes no random number. */
export function nextPlace(row: readonly number[], random: RandomStream): number {
  const sure = row.indexOf(1);
  if (sure >= 0) return sure;
  if (row.every((chance) => chance === 0)) return -1;
  let left = random.uniform();
  return row.findIndex((chance) => (left -= chance) < 0);
}
