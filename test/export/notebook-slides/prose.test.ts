import { describe, expect, it } from "vitest";
import { base64, blocksOf } from "./reading";

const paragraph = (...runs: object[]) => ({ kind: "paragraph", runs });
const bullet = (level: number, text: string, number?: number) => ({
  kind: "bullet",
  level,
  ...(number !== undefined && { number }),
  runs: [{ text }],
});

describe("words", () => {
  it("keeps bold, italic, code and links", () => {
    expect(blocksOf("a **b *c*** `d` [e](https://f.org/?g&h)")).toEqual([
      paragraph(
        { text: "a " },
        { text: "b ", bold: true },
        { text: "c", bold: true, italic: true },
        { text: " " },
        { text: "d", code: true },
        { text: " " },
        { text: "e", link: "https://f.org/?g&h" },
      ),
    ]);
  });

  it.each(["data/README.md", "#section", "https://[broken", "mailto"])(
    "shows a link to %s as text",
    (address) => {
      expect(blocksOf(`[words](${address})`)).toEqual([paragraph({ text: "words" })]);
    },
  );

  it("joins lines, unless a line end is asked for", () => {
    expect(blocksOf("one\ntwo  \nthree")).toEqual([
      paragraph({ text: "one" }, { text: " " }, { text: "two" }, { text: "\n" }, { text: "three" }),
    ]);
  });

  it("keeps further headings, and leaves out empty ones and rules", () => {
    expect(blocksOf("## Second\n\n##\n\n---\n\n### Third")).toEqual([
      { kind: "heading", runs: [{ text: "Second" }] },
      { kind: "heading", runs: [{ text: "Third" }] },
    ]);
  });

  it("knows quotes and code", () => {
    expect(blocksOf("> said\n>\n> twice\n\n```ts\nif (a) {\n\tb();\n}\n```\n\n    c\n")).toEqual([
      { kind: "quote", runs: [{ text: "said" }] },
      { kind: "quote", runs: [{ text: "twice" }] },
      { kind: "code", lines: ["if (a) {", "    b();", "}"] },
      { kind: "code", lines: ["c"] },
    ]);
  });
});

describe("lists", () => {
  it("nests bullets, and no deeper than slides do", () => {
    const source = "- a\n  - b\n    - c\n      - d\n        - e\n- f";
    expect(blocksOf(source)).toEqual([
      bullet(0, "a"),
      bullet(1, "b"),
      bullet(2, "c"),
      bullet(3, "d"),
      bullet(3, "e"),
      bullet(0, "f"),
    ]);
  });

  it("counts from where the list starts, through what stands between", () => {
    expect(blocksOf("3. a\n   - b\n4. c\n")).toEqual([
      bullet(0, "a", 3),
      bullet(1, "b"),
      bullet(0, "c", 4),
    ]);
  });

  it("writes a number that PowerPoint cannot count to", () => {
    expect(blocksOf("0. a")).toEqual([
      { kind: "bullet", level: 0, runs: [{ text: "0. " }, { text: "a" }] },
    ]);
  });

  it("keeps an item's second paragraph in the item, and gives code no mark", () => {
    expect(blocksOf("- a\n\n  b\n\n  ```\n  c\n  ```\n- d")).toEqual([
      { kind: "bullet", level: 0, runs: [{ text: "a" }, { text: "\n" }, { text: "b" }] },
      { kind: "code", lines: ["c"] },
      bullet(0, "d"),
    ]);
  });
});

describe("tables", () => {
  it("reads a table with looks, formulas and empty cells", () => {
    const [table] = blocksOf("| **a** | b |\n|---|--:|\n| $x_1$ | |\n| `c` | ![p](x.png) |");
    expect(table).toEqual({
      kind: "table",
      rows: [
        [[{ text: "a", bold: true }], [{ text: "b" }]],
        [[{ text: "x₁" }], []],
        [[{ text: "c", code: true }], [{ text: "(picture: p)", italic: true }]],
      ],
    });
  });
});

describe("formulas", () => {
  it.each([
    ["$n$", "n", true],
    ["$\\sigma$", "σ", true],
    ["$N^2 - 1$", "N² − 1", false],
    ["$N^*$", "N*", true],
    ["$t_{12}$", "t₁₂", false],
    ["$\\frac{1}{2}$", "1/2", false],
    ["$2^{t / T}$", "2^(t / T)", false],
  ])("reads %s as %s", (source, words, italic) => {
    expect(blocksOf(source)).toEqual([paragraph({ text: words, ...(italic && { italic }) })]);
  });

  it("leaves prices alone", () => {
    expect(blocksOf("$5 or $6")).toEqual([paragraph({ text: "$5 or $6" })]);
  });

  it.each(["before\n\n$$x^2$$\n\nafter", "before $$x^2$$ after"])(
    "draws a formula on a line of its own: %j",
    (source) => {
      const [before, formula, after, ...more] = blocksOf(source);
      expect([before, after, more]).toEqual([
        paragraph({ text: "before" }),
        paragraph({ text: "after" }),
        [],
      ]);
      expect(formula).toMatchObject({ kind: "picture", alt: "x^2" });
    },
  );

  it("says one that is too long to be drawn", () => {
    const sum = Array.from({ length: 60 }, (_, i) => `x_${i % 10}`).join("+");
    const [said, ...more] = blocksOf(`$$${sum}$$`);
    expect(said).toMatchObject({
      kind: "paragraph",
      runs: [{ text: expect.stringMatching(/^x₀\+x₁\+/) as string }],
    });
    expect(more).toEqual([]);
  });

  it("draws nothing for an empty one", () => {
    expect(blocksOf("a $$ $$ b")).toHaveLength(1);
  });
});

describe("pictures", () => {
  const attachments = { "a b.png": { "image/png": base64 }, "c.jpg": { "image/jpeg": "AAAA" } };
  const read = (source: string) => blocksOf(source, { attachments } as object);

  it.each([
    ["![alt](attachment:a%20b.png)", "alt"],
    [`![](data:image/png;base64,${base64})`, "picture"],
  ])("shows a picture that is in the notebook", (source, alt) => {
    expect(read(source)).toMatchObject([
      { kind: "picture", alt, picture: { width: 16, height: 8 } },
    ]);
  });

  it("stands under the words before it, without its mark in a list", () => {
    expect(read("- a ![](attachment:a%20b.png) b").map(({ kind }) => kind)).toEqual([
      "bullet",
      "picture",
      "paragraph",
    ]);
  });

  it.each([
    ["![alt](attachment:c.jpg)", "(picture: alt)"],
    ["![alt](https://example.org/x.png)", "(picture: alt)"],
    ["![](attachment:missing.png)", "(picture: attachment:missing.png)"],
    ["![](attachment:__proto__)", "(picture: attachment:__proto__)"],
    ["![](attachment:%E0)", "(picture: attachment:%E0)"],
    ["![](data:image/png;base64,AAAA)", "(picture: unnamed)"],
  ])("says the words of any other: %s", (source, words) => {
    expect(read(`see ${source}`)).toEqual([
      paragraph({ text: "see " }, { text: words, italic: true }),
    ]);
  });
});
