/** How large a text is, as Chromium measures it. */

import { Memory } from "../memory";
import type { Direction } from "./bidi";
import { openFont, setRun } from "./face";
import { type FontChoice, type FontRun, fontRuns } from "./font-runs";
import { faceFile } from "./fonts";

/** Sizes around the point where a text starts on its baseline (CSS pixels). */
export interface TextExtent {
  /** How far the next text is moved. */
  readonly width: number;
  /** Box of glyphs and advance, relative to the start: left is never positive. */
  readonly left: number;
  readonly right: number;
  readonly ascent: number;
  readonly descent: number;
}

const known = new Memory<TextExtent>();

/**
 * Measures a text.
 *
 * The width is rounded up to 1/64 px, and every glyph's ink box to whole pixels outwards; ascent
 * and descent are rounded: so does Blink, and plotly's layout depends on it.
 *
 * @param size - font size (CSS pixels)
 * @param direction - of all its letters; without it they go as the bidirectional algorithm says
 */
export function measureText(
  text: string,
  size: number,
  font: FontChoice,
  direction?: Direction,
): TextExtent {
  const { family, weight, italic } = font;
  const key = [text, size, family.name, weight, italic, direction].join("\0");
  return known.recall(key, () => measure(fontRuns(text, font, direction), size, font));
}

function measure(runs: readonly FontRun[], size: number, font: FontChoice): TextExtent {
  let [width, left, right] = [0, 0, 0];
  for (const run of runs) {
    const set = setRun(run, size);
    for (const { glyph, x } of set.glyphs) {
      const { minX, maxX } = glyph.cbox;
      if (maxX <= minX) continue;
      const start = width + x;
      left = Math.min(left, start + Math.floor(minX * set.scale));
      right = Math.max(right, start + Math.ceil(maxX * set.scale));
    }
    width += set.width;
  }
  const { ascent, descent, unitsPerEm } = openFont(faceFile(font.family, font));
  const advance = roundedUp(width);
  return {
    width: advance,
    left,
    right: Math.max(right, advance),
    ascent: Math.round((ascent / unitsPerEm) * size),
    descent: Math.round((-descent / unitsPerEm) * size),
  };
}

/** How far a run moves the next one, as Chromium measures it (CSS pixels). */
export function runWidth(run: FontRun, size: number): number {
  return roundedUp(setRun(run, size).width);
}

function roundedUp(width: number): number {
  return Math.max(0, Math.ceil(width * 64 - 1e-6)) / 64;
}
