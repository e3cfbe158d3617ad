/**
 * What a partition costs: requests that are refused, or answers that may be old.
 *
 * Clients on the minority side cannot reach the majority. A system that chooses consistency (CP) leaves
 * them without an answer, one that chooses availability (AP) answers from the copies that they reach.
 * The choice is one *during* a partition; without one, neither is asked for. Assumes that requests come
 * alike at all times and that other failures are independent of partitions. Leaves out the latency that
 * consistency costs all the time, and the conflicts that are to be resolved after a partition.
 */

import { requireFraction } from "../../core/check";

/** Who is cut off, and what fails anyhow. */
export interface PartitionParams {
  /** m: requests from clients on the minority side (fraction). */
  readonly minorityShare: number;
  /** 1 - A_0: requests that fail without a partition (fraction). */
  readonly unavailability: number;
}

/**
 * Requests that a CP system leaves without an answer: 1 - A = (1 - A_0) + A_0 f m.
 *
 * @param partitionShare - f: share of time with a partition (fraction)
 * @param params - `minorityShare` is m, `unavailability` is 1 - A_0
 * @returns unavailability (fraction), with all its digits where it is small
 * @throws RangeError if a parameter is outside its domain
 * @see Gilbert and Lynch (2002), ACM SIGACT News 33(2): no register is both atomic and available
 *   where messages may be lost
 * @see Abadi (2012), IEEE Computer 45(2): what is chosen during a partition, and what else
 *
 * @example
 * ```ts
 * cpUnavailability(0.001, { minorityShare: 0.4, unavailability: 0 }) // => 0.0004
 * ```
 */
export function cpUnavailability(partitionShare: number, params: PartitionParams): number {
  const { minorityShare, unavailability } = params;
  requireFraction({ partitionShare });
  requireFraction({ minorityShare, unavailability });
  return unavailability + (1 - unavailability) * partitionShare * minorityShare;
}

/**
 * Requests that a CP system answers: A = A_0 (1 - f m).
 *
 * @param partitionShare - f: share of time with a partition (fraction)
 * @param params - `minorityShare` is m, `unavailability` is 1 - A_0
 * @returns availability (fraction); near 1 `cpUnavailability` keeps more digits
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * cpAvailability(0.5, { minorityShare: 0.4, unavailability: 0.1 }) // => 0.72
 * ```
 */
export function cpAvailability(partitionShare: number, params: PartitionParams): number {
  const { minorityShare, unavailability } = params;
  requireFraction({ partitionShare });
  requireFraction({ minorityShare, unavailability });
  return (1 - unavailability) * (1 - partitionShare * minorityShare);
}

/**
 * Answers of an AP system that may be old: f m of those that it gives. It keeps its availability A_0.
 *
 * @param partitionShare - f: share of time with a partition (fraction)
 * @param params - `minorityShare` is m
 * @returns share of answers (fraction): an upper bound, since not all has changed meanwhile
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * apStaleShare(0.001, { minorityShare: 0.4 }) // => 0.0004
 * ```
 */
export function apStaleShare(
  partitionShare: number,
  { minorityShare }: Pick<PartitionParams, "minorityShare">,
): number {
  requireFraction({ partitionShare });
  requireFraction({ minorityShare });
  return partitionShare * minorityShare;
}
