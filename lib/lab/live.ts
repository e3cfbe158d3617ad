/** Puts a figure with controls into a cell. */

import { type LiveSpec, liveMimeType } from "../browser/live-spec";
import type { Option, OptionsOf, Schema } from "../core/option";
import type { FigureBuilder, FigureDefinition } from "../figure/define";
import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { soundFigure } from "../figure/sound";
import { packColumns } from "../notebook/columns";
import { display } from "./display";
import { pageCall, still } from "./fragment";
import { room } from "./room";

/** What can be live: a declared figure, or a function from values to a figure. */
type Drawable = FigureDefinition<Schema> | ((values: never) => Figure);

/** Start values of a declared figure, or a control for each value of a function. */
export type Given<F> =
  F extends FigureDefinition<infer S>
    ? Partial<OptionsOf<S>>
    : F extends (values: infer V) => Figure
      ? { readonly [Name in keyof V]: Option<V[Name]> }
      : never;

/** What a reader may change of a declared figure, and how finely a function is drawn beforehand. */
export type Settings<F> = F extends FigureDefinition<infer S> ? LiveSettings<S> : GridSettings;

export interface LiveSettings<S extends Schema> {
  /** The options that have a control, in this order; all by default. */
  readonly only?: readonly (keyof S & string)[];
}

export interface GridSettings {
  /** Values of each number, beside its default (count; 11 by default, or as many as there are). */
  readonly points?: number;
}

/**
 * Shows a figure with a control for each of its options. The same model that ran here runs in the
 * page: no kernel answers, so it also works in a page that was exported.
 *
 * `live(amdahlFigure, { maxWorkers: 1024 }, { only: ["maxWorkers"] })` shows a declared figure;
 * `live(({ load }: { load: number }) => figure, { load: number({ … }) })` shows a cell's own function,
 * whose pictures are drawn beforehand for every combination of values, 400 at most.
 *
 * @param figure - a builder, or a function from the values of controls to a figure
 * @param given - start values of a builder; the controls of a function, as a figure declares options
 * @param settings - `only`, or `points` of a function's numbers
 * @throws RangeError if a value is refused, an option is unknown, or there would be too many pictures
 * @throws Error outside of a notebook
 */
export function live<F extends Drawable>(
  figure: F,
  given: Given<F> = {} as Given<F>,
  settings: Settings<F> = {} as Settings<F>,
): void {
  const { declaredSpec, gridSpec } = room<LiveSpecs>("lab/live-specs");
  const { spec, first } =
    "id" in figure
      ? declaredSpec(figure as FigureBuilder<Schema>, given, settings as LiveSettings<Schema>)
      : gridSpec(figure as (values: object) => Figure, given as Schema, settings as GridSettings);
  const sound = soundFigure(first);
  const height = Number(sound.layout.height) || 450;
  display({
    [liveMimeType]: spec,
    "application/vnd.plotly.v1+json": packColumns({
      ...sound,
      config: { responsive: true, displaylogo: false },
    }),
    "text/html":
      `<div class="distlab-figure" style="min-height:${height}px">${still(first)}</div>` +
      pageCall("distlabShowLive", spec),
    "text/plain": findingOf(sound),
  });
}

/** What `lab/live-specs` makes. */
interface LiveSpecs {
  declaredSpec(
    build: FigureBuilder<Schema>,
    start: object,
    settings: LiveSettings<Schema>,
  ): { readonly spec: LiveSpec; readonly first: Figure };
  gridSpec(
    draw: (values: object) => Figure,
    controls: Schema,
    settings: GridSettings,
  ): { readonly spec: LiveSpec; readonly first: Figure };
}
