/**
 * NFD-S, a failure detector with fixed freshness points: heartbeat i is sent at iη, and from iη + δ
 * on only heartbeat i or a later one will do.
 *
 * Assumes delays and losses that do not depend on each other, and clocks of both sides that agree.
 * Leaves out the detector's own time to compute.
 */

import { requireBetween, requireFraction, requirePositive } from "../../core/check";
import { integrate } from "../../core/quadrature";
import type { Seconds } from "../../core/units";
import type { DelayTail } from "./delay-tail";

export interface NfdParams {
  /** η: time between heartbeats (s, > 0). */
  readonly interval: Seconds;
  /** Time until a heartbeat arrives (s). */
  readonly delay: DelayTail;
  /** p: heartbeats that never arrive (fraction). */
  readonly lossProbability: number;
}

/** Quality of service of a failure detector. */
export interface DetectorQuality {
  /** No crash is noticed later than this (s). */
  readonly detectionTime: Seconds;
  /** Mean time from one mistake to the next (s; `Infinity` if there is none, or one without end). */
  readonly mistakeRecurrence: Seconds;
  /** Mean time until a mistake is put right (s). */
  readonly mistakeDuration: Seconds;
  /** Share of the time in which a living process is trusted (fraction). */
  readonly queryAccuracy: number;
  /** 1 - `queryAccuracy`, with all its digits (fraction). */
  readonly mistakenShare: number;
  /** Mean time from a mistake put right to the next mistake (s). */
  readonly goodPeriod: Seconds;
}

/** More heartbeats than this are never on their way at once. */
const mostOnTheirWay = 1000;

/** Shares of slow messages that say where the integrand bends. */
const bends = [1, 0.5, 0.1, 1e-2, 1e-4, 1e-8, 1e-16];

/**
 * Quality of NFD-S: how soon it notices a crash, and how often and how long it accuses the living.
 *
 * Just after a freshness point the process is suspected with u(x) = Π pⱼ(x), j = 0 … ⌈δ/η⌉,
 * pⱼ(x) = p + (1 - p) S(δ + x - jη). A mistake begins with pₛ = (1 - p)(1 - S(δ + η)) u(0);
 * E(T_MR) = η / pₛ, E(T_M) = ∫u / pₛ over an interval, P_A = 1 - ∫u / η.
 *
 * @param shift - δ: how long after its sending a heartbeat is due (s, 0 to 1000 intervals)
 * @param params - interval, delay, loss
 * @returns detection time at most δ + η, and what that costs
 * @throws RangeError if a parameter is outside its domain
 * @see Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5), theorem 4
 *
 * @example
 * ```ts
 * nfdsQuality(0.5, { interval: 1, delay: exponentialDelay({ mean: 0.1 }), lossProbability: 0 }).mistakeRecurrence // => 148.413204503
 * ```
 */
export function nfdsQuality(shift: Seconds, params: NfdParams): DetectorQuality {
  const mistakeRecurrence = nfdsMistakeRecurrence(shift, params);
  const { interval, delay } = params;
  const detectionTime = shift + interval;
  const arrives = arrivesInTime(shift, params);
  const logSuspected = suspicionAfter(shift, params);
  const [atStart, end] = [logSuspected(0), interval];
  const ratio = (x: number) => Math.exp(logSuspected(x) - atStart);
  // None ever arrives in time: suspected throughout, which is one mistake and no other.
  const never = { mistakeRecurrence: Infinity, mistakeDuration: Infinity, goodPeriod: 0 };
  if (arrives === 0) return { detectionTime, ...never, queryAccuracy: 0, mistakenShare: 1 };
  const none = { mistakeRecurrence: Infinity, mistakeDuration: 0, goodPeriod: Infinity };
  if (atStart === -Infinity) return { detectionTime, ...none, queryAccuracy: 1, mistakenShare: 0 };
  const places = bends
    .map((share) => (delay.exceededBy(share) - shift) % interval)
    .filter(Number.isFinite)
    .map((place) => (place < 0 ? place + interval : place));
  const breakpoints = [...new Set([0, ...places, end])].sort((a, b) => a - b);
  const area = Math.min(interval, integrate(ratio, breakpoints));
  const mistakeDuration = area / arrives;
  const mistakenShare = Math.min(1, Math.exp(atStart) * (area / interval));
  return {
    detectionTime,
    mistakeRecurrence,
    mistakeDuration,
    queryAccuracy: 1 - mistakenShare,
    mistakenShare,
    goodPeriod: Math.max(0, mistakeRecurrence - mistakeDuration),
  };
}

/**
 * Mean time from one mistake of NFD-S to the next, without the integral that their duration takes.
 *
 * @param shift - δ (s, 0 to 1000 intervals)
 * @param params - interval, delay, loss
 * @returns E(T_MR) = η / pₛ (s); `Infinity` if there is no mistake, or one without end
 * @throws RangeError if a parameter is outside its domain
 * @see Chen, Toueg and Aguilera (2002), IEEE Transactions on Computers 51(5), theorem 4
 *
 * @example
 * ```ts
 * nfdsMistakeRecurrence(1, { interval: 1, delay: exponentialDelay({ mean: 0.02 }), lossProbability: 0.01 }) // => 101.01010101
 * ```
 */
export function nfdsMistakeRecurrence(shift: Seconds, params: NfdParams): Seconds {
  const { interval, lossProbability } = params;
  requirePositive({ interval });
  requireFraction({ lossProbability });
  requireBetween(0, Math.min(Number.MAX_VALUE, mostOnTheirWay * interval), { shift });
  const log = Math.log(arrivesInTime(shift, params)) + suspicionAfter(shift, params)(0);
  return Math.exp(Math.log(interval) - log);
}

/** q₀: a heartbeat arrives before it is a whole interval too late. */
function arrivesInTime(shift: Seconds, { interval, delay, lossProbability }: NfdParams): number {
  return (1 - lossProbability) * -Math.expm1(delay.logSurvival(shift + interval));
}

/** ln u(x): no heartbeat that would do has arrived a time x after a freshness point. */
function suspicionAfter(shift: Seconds, { interval, delay, lossProbability }: NfdParams) {
  const last = Math.ceil(shift / interval);
  return (x: Seconds): number => {
    let log = 0;
    for (let j = 0; j <= last; j += 1) {
      const age = shift + x - j * interval;
      if (age > 0) log += logMissing(delay.logSurvival(age), lossProbability);
    }
    return log;
  };
}

/** ln (p + (1 - p) S), from ln S. */
function logMissing(logSurvival: number, lossProbability: number): number {
  if (lossProbability === 0) return logSurvival;
  return Math.log(lossProbability + (1 - lossProbability) * Math.exp(logSurvival));
}
