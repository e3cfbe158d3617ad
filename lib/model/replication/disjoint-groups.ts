/**
 * Nodes in groups that have no node in common: all chunks of a group lie on all of its nodes. It is the
 * placement with the fewest copysets.
 *
 * Assumes that as many nodes fail at once, any of them equally likely. Leaves out nodes that come back.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import { binomialProbability } from "../../core/binomial";

/** Groups of equal size. */
export interface DisjointGroups {
  /** G: groups (count; no more than 20 000 nodes in all). */
  readonly groups: number;
  /** R: nodes of a group, and copies of each chunk (count, 1 to 20). */
  readonly copies: number;
}

/**
 * Chance that all nodes of some group are among those that fail: of the C(N, F) ways to fail, those that
 * leave each group a node are counted by (1 + x)ᴿ - xᴿ to the power of G.
 *
 * Goes through the groups one by one, as if nodes failed independently, and looks at F failures in the end:
 * nothing is subtracted, so tiny chances keep their digits.
 *
 * @param failures - F: nodes that fail at once (count, 0 to G R)
 * @param params - `groups` is G, `copies` is R
 * @returns fraction; 0 for fewer failures than copies, 1 for more than G (R - 1)
 * @throws RangeError if a parameter is outside its domain
 * @see Cidon, Rumble, Stutsman, Katti, Ousterhout and Rosenblum (2013), USENIX ATC: copysets
 *
 * @example
 * ```ts
 * disjointGroupsLoss(3, { groups: 2, copies: 3 }) // => 0.1
 * ```
 */
export function disjointGroupsLoss(failures: number, { groups, copies }: DisjointGroups): number {
  requireCount({ groups, copies });
  requireBetween(1, 20, { copies });
  const nodes = groups * copies;
  requireBetween(1, Math.floor(20_000 / copies), { groups });
  requireWhole({ failures });
  requireBetween(0, nodes, { failures });
  if (failures < copies) return 0;
  if (failures > nodes - groups) return 1;
  const inGroup = Array.from({ length: copies + 1 }, (_, i) =>
    binomialProbability(i, { trials: copies, chance: failures / nodes }),
  );
  // By failures so far: chances that no group is gone, and that one is.
  let whole = new Float64Array(failures + 1);
  let lost = new Float64Array(failures + 1);
  whole[0] = 1;
  for (let group = 0; group < groups; group += 1) {
    const [nextWhole, nextLost] = [new Float64Array(failures + 1), new Float64Array(failures + 1)];
    inGroup.forEach((chance, failed) => {
      const all = failed === copies ? nextLost : nextWhole;
      for (let f = failed; f <= failures; f += 1) {
        all[f] = (all[f] as number) + chance * (whole[f - failed] as number);
        nextLost[f] = (nextLost[f] as number) + chance * (lost[f - failed] as number);
      }
    });
    [whole, lost] = [nextWhole, nextLost];
  }
  const [survived, gone] = [whole[failures] as number, lost[failures] as number];
  return gone / (survived + gone);
}
