/** One attempt of a proposer who says "a" to some and "b" to others, with replicas that accept both. */

import { requireBetween, requireCount, requireWhole } from "../../core/check";

export interface EquivocationParams {
  /** Replicas, the proposer among them (count, 1 to 8: everything is tried). */
  readonly replicas: number;
  /** Replicas that lie (count, 0 to `replicas`). */
  readonly faults: number;
  /** Replicas that have to accept (count). */
  readonly quorum: number;
}

/** What each honest replica was told, and what could be shown to be accepted by a quorum. */
export interface EquivocationRun {
  readonly told: readonly ("a" | "b" | "nothing")[];
  readonly decided: readonly ("a" | "b")[];
}

const mostReplicas = 8;

/**
 * Every run of one attempt: an honest replica accepts the one value it was told, the faulty ones accept
 * both. Without faulty replicas the proposer is honest, and some may not hear of it.
 *
 * @returns runs; one in which `decided` holds both values breaks agreement
 * @throws RangeError if a parameter is outside its domain
 */
export function enumerateEquivocations(params: EquivocationParams): EquivocationRun[] {
  const { replicas, faults, quorum } = params;
  requireCount({ replicas, quorum });
  requireBetween(1, mostReplicas, { replicas });
  requireWhole({ faults });
  requireBetween(0, replicas, { faults });
  requireBetween(1, replicas, { quorum });
  const words = faults === 0 ? (["a", "nothing"] as const) : (["a", "b", "nothing"] as const);
  let tellings: EquivocationRun["told"][] = [[]];
  for (let honest = 0; honest < replicas - faults; honest += 1) {
    tellings = tellings.flatMap((told) => words.map((word) => [...told, word]));
  }
  return tellings.map((told) => {
    const isDecided = (value: "a" | "b") =>
      told.filter((word) => word === value).length + faults >= quorum;
    return { told, decided: (["a", "b"] as const).filter(isDecided) };
  });
}

/**
 * Every answer of so many copies, of which the faulty ones say what is right, what is wrong, or nothing.
 *
 * The client believes what `quorum` copies say; if that is two things, the wrong one.
 *
 * @returns what the client believes, once for each way to answer
 * @throws RangeError if a parameter is outside its domain
 */
export function enumerateAnswers(params: EquivocationParams): ("right" | "wrong" | "nothing")[] {
  const { replicas, faults, quorum } = params;
  requireCount({ replicas, quorum });
  requireBetween(1, mostReplicas, { replicas });
  requireWhole({ faults });
  requireBetween(0, replicas, { faults });
  requireBetween(1, replicas, { quorum });
  let answers: ("right" | "wrong" | "nothing")[][] = [
    new Array<"right">(replicas - faults).fill("right"),
  ];
  for (let faulty = 0; faulty < faults; faulty += 1) {
    answers = answers.flatMap((given) =>
      (["right", "wrong", "nothing"] as const).map((answer) => [...given, answer]),
    );
  }
  return answers.map((given) => {
    const says = (word: string) => given.filter((each) => each === word).length >= quorum;
    if (says("wrong")) return "wrong";
    return says("right") ? "right" : "nothing";
  });
}
