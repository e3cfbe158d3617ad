/** The legend of a figure that is dressed for a place. */

import type { Figure } from "../figure/figure";
import { plainText } from "../figure/finding";
import { openSans } from "../render/text/fonts";
import { measureText } from "../render/text/measure";

interface LegendRoom {
  /** What the plot, its axes and the legend share (CSS pixels). */
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Length of the line or marker before a name (CSS pixels). */
  readonly itemwidth: number;
}

/** Lines of text that the numbers and the title of the x axis take, and share left for the plot. */
const axisLines = 4;
const leastPlot = 0.3;

/**
 * Where the legend goes: to the lower edge, whose room is then kept free however many rows it
 * has; in a picture too small for that, below the plot as far as plotly makes room.
 */
export function legendOf(figure: Figure, { width, height, fontSize, itemwidth }: LegendRoom) {
  const rows = legendRows(figure, { width, fontSize, itemwidth });
  const taken = (rows * 1.6 + axisLines) * fontSize;
  const fits = taken <= (1 - leastPlot) * height;
  const place = fits
    ? { y: 0, yref: "container", yanchor: "bottom" }
    : { y: -0.25, yref: "paper", yanchor: "top" };
  return { ...figure.layout.legend, ...place, itemwidth, font: { size: fontSize } };
}

function legendRows(
  { data }: Figure,
  { width, fontSize, itemwidth }: Omit<LegendRoom, "height">,
): number {
  const font = { family: openSans, weight: 400, italic: false };
  const widths = data.map((trace) => {
    const { name = "" } = trace as { name?: unknown };
    return measureText(plainText(String(name)), fontSize, font).width + itemwidth + fontSize;
  });
  // plotly gives all columns the width of the widest name.
  const columns = Math.max(1, Math.floor(width / Math.max(1, ...widths)));
  return Math.ceil(data.length / columns);
}
