/** Bars and lines over names. */

import { valueAxis } from "./axis";
import {
  type Fields,
  allowOnly,
  axisTitle,
  chartText,
  fieldsOf,
  finite,
  needsPicture,
  numberOf,
  oneOf,
} from "./fields";
import { knownBarMarker } from "./known";
import { paintOf, pointsPerPixel, scatterLook, traceColor } from "./look";
import type { CategoryPlan, CategorySeries, SeriesLook } from "./plan";
import { type FigureTrace, hasLegend, namesOf } from "./trace";

/** Plans a chart of bars, or of lines over names. */
export function categoryPlan(
  traces: readonly FigureTrace[],
  layout: Fields,
  isBar: boolean,
): CategoryPlan {
  const horizontal = isHorizontal(traces);
  const [names, values] = horizontal ? (["y", "x"] as const) : (["x", "y"] as const);
  const [nameAxis, axis] = [fieldsOf(layout[`${names}axis`]), fieldsOf(layout[`${values}axis`])];
  checkAxes(nameAxis, axis);
  if (traces.some((trace) => namesOf(trace[values]))) needsPicture("values are names");
  const categories = categoriesOf(traces.map((trace) => trace[names]));
  const stacked = isBar && isStacked(traces.length, layout);
  const scale = pointsPerPixel(layout);
  const series = traces.map((trace): CategorySeries => {
    const color = traceColor(layout.colorway, trace.index);
    const cells = categories.map((category) => {
      const value = finite(trace[values][trace[names].indexOf(category)]);
      return value !== undefined && axis.type === "log" && value <= 0 ? undefined : value;
    });
    const look = isBar
      ? barLook(trace.fields, color, cells.length)
      : scatterLook(trace.fields, trace.x.length, { color, scale });
    if (!isBar) oneOf(fieldsOf(trace.fields.line).shape, ["linear"], "a line");
    return { ...look, values: cells };
  });
  const reached = reachOf(series, stacked);
  if (stacked && (axis.type === "log" || reached.some((value) => value < 0)))
    needsPicture("bars are stacked downwards or on a logarithmic axis");
  return {
    kind: isBar ? "bar" : "line",
    horizontal,
    stacked,
    gap: gapOf(layout, stacked ? 1 : traces.length),
    categoryTitle: axisTitle(nameAxis, "a title"),
    categories: categories.map((each) => chartText(String(each), "a category")),
    series,
    value: valueAxis(axis, { values: reached, padded: true, fromZero: isBar }, "the value axis"),
    legend: hasLegend(layout, traces),
  };
}

function isHorizontal(traces: readonly FigureTrace[]): boolean {
  const ways = new Set(
    traces.map(({ fields }) => oneOf(fields.orientation, ["v", "h"], "orientation") ?? "v"),
  );
  if (ways.size > 1) needsPicture("bars go in two directions");
  return ways.has("h");
}

function checkAxes(nameAxis: Fields, axis: Fields): void {
  oneOf(nameAxis.type, ["-", "linear", "category"], "an axis type");
  oneOf(axis.type, ["-", "linear", "log"], "an axis type");
  for (const name of ["range", "tickvals", "tickformat", "ticksuffix", "dtick"])
    if (nameAxis[name] !== undefined) needsPicture(`the axis of names has ${name}`);
}

/** All names, each once, in the order of their appearance; numbers only in equal steps. */
function categoriesOf(columns: readonly (readonly unknown[])[]): readonly unknown[] {
  for (const column of columns)
    if (new Set(column).size < column.length) needsPicture("a category comes twice");
  const all = [...new Set(columns.flat())];
  if (columns.some(namesOf)) {
    if (all.some((each) => typeof each !== "string")) needsPicture("names and numbers are mixed");
    return all;
  }
  const numbers = all.map((each) => finite(each) ?? needsPicture("a category is missing"));
  const step = (numbers[1] ?? 1) - (numbers[0] ?? 0);
  const isEven = numbers.every(
    (each, i) => i === 0 || Math.abs(each - (numbers[i - 1] ?? 0) - step) <= 1e-9 * Math.abs(step),
  );
  return isEven && step > 0 ? numbers : needsPicture("bars stand at uneven places");
}

function isStacked(traces: number, { barmode }: Fields): boolean {
  const mode = oneOf(barmode, ["group", "stack", "relative"] as const, "barmode") ?? "group";
  return mode !== "group" && traces > 1;
}

/** The ends of all bars, or the points of all lines. */
function reachOf(series: readonly CategorySeries[], stacked: boolean): number[] {
  const cells = series.map(({ values }) => values);
  const drawn = cells.flat().flatMap((value) => (value === undefined ? [] : [value]));
  if (!stacked) return drawn;
  const tops = cells[0]?.map((_, i) => cells.reduce((sum, each) => sum + (each[i] ?? 0), 0)) ?? [];
  return [...drawn, ...tops];
}

/** plotly's gap is a share of the step between categories; PowerPoint's one of a bar. */
function gapOf(layout: Fields, bars: number): number {
  const gap = numberOf(layout.bargap, "bargap") ?? 0.2;
  return Math.min(500, Math.round((100 * gap * bars) / Math.max(0.05, 1 - gap)));
}

function barLook(trace: Fields, fallback: string, bars: number): SeriesLook & CategoryPaints {
  const marker = fieldsOf(trace.marker);
  allowOnly(marker, knownBarMarker, "a bar");
  if ((numberOf(fieldsOf(marker.line).width, "an outline") ?? 0) > 0)
    needsPicture("bars have outlines");
  const opacity =
    (numberOf(trace.opacity, "opacity") ?? 1) * (numberOf(marker.opacity, "opacity") ?? 1);
  const colors = marker.color;
  const each = Array.isArray(colors) ? (colors as unknown[]) : undefined;
  if (each && each.length !== bars) needsPicture("bars and colours differ in number");
  return {
    name: chartText(trace.name, "a name"),
    paint: paintOf(each?.[0] ?? colors ?? fallback, opacity),
    paints: each?.map((color) => paintOf(color, opacity)),
    inLegend: trace.showlegend !== false,
  };
}

type CategoryPaints = Pick<CategorySeries, "paints">;
