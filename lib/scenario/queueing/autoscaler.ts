/** A service whose replicas follow a load that rises and falls, and take a while to start. */

import {
  requireAboveZero,
  requireCount,
  requireFraction,
  requireNonNegative,
  requirePositive,
} from "../../core/check";
import { exactSin } from "../../core/exact-math";
import type { PerSecond, Seconds } from "../../core/units";
import { simulate } from "../../sim";

export interface AutoscalerRun {
  /** Mean demand (requests per second). */
  readonly demand: PerSecond;
  /** Height of the wave over the mean (fraction; 0.6). */
  readonly swing?: number;
  /** Length of the wave (s; 1 hour). */
  readonly period?: Seconds;
  /** Standard deviation of the demand around the wave, from look to look (fraction of it; 0). */
  readonly noise?: number;
  /** What one replica serves (requests per second). */
  readonly replicaCapacity: PerSecond;
  /** Utilization that the rule aims at (fraction, > 0; 0.7). */
  readonly target?: number;
  /** Distance of the ratio from 1 below which nothing changes (fraction; 0.1). */
  readonly tolerance?: number;
  /** How often the rule looks (s; 15 s). */
  readonly lookEvery?: Seconds;
  /** From the decision to the first request that a new replica serves (s; 120 s). */
  readonly provisioningDelay?: Seconds;
  /** How long fewer replicas must be asked for until some are stopped (s; 300 s). */
  readonly stabilization?: Seconds;
  /** How long it runs, after one wave that is not observed (s; two waves). */
  readonly duration?: Seconds;
  readonly seed: number;
}

/** What there was at a look. */
export interface AutoscalerMoment {
  /** Since the observation began (s). */
  readonly time: Seconds;
  /** Requests that came (1/s). */
  readonly demand: PerSecond;
  /** Requests that could be served (1/s). */
  readonly capacity: PerSecond;
  /** Replicas that run. */
  readonly replicas: number;
}

export interface AutoscalerResult {
  readonly moments: readonly AutoscalerMoment[];
  /** Share of all requests that found no capacity (fraction). */
  readonly missed: number;
  /** Mean number of replicas that run or start: what is paid for. */
  readonly meanReplicas: number;
}

/**
 * Runs an autoscaler: every so often it compares the utilization with its target, starts what is
 * missing, and stops what has been too much for a while.
 *
 * A replica that works all the time shows a utilization of 1, however much more is asked of it.
 *
 * @returns what there was at each look, the share of requests that were missed, and the replicas
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateAutoscaler(params: AutoscalerRun): AutoscalerResult {
  const { demand, swing = 0.6, period = 3600, noise = 0, replicaCapacity, seed } = params;
  const { target = 0.7, tolerance = 0.1, lookEvery = 15, provisioningDelay = 120 } = params;
  const { stabilization = 300, duration = 2 * period } = params;
  requirePositive({ demand, period, replicaCapacity, lookEvery, duration });
  requireFraction({ swing, target });
  requireAboveZero({ target });
  requireNonNegative({ noise, tolerance, provisioningDelay, stabilization });
  const looks = {
    before: Math.round(period / lookEvery),
    observed: Math.ceil(duration / lookEvery),
  };
  requireCount({ looks: looks.observed });
  return simulate(
    (sim) => {
      const weather = sim.stream("noise");
      let running = Math.max(1, Math.ceil(demand / replicaCapacity / target));
      let starting = 0;
      let asked: { readonly time: Seconds; readonly replicas: number }[] = [];
      const moments: AutoscalerMoment[] = [];
      let [came, missed, paid] = [0, 0, 0];
      const decide = (utilization: number) => {
        const ratio = utilization / target;
        const isClose = Math.abs(ratio - 1) <= tolerance + 1e-9;
        const wanted = isClose ? running : Math.max(1, Math.ceil(running * ratio - 1e-9));
        asked.push({ time: sim.now, replicas: wanted });
        asked = asked.filter(({ time }) => time >= sim.now - stabilization);
        const more = wanted - running - starting;
        if (more > 0) {
          starting += more;
          sim.after(provisioningDelay, () => {
            starting -= more;
            running += more;
          });
        }
        const enough = Math.max(...asked.map(({ replicas }) => replicas));
        if (starting === 0 && enough < running) running = enough;
      };
      const look = (index: number) => {
        const wave = exactSin((2 * Math.PI * (sim.now % period)) / period);
        const now = Math.max(0, demand * (1 + swing * wave) * (1 + noise * weather.normal()));
        const capacity = running * replicaCapacity;
        if (index >= looks.before) {
          const time = (index - looks.before) * lookEvery;
          moments.push({ time, demand: now, capacity, replicas: running });
          came += now;
          missed += Math.max(0, now - capacity);
          paid += running + starting;
        }
        decide(Math.min(1, now / capacity));
      };
      sim.every(lookEvery, look, { start: 0, count: looks.before + looks.observed });
      return () => ({
        moments,
        missed: came === 0 ? 0 : missed / came,
        meanReplicas: paid / looks.observed,
      });
    },
    { seed },
  )();
}
