/**
 * Native or picture: which figures PowerPoint can draw itself, so that they can be edited there.
 *
 * A figure is native only when every one of its fields is understood: what is not known cannot
 * get lost on the way. The rest is drawn as a picture.
 */

import type { Figure } from "../../../figure/figure";
import { categoryPlan } from "./category";
import {
  type Fields,
  NeedsPicture,
  allowOnly,
  columnOf,
  fieldsOf,
  needsPicture,
  oneOf,
} from "./fields";
import { knownAxis, knownBar, knownLayout, knownScatter } from "./known";
import type { ChartPlan } from "./plan";
import { scatterPlan } from "./scatter";
import { type FigureTrace, namesOf } from "./trace";

/** More points than this make a slide slow and a data sheet that nobody edits. */
const mostPoints = 10_000;

/** The chart that PowerPoint can draw faithfully, or undefined when it takes a picture. */
export function nativeChart(figure: Figure): ChartPlan | undefined {
  const plan = planChart(figure);
  return typeof plan === "string" ? undefined : plan;
}

/** Why it takes a picture; undefined for a native chart. */
export function whyPicture(figure: Figure): string | undefined {
  const plan = planChart(figure);
  return typeof plan === "string" ? plan : undefined;
}

function planChart(figure: Figure): ChartPlan | string {
  try {
    return plan(figure);
  } catch (error) {
    if (error instanceof NeedsPicture) return error.message;
    throw error;
  }
}

function plan(figure: Figure): ChartPlan {
  const layout = fieldsOf(figure.layout);
  allowOnly(layout, knownLayout, "the layout");
  for (const name of ["xaxis", "yaxis"]) allowOnly(fieldsOf(layout[name]), knownAxis, name);
  const traces = tracesOf(figure.data);
  const kinds = new Set(traces.map(({ fields }) => fields.type ?? "scatter"));
  const points = traces.reduce((sum, { x, y }) => sum + Math.max(x.length, y.length), 0);
  if (traces.length === 0 || points === 0) needsPicture("nothing is drawn");
  if (points > mostPoints) needsPicture(`${points} points are too many to edit`);
  if (kinds.size > 1) needsPicture("kinds of charts are mixed");
  const isBar = kinds.has("bar");
  return isBar || traces.some((trace) => namesOf(trace.x))
    ? categoryPlan(traces, layout, isBar)
    : scatterPlan(traces, layout);
}

function tracesOf(data: unknown): FigureTrace[] {
  const all = columnOf(data, "the data") ?? [];
  return all.flatMap((each, index) => {
    const fields = fieldsOf(each ?? needsPicture("a trace is nothing"));
    if (oneOf(fields.visible, [true, false], "visible") === false) return [];
    const type = oneOf(fields.type, ["scatter", "bar"] as const, "a type") ?? "scatter";
    checkTrace(fields, type);
    const y = columnOf(fields.y, "y");
    const x = columnOf(fields.x, "x");
    const other = x ?? y ?? [];
    const counted = other.map((_, i) => i);
    return [{ fields, index, x: x ?? counted, y: y ?? counted }];
  });
}

function checkTrace(fields: Fields, type: "scatter" | "bar"): void {
  allowOnly(fields, type === "bar" ? knownBar : knownScatter, `a ${type} trace`);
  oneOf(fields.xaxis, ["x"], "an axis");
  oneOf(fields.yaxis, ["y"], "an axis");
  oneOf(fields.fill, ["none"], "a fill");
  for (const name of ["error_x", "error_y"]) {
    if (fields[name] !== undefined && fieldsOf(fields[name]).visible !== false)
      needsPicture("there are error bars");
  }
}
