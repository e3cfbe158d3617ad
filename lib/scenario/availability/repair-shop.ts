/** Units that fail and crews that repair them, one event after another (Gillespie's method). */

import { requireBetween, requireCount, requirePositive, requireWhole } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import { type Interval, meanInterval } from "../../stats/summary";
import { type Cycle, shareOfTimeDown } from "./cycles";

export interface RepairShopParams {
  /** Units (count, >= 1). */
  readonly units: number;
  /** Failed units with which the system is still up (count). */
  readonly tolerated: number;
  readonly repairCrews: number;
  /** Mean time to failure of a unit (s). */
  readonly mttf: number;
  /** Mean time to repair of a unit (s). */
  readonly mttr: number;
  /** Times that it begins with all units up (count, >= 2). */
  readonly runs: number;
  readonly seed: number;
}

/** The next event with `down` units down: when, and whether it is a failure. */
function nextEvent(down: number, params: RepairShopParams, random: RandomStream) {
  const failures = (params.units - down) / params.mttf;
  const repairs = Math.min(down, params.repairCrews) / params.mttr;
  const wait = random.exponential() / (failures + repairs);
  return { wait, isFailure: random.happens(failures / (failures + repairs)) };
}

function eventsOf(params: RepairShopParams): RandomStream {
  const { units, tolerated, repairCrews, mttf, mttr, runs, seed } = params;
  requireCount({ units, repairCrews, runs });
  requireWhole({ tolerated });
  requireBetween(0, units - 1, { tolerated });
  requirePositive({ mttf, mttr });
  return (streams(seed) as Record<"events", RandomStream>).events;
}

/**
 * Share of time the system is down, from one moment with all units up to the next.
 *
 * @returns estimate with its 95 % interval (fractions)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateUnavailability(params: RepairShopParams): Interval {
  const events = eventsOf(params);
  const cycles = Array.from({ length: params.runs }, (): Cycle => {
    let [down, length, downtime] = [0, 0, 0];
    do {
      const { wait, isFailure } = nextEvent(down, params, events);
      length += wait;
      if (down > params.tolerated) downtime += wait;
      down += isFailure ? 1 : -1;
    } while (down > 0);
    return { length, downtime };
  });
  return shareOfTimeDown(cycles);
}

/**
 * Mean time until the system first goes down, from all units up.
 *
 * @returns estimate with its 95 % interval (s)
 * @throws RangeError if a parameter is outside its domain
 */
export function simulateTimeToFailure(params: RepairShopParams): Interval {
  const events = eventsOf(params);
  const times = Array.from({ length: params.runs }, () => {
    let [down, time] = [0, 0];
    while (down <= params.tolerated) {
      const { wait, isFailure } = nextEvent(down, params, events);
      time += wait;
      down += isFailure ? 1 : -1;
    }
    return time;
  });
  return meanInterval(times, { confidence: 0.95 });
}
