/**
 * Two attempts to decide, one after the other, with every message that may get lost.
 *
 * The first proposer sends "a" to all, and it is decided if a quorum accepts. The second asks all what they
 * accepted, needs answers from a quorum, takes over an "a" that it hears of, else proposes "b". A message
 * that comes too late is refused, so it is the same as one that is lost. Between the attempts replicas may
 * halt and come back, some of them without what they accepted.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";

export interface AttemptParams {
  /** Replicas (count, 1 to 6: everything is tried). */
  readonly replicas: number;
  /** Replicas that have to accept, or to answer (count). */
  readonly quorum: number;
}

export interface AmnesiaParams extends AttemptParams {
  /** Replicas that forget what they accepted, between the attempts (count, 0 to `replicas`). */
  readonly forgetful?: number;
}

/** Who got which message; replicas are numbered from 1. */
export interface AttemptRun {
  /** Who accepted the first proposal. */
  readonly acceptedFirst: readonly number[];
  /** Who then forgot what it accepted, or had nothing to forget. */
  readonly forgot: readonly number[];
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
 * @param params - replicas and quorum; `forgetful` replicas lose their memory, 0 by default
 * @returns runs; one in which `decided` holds both values breaks agreement
 * @throws RangeError if a parameter is outside its domain
 */
export function enumerateAttempts(params: AmnesiaParams): AttemptRun[] {
  requireAttempt(params);
  const { quorum, replicas, forgetful = 0 } = params;
  requireWhole({ forgetful });
  requireBetween(0, replicas, { forgetful });
  const groups = groupsOf(replicas);
  const isQuorum = (group: readonly number[]) => group.length >= quorum;
  const secondAttempts = (acceptedFirst: readonly number[], forgot: readonly number[]) =>
    groups.flatMap((answered) => {
      const remembers = (each: number) => acceptedFirst.includes(each) && !forgot.includes(each);
      const proposed: "a" | "b" = answered.some(remembers) ? "a" : "b";
      return (isQuorum(answered) ? groups : [[]]).map((acceptedSecond): AttemptRun => {
        const first = isQuorum(acceptedFirst) ? (["a"] as const) : [];
        const second = isQuorum(acceptedSecond) ? [proposed] : [];
        const decided = [...first, ...second];
        return { acceptedFirst, forgot, answered, proposed, acceptedSecond, decided };
      });
    });
  return groups.flatMap((acceptedFirst) =>
    groups
      .filter((forgot) => forgot.length === forgetful)
      .flatMap((forgot) => secondAttempts(acceptedFirst, forgot)),
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
