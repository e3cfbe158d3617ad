/** Text in a PDF stands where the outlines of its letters stand. */

import PDFDocument from "pdfkit";
import { expect, it } from "vitest";
import { initialPaint } from "../../lib/export/pdf/paint";
import { drawText } from "../../lib/export/pdf/text";
import { Document } from "../../lib/render/dom/document";
import { parseSvg } from "../../lib/render/dom/parse";
import { openFont, setRun } from "../../lib/render/text/face";
import { fontOf, fontRuns } from "../../lib/render/text/font-runs";
import { textRuns } from "../../lib/render/text/layout";

const size = 20;
const textOf = (words: string) =>
  parseSvg(
    new Document(() => undefined),
    `<text x="30" y="40" font-size="${size}" font-family="Open Sans">${words}</text>`,
  );

interface Placed {
  readonly letters: string;
  readonly x: number;
}

/** What pdfkit knows of a font that it embeds, by the number of a glyph in the file. */
interface Embedded {
  readonly unicode: readonly (readonly number[])[];
  readonly widths: readonly number[];
}

/** Glyphs in the order in which a PDF shows them, read from the page's operators. */
function shown(words: string): Placed[] {
  const document = new PDFDocument({ margin: 0 });
  const placed: Placed[] = [];
  let x = 0;
  const addContent = (line: string) => {
    const [, start] = /^1 0 0 1 (\S+) \S+ Tm$/.exec(line) ?? [];
    if (start !== undefined) x = Number(start);
    const { unicode, widths } = (document as unknown as { _font: Embedded })._font;
    for (const [part] of line.endsWith(" TJ")
      ? line.matchAll(/[0-9a-f]{4}(?=[^<]*>)|-?[\d.]+/g)
      : []) {
      if (/^[0-9a-f]{4}$/.test(part)) {
        const glyph = Number.parseInt(part, 16);
        placed.push({ letters: String.fromCodePoint(...(unicode[glyph] ?? [])), x });
        x += ((widths[glyph] ?? NaN) / 1000) * size;
      } else x -= (Number(part) / 1000) * size;
    }
    return document;
  };
  Object.assign(document, { addContent });
  drawText(document, textOf(words), initialPaint);
  return placed;
}

/** The same of the outlines. */
function outlined(words: string): Placed[] {
  return textRuns(textOf(words)).flatMap(({ text: part, x: start, style, direction }) => {
    let from = start;
    return fontRuns(part, fontOf(style), direction).flatMap((run) => {
      const { glyphs, width } = setRun(run, size);
      const x = from;
      from += width;
      if (run.isBlank || !run.text.trim()) return [];
      const known = openFont(run.file);
      return glyphs.map(({ glyph, x: offset }) => ({
        letters: String.fromCodePoint(...known.getGlyph(glyph.id).codePoints),
        x: x + offset,
      }));
    });
  });
}

it.each([
  "fi → ∞ AVAV",
  "שלום עולם مرحبا",
  'p99 של <tspan font-weight="bold">שרת ab</tspan> (12 ms), לא [3.5]',
  "مَرْحَبًا بالعالم ١٢٣ و 45%",
  "گزارش ۱۲۳ می\u200cخواهم",
  "before 🚀 中 after שָׁלוֹם 🚀 עולם",
])("%s", (words) => {
  const [there, here] = [shown(words), outlined(words)];
  expect(there.map(({ letters }) => letters)).toEqual(here.map(({ letters }) => letters));
  for (const [i, { letters, x }] of here.entries()) {
    expect(Math.abs(there[i]!.x - x), letters).toBeLessThan(0.2);
  }
});
