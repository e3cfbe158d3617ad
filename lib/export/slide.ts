/** A figure on a slide of a presentation. */

import type { Figure } from "../figure/figure";
import { type Drawing, drawFigure } from "../render/draw";
import { UndrawableError } from "../render/plotly/bundle";
import { aboutFigure } from "./about";
import { type DressOptions, type DressedFigure, dress } from "./dress";
import { writePng } from "./png";
import { type FigureSlide, type SlideShape, pageOf } from "./pptx";
import { presets } from "./preset";

/** CSS pixels in a point. */
const pixelsPerPoint = 4 / 3;

/** The shape of a presentation for a preset. */
export function shapeFor(preset: DressOptions["preset"]): SlideShape {
  return preset === "slide-4x3" ? "4:3" : "16:9";
}

/** A slide, and what whoever asked for it should know. */
export interface DrawnSlide {
  readonly slide: FigureSlide;
  readonly warnings: readonly string[];
}

/**
 * Dresses and draws a figure for the body of a slide, whose title says the finding. Of a figure
 * that needs a browser, the slide has the words.
 */
export function figureSlide(figure: Figure, options: DressOptions): DrawnSlide {
  const shape = shapeFor(options.preset);
  const { body } = pageOf(shape);
  const preset = shape === "4:3" ? "slide-4x3" : "slide";
  const place = {
    ...options,
    preset,
    width: Math.round(body.width * pixelsPerPoint),
    height: Math.round(body.height * pixelsPerPoint),
    untitled: true,
    transparent: true,
  } as const;
  const dressed = dress(figure, place);
  const { drawing, warnings } = drawnOr(dressed, () => dress(inWords(figure), place));
  const picture = {
    svg: drawing.svg({ text: "outlines" }),
    png: writePng(drawing, presets[preset].scale),
    width: dressed.width,
    height: dressed.height,
  };
  return { slide: { figure: dressed.figure, about: aboutFigure(figure), picture }, warnings };
}

function drawnOr(
  dressed: DressedFigure,
  otherwise: () => DressedFigure,
): { drawing: Drawing; warnings: string[] } {
  try {
    return { drawing: drawFigure(dressed.figure, dressed), warnings: [] };
  } catch (error) {
    if (!(error instanceof UndrawableError)) throw error;
    const words = otherwise();
    const warning = `a slide has words instead of its figure: ${error.message}`;
    return { drawing: drawFigure(words.figure, words), warnings: [warning] };
  }
}

/** The description in the middle of an empty plot. */
function inWords(figure: Figure): Figure {
  const { description } = aboutFigure(figure);
  const text = description.replace(/(.{40,60}) /g, "$1<br>");
  const middle = { x: 0.5, y: 0.5, xref: "paper", yref: "paper", showarrow: false } as const;
  const axis = { visible: false };
  return { data: [], layout: { xaxis: axis, yaxis: axis, annotations: [{ ...middle, text }] } };
}
