/** The picture of a figure that a notebook keeps: it shows where no script may run. */

import type { Figure } from "../figure/figure";
import { soundFigure } from "../figure/sound";
import { drawFigure } from "../render/draw";
import { slim } from "../render/slim/slim";
import { aboutFigure } from "./about";
import { pngAddress, svgAddress } from "./address";
import { dress } from "./dress";
import { writePng } from "./png";
import { onScreen } from "./preset";

/** Most bytes of a picture in a notebook. */
const most = 25_000;

/** Width of a cell's output, and height of a figure that does not name its own (CSS pixels). */
const width = 760;
const usualHeight = 450;

/** A picture for an `<img>`. */
export interface StillPicture {
  /** Its address, which has the picture in it. */
  readonly address: string;
  /** What it shows, for those who do not see it. */
  readonly words: string;
}

/**
 * Draws a figure for a notebook: as SVG, or as PNG where that is too large.
 *
 * @throws what `drawFigure` throws
 */
export function stillPicture(figure: Figure): StillPicture {
  const { finding, description } = aboutFigure(figure);
  return { address: addressOf(figure), words: `${finding}. ${description}` };
}

function addressOf(figure: Figure): string {
  const height = Number(soundFigure(figure).layout.height) || usualHeight;
  const dressed = dress(figure, { width, height });
  const drawing = drawFigure(dressed.figure, dressed);
  slim(drawing.root);
  const svg = svgAddress(drawing.svg().replaceAll('"', "'"));
  if (svg.length <= most) return svg;
  for (let scale = onScreen.scale / 2; ; scale *= 0.8) {
    const png = pngAddress(writePng(drawing, scale));
    if (png.length <= Math.min(most, svg.length) || scale < 0.2) return png;
  }
}
