/**
 * Batching: work that waits until a batch is full, so that the set-up is paid once for all of it.
 *
 * Assumes items that arrive at random (Poisson), batches of a fixed size, one server, and a service of
 * set-up + batch × time of an item. The wait for the server is an approximation (Kingman's, for batches
 * that come as the sum of B exponential gaps): exact for a batch of one, else some per cent off. Leaves
 * out batches that go before they are full: see the simulation with a timeout.
 */

import { requireAtLeast, requireNonNegative, requirePositive } from "../../core/check";
import { findRoot } from "../../core/root";
import type { PerSecond, Seconds } from "../../core/units";

/** Larger batches are no whole numbers any more. */
const mostItems = 1e15;

/** What a batch costs. */
export interface BatchCost {
  /** s: set-up of a batch (s, finite, >= 0). */
  readonly setupTime: Seconds;
  /** c: time of each item in it (s, finite, > 0). */
  readonly itemTime: Seconds;
}

/** What a batch costs, and how often items arrive. */
export interface BatchParams extends BatchCost {
  /** λ: items a second (1/s, finite, > 0). */
  readonly arrivalRate: PerSecond;
}

/** Mean latency of an item, part by part. */
export interface BatchLatency {
  /** Share of time that the server is busy (fraction; 1 or more without a steady state). */
  readonly utilization: number;
  /** Until the batch is full: (B - 1) / (2 λ) (s). */
  readonly fill: Seconds;
  /** Until the server is free (s; `Infinity` at a utilization of 1 or more). */
  readonly wait: Seconds;
  /** Service of the batch: s + c B (s). */
  readonly service: Seconds;
  /** All three (s; `Infinity` at a utilization of 1 or more). */
  readonly total: Seconds;
}

function requireCost({ setupTime, itemTime }: BatchCost): void {
  requireNonNegative({ setupTime });
  requirePositive({ itemTime });
}

/**
 * Items a second that a server can do in batches: B / (s + c B), below 1 / c.
 *
 * @param batchSize - B (count, >= 1, `Infinity` for the ceiling; need not be whole on a curve)
 * @param cost - set-up s, item c
 * @returns capacity (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * batchCapacity(100, { setupTime: ms(2), itemTime: ms(0.2) }) // => 4545.454545
 * ```
 */
export function batchCapacity(batchSize: number, cost: BatchCost): PerSecond {
  requireAtLeast(1, { batchSize });
  requireCost(cost);
  return 1 / (cost.setupTime / batchSize + cost.itemTime);
}

/**
 * Smallest batch that keeps up with the arrivals: the first whole B > λ s / (1 - λ c).
 *
 * @param params - arrivals λ, set-up s, item c
 * @returns batch (count, >= 1; `Infinity` if λ c >= 1: no batch keeps up)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * smallestStableBatch({ arrivalRate: 1000, setupTime: ms(2), itemTime: ms(0.2) }) // => 3
 * ```
 */
export function smallestStableBatch(params: BatchParams): number {
  requireCost(params);
  requirePositive({ arrivalRate: params.arrivalRate });
  const { arrivalRate, setupTime, itemTime } = params;
  const spare = 1 - arrivalRate * itemTime;
  if (spare <= 0) return Infinity;
  const bound = Math.max(1, Math.floor((arrivalRate * setupTime) / spare));
  return utilizationOf(bound, params) < 1 ? bound : bound + 1;
}

function utilizationOf(batchSize: number, { arrivalRate, setupTime, itemTime }: BatchParams) {
  return arrivalRate * itemTime + (arrivalRate * setupTime) / batchSize;
}

/**
 * Mean latency of an item: fill + wait + service, the wait being about
 * ρ / (1 - ρ) · (s + c B) / (2 B) with ρ = λ (s / B + c).
 *
 * @param batchSize - B (count, finite, >= 1; need not be whole on a curve)
 * @param params - arrivals λ, set-up s, item c
 * @returns utilization and the parts (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Kingman (1962), Journal of the Royal Statistical Society B 24: the wait
 * @see Chaudhry and Templeton, A First Course in Bulk Queues (1983)
 *
 * @example
 * ```ts
 * batchLatency(5, { arrivalRate: 1000, setupTime: ms(2), itemTime: ms(0.2) }).total // => 0.00545
 * ```
 */
export function batchLatency(batchSize: number, params: BatchParams): BatchLatency {
  requireAtLeast(1, { batchSize });
  requirePositive({ batchSize, arrivalRate: params.arrivalRate });
  requireCost(params);
  const { arrivalRate, setupTime, itemTime } = params;
  const utilization = utilizationOf(batchSize, params);
  const fill = (batchSize - 1) / 2 / arrivalRate;
  const share = setupTime / batchSize + itemTime;
  const service = setupTime + itemTime * batchSize;
  const wait = utilization < 1 ? ((utilization / (1 - utilization)) * share) / 2 : Infinity;
  return { utilization, fill, wait, service, total: fill + wait + service };
}

/**
 * Batch with the smallest mean latency.
 *
 * @param params - arrivals λ, set-up s, item c
 * @returns batch (count, >= 1; `Infinity` if no batch keeps up)
 * @throws RangeError if a parameter is outside its domain, or even the smallest stable batch is larger than 10¹⁵
 *
 * @example
 * ```ts
 * bestBatch({ arrivalRate: 1000, setupTime: ms(2), itemTime: ms(0.2) }) // => 4
 * ```
 */
export function bestBatch(params: BatchParams): number {
  const least = smallestStableBatch(params);
  if (least === Infinity) return Infinity;
  if (least > mostItems) throw new RangeError(`batch must be <= ${mostItems}, got ${least}`);
  const total = (batch: number) => batchLatency(batch, params).total;
  // The latency is convex in B: its slope changes sign once. In units of 1 / λ.
  const [setup, item] = [
    params.arrivalRate * params.setupTime,
    params.arrivalRate * params.itemTime,
  ];
  const slope = (batch: number) => {
    const left = 1 - utilizationOf(batch, params);
    return 0.5 + item - ((setup / batch / batch) * (1 - left ** 2)) / 2 / left ** 2;
  };
  if (slope(least) >= 0) return least;
  let most = 2 * least;
  while (slope(most) < 0) most *= 2;
  const best = Math.floor(findRoot(slope, { from: least, to: most }));
  return total(best) <= total(best + 1) ? best : best + 1;
}
