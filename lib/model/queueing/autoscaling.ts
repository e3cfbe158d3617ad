/**
 * Autoscaling: how many replicas a rule asks for, and what must be kept in reserve while they start.
 *
 * Assumes that the load is spread evenly and that the metric falls in proportion when replicas are
 * added, as utilization does. Leaves out windows that hold back scaling in, and bottlenecks that
 * no number of replicas widens.
 */

import { requireCount, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";

/** What rounding of a ratio may add before a replica is added for it. */
const slack = 1e-9;

/** What the rule knows besides the metric. */
export interface AutoscalerParams {
  /** Replicas that run (count, >= 1). */
  readonly replicas: number;
  /** What the metric should be (unit of the metric, finite, > 0). */
  readonly target: number;
  /** Distance from a ratio of 1 below which nothing changes (fraction, finite, >= 0). */
  readonly tolerance: number;
}

/**
 * Kubernetes' rule for pods: ceil(replicas × metric / target), unless the ratio is within the
 * tolerance of 1.
 *
 * @param metric - mean over the replicas, as measured (any unit, finite, >= 0)
 * @param params - `replicas` that run, `target` of the metric, `tolerance` of the ratio
 * @returns replicas asked for (count, >= 1)
 * @throws RangeError if a parameter is outside its domain
 * @see Kubernetes documentation, Horizontal Pod Autoscaling: algorithm details
 *
 * @example
 * ```ts
 * autoscalerReplicas(200, { replicas: 3, target: 100, tolerance: 0.1 }) // => 6
 * ```
 */
export function autoscalerReplicas(metric: number, params: AutoscalerParams): number {
  const { replicas, target, tolerance } = params;
  requireNonNegative({ metric, tolerance });
  requireCount({ replicas });
  requirePositive({ target });
  const ratio = metric / target;
  if (Math.abs(ratio - 1) <= tolerance + slack) return replicas;
  const wanted = replicas * ratio;
  return Math.max(1, Math.ceil(wanted * (1 - slack)));
}

/**
 * Growth of a demand while new capacity starts: g t, what must be free when scaling begins.
 *
 * @param provisioningDelay - t: from the need to the first request served (s, finite, >= 0)
 * @param params - `growthRate` is g (unit of the demand per second, finite, >= 0)
 * @returns headroom (unit of the demand)
 * @throws RangeError if a parameter is not finite and >= 0
 *
 * @example
 * ```ts
 * provisioningHeadroom(minutes(2), { growthRate: 1.5 }) // => 180
 * ```
 */
export function provisioningHeadroom(
  provisioningDelay: Seconds,
  { growthRate }: { readonly growthRate: number },
): number {
  requireNonNegative({ provisioningDelay, growthRate });
  return provisioningDelay * growthRate;
}

/**
 * Utilization at which scaling must begin, so that a growing demand meets full capacity no sooner
 * than the new one: d / (d + g t).
 *
 * @param provisioningDelay - t: from the need to the first request served (s, finite, >= 0)
 * @param params - `demand` is d, when scaling begins (finite, > 0); `growthRate` is g (unit of the
 *   demand per second, finite, >= 0)
 * @returns utilization (fraction; 1 if capacity is there at once)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * scaleOutUtilization(minutes(2), { demand: 540, growthRate: 1.5 }) // => 0.75
 * ```
 */
export function scaleOutUtilization(
  provisioningDelay: Seconds,
  { demand, growthRate }: { readonly demand: PerSecond; readonly growthRate: number },
): number {
  requirePositive({ demand });
  return 1 / (1 + provisioningHeadroom(provisioningDelay, { growthRate }) / demand);
}

/**
 * Steepest growth of a demand that follows a sine: 2π a / T, when it passes its mean.
 *
 * @param swing - a: height of the wave over the mean (any unit, finite, >= 0)
 * @param params - `period` is T (s, > 0)
 * @returns growth (unit of the swing per second)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * steepestGrowth(3600 / Math.PI, { period: hours(2) }) // => 1
 * ```
 */
export function steepestGrowth(swing: number, { period }: { readonly period: Seconds }): number {
  requireNonNegative({ swing });
  requirePositive({ period });
  return 2 * Math.PI * (swing / period);
}
