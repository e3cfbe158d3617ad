/**
 * Universal Scalability Law: adding capacity pays until waiting and agreeing eat it up.
 *
 * Assumes that contention grows with the load and coherency with its square: every one has to agree
 * with every other. Leaves out the cause of both. Without coherency it is Amdahl's law.
 */

import {
  requireAtLeast,
  requireFinite,
  requireFraction,
  requireNonNegative,
} from "../../core/check";

/** What stays fixed while the load grows. */
export interface UslParams {
  /** Share of the work for which all wait in turn: σ (fraction). */
  readonly contention: number;
  /** Cost of agreement for each pair: κ (ratio, >= 0). */
  readonly coherency: number;
}

function requireUsl({ contention, coherency }: UslParams): void {
  requireFraction({ contention });
  requireNonNegative({ coherency });
}

/**
 * Relative capacity: C(N) = N / (1 + σ(N - 1) + κN(N - 1)).
 *
 * @param load - N: processors, nodes, or users that send without a pause (count, finite, >= 1)
 * @param params - what stays fixed: `contention` is σ, `coherency` is κ
 * @returns capacity over that of load 1 (ratio, 0 to `load`)
 * @throws RangeError if a parameter is outside its domain
 * @see Gunther (2007), Guerrilla Capacity Planning
 *
 * @example
 * ```ts
 * uslCapacity(32, { contention: 0.05, coherency: 0.001 }) // => 9.03444382
 * ```
 */
export function uslCapacity(load: number, params: UslParams): number {
  const { contention, coherency } = params;
  requireAtLeast(1, { load });
  requireFinite({ load });
  requireUsl(params);
  // Without costs exactly N: the costs are 0 then, and nothing is inverted.
  const costs = contention * (load - 1) + coherency * load * (load - 1);
  if (costs < Infinity) return load / (1 + costs);
  return 1 / (contention + coherency * (load - 1));
}

/**
 * Load at which the capacity is largest: N* = √((1 - σ)/κ), at least 1.
 *
 * @param params - what stays fixed: `contention` is σ, `coherency` is κ
 * @returns load (count, not whole; `Infinity` without coherency, unless all is contention)
 * @throws RangeError if a parameter is outside its domain
 * @see Gunther (2007), Guerrilla Capacity Planning
 *
 * @example
 * ```ts
 * uslPeakLoad({ contention: 0.05, coherency: 0.001 }) // => 30.8220700
 * ```
 */
export function uslPeakLoad(params: UslParams): number {
  requireUsl(params);
  const { contention, coherency } = params;
  if (contention === 1) return 1;
  return Math.max(1, Math.sqrt((1 - contention) / coherency));
}

/**
 * The whole load with the largest capacity: the better neighbour of N*, which is not always the
 * lower one.
 *
 * @param params - what stays fixed: `contention` is σ, `coherency` is κ
 * @returns load (count; `Infinity` without coherency)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * uslBestLoad({ contention: 0.05, coherency: 0.001 }) // => 31
 * ```
 */
export function uslBestLoad(params: UslParams): number {
  const peak = uslPeakLoad(params);
  if (peak === Infinity) return Infinity;
  const [below, above] = [Math.floor(peak), Math.ceil(peak)];
  return uslCapacity(above, params) > uslCapacity(below, params) ? above : below;
}
