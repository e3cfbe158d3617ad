/**
 * Time-outs in layers: how long a request takes if each try of each layer is in vain, and work that nobody waits for.
 *
 * A layer calls the one below and waits as long as its time-out, again and again as it may. The one below does not
 * hear of it: it goes on with its own tries, unless the deadline is passed on with the call.
 *
 * Assumes that nothing answers at all. Leaves out pauses between tries, and queues.
 */

import {
  requireAboveZero,
  requireEach,
  requireItems,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** How a layer calls the one below it. */
export interface RetryingLayer {
  /** Longest wait for a try (s, > 0; `Infinity` for as long as the layer below takes; not at the bottom). */
  readonly timeout: Seconds;
  /** Further tries (count, >= 0). */
  readonly retries: number;
}

function requireLayers(layers: readonly RetryingLayer[]): void {
  requireItems(1, { layers });
  layers.forEach(({ timeout, retries }, i) => {
    const names = { [`layers[${i}].timeout`]: timeout };
    if (i === layers.length - 1) requirePositive(names);
    else requireAboveZero(names);
    requireWhole({ [`layers[${i}].retries`]: retries });
  });
}

/**
 * Longest time of a request: from the bottom up, (rᵢ + 1) times the shorter of a layer's time-out and what the layer
 * below takes. Without time-outs of their own above the bottom, τ Π (rᵢ + 1).
 *
 * @param layers - outermost first: `timeout` of a try, `retries`
 * @returns time (s)
 * @throws RangeError if there is no layer, or a number is outside its domain
 * @see Beyer, Jones, Petoff and Murphy (2016), Site Reliability Engineering, chapter 22
 *
 * @example
 * ```ts
 * layeredWorstTime([{ timeout: 2, retries: 1 }, { timeout: 1, retries: 2 }]) // => 4
 * ```
 */
export function layeredWorstTime(layers: readonly RetryingLayer[]): Seconds {
  requireLayers(layers);
  return layers.reduceRight(
    (below, { timeout, retries }) => (retries + 1) * Math.min(timeout, below),
    Infinity,
  );
}

/**
 * Time for which the bottom is kept busy by one request if deadlines are not passed on: every try that any layer makes
 * runs to its end, τ Π (rᵢ + 1).
 *
 * @param layers - outermost first
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if there is no layer, or a number is outside its domain
 *
 * @example
 * ```ts
 * layeredBusyTime([{ timeout: 2, retries: 1 }, { timeout: 1, retries: 2 }]) // => 6
 * ```
 */
export function layeredBusyTime(layers: readonly RetryingLayer[]): Seconds {
  requireLayers(layers);
  return layers.reduce(
    (product, { retries }) => product * (retries + 1),
    layers.at(-1)?.timeout ?? 0,
  );
}

/**
 * Share of that time in which nobody waits for an answer: work that a deadline saves, if it is passed on.
 *
 * @param layers - outermost first
 * @returns 1 - worst time / busy time (fraction; 0 if no time-out is shorter than the tries below it take)
 * @throws RangeError if there is no layer, a number is outside its domain, or the busy time is without bound
 *
 * @example
 * ```ts
 * abandonedWork([{ timeout: 2, retries: 1 }, { timeout: 1, retries: 2 }]) // => 1 / 3
 * ```
 */
export function abandonedWork(layers: readonly RetryingLayer[]): number {
  const busyTime = layeredBusyTime(layers);
  requirePositive({ busyTime });
  return (busyTime - layeredWorstTime(layers)) / busyTime;
}

/**
 * Time-outs with which all tries of all layers fit into a deadline: of layer i, deadline / Π (rⱼ + 1) over the layers
 * down to it.
 *
 * @param deadline - of a request (s, finite, > 0)
 * @param params - `retries` of each layer (counts, >= 0), outermost first
 * @returns time-out of a try of each layer (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * timeoutBudgets(12, { retries: [1, 2] }) // => [6, 2]
 * ```
 */
export function timeoutBudgets(
  deadline: Seconds,
  { retries }: { readonly retries: readonly number[] },
): Seconds[] {
  requirePositive({ deadline });
  requireItems(1, { retries });
  requireEach(requireWhole, { retries });
  let left = deadline;
  return retries.map((each) => {
    left /= each + 1;
    return left;
  });
}
