/** Where things stand on a slide. All lengths in points, 72 to the inch. */

import type { SlideShape } from "./slide";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A slide and the two boxes on it. */
export interface Page {
  readonly width: number;
  readonly height: number;
  readonly title: Box;
  readonly body: Box;
}

/** The sizes PowerPoint itself uses for these shapes. */
export function pageOf(shape: SlideShape): Page {
  const [width, height] = shape === "16:9" ? [960, 540] : [720, 540];
  const [margin, top, under] = [36, 20, 108];
  return {
    width,
    height,
    title: { x: margin, y: top, width: width - 2 * margin, height: under - top - 4 },
    body: { x: margin, y: under, width: width - 2 * margin, height: height - under - 20 },
  };
}

/** The largest box of a picture's shape inside another, in its middle. */
export function contain(box: Box, picture: { width: number; height: number }): Box {
  const ratio = picture.width / picture.height;
  const width = Math.min(box.width, box.height * ratio);
  const height = width / ratio;
  return {
    x: box.x + (box.width - width) / 2,
    y: box.y + (box.height - height) / 2,
    width,
    height,
  };
}
