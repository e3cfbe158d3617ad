/** A figure as a file of any format. */

import { extname, resolve } from "node:path";
import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { writeWholeFile } from "../host/whole-file";
import { type FigureFormat, figureFormats } from "./formats";
import { type PictureOptions, makePicture } from "./picture";
import { presets } from "./preset";

export type FigureOptions = Omit<PictureOptions, "format">;

/**
 * Saves a figure; the ending of the path says the format.
 *
 * @throws RangeError for an ending that is none of the formats, and for an option that is none
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
  checkOptions(options);
  writeWholeFile(resolve(path), await figureFile(figure, format, options));
}

/** What an option may be; what comes from JSON has been checked by nobody. */
const words: Readonly<Partial<Record<keyof FigureOptions, readonly unknown[]>>> = {
  preset: Object.keys(presets),
  theme: ["light", "dark"],
  fonts: ["named", "outlined", "embedded"],
  transparent: [true, false],
  still: [true, false],
};
const others: readonly string[] = ["width", "height", "scale", "ranges"];

function checkOptions(options: FigureOptions): void {
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined || others.includes(name)) continue;
    const known = Object.hasOwn(words, name) ? words[name as keyof FigureOptions] : undefined;
    if (!known) {
      const names = [...Object.keys(words), ...others].join(", ");
      throw new RangeError(`${name} is not one of ${names}`);
    }
    if (!known.includes(value)) {
      throw new RangeError(`${name} must be one of ${known.join(", ")}, got ${String(value)}`);
    }
  }
}

async function figureFile(figure: Figure, format: FigureFormat, options: FigureOptions) {
  if (format !== "pptx") return (await makePicture(figure, { ...options, format })).bytes;
  const { writePptx } = await import("./pptx");
  const { figureSlide, shapeFor } = await import("./slide");
  return writePptx([figureSlide(figure, options).slide], {
    theme: options.theme ?? "light",
    shape: shapeFor(options.preset),
    title: findingOf(figure),
  });
}
