/** A circuit breaker in front of a service with outages. */

import { requireCount, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { exponential, simulate } from "../../sim";
import { type Interval, meanInterval } from "../../stats/summary";

export interface BreakerParams {
  /** Calls that arrive (1/s, > 0), at random. */
  readonly callRate: PerSecond;
  /** Mean length of an outage, exponential (s, > 0). */
  readonly meanOutage: Seconds;
  /** Failures in a row that open the breaker (count, >= 1). */
  readonly threshold: number;
  /** How long it stays open before one call is let through (s, > 0). */
  readonly openTime: Seconds;
  /** Outages to run through (count, >= 2 that open the breaker). */
  readonly outages: number;
  readonly seed: number;
}

/** Over the outages that opened the breaker, each with its 95 % interval. */
export interface BreakerResult {
  /** Calls that failed in an outage (count). */
  readonly wastedCalls: Interval;
  /** Time for which the breaker stayed open after the outage (s). */
  readonly openTooLong: Interval;
  /** Outages that were over before the breaker opened (count). */
  readonly unnoticed: number;
}

/** Closed: calls pass. Open: none does. Half open: one does, and decides. */
export class CircuitBreaker {
  readonly #threshold: number;
  readonly #openTime: Seconds;
  #failures = 0;
  #openedAt = -Infinity;

  constructor({ threshold, openTime }: Pick<BreakerParams, "threshold" | "openTime">) {
    requireCount({ threshold });
    requirePositive({ openTime });
    this.#threshold = threshold;
    this.#openTime = openTime;
  }

  /** How it stands at a time (s). */
  state(now: Seconds): "closed" | "open" | "half open" {
    if (this.#failures < this.#threshold) return "closed";
    return now < this.#openedAt + this.#openTime ? "open" : "half open";
  }

  /** Takes note of how a call went that it let through. */
  note(isSuccess: boolean, now: Seconds): void {
    if (isSuccess) {
      this.#failures = 0;
      this.#openedAt = -Infinity;
      return;
    }
    // A probe that fails opens it anew.
    if (this.state(now) === "half open") this.#openedAt = now;
    else this.#failures += 1;
    if (this.#failures === this.#threshold && this.#openedAt === -Infinity) this.#openedAt = now;
  }
}

/**
 * Runs a breaker through outages, one after the other.
 *
 * @returns calls that failed, and time for which it was open in vain, per outage that opened it
 * @throws RangeError if a parameter is outside its domain, or fewer than two outages opened it
 */
export function simulateBreaker(params: BreakerParams): BreakerResult {
  const { callRate, meanOutage, threshold, openTime, outages, seed } = params;
  requirePositive({ callRate, meanOutage });
  requireCount({ outages });
  const [wasted, tooLong]: [number[], number[]] = [[], []];
  let unnoticed = 0;
  simulate(
    (sim) => {
      const nextGap = sim.exponential(callRate, { stream: "gap" });
      const nextOutage = sim.draw(exponential(1 / meanOutage), { stream: "outage" });
      sim.spawn(function* () {
        for (let outage = 0; outage < outages; outage += 1) {
          const breaker = new CircuitBreaker({ threshold, openTime });
          const end = sim.now + nextOutage();
          let [failed, hasOpened] = [0, false];
          do {
            // Nothing happens while it is open: the calls of that time are refused.
            yield breaker.state(sim.now) === "open" ? openTime + nextGap() : nextGap();
            const isSuccess = sim.now >= end;
            if (!isSuccess) failed += 1;
            breaker.note(isSuccess, sim.now);
            hasOpened ||= breaker.state(sim.now) === "open";
          } while (sim.now < end);
          if (hasOpened) {
            wasted.push(failed);
            tooLong.push(sim.now - end);
          } else unnoticed += 1;
        }
      });
    },
    { seed },
  );
  return {
    wastedCalls: meanInterval(wasted, { confidence: 0.95 }),
    openTooLong: meanInterval(tooLong, { confidence: 0.95 }),
    unnoticed,
  };
}
