/** A secret in shares, as points of a polynomial over a prime field, and thieves who collect them. */

import {
  requireBetween,
  requireCount,
  requireFraction,
  requireItems,
  requireWhole,
} from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { shareInterval } from "../../stats/proportion";
import type { Interval } from "../../stats/summary";

/** A prime, small enough that products are exact: secrets are whole numbers below it. */
export const secretField = 65_537;

/** A point of the polynomial: the share of one holder. */
export interface SecretShare {
  /** Place (1 to n). */
  readonly x: number;
  /** Value there (0 to 65 536). */
  readonly y: number;
}

/** aᵉ in the field, by squaring. */
function power(base: number, exponent: number): number {
  let [result, square] = [1, base % secretField];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result = (result * square) % secretField;
    square = (square * square) % secretField;
  }
  return result;
}

/**
 * Shares of a secret: values at 1 … n of a polynomial of degree t - 1 whose value at 0 is the secret.
 *
 * @param secret - whole number, 0 to 65 536
 * @param params - `threshold` is t, `shares` is n (counts, t <= n <= 65 536); `random` draws the polynomial
 * @returns n shares; fewer than t of them fit every secret equally well
 * @throws RangeError if a parameter is outside its domain
 * @see Shamir (1979), How to share a secret, Communications of the ACM 22(11)
 */
export function splitSecret(
  secret: number,
  params: { readonly threshold: number; readonly shares: number; readonly random: RandomStream },
): SecretShare[] {
  const { threshold, shares, random } = params;
  requireWhole({ secret });
  requireBetween(0, secretField - 1, { secret });
  requireCount({ threshold, shares });
  requireBetween(1, secretField - 1, { shares });
  requireBetween(1, shares, { threshold });
  const terms = [secret, ...Array.from({ length: threshold - 1 }, () => random.below(secretField))];
  return Array.from({ length: shares }, (_, i) => {
    const x = i + 1;
    const y = terms.reduceRight((value, term) => (value * x + term) % secretField, 0);
    return { x, y };
  });
}

/**
 * The secret of shares: the value at 0 of the only polynomial of that degree through them (Lagrange).
 *
 * @param shares - one or more of different holders; with fewer than t the number means nothing
 * @returns whole number, 0 to 65 536
 * @throws RangeError if there is no share, two are of one holder, or a number is outside the field
 */
export function joinShares(shares: readonly SecretShare[]): number {
  requireItems(1, { shares });
  for (const [i, { x, y }] of shares.entries()) {
    requireBetween(1, secretField - 1, { [`shares[${i}].x`]: x });
    requireBetween(0, secretField - 1, { [`shares[${i}].y`]: y });
  }
  if (new Set(shares.map(({ x }) => x)).size < shares.length) {
    throw new RangeError("shares must be of different holders, got one twice");
  }
  let secret = 0;
  for (const { x, y } of shares) {
    let [above, below] = [y, 1];
    for (const other of shares) {
      if (other.x === x) continue;
      above = (above * other.x) % secretField;
      below = (below * ((other.x - x + secretField) % secretField)) % secretField;
    }
    secret = (secret + above * power(below, secretField - 2)) % secretField;
  }
  return secret;
}

/**
 * Share of secrets that a thief gets: shares are stolen one by one, and joined.
 *
 * @param params - `threshold` and `shares` (counts), `theft` of a share (fraction), secrets in `trials` (count)
 * @returns estimate with its 95 % interval (fractions); a guess that happens to be right counts, once in 65 537
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateThefts(params: {
  readonly threshold: number;
  readonly shares: number;
  readonly theft: number;
  readonly trials: number;
  readonly seed: number;
}): Interval {
  const { threshold, shares, theft, trials, seed } = params;
  requireFraction({ theft });
  requireCount({ trials });
  const random = streams(seed) as Record<"secrets" | "terms" | "thefts", RandomStream>;
  let known = 0;
  for (let trial = 0; trial < trials; trial += 1) {
    const secret = random.secrets.below(secretField);
    const all = splitSecret(secret, { threshold, shares, random: random.terms });
    const stolen = all.filter(() => random.thefts.happens(theft));
    if (stolen.length > 0 && joinShares(stolen) === secret) known += 1;
  }
  return shareInterval(known, { trials, confidence: 0.95 });
}
