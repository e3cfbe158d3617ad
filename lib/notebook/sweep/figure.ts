/** What a sweep recorded, as a figure: a panel for each number, a line for each setting of the rest. */

import { readable } from "../../core/format";
import { dashes } from "../../figure/dashes";
import { type Figure, type FigureParts, colorway, figure } from "../../figure/figure";
import { type Axis, type Point, describePoint } from "./axes";
import { type Column, type Outcome, columnsOf } from "./results";

type PlotAxis = FigureParts["xaxis"];
type Layout = NonNullable<FigureParts["layout"]>;

/** Height of a panel, and of what surrounds them all (CSS pixels). */
const panelHeight = 320;
const surroundings = 200;
/** A logarithmic axis with as many values as this names them, and not the powers of ten. */
const mostTicks = 12;
/** Share of its height that a panel keeps free of the one below. */
const gap = 0.12;

/**
 * Each recorded number against the first parameter that has several values, with a line for each
 * combination of the others.
 *
 * @param outcomes - all points, in the order of the grid
 * @returns none if no number was recorded
 */
export function sweepFigure(
  notebook: string,
  outcomes: readonly Outcome[],
  axes: readonly Axis[],
): Figure | undefined {
  const panels = columnsOf(outcomes, axes).filter(({ name }) => isNumeric(name, outcomes));
  const across = axes.find(({ values }) => values.length > 1) ?? axes[0];
  if (!across || panels.length === 0) return undefined;
  const others = axes.filter((axis) => axis !== across);
  const lines = linesOf(inOrder(outcomes, across.name), others);
  const data = panels.flatMap((panel, row) =>
    lines.map(({ words, outcomes: along }, i) => ({
      ...{ name: words || panel.name, legendgroup: words || panel.name },
      ...{ mode: "lines+markers", line: styleOf(words === "" ? row : i), marker: { size: 6 } },
      ...{ showlegend: words === "" || row === 0, ...place("x", "y", row) },
      x: along.map(({ point }) => point[across.name]),
      y: along.map(({ recorded }) => drawn(recorded?.values[panel.name])),
    })),
  ) as FigureParts["data"];
  const [first, ...rest] = panels.map((panel, row) => panelAxis(panel, row, panels.length));
  const xaxis: PlotAxis = {
    ...{ title: { text: titleOf(across) }, ...scaleOf(across) },
    ...(panels.length > 1 && { anchor: `y${panels.length}` as "y" }),
  };
  const more = rest.map((yaxis, i) => [`yaxis${i + 2}`, yaxis] as const);
  const layout: Layout = {
    ...(Object.fromEntries(more) as Layout),
    height: panelHeight * panels.length + surroundings,
    // Below the one panel that it is below, however many there are.
    legend: { orientation: "h", x: 0, y: -0.22 / panels.length, yanchor: "top" },
  };
  const title = titleFor(notebook, panels, across);
  return figure({ title, xaxis, yaxis: first ?? {}, data, layout });
}

function titleFor(notebook: string, panels: readonly Column[], across: Axis): string {
  const names = panels.map(({ name }) => name);
  const last = names.pop() ?? "";
  const all = names.length > 0 ? `${names.join(", ")} and ${last}` : last;
  return `${notebook}: ${all} against ${across.name}`;
}

interface Line {
  /** The other parameters and their values; empty if there are none. */
  readonly words: string;
  readonly outcomes: Outcome[];
}

function linesOf(outcomes: readonly Outcome[], others: readonly Axis[]): Line[] {
  const varied = others.filter(({ values }) => values.length > 1);
  const lines = new Map<string, Line>();
  for (const outcome of outcomes) {
    const point: Point = outcome.point;
    const key = JSON.stringify(others.map(({ name }) => point[name]));
    const line = lines.get(key) ?? { words: describePoint(point, varied), outcomes: [] };
    lines.set(key, line);
    line.outcomes.push(outcome);
  }
  return [...lines.values()];
}

/** A line runs upwards, in whatever order the values were given. */
function inOrder(outcomes: readonly Outcome[], name: string): readonly Outcome[] {
  const isNumber = outcomes.every(({ point }) => typeof point[name] === "number");
  if (!isNumber) return outcomes;
  return [...outcomes].sort((a, b) => Number(a.point[name]) - Number(b.point[name]));
}

/** The same line looks the same in all panels. */
function styleOf(index: number): object {
  const color = colorway[index % colorway.length];
  return { color, dash: dashes[index % dashes.length] };
}

function place(x: string, y: string, row: number): { xaxis: string; yaxis: string } {
  return { xaxis: x, yaxis: row === 0 ? y : `${y}${row + 1}` };
}

/** The y axis of a panel; the first panel is at the top. */
function panelAxis(column: Column, row: number, rows: number): PlotAxis {
  const high = 1 - row / rows;
  const low = high - (1 - (row < rows - 1 ? gap : 0)) / rows;
  const title = { text: titleOf(column) };
  return rows === 1 ? { title } : { title, domain: [Math.max(0, low), high], anchor: "x" };
}

function titleOf({ name, unit }: Column): string {
  return unit === "" || unit === "1" ? name : `${name} (${unit})`;
}

/** Values in equal ratios stand in equal steps. */
function scaleOf({ values }: Axis): PlotAxis {
  if (!values.every((value) => typeof value === "number")) return { type: "category" };
  const sorted = [...(values as readonly number[])].sort((a, b) => a - b);
  const [low = 0, high = 0] = [sorted[0], sorted.at(-1)];
  const middle = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (sorted.length < 3 || low <= 0) return {};
  const isLog = Math.abs(middle - Math.sqrt(low * high)) < Math.abs(middle - (low + high) / 2);
  if (!isLog) return {};
  const ticks = { tickmode: "array", tickvals: sorted, ticktext: sorted.map((n) => readable(n)) };
  return { type: "log", ...(sorted.length <= mostTicks && (ticks as PlotAxis)) };
}

function isNumeric(name: string, outcomes: readonly Outcome[]): boolean {
  const values = outcomes.flatMap(({ recorded }) => recorded?.values[name] ?? []);
  return values.length > 0 && values.every((value) => typeof value === "number");
}

/** What has no place on an axis leaves a gap in the line. */
function drawn(value: unknown): number | null {
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}
