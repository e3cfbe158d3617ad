import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pagesOf } from "../../../lib/export/notebook-slides/pages";
import { formulaPicture } from "../../../lib/export/notebook-slides/pictures";
import { leastSize } from "../../../lib/export/notebook-slides/room";
import type { TextBlock } from "../../../lib/export/pptx";
import { flow } from "../../../lib/export/pptx/flow";
import { pageOf } from "../../../lib/export/pptx/page";
import { smallPicture } from "../pptx/opened";

const { body } = pageOf("16:9");
const narrow = pageOf("4:3").body;
const words = (text: string, kind: "paragraph" | "heading" | "quote" = "paragraph"): TextBlock => ({
  kind,
  runs: [{ text }],
});
const code = (...lines: string[]): TextBlock => ({ kind: "code", lines });
const table = (count: number, cell = "x"): TextBlock => ({
  kind: "table",
  rows: ["head", ...Array.from({ length: count }, () => cell)].map((text) => [[{ text }], []]),
});
const lines = (count: number) => Array.from({ length: count }, (_, i) => `line ${i}`);
const picture: TextBlock = { kind: "picture", picture: smallPicture(), alt: "" };
const runsIn = (blocks: readonly TextBlock[]) =>
  blocks.flatMap((block) => ("runs" in block ? block.runs : []));
const textIn = (blocks: readonly TextBlock[]) =>
  runsIn(blocks)
    .map(({ text }) => text)
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
const kinds = (pages: readonly TextBlock[][]) => pages.map((page) => page.map(({ kind }) => kind));

it("has 14 pt at least, also in code and tables, which are 4 pt smaller", () => {
  expect(leastSize - 4).toBe(14);
});

describe("pagesOf", () => {
  it("leaves together what fits", () => {
    const blocks = [words("a"), code("b"), table(3), picture];
    expect(pagesOf(blocks, body)).toEqual([blocks]);
    expect(pagesOf([], body)).toEqual([]);
  });

  it("fills pages alike", () => {
    const paragraphs = Array.from({ length: 12 }, (_, i) => words(`${i} ${"word ".repeat(40)}`));
    const sizes = pagesOf(paragraphs, body).map((page) => page.length);
    expect(sizes).toEqual([4, 4, 4]);
  });

  it.each([
    ["a heading", words("Next", "heading")],
    ["words with a colon", words("As here:")],
    ["a caption", { kind: "paragraph", runs: [{ text: "Next", bold: true }] } as TextBlock],
  ])("keeps %s with the table", (_, announcement) => {
    const pages = pagesOf([words("word ".repeat(120)), announcement, table(9)], body);
    expect(pages.map((page) => page.length)).toEqual([1, 2]);
  });

  it("keeps code with its result and its table", () => {
    const text = words("word ".repeat(120));
    expect(kinds(pagesOf([text, code(...lines(14)), code("1")], body))).toEqual([
      ["paragraph"],
      ["code", "code"],
    ]);
    const caption: TextBlock = { kind: "paragraph", runs: [{ text: "Next", bold: true }] };
    expect(kinds(pagesOf([code(...lines(15)), caption, table(9)], body))).toEqual([
      ["code"],
      ["paragraph", "table"],
    ]);
  });

  it("splits a long table evenly and repeats its head", () => {
    const pages = pagesOf([table(30)], body);
    expect(kinds(pages)).toEqual([["table"], ["table"]]);
    const rows = pages.flat().map((block) => (block.kind === "table" ? block.rows : []));
    expect(rows.map((each) => each.length)).toEqual([16, 16]);
    expect(rows.map((each) => each[0]?.[0])).toEqual(rows.map(() => [{ text: "head" }]));
  });

  it("splits long code and long words, and loses nothing", () => {
    const all = lines(50);
    const pages = pagesOf([code(...all)], body);
    expect(pages.length).toBe(3);
    expect(pages.flat().flatMap((block) => (block.kind === "code" ? block.lines : []))).toEqual(
      all,
    );
    const text = Array.from({ length: 900 }, (_, i) => `word${i}`).join(" ");
    const item: TextBlock = { kind: "bullet", level: 0, number: 1, runs: [{ text, bold: true }] };
    const parts = pagesOf([item], body).flat();
    expect(textIn(parts)).toBe(text);
    expect(parts.map(({ kind }) => kind)).toEqual([
      "bullet",
      ...parts.slice(1).map(() => "paragraph"),
    ]);
    expect(runsIn(parts).every(({ bold }) => bold)).toBe(true);
  });

  it("keeps pictures large, and formulas as they are", () => {
    const four = [picture, picture, picture, picture];
    expect(pagesOf(four, body).map((page) => page.length)).toEqual([2, 2]);
    const drawn = formulaPicture("x^2", { theme: "light", shape: "16:9" });
    const formula: TextBlock = { kind: "picture", picture: drawn ?? smallPicture(), alt: "x^2" };
    const fourteen = Array.from({ length: 14 }, () => formula);
    for (const page of pagesOf([picture, ...fourteen, words("a")], body)) {
      for (const { item, box } of flow(page, body).placed) {
        if (item.kind !== "picture") continue;
        const isFormula = item.picture === drawn;
        expect(box.height).toBeGreaterThan(isFormula ? 0.94 * item.picture.height : 190);
      }
    }
  });

  it("makes nothing too small, whatever comes", { timeout: 60_000 }, () => {
    const word = fc.stringMatching(/^[a-zW]{1,60}$/);
    const text = fc.array(word, { minLength: 1, maxLength: 300 }).map((list) => list.join(" "));
    const level = fc.integer({ min: 0, max: 3 });
    const block: fc.Arbitrary<TextBlock> = fc.oneof(
      fc
        .tuple(text, fc.constantFrom("paragraph", "heading", "quote"))
        .map(([a, b]) => words(a, b as "quote")),
      fc.tuple(text, level).map(([each, depth]): TextBlock => ({
        kind: "bullet",
        level: depth,
        runs: [{ text: each }],
      })),
      fc.array(text, { minLength: 1, maxLength: 40 }).map((list) => code(...list)),
      fc.tuple(fc.nat(40), text).map(([count, cell]) => table(count, cell)),
      fc.constant(picture),
    );
    fc.assert(
      fc.property(
        fc.array(block, { maxLength: 8 }),
        fc.constantFrom(body, narrow),
        (blocks, place) => {
          const pages = pagesOf(blocks, place);
          for (const page of pages)
            expect(flow(page, place).size).toBeGreaterThanOrEqual(leastSize);
          expect(textIn(pages.flat())).toBe(textIn(blocks));
        },
      ),
      { numRuns: 25, seed: 1 },
    );
  });

  it.each([
    ["a word without end", words("W".repeat(50_000))],
    ["lines without end", code("W".repeat(50_000), ...lines(500))],
    ["a cell without end", table(3, "W".repeat(50_000))],
    ["line ends", words("\n".repeat(200) + "a" + "\n".repeat(200))],
    ["emoji", words("🙂".repeat(5000))],
  ])("splits %s", (_, block) => {
    for (const page of pagesOf([block], narrow)) {
      expect(flow(page, narrow).size).toBeGreaterThanOrEqual(leastSize);
    }
  });

  it("splits a table of many columns", () => {
    const row = Array.from({ length: 60 }, () => [{ text: "some words here" }]);
    const pages = pagesOf([{ kind: "table", rows: Array.from({ length: 30 }, () => row) }], narrow);
    for (const page of pages) expect(flow(page, narrow).size).toBeGreaterThanOrEqual(leastSize);
  });
});
