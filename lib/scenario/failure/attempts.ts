/**
 * Two attempts to decide, one after the other, with every message that may get lost.
 *
 * The first proposer sends "a" to all, and it is decided if a quorum accepts. The second asks all what they
 * accepted, needs answers from a quorum, takes over an "a" that it hears of, else proposes "b". A message
 * that comes too late is refused, so it is the same as one that is lost.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";

export interface AttemptParams {
  /** Replicas (count, 1 to 6: everything is tried). */
  readonly replicas: number;
  /** Replicas that have to accept, or to answer (count). */
  readonly quorum: number;
}

/** Who got which message; replicas are numbered from 1. */
export interface AttemptRun {
  /** Who accepted the first proposal. */
  readonly acceptedFirst: readonly number[];
  /** Who answered the second proposer. */
  readonly answered: readonly number[];
  /** What the second one proposed. */
  readonly proposed: "a" | "b";
  /** Who accepted the second proposal. */
  readonly acceptedSecond: readonly number[];
  /** What was decided, in the order of the attempts. */
  readonly decided: readonly ("a" | "b")[];
}

const mostReplicas = 6;

function requireAttempt({ replicas, quorum }: AttemptParams): void {
  requireCount({ replicas, quorum });
  requireBetween(1, mostReplicas, { replicas });
  requireBetween(1, replicas, { quorum });
}

/** All groups of replicas, the empty one and the whole one too. */
function groupsOf(replicas: number): number[][] {
  return Array.from({ length: 2 ** replicas }, (_, set) =>
    Array.from({ length: replicas }, (_, i) => i + 1).filter((each) => (set >> (each - 1)) & 1),
  );
}

/**
 * Every run of two attempts.
 *
 * @returns runs; one in which `decided` holds both values breaks agreement
 * @throws RangeError if a parameter is outside its domain
 */
export function enumerateAttempts(params: AttemptParams): AttemptRun[] {
  requireAttempt(params);
  const { quorum } = params;
  const groups = groupsOf(params.replicas);
  const isQuorum = (group: readonly number[]) => group.length >= quorum;
  return groups.flatMap((acceptedFirst) =>
    groups.flatMap((answered) => {
      const proposed: "a" | "b" = answered.some((each) => acceptedFirst.includes(each)) ? "a" : "b";
      return (isQuorum(answered) ? groups : [[]]).map((acceptedSecond): AttemptRun => {
        const first = isQuorum(acceptedFirst) ? (["a"] as const) : [];
        const second = isQuorum(acceptedSecond) ? [proposed] : [];
        return {
          acceptedFirst,
          answered,
          proposed,
          acceptedSecond,
          decided: [...first, ...second],
        };
      });
    }),
  );
}

/**
 * Groups of silent replicas with which an attempt gets stuck, although all other messages arrive.
 *
 * @param params - `faults`: how many are silent (count, 0 to `replicas`)
 * @returns the groups; none if every attempt decides
 * @throws RangeError if a parameter is outside its domain
 */
export function stuckAttempts(
  params: AttemptParams & { readonly faults: number },
): (readonly number[])[] {
  requireAttempt(params);
  const { replicas, quorum, faults } = params;
  requireWhole({ faults });
  requireBetween(0, replicas, { faults });
  return groupsOf(replicas).filter(
    (silent) => silent.length === faults && replicas - silent.length < quorum,
  );
}
