/** The grid of a sweep: parameters, the values that each runs through, and their combinations. */

import { type Option, list } from "../../core/option";
import { parseQuantity, showQuantity } from "../../core/quantity";
import type { Notebook } from "../format";
import { type Assignments, optionOf, parameterNamed, parametersOf } from "../parameters";

export type Value = number | string | boolean;
/** A point of the grid: a value for each swept parameter, in their order. */
export type Point = Readonly<Record<string, Value>>;

/** A parameter and its values, in the order in which they were given. */
export interface Axis {
  readonly name: string;
  /** SI unit, `count`, `fraction`, or empty. */
  readonly unit: string;
  readonly values: readonly Value[];
}

/** A grid of more points than this is a slip of the pen. */
const mostPoints = 100_000;

/**
 * The axes of a sweep, each value checked by the contract of its parameter.
 *
 * @param notebook - the one that is swept
 * @param given - values by name, as people write them: `1..20`, `20ms,80ms`, `0.1..0.9:0.2`
 * @throws RangeError that names the parameter: unknown (with the nearest), a value that its contract
 *   refuses, or one that is there twice; or if there is no point, or more than 100 000
 */
export function axesOf(notebook: Notebook, given: Assignments): Axis[] {
  const parameters = parametersOf(notebook);
  const axes = Object.entries(given).map(([name, text]): Axis => {
    const found = parameterNamed(name, parameters);
    const option = list(optionOf(found) as Option<Value>, []);
    const values = parseQuantity(name, text, option);
    const twice = values.find((value, i) => values.indexOf(value) !== i);
    if (twice !== undefined) throw new RangeError(`${name} has the value ${String(twice)} twice`);
    return { name, unit: found.unit, values };
  });
  if (axes.length === 0) {
    const names = parameters.map(({ name }) => name);
    const has = names.length > 0 ? `it has ${names.join(", ")}` : "it has none";
    throw new RangeError(
      `a sweep needs a parameter of the notebook to run through values, -p name=1..20: ${has}`,
    );
  }
  const points = axes.reduce((all, { values }) => all * values.length, 1);
  if (points > mostPoints) {
    const sizes = axes.map(({ values }) => values.length).join(" × ");
    throw new RangeError(
      `a grid must have ${mostPoints} points or fewer, got ${sizes} = ${points}`,
    );
  }
  return axes;
}

/** All combinations, the last axis fastest. */
export function pointsOf(axes: readonly Axis[]): Point[] {
  return axes.reduce<Point[]>(
    (all, { name, values }) =>
      all.flatMap((before) => values.map((value) => ({ ...before, [name]: value }))),
    [{}],
  );
}

/** A point in words: `servers = 3, rtt = 80 ms`. */
export function describePoint(point: Point, axes: readonly Axis[]): string {
  return axes
    .flatMap(({ name, unit }) => {
      const value = point[name];
      return value === undefined ? [] : [`${name} = ${describeValue(value, unit)}`];
    })
    .join(", ");
}

/** A value in words, in a unit that suits it. */
export function describeValue(value: Value, unit: string): string {
  return typeof value === "number" ? showQuantity(value, unit).trim() : String(value) || '""';
}
