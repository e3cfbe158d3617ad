/** A figure on a slide of a presentation. */

import type { Figure } from "../figure/figure";
import { drawFigure } from "../render/draw";
import { aboutFigure } from "./about";
import { type DressOptions, dress } from "./dress";
import { writePng } from "./png";
import { type FigureSlide, type SlideShape, pageOf } from "./pptx";
import { presets } from "./preset";

/** CSS pixels in a point. */
const pixelsPerPoint = 4 / 3;

/** The shape of a presentation for a preset. */
export function shapeFor(preset: DressOptions["preset"]): SlideShape {
  return preset === "slide-4x3" ? "4:3" : "16:9";
}

/** Dresses and draws a figure for the body of a slide, whose title says the finding. */
export function figureSlide(figure: Figure, options: DressOptions): FigureSlide {
  const shape = shapeFor(options.preset);
  const { body } = pageOf(shape);
  const preset = shape === "4:3" ? "slide-4x3" : "slide";
  const dressed = dress(figure, {
    ...options,
    preset,
    width: Math.round(body.width * pixelsPerPoint),
    height: Math.round(body.height * pixelsPerPoint),
    untitled: true,
    transparent: true,
  });
  const drawing = drawFigure(dressed.figure, dressed);
  const picture = {
    svg: drawing.svg({ text: "outlines" }),
    png: writePng(drawing, presets[preset].scale),
    width: dressed.width,
    height: dressed.height,
  };
  return { figure: dressed.figure, about: aboutFigure(figure), picture };
}
