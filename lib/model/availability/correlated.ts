/**
 * Copies that tend to fail together: how much a correlation between any two costs.
 *
 * Beta-binomial: all copies face the same conditions, under which each is down with a chance that
 * itself varies as a beta distribution. Assumes that conditions treat all copies alike. Leaves out
 * what the conditions are; and a dependency that all need is the simplest of them.
 */

import { requireBetween, requireCount, requireFraction } from "../../core/check";

/** A copy, and how it goes with another. */
export interface CorrelatedParams {
  /** q: share of time one copy is down (fraction). */
  readonly unavailability: number;
  /** ρ: correlation between two copies' being down (fraction; 0 independent, 1 as one). */
  readonly correlation: number;
}

/** A copy, and something that all copies need. */
export interface SharedDependencyParams {
  /** Share of time one copy is down for reasons of its own (fraction). */
  readonly unavailability: number;
  /** Share of time that what all copies need is down (fraction). */
  readonly sharedUnavailability: number;
}

/**
 * Share of time that every copy is down: the product over i < n of
 * (q (1 - ρ) + iρ) / (1 - ρ + iρ).
 *
 * @param replicas - n: copies (count, 1 to 10⁶)
 * @param params - `unavailability` is q, `correlation` is ρ
 * @returns unavailability of the group (fraction; qⁿ for ρ = 0, q for ρ = 1)
 * @throws RangeError if a parameter is outside its domain
 * @see Skellam (1948), Journal of the Royal Statistical Society B 10(2): the beta-binomial;
 *   Ford et al. (2010), Availability in Globally Distributed Storage Systems, OSDI: why it matters
 *
 * @example
 * ```ts
 * correlatedUnavailability(3, { unavailability: 0.01, correlation: 0.05 }) // => 0.00006205
 * ```
 */
export function correlatedUnavailability(replicas: number, params: CorrelatedParams): number {
  const { unavailability, correlation } = params;
  requireCount({ replicas });
  requireBetween(1, 1e6, { replicas });
  requireFraction({ unavailability, correlation });
  let all = unavailability;
  for (let i = 1; i < replicas; i += 1) {
    const apart = 1 - correlation;
    all *= (unavailability * apart + i * correlation) / (apart + i * correlation);
  }
  return all;
}

/**
 * Share of time that a group is down which needs something: s + (1 - s) uⁿ.
 *
 * @param replicas - n: copies (count, >= 1)
 * @param params - `unavailability` is u, `sharedUnavailability` is s
 * @returns unavailability of the group (fraction, never below s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * sharedDependencyUnavailability(2, { unavailability: 0.01, sharedUnavailability: 0.0001 }) // => 0.00019999
 * ```
 */
export function sharedDependencyUnavailability(
  replicas: number,
  { unavailability, sharedUnavailability }: SharedDependencyParams,
): number {
  requireCount({ replicas });
  requireFraction({ unavailability, sharedUnavailability });
  return sharedUnavailability + (1 - sharedUnavailability) * unavailability ** replicas;
}
