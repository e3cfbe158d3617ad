/**
 * The price of distance: a job whose data lie on many machines.
 *
 * Assumes that data are spread evenly and accesses fall on any of them alike, one after another.
 * Leaves out caches, batching and overlapping: each makes the price smaller.
 */

import { requireCount, requireNonNegative } from "../../core/check";
import type { Seconds } from "../../core/units";

/** The job, and what an access costs. */
export interface RemoteAccessParams {
  /** Time for computing alone (s, >= 0). */
  readonly computeTime: Seconds;
  /** Accesses to data during the job (count, >= 0; need not be whole). */
  readonly accesses: number;
  /** One access on the same machine (s, >= 0). */
  readonly localTime: Seconds;
  /** One access over the network (s, >= 0). */
  readonly remoteTime: Seconds;
}

/**
 * Running time with the data on `nodes` machines: t + f (l/n + r (1 - 1/n)).
 *
 * @param nodes - n (count, >= 1)
 * @param params - `computeTime` is t, `accesses` is f, `localTime` is l, `remoteTime` is r
 * @returns running time (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Barroso, Hölzle and Ranganathan, The Datacenter as a Computer: the form of the argument
 *
 * @example
 * ```ts
 * remoteAccessTime(32, { computeTime: ms(1), accesses: 1, localTime: ns(100), remoteTime: us(100) }) // => 0.001096878125
 * ```
 */
export function remoteAccessTime(nodes: number, params: RemoteAccessParams): Seconds {
  const { computeTime, accesses, localTime, remoteTime } = params;
  requireCount({ nodes });
  requireNonNegative({ computeTime, accesses, localTime, remoteTime });
  return computeTime + accesses * (localTime / nodes + remoteTime * (1 - 1 / nodes));
}
