/**
 * Configuration of NFD-S: the rarest heartbeats that keep what was promised.
 *
 * Assumes what NFD-S assumes. Leaves out more than 100 heartbeats within the detection time: a
 * promise that takes them counts as one that cannot be kept.
 */

import { requireFraction, requirePositive } from "../../core/check";
import { logSpaced } from "../../core/grid";
import { findRoot } from "../../core/root";
import type { Seconds } from "../../core/units";
import type { NfdParams } from "./nfd-s";

/** What is promised. */
export interface DetectorPromise extends Pick<NfdParams, "delay" | "lossProbability"> {
  /** A crash is noticed within this (s, > 0). */
  readonly detectionTime: Seconds;
  /** Mistakes are at least this far apart in the mean (s, > 0). */
  readonly mistakeRecurrence: Seconds;
  /** A mistake is put right within this in the mean (s, > 0). */
  readonly mistakeDuration: Seconds;
}

/** How NFD-S is set. */
export interface NfdSettings {
  /** η: time between heartbeats (s; 0 if no 100 heartbeats are enough). */
  readonly interval: Seconds;
  /** δ: how long after its sending a heartbeat is due (s). */
  readonly shift: Seconds;
}

const mostHeartbeats = 100;

/**
 * The largest η with η <= q T_M and f(η) = η / (q Π (p + (1 - p) S(T_D - jη))) >= T_MR, where
 * q = (1 - p)(1 - S(T_D)) and j = 1 … ⌈T_D / η⌉ - 1; then δ = T_D - η. f falls wherever T_D / η
 * passes a whole number, so every piece between two of them is searched, from the rarest on.
 *
 * @param promise - detection time, mistakes, delay and loss
 * @returns interval and shift (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5), section 4
 *
 * @example
 * ```ts
 * nfdsConfiguration({ detectionTime: 30, mistakeRecurrence: days(30), mistakeDuration: 60, delay: exponentialDelay({ mean: 0.02 }), lossProbability: 0.01 }).shift > 20 // => true
 * ```
 */
export function nfdsConfiguration(promise: DetectorPromise): NfdSettings {
  const { detectionTime, mistakeRecurrence, mistakeDuration, delay, lossProbability } = promise;
  requirePositive({ detectionTime, mistakeRecurrence, mistakeDuration });
  requireFraction({ lossProbability });
  const arrives = (1 - lossProbability) * -Math.expm1(delay.logSurvival(detectionTime));
  const none = { interval: 0, shift: detectionTime };
  if (arrives === 0) return none;
  const excess = (interval: Seconds, factors: number) => {
    let log = Math.log(interval) - Math.log(arrives) - Math.log(mistakeRecurrence);
    for (let j = 1; j <= factors; j += 1) {
      const survival = delay.survival(Math.max(0, detectionTime - j * interval));
      log -= Math.log(lossProbability + (1 - lossProbability) * survival);
    }
    // Beyond all bounds is enough.
    return Math.min(log, Number.MAX_VALUE);
  };
  for (let factors = 0; factors < mostHeartbeats; factors += 1) {
    const least = detectionTime / (factors + 1);
    const most = Math.min(
      factors === 0 ? detectionTime : detectionTime / factors,
      arrives * mistakeDuration,
    );
    const interval = largest((each) => excess(each, factors), { least, most });
    if (interval > 0) return { interval, shift: detectionTime - interval };
  }
  return none;
}

/** The largest number up to `most` at which a function is not negative; 0 if none is found. */
function largest(
  f: (x: number) => number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const width = most - least;
  if (!(width >= 0)) return 0;
  if (f(most) >= 0) return most;
  let above = most;
  for (const part of logSpaced({ from: 1e-9, to: 1, points: 60 })) {
    const below = most - part * width;
    if (f(below) >= 0) return below === above ? below : findRoot(f, { from: below, to: above });
    above = below;
  }
  return 0;
}
