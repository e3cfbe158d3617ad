import { describe, expect, it } from "vitest";
import { tablesIn } from "../../../lib/export/notebook-slides/tables";
import type { Output } from "../../../lib/notebook/format";
import { code, line, plot, shown } from "../html/inspect";
import { base64, isText, slidesFor, wordsOf } from "./reading";

const stream = (text: string): Output => ({ output_type: "stream", name: "stdout", text });
const result = (outputs: readonly Output[], change = {}, metadata = {}) =>
  slidesFor([code("f()", outputs, metadata)], change);
const words = (...outputs: Output[]) => wordsOf(result(outputs)[0]);

describe("text", () => {
  it("shows what was written, in one piece and without colours", () => {
    const slides = result([stream("\u001b[31mone\n"), stream("two\n\n")]);
    expect(slides).toEqual([{ text: [{ kind: "code", lines: ["one", "two"] }] }]);
  });

  it("shows results and errors", () => {
    expect(words(shown({ "text/plain": ["4", "2"] }))).toBe("42");
    expect(words(shown({ "application/json": { a: 1 } }))).toBe('{\n  "a": 1\n}');
    const error = { output_type: "error", ename: "RangeError", evalue: "n must be > 0" } as const;
    expect(words({ ...error, traceback: [] })).toBe("RangeError: n must be > 0");
    expect(words({ ...error, traceback: ["\u001b[1mat a", "at b"] })).toBe("at a\nat b");
  });

  it("says how much is left out", () => {
    const lines = wordsOf(
      result([stream(Array.from({ length: 100 }, (_, i) => `line ${i}`).join("\n"))])[0],
    ).split("\n");
    expect(lines).toHaveLength(19);
    expect(lines.at(-2)).toBe("line 17");
    expect(lines.at(-1)).toBe("… 82 more lines");
  });

  it("cuts long lines, and counts the room that they take", () => {
    const lines = words(stream(`${"x".repeat(10_000)}\n`.repeat(9))).split("\n");
    expect(lines).toHaveLength(4);
    expect(lines[0]).toHaveLength(515);
    expect(lines.at(-1)).toBe("… 6 more lines");
  });

  it("has no slide for nothing", () => {
    expect(result([stream("\n \n"), shown({}), shown({ "text/plain": "" })])).toEqual([]);
  });
});

describe("pictures and formulas", () => {
  it("prefers the picture, and takes what follows if it is broken", () => {
    const [slide] = result([shown({ "text/plain": "a plot", "image/png": `${base64}\n` })]);
    expect(slide).toMatchObject({ text: [{ kind: "picture", picture: { width: 16 } }] });
    expect(words(shown({ "text/plain": "a plot", "image/png": "broken" }))).toBe("a plot");
  });

  it("draws LaTeX", () => {
    const [slide] = result([shown({ "text/latex": "$$x^2$$" })]);
    expect(slide).toMatchObject({ text: [{ kind: "picture", alt: "x^2" }] });
  });
});

describe("tables", () => {
  const html = (body: string) => `<div class="distlab-table"><table>${body}</table></div>`;
  const cells = (text: string) => (text ? [{ text }] : []);

  it("reads one of ours, with its caption and without its script", () => {
    const source = `<p>before</p>${html(
      "<caption>two &amp; more</caption><thead><tr><th>a</th><th>b</th></tr></thead>" +
        "<tbody><tr><td>1 &lt; 2</td><td></td></tr></tbody>",
    )}<script>no</script><table><tr><td>no</td></tr></table>`;
    expect(tablesIn(source)).toEqual([
      { kind: "paragraph", runs: [{ text: "two & more", bold: true }] },
      {
        kind: "table",
        rows: [
          [cells("a"), cells("b")],
          [cells("1 < 2"), cells("")],
        ],
      },
    ]);
  });

  it.each([
    ["nothing", ""],
    ["no row", html("")],
    ["empty rows", html("<tr></tr><tr></tr>")],
    ["words alone", html("only words")],
    ["another class", '<table class="distlab-tables"><tr><td>a</td></tr></table>'],
    ["a script", '<script class="distlab-table"><tr><td>a</td></tr></script>'],
  ])("finds none in %s", (_, source) => {
    expect(tablesIn(source)).toEqual([]);
  });

  it("reads what is not closed, and leaves out scripts in cells", () => {
    const source = '<table class="a distlab-table"><tr><td>a<script>b</script>c<style>d</style>';
    expect(tablesIn(source)).toEqual([{ kind: "table", rows: [[cells("ac")]] }]);
  });

  it("takes the plain text of other HTML", () => {
    expect(words(shown({ "text/html": "<b>x</b>", "text/plain": "x" }))).toBe("x");
  });

  it("says how many rows and columns are left out", () => {
    const row = (tag: string) => `<tr>${`<${tag}>x</${tag}>`.repeat(40)}</tr>`;
    const slides = result([shown({ "text/html": html(row("th") + row("td").repeat(100)) })]);
    expect(slides.length).toBeGreaterThan(1);
    expect(wordsOf(slides[0]).split("\n")[0]).toMatch(/^(x\|){13}… 40 columns$/);
    expect(wordsOf(slides.at(-1)).split("\n").at(-1)).toBe("… 60 more rows");
  });
});

describe("code and figures", () => {
  it("shows code only if asked to", () => {
    expect(result([stream("1")])).toEqual([{ text: [{ kind: "code", lines: ["1"] }] }]);
    expect(wordsOf(result([stream("1")], { withCode: true })[0])).toBe("f()\n1");
  });

  it.each([
    [{ tags: ["remove-input"] }, "1"],
    [{ tags: ["hide_input"] }, "1"],
    [{ jupyter: { source_hidden: true } }, "1"],
    [{ tags: ["remove-output"] }, "f()"],
    [{ jupyter: { outputs_hidden: true } }, "f()"],
    [{ tags: ["hide-cell"] }, ""],
    [{ tags: ["remove-cell"] }, ""],
  ])("leaves out what %j hides", (metadata, expected) => {
    expect(wordsOf(result([stream("1")], { withCode: true }, metadata)[0])).toBe(expected);
  });

  it("gives each figure a slide of its own, after the words", () => {
    const slides = result([plot(line), stream("words"), plot(line)]);
    expect(slides.map((slide) => (isText(slide) ? "text" : slide.about.finding))).toEqual([
      "text",
      "Squares grow",
      "Squares grow",
    ]);
  });

  it("names the cell of a figure that cannot be drawn", () => {
    const drawFigure = () => {
      throw new Error("no such trace");
    };
    expect(() => result([plot(line)], { drawFigure })).toThrow("cell cell-1: no such trace");
  });
});
