/** Areas under curves. */

import { requireEach, requireFinite, requireItems } from "./check";
import { sumOf } from "./sum";

/** How far the substitution runs: beyond, weights are under 1e-35. */
const reach = 4;
const finest = 9;

/**
 * Integral of a function over consecutive intervals, by the double-exponential rule: smooth inside
 * each interval, whatever happens at its ends.
 *
 * @param f - function of one number; it is never asked for its value at an end
 * @param breakpoints - ends of the intervals in rising order: every kink is one of them
 * @returns the integral; relative error near 1e-13 where `f` is smooth between breakpoints
 * @throws RangeError if there are fewer than two breakpoints, or one is not finite
 * @see Takahasi and Mori (1974), Publications of the RIMS 9
 *
 * @example
 * ```ts
 * integrate((x) => 1 / x, [1, 2]) // => 0.693147180559945
 * ```
 */
export function integrate(f: (x: number) => number, breakpoints: readonly number[]): number {
  requireItems(2, { breakpoints });
  requireEach(requireFinite, { breakpoints });
  return sumOf(breakpoints.slice(1).map((to, i) => over(f, breakpoints[i] ?? to, to)));
}

function over(f: (x: number) => number, from: number, to: number): number {
  const half = (to - from) / 2;
  if (half === 0) return 0;
  const at = (t: number): number => {
    const u = (Math.PI / 2) * Math.sinh(t);
    const cosh = Math.cosh(u);
    // Distance to the nearer end, exact also where the point itself rounds to the end.
    const distance = half * (Math.exp(-Math.abs(u)) / cosh);
    const x = u < 0 ? from + distance : to - distance;
    if (x <= from || x >= to) return 0;
    return (f(x) * (Math.PI / 2) * Math.cosh(t)) / (cosh * cosh);
  };
  let sum = at(0);
  let step = 1;
  for (let k = 1; k * step <= reach; k += 1) sum += at(k * step) + at(-k * step);
  let area = sum * step;
  for (let level = 1; level <= finest; level += 1) {
    step /= 2;
    const added: number[] = [];
    for (let k = 1; k * step <= reach; k += 2) added.push(at(k * step), at(-k * step));
    sum += sumOf(added);
    const finer = sum * step;
    if (level > 3 && Math.abs(finer - area) <= 1e-14 * Math.abs(finer)) return finer * half;
    area = finer;
  }
  return area * half;
}
