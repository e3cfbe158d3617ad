/**
 * Network effects: how the value of a network grows with its users, by four opinions.
 *
 * Assumes that value is counted in links, groups or attention, each of equal worth. Leaves out that
 * most possible links are never used, which is what the opinions disagree about.
 */

import { requireAtLeast, requireWhole } from "../../core/check";

/**
 * Sarnoff: value as in broadcasting, one link for each listener: n.
 *
 * @param users - n (count, >= 0)
 * @returns value (links)
 * @throws RangeError if `users` is not whole and >= 0
 *
 * @example
 * ```ts
 * sarnoffValue(100) // => 100
 * ```
 */
export function sarnoffValue(users: number): number {
  requireWhole({ users });
  return users;
}

/**
 * Metcalfe: value as in a telephone network, a link for each pair: n (n - 1) / 2.
 *
 * @param users - n (count, >= 0)
 * @returns value (links)
 * @throws RangeError if `users` is not whole and >= 0
 * @see Metcalfe (2013), IEEE Computer 46(12), doi:10.1109/MC.2013.374
 *
 * @example
 * ```ts
 * metcalfeValue(100) // => 4950
 * ```
 */
export function metcalfeValue(users: number): number {
  requireWhole({ users });
  return (users * (users - 1)) / 2;
}

/**
 * Reed: value as in a network of groups, one for each set of two or more users: 2^n - n - 1.
 *
 * @param users - n (count, >= 0)
 * @returns value (groups; `Infinity` above 1023 users: see `reedValueLog2`)
 * @throws RangeError if `users` is not whole and >= 0
 * @see Reed (1999), That Sneaky Exponential
 *
 * @example
 * ```ts
 * reedValue(10) // => 1013
 * ```
 */
export function reedValue(users: number): number {
  requireWhole({ users });
  return 2 ** users - users - 1;
}

/**
 * Logarithm to base 2 of Reed's value, for networks of any size.
 *
 * @param users - n (count, >= 2)
 * @returns log2(2^n - n - 1)
 * @throws RangeError if `users` is not whole and >= 2
 *
 * @example
 * ```ts
 * reedValueLog2(5000) // => 5000
 * ```
 */
export function reedValueLog2(users: number): number {
  requireWhole({ users });
  requireAtLeast(2, { users });
  return users + Math.log1p(-(users + 1) * 2 ** -users) / Math.LN2;
}

/**
 * Odlyzko and Tilly: links ranked by worth, the k-th worth 1/k of the first: n ln n.
 *
 * @param users - n (count, >= 0)
 * @returns value (links; 0 for none and for one user)
 * @throws RangeError if `users` is not whole and >= 0
 * @see Briscoe, Odlyzko and Tilly (2006), IEEE Spectrum 43(7), doi:10.1109/MSPEC.2006.1653003
 *
 * @example
 * ```ts
 * odlyzkoValue(10) // => 23.0258509
 * ```
 */
export function odlyzkoValue(users: number): number {
  requireWhole({ users });
  return users === 0 ? 0 : users * Math.log(users);
}
