/** Text that is read from right to left: the order in which its letters stand on the line. */

import type bidiFactory from "bidi-js";
import { requirePackage } from "../../host/project";

let loaded: ReturnType<typeof bidiFactory> | undefined;

/** Loaded with the first text that needs it. */
const bidi = () => (loaded ??= requirePackage<typeof bidiFactory>("bidi-js")());

/** Which way letters follow one another. */
export type Direction = "ltr" | "rtl";

/** A stretch of a text's parts whose letters all go the same way. */
export interface Piece {
  /** Index of the part. */
  readonly part: number;
  /** In the order of reading. */
  readonly text: string;
  readonly direction: Direction;
}

const rightToLeft =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Whether the order of reading can be another than that on the line. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/**
 * The pieces of a line from left to right, by the Unicode bidirectional algorithm (UAX #9); the
 * line as a whole goes from left to right, as SVG's `direction` is unless somebody sets it.
 *
 * @param parts - the line's text in the order of reading, cut where its style changes
 */
export function visualPieces(parts: readonly string[]): Piece[] {
  const line = parts.join("");
  let end = 0;
  const ends = parts.map((part) => (end += part.length));
  return stretchesOf(line).flatMap(({ from, to, direction }) => {
    const pieces = ends.flatMap((partEnd, part) => {
      const start = partEnd - (parts[part]?.length ?? 0);
      const text = line.slice(Math.max(from, start), Math.min(to, partEnd));
      return text ? [{ part, text, direction }] : [];
    });
    return direction === "rtl" ? pieces.reverse() : pieces;
  });
}

interface Stretch {
  from: number;
  to: number;
  readonly direction: Direction;
}

/** Places of the line from left to right, joined as long as they follow one another. */
function stretchesOf(line: string): Stretch[] {
  const known = withKnownKinds(line);
  const levels = bidi().getEmbeddingLevels(known, "ltr");
  const stretches: Stretch[] = [];
  for (const at of bidi().getReorderedIndices(known, levels)) {
    const direction = (levels.levels[at] ?? 0) % 2 === 1 ? "rtl" : "ltr";
    const last = stretches.at(-1);
    const isSame = last?.direction === direction;
    if (isSame && direction === "ltr" && last.to === at) last.to = at + 1;
    else if (isSame && direction === "rtl" && last.from === at + 1) last.from = at;
    else stretches.push({ from: at, to: at + 1, direction });
  }
  return stretches;
}

/**
 * The line with letters that bidi-js knows in place of some that it does not: it looks at halves of
 * what lies beyond the first plane (symbols there, and letters), and SVG knows no paragraphs.
 */
function withKnownKinds(line: string): string {
  return line
    .replace(/[\n\r\x1c-\x1e\x85\u2029]/g, " ")
    .replace(/[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/gu, "\u05d0\u05d0")
    .replace(/[\u{1f000}-\u{1faff}]/gu, "\u2605\u2605");
}

/** A letter as it looks in a direction: brackets turn round. */
export function mirrored(letter: string, direction: Direction): string {
  return direction === "rtl" ? (bidi().getMirroredCharacter(letter) ?? letter) : letter;
}

const scripts = ["Hebrew", "Arabic", "Syriac", "Thaana", "Nko", "Samaritan", "Mandaic"].map(
  (name) => ({ name, letters: new RegExp(`\\p{Script=${name}}`, "u") }),
);
const anyScript = /[\p{Script=Common}\p{Script=Inherited}]/u;

/** The script of a letter if it is one of the right to left, "" for others. */
export function scriptOf(letter: string): string | undefined {
  if (anyScript.test(letter)) return undefined;
  return scripts.find(({ letters }) => letters.test(letter))?.name ?? "";
}

/** Whether fontkit sets a text of one script from right to left: it looks at nothing else. */
export function isSetRightToLeft(text: string): boolean {
  return scripts.some(({ letters }) => letters.test(text));
}

const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What to give to fontkit, so that a text of one script goes in the direction. */
export function asSet(text: string, direction: Direction): string {
  if (isSetRightToLeft(text) === (direction === "rtl")) return text;
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
    .reverse()
    .join("");
}
