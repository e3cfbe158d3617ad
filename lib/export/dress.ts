/** A figure in the sizes and colours of a place. It stays plain data: all formats draw the same. */

import type { Figure } from "../figure/figure";
import { findingOf, titleOf } from "../figure/finding";
import { axisNames, withRanges, type Ranges } from "./axis-range";
import { legendOf } from "./legend";
import { logTicks } from "./log-ticks";
import { type Preset, type PresetName, onScreen, presets } from "./preset";
import { type Theme, withTheme } from "./theme";
import { weighted } from "./weight";
import { fitTitle, wrapOnce } from "./wrap-title";

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

/** Share of the width that is left free beside the title, on each side. */
const titleMargin = 0.02;

/**
 * Prepares a figure for drawing.
 *
 * @throws RangeError if a range does not fit its axis
 */
export function dress(given: Figure, options: DressOptions = {}): DressedFigure {
  const { theme = "light", transparent = false, untitled = false, ranges = {} } = options;
  const preset: Preset = options.preset ? presets[options.preset] : sizedLike(given);
  const { width = preset.width, height = preset.height } = options;
  const figure = withTheme(withRanges(given, ranges), theme);
  const layout = {
    ...figure.layout,
    ...sized(figure, preset, { width, height, untitled }),
    ...(transparent && { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" }),
    width,
    height,
  };
  const data = figure.data.map((trace) => weighted(trace, preset.weight));
  return { figure: { data, layout }, width, height };
}

/** Without a preset a figure keeps the size that it names. */
function sizedLike({ layout }: Figure): Preset {
  const { width = onScreen.width, height = onScreen.height } = layout;
  return { ...onScreen, width, height };
}

function sized(
  figure: Figure,
  { fontSize, titleSize }: Preset,
  { width, height, untitled }: { width: number; height: number; untitled: boolean },
): object {
  const { layout } = figure;
  const growth = fontSize / onScreen.fontSize;
  const place = { width: width * (1 - 2 * titleMargin), height, size: titleSize };
  const { lines, size } = fitTitle(findingOf(figure), place);
  const top = untitled ? fontSize : lines.length * size * 1.3 + size;
  const title = {
    ...(typeof layout.title === "object" ? layout.title : {}),
    text: untitled ? "" : lines.map(escapeTags).join("<br>"),
    x: titleMargin,
    xanchor: "left",
    // Of several lines plotly puts the first one here, whatever the anchor says.
    y: 1 - (1.35 * size) / height,
    yref: "container",
    yanchor: "bottom",
    pad: { t: 0, b: 0 },
    font: { size },
  };
  return {
    title,
    font: { ...layout.font, size: fontSize },
    legend: legendOf(figure, {
      width,
      height: height - top,
      fontSize,
      itemwidth: 30 * Math.max(1, growth),
    }),
    margin: { t: top, r: fontSize * 1.5, b: fontSize, l: fontSize, pad: 0 },
    ...axes(figure, { fontSize, growth, across: width, down: height - top }),
    ...(Array.isArray(layout.annotations) && {
      annotations: layout.annotations.map((each) => ({
        ...each,
        font: { ...each?.font, size: (each?.font?.size ?? onScreen.fontSize) * growth },
      })),
    }),
    ...(Array.isArray(layout.shapes) && {
      shapes: layout.shapes.map((shape) => weighted(shape, growth)),
    }),
  };
}

interface Room {
  readonly fontSize: number;
  /** Size of text, as a multiple of that on the screen. */
  readonly growth: number;
  /** What axes have for themselves and their titles (CSS pixels). */
  readonly across: number;
  readonly down: number;
}

/** Lines of text beside an axis that its title cannot have: numbers, the other title, the legend. */
const linesBeside = 6;

/** plotly writes the titles of axes this much larger than the rest. */
const axisTitleGrowth = 1.2;

function axes(figure: Figure, { fontSize, growth, across, down }: Room): object {
  const { layout } = figure;
  return Object.fromEntries(
    axisNames(layout).map((name) => {
      const axis = layout[name] as Readonly<Record<string, unknown>> | undefined;
      const length = (name.startsWith("x") ? across : down) - linesBeside * fontSize;
      const size = axisTitleGrowth * fontSize;
      const text = titleOf(axis);
      const isPlain = !/[<$]/.test(text);
      const title = {
        ...(typeof axis?.["title"] === "object" ? axis["title"] : {}),
        ...(text && { text: isPlain ? wrapOnce(text, length, size).join("<br>") : text }),
        standoff: fontSize * 0.8,
      };
      const grown = {
        automargin: true,
        ticklen: 5 * growth,
        tickwidth: growth,
        linewidth: growth,
        gridwidth: growth,
        title,
      };
      const ticks =
        name === "xaxis" || name === "yaxis" ? logTicks(figure, letterOf(name), growth) : {};
      return [name, { ...axis, ...grown, ...ticks }];
    }),
  );
}

const letterOf = (axis: "xaxis" | "yaxis") => (axis === "xaxis" ? "x" : "y");

const escapeTags = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
