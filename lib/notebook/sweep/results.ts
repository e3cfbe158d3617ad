/** The points of a sweep as one table. */

import { csvOf } from "../../core/csv";
import type { Recorded, RecordedValue } from "../records";
import { type Axis, type Point, describePoint } from "./axes";

/** A point that is over: with what it recorded, or with what went wrong. */
export interface Outcome {
  readonly point: Point;
  readonly recorded?: Recorded;
  readonly error?: string;
}

/** A recorded value's name and unit. */
export interface Column {
  readonly name: string;
  /** Empty if it has none. */
  readonly unit: string;
}

/**
 * What was recorded, in the order in which it first appears.
 *
 * @throws Error if a name has one unit at one point and another at the next, or is that of a parameter
 */
export function columnsOf(outcomes: readonly Outcome[], axes: readonly Axis[]): Column[] {
  const columns = new Map<string, Column & { readonly first: Point }>();
  for (const { point, recorded } of outcomes) {
    for (const name of Object.keys(recorded?.values ?? {})) {
      const unit = recorded?.units[name] ?? "";
      if (axes.some((axis) => axis.name === name)) {
        throw new Error(`${name} is a parameter of the sweep: record its value under another name`);
      }
      const known = columns.get(name);
      if (!known) columns.set(name, { name, unit, first: point });
      else if (known.unit !== unit) throw new Error(differing(known, { unit, point }, axes));
    }
  }
  return [...columns.values()].map(({ name, unit }) => ({ name, unit }));
}

function differing(
  { name, unit, first }: Column & { readonly first: Point },
  other: { readonly unit: string; readonly point: Point },
  axes: readonly Axis[],
): string {
  const [before, after] = [
    `${unit || "no unit"} at ${describePoint(first, axes)}`,
    `${other.unit || "no unit"} at ${describePoint(other.point, axes)}`,
  ];
  return `${name} has ${before}, and ${after}: record it in one unit`;
}

/**
 * One row a point, in the order of the grid: the parameters, then what was recorded. A unit stands in
 * the name of its column. A point that failed has a row, too: it says why in a last column, `error`,
 * which is there if any failed.
 */
export function resultsCsv(outcomes: readonly Outcome[], axes: readonly Axis[]): string {
  const columns = columnsOf(outcomes, axes);
  const hasFailed = outcomes.some(({ error }) => error !== undefined);
  const heads = [...axes, ...columns].map(headOf);
  const rows = outcomes.map(({ point, recorded, error = "" }) => [
    ...axes.map(({ name }) => point[name]),
    ...columns.map(({ name }): RecordedValue => recorded?.values[name] ?? ""),
    ...(hasFailed ? [error] : []),
  ]);
  return csvOf([[...heads, ...(hasFailed ? ["error"] : [])], ...rows], "\n");
}

/** Units that are no more than a number. */
const plain = ["", "1", "count", "ratio", "fraction"];

/** A name and its unit, as the tables of data/ write them: `rtt_s`, `throughput_per_s`. */
export function headOf({ name, unit }: Column): string {
  if (plain.includes(unit)) return name;
  const words = unit
    .replace(/^1\//, "/")
    .replaceAll("/", "_per_")
    .replaceAll("%", "pct")
    .replaceAll(/[µμ]/g, "u")
    .replace(/[^\p{L}\p{N}]+/gu, "_");
  return `${name}_${words}`.replace(/_+/g, "_").replace(/_$/, "");
}
