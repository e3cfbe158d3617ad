/** Which font draws which letters of a text, from left to right. */

import { type Direction, asSet, hasRightToLeft, mirrored, scriptOf, visualPieces } from "./bidi";
import { openFont } from "./face";
import { type Family, faceFile, fallback } from "./fonts";
import type { TextStyle } from "./style";

/** A stretch of text that one font draws. */
export interface FontRun {
  /** What the font sets: brackets are turned, and the order is the one that fontkit wants. */
  readonly text: string;
  /** The same letters as they are read. */
  readonly written: string;
  readonly family: Family;
  /** Path of the font's file. */
  readonly file: string;
  /** No font here has its glyphs: it takes room, and nothing is drawn. */
  readonly isBlank: boolean;
}

/** What decides which font draws a text. */
export interface FontChoice {
  readonly family: Family;
  readonly weight: number;
  readonly italic: boolean;
}

/** The font choice of a style. */
export function fontOf({ family, weight, italic }: TextStyle): FontChoice {
  return { family, weight, italic };
}

/** Characters that are no glyph of their own: joiners, marks of direction, variation selectors. */
const unseen = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]/u;

/** Keeps the letters at its sides from joining. */
const nonJoiner = "\u200c";

/**
 * Splits a text by the fonts that have its glyphs, from left to right.
 *
 * @param direction - of all its letters; without it they go as the bidirectional algorithm says
 */
export function fontRuns(text: string, font: FontChoice, direction?: Direction): FontRun[] {
  if (direction) return directedRuns(text, font, direction);
  if (!hasRightToLeft(text)) return plainRuns(text, font);
  return visualPieces([text]).flatMap((piece) => directedRuns(piece.text, font, piece.direction));
}

function plainRuns(text: string, font: FontChoice): FontRun[] {
  if (/^[ -~]*$/.test(text)) {
    const face = { family: font.family, file: faceFile(font.family, font), isBlank: false };
    return text ? [{ text, written: text, ...face }] : [];
  }
  const runs: (Face & { text: string })[] = [];
  for (const character of text) {
    if (unseen.test(character)) continue;
    const face = faceOf(character, font);
    const last = runs.at(-1);
    if (last && isSame(last, face)) last.text += character;
    else runs.push({ text: character, ...face });
  }
  return runs.map((run) => ({ ...run, written: run.text }));
}

/** Runs of a text whose letters all go one way: fontkit needs those of each script alone. */
function directedRuns(text: string, font: FontChoice, direction: Direction): FontRun[] {
  const runs: { written: string; readonly face: Face; script: string | undefined }[] = [];
  let isApart = false;
  for (const character of text) {
    isApart ||= character === nonJoiner;
    if (unseen.test(character)) continue;
    const face = faceOf(mirrored(character, direction), font);
    const script = scriptOf(character);
    const last = runs.at(-1);
    const isOther = script !== undefined && last?.script !== undefined && script !== last.script;
    if (last && isSame(last.face, face) && !isApart && !isOther) {
      last.written += character;
      last.script ??= script;
    } else runs.push({ written: character, face, script });
    isApart = false;
  }
  const set = runs.map(({ written, face }) => {
    const shown = Array.from(written, (character) => mirrored(character, direction)).join("");
    return { text: asSet(shown, direction), written, ...face };
  });
  return direction === "rtl" ? set.reverse() : set;
}

type Face = Pick<FontRun, "family" | "file" | "isBlank">;

function isSame(face: Face, other: Face): boolean {
  return face.file === other.file && face.isBlank === other.isBlank;
}

/** The face that draws a character: the fallback's where only that has it. */
function faceOf(character: string, { family, ...style }: FontChoice): Face {
  const code = character.codePointAt(0) ?? 0;
  const file = faceFile(family, style);
  const isHere = code <= 126 || openFont(file).hasGlyphForCodePoint(code);
  if (isHere) return { family, file, isBlank: false };
  const fallbackFile = faceFile(fallback, style);
  const isElsewhere = openFont(fallbackFile).hasGlyphForCodePoint(code);
  if (isElsewhere) return { family: fallback, file: fallbackFile, isBlank: false };
  return { family, file, isBlank: true };
}
