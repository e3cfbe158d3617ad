/** Bars from low to high around what was simulated. */

import type { Interval } from "../../stats/summary";

export const errorBars = (runs: readonly Interval[], color: string) => ({
  type: "data" as const,
  symmetric: false,
  array: runs.map(({ estimate, high }) => high - estimate),
  arrayminus: runs.map(({ estimate, low }) => estimate - low),
  color,
});
