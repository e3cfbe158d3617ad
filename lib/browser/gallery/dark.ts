/** Declared figures on a dark ground. */

import type { Figure } from "../../figure/figure";
import { onDark, tintsOnDark } from "../../figure/on-dark";
import { replaceWithin } from "../../figure/replace";

const [line, grid] = [onDark["#444444"], onDark["#E5E5E5"]];
const axis = { tickcolor: line, linecolor: line, zerolinecolor: line, gridcolor: grid };

/** What a figure leaves to plotly, which would take its colours for a light ground. */
const template = {
  layout: {
    ...{ xaxis: axis, yaxis: axis },
    annotationdefaults: { arrowcolor: line },
    shapedefaults: { line: { color: line } },
  },
};

/**
 * The same figure, with the colours of the shared look as they are on a dark ground. Colours are
 * those that a declaration names: hexadecimal, and opaque.
 */
export function darkFigure({ data, layout, ...rest }: Figure): Figure {
  return {
    ...rest,
    data: replaceWithin(data, darker),
    layout: { ...replaceWithin(layout, darker), template } as Figure["layout"],
  };
}

function darker(name: string, value: unknown): unknown {
  if (!/color/i.test(name) || /colorscale/i.test(name)) return value;
  return Array.isArray(value) ? value.map(darkColor) : darkColor(value);
}

function darkColor(color: unknown): unknown {
  const written = typeof color === "string" ? color.toUpperCase() : "";
  return onDark[written] ?? tintsOnDark[written] ?? color;
}
