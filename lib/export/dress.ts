/** A figure in the sizes and colours of a place. It stays plain data: all formats draw the same. */

import { requireOneOf } from "../core/check";
import type { Figure } from "../figure/figure";
import { soundFigure } from "../figure/sound";
import { UndrawableError } from "../render/plotly/bundle";
import { axesOf } from "./axes";
import { withRanges, type Ranges } from "./axis-range";
import { grownText } from "./grown-text";
import { legendHeight, legendOf } from "./legend";
import { marginOf } from "./margin";
import { type Preset, type PresetName, onScreen, presets } from "./preset";
import { type Theme, themes, withTheme } from "./theme";
import { titleFor } from "./title";
import { weighted } from "./weight";

/** What may be asked of a picture. */
export interface DressOptions {
  readonly preset?: PresetName;
  /** CSS pixels, instead of the preset's. */
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
  /** No ground, so that a slide's own shows through. */
  readonly transparent?: boolean;
  /** The finding is not written on the picture: a slide has it as its title. */
  readonly untitled?: boolean;
  readonly ranges?: Ranges;
}

/** A figure that is ready to be drawn. */
export interface DressedFigure {
  readonly figure: Figure;
  readonly width: number;
  readonly height: number;
}

/**
 * Prepares a figure for drawing.
 *
 * @throws RangeError if a range does not fit its axis, and for an unknown preset or theme
 * @throws UndrawableError if there is no list of traces
 */
export function dress(given: Figure, options: DressOptions = {}): DressedFigure {
  const { theme = "light", transparent = false, untitled = false, ranges = {} } = options;
  requireOneOf(themes, { theme });
  requireTraces(given);
  const sound = soundFigure(given);
  const preset = presetOf(options.preset, sound);
  const { width = preset.width, height = preset.height } = options;
  const growth = preset.fontSize / onScreen.fontSize;
  const themed = withTheme(withRanges(sound, ranges), theme);
  const figure = {
    data: grownText(themed.data, growth),
    layout: grownText(themed.layout, growth),
  };
  const layout = {
    ...figure.layout,
    ...sized(figure, preset, { width, height, untitled }),
    ...(transparent && { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" }),
    width,
    height,
  } as Figure["layout"];
  const data = figure.data.map((trace) => weighted(trace, preset.weight));
  return { figure: { data, layout }, width, height };
}

function requireTraces(figure: Figure | undefined): void {
  if (!Array.isArray(figure?.data)) {
    throw new UndrawableError("a figure needs a list of traces: data");
  }
}

/** Without a preset a figure keeps the size that it names. */
function presetOf(name: PresetName | undefined, { layout }: Figure): Preset {
  if (name !== undefined) {
    requireOneOf(Object.keys(presets), { preset: name });
    return presets[name];
  }
  const { width, height } = layout;
  return {
    ...onScreen,
    width: Number(width) || onScreen.width,
    height: Number(height) || onScreen.height,
  };
}

function sized(
  figure: Figure,
  { fontSize, titleSize }: Preset,
  { width, height, untitled }: { width: number; height: number; untitled: boolean },
): object {
  const { layout } = figure;
  const growth = fontSize / onScreen.fontSize;
  const { title, top } = titleFor(figure, { width, height, fontSize, titleSize, untitled });
  const itemwidth = 30 * Math.max(1, growth);
  const room = { width, height: height - top, fontSize, itemwidth };
  const down = room.height - legendHeight(figure, room);
  return {
    title,
    font: { ...layout.font, size: fontSize },
    legend: legendOf(figure, room),
    margin: marginOf(figure, { width, height, top, fontSize, growth }),
    ...axesOf(figure, { fontSize, growth, across: width, down }),
    ...(layout.shapes && {
      shapes: layout.shapes.map((shape) => weighted({ line: {}, ...shape }, growth)),
    }),
  };
}
