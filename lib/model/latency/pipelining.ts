/**
 * Pipelining: items pass through stages one after the other, and each stage begins the next item while
 * those behind it still work on the one before.
 *
 * Assumes constant times of the stages and room between them for any number of items. Leaves out
 * hazards, and a stage that must wait for the one behind it. The time of one item does not shrink.
 */

import {
  requireAtLeast,
  requireBetween,
  requireCount,
  requireEach,
  requireItems,
  requirePositive,
} from "../../core/check";
import { sumOf } from "../../core/sum";
import type { PerSecond, Seconds } from "../../core/units";

/** The stages that every item passes. */
export interface PipelineParams {
  /** t: time of each stage, in their order (s, finite, > 0; 1 or more of them). */
  readonly stageTimes: readonly Seconds[];
}

/** When a stage works on an item. */
export interface PipelineStep {
  /** Item, from 0. */
  readonly item: number;
  /** Stage, from 0. */
  readonly stage: number;
  /** When it begins (s, the first item at 0). */
  readonly start: Seconds;
  /** When it is done (s). */
  readonly end: Seconds;
}

function requireStages({ stageTimes }: PipelineParams): void {
  requireItems(1, { stageTimes });
  requireEach(requirePositive, { stageTimes });
}

/**
 * Time from the begin of the first item to the end of the last: Σ t + (n - 1) max t.
 *
 * @param items - n (count, >= 1)
 * @param params - times t of the stages
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if `items` is no count, or a time is not finite and > 0
 * @see Hennessy and Patterson, Computer Architecture, appendix C
 *
 * @example
 * ```ts
 * pipelineTime(10, { stageTimes: [ms(1), ms(1), ms(3), ms(1)] }) // => 0.033
 * ```
 */
export function pipelineTime(items: number, params: PipelineParams): Seconds {
  requireCount({ items });
  requireStages(params);
  return sumOf(params.stageTimes) + (items - 1) * Math.max(...params.stageTimes);
}

/**
 * Items a second once the pipeline is full: 1 / max t.
 *
 * @param params - times t of the stages
 * @returns throughput (1/s; `Infinity` beyond the largest number)
 * @throws RangeError if a time is not finite and > 0
 *
 * @example
 * ```ts
 * pipelineThroughput({ stageTimes: [ms(1), ms(4)] }) // => 250
 * ```
 */
export function pipelineThroughput(params: PipelineParams): PerSecond {
  requireStages(params);
  return 1 / Math.max(...params.stageTimes);
}

/**
 * How much faster a pipeline is than one item after the other: n Σ t / (Σ t + (n - 1) max t); of k equal
 * stages n k / (k + n - 1).
 *
 * @param items - n (count, >= 1, `Infinity` for the limit; need not be whole on a curve)
 * @param params - times t of the stages
 * @returns speedup (ratio, 1 to Σ t / max t)
 * @throws RangeError if `items` < 1, or a time is not finite and > 0
 * @see Hennessy and Patterson, Computer Architecture, appendix C
 *
 * @example
 * ```ts
 * pipelineSpeedup(100, { stageTimes: [1, 1, 1, 1, 1] }) // => 4.807692308
 * ```
 */
export function pipelineSpeedup(items: number, params: PipelineParams): number {
  requireAtLeast(1, { items });
  requireStages(params);
  const longest = Math.max(...params.stageTimes);
  const stages = sumOf(params.stageTimes.map((time) => time / longest));
  return stages / ((stages - 1) / items + 1);
}

/**
 * When which stage works on which item: stage j is done with item i at
 * t₀ + … + t_j + i max(t₀, …, t_j), both counted from 0.
 *
 * @param items - n (count, >= 1; n times the stages at most 100 000)
 * @param params - times t of the stages
 * @returns steps, item by item
 * @throws RangeError if `items` is no count or too large, or a time is not finite and > 0
 *
 * @example
 * ```ts
 * pipelineSteps(2, { stageTimes: [1, 3] }).map(({ end }) => end) // => [1, 4, 2, 7]
 * ```
 */
export function pipelineSteps(items: number, params: PipelineParams): PipelineStep[] {
  requireCount({ items });
  requireStages(params);
  const { stageTimes } = params;
  requireBetween(1, Math.floor(1e5 / stageTimes.length), { items });
  const [sums, longest] = [[0], [0]];
  for (const time of stageTimes) {
    sums.push((sums.at(-1) ?? 0) + time);
    longest.push(Math.max(longest.at(-1) ?? 0, time));
  }
  return Array.from({ length: items }, (_, item) =>
    stageTimes.map((time, stage): PipelineStep => {
      const before = item * (longest[stage + 1] ?? 0);
      const end = before + (sums[stage + 1] ?? 0);
      return { item, stage, start: Math.max(0, end - time), end };
    }),
  ).flat();
}
