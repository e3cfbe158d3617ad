/** Where a function is zero. */

import { requireFinite } from "./check";

/** Enough for a bisection of all doubles, with a step of interpolation before each. */
const mostSteps = 5000;

/** An interval at whose ends the function has different signs. */
export interface Bracket {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds where a continuous function crosses zero (Brent): never leaves the bracket.
 *
 * @param f - function of one number
 * @param bracket - ends at which `f` has different signs
 * @returns the place, to 1e-14 relative
 * @throws RangeError if an end is not finite, the signs do not differ, or `f` gives NaN on the way
 * @see Brent (1973), Algorithms for Minimization without Derivatives, chapter 4
 *
 * @example
 * ```ts
 * findRoot((x) => x * x - 2, { from: 0, to: 2 }) // => 1.4142135623731
 * ```
 */
export function findRoot(f: (x: number) => number, { from, to }: Bracket): number {
  requireFinite({ from, to });
  let [a, b] = [from, to];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(fa < 0 !== fb < 0) || Number.isNaN(fa + fb)) {
    throw new RangeError(`f must change its sign in [${from}, ${to}], got ${fa} and ${fb}`);
  }
  let [c, fc] = [a, fa];
  let [step, before] = [b - a, b - a];
  for (let i = 0; i < mostSteps; i += 1) {
    if (Math.abs(fc) < Math.abs(fb)) {
      [a, b, c] = [b, c, b];
      [fa, fb, fc] = [fb, fc, fb];
    }
    const tolerance = 1e-15 * Math.abs(b) + Number.MIN_VALUE;
    const half = c / 2 - b / 2;
    if (Math.abs(half) <= tolerance || fb === 0) return b;
    if (Math.abs(before) < tolerance || Math.abs(fa) <= Math.abs(fb)) {
      [step, before] = [half, half];
    } else {
      const [p, q] = interpolate({ a, b, c, fa, fb, fc, half });
      if (2 * p < Math.min(3 * half * q - Math.abs(tolerance * q), Math.abs(before * q))) {
        [before, step] = [step, p / q];
      } else [step, before] = [half, half];
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > tolerance ? step : Math.sign(half) * tolerance;
    fb = f(b);
    if (Number.isNaN(fb)) throw new RangeError(`f(${b}) must be a number, got NaN`);
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      [step, before] = [b - a, b - a];
    }
  }
  throw new RangeError(`f must let its root be found in ${mostSteps} steps, got ${b}`);
}

type Points = Record<"a" | "b" | "c" | "fa" | "fb" | "fc" | "half", number>;

/** A step p / q by the secant, or by inverse quadratic interpolation; p is not negative. */
function interpolate({ a, b, c, fa, fb, fc, half }: Points): [p: number, q: number] {
  const s = fb / fa;
  let [p, q] = [2 * half * s, 1 - s];
  if (a !== c) {
    const [r, t] = [fb / fc, fa / fc];
    p = s * (2 * half * t * (t - r) - (b - a) * (r - 1));
    q = (t - 1) * (r - 1) * (s - 1);
  }
  return p > 0 ? [p, -q] : [-p, q];
}
