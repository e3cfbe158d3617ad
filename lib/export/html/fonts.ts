/** The font of pages: the one that exported pictures are drawn with. */

import { readFileSync } from "node:fs";
import { packageFile } from "../../host/project";

export type FontWeight = 400 | 700;

/** Parts of Open Sans by alphabet, most used first: a page carries those it needs. */
const alphabets = [
  ..."latin latin-ext greek cyrillic vietnamese symbols math".split(" "),
  ..."greek-ext cyrillic-ext hebrew".split(" "),
];

/**
 * Open Sans as a style sheet with the font inside.
 *
 * @param text - all that is to be read in the page; markup may be in it
 * @param weights - 400 for text, 700 for bold
 */
export function fontFaces(text: string, weights: readonly FontWeight[]): string {
  const ranges = unicodeRanges();
  const open = new Set(Array.from(text, (character) => character.codePointAt(0) ?? 0));
  const needed = alphabets.filter((alphabet) => {
    const covered = [...open].filter((point) => covers(ranges[alphabet] ?? "", point));
    for (const point of covered) open.delete(point);
    return covered.length > 0;
  });
  return needed
    .flatMap((alphabet) => weights.map((weight) => face(alphabet, weight, ranges[alphabet] ?? "")))
    .join("\n");
}

function face(alphabet: string, weight: FontWeight, range: string): string {
  const file = `open-sans-${alphabet}-${weight}-normal.woff2`;
  const bytes = readFileSync(packageFile("@fontsource/open-sans", "files", file));
  return (
    `@font-face{font-family:"Open Sans";font-weight:${weight};unicode-range:${range};` +
    `src:url(data:font/woff2;base64,${bytes.toString("base64")}) format("woff2")}`
  );
}

let ranges: Readonly<Record<string, string>> | undefined;

function unicodeRanges(): Readonly<Record<string, string>> {
  return (ranges ??= JSON.parse(
    readFileSync(packageFile("@fontsource/open-sans", "unicode.json"), "utf8"),
  ) as Record<string, string>);
}

/** True if a list as in `unicode-range` (U+0000-00FF,U+0131) has a character. */
function covers(range: string, point: number): boolean {
  return range.split(",").some((part) => {
    const [first = "", last = first] = part.replace("U+", "").split("-");
    return Number.parseInt(first, 16) <= point && point <= Number.parseInt(last, 16);
  });
}
