/** Figures of exchanges with a time server. */

import { readable } from "../../core/format";
import { choice, count } from "../../core/option";
import {
  type MeasuredExchange,
  measuredExchanges,
} from "../../dataset/generated/measured-ntp-series";
import { leastDelaySample } from "../../model/clocks/ntp";
import { defineFigure } from "../define";
import { type Figure, colorway, figure, quiet } from "../figure";

const micro = 1e6;

/**
 * Draws how far offsets are off against the delay of their exchange: all lie in a wedge.
 *
 * @param rows - exchanges whose true offset is known
 * @param options - `window`: exchanges of which the one with the least delay is kept (count)
 * @returns a figure
 * @throws RangeError if there are fewer rows than `window`
 */
export function drawOffsetWedge(
  rows: readonly MeasuredExchange[],
  { window }: { readonly window: number },
): Figure {
  if (rows.length < window) {
    throw new RangeError(`rows must hold ${window} items or more, got ${rows.length}`);
  }
  const windows = rows.slice(window - 1).map((_, i) => rows.slice(i, i + window));
  const kept = [...new Set(windows.map((each) => leastDelaySample(each)))];
  const worst = (list: readonly MeasuredExchange[]) =>
    Math.max(...list.map(({ error }) => Math.abs(error))) * micro;
  const longest = Math.max(...rows.map(({ delay }) => delay)) * micro;
  const dots = (list: readonly MeasuredExchange[]) => ({
    mode: "markers" as const,
    x: list.map(({ delay }) => delay * micro),
    y: list.map(({ error }) => error * micro),
  });
  return figure({
    title: `No exchange of ${rows.length} is off by more than half its delay; the worst by ${readable(worst(rows))} µs, of the best of ${window} by ${readable(worst(kept))} µs`,
    xaxis: { title: { text: "round-trip delay (µs)" }, rangemode: "tozero" },
    yaxis: { title: { text: "error of the offset (µs)" } },
    data: [
      {
        name: "half the delay",
        mode: "lines",
        x: [longest, 0, longest],
        y: [longest / 2, 0, -longest / 2],
        line: { color: quiet, dash: "dot" },
      },
      { name: "exchanges", ...dots(rows), marker: { color: colorway[5], size: 6 } },
      {
        name: `least delay of ${window}`,
        ...dots(kept),
        marker: { color: colorway[1], size: 10, symbol: "diamond" },
      },
    ],
  });
}

/** The wedge of the exchanges that were measured for the library. */
export const offsetWedgeFigure = defineFigure({
  id: "offset-wedge",
  subject: "clocks",
  formula: "|\\theta - \\theta_0| = \\frac{|d_1 - d_2|}{2} \\le \\frac{\\delta}{2}",
  sources: [
    "measured: four timestamps between two processes of a machine (Linux, Node.js 20)",
    "RFC 5905 (2010), sections 8 and 10",
  ],
  options: {
    condition: choice(["idle", "cpu_loaded_3_burners"], {
      default: "cpu_loaded_3_burners",
      label: "what else the machine did",
    }),
    window: count({ default: 8, min: 1, max: 20, label: "exchanges of which one is kept" }),
  },
  build: ({ condition, window }) =>
    drawOffsetWedge(
      measuredExchanges.filter((row) => row.condition === condition),
      { window },
    ),
});
