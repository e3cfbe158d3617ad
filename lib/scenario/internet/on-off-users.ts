/** Users that are active and silent in turns, on a link that has room for some of them. */

import { requireBetween, requireCount, requirePositive, requireWhole } from "../../core/check";
import type { Seconds } from "../../core/units";
import { type Process, simulate } from "../../sim";
import { type Interval, meanInterval } from "../../stats/summary";

export interface OnOffParams {
  /** Users (count, 1 to 10 000). */
  readonly users: number;
  /** Share of time in which a user is active (fraction, 0.001 to 0.999). */
  readonly activity: number;
  /** Users that the link serves at once (count). */
  readonly capacity: number;
  /** Mean time that a user is active (s, > 0). */
  readonly activeTime: Seconds;
  /** How long to watch (s, > 0). */
  readonly duration: Seconds;
  readonly seed: number;
}

export interface OnOffRun {
  /** Share of time in which more were active than the link serves, with the 95 % interval (fractions). */
  readonly overflow: Interval;
  /** Active users, mean over time (count). */
  readonly active: Interval;
}

const batches = 32;

/**
 * Lets users begin and end at exponential times.
 *
 * @returns share of time with too many, by means of 32 successive parts of the time
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateOnOffUsers(params: OnOffParams): OnOffRun {
  const { users, activity, capacity, activeTime, duration, seed } = params;
  requireCount({ users });
  requireBetween(1, 1e4, { users });
  requireBetween(0.001, 0.999, { activity });
  requireWhole({ capacity });
  requirePositive({ activeTime, duration });
  const silentTime = (activeTime * (1 - activity)) / activity;
  const part = duration / batches;
  const over: number[] = [];
  const active: number[] = [];
  simulate(
    (sim) => {
      const speaks = sim.exponential(1 / activeTime, { stream: "active" });
      const pauses = sim.exponential(1 / silentTime, { stream: "silent" });
      const isActive = sim.chance(activity, { stream: "begin" });
      const level = sim.level("active users");
      const tooMany = sim.level("too many users");
      let count = 0;
      const change = (by: number) => {
        count += by;
        level.set(count);
        tooMany.set(count > capacity ? 1 : 0);
      };
      function* user(): Process {
        // Exponential times have no memory: what is left of them at the beginning is like a whole one.
        let speaking = isActive();
        if (speaking) change(1);
        for (;;) {
          yield speaking ? speaks() : pauses();
          speaking = !speaking;
          change(speaking ? 1 : -1);
        }
      }
      for (let i = 0; i < users; i += 1) sim.spawn(user);
      for (let i = 1; i <= batches; i += 1) {
        sim.at(i * part, () => {
          over.push(tooMany.mean);
          active.push(level.mean);
          level.reset();
          tooMany.reset();
        });
      }
    },
    { seed, until: duration * (1 + 1e-9) },
  );
  const confidence = { confidence: 0.95 };
  return { overflow: meanInterval(over, confidence), active: meanInterval(active, confidence) };
}
