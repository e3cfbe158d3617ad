/** Servers with a queue each, and jobs that look at a few queues and join the shortest of them. */

import { requireCount, requireNonNegative, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Distribution, exponential, type Level, simulate } from "../../sim";
import type { Interval } from "../../stats/summary";

export interface SupermarketRun {
  /** Servers (count, >= 1). */
  readonly servers: number;
  /** Queues that a job looks at, each of them drawn from all (count, >= 1). */
  readonly choices: number;
  /** Time from one job to the next, of all (s): `exponential(0.9 * servers)`. */
  readonly gap: Distribution;
  /** Time at a server (s; exponential with mean 1 by default). */
  readonly service?: Distribution;
  /** How often the lengths are made known that jobs look at (s); 0, the default, for at any moment. */
  readonly refresh?: Seconds;
  /** Jobs that are observed (count). */
  readonly jobs: number;
  /** Jobs at the beginning that are not observed (count; a fifth of `jobs` by default). */
  readonly warmUp?: number;
  readonly seed: number;
}

export interface SupermarketResult {
  /** Time of a job, waiting and being served (s), with a 95 % interval. */
  readonly responseTime: Interval;
  /** Share of servers with 0, 1, 2, … jobs or more, over time (fractions). */
  readonly atLeast: readonly number[];
  /** Longest queue that there was (jobs, the one in service included). */
  readonly longest: number;
}

/**
 * Runs servers with choice: first come, first served at each; among equals the first that was drawn.
 *
 * @returns response time with its interval, and shares of servers by their jobs
 * @throws RangeError if a parameter is outside its domain; Error if queues grow without end
 */
export function simulateSupermarket(params: SupermarketRun): SupermarketResult {
  const { servers, choices, gap, service = exponential(1), refresh = 0, jobs } = params;
  const { warmUp = Math.floor(jobs / 5), seed } = params;
  requireCount({ servers, choices, jobs });
  requireNonNegative({ refresh });
  requireWhole({ warmUp });
  return simulate(
    (sim) => {
      const response = sim.tally("response (s)", { quantiles: false });
      // Servers with 1, 2, … jobs or more; a level counts from the moment when there was the first.
      const longer: { readonly level: Level; readonly since: Seconds }[] = [];
      const nextService = sim.draw(service, { stream: "service" });
      const where = sim.stream("choices");
      const lengths = new Int32Array(servers);
      const known = refresh > 0 ? new Int32Array(servers) : lengths;
      const came: number[][] = Array.from({ length: servers }, () => []);
      let [done, began] = [0, 0];
      const shortest = () => {
        let best = where.below(servers);
        for (let look = 1; look < choices; look += 1) {
          const other = where.below(servers);
          if ((known[other] as number) < (known[best] as number)) best = other;
        }
        return best;
      };
      const begin = (server: number) => sim.after(nextService(), () => finish(server));
      const join = () => {
        const server = shortest();
        const length = (lengths[server] = (lengths[server] as number) + 1);
        if (longer.length < length) {
          longer.push({ level: sim.level(`servers with ${length} or more`), since: sim.now });
        }
        longer[length - 1]?.level.add(1);
        came[server]?.push(sim.now);
        if (length === 1) begin(server);
      };
      const finish = (server: number) => {
        const length = lengths[server] as number;
        longer[length - 1]?.level.add(-1);
        lengths[server] = length - 1;
        response.add(sim.now - (came[server]?.shift() as number));
        if (length > 1) begin(server);
        done += 1;
        if (done === warmUp) {
          sim.resetObservations();
          began = sim.now;
        }
        if (done === warmUp + jobs) sim.stop();
      };
      sim.every(sim.draw(gap, { stream: "gap" }), join);
      if (refresh > 0) sim.every(refresh, () => known.set(lengths));
      return () => ({
        responseTime: response.interval(),
        atLeast: [
          1,
          ...longer.map(({ level, since }) => {
            const share = (sim.now - Math.max(since, began)) / (sim.now - began);
            return (share * level.mean) / servers;
          }),
        ],
        longest: longer.findLastIndex(({ level }) => level.maximum > 0) + 1,
      });
    },
    { seed },
  )();
}
