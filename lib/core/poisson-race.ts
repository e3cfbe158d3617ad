/** Two independent Poisson counts against each other: which one is larger? */

import { poissonTerm } from "./poisson";

/** Chances that the first count is smaller than, equal to and larger than the second. */
export interface PoissonRace {
  readonly fewer: number;
  readonly equal: number;
  readonly more: number;
}

/**
 * Compares N with mean `a` and M with mean `b`. The less likely side is a sum of positive terms and
 * keeps its digits however small it is; the other side is its complement.
 */
export function poissonRace(a: number, b: number): PoissonRace {
  const equal = chanceEqual(a, b);
  if (a <= b) {
    const more = chanceMore(a, b);
    return { fewer: Math.max(0, 1 - more - equal), equal, more };
  }
  const fewer = chanceMore(b, a);
  return { fewer, equal, more: Math.max(0, 1 - fewer - equal) };
}

/** Beyond this many square roots of the largest term's place, terms are under 1e-30 of it. */
const reach = 9;

/** A place well below that where the product of both distributions is largest: √(ab). */
function firstOf(a: number, b: number): number {
  const peak = Math.sqrt(a) * Math.sqrt(b);
  return Math.max(0, Math.floor(peak - reach * Math.sqrt(peak) - 10));
}

/** P(N = M): terms e⁻ᵃ⁻ᵇ (ab)ⁿ / n!². */
function chanceEqual(a: number, b: number): number {
  const first = firstOf(a, b);
  let term = poissonTerm(first, a) * poissonTerm(first, b);
  let sum = term;
  for (let n = first + 1; term > sum * 1e-18; n += 1) {
    term *= (a / n) * (b / n);
    sum += term;
  }
  return sum;
}

/** P(N > M) for a <= b: the sum over n of P(N = n) P(M = n - 1) y, where y = P(M < n) / P(M = n - 1). */
function chanceMore(a: number, b: number): number {
  if (a === 0) return 0;
  const first = firstOf(a, b);
  let inverse = 1;
  let part = 1;
  for (let k = first; k > 0 && part > inverse * 1e-18; k -= 1) inverse += part *= k / b;
  let joint = poissonTerm(first + 1, a) * poissonTerm(first, b);
  let sum = joint * inverse;
  let term = sum;
  for (let n = first + 2; term > sum * 1e-18; n += 1) {
    joint *= (a / n) * (b / (n - 1));
    inverse = 1 + (inverse * (n - 1)) / b;
    term = joint * inverse;
    sum += term;
  }
  return sum;
}
