/** A growing network in which everyone ranks the others and writes to rank k with chance 1/k. */

import { requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";

/**
 * Counts the links that are used.
 *
 * @returns links, each counted from the side that uses it (count)
 * @throws RangeError if `users` is not whole and >= 1
 */
export function countUsedLinks(users: number, { seed }: { readonly seed: number }): number {
  requireCount({ users });
  const { writes } = streams(seed) as Record<"writes", RandomStream>;
  let used = 0;
  for (let user = 0; user < users; user += 1) {
    for (let rank = 1; rank < users; rank += 1) if (writes.happens(1 / rank)) used += 1;
  }
  return used;
}
