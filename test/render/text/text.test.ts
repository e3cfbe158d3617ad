import { describe, expect, it } from "vitest";
import { Document } from "../../../lib/render/dom/document";
import { parseSvg } from "../../../lib/render/dom/parse";
import { setRun } from "../../../lib/render/text/face";
import { fontRuns } from "../../../lib/render/text/font-runs";
import { faceFile, familyFor, openSans } from "../../../lib/render/text/fonts";
import { textBounds, textRuns } from "../../../lib/render/text/layout";
import { measureText } from "../../../lib/render/text/measure";
import { decorationLines, outlineOf } from "../../../lib/render/text/outline";
import { parseShadows } from "../../../lib/render/text/shadow";

const regular = { family: openSans, weight: 400, italic: false };
const document = new Document(() => undefined);
const text = (svg: string) => parseSvg(document, svg);

describe("fonts", () => {
  it.each([
    { list: "Open Sans, Arial", name: "Open Sans" },
    { list: "'DejaVu Sans Mono', monospace", name: "DejaVu Sans Mono" },
    { list: "Arial, sans-serif", name: "Arimo" },
    { list: '"Times New Roman"', name: "Tinos" },
    { list: "Courier New", name: "Cousine" },
    { list: "Unknown, serif", name: "DejaVu Serif" },
    { list: "Unknown", name: "Open Sans" },
  ])("$list is drawn with $name", ({ list, name }) => expect(familyFor(list).name).toBe(name));

  it("has a file for each face", () => {
    const faces = [400, 700].flatMap((weight) =>
      [true, false].map((italic) => faceFile(openSans, { weight, italic })),
    );
    expect(new Set(faces).size).toBe(4);
  });
});

describe("measureText", () => {
  // Measured in Chromium 156 with the same fonts: getComputedTextLength, and getBBox for the height.
  it.each([
    { words: "workers (count)", size: 16, width: 116.328125, ascent: 17, descent: 5 },
    { words: "AVAV To", size: 20, width: 77.390625, ascent: 21, descent: 6 },
    { words: "fi → ∞", size: 12, width: 31.8125, ascent: 13, descent: 4 },
  ])("$words, $size px", ({ words, size, width, ascent, descent }) => {
    const extent = measureText(words, size, regular);
    expect(extent.width).toBe(width);
    expect(extent).toMatchObject({ ascent, descent });
  });

  it("is nothing for nothing", () => {
    expect(measureText("", 12, regular)).toMatchObject({ width: 0, left: 0, right: 0 });
  });
});

describe("fontRuns", () => {
  it("draws what the font lacks with another, and leaves out what is no glyph", () => {
    expect(
      fontRuns("a→b\u200b", regular).map(({ text: part, family }) => [part, family.name]),
    ).toEqual([
      ["a", "Open Sans"],
      ["→", "DejaVu Sans"],
      ["b", "Open Sans"],
    ]);
  });
});

describe("text from right to left", () => {
  /** The letters of the glyphs, from left to right. */
  const seen = (words: string) =>
    fontRuns(words, regular)
      .flatMap((run) => setRun(run, 16).glyphs)
      .map(({ glyph }) => String.fromCodePoint(...glyph.codePoints))
      .join("");
  const turned = (letters: string) => [...letters].reverse().join("");

  // As Chromium 156 shows them.
  it.each([
    { words: "שלום עולם مرحبا", shown: turned("שלום עולם مرحبا") },
    { words: "abc שלום עולם def", shown: `abc ${turned("שלום עולם")} def` },
    { words: "p99 של שרת", shown: `p99 ${turned("של שרת")}` },
    { words: "שרת 12 ms", shown: `12 ${turned("שרת")} ms` },
    { words: "(שלום [12]) a", shown: `([12] ${turned("שלום")}) a` },
    { words: "שלום (אב) עולם", shown: `${turned("עולם")} (${turned("אב")}) ${turned("שלום")}` },
    { words: "ش ١٢٣ ر", shown: "ر ١٢٣ ش" },
    { words: "ش ۱۲۳ ر", shown: "ر ۱۲۳ ش" },
    { words: "۱۲۳ abc", shown: "۱۲۳ abc" },
    { words: "אב → גד", shown: turned("אב → גד") },
    { words: "אב 🚀 גד", shown: turned("אב 🚀 גד") },
    { words: "a \u202eabc\u202c d", shown: "a cba d" },
  ])("$words", ({ words, shown }) => {
    expect(seen(words)).toBe(shown);
  });

  it("joins Arabic letters, except over a non-joiner", () => {
    const width = (words: string) => measureText(words, 16, regular).width;
    expect(width("می\u200cخواهم")).toBe(width("می") + width("خواهم"));
    expect(width("میخواهم")).toBeLessThan(width("می\u200cخواهم"));
  });

  // getComputedTextLength of Chromium 156.
  it.each([
    { words: "שָׁלוֹם", size: 16, width: 33.109375 },
    { words: "مَرْحَبًا لا", size: 14, width: 44 },
    { words: "(שלום [12]) a", size: 20, width: 110.671875 },
    { words: "١٢٣ و 45% -7", size: 16, width: 91.8125 },
  ])("$words, $size px", ({ words, size, width }) => {
    const runs = textRuns(text(`<text font-size="${size}">${words}</text>`));
    expect(runs.reduce((sum, { extent }) => sum + extent.width, 0)).toBe(width);
  });

  it("goes over the spans of a chunk", () => {
    const spans = 'לא <tspan font-weight="bold" dy="-3">שרת ab</tspan> עולם';
    const runs = textRuns(text(`<text x="100" y="10" text-anchor="end">${spans}</text>`));
    expect(runs.map((run) => [run.text, run.style.weight, run.y])).toEqual([
      ["שרת", 700, 7],
      ["לא ", 400, 10],
      [" ab", 700, 7],
      [" ", 400, 7],
      ["עולם", 400, 7],
    ]);
    for (const [i, { x, extent }] of runs.entries()) {
      expect(x + extent.width).toBeCloseTo(runs[i + 1]?.x ?? 100, 9);
    }
  });
});

describe("textRuns", () => {
  it("anchors a chunk as a whole, over its spans", () => {
    const element = text(
      '<text x="100" y="10" text-anchor="end" font-size="10">ab<tspan font-weight="bold">cd</tspan></text>',
    );
    const runs = textRuns(element);
    const end = runs[1]!.x + runs[1]!.extent.width;
    expect(runs.map((run) => run.text)).toEqual(["ab", "cd"]);
    expect(end).toBeCloseTo(100, 9);
    expect(runs[1]!.style.weight).toBe(700);
  });

  it("starts a new line where a span has a place, and takes em as the font size", () => {
    const element = text(
      '<text x="5" y="10" font-size="20"><tspan x="5" y="10" dy="0em">a</tspan><tspan x="5" y="10" dy="1.3em">b</tspan></text>',
    );
    expect(textRuns(element).map(({ x, y }) => [x, y])).toEqual([
      [5, 10],
      [5, 36],
    ]);
  });

  it("writes in the case and size that the style asks for", () => {
    const upper = text('<text style="text-transform: uppercase;">ab</text>');
    const capital = text('<text style="text-transform: capitalize;">ab cd</text>');
    const small = text('<text font-size="10" style="font-variant: small-caps;">ab</text>');
    expect(textRuns(upper)[0]!.text).toBe("AB");
    expect(textRuns(capital)[0]!.text).toBe("Ab Cd");
    expect(textRuns(small)[0]).toMatchObject({ text: "AB", style: { size: 8 } });
  });

  it("bounds what it sets", () => {
    const { x, y, height } = textBounds(text('<text x="10" y="20" font-size="10">x</text>'));
    expect([x, y, height]).toEqual([10, 9, 14]);
  });
});

describe("outlines", () => {
  it("are closed paths that lie in the text's box", () => {
    const [run] = textRuns(
      text('<text x="10" y="20" font-size="10" style="text-decoration: underline;">H</text>'),
    );
    const path = outlineOf(run!);
    expect(path).toMatch(/^M[^M]*Z(M[^M]*Z)*$/);
    const numbers = path.match(/-?[\d.]+/g)!.map(Number);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(10);
    expect(Math.max(...numbers)).toBeLessThan(23);
    const plain = { ...run!.style, decoration: "" };
    expect(outlineOf({ ...run!, text: " ", style: plain })).toBe("");
  });

  it("know lines and shadows", () => {
    expect(decorationLines("underline line-through", 14)).toEqual([
      { top: 0.1 * 14, thickness: 1 },
      { top: -0.3 * 14, thickness: 1 },
    ]);
    expect(parseShadows("1px 2px 3px rgb(1, 2, 3), -1px 0px", "#000")).toEqual([
      { x: 1, y: 2, color: "rgb(1, 2, 3)", opacity: 0.45 },
      { x: -1, y: 0, color: "#000", opacity: 1 },
    ]);
    expect(parseShadows("none", "#000")).toEqual([]);
  });
});
