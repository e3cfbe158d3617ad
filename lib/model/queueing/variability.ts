/**
 * Variability of gaps and service times: the squared coefficient of variation, short scv.
 *
 * The scv is variance over mean squared: 0 for a clock, 1 for exponential times, more where a few
 * are very long. It is neither the variance, which has a unit, nor the standard deviation over the
 * mean, which is its root. Leaves out how the third moment and dependence change a wait.
 */

import {
  requireAtLeast,
  requireFraction,
  requireItems,
  requireMoreThan,
  requirePositive,
} from "../../core/check";
import { sumOf } from "../../core/sum";
import type { Seconds } from "../../core/units";

/** One kind of job among several. */
export interface JobKind {
  /** Share of all jobs (fraction; the shares of all kinds sum to 1). */
  readonly share: number;
  /** Mean service time of this kind (s, finite, > 0). */
  readonly serviceTime: Seconds;
  /** Variance over mean squared of this kind (ratio, >= 0). */
  readonly serviceScv: number;
}

/** Mean and variability of service times. */
export interface ServiceMoments {
  /** Mean (s). */
  readonly serviceTime: Seconds;
  /** Variance over mean squared (ratio). */
  readonly serviceScv: number;
}

/**
 * Mean and scv of jobs of several kinds: Σ pᵢ (c²ᵢ mᵢ² + (mᵢ - m)²) / m² with m = Σ pᵢ mᵢ.
 *
 * @param kinds - share, mean and scv of each kind (one or more)
 * @returns mean service time (s) and scv (ratio; `Infinity` if one kind's is)
 * @throws RangeError if there is no kind, a value is outside its domain, or the shares do not sum to 1
 *
 * @example
 * ```ts
 * mixedService([{ share: 0.5, serviceTime: 1, serviceScv: 1 }, { share: 0.5, serviceTime: 3, serviceScv: 1 }]) // => { serviceTime: 2, serviceScv: 1.5 }
 * ```
 */
export function mixedService(kinds: readonly JobKind[]): ServiceMoments {
  requireItems(1, { kinds });
  kinds.forEach(({ share, serviceTime, serviceScv }, i) => {
    requireFraction({ [`kinds[${i}].share`]: share });
    requirePositive({ [`kinds[${i}].serviceTime`]: serviceTime });
    requireAtLeast(0, { [`kinds[${i}].serviceScv`]: serviceScv });
  });
  const total = sumOf(kinds.map(({ share }) => share));
  if (!(Math.abs(total - 1) < 1e-9)) {
    throw new RangeError(`shares must sum to 1, got ${total}`);
  }
  const there = kinds.filter(({ share }) => share > 0);
  const longest = Math.max(...there.map(({ serviceTime }) => serviceTime));
  // In units of the longest mean no square overflows.
  const mean = sumOf(there.map((each) => each.share * (each.serviceTime / longest)));
  const spread = there.map(({ share, serviceTime, serviceScv }) => {
    const relative = serviceTime / longest / mean;
    const own = serviceScv === Infinity ? Infinity : serviceScv * relative ** 2;
    return share * (own + (relative - 1) ** 2);
  });
  return { serviceTime: mean * longest, serviceScv: sumOf(spread) };
}

/**
 * Scv of Pareto's distribution: 1 / (α (α - 2)).
 *
 * @param shape - α: the tail falls as t^-α (ratio, > 1, `Infinity` for a constant)
 * @returns scv (ratio; `Infinity` up to a shape of 2, where no queue has a finite mean wait)
 * @throws RangeError if `shape` is not > 1
 * @see Johnson, Kotz and Balakrishnan (1994), Continuous Univariate Distributions, vol. 1, chapter 20
 *
 * @example
 * ```ts
 * paretoScv(2.5) // => 0.8
 * ```
 */
export function paretoScv(shape: number): number {
  requireMoreThan(1, { shape });
  return shape > 2 ? 1 / shape / (shape - 2) : Infinity;
}
