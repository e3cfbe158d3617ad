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

/** Lines of text that the numbers and the title of the y axis take: the legend begins after them. */
const linesBeside = 5;

/** plotly makes no row of a legend lower, and no gap in it narrower, than this (CSS pixels). */
const leastRow = 19;
const leastGap = 15;

/** Sizes of text that are tried one after the other, as shares of what is usual. */
const sizes = [1, 0.9, 0.8, 0.7, 0.6];
const smallest = 0.6;

/**
 * Where the legend goes: in rows to the lower edge, whose room is then kept free however many there
 * are, with smaller text if they need it. Where that is not enough, or the figure has its legend
 * within the plot, the legend stays where the figure has it.
 */
export function legendOf(figure: Figure, room: LegendRoom) {
  const { legend = {} } = figure.layout;
  const { itemwidth, fontSize } = room;
  const font = (share: number) => ({ ...legend.font, size: share * fontSize });
  if (isWithinPlot(legend)) return { ...legend, itemwidth, font: font(1) };
  const share = shareThatFits(figure, room);
  if (share === undefined) return { ...legend, itemwidth, font: font(smallest) };
  const place = { orientation: "h", x: 0, xanchor: "left", y: 0, yref: "container" } as const;
  return {
    ...legend,
    ...place,
    yanchor: "bottom",
    maxheight: 1,
    itemwidth,
    font: font(share),
  } as const;
}

/** What the legend takes of the height (CSS pixels). */
export function legendHeight(figure: Figure, room: LegendRoom): number {
  if (isWithinPlot(figure.layout.legend ?? {})) return 0;
  return heightOf(figure, room, shareThatFits(figure, room) ?? smallest);
}

/** The first size of text in which all rows fit below the axes. */
function shareThatFits(figure: Figure, room: LegendRoom): number | undefined {
  const most = (1 - leastPlot) * room.height - axisLines * room.fontSize;
  return sizes.find((share) => heightOf(figure, room, share) <= most);
}

/** Somebody put it there, where nothing is drawn. */
function isWithinPlot({ x, y, orientation, xref, yref }: Partial<Legend>): boolean {
  const isWithin = [x, y].every((each) => typeof each === "number" && each >= 0 && each <= 1);
  const isOfPlot = [xref, yref].every((each) => each !== "container");
  return orientation !== "h" && isWithin && isOfPlot;
}

type Legend = NonNullable<Figure["layout"]["legend"]>;

/** Height of all rows, in text of a share of the usual size. */
function heightOf(figure: Figure, room: LegendRoom, share: number): number {
  const { width, fontSize, itemwidth } = room;
  const size = share * fontSize;
  const font = { family: openSans, weight: 400, italic: false };
  const names = legendNames(figure);
  const widths = names.map(
    (name) => measureText(plainText(name), size, font).width + itemwidth + Math.max(size, leastGap),
  );
  // plotly gives all columns the width of the widest name.
  const columns = Math.max(
    1,
    Math.floor((width - linesBeside * fontSize) / widths.reduce((a, b) => Math.max(a, b), 1)),
  );
  const rows = Math.ceil(names.length / columns);
  return rows * Math.max(1.6 * size, leastRow);
}

/** What a legend may have to name: traces, or the parts of a pie. */
function legendNames({ data, layout }: Figure): string[] {
  if (layout.showlegend === false) return [];
  return data.flatMap((trace, i) => {
    const part = trace as Readonly<Record<string, unknown>>;
    const { name = `trace ${i}`, showlegend, visible, labels } = part;
    if (showlegend === false || visible === false) return [];
    return Array.isArray(labels) ? [...new Set(labels.map(String))] : [String(name)];
  });
}
