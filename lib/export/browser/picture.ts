/** Pictures as `makePicture` makes them, drawn by a Chromium. */

import type { Figure } from "../../figure/figure";
import { aboutFigure } from "../about";
import { dress } from "../dress";
import { type Picture, type PictureOptions, makePicture, scaleOf } from "../picture";
import { svgHead } from "../svg-head";
import type { Chromium } from "./chromium";
import { browserFormats } from "./page";

/**
 * Makes a picture with a browser; formats that need none, pages, are made without.
 *
 * @throws Error that names the figure, if the browser cannot draw it; RangeError for a GIF
 */
export async function makeBrowserPicture(
  chromium: Chromium,
  figure: Figure,
  options: PictureOptions,
): Promise<Picture> {
  if (options.format === "html") return makePicture(figure, options);
  const format = browserFormats.find((each) => each === options.format);
  if (!format) {
    const known = browserFormats.join(", ");
    throw new RangeError(`format must be one of ${known} with a browser, got ${options.format}`);
  }
  const { transparent = false } = options;
  const request = { format, scale: scaleOf(options), transparent };
  const bytes = await chromium.draw(dress(figure, options), request);
  return { bytes: format === "svg" ? withHead(bytes, figure) : bytes, warnings: [] };
}

function withHead(svg: Uint8Array, figure: Figure): Uint8Array {
  const text = Buffer.from(svg).toString();
  const end = text.indexOf(">") + 1;
  return Buffer.from(`${text.slice(0, end)}${svgHead(aboutFigure(figure))}${text.slice(end)}\n`);
}
