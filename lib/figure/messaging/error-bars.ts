/** Simulated dots with their intervals. */

import type { Data } from "plotly.js";
import type { Interval } from "../../stats/summary";

/** Dots with bars for their 95 % intervals; what is zero is left out where the axis is logarithmic. */
export function simulatedDots(
  name: string,
  dots: readonly { readonly x: number; readonly drawn: Interval }[],
  { color, isLog = false }: { readonly color: string; readonly isLog?: boolean },
): Data[] {
  const shown = dots.filter(({ drawn }) => !isLog || drawn.estimate > 0);
  if (shown.length === 0) return [];
  return [
    {
      name,
      mode: "markers",
      x: shown.map(({ x }) => x),
      y: shown.map(({ drawn }) => drawn.estimate),
      error_y: {
        type: "data",
        symmetric: false,
        array: shown.map(({ drawn }) => drawn.high - drawn.estimate),
        arrayminus: shown.map(({ drawn }) => drawn.estimate - drawn.low),
        color,
      },
      marker: { color, size: 7 },
    },
  ];
}
