/**
 * What agreement costs: messages and steps of protocols that mask f faulty replicas.
 *
 * Assumes the normal case, with a leader that is not faulty, and counts messages between replicas only.
 * Leaves out clients, retransmissions, batches of requests, and the change of a leader.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";

/** One of the protocols that are compared. */
export type AgreementProtocol = "leader and majority" | "flooding" | "PBFT" | "oral messages";

/** What one decision costs. */
export interface AgreementCost {
  /** Replicas (count). */
  readonly replicas: number;
  /** Messages between them (count; `Infinity` where a number cannot hold them). */
  readonly messages: number;
  /** Message delays, one after the other (count). */
  readonly steps: number;
}

/** Oral messages are added level by level. */
const mostFaults = 1e6;

/**
 * Messages of the oral message algorithm OM(m): Σ over k = 0 … m of (n - 1)(n - 2) … (n - 1 - k).
 *
 * @param generals - n (count, 3 m + 1 to 10⁹)
 * @param params - `traitors` is m (count, 0 to 10⁶)
 * @returns messages (count; `Infinity` where a number cannot hold them)
 * @throws RangeError if a count is not whole, or there are too few generals
 * @see Lamport, Shostak and Pease (1982), ACM TOPLAS 4(3)
 *
 * @example
 * ```ts
 * oralMessages(7, { traitors: 2 }) // => 156
 * ```
 */
export function oralMessages(
  generals: number,
  { traitors }: { readonly traitors: number },
): number {
  requireCount({ generals });
  requireWhole({ traitors });
  requireBetween(0, mostFaults, { traitors });
  requireBetween(3 * traitors + 1, 1e9, { generals });
  let [level, sum] = [1, 0];
  for (let k = 0; k <= traitors && sum < Infinity; k += 1) {
    level *= generals - 1 - k;
    sum += level;
  }
  return sum;
}

/**
 * Messages of PBFT when all goes well: (n - 1) + (n - 1)² + n (n - 1) = 2 n (n - 1).
 *
 * @param replicas - n (count, >= 1)
 * @returns messages (count)
 * @throws RangeError if `replicas` is not whole and >= 1
 * @see Castro and Liskov (1999), OSDI
 *
 * @example
 * ```ts
 * pbftMessages(4) // => 24
 * ```
 */
export function pbftMessages(replicas: number): number {
  requireCount({ replicas });
  return 2 * replicas * (replicas - 1);
}

/**
 * Messages of a two-phase commit: prepare, vote, commit and acknowledgement, 4 (n - 1).
 *
 * @param participants - n, the coordinator among them (count, >= 1)
 * @returns messages (count)
 * @throws RangeError if `participants` is not whole and >= 1
 * @see Gray and Lamport (2006), ACM Transactions on Database Systems 31(1)
 *
 * @example
 * ```ts
 * twoPhaseCommitMessages(5) // => 16
 * ```
 */
export function twoPhaseCommitMessages(participants: number): number {
  requireCount({ participants });
  return 4 * (participants - 1);
}

/**
 * What a decision costs with which f faulty replicas are masked.
 *
 * A leader and a majority (Multi-Paxos, Raft) exchange 2 (n - 1) messages among n = 2f + 1 that may crash.
 * Flooding takes f + 1 rounds of n (n - 1) in a synchronous system of n = f + 1. PBFT and oral messages
 * stand lies among n = 3f + 1.
 *
 * @param faults - f (count, 0 to 10⁶)
 * @param params - `protocol`
 * @returns replicas, messages and steps
 * @throws RangeError if `faults` is not whole or too large, or there is no such protocol
 * @see Fischer and Lynch (1982), Information Processing Letters 14(4): f + 1 rounds
 *
 * @example
 * ```ts
 * agreementCost(1, { protocol: "PBFT" }) // => { replicas: 4, messages: 24, steps: 3 }
 * ```
 */
export function agreementCost(
  faults: number,
  { protocol }: { readonly protocol: AgreementProtocol },
): AgreementCost {
  requireWhole({ faults });
  requireBetween(0, mostFaults, { faults });
  const [half, third] = [2 * faults + 1, 3 * faults + 1];
  if (protocol === "leader and majority") {
    return { replicas: half, messages: 2 * (half - 1), steps: 2 };
  }
  if (protocol === "flooding") {
    return { replicas: faults + 1, messages: (faults + 1) ** 2 * faults, steps: faults + 1 };
  }
  if (protocol === "PBFT") return { replicas: third, messages: pbftMessages(third), steps: 3 };
  if (protocol === "oral messages") {
    const messages = oralMessages(third, { traitors: faults });
    return { replicas: third, messages, steps: faults + 1 };
  }
  throw new RangeError(
    `protocol must be one of leader and majority, flooding, PBFT, oral messages, got ${String(protocol)}`,
  );
}
