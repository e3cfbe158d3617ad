/**
 * Threshold trust: a secret in n shares of which any t give it back, and fewer say nothing.
 *
 * Assumes shares that are stolen, or lost, independently of each other. Leaves out what they have in common: one
 * maker, one administrator, one building.
 */

import { requireBetween, requireCount, requireEach, requireFraction } from "../../core/check";
import { binomialAtLeast } from "../../core/binomial";

/** How a secret is shared. */
export interface ThresholdParams {
  /** n: shares (count, 1 to 10⁹). */
  readonly shares: number;
}

function requireThreshold(threshold: number, { shares }: ThresholdParams): void {
  requireCount({ threshold, shares });
  requireBetween(1, 1e9, { shares });
  requireBetween(1, shares, { threshold });
}

/**
 * Chance that a thief gets enough shares: P(X >= t), X of n stolen with chance q each.
 *
 * @param threshold - t (count, 1 to n)
 * @param params - `shares` is n, `theft` is q (fraction)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Shamir (1979), How to share a secret, Communications of the ACM 22(11)
 *
 * @example
 * ```ts
 * thresholdTheft(3, { shares: 5, theft: 0.05 }) // => 0.001158125
 * ```
 */
export function thresholdTheft(
  threshold: number,
  params: ThresholdParams & { readonly theft: number },
): number {
  requireThreshold(threshold, params);
  requireFraction({ theft: params.theft });
  return binomialAtLeast(threshold, { trials: params.shares, chance: params.theft });
}

/**
 * Chance that the owner gets too few shares: P(X < t), X of n at hand with chance 1 - u each.
 *
 * @param threshold - t (count, 1 to n)
 * @param params - `shares` is n, `unavailability` is u: chance that a share is not at hand (fraction)
 * @returns fraction, with all its digits where it is small
 * @throws RangeError if a parameter is outside its domain
 * @see Shamir (1979), How to share a secret, Communications of the ACM 22(11)
 *
 * @example
 * ```ts
 * thresholdUnavailability(3, { shares: 5, unavailability: 0.01 }) // => 9.8506e-6
 * ```
 */
export function thresholdUnavailability(
  threshold: number,
  params: ThresholdParams & { readonly unavailability: number },
): number {
  requireThreshold(threshold, params);
  const { shares, unavailability } = params;
  requireFraction({ unavailability });
  // Too few are at hand if more than n - t are not.
  return binomialAtLeast(shares - threshold + 1, { trials: shares, chance: unavailability });
}

/**
 * Chance that an attack passes several layers: c + (1 - c) Π qᵢ.
 *
 * @param layers - qᵢ: chance to pass each (fractions; none is no protection)
 * @param params - `common` is c: share of attacks that pass all layers alike, a stolen session say (fraction)
 * @returns fraction; no number of layers brings it below c
 * @throws RangeError if a chance is outside [0, 1]
 *
 * @example
 * ```ts
 * layersPassed([0.1, 0.1, 0.1], { common: 0.01 }) // => 0.01099
 * ```
 */
export function layersPassed(
  layers: readonly number[],
  { common }: { readonly common: number },
): number {
  requireFraction({ common });
  requireEach(requireFraction, { layers });
  return common + (1 - common) * layers.reduce((product, layer) => product * layer, 1);
}
