/** What figures of hit ratios against capacities share. */

import { logSpaced } from "../../core/grid";
import { number } from "../../core/option";
import { type CheCache, type CheParams, cheCache, cheTime } from "../../model/caching/che";

/** Characteristic times at which a curve is evaluated. */
const points = 31;

/** The share of the items that a title speaks of. */
export const cachedOption = number({
  default: 0.01,
  unit: "fraction",
  min: 0.001,
  max: 0.5,
  scale: "log",
  label: "items that have room",
});

/** Capacity and hit ratio, from a cache of one item to one that lacks a fiftieth of all. */
export function cheCurve(items: number, params: CheParams): CheCache[] {
  const ends = [1, Math.floor(0.98 * items)].map((capacity) => cheTime(capacity, params));
  const [from, to] = ends as [number, number];
  return logSpaced({ from, to, points }).map((time) => cheCache(time, params));
}
