/** Shards of a sweep, joined. */

import { type Point, describePoint, pointsOf } from "./axes";
import type { Sweep, SweepFolder } from "./folder";
import type { Outcome } from "./results";

/** More points than this are not named one by one. */
const mostNamed = 10;

/**
 * Puts the points of several folders into one.
 *
 * @param from - folders of shards of one sweep, in any order
 * @param to - a folder, new or one of them
 * @returns the sweep, and all its points in the order of the grid
 * @throws Error if the folders are of different notebooks, states of lib/ or grids, if two of them hold
 *   different values for a point, or if points are missing, which it names; then nothing is written
 */
export function mergeSweeps(
  from: readonly SweepFolder[],
  to: SweepFolder,
): { readonly sweep: Sweep; readonly outcomes: readonly Outcome[] } {
  const [first, ...others] = from;
  if (!first) throw new Error("there is no folder to merge: name those of the shards");
  const sweep = first.read();
  for (const other of others) requireSame(sweep, other.read(), [first.path, other.path]);
  const found = pointsOf(sweep.axes).map((point): Outcome => {
    const held = from.flatMap((folder) => {
      const recorded = folder.get(sweep, point);
      return recorded ? [{ folder, recorded }] : [];
    });
    const [one, ...more] = held;
    const text = JSON.stringify(one?.recorded);
    const different = more.find(({ recorded }) => JSON.stringify(recorded) !== text);
    if (one && different) {
      throw new Error(
        `${describePoint(point, sweep.axes)} has other values in ${one.folder.path} than in ${different.folder.path}: the notebook does not give the same numbers each time; give its random numbers a seed`,
      );
    }
    return one ? { point, recorded: one.recorded } : { point };
  });
  const missing = found.filter(({ recorded }) => !recorded).map(({ point }) => point);
  if (missing.length > 0) throw new Error(lacking(missing, sweep));
  to.begin(sweep);
  for (const { point, recorded } of found) if (recorded) to.put(sweep, point, recorded);
  return { sweep, outcomes: found };
}

function requireSame(a: Sweep, b: Sweep, [first, second]: readonly [string, string]): void {
  const differs = (what: string, advice: string) =>
    new Error(`${second} is of ${what} than ${first}: ${advice}`);
  if (a.notebook !== b.notebook) {
    throw differs("another notebook", `${b.notebook}, not ${a.notebook}`);
  }
  if (a.code !== b.code) {
    throw differs("another state of the notebook", "sweep both with the same cells");
  }
  if (a.library !== b.library) {
    throw differs(
      "another state of lib/, its packages or Node",
      "sweep both with the same version",
    );
  }
  if (JSON.stringify(a.axes) !== JSON.stringify(b.axes)) {
    throw differs("another grid", "give every shard the same parameters in the same order");
  }
}

function lacking(missing: readonly Point[], { axes }: Sweep): string {
  const names = missing.slice(0, mostNamed).map((point) => describePoint(point, axes));
  const rest = missing.length - names.length;
  const all = [...names, ...(rest > 0 ? [`and ${rest} more`] : [])].join("; ");
  const count = missing.length === 1 ? "a point is" : `${missing.length} points are`;
  return `${count} missing (${all}): run the shards that they belong to, or name their folders`;
}
