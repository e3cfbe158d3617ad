/**
 * Locks: a student's copy can tell a right answer without holding it.
 *
 * A lock has the hash of the interval that a right value lies in, not the value. It hides the number
 * from readers of the notebook; whoever tries every value finds it, as by trying answers.
 */

import { createHash } from "node:crypto";

/** What opens for one value, and for those near it. */
export interface Lock {
  readonly hash: string;
  /** Width of an interval in ln |value|; 0 for a value that has to be met exactly. */
  readonly width: number;
  /** Where intervals begin, so that the one of the value reaches as far as its tolerance. */
  readonly shift: number;
}

/**
 * Locks a value.
 *
 * @param value - finite, or anything else, which nothing opens
 * @param tolerance - share of the value by which another may differ from it, in [0, 1); 0 for the
 *   value itself
 * @param salt - keeps equal values of different questions from having equal locks
 */
export function lockOf(value: number, tolerance: number, salt: string): Lock {
  if (tolerance === 0 || value === 0 || !Number.isFinite(value)) {
    return { hash: hashOf(salt, exactly(value)), width: 0, shift: 0 };
  }
  const below = -Math.log1p(-tolerance);
  const width = below + Math.log1p(tolerance);
  const start = (Math.log(Math.abs(value)) - below) / width;
  const shift = start - Math.floor(start);
  return { hash: hashOf(salt, interval(value, width, shift)), width, shift };
}

/** True if a value is the locked one, or within its tolerance. */
export function opens({ hash, width, shift }: Lock, value: number, salt: string): boolean {
  if (!Number.isFinite(value)) return false;
  return hash === hashOf(salt, width === 0 ? exactly(value) : interval(value, width, shift));
}

/** Twelve digits: whole numbers and short decimals as they are, without the last bits of a sum. */
function exactly(value: number): string {
  return String(Number(value.toPrecision(12)));
}

function interval(value: number, width: number, shift: number): string {
  if (value === 0) return "0";
  return `${Math.sign(value)}:${Math.floor(Math.log(Math.abs(value)) / width - shift)}`;
}

function hashOf(salt: string, text: string): string {
  return createHash("sha256").update(`${salt}\0${text}`).digest("base64url").slice(0, 16);
}
