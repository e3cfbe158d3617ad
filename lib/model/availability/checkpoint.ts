/**
 * Checkpoints: how often a long job should save its state.
 *
 * Assumes failures at a constant rate, at any time, also while saving and restarting; work since
 * the last checkpoint is lost. Leaves out work between failures that overlaps with saving. The MTTF
 * is that of the whole job: of one machine over the number of machines.
 */

import { requireNonNegative, requirePositive } from "../../core/check";
import { lambertW } from "../../core/lambert";
import type { Seconds } from "../../core/units";

/** What saving costs, and how often the job fails. */
export interface CheckpointParams {
  /** C: time to save the state once (s, finite, >= 0). */
  readonly checkpointCost: Seconds;
  /** M: mean time to failure of the whole job (s, finite, > 0). */
  readonly mttf: Seconds;
}

/** A job. */
export interface CheckpointedJob extends CheckpointParams {
  /** W: time that the work takes alone (s, finite, > 0). */
  readonly work: Seconds;
  /** R: time from a failure until the job goes on (s, finite, >= 0). */
  readonly restartTime: Seconds;
}

function requireCosts({ checkpointCost, mttf }: CheckpointParams): void {
  requireNonNegative({ checkpointCost });
  requirePositive({ mttf });
}

/**
 * Young's interval of work between two checkpoints: √(2CM).
 *
 * @param params - `checkpointCost` is C, `mttf` is M
 * @returns interval, without the checkpoint itself (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Young (1974), Communications of the ACM 17(9)
 *
 * @example
 * ```ts
 * youngInterval({ checkpointCost: 300, mttf: days(1) }) // => 7200
 * ```
 */
export function youngInterval(params: CheckpointParams): Seconds {
  requireCosts(params);
  return Math.sqrt(2 * params.checkpointCost) * Math.sqrt(params.mttf);
}

/**
 * Daly's interval: √(2CM) (1 + √(C/2M)/3 + (C/2M)/9) - C if C < 2M, else M.
 *
 * @param params - `checkpointCost` is C, `mttf` is M
 * @returns interval, without the checkpoint itself (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Daly (2006), Future Generation Computer Systems 22(3)
 *
 * @example
 * ```ts
 * dalyInterval({ checkpointCost: 300, mttf: days(1) }) // => 7001.38888889
 * ```
 */
export function dalyInterval(params: CheckpointParams): Seconds {
  requireCosts(params);
  const { checkpointCost, mttf } = params;
  const ratio = checkpointCost / 2 / mttf;
  if (ratio >= 1) return mttf;
  const factor = 1 + Math.sqrt(ratio) / 3 + ratio / 9;
  return youngInterval(params) * factor - checkpointCost;
}

/**
 * The interval with the least completion time: the τ with e^((τ+C)/M) (1 - τ/M) = 1, by Lambert's W.
 *
 * @param params - `checkpointCost` is C, `mttf` is M
 * @returns interval, without the checkpoint itself (s, relative error under 1e-10; 0 if saving is
 *   free, M where it costs far more than M)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * bestInterval({ checkpointCost: 300, mttf: days(1) }) // => 7001.4043995995
 * ```
 */
export function bestInterval(params: CheckpointParams): Seconds {
  requireCosts(params);
  const cost = params.checkpointCost / params.mttf;
  // Near its branch point W loses digits, and a series in p = √(2 (1 - e^(-C/M))) has them.
  const p = Math.sqrt(-2 * Math.expm1(-cost));
  const series = p * (1 - p * (1 / 3 - p * (11 / 72 - p * (43 / 540 - (p * 769) / 17_280))));
  return params.mttf * (cost < 1e-5 ? series : 1 + lambertW(-Math.exp(-1 - cost)));
}

/**
 * Mean time to complete: M e^(R/M) (e^((τ+C)/M) - 1) W/τ.
 *
 * @param interval - τ: work between two checkpoints (s, finite, > 0)
 * @param params - `work` is W, `checkpointCost` is C, `restartTime` is R, `mttf` is M
 * @returns time (s; `Infinity` beyond the largest double)
 * @throws RangeError if a parameter is outside its domain
 * @see Daly (2006), Future Generation Computer Systems 22(3)
 *
 * @example
 * ```ts
 * completionTime(1, { work: 1, checkpointCost: 0, restartTime: 0, mttf: 1 }) // => 1.718281828
 * ```
 */
export function completionTime(interval: Seconds, params: CheckpointedJob): Seconds {
  requirePositive({ interval });
  requireCosts(params);
  const { work, checkpointCost, restartTime, mttf } = params;
  requirePositive({ work });
  requireNonNegative({ restartTime });
  const attempts = Math.expm1((interval + checkpointCost) / mttf) * Math.exp(restartTime / mttf);
  return attempts === Infinity ? Infinity : mttf * attempts * (work / interval);
}
