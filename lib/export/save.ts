/** A figure as a file of any format. */

import { extname, resolve } from "node:path";
import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { writeWholeFile } from "../host/whole-file";
import { type FigureFormat, figureFormats } from "./formats";
import { type PictureOptions, makePicture } from "./picture";

export type FigureOptions = Omit<PictureOptions, "format">;

/**
 * Saves a figure; the ending of the path says the format.
 *
 * @throws RangeError for an ending that is none of the formats
 */
export async function saveFigure(
  figure: Figure,
  path: string,
  options: FigureOptions,
): Promise<void> {
  const ending = extname(path).slice(1).toLowerCase();
  const format = figureFormats.find((each) => each === ending);
  if (!format) {
    throw new RangeError(`path must end in one of .${figureFormats.join(", .")}, got ${path}`);
  }
  writeWholeFile(resolve(path), await figureFile(figure, format, options));
}

async function figureFile(figure: Figure, format: FigureFormat, options: FigureOptions) {
  if (format !== "pptx") return (await makePicture(figure, { ...options, format })).bytes;
  const { writePptx } = await import("./pptx");
  const { figureSlide, shapeFor } = await import("./slide");
  return writePptx([figureSlide(figure, options)], {
    theme: options.theme ?? "light",
    shape: shapeFor(options.preset),
    title: findingOf(figure),
  });
}
