/** A place whose state changes at random, and what reports tell another place of it. */

import { requireCount, requireNonNegative, requirePositive } from "../../core/check";
import type { PerSecond, Seconds } from "../../core/units";
import { simulate } from "../../sim/simulate";

export interface ViewParams {
  /** Time between two reports (s). */
  readonly period: Seconds;
  /** Time of a report on its way (s). */
  readonly delay: Seconds;
  /** Changes at random moments (1/s). */
  readonly changeRate: PerSecond;
  /** How many reports are watched until the next one arrives (count). */
  readonly reports: number;
  readonly seed: number;
}

/** What the reader of the reports has. */
export interface View {
  /** Share of time in which the last report is no longer so (fraction). */
  readonly stale: number;
  /** Mean and longest time since what is known was so (s). */
  readonly meanAge: Seconds;
  readonly longestAge: Seconds;
}

/**
 * Watches a reader from its first report on.
 *
 * @returns how often its view was stale, and how old
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateView(params: ViewParams): View {
  const { period, delay, changeRate, reports, seed } = params;
  requirePositive({ period, changeRate });
  requireNonNegative({ delay });
  requireCount({ reports });
  return simulate(
    (sim) => {
      let [version, known] = [0, 0];
      let [made, arrived, area, longestAge] = [0, 0, 0, 0];
      const stale = sim.level("stale");
      const look = () => stale.set(known === version ? 0 : 1);
      const view = { stale: 0, meanAge: 0, longestAge: 0 };
      sim.every(sim.exponential(changeRate, { stream: "changes" }), () => {
        version += 1;
        look();
      });
      const arrive = (index: number, seen: number, sent: Seconds) => {
        if (index === 0) stale.reset();
        else {
          const [youngest, oldest] = [arrived - made, sim.now - made];
          area += ((youngest + oldest) / 2) * (sim.now - arrived);
          longestAge = Math.max(longestAge, oldest);
        }
        [known, made, arrived] = [seen, sent, sim.now];
        look();
        if (index < reports) return;
        const watched = reports * period;
        Object.assign(view, { stale: stale.mean, meanAge: area / watched, longestAge });
        sim.stop();
      };
      const report = (index: number) => {
        const [seen, sent] = [version, sim.now];
        sim.after(delay, () => arrive(index, seen, sent));
      };
      sim.every(period, report, { start: 0 });
      return view;
    },
    { seed },
  );
}
