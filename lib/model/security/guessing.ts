/**
 * Guessing a secret: how long a search takes, and what limits on tries leave to luck.
 *
 * Assumes a secret that was drawn at random, each value as likely as any other, and a search that tries none
 * twice. Leaves out what people choose: the entropy of a password holds for a drawn one only.
 */

import { requireBetween, requireCount, requirePositive, requireWhole } from "../../core/check";
import { chanceWithin } from "../../core/union";
import type { PerSecond, Seconds } from "../../core/units";

/** Beyond it a number cannot hold the count of keys. */
const mostBits = 1023;

/** How fast guesses are tried. */
export interface GuessingParams {
  /** r: guesses a second of all machines together (1/s, finite, > 0). */
  readonly guessRate: PerSecond;
}

/**
 * Mean number of guesses until a secret of b bits is found: (2ᵇ + 1) / 2.
 *
 * @param bits - b (0 to 1023; need not be whole)
 * @returns guesses (count); a search of all takes twice that less one
 * @throws RangeError if `bits` is outside [0, 1023]
 *
 * @example
 * ```ts
 * expectedGuesses(3) // => 4.5
 * ```
 */
export function expectedGuesses(bits: number): number {
  requireBetween(0, mostBits, { bits });
  return 2 ** (bits - 1) + 0.5;
}

/**
 * Mean time until a secret of b bits is found: (2ᵇ + 1) / (2 r).
 *
 * @param bits - b (0 to 1023)
 * @param params - `guessRate` is r
 * @returns time (s; `Infinity` beyond the largest number); the worst case takes twice as long
 * @throws RangeError if a parameter is outside its domain
 * @see Electronic Frontier Foundation (1998), Cracking DES; NIST SP 800-57 part 1, section 5.6
 *
 * @example
 * ```ts
 * guessingTime(56, { guessRate: 9e10 }) / days(1) // => 4.633332950
 * ```
 */
export function guessingTime(bits: number, { guessRate }: GuessingParams): Seconds {
  requirePositive({ guessRate });
  return expectedGuesses(bits) / guessRate;
}

/**
 * Time to try all secrets of b bits, the worst case: 2ᵇ / r.
 *
 * @param bits - b (0 to 1023)
 * @param params - `guessRate` is r
 * @returns time (s; `Infinity` beyond the largest number)
 * @throws RangeError if a parameter is outside its domain
 * @see Electronic Frontier Foundation (1998), Cracking DES
 *
 * @example
 * ```ts
 * longestGuessingTime(56, { guessRate: 9e10 }) / days(1) // => 9.266665900
 * ```
 */
export function longestGuessingTime(bits: number, { guessRate }: GuessingParams): Seconds {
  requireBetween(0, mostBits, { bits });
  requirePositive({ guessRate });
  return 2 ** bits / guessRate;
}

/**
 * Entropy that a secret needs to stand a search for a time on average: log₂(2 r t - 1).
 *
 * @param time - t (s, finite, > 0)
 * @param params - `guessRate` is r
 * @returns entropy (bit); 0 if the first guess takes that long
 * @throws RangeError if a parameter is outside its domain, or r t is beyond the largest number
 *
 * @example
 * ```ts
 * bitsToStand(4, { guessRate: 1 }) // => 2.807354922
 * ```
 */
export function bitsToStand(time: Seconds, { guessRate }: GuessingParams): number {
  requirePositive({ time, guessRate });
  const guesses = time * guessRate;
  requireBetween(0, 2 ** (mostBits - 1), { guesses });
  return guesses <= 1 ? 0 : Math.log2(2 * guesses - 1);
}

/**
 * Entropy of a password whose characters are drawn at random: L log₂ A.
 *
 * @param length - L: characters (count, 0 to 10⁶)
 * @param params - `alphabet` is A: characters to choose from (count, >= 1), or words of a list
 * @returns entropy (bit)
 * @throws RangeError if a count is not whole or outside its domain
 * @see NIST SP 800-63B, appendix A, on why it does not hold for passwords that people choose
 *
 * @example
 * ```ts
 * passwordBits(8, { alphabet: 95 }) // => 52.558844631
 * ```
 */
export function passwordBits(length: number, { alphabet }: { readonly alphabet: number }): number {
  requireWhole({ length });
  requireBetween(0, 1e6, { length });
  requireCount({ alphabet });
  return length * Math.log2(alphabet);
}

/** A limit on tries. */
export interface AttemptsParams {
  /** k: tries at each account before it is locked (count, >= 0). */
  readonly attempts: number;
  /** S: secrets that are equally likely (count, >= 1). */
  readonly secrets: number;
}

/**
 * Chance that tries at one account find its secret: min(1, k / S).
 *
 * @param params - `attempts` is k, `secrets` is S
 * @returns fraction
 * @throws RangeError if a count is not whole or outside its domain
 * @see NIST SP 800-63B section 5.2.2: at most 100 failures in a row
 *
 * @example
 * ```ts
 * guessedWithin({ attempts: 100, secrets: 1e6 }) // => 1e-4
 * ```
 */
export function guessedWithin({ attempts, secrets }: AttemptsParams): number {
  requireWhole({ attempts });
  requireCount({ secrets });
  return Math.min(1, attempts / secrets);
}

/**
 * Chance that at least one of many accounts falls, if each is tried up to its limit: 1 - (1 - k / S)ᵃ.
 *
 * @param accounts - a (count, >= 0)
 * @param params - `attempts` is k, `secrets` is S
 * @returns fraction; a limit for each account is none for all of them
 * @throws RangeError if a count is not whole or outside its domain
 *
 * @example
 * ```ts
 * sprayedWithin(10_000, { attempts: 100, secrets: 1e6 }) // => 0.632138954
 * ```
 */
export function sprayedWithin(accounts: number, params: AttemptsParams): number {
  requireWhole({ accounts });
  return chanceWithin(accounts, { chance: guessedWithin(params) });
}

/**
 * Hashes that it takes to test g guesses against the passwords of a stolen list: g, or g a with salts.
 *
 * Without salts equal passwords have equal hashes, so one hash of a guess is compared with all of them.
 *
 * @param guesses - g (count, >= 0)
 * @param params - `accounts` is a (count, >= 1); `salted`: each password was hashed with a salt of its own
 * @returns hashes (count; `Infinity` beyond the largest number)
 * @throws RangeError if a count is not whole or outside its domain
 * @see Morris and Thompson (1979), Password security: a case history, Communications of the ACM 22(11)
 *
 * @example
 * ```ts
 * listHashes(1000, { accounts: 50, salted: true }) // => 50_000
 * ```
 */
export function listHashes(
  guesses: number,
  { accounts, salted }: { readonly accounts: number; readonly salted: boolean },
): number {
  requireWhole({ guesses });
  requireCount({ accounts });
  return salted ? guesses * accounts : guesses;
}
