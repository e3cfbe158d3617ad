/**
 * Whether what several sites saw can have happened on one copy: every order is tried in which each site
 * keeps its own. Exponential in the number of sites, and fast for two.
 */

import type { Seconds } from "../../core/units";

/** A read or a write of a register, as its site saw it. */
export interface RegisterOperation {
  readonly site: number;
  readonly kind: "read" | "write";
  readonly register: string;
  /** What was written, or what was read; registers hold 0 at first. */
  readonly value: number;
  /** When the site asked (s). */
  readonly start: Seconds;
  /** When it had its answer (s). */
  readonly end: Seconds;
}

/**
 * Whether operations are sequentially consistent: some order of all of them, in which each site's own
 * are in the order in which it issued them, explains every value that was read.
 *
 * @param history - operations; each site issues one after another
 * @see Lamport (1979), IEEE Transactions on Computers C-28(9)
 */
export function isSequentiallyConsistent(history: readonly RegisterOperation[]): boolean {
  return hasOrder(history, () => true);
}

/**
 * Whether operations are linearizable: sequentially consistent by an order in which also nothing comes
 * before what had ended when it began, at whatever site.
 *
 * @param history - operations; each site issues one after another
 * @see Herlihy and Wing (1990), ACM Transactions on Programming Languages and Systems 12(3)
 */
export function isLinearizable(history: readonly RegisterOperation[]): boolean {
  return hasOrder(history, (next, others) => others.every(({ end }) => end >= next.start));
}

/** Says whether an operation may be next, given the next ones of all sites. */
type MayBeNext = (next: RegisterOperation, others: readonly RegisterOperation[]) => boolean;

function hasOrder(history: readonly RegisterOperation[], mayBeNext: MayBeNext): boolean {
  const sites = [...new Set(history.map(({ site }) => site))].map((site) =>
    history.filter((each) => each.site === site).sort((one, other) => one.start - other.start),
  );
  const deadEnds = new Set<string>();
  const goesOn = (done: readonly number[], memory: Readonly<Record<string, number>>): boolean => {
    const next = sites.map((own, i) => own[done[i] as number]);
    const open = next.filter((each) => each !== undefined);
    if (open.length === 0) return true;
    const state = JSON.stringify([done, memory]);
    if (deadEnds.has(state)) return false;
    const found = next.some((each, i) => {
      if (each === undefined || !mayBeNext(each, open as RegisterOperation[])) return false;
      const { kind, register, value } = each;
      if (kind === "read" && (memory[register] ?? 0) !== value) return false;
      const after = kind === "write" ? { ...memory, [register]: value } : memory;
      return goesOn(
        done.map((count, k) => (k === i ? count + 1 : count)),
        after,
      );
    });
    if (!found) deadEnds.add(state);
    return found;
  };
  return goesOn(
    sites.map(() => 0),
    {},
  );
}
