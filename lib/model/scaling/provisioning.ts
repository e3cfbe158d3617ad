/**
 * Own machines for the peak, or rented ones for the hour: what a demand over time costs.
 *
 * Assumes that rented capacity follows the demand at once and owned capacity is paid all the time.
 * Leaves out the delay of provisioning, discounts and the people who run it.
 */

import {
  requireAtLeast,
  requireEach,
  requireFinite,
  requireItems,
  requireNonNegative,
} from "../../core/check";
import { sumOf } from "../../core/sum";

/** Prices, and what is owned. */
export interface ProvisioningParams {
  /** Price of a rented unit over that of an owned one, for the same time (ratio, finite, >= 1). */
  readonly premium: number;
  /** Owned capacity (unit of the demand, >= 0); demand above it is rented. */
  readonly owned: number;
}

function requireDemand(demand: readonly number[]): void {
  requireItems(1, { demand });
  requireEach(requireNonNegative, { demand });
}

function requirePremium(premium: number): void {
  requireAtLeast(1, { premium });
  requireFinite({ premium });
}

/**
 * Cost of a mix: owned capacity all the time, and renting for what exceeds it.
 *
 * @param demand - demand in equal intervals of time (any unit, each >= 0)
 * @param params - `premium`; `owned` is 0 for all rented, the largest demand for all owned
 * @returns mean cost an interval, in prices of one owned unit for one interval
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * provisioningCost([100, 300], { premium: 2, owned: 100 }) // => 300
 * ```
 */
export function provisioningCost(
  demand: readonly number[],
  { premium, owned }: ProvisioningParams,
): number {
  requireDemand(demand);
  requirePremium(premium);
  requireNonNegative({ owned });
  const rented = sumOf(demand.map((each) => Math.max(0, each - owned))) / demand.length;
  return owned + premium * rented;
}

/**
 * Owned capacity with the least cost: the level that demand exceeds 1/premium of the time.
 *
 * @param demand - demand in equal intervals of time (any unit, each >= 0)
 * @param options - `premium`
 * @returns capacity (unit of the demand; 0 if renting costs no more)
 * @throws RangeError if a parameter is outside its domain
 * @see Weinman (2012), Cloudonomics: the argument; it is the newsvendor's quantile
 *
 * @example
 * ```ts
 * bestOwnedCapacity([1, 2, 3, 4], { premium: 2 }) // => 2
 * ```
 */
export function bestOwnedCapacity(
  demand: readonly number[],
  { premium }: { readonly premium: number },
): number {
  requireDemand(demand);
  requirePremium(premium);
  // One more unit costs 1 and saves the premium in the share of time in which demand is above.
  const sorted = [...demand].sort((a, b) => a - b);
  const pays = (level: number) =>
    (premium * sorted.filter((each) => each > level).length) / sorted.length > 1;
  return [0, ...sorted].find((level) => !pays(level)) ?? 0;
}

/**
 * Premium at which all rented and all owned cost the same: peak over mean.
 *
 * @param demand - demand in equal intervals of time (any unit, each >= 0, not all 0)
 * @returns ratio (>= 1; `Infinity` without demand)
 * @throws RangeError if there is no demand or one is not finite and >= 0
 * @see Armbrust et al. (2009), Above the Clouds, UCB/EECS-2009-28
 *
 * @example
 * ```ts
 * breakEvenPremium([100, 300, 500]) // => 1.66666667
 * ```
 */
export function breakEvenPremium(demand: readonly number[]): number {
  requireDemand(demand);
  const peak = demand.reduce((most, each) => Math.max(most, each), 0);
  return peak === 0 ? Infinity : peak / (sumOf(demand) / demand.length);
}
