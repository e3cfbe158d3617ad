import { describe, expect, it } from "vitest";
import { notebookPage } from "../../../lib/export/html/notebook-page";
import type { Cell, Output } from "../../../lib/notebook/format";
import { readNotebook } from "../../../lib/notebook/read";
import { code, inspect, line, notebookOf, picture, plot, shown, text } from "./inspect";
import { expectSealed } from "./page-rules";

const options = { title: "A notebook", withCode: true, pictures: picture };
const page = (...cells: readonly Partial<Cell>[]) => notebookPage(notebookOf(...cells), options);
const output = (...outputs: Output[]) => page(code("x", outputs));
const body = (html: string) => /<main>(.*)<\/main>/s.exec(html)?.[1] ?? "";

describe("the page of 01-scaling", () => {
  const notebook = readNotebook("notebooks/01-scaling.ipynb");
  const full = notebookPage(notebook, options);

  const outputs = notebook.cells.flatMap((cell) => (cell.cell_type === "code" ? cell.outputs : []));
  const countWith = (words: string) =>
    outputs.filter((each) => JSON.stringify(each).includes(words)).length;

  it("is sealed, with code and without", () => {
    expectSealed(full);
    expectSealed(notebookPage(notebook, { ...options, withCode: false }));
  });

  it("carries plotly.js and the models once for all its figures, each with a picture", () => {
    expect(full.match(/id="plotly"/g)).toHaveLength(1);
    expect(full.match(/id="live"/g)).toHaveLength(1);
    const figures = countWith("application/vnd.plotly");
    expect(figures).toBeGreaterThan(10);
    const alive = countWith("application/vnd.distlab.live");
    expect(alive).toBeGreaterThan(5);
    expect(full.match(/<figure class="plot" data-live="\d+"/g)).toHaveLength(alive);
    expect(full.match(/<figure class="plot" data-figure="\d+"/g)).toHaveLength(figures - alive);
    expect(full.match(/<img class="picture" alt="[^"]+\. Chart with/g)).toHaveLength(figures);
    expect(Buffer.byteLength(full)).toBeLessThan(2_000_000);
  });

  it("has its tables, without their scripts, and leads to its sections", () => {
    expect(full.match(/<div class="distlab-table">/g)).toHaveLength(countWith("distlab-table"));
    expect(full).not.toContain("Copy as CSV");
    expect(full).toContain('<a href="#1.-A-job-of-fixed-size">1. A job of fixed size</a>');
    expect(full).toContain('<h2 id="1.-A-job-of-fixed-size">');
  });

  it("gives the same bytes again", () => {
    expect(notebookPage(notebook, options)).toBe(full);
  });
});

describe("code", () => {
  const cell = (metadata: object) =>
    page(code("const n = 1;", [shown({ "text/plain": "one" })], metadata));

  it("is coloured, or left out with its outputs kept", () => {
    expect(cell({})).toContain('<span class="hljs-keyword">const</span>');
    const without = notebookPage(
      notebookOf(code("const n = 1;", [shown({ "text/plain": "one" })])),
      {
        ...options,
        withCode: false,
      },
    );
    expect(body(without)).not.toContain("hljs");
    expect(body(without)).toContain("one");
  });

  it.each([
    ["remove-cell", false, false],
    ["remove-input", false, true],
    ["remove-output", true, false],
    ["remove_cell", false, false],
  ])("tagged %s", (tag, hasCode, hasOutput) => {
    const html = body(cell({ tags: [tag] }));
    expect(html.includes("const")).toBe(hasCode);
    expect(html.includes("one")).toBe(hasOutput);
  });

  it.each([
    [{ tags: ["hide-input"] }, "Code"],
    [{ jupyter: { source_hidden: true } }, "Code"],
    [{ tags: ["hide-output"] }, "Output"],
    [{ jupyter: { outputs_hidden: true } }, "Output"],
  ])("with %j is folded away", (metadata, title) => {
    expect(cell(metadata).match(/<summary>\w+<\/summary>/g)).toEqual([
      `<summary>${title}</summary>`,
    ]);
  });

  it("leaves raw cells and removed prose out", () => {
    expect(
      page(text("secret", { tags: ["remove-cell"] }), { cell_type: "raw", source: "secret" }),
    ).not.toContain("secret");
  });
});

describe("outputs", () => {
  it("join what one stream wrote, without terminal colours", () => {
    const write = (words: string): Output => ({
      output_type: "stream",
      name: "stdout",
      text: words,
    });
    expect(output(write("a\u001b[31mb"), write("c\u001b[0m\n"))).toContain(
      '<pre class="output stdout">abc</pre>',
    );
  });

  it("show errors as text", () => {
    const error: Output = {
      output_type: "error",
      ename: "RangeError",
      evalue: "x",
      traceback: ["\u001b[31mRangeError: <b>x</b>", "at cell"],
    };
    expect(output(error)).toContain(
      '<pre class="output error">RangeError: &lt;b&gt;x&lt;/b&gt;\nat cell</pre>',
    );
  });

  it("take pictures as images, where no script runs", () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>1</script></svg>';
    const html = output(shown({ "image/svg+xml": svg }), shown({ "image/png": "AA\nAA" }));
    expectSealed(html);
    expect(inspect(html).tags.filter((tag) => tag === "img")).toHaveLength(2);
    expect(html).toContain('src="data:image/png;base64,AAAA"');
  });

  it("take formulas, JSON and text, the richest first", () => {
    expect(output(shown({ "text/latex": "$$x^2$$", "text/plain": "x" }))).toContain(
      'aria-label="x^2"',
    );
    expect(output(shown({ "application/json": { a: 1 } }))).toContain("&quot;a&quot;: 1");
    expect(output(shown({ "text/html": "<b>rich</b>", "text/plain": "poor" }))).not.toContain(
      "poor",
    );
  });
});

describe("notebookPage", () => {
  it("has a title of its own only where the notebook has none", () => {
    expect(body(page(text("words")))).toContain("<h1>A notebook</h1>");
    expect(body(page(text("# Mine"))).match(/<h1/g)).toHaveLength(1);
  });

  it("does without scripts where there is no figure", () => {
    const html = page(text("words"));
    expect(inspect(html).scripts).toEqual([]);
    expect(inspect(html).policy.get("script-src")).toEqual(["'none'"]);
    expect(Buffer.byteLength(html)).toBeLessThan(80_000);
  });

  it("keeps a hostile notebook from running", () => {
    const attack =
      '</title></script></main><script>alert(1)</script><img src=x onerror="alert(1)">';
    const hostile = notebookPage(
      notebookOf(
        text(`${attack}\n\n[x](javascript:alert(1))\n\n# ${attack}`),
        text(`## ${attack}`),
        text("## Two"),
        code(attack, [
          shown({ "text/html": attack }),
          shown({ "text/plain": attack }),
          shown({ "image/png": '"><script>alert(1)</script>' }),
          plot({ data: [{ x: [1], y: [1], name: attack }], layout: { title: { text: attack } } }),
          shown({
            "application/vnd.plotly.v1+json": { data: [null, 3], layout: { height: attack } },
          }),
        ]),
      ),
      { ...options, title: attack },
    );
    expectSealed(hostile);
    const plain = inspect(page(code("show()", [plot(line)])));
    expect(inspect(hostile).scripts).toEqual(plain.scripts);
    expect(inspect(hostile).policy).toEqual(plain.policy);
  });

  it("carries the bundle that its figures need", () => {
    const polar = plot({ data: [{ type: "scatterpolar", r: [1] }], layout: {} });
    expect(page(code("x", [polar])).length).toBeGreaterThan(2_000_000);
    expect(page(code("x", [plot(line)])).length).toBeLessThan(800_000);
  });

  it("names the cell that it cannot write", () => {
    expect(() => page(text("fine"), text("$\\frac{1$"))).toThrow(
      'cell cell-2: the formula "\\\\frac{1" is no TeX: Missing close brace',
    );
  });
});
