/**
 * How many replicas it takes: N = k f + 1, where k depends on fault, timing and task.
 *
 * Assumes at most f faulty replicas, and a deterministic protocol. The task is either a right answer from
 * copies that agree already, or consensus among them: what is decided is one value, also by those that
 * fail later, and the value of all where all began with the same. Leaves out randomised protocols, which
 * reach consensus in asynchronous systems too, and copies without a vote.
 */

import { requireCount, requireOneOf, requireWhole } from "../../core/check";
import { type FaultClass, faultClasses } from "./taxonomy";

/**
 * What is known of delays: a bound that always holds; one that is unknown, or holds from some time on; none.
 */
export type TimingModel = "synchronous" | "partially synchronous" | "asynchronous";

/** A right answer from copies that agree already, or agreement on what comes next. */
export type ReplicaTask = "answer" | "consensus";

/** What stays fixed while faults or replicas vary. */
export interface ReplicaParams {
  readonly fault: FaultClass;
  readonly timing: TimingModel;
  readonly task: ReplicaTask;
}

const timings = ["synchronous", "partially synchronous", "asynchronous"] as const;
const tasks = ["answer", "consensus"] as const;

/** k for an answer: one copy has to be right, or outvote those that lie. */
const perFaultToAnswer = (fault: FaultClass) => (fault.endsWith("Byzantine") ? 2 : 1);

/** k for consensus, in the order of `timings`. */
const perFaultToAgree: Readonly<Record<FaultClass, readonly [number, number, number]>> = {
  "fail-stop": [1, 1, 1],
  crash: [1, 2, Infinity],
  "fail-recover": [2, 2, Infinity],
  omission: [2, 2, Infinity],
  timing: [2, 2, Infinity],
  partition: [2, 2, Infinity],
  "signed Byzantine": [2, 3, Infinity],
  Byzantine: [3, 3, Infinity],
};

/** k in N = k f + 1. */
function replicasPerFault({ fault, timing, task }: ReplicaParams): number {
  const faults = faultClasses.map((each) => each.fault);
  requireOneOf(faults, { fault });
  requireOneOf(timings, { timing });
  requireOneOf(tasks, { task });
  if (task === "answer") return perFaultToAnswer(fault);
  return perFaultToAgree[fault][timings.indexOf(timing)] as number;
}

/**
 * Fewest replicas with which faults are masked: N = k f + 1.
 *
 * @param faults - f: replicas that may be faulty at once (count, >= 0)
 * @param params - class of `fault`, `timing` model and `task`
 * @returns replicas (count, >= 1; `Infinity` where no number of them is enough)
 * @throws RangeError if `faults` is not whole, or a word is none of its list
 * @see Lamport, Shostak and Pease (1982), ACM TOPLAS 4(3); Dwork, Lynch and Stockmeyer (1988), Journal of
 *   the ACM 35(2), table I; Fischer, Lynch and Paterson (1985), Journal of the ACM 32(2); Neiger and Toueg
 *   (1990), Journal of Algorithms 11(3); Chandra and Toueg (1996), Journal of the ACM 43(2)
 *
 * @example
 * ```ts
 * minimumReplicas(1, { fault: "Byzantine", timing: "partially synchronous", task: "consensus" }) // => 4
 * ```
 */
export function minimumReplicas(faults: number, params: ReplicaParams): number {
  requireWhole({ faults });
  const each = replicasPerFault(params);
  return faults === 0 ? 1 : each * faults + 1;
}

/**
 * Most faulty replicas that so many replicas mask: f = ⌊(N - 1) / k⌋.
 *
 * @param replicas - N (count, >= 1)
 * @param params - class of `fault`, `timing` model and `task`
 * @returns faults (count, >= 0)
 * @throws RangeError if `replicas` is not whole and >= 1, or a word is none of its list
 *
 * @example
 * ```ts
 * largestFaults(8, { fault: "crash", timing: "partially synchronous", task: "consensus" }) // => 3
 * ```
 */
export function largestFaults(replicas: number, params: ReplicaParams): number {
  requireCount({ replicas });
  return Math.floor((replicas - 1) / replicasPerFault(params));
}
