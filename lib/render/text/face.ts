/** Opened fonts: glyphs, their places, their outlines. */

import { type Font, type Glyph, create } from "fontkit";
import { readFileSync } from "node:fs";
import { type Family, faceFile, fallback } from "./fonts";
import type { TextStyle } from "./style";

/** A stretch of text that one font draws. */
export interface FontRun {
  readonly text: string;
  readonly family: Family;
  /** Path of the font's file. */
  readonly file: string;
}

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

/** Characters that are no glyph of their own: joiners, marks of direction, variation selectors. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/u;

/** Splits a text by the fonts that have its glyphs. */
export function fontRuns(text: string, { family, ...style }: FontChoice): FontRun[] {
  const file = faceFile(family, style);
  if (/^[ -~]*$/.test(text)) return text ? [{ text, family, file }] : [];
  const fallbackFile = faceFile(fallback, style);
  const runs: { text: string; family: Family; file: string }[] = [];
  for (const character of text) {
    if (unseen.test(character)) continue;
    const code = character.codePointAt(0) ?? 0;
    const isElsewhere =
      code > 126 &&
      !openFont(file).hasGlyphForCodePoint(code) &&
      openFont(fallbackFile).hasGlyphForCodePoint(code);
    const chosen = isElsewhere ? fallbackFile : file;
    const last = runs.at(-1);
    if (last?.file === chosen) last.text += character;
    else runs.push({ text: character, family: isElsewhere ? fallback : family, file: chosen });
  }
  return runs;
}

/** What decides which font draws a text. */
export interface FontChoice {
  readonly family: Family;
  readonly weight: number;
  readonly italic: boolean;
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

/** The font choice of a style. */
export function fontOf({ family, weight, italic }: TextStyle): FontChoice {
  return { family, weight, italic };
}
