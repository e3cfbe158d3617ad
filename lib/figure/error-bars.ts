/** What was simulated or measured, with bars from low to high. */

import type { Data, ErrorBar } from "plotly.js";
import type { Interval } from "../stats/summary";

/** An interval in another unit: 100 times as much for percent. */
export const scaledInterval = ({ estimate, low, high }: Interval, factor: number): Interval => ({
  estimate: factor * estimate,
  low: factor * low,
  high: factor * high,
});

/** Bars around estimates, `scale` times as long: 100 if they are drawn in percent. */
export const errorBars = (
  runs: readonly Interval[],
  { color, scale = 1 }: { readonly color: string | undefined; readonly scale?: number },
): ErrorBar => ({
  type: "data",
  symmetric: false,
  array: runs.map(({ estimate, high }) => scale * (high - estimate)),
  arrayminus: runs.map(({ estimate, low }) => scale * (estimate - low)),
  color,
});

/** Dots with bars for their intervals; what is zero is left out where the axis is logarithmic. */
export function simulatedDots(
  name: string,
  dots: readonly { readonly x: number; readonly drawn: Interval }[],
  { color, isLog = false }: { readonly color: string; readonly isLog?: boolean },
): Data[] {
  const shown = dots.filter(({ drawn }) => !isLog || drawn.estimate > 0);
  if (shown.length === 0) return [];
  const runs = shown.map(({ drawn }) => drawn);
  return [
    {
      name,
      mode: "markers",
      x: shown.map(({ x }) => x),
      y: runs.map(({ estimate }) => estimate),
      error_y: errorBars(runs, { color }),
      marker: { color, size: 7 },
    },
  ];
}
