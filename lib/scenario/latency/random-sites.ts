/** Sites and a user at random places of a sphere, again and again. */

import { requireCount } from "../../core/check";
import { type RandomStream, streams } from "../../core/random";
import type { Metres } from "../../core/units";
import { type Interval, meanInterval } from "../../stats/summary";

export interface RandomSitesParams {
  /** Sites (count). */
  readonly sites: number;
  /** How often all of them are placed anew (count, >= 2). */
  readonly runs: number;
  readonly seed?: number;
}

/** Mean radius of the earth (m). */
const radius: Metres = 6_371_008.8;

type Point = readonly [x: number, y: number, z: number];

/**
 * A point of the unit sphere, each part of which is as likely as any other of its size.
 *
 * @see Marsaglia (1972), Annals of Mathematical Statistics 43(2)
 */
function randomPoint(stream: RandomStream): Point {
  for (;;) {
    const [a, b] = [2 * stream.uniform() - 1, 2 * stream.uniform() - 1];
    const square = a * a + b * b;
    if (square >= 1) continue;
    const root = 2 * Math.sqrt(1 - square);
    return [a * root, b * root, 1 - 2 * square];
  }
}

/**
 * Distance from a random user to the nearest of random sites.
 *
 * @returns mean and 95 % interval (m)
 * @throws RangeError if `sites` or `runs` is no count, or `runs` is 1
 */
export function simulateNearestSite({ sites, runs, seed = 1 }: RandomSitesParams): Interval {
  requireCount({ sites, runs });
  if (runs === 1) throw new RangeError("runs must be >= 2, got 1");
  const { users, places } = streams(seed) as Record<"users" | "places", RandomStream>;
  const distances = Array.from({ length: runs }, () => {
    const [x, y, z] = randomPoint(users);
    let nearest = 4;
    for (let i = 0; i < sites; i += 1) {
      const [a, b, c] = randomPoint(places);
      nearest = Math.min(nearest, (a - x) ** 2 + (b - y) ** 2 + (c - z) ** 2);
    }
    // The arc over a chord.
    return 2 * radius * Math.asin(Math.min(1, Math.sqrt(nearest) / 2));
  });
  return meanInterval(distances, { confidence: 0.95 });
}
