/** Erlang's recursion, on which the formulas of telephone traffic stand. */

import { requireNonNegative, requireWhole } from "./check";

/**
 * Natural logarithm of 1 / B, where B is Erlang's loss probability with `servers` servers.
 *
 * The recursion runs over 1 / B, in logarithms where that would overflow.
 *
 * @param servers - c (count, >= 0)
 * @param params - `load` is a = λs (Erlang, >= 0)
 * @returns ln(1 / B) >= 0; `Infinity` without load
 * @throws RangeError if `servers` is not whole or `load` not finite and >= 0
 * @see Erlang (1917); the inverse recursion: y(j) = 1 + y(j - 1) j / a
 *
 * @example
 * ```ts
 * logInverseErlangB(1, { load: 1 }) // => 0.693147180559945
 * ```
 */
export function logInverseErlangB(servers: number, { load }: { readonly load: number }): number {
  requireWhole({ servers });
  requireNonNegative({ load });
  if (load === 0) return servers === 0 ? 0 : Infinity;
  let inverse = 1;
  let log = 0;
  for (let j = 1; j <= servers; j += 1) {
    inverse = Math.exp(-log) + (inverse * j) / load;
    if (inverse > 1e200) {
      log += Math.log(inverse);
      inverse = 1;
    }
  }
  return Math.log(inverse) + log;
}
