/**
 * What it costs to repeat at the ends or on each link: the charge of the whole path, the delay, and the loss from
 * which on links should repeat although that is not for nothing.
 *
 * Assumes links that are alike and lose independently, and timers that are longer than what they wait for. Leaves out
 * what only ends can check: see `residual.ts`.
 */

import { requireBetween, requireCount, requireNonNegative, requireOneOf } from "../../core/check";
import { findRoot } from "../../core/root";
import type { Seconds } from "../../core/units";
import { type LinkLoss, endToEndTransmissions } from "./end-to-end";

/**
 * Mean transmissions on links if each start from the sender is charged with the whole path: h / (1 - p)^h.
 *
 * A packet that is lost midway uses less (`endToEndTransmissions`): this is what is paid where capacity is set aside
 * for the path, or a transfer of many packets is repeated as one.
 *
 * @param hops - h: links of the path (count, >= 1)
 * @param params - `loss` is p
 * @returns count; h for p = 0, `Infinity` beyond the largest number
 * @throws RangeError if a parameter is outside its domain
 * @see Saltzer, Reed and Clark (1984), ACM TOCS 2(4)
 *
 * @example
 * ```ts
 * wholePathTransmissions(5, { loss: 0.1 }) // => 8.467543904
 * ```
 */
export function wholePathTransmissions(hops: number, { loss }: LinkLoss): number {
  // Refuses what is outside its domain.
  endToEndTransmissions(hops, { loss });
  return hops * Math.exp(-hops * Math.log1p(-loss));
}

/** A path, and how long its ends and its links wait before they repeat. */
export interface RepairDelayParams extends LinkLoss {
  /** t: time over a link (s, finite, >= 0). */
  readonly linkDelay: Seconds;
  /** T: from a start to the next, at the sender (s, finite, >= 0). */
  readonly endTimeout: Seconds;
  /** τ: from a transmission to the next, on a link (s, finite, >= 0). */
  readonly linkTimeout: Seconds;
}

/** Mean time until a packet has arrived (s). */
export interface RepairDelay {
  readonly endToEnd: Seconds;
  readonly hopByHop: Seconds;
}

/**
 * Mean time until a packet has arrived: h t + T ((1 - p)^-h - 1) end to end, h (t + τ p / (1 - p)) hop by hop.
 *
 * @param hops - h (count, >= 1)
 * @param params - loss p, time over a link t, and timers T and τ
 * @returns times (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * repairDelay(2, { loss: 0.5, linkDelay: ms(10), endTimeout: ms(50), linkTimeout: ms(30) }) // => { endToEnd: 0.17, hopByHop: 0.08 }
 * ```
 */
export function repairDelay(hops: number, params: RepairDelayParams): RepairDelay {
  const { loss, linkDelay, endTimeout, linkTimeout } = params;
  endToEndTransmissions(hops, { loss });
  requireNonNegative({ linkDelay, endTimeout, linkTimeout });
  const repeats = Math.expm1(-hops * Math.log1p(-loss));
  return {
    endToEnd: hops * linkDelay + (endTimeout === 0 ? 0 : endTimeout * repeats),
    hopByHop: hops * (linkDelay + (linkTimeout * loss) / (1 - loss)),
  };
}

/** What a start from the sender is charged with: the links that it used, or the whole path. */
export type PathCharge = "links used" | "whole path";
export const pathCharges = ["links used", "whole path"] as const;

/** What is compared. */
export interface RepairCostParams {
  /** c: what links that repeat cost more for each transmission: acknowledgements, memory (fraction, finite, >= 0). */
  readonly extraCost: number;
  readonly charge: PathCharge;
}

/**
 * Loss of a link from which on it is cheaper that links repeat: where end to end costs 1 + c times as much as
 * h / (1 - p). For the whole path that is 1 - (1 + c)^(-1 / (h - 1)); for links used it solves
 * Σ(j < h) ((1 - p)^-j - 1) = h c.
 *
 * @param hops - h (count, 1 to 10 000)
 * @param params - `extraCost` is c, and what is charged
 * @returns fraction; 0 if it costs no more, 1 over a single link, where it never pays
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * breakEvenLoss(5, { extraCost: 0.2, charge: "whole path" }) // => 0.04455721
 * ```
 */
export function breakEvenLoss(hops: number, { extraCost, charge }: RepairCostParams): number {
  requireCount({ hops });
  requireBetween(1, 1e4, { hops });
  requireNonNegative({ extraCost });
  requireOneOf(pathCharges, { charge });
  if (extraCost === 0) return 0;
  if (hops === 1) return 1;
  // L = -ln(1 - p), by which the longest term alone, or all as long as it, would make up for the cost.
  const least = Math.log1p(extraCost) / (hops - 1);
  if (charge === "whole path") return -Math.expm1(-least);
  const gain = (decay: number) => {
    let sum = -hops * extraCost;
    for (let j = 1; j < hops; j += 1) sum += Math.expm1(j * decay);
    return sum;
  };
  const most = Math.log1p(hops * extraCost) / (hops - 1);
  return -Math.expm1(-findRoot(gain, { from: least / 2, to: 2 * most }));
}
