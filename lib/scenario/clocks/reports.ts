/** Reports that wait in a queue, and how old the last one is that got through. */

import { requireCount, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { exponential } from "../../sim/distribution";
import { simulate } from "../../sim/simulate";

/**
 * Mean age over time of what is known, of reports that are sent and served at random.
 *
 * @param params - `arrivalRate`, `serviceTime`, `reports` to wait for
 * @returns age (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateReports(params: {
  readonly arrivalRate: PerSecond;
  readonly serviceTime: Seconds;
  readonly reports: number;
  readonly seed: number;
}): Seconds {
  const { arrivalRate, serviceTime, reports, seed } = params;
  requirePositive({ arrivalRate, serviceTime });
  requireCount({ reports });
  const result = simulate(
    (sim) => {
      let [area, newest, since, known] = [0, 0, 0, 0];
      const server = sim.server(1);
      const service = sim.draw(exponential(1 / serviceTime), { stream: "service" });
      function* report() {
        const made = sim.now;
        yield server;
        yield service();
        server.release();
        // Age grows with time; the mean of its two ends is its mean in between.
        area += (sim.now - since) * ((sim.now + since) / 2 - newest);
        [newest, since] = [made, sim.now];
        known += 1;
        if (known === reports) sim.stop();
      }
      sim.every(sim.exponential(arrivalRate, { stream: "reports" }), report);
      return () => area / since;
    },
    { seed },
  );
  return result();
}
