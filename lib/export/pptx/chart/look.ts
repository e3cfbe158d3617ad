/** How a trace looks, in points and six-digit colours. */

import { parseColor } from "../../../render/svg/color";
import { colorway } from "../../../figure/figure";
import {
  type Fields,
  allowOnly,
  chartText,
  fieldsOf,
  needsPicture,
  numberOf,
  oneOf,
} from "./fields";
import { knownLine, knownScatterMarker } from "./known";
import type { LineLook, MarkerLook, Paint, SeriesLook } from "./plan";

/** The labels of a figure have 16 pt on a slide, and its lines and markers grow with them. */
const labelSize = 16;

/** Points on a slide for a pixel of a figure, whose text may have been enlarged already. */
export function pointsPerPixel(layout: Fields): number {
  const size = numberOf(fieldsOf(layout.font).size, "the size of the text") ?? 12;
  return size > 0 ? labelSize / size : needsPicture("text has no size");
}

const dashes: Readonly<Record<string, LineLook["dash"]>> = {
  solid: "solid",
  dot: "sysDot",
  dash: "dash",
  longdash: "lgDash",
  dashdot: "dashDot",
  longdashdot: "lgDashDot",
};

const symbols: Readonly<Record<string, MarkerLook["symbol"]>> = {
  circle: "circle",
  square: "square",
  diamond: "diamond",
  "triangle-up": "triangle",
  x: "x",
  cross: "plus",
};

/** The colour of the trace at this place of the figure. */
export function traceColor(colors: unknown, index: number): string {
  const list: readonly unknown[] = Array.isArray(colors) && colors.length > 0 ? colors : colorway;
  return String(list[index % list.length]);
}

/** A colour by its parts; opacity multiplies its own. */
export function paintOf(color: unknown, opacity: number): Paint {
  const parts = typeof color === "string" ? parseColor(color) : undefined;
  if (!parts) return needsPicture(`${String(color)} is no plain colour`);
  const hex = [parts.red, parts.green, parts.blue]
    .map((part) => Math.round(part).toString(16).padStart(2, "0"))
    .join("");
  return { hex: hex.toUpperCase(), alpha: parts.alpha * opacity };
}

/** What the figure says about all its traces. */
export interface LookBase {
  /** The colour of a trace that names none. */
  readonly color: string;
  /** Points a pixel. */
  readonly scale: number;
}

/** The look of a scatter trace with this many points. */
export function scatterLook(trace: Fields, points: number, base: LookBase): SeriesLook {
  const { color: fallback, scale } = base;
  const line = fieldsOf(trace.line);
  const marker = fieldsOf(trace.marker);
  allowOnly(line, knownLine, "a line");
  allowOnly(marker, knownScatterMarker, "a marker");
  const mode = modeOf(trace, points);
  const [hasLine, hasMarkers] = [mode.has("lines"), mode.has("markers")];
  const color = hasLine
    ? (line.color ?? marker.color ?? fallback)
    : (marker.color ?? line.color ?? fallback);
  if (hasLine && hasMarkers && (marker.color ?? color) !== color)
    needsPicture("line and markers differ in colour");
  const markerOpacity = numberOf(marker.opacity, "opacity") ?? 1;
  if (hasLine && hasMarkers && markerOpacity !== 1) needsPicture("markers are translucent");
  const opacity = (numberOf(trace.opacity, "opacity") ?? 1) * (hasLine ? 1 : markerOpacity);
  return {
    name: chartText(trace.name, "a name"),
    paint: paintOf(color, opacity),
    line: hasLine ? lineLook(line, scale) : undefined,
    marker: hasMarkers ? markerLook(marker, scale) : undefined,
    inLegend: trace.showlegend !== false,
  };
}

/** plotly marks the points of short traces unless it is told otherwise. */
function modeOf({ mode }: Fields, points: number): ReadonlySet<string> {
  if (mode === undefined) return new Set(points < 20 ? ["lines", "markers"] : ["lines"]);
  const parts = String(mode).split("+");
  for (const part of parts) oneOf(part, ["lines", "markers"], "a mode");
  return new Set(parts);
}

function lineLook(line: Fields, scale: number): LineLook {
  const dash = dashes[String(line.dash ?? "solid")];
  if (!dash) needsPicture("a dash is measured out");
  return { width: scale * (numberOf(line.width, "a width") ?? 2), dash };
}

function markerLook(marker: Fields, scale: number): MarkerLook {
  const [, name = "", open] = /^(.*?)(-open)?$/.exec(String(marker.symbol ?? "circle")) ?? [];
  const symbol = symbols[name];
  if (!symbol) needsPicture(`a marker is a ${name}`);
  const outline = fieldsOf(marker.line);
  if (!open && (numberOf(outline.width, "an outline") ?? 0) > 0)
    needsPicture("a marker has an outline");
  const size = scale * (numberOf(marker.size, "a marker's size") ?? 6);
  return { symbol, size: Math.min(72, Math.max(2, Math.round(size))), hollow: Boolean(open) };
}
