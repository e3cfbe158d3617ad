/**
 * Pieces of an object on devices that fail, and rebuilds that race against the next failure. Every device has a
 * life of its own and every rebuild a length: other lengths than exponential ones are possible, so a rebuild
 * may take as long as its bytes take on a link.
 */

import { requireBetween, requireCount, requirePositive } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Seconds } from "../../core/units";
import type { Distribution } from "../../sim/distribution";
import { type Interval, meanInterval } from "../../stats/summary";

export interface RebuildRace {
  /** Pieces that give the object back (count, 1 to `pieces`). */
  readonly needed: number;
  /** Pieces that are stored (count, >= 1). */
  readonly pieces: number;
  /** Mean life of a device (s, > 0). */
  readonly mttf: Seconds;
  /** How long a rebuild takes once it begins (s). */
  readonly rebuild: Distribution;
  /** Rebuilds that go on at a time; others wait in line (count, >= 1). */
  readonly rebuilds: number;
  /** Objects that are followed until they are lost (count, 2 or more). */
  readonly runs: number;
  readonly seed: number;
}

/** Events after which a run is given up. */
const mostEvents = 1e7;

/**
 * Mean time until the object is lost, from all pieces in place.
 *
 * @returns estimate with its 95 % interval (s)
 * @throws RangeError if a parameter is outside its domain
 * @throws Error if losses are so rare that 10⁷ events were not enough
 */
export function simulateRebuildRace(params: RebuildRace): Interval {
  const { needed, pieces, mttf, rebuild, rebuilds, runs, seed } = params;
  requireCount({ needed, pieces, rebuilds, runs });
  requireBetween(1, pieces, { needed });
  requirePositive({ mttf });
  const random = streams(seed) as Record<"lives" | "rebuilds", RandomStream>;
  const life = () => mttf * random.lives.exponential();
  const length = rebuild.from(random.rebuilds);
  // When each piece is lost, or is there again; Infinity while it waits for its rebuild.
  const next = new Float64Array(pieces);
  const isLost = new Uint8Array(pieces);
  let events = 0;

  const lossTime = (): Seconds => {
    for (let i = 0; i < pieces; i += 1) next[i] = life();
    isLost.fill(0);
    const waiting: number[] = [];
    let [present, busy] = [pieces, 0];
    for (;;) {
      let place = 0;
      for (let i = 1; i < pieces; i += 1) {
        if ((next[i] as number) < (next[place] as number)) place = i;
      }
      const now = next[place] as number;
      events += 1;
      if (events > mostEvents)
        throw new Error("no loss within 10000000 events: use faster failures");
      if (isLost[place] === 1) {
        isLost[place] = 0;
        present += 1;
        busy -= 1;
        next[place] = now + life();
      } else {
        isLost[place] = 1;
        present -= 1;
        if (present < needed) return now;
        next[place] = Infinity;
        waiting.push(place);
      }
      if (busy < rebuilds && waiting.length > 0) {
        next[waiting.shift() as number] = now + length();
        busy += 1;
      }
    }
  };

  const times = Array.from({ length: runs }, lossTime);
  return meanInterval(times, { confidence: 0.95 });
}
