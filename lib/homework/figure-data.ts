/** What counts of a figure as an answer: its points and the titles of its axes. */

/** One trace: points whose both coordinates are numbers. */
export interface TraceData {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** A figure without its looks. */
export interface FigureData {
  readonly traces: readonly TraceData[];
  readonly xTitle: string;
  readonly yTitle: string;
  readonly isLogX: boolean;
  readonly isLogY: boolean;
}

/** More points than a reader could tell apart are no answer. */
const mostPoints = 20_000;

interface Loose {
  readonly [name: string]: unknown;
}

/**
 * The points and titles of a plotly figure.
 *
 * @param figure - `{ data, layout }`
 * @returns the data, or a sentence that says why it is no figure
 */
export function figureData(figure: unknown): FigureData | string {
  if (!isObject(figure) || !Array.isArray(figure["data"])) {
    return "A figure is asked for: an object with `data` and `layout`.";
  }
  const traces = figure["data"].filter(isObject).map(({ x, y }) => pointsOf(x, y));
  const points = traces.reduce((sum, { x }) => sum + x.length, 0);
  if (points > mostPoints) return `The figure has ${points} points; ${mostPoints} are enough.`;
  const layout = isObject(figure["layout"]) ? figure["layout"] : {};
  const [x, y] = [layout["xaxis"], layout["yaxis"]].map((axis) => (isObject(axis) ? axis : {}));
  return {
    traces,
    xTitle: titleOf(x?.["title"]),
    yTitle: titleOf(y?.["title"]),
    isLogX: x?.["type"] === "log",
    isLogY: y?.["type"] === "log",
  };
}

function isObject(value: unknown): value is Loose {
  return typeof value === "object" && value !== null;
}

function titleOf(title: unknown): string {
  const text = isObject(title) ? title["text"] : title;
  return typeof text === "string" ? text.slice(0, 200) : "";
}

function pointsOf(x: unknown, y: unknown): TraceData {
  const heights = columnOf(y) ?? [];
  const places = columnOf(x) ?? heights.map((_, i) => i);
  const pairs = places.flatMap((at, i) => {
    const height = heights[i];
    return Number.isFinite(at) && Number.isFinite(height) ? [[at, height] as [number, number]] : [];
  });
  return { x: pairs.map(([at]) => at), y: pairs.map(([, height]) => height) };
}

/** A list of numbers, as a list or as a typed array. */
function columnOf(column: unknown): number[] | undefined {
  const list: unknown = ArrayBuffer.isView(column) ? Array.from(column as Float64Array) : column;
  return Array.isArray(list)
    ? list.map((each) => (typeof each === "number" ? each : NaN))
    : undefined;
}

/**
 * The height of a trace at a place: between two points, along a straight line on the axes as drawn.
 *
 * @param isWhole - only points themselves count, since there is nothing between them
 * @returns NaN where the trace has no value
 */
export function heightAt(
  { x, y }: TraceData,
  at: number,
  { isWhole, isLogX, isLogY }: { isWhole: boolean; isLogX: boolean; isLogY: boolean },
): number {
  const slack = 1e-9 * Math.abs(at);
  const own = x.findIndex((each) => Math.abs(each - at) <= slack);
  if (own >= 0 || isWhole) return y[own] ?? NaN;
  const after = x.findIndex((each, i) => i > 0 && (each - at) * ((x[i - 1] ?? NaN) - at) < 0);
  const [x0, x1, y0, y1] = [x[after - 1], x[after], y[after - 1], y[after]];
  if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) return NaN;
  const across = isLogX && x0 > 0 && x1 > 0 ? Math.log : identity;
  const isUpLog = isLogY && y0 > 0 && y1 > 0;
  const share = (across(at) - across(x0)) / (across(x1) - across(x0));
  if (isUpLog) return Math.exp(Math.log(y0) + share * (Math.log(y1) - Math.log(y0)));
  return y0 + share * (y1 - y0);
}

const identity = (value: number) => value;
