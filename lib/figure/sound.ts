/** A figure whose parts are of the kinds they should be, so that those who read it need not ask. */

import type { Data } from "plotly.js";
import type { Figure, FigureFrame } from "./figure";

type Part = Readonly<Record<string, unknown>>;

/** What a layout has as lists of objects, and as objects. */
const lists = /^(?:annotations|shapes|images|sliders|updatemenus|selections)$/;
const objects =
  /^(?:font|margin|template|hoverlabel|(?:[xy]axis|legend|coloraxis|polar|ternary|smith|scene|geo|map|mapbox)\d*)$/;

/**
 * The same figure without what plotly would not read: a layout, traces and frames are always there;
 * what should be a list of objects, or an object, and is not, is gone. Nothing else is touched.
 */
export function soundFigure(figure: Figure): Figure {
  const { data, layout, frames, ...rest } = objectOf(figure);
  const moments = listOf(frames).filter(({ data: changes }) => Array.isArray(changes));
  return {
    ...rest,
    // A trace that is none keeps its place: colours and names go by it.
    data: (Array.isArray(data) ? data : []).map((trace: unknown) => objectOf(trace) as Data),
    layout: soundLayout(layout),
    ...(moments.length > 0 && { frames: moments as readonly object[] as readonly FigureFrame[] }),
  };
}

function soundLayout(layout: unknown): Figure["layout"] {
  const entries = Object.entries(objectOf(layout)).flatMap(([name, value]) => {
    if (lists.test(name)) return Array.isArray(value) ? [[name, listOf(value)]] : [];
    if (objects.test(name)) return isObject(value) ? [[name, value]] : [];
    if (name === "title")
      return isObject(value) || typeof value === "string" ? [[name, value]] : [];
    if (name === "meta" && isObject(value) && "figure" in value) {
      return [[name, { ...value, options: objectOf(value["options"]) }]];
    }
    return [[name, value]];
  });
  return Object.fromEntries(entries) as Figure["layout"];
}

const isObject = (value: unknown): value is Part =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const objectOf = (value: unknown): Part => (isObject(value) ? value : {});

const listOf = (value: unknown): Part[] =>
  Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];
