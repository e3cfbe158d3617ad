/** Erlang's recursion, on which the formulas of telephone traffic stand. */

import { requireNonNegative, requireWhole } from "./check";
import { stirlingError } from "./gamma";

/**
 * Natural logarithm of 1 / B, where B is Erlang's loss probability with `servers` servers.
 *
 * The recursion runs over 1 / B - 1, which keeps its digits where nearly every call is lost, and in
 * logarithms where that would overflow.
 *
 * @param servers - c (count, >= 0)
 * @param params - `load` is a = λs (Erlang, >= 0)
 * @returns ln(1 / B) >= 0, relative error under 1e-13; `Infinity` without load
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
  if (servers > 10 * load + 1000) return logInverseTerm(servers, load);
  // 1 / B is 1 + excess e^log.
  let excess = 0;
  let log = 0;
  for (let j = 1; j <= servers; j += 1) {
    const grown = (excess + Math.exp(-log)) * j;
    if (grown > 1e200 * load) {
      log += Math.log(grown) - Math.log(load);
      excess = 1;
    } else excess = grown / load;
  }
  return log === 0 ? Math.log1p(excess) : log + Math.log(excess + Math.exp(-log));
}

/** With far more servers than load 1 / B is c! e^a / a^c: the sum of all a^k / k! is complete. */
function logInverseTerm(servers: number, load: number): number {
  const logRatio = Math.log(servers) - Math.log(load);
  const rest = Math.log(2 * Math.PI * servers) / 2 + stirlingError(servers);
  return servers * (logRatio - 1) + load + rest;
}
