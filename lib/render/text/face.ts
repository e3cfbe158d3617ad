/** Opened fonts: glyphs, their places, their outlines. */

import { type Font, type Glyph, create } from "fontkit";
import { readFileSync } from "node:fs";
import type { FontRun } from "./font-runs";

/** A glyph on the line. */
export interface PlacedGlyph {
  readonly glyph: Glyph;
  /** From the start of the run (CSS pixels). */
  readonly x: number;
  readonly y: number;
}

const opened = new Map<string, Font>();

/** The font in a file. */
export function openFont(file: string): Font {
  const known = opened.get(file);
  if (known) return known;
  const font = create(readFileSync(file));
  if (!("layout" in font)) throw new Error(`${file} holds several fonts, one is needed`);
  opened.set(file, font);
  return font;
}

/**
 * Sets a run: kerning and ligatures as the font has them.
 *
 * @returns glyphs, and the width of the whole (CSS pixels)
 */
export function setRun({ text, file }: FontRun, size: number) {
  const font = openFont(file);
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  const placed: PlacedGlyph[] = [];
  let x = 0;
  glyphs.forEach((glyph, i) => {
    const { xOffset = 0, yOffset = 0, xAdvance = 0 } = positions[i] ?? {};
    placed.push({ glyph, x: x + xOffset * scale, y: -yOffset * scale });
    x += xAdvance * scale;
  });
  return { glyphs: placed, width: x, scale };
}
