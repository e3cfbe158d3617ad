/**
 * Service credits: what a missed availability gives back, and how much of it to expect.
 *
 * Assumes one unit as in `downtime-distribution.ts`, and tiers that refund a share of the month's
 * price. Leaves out that a credit must be claimed, exclusions, and the damage itself.
 */

import { requireAtLeast, requireFraction, requireItems, requireMoreThan } from "../../core/check";
import { type DowntimeParams, downtimeExceeds, downtimeWithin } from "./downtime-distribution";

/** A step of the refund: with more downtime than this, at least this credit. */
export interface CreditTier {
  /** Share of the window with downtime above which the tier holds: 1 - the availability (fraction). */
  readonly unavailability: number;
  /** Refund (share of the price, fraction). */
  readonly credit: number;
}

/** Tiers in rising order of both columns. */
export interface CreditTiers {
  readonly tiers: readonly CreditTier[];
}

function requireTiers(tiers: readonly CreditTier[]): void {
  requireItems(1, { tiers });
  tiers.forEach(({ unavailability, credit }, i) => {
    const before = tiers[i - 1];
    const [share, refund] = [`tiers[${i}].unavailability`, `tiers[${i}].credit`];
    requireFraction({ [share]: unavailability, [refund]: credit });
    if (!before) return;
    requireMoreThan(before.unavailability, { [share]: unavailability });
    requireAtLeast(before.credit, { [refund]: credit });
  });
}

/**
 * Refund for a month: the credit of the last tier whose downtime is exceeded.
 *
 * @param unavailability - share of the month with downtime (fraction)
 * @param params - `tiers`
 * @returns refund (share of the price, fraction; 0 if no tier is exceeded)
 * @throws RangeError if a parameter is outside its domain, or tiers do not rise
 *
 * @example
 * ```ts
 * serviceCredit(0.002, { tiers: [{ unavailability: 0.001, credit: 0.1 }] }) // => 0.1
 * ```
 */
export function serviceCredit(unavailability: number, { tiers }: CreditTiers): number {
  requireFraction({ unavailability });
  requireTiers(tiers);
  const exceeded = tiers.filter((tier) => unavailability > tier.unavailability);
  return exceeded.at(-1)?.credit ?? 0;
}

/**
 * Mean refund: Σ (cᵢ - cᵢ₋₁) P(D > uᵢ T).
 *
 * @param params - `tiers` with uᵢ and cᵢ, and the unit: `window` is T, `mttf`, `mttr`, `start`
 * @returns refund (share of the price, fraction)
 * @throws RangeError if a parameter is outside its domain, or tiers do not rise
 *
 * @example
 * ```ts
 * expectedServiceCredit({ tiers: [{ unavailability: 0, credit: 1 }], window: 1, mttf: 1, mttr: 1, start: "up" }) // => 0.632120559
 * ```
 */
export function expectedServiceCredit({ tiers, ...unit }: CreditTiers & DowntimeParams): number {
  requireTiers(tiers);
  return tiers.reduce((sum, { unavailability, credit }, i) => {
    const added = credit - (tiers[i - 1]?.credit ?? 0);
    return sum + added * downtimeExceeds(unavailability * unit.window, unit);
  }, 0);
}

/**
 * Chance that a month meets an availability: P(D <= u T).
 *
 * @param unavailability - u: share of the window that may be down (fraction)
 * @param params - the unit: `window` is T, `mttf`, `mttr`, `start`
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * slaMetProbability(0, { window: 1, mttf: 1, mttr: 1, start: "up" }) // => 0.367879441
 * ```
 */
export function slaMetProbability(unavailability: number, params: DowntimeParams): number {
  requireFraction({ unavailability });
  return downtimeWithin(unavailability * params.window, params);
}
