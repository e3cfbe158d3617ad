/**
 * The nearest of several sites: how far a user is from it, when sites lie anywhere on the earth.
 *
 * Assumes sites and users spread evenly over the sphere, each site by itself. Leaves out that people and
 * datacentres both keep to some places: chosen sites do better.
 */

import { requireBetween, requireCount } from "../../core/check";
import type { Metres } from "../../core/units";
import { earthRadius } from "./geography";

/** What stays fixed while the distance grows. */
export interface SitesParams {
  /** n: sites (count, >= 1). */
  readonly sites: number;
}

/** Above this the first terms of a series are exact. */
const many = 1000;

/**
 * Mean distance to the nearest of n random sites: π R C(2n, n) / 4ⁿ, about R √(π / n): four times the
 * sites halve it.
 *
 * @param sites - n (count, >= 1)
 * @returns distance (m, at most π R / 2)
 * @throws RangeError if `sites` is not a whole number >= 1
 * @see Weinman, Cloudonomics (2012): latency falls as 1 / √n
 *
 * @example
 * ```ts
 * nearestSiteDistance(2) / 1e3 // => 7505.667916
 * ```
 */
export function nearestSiteDistance(sites: number): Metres {
  requireCount({ sites });
  // C(2n, n) / 4ⁿ is the product of (2k - 1) / 2k, which the series of a ratio of gammas replaces.
  if (sites > many) {
    const x = 1 / sites;
    const series = 1 - (x / 8) * (1 - (x / 16) * (1 + (5 / 8) * x));
    return earthRadius * Math.sqrt(Math.PI * x) * series;
  }
  let product = 1;
  for (let k = 1; k <= sites; k += 1) product *= 1 - 0.5 / k;
  return Math.PI * earthRadius * product;
}

/**
 * Chance that no site is within a distance: ((1 + cos(d / R)) / 2)ⁿ = cos²ⁿ(d / 2R).
 *
 * @param distance - d, along the surface (m, 0 to π R)
 * @param params - n sites
 * @returns chance (fraction)
 * @throws RangeError if `distance` is not in [0, π R], or `sites` not a whole number >= 1
 *
 * @example
 * ```ts
 * nearestSiteBeyond(Math.PI * 6_371_008.8 / 2, { sites: 3 }) // => 0.125
 * ```
 */
export function nearestSiteBeyond(distance: Metres, { sites }: SitesParams): number {
  requireBetween(0, Math.PI * earthRadius, { distance });
  requireCount({ sites });
  const half = Math.sin(distance / earthRadius / 2);
  return Math.exp(sites * Math.log1p(-Math.min(1, half * half)));
}
