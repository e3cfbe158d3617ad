/**
 * The power of d choices: a job looks at d queues at random and joins the shortest of them.
 *
 * Assumes very many equal servers (the limit), random arrivals, exponential service, queues first
 * come, first served, and queue lengths that are up to date. Leaves out the few per cent that a
 * finite number of servers adds, and old news, with which all run to the same short queue.
 */

import {
  requireAtLeast,
  requireCount,
  requireNonNegative,
  requirePositive,
  requireWhole,
} from "../../core/check";
import type { Seconds } from "../../core/units";

/** Exponent (dᵏ - 1) / (d - 1) of the tail: 1 + d + … + dᵏ⁻¹. */
function exponentOf(count: number, choices: number): number {
  return choices === 1 ? count : (choices ** count - 1) / (choices - 1);
}

/**
 * Share of servers with k jobs or more: ρ^((dᵏ - 1) / (d - 1)); ρᵏ with one choice.
 *
 * @param count - k: jobs at a server, the one in service included (count, >= 0)
 * @param params - `utilization` is ρ (fraction, >= 0; from 1 on all queues grow), `choices` is d
 *   (count, >= 1)
 * @returns fraction
 * @throws RangeError if a parameter is outside its domain
 * @see Mitzenmacher (2001), IEEE Transactions on Parallel and Distributed Systems 12(10)
 *
 * @example
 * ```ts
 * choicesAtLeast(3, { utilization: 0.5, choices: 2 }) // => 0.0078125
 * ```
 */
export function choicesAtLeast(
  count: number,
  { utilization, choices }: { readonly utilization: number; readonly choices: number },
): number {
  requireWhole({ count });
  requireNonNegative({ utilization });
  requireCount({ choices });
  return utilization >= 1 ? 1 : utilization ** exponentOf(count, choices);
}

/**
 * Mean time of a job, waiting and being served: s Σ ρ^((dⁱ - d) / (d - 1)) over i = 1, 2, …
 *
 * @param utilization - ρ: share of time that a server is busy (fraction, >= 0)
 * @param params - `choices` is d (count, >= 1), `serviceTime` is s (s, finite, > 0)
 * @returns mean response time (s; `Infinity` at a utilization of 1 or more)
 * @throws RangeError if a parameter is outside its domain
 * @see Vvedenskaya, Dobrushin and Karpelevich (1996), Problems of Information Transmission 32(1);
 *   Mitzenmacher (2001), IEEE Transactions on Parallel and Distributed Systems 12(10)
 *
 * @example
 * ```ts
 * choicesResponseTime(0.9, { choices: 2, serviceTime: 1 }) // => 2.614057377
 * ```
 */
export function choicesResponseTime(
  utilization: number,
  { choices, serviceTime }: { readonly choices: number; readonly serviceTime: Seconds },
): Seconds {
  requireNonNegative({ utilization });
  requireCount({ choices });
  requirePositive({ serviceTime });
  if (utilization >= 1) return Infinity;
  if (choices === 1) return serviceTime / (1 - utilization);
  let sum = 0;
  let term = 1;
  for (let i = 1; term > sum * 1e-17; i += 1) {
    sum += term;
    // (dⁱ⁺¹ - d) / (d - 1) is one less than the exponent of the tail at i + 1.
    term = utilization ** (exponentOf(i + 1, choices) - 1);
  }
  return serviceTime * sum;
}

/**
 * Fullest of n bins after n balls, as n grows: about ln n / ln ln n with one choice, and
 * ln ln n / ln d with the emptier of d.
 *
 * The leading term, which says how it grows. At sizes of practice the fullest bin has one to four balls
 * more with one choice, and about as many as it says with several.
 *
 * @param bins - n (count, finite, >= 3)
 * @param params - `choices` is d (count, >= 1)
 * @returns balls in the fullest bin (count, not whole)
 * @throws RangeError if a parameter is outside its domain
 * @see Azar, Broder, Karlin and Upfal (1999), SIAM Journal on Computing 29(1)
 *
 * @example
 * ```ts
 * fullestBin(1e6, { choices: 2 }) // => 3.78821697
 * ```
 */
export function fullestBin(bins: number, { choices }: { readonly choices: number }): number {
  requireAtLeast(3, { bins });
  requireWhole({ bins });
  requireCount({ choices });
  const twice = Math.log(Math.log(bins));
  return choices === 1 ? Math.log(bins) / twice : twice / Math.log(choices);
}
