/** A trace as the planners see it. */

import { type Fields, needsPicture } from "./fields";

export interface FigureTrace {
  readonly fields: Fields;
  /** Its place in the figure, which decides its colour. */
  readonly index: number;
  readonly x: readonly unknown[];
  readonly y: readonly unknown[];
}

/** Whether a column names things; dates and numbers written as text are neither. */
export function namesOf(column: readonly unknown[]): boolean {
  const texts = column.filter((each): each is string => typeof each === "string");
  if (texts.some((each) => /^\s*-?\d{4}-\d\d|^[\s\d.,:/+-]+$/.test(each)))
    needsPicture("dates or numbers are written as text");
  return texts.length > 0;
}

/** plotly shows a legend when there is a choice, or when it is asked for. */
export function hasLegend(layout: Fields, traces: readonly FigureTrace[]): boolean {
  const named = traces.filter(({ fields }) => fields.showlegend !== false);
  const asked =
    layout.showlegend === true || traces.some((each) => each.fields.showlegend === true);
  return layout.showlegend !== false && named.length > 0 && (asked || traces.length > 1);
}
