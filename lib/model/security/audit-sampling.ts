/**
 * Audit by sampling: the chance that a few entries, drawn at random, show that some are bad.
 *
 * Assumes a sample that nobody knows beforehand, and a look that recognizes what is bad. Leaves out an adversary
 * who learns the sample, and mends it in time.
 */

import { requireBetween, requireCount, requireFraction, requireWhole } from "../../core/check";
import { smallestWhole } from "../../core/search";
import { chanceWithin } from "../../core/union";

/** What is sampled. */
export interface AuditParams {
  /** N: entries in all (count, 1 to 10¹²). */
  readonly population: number;
  /** m: bad ones among them (count, 0 to N). */
  readonly bad: number;
}

/** Where a chance is too small for a number. */
const beyondDoubt = -746;

function requireAudit({ population, bad }: AuditParams): void {
  requireCount({ population });
  requireBetween(1, 1e12, { population });
  requireWhole({ bad });
  requireBetween(0, population, { bad });
}

/** ln of the chance that none is drawn: Σ ln(1 - m / (N - i)), over sample or bad ones, whichever are fewer. */
function logMissed(sample: number, { population, bad }: AuditParams): number {
  const [few, many] = sample < bad ? [sample, bad] : [bad, sample];
  if (few + many > population) return -Infinity;
  let sum = 0;
  for (let i = 0; i < few && sum > beyondDoubt; i += 1) sum += Math.log1p(-many / (population - i));
  return sum;
}

/**
 * Chance that a sample without replacement has a bad entry: 1 - C(N - m, s) / C(N, s).
 *
 * @param sample - s: entries that are looked at (count, 0 to N)
 * @param params - `population` is N, `bad` is m
 * @returns fraction
 * @throws RangeError if a count is not whole or outside its domain
 * @see Ateniese et al. (2007), Provable data possession at untrusted stores, ACM CCS
 *
 * @example
 * ```ts
 * auditDetection(300, { population: 10_000, bad: 100 }) // => 0.953174808
 * ```
 */
export function auditDetection(sample: number, params: AuditParams): number {
  requireAudit(params);
  requireWhole({ sample });
  requireBetween(0, params.population, { sample });
  return sample === 0 || params.bad === 0 ? 0 : -Math.expm1(logMissed(sample, params));
}

/**
 * Chance that no entry of the sample is bad: C(N - m, s) / C(N, s), with all its digits where it is small.
 *
 * @param sample - s: entries that are looked at (count, 0 to N)
 * @param params - `population` is N, `bad` is m
 * @returns fraction
 * @throws RangeError if a count is not whole or outside its domain
 *
 * @example
 * ```ts
 * auditMiss(2, { population: 4, bad: 1 }) // => 0.5
 * ```
 */
export function auditMiss(sample: number, params: AuditParams): number {
  requireAudit(params);
  requireWhole({ sample });
  requireBetween(0, params.population, { sample });
  return Math.exp(logMissed(sample, params));
}

/**
 * Chance that repeated looks find a bad share, each look at any entry: 1 - (1 - a)ˢ.
 *
 * @param looks - s (count, >= 0)
 * @param params - `badShare` is a (fraction)
 * @returns fraction; a little less than without replacement
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * repeatedDetection(150, { badShare: 0.01 }) // => 0.778548
 * ```
 */
export function repeatedDetection(
  looks: number,
  { badShare }: { readonly badShare: number },
): number {
  requireWhole({ looks });
  requireFraction({ badShare });
  return chanceWithin(looks, { chance: badShare });
}

/**
 * Looks after which a bad share has gone unseen with no more than a wanted chance: ⌈ln q / ln(1 - a)⌉.
 *
 * @param missed - q: chance to have seen none, 1 less the detection (fraction)
 * @param params - `badShare` is a (fraction)
 * @returns looks (count); `Infinity` for q = 0 or a = 0, where no number is enough
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * looksNeeded(0.01, { badShare: 0.01 }) // => 459
 * ```
 */
export function looksNeeded(missed: number, { badShare }: { readonly badShare: number }): number {
  requireFraction({ missed, badShare });
  if (missed === 1) return 0;
  if (badShare === 1) return 1;
  // A quotient that is off in the last digits must not cost a look.
  return Math.max(1, Math.ceil((Math.log(missed) / Math.log1p(-badShare)) * (1 - 1e-14)));
}

/**
 * Smallest sample without replacement that misses all bad entries with no more than a wanted chance.
 *
 * @param missed - q (fraction)
 * @param params - `population` is N, `bad` is m (>= 1)
 * @returns entries (count, N - m + 1 at most)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * sampleNeeded(0.01, { population: 10_000, bad: 100 }) // => 448
 * ```
 */
export function sampleNeeded(missed: number, params: AuditParams): number {
  requireFraction({ missed });
  requireAudit(params);
  requireCount({ bad: params.bad });
  const most = params.population - params.bad + 1;
  const isEnough = (sample: number) => sample >= most || auditMiss(sample, params) <= missed;
  return smallestWhole(isEnough, 0);
}
