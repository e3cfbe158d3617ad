/** Answers as they come out of the sandbox: whatever their shape, they leave here in the right one. */

import type { AnswerData, Point } from "../answer-data";
import type { TraceData } from "../figure-data";

type Loose = Readonly<Record<string, unknown>>;

/** An answer of the right shape; anything else is unusable. */
export function soundAnswer(data: unknown): AnswerData {
  const { kind, value, points, figure, why } = loose(data);
  if (kind === "missing") return { kind };
  if (kind === "number" && isNumber(value)) return { kind, value };
  if (kind === "function" && Array.isArray(points)) return { kind, points: points.map(pointOf) };
  if (kind === "figure") {
    const { traces, xTitle, yTitle, isLogX, isLogY } = loose(figure);
    const each = Array.isArray(traces) ? traces.map(traceOf) : [];
    const logs = { isLogX: isLogX === true, isLogY: isLogY === true };
    return {
      kind,
      figure: { traces: each, xTitle: textOf(xTitle), yTitle: textOf(yTitle), ...logs },
    };
  }
  const reason = typeof why === "string" ? why : "The answer is not of the kind that is asked for.";
  return { kind: "unusable", why: reason.slice(0, 500) };
}

function loose(value: unknown): Loose {
  return typeof value === "object" && value !== null ? (value as Loose) : {};
}

const isNumber = (value: unknown): value is number => Number.isFinite(value);
const textOf = (value: unknown) => (typeof value === "string" ? value.slice(0, 200) : "");

function pointOf(point: unknown): Point {
  const { at, value, error } = loose(point);
  const place = isNumber(at) ? at : NaN;
  if (isNumber(value)) return { at: place, value };
  return typeof error === "string" ? { at: place, error: error.slice(0, 200) } : { at: place };
}

function traceOf(trace: unknown): TraceData {
  const { x, y } = loose(trace);
  const column = (list: unknown) =>
    Array.isArray(list) ? list.map((each) => (isNumber(each) ? each : NaN)) : [];
  return { x: column(x), y: column(y) };
}
