/**
 * Retry storms: who waits longer than a time-out asks again, and the server works on both.
 *
 * One server, random arrivals, exponential service: a try times out with p = e^(-ντ), where ν is the
 * rate that is left, and all tries together are the load λ (1 + p + … + pʳ). That may hold at two loads.
 *
 * Assumes that a try that timed out is served all the same, and that tries are as random as requests
 * are. Leaves out back-off, and how long it takes from one state to the other.
 */

import { requireNonNegative, requirePositive, requireWhole } from "../../core/check";
import { findRoot } from "../../core/root";
import type { PerSecond, Seconds } from "../../core/units";

/** A server and its impatient callers. */
export interface RetryStorm {
  /** μ: requests that the server can do (1/s, finite, > 0). */
  readonly serviceRate: PerSecond;
  /** τ: how long a caller waits for one try (s, finite, >= 0). */
  readonly timeout: Seconds;
  /** r: further tries (count, >= 0). */
  readonly retries: number;
}

/** A load that keeps itself up. */
export interface StormState {
  /** p: chance that a try times out (fraction). */
  readonly timeoutShare: number;
  /** Tries of all kinds that arrive (1/s); at or above μ in a storm. */
  readonly load: PerSecond;
  /** Whether the system comes back to it after a small push. */
  readonly isStable: boolean;
}

/** Between which arrival rates there are two stable states. */
export interface StormLimits {
  /** From here on a storm keeps itself up: μ / (r + 1) (1/s). */
  readonly vulnerableFrom: PerSecond;
  /** From here on there is nothing but the storm (1/s). */
  readonly criticalRate: PerSecond;
}

function requireStorm({ serviceRate, timeout, retries }: RetryStorm): void {
  requirePositive({ serviceRate });
  requireNonNegative({ timeout });
  requireWhole({ retries });
}

/** Tries per request if each times out with chance p, and how many of them are retries in the mean. */
function triesOf(p: number, retries: number): { sum: number; mean: number } {
  if (p > 0.999) {
    // Term by term: the closed form loses its digits.
    let [sum, weighted] = [0, 0];
    for (let i = 0; i <= Math.min(retries, 40_000); i += 1) {
      sum += p ** i;
      weighted += i * p ** i;
    }
    if (retries <= 40_000) return { sum, mean: weighted / sum };
  }
  const left = p ** (retries + 1);
  if (p === 1) return { sum: retries + 1, mean: retries / 2 };
  return { sum: (1 - left) / (1 - p), mean: p / (1 - p) - ((retries + 1) * left) / (1 - left) };
}

/** The arrival rate at which the rate ν is left. */
function arrivalsLeaving(spare: PerSecond, { serviceRate, timeout, retries }: RetryStorm) {
  return (serviceRate - spare) / triesOf(Math.exp(-spare * timeout), retries).sum;
}

/** Where most arrivals leave a rate: on both sides of it there are fewer. */
function tippingSpare({ serviceRate, timeout, retries }: RetryStorm): PerSecond {
  const slope = (spare: PerSecond) =>
    (serviceRate - spare) * timeout * triesOf(Math.exp(-spare * timeout), retries).mean - 1;
  return slope(0) <= 0 ? 0 : findRoot(slope, { from: 0, to: serviceRate });
}

/**
 * Between which arrival rates the server is metastable: fine until something pushes it over.
 *
 * @param storm - `serviceRate` is μ, `timeout` is τ, `retries` is r
 * @returns μ / (r + 1), and the largest rate for which there is a state without a storm (1/s); equal
 *   where time-outs are too short, or retries too few, for two states
 * @throws RangeError if a parameter is outside its domain
 * @see Bronson, Aghayev, Charapko and Zhu (2021), Metastable Failures in Distributed Systems, HotOS
 *
 * @example
 * ```ts
 * retryStormLimits({ serviceRate: 100, timeout: ms(100), retries: 3 }).criticalRate // => 69.371737
 * ```
 */
export function retryStormLimits(storm: RetryStorm): StormLimits {
  requireStorm(storm);
  return {
    vulnerableFrom: storm.serviceRate / (storm.retries + 1),
    criticalRate: arrivalsLeaving(tippingSpare(storm), storm),
  };
}

/**
 * The loads that keep themselves up: p = e^(-(μ - Λ)τ) with Λ = λ (1 + p + … + pʳ), and p = 1 where Λ >= μ.
 *
 * @param arrivalRate - λ: requests, each counted once (1/s, finite, >= 0)
 * @param storm - `serviceRate` is μ, `timeout` is τ, `retries` is r
 * @returns one to three states, the smallest load first: fine, a point of no return, and the storm
 * @throws RangeError if a parameter is outside its domain
 * @see Bronson, Aghayev, Charapko and Zhu (2021), Metastable Failures in Distributed Systems, HotOS
 *
 * @example
 * ```ts
 * retryStormStates(50, { serviceRate: 100, timeout: ms(100), retries: 3 })[0].load // => 50.3513986
 * ```
 */
export function retryStormStates(arrivalRate: PerSecond, storm: RetryStorm): StormState[] {
  requireNonNegative({ arrivalRate });
  requireStorm(storm);
  const { serviceRate, timeout, retries } = storm;
  const tipping = tippingSpare(storm);
  const most = arrivalsLeaving(tipping, storm);
  const excess = (spare: PerSecond) => arrivalsLeaving(spare, storm) - arrivalRate;
  const state = (spare: PerSecond, isStable: boolean): StormState => ({
    timeoutShare: Math.exp(-spare * timeout),
    load: serviceRate - spare,
    isStable,
  });
  const states: StormState[] = [];
  if (arrivalRate < most) {
    states.push(state(findRoot(excess, { from: tipping, to: serviceRate }), true));
    if (excess(0) < 0) states.push(state(findRoot(excess, { from: 0, to: tipping }), false));
  }
  const stormLoad = arrivalRate * (retries + 1);
  if (stormLoad >= serviceRate) states.push({ timeoutShare: 1, load: stormLoad, isStable: true });
  return states;
}

/** A storm, watched for a while. */
export interface ObservedStorm {
  /** λ: requests, each counted once (1/s, finite, >= 0). */
  readonly arrivalRate: PerSecond;
  /** r: further tries (count, >= 0). */
  readonly retries: number;
}

/** What is counted in a stretch of time. */
export interface ObservedLoad {
  /** Tries that arrive, in the mean (1/s). */
  readonly mean: PerSecond;
  /** Standard deviation from it between stretches (1/s). */
  readonly deviation: PerSecond;
}

/**
 * Tries that arrive in a stretch of a storm: all r + 1 of each request, λ (r + 1), and the chance of a Poisson count
 * r + 1 times as large, (r + 1) √(λ / t).
 *
 * @param time - t: length of the stretch, in which all tries of a request fall (s, finite, > 0)
 * @param storm - `arrivalRate` is λ, `retries` is r
 * @returns mean and standard deviation (1/s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * observedStormLoad(40, { arrivalRate: 50, retries: 3 }) // => { mean: 200, deviation: 4.47213595499958 }
 * ```
 */
export function observedStormLoad(
  time: Seconds,
  { arrivalRate, retries }: ObservedStorm,
): ObservedLoad {
  requirePositive({ time });
  requireNonNegative({ arrivalRate });
  requireWhole({ retries });
  const tries = retries + 1;
  return { mean: tries * arrivalRate, deviation: tries * Math.sqrt(arrivalRate / time) };
}
