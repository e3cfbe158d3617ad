/**
 * Hedged requests at servers that have to do the second copies, too.
 *
 * Servers with a queue each, random arrivals, exponential service. A copy that is sent is served to its
 * end: no cancellation. Copies after d are to a server what retries after a time-out are, so the
 * load is that of a retry storm with one retry.
 *
 * Assumes that the queues of both copies are independent: many servers. Leaves out cancellation.
 */

import { requireBetween, requireNonNegative } from "../../core/check";
import { findRoot } from "../../core/root";
import type { PerSecond, Seconds } from "../../core/units";
import { exponentialDelay } from "../timing/exponential-delay";
import { type Hedge, hedgedDelay } from "./hedging";
import { type RetryStorm, retryStormLimits, retryStormStates } from "./retry-storm";

/** Servers whose callers hedge. */
export interface HedgedServers extends Hedge {
  /** μ: copies that a server can do (1/s, finite, > 0). */
  readonly serviceRate: PerSecond;
  /** Share of requests that may take longer (fraction, 1e-200 to 1): 0.01 for the 99th percentile. */
  readonly slow: number;
}

function stormOf({ serviceRate, hedgeAfter }: HedgedServers): RetryStorm {
  requireNonNegative({ hedgeAfter });
  return { serviceRate, timeout: hedgeAfter, retries: 1 };
}

/**
 * Time that a share of the hedged requests exceeds, the load of the second copies included.
 *
 * @param arrivalRate - λ: requests per server, each counted once (1/s, finite, >= 0)
 * @param servers - `serviceRate` is μ, `hedgeAfter` is d (s, finite, >= 0), `slow` the share
 * @returns time (s; `Infinity` where the second copies overload the servers)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * hedgedResponseExceededBy(20, { serviceRate: 100, hedgeAfter: 0, slow: 0.01 }) // => 0.0383764
 * ```
 */
export function hedgedResponseExceededBy(arrivalRate: PerSecond, servers: HedgedServers): Seconds {
  const { serviceRate, hedgeAfter, slow } = servers;
  const [least] = retryStormStates(arrivalRate, stormOf(servers));
  requireBetween(1e-200, 1, { slow });
  const spare = serviceRate - (least?.load ?? serviceRate);
  if (spare <= 0) return Infinity;
  return hedgedDelay(exponentialDelay({ mean: 1 / spare }), { hedgeAfter }).exceededBy(slow);
}

/**
 * Utilization, without second copies, up to which hedging makes the slow requests faster.
 *
 * A third for copies that are sent at once: up to there two tries are worth twice the load.
 *
 * @param hedgeAfter - d (s, finite, >= 0)
 * @param servers - `serviceRate` is μ, `slow` the share that is looked at (fraction, in (0, 1))
 * @returns λ/μ (fraction): the highest with a gain, or where hedging overloads the servers; 0 if none has a gain
 * @throws RangeError if a parameter is outside its domain
 * @see Vulimiri, Godfrey, Mittal, Sherry, Ratnasamy and Shenker (2013), Low Latency via Redundancy, CoNEXT
 *
 * @example
 * ```ts
 * hedgingBreakEven(0, { serviceRate: 100, slow: 0.01 }) // => 0.3333333333
 * ```
 */
export function hedgingBreakEven(
  hedgeAfter: Seconds,
  { serviceRate, slow }: Omit<HedgedServers, "hedgeAfter">,
): number {
  const servers = { serviceRate, hedgeAfter, slow };
  const { criticalRate } = retryStormLimits(stormOf(servers));
  requireBetween(1e-200, 1 - 1e-9, { slow });
  // Rates rather than times: they are finite.
  const gain = (arrivalRate: PerSecond) =>
    -Math.log(slow) / hedgedResponseExceededBy(arrivalRate, servers) - (serviceRate - arrivalRate);
  const most = criticalRate * (1 - 1e-12);
  // A copy that is sent late does not help while requests are faster than that: look from the top.
  const loads = Array.from({ length: steps + 1 }, (_, i) => most * (1 - i / steps));
  const found = loads.findIndex((arrivalRate) => gain(arrivalRate) > 0);
  if (found < 0) return 0;
  const [from = 0, to = most] = [loads[found], loads[found - 1]];
  return (found === 0 ? most : findRoot(gain, { from, to })) / serviceRate;
}

/** Loads that are looked at. */
const steps = 200;
