/** A drawing as PNG. */

import { Resvg } from "@resvg/resvg-js";
import { crc32 } from "node:zlib";
import { type Element } from "../render/dom/element";
import type { Drawing } from "../render/draw";
import { boundsOnPage } from "../render/geometry/bounds";
import { ownProperty } from "../render/text/style";

/** Pixels of an image, row by row: red, green, blue, opacity. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** CSS pixels in an inch. */
const pixelsPerInch = 96;

/**
 * Writes a PNG whose resolution makes it as large on paper and on a slide as the drawing is.
 *
 * @param scale - image pixels in a CSS pixel
 */
export function writePng(drawing: Drawing, scale: number): Uint8Array {
  return withPixelSize(rasterise(drawing, scale).asPng(), scale);
}

/** A PNG that says how large its pixels are, after one that does not. */
export function withPixelSize(png: Uint8Array, scale: number): Uint8Array {
  // The header ends here; the size of a pixel must stand before the image data.
  const header = 33;
  return Buffer.concat([png.subarray(0, header), pixelSize(scale), png.subarray(header)]);
}

/** The pixels of a drawing. */
export function pixelsOf(drawing: Drawing, scale: number): Pixels {
  const { width, height, pixels } = rasterise(drawing, scale);
  return { width, height, data: pixels };
}

/** Pixels of a picture beyond which it would fill the memory. */
const mostPixels = 2e8;

function rasterise(drawing: Drawing, scale: number) {
  const count = drawing.width * drawing.height * scale * scale;
  if (!(count <= mostPixels)) {
    throw new RangeError(`a picture must have ${mostPixels} pixels or fewer, got ${count}`);
  }
  const svg = drawing.svg({ text: "outlines" });
  // Text is drawn already; the fonts of this machine must not matter.
  const font = { loadSystemFonts: false };
  return new Resvg(svg, { fitTo: { mode: "zoom", value: scale }, font }).render();
}

/** The chunk `pHYs`: pixels in a metre, twice, and the sign that says so. */
function pixelSize(scale: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  const perMetre = Math.round((pixelsPerInch * scale) / 0.0254);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk[16] = 1;
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return chunk;
}

/**
 * True if resvg would leave out a part: it forgets what begins more than two widths left of the
 * picture, where one clip lies inside another (linebender/resvg#791). The other formats have it.
 */
export function losesParts({ root, width }: Drawing): boolean {
  const visit = (element: Element, clips: number): boolean => {
    const inside = clips + (ownProperty(element, "clip-path") ? 1 : 0);
    const isGroup = element.children.length > 0 && element.localName !== "text";
    if (isGroup) return element.children.some((child) => visit(child, inside));
    return inside > 1 && boundsOnPage(element).x < -2 * width;
  };
  return root.children.some((child) => child.localName !== "defs" && visit(child, 0));
}
