/** Curves and points over an axis of numbers. */

import { type Extent, valueAxis } from "./axis";
import { type Fields, fieldsOf, finite, needsPicture, oneOf } from "./fields";
import { pointsPerPixel, scatterLook, traceColor } from "./look";
import type { Point, ScatterPlan, ScatterSeries } from "./plan";
import { type FigureTrace, hasLegend, namesOf } from "./trace";

/** Plans a chart of scatter traces. */
export function scatterPlan(traces: readonly FigureTrace[], layout: Fields): ScatterPlan {
  const [xaxis, yaxis] = [fieldsOf(layout.xaxis), fieldsOf(layout.yaxis)];
  for (const { type } of [xaxis, yaxis]) oneOf(type, ["-", "linear", "log"], "an axis type");
  if (traces.some(({ y }) => namesOf(y))) needsPicture("y names things");
  const isLog = { x: xaxis.type === "log", y: yaxis.type === "log" };
  const scale = pointsPerPixel(layout);
  const series = traces.map((trace): ScatterSeries => {
    const look = scatterLook(trace.fields, trace.x.length, {
      color: traceColor(layout.colorway, trace.index),
      scale,
    });
    const points = shaped(pointsOf(trace, isLog), trace.fields);
    return { ...look, points };
  });
  const points = series.flatMap((each) => each.points);
  const marked = series.some(({ marker }) => marker);
  const along = (values: readonly number[], padded: boolean): Extent => ({
    values,
    padded,
    fromZero: false,
  });
  const xs = points.flatMap(({ x, y }) => (y === undefined ? [] : [x]));
  const ys = points.flatMap(({ y }) => (y === undefined ? [] : [y]));
  return {
    kind: "scatter",
    series,
    x: valueAxis(xaxis, along(xs, marked), "the x axis"),
    value: valueAxis(yaxis, along(ys, true), "the y axis"),
    legend: hasLegend(layout, traces),
  };
}

/** Where a value is missing, or has no logarithm, the line breaks, unless gaps are bridged. */
function pointsOf({ fields, x, y }: FigureTrace, isLog: { x: boolean; y: boolean }): Point[] {
  const shown = (value: unknown, log: boolean) => {
    const number = finite(value);
    return number !== undefined && log && number <= 0 ? undefined : number;
  };
  const points: Point[] = [];
  for (const [i, each] of x.entries()) {
    const [right, up] = [shown(each, isLog.x), shown(y[i], isLog.y)];
    const last = points.at(-1);
    if (right !== undefined && up !== undefined) points.push({ x: right, y: up });
    else if (last && fields.connectgaps !== true) points.push({ x: right ?? last.x, y: undefined });
  }
  return points;
}

/** Steps become the corners that they are drawn with. */
function shaped(points: readonly Point[], trace: Fields): readonly Point[] {
  const shape = oneOf(fieldsOf(trace.line).shape, ["linear", "hv", "vh"] as const, "a line");
  if (shape === undefined || shape === "linear") return points;
  if (String(trace.mode) !== "lines") needsPicture("steps are marked");
  return points.flatMap((point, i) => {
    const last = points[i - 1];
    if (last?.y === undefined || point.y === undefined) return [point];
    const corner = shape === "hv" ? { x: point.x, y: last.y } : { x: last.x, y: point.y };
    const isFlat = last.y === point.y || last.x === point.x;
    return isFlat ? [point] : [corner, point];
  });
}
