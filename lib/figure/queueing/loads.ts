/** Loads at which a curve that bends near saturation is drawn. */

import { logSpaced } from "../../core/grid";

/** From 0 to `end` in equal ratios of what is left to 1: close together where the curve bends. */
export function bendingLoads(end: number, points: number): number[] {
  return logSpaced({ from: 1, to: 1 - end, points }).map((idle) => 1 - idle);
}
