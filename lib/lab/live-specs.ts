/** What a page has to know of a live figure. */

import type { FigureGrid, GridControl, Refusal } from "../browser/frames";
import type { DeclaredSpec, GridSpec } from "../browser/live-spec";
import { stopsOf } from "../browser/stops";
import { type Option, type Schema, resolve } from "../core/option";
import type { FigureBuilder } from "../figure/define";
import type { Figure } from "../figure/figure";
import { figures } from "../figure/registry";
import { soundFigure } from "../figure/sound";
import { refreshKernelspec } from "../host/kernelspec";
import { projectRoot } from "../host/project";
import { packColumns } from "../notebook/columns";

/** A page gets no more pictures than this of a cell's own function. */
const mostPictures = 400;
/** Values of a number, where a cell does not say how many. */
const usualPoints = 11;

/**
 * A registered figure: its id and where its controls start. The scripts of pages are brought up to
 * date, so that the page has the model that the kernel has.
 *
 * @throws RangeError if the figure is not registered, an option is unknown, or a value is refused
 */
export function declaredSpec(
  build: FigureBuilder<Schema>,
  start: object,
  { only }: { readonly only?: readonly string[] },
): { readonly spec: DeclaredSpec; readonly first: Figure } {
  const ids = figures.map(({ id }) => id as string);
  if (!ids.includes(build.id)) {
    throw new RangeError(
      `${build.id} is not among the figures that lib/figure/registry.ts lists: add it there, or ` +
        "give live a function and its controls",
    );
  }
  for (const name of only ?? []) {
    if (Object.hasOwn(build.options, name)) continue;
    throw new RangeError(`only: ${name} is not one of ${Object.keys(build.options).join(", ")}`);
  }
  const first = build(start);
  refreshKernelspec(projectRoot());
  return { spec: { figure: build.id, options: { ...start }, ...(only && { only }) }, first };
}

/**
 * A cell's own function: every picture that its controls can ask for.
 *
 * @throws RangeError if there is no control, `points` is no whole number in [2, 400], there would be
 *   more than 400 pictures, or the function refuses the first one
 */
export function gridSpec(
  draw: (values: object) => Figure,
  controls: Schema,
  { points = usualPoints }: { readonly points?: number },
): { readonly spec: GridSpec; readonly first: Figure } {
  const entries = Object.entries(controls);
  if (entries.length === 0) throw new RangeError("live must have a control, got none");
  if (!(Number.isInteger(points) && points >= 2 && points <= mostPictures)) {
    throw new RangeError(`points must be a whole number in [2, ${mostPictures}], got ${points}`);
  }
  const plain = Object.fromEntries(
    entries.map(([name, option]) => [name, gridControl(name, option, points)]),
  );
  const sizes = Object.values(plain).map(({ values }) => values.length);
  const pictures = sizes.reduce((all, size) => all * size, 1);
  if (pictures > mostPictures) {
    throw new RangeError(
      `live must draw ${mostPictures} pictures or fewer beforehand, got ${sizes.join(" × ")} = ` +
        `${pictures}: give { points: … } or fewer controls`,
    );
  }
  const combinations = Object.entries(plain).reduce<readonly object[]>(
    (all, [name, { values }]) =>
      all.flatMap((before) => values.map((value) => ({ ...before, [name]: value }))),
    [{}],
  );
  const options = resolve(controls, {});
  const first = draw(options);
  const grid: FigureGrid = {
    controls: plain,
    figures: combinations.map((each) => drawn(draw, each)),
  };
  refreshKernelspec(projectRoot());
  return { spec: { grid, options }, first };
}

/** A picture as it is stored, or the sentence with which the function refuses the values. */
function drawn(draw: (values: object) => Figure, values: object): Figure | Refusal {
  try {
    return packColumns(soundFigure(draw(values))) as Figure;
  } catch (error) {
    if (error instanceof RangeError) return { refusal: error.message };
    throw error;
  }
}

function gridControl(name: string, option: Option<unknown>, points: number): GridControl {
  const { check: _, item: __, ...plain } = option;
  return { option: plain, values: valuesOf(name, option, points) };
}

/** The values of a control that there is a picture for. */
function valuesOf(name: string, option: Option<unknown>, points: number): readonly unknown[] {
  if (option.kind === "choice") return option.choices ?? [];
  if (option.kind === "toggle") return [false, true];
  if (option.kind === "number") {
    const { min = 0, max = 0, step } = option;
    const whole = step === undefined ? Infinity : Math.round((max - min) / step) + 1;
    return stopsOf(option, [option.default as number], Math.min(points, whole));
  }
  throw new RangeError(`${name} must be a number, a choice or a toggle to be drawn beforehand`);
}
