/** What stays free around a plot. */

import type { Figure } from "../figure/figure";
import { titleOf } from "../figure/finding";
import { axisNames } from "./axis-range";

interface MarginRoom {
  readonly width: number;
  readonly height: number;
  /** What the title takes (CSS pixels). */
  readonly top: number;
  readonly fontSize: number;
  /** Size of text, as a multiple of that on the screen. */
  readonly growth: number;
}

/** A margin that asks for no more than this is plotly's, or the shared look's, and says nothing. */
const usual = { t: 120, r: 80, b: 80, l: 80 };

/** Share of the picture that a margin may take. */
const most = 0.4;

/** Plots whose labels stand around them, without plotly making room. */
const round = /polar|ternary|smith|^(?:pie|funnelarea|sunburst)$/;

/** The margins that a dressed figure needs, or that it asks for, if those are larger. */
export function marginOf(figure: Figure, { width, height, top, fontSize, growth }: MarginRoom) {
  const { margin = {} } = figure.layout;
  const around = figure.data.some(({ type }) => round.test(String(type))) ? 2 * fontSize : 0;
  const own = (side: keyof typeof usual, whole: number) => {
    const asked = Number(margin[side]) || 0;
    return asked > usual[side] ? Math.min(asked * growth, most * whole) : 0;
  };
  return {
    t: Math.max(top + Math.max(around, axisAbove(figure) * fontSize), own("t", height)),
    r: Math.max(fontSize * 1.5 + around, own("r", width)),
    b: Math.max(fontSize + around, own("b", height)),
    l: Math.max(fontSize + around, own("l", width)),
    pad: 0,
  };
}

/** Lines of text that an x axis has above the plot: plotly makes room for it, but not for a title. */
function axisAbove(figure: Figure): number {
  const lines = axisNames(figure).map((name) => {
    const axis = figure.layout[name] as { side?: unknown; title?: unknown } | undefined;
    if (!name.startsWith("x") || axis?.side !== "top") return 0;
    return titleOf(axis) ? 4.2 : 2;
  });
  return Math.max(...lines);
}
