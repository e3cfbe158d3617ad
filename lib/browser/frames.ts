/** Live figures of a cell's own function: each picture was drawn beforehand. */

import type { Option, Schema } from "../core/option";
import type { Figure } from "../figure/figure";

/** What a page needs to know of an option whose check stayed behind. */
export type PlainOption = Omit<Option<unknown>, "check" | "item">;

/** A control, and the values for which there is a picture. */
export interface GridControl {
  readonly option: PlainOption;
  readonly values: readonly unknown[];
}

/** Why there is no picture for some values. */
export interface Refusal {
  readonly refusal: string;
}

/** A picture for each combination of values, or a refusal: the last control changes fastest. */
export interface FigureGrid {
  readonly controls: Readonly<Record<string, GridControl>>;
  readonly figures: readonly (Figure | Refusal)[];
}

/** Options that take what they are given: their values come from controls that offer no others. */
export function schemaOf({ controls }: FigureGrid): Schema {
  const entries = Object.entries(controls).map(([name, { option }]) => [
    name,
    { ...option, check: (_: string, value: unknown) => value },
  ]);
  return Object.fromEntries(entries) as Schema;
}

/**
 * The picture for these values.
 *
 * @throws RangeError if there is none, with the function's own sentence
 */
export function frameOf(grid: FigureGrid, values: Readonly<Record<string, unknown>>): Figure {
  let place = 0;
  for (const [name, control] of Object.entries(grid.controls)) {
    const i = control.values.indexOf(values[name]);
    if (i < 0) throw new RangeError(`${name} must be one of the values that were drawn`);
    place = place * control.values.length + i;
  }
  const figure = grid.figures[place];
  if (!figure) throw new RangeError("there is no picture for these values");
  if ("refusal" in figure) throw new RangeError(figure.refusal);
  // plotly notes in a layout what a reader zooms to: a picture that comes again is as it was drawn.
  return { ...figure, layout: structuredClone(figure.layout) };
}
