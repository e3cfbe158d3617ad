import { describe, expect, it } from "vitest";
import { notebookSlides } from "../../../lib/export/notebook-slides";
import { writePptx } from "../../../lib/export/pptx";
import { readNotebook } from "../../../lib/notebook/read";
import { code, line, plot, text } from "../html/inspect";
import { notes as notesPath, slide as slidePath, titleOf } from "../pptx/every-slide";
import { Opened } from "../pptx/opened";
import { isText, marked, options, slidesFor, wordsOf } from "./reading";

const titles = (slides: ReturnType<typeof slidesFor>) =>
  slides.map((slide) => (isText(slide) ? slide.title : "figure"));
const silent = { slideshow: { slide_type: "slide" } };

describe("slides", () => {
  it("takes the first heading as the title, in words, and does not repeat it", () => {
    const [slide] = slidesFor([marked("# **Why** `n` and $N^2$  ?\n\nwords", "slide")]);
    expect(slide).toEqual({
      title: "Why n and N² ?",
      text: [{ kind: "paragraph", runs: [{ text: "words" }] }],
    });
  });

  it("stands without a heading under the one before it", () => {
    const slides = slidesFor([
      marked("before any", "slide"),
      marked("# One", "slide"),
      marked("below", "subslide"),
      marked("# Two\n\nb", "slide"),
    ]);
    expect(titles(slides)).toEqual([undefined, "One", "One", "Two"]);
    expect(wordsOf(slides[1])).toBe("");
  });

  it("puts fragments on their slide, and leaves out what is not marked or skipped", () => {
    const cells = [
      marked("# A\n\none", "slide"),
      marked("two", "fragment"),
      text("unmarked"),
      marked("skipped", "skip"),
      marked("three", "-"),
    ];
    expect(slidesFor(cells).map(wordsOf)).toEqual(["one\ntwo\nthree"]);
    expect(slidesFor(cells, { unmarked: "continue" }).map(wordsOf)).toEqual([
      "one\ntwo\nunmarked\nthree",
    ]);
  });

  it("goes on over the next slide where the text is too long", () => {
    const slides = slidesFor([marked(`# Long\n\n${"Many words. ".repeat(400)}`, "slide")]);
    expect(titles(slides)).toEqual(["Long", "Long (2)", "Long (3)"]);
    expect(slides.map(wordsOf).join(" ")).toBe("Many words. ".repeat(400).trim());
  });

  it("puts figures after all pages of their slide", () => {
    const cells = [
      marked("# A\n\na", "slide"),
      code("", [plot(line)], { slideshow: { slide_type: "-" } }),
      marked("b", "-"),
    ];
    expect(titles(slidesFor(cells))).toEqual(["A", "figure"]);
    expect(slidesFor(cells).map(wordsOf)[0]).toBe("a\nb");
  });

  it("starts slides at headings where nothing is marked", () => {
    const slides = slidesFor([
      text("# One\n\na\n\n## Two\n\nb"),
      code("", [plot(line)]),
      text("c"),
    ]);
    expect(titles(slides)).toEqual(["One", "Two", "figure", "Two"]);
  });

  it("names the cell of a formula that is no TeX", () => {
    expect(() => slidesFor([marked("$$\\frac{$$", "slide")])).toThrow(
      'cell cell-1: the formula "\\\\frac{" is no TeX',
    );
  });
});

describe("notes", () => {
  const source =
    "Say **this**: $\\frac{1}{n}$\n\n$$x^2$$\n\n1. a\n   - b\n\n> q\n\n```\nc\nd\n```\n\n|e|f|\n|-|-|\n|g|h|\n\n![i](j.png)";

  it("says everything as paragraphs on the first page", () => {
    const slides = slidesFor([
      marked(`# A\n\n${"word ".repeat(500)}`, "slide"),
      marked(source, "notes"),
      marked("# Later", "notes"),
    ]);
    expect(slides.map((slide) => slide.notes)).toEqual([
      [
        ...["Say this: 1/n", "x²", "1. a", "    • b", "q", "c", "d", "e | f", "g | h"],
        ...["(picture: i)", "Later"],
      ],
      undefined,
    ]);
  });

  it("belongs to the figure on a slide without words", async () => {
    const slides = slidesFor([code("", [plot(line)], silent), marked("Say this.", "notes")]);
    expect(slides.map((slide) => slide.notes)).toEqual([["Say this."]]);
    const deck = await Opened.open(await writePptx(slides, { ...options, title: "T" }));
    const said = deck.words(notesPath(1)).filter(Boolean);
    expect(said.slice(0, 2)).toEqual(["Say this.", "Squares grow"]);
  });

  it("makes no slide of its own", () => {
    expect(slidesFor([code("", [], silent), marked("alone", "notes")])).toEqual([]);
  });
});

describe("in a file", () => {
  const notebook = readNotebook("notebooks/01-scaling.ipynb");

  it("shows the marked cells of a notebook, the same every time", async () => {
    const slides = notebookSlides(notebook, options);
    const bytes = await writePptx(slides, { ...options, title: "Scaling" });
    const again = notebookSlides(notebook, options);
    expect(Buffer.compare(bytes, await writePptx(again, { ...options, title: "Scaling" }))).toBe(0);
    const deck = await Opened.open(bytes);
    for (const path of deck.paths.filter((each) => /\.(xml|rels|svg)$/.test(each))) deck.xml(path);
    expect(slides.map((_, i) => titleOf(deck, slidePath(i + 1)))).toEqual([
      "Scaling: when do more machines stop helping?",
      "1. A job of fixed size",
      "However many workers you add, the speedup stays below 20×",
      "2. A job that grows",
      "3. Servers that get in each other's way",
      "Throughput peaks near 97 simulated users, and every one beyond makes it worse",
      "4. One larger machine, or several small ones?",
      "5. The rest of the subject, a figure each",
    ]);
    expect(deck.all(slidePath(4), "p:pic")).toHaveLength(1);
    expect(deck.all(slidePath(8), "a:tr")).toHaveLength(6);
  });

  it.each([
    { shape: "4:3", theme: "dark" },
    { shape: "16:9", theme: "light" },
  ] as const)("holds everything at 14 pt or more ($shape, $theme)", async (change) => {
    const all = { ...options, ...change, withCode: true, unmarked: "continue" } as const;
    const slides = notebookSlides(notebook, all);
    const deck = await Opened.open(await writePptx(slides, { ...change, title: "Scaling" }));
    const sizes = slides.flatMap((_, i) =>
      deck.all(slidePath(i + 1), "a:rPr").map((run) => Number(run.getAttribute("sz") ?? 3000)),
    );
    expect(Math.min(...sizes)).toBe(1400);
    expect(new Set(titles(slides)).size).toBeGreaterThan(20);
  });

  it("stays a file whatever the text says", async () => {
    const attack = "</a:t><script>&amp;\u0000\u0008\uD800 ]]> ${x} 🙂 \u202Eabc";
    const table = `<div class="distlab-table"><table><tr><td>${attack}</table></div>`;
    const cells = [
      marked(`# ${attack}\n\n- [${attack}](https://e.org/"><x>)\n\n\`${attack}\``, "slide"),
      marked(`$x ${"<"} "y"$ and $$\\text{<">}$$\n\n|${attack}|\n|-|\n`, "-"),
      code(
        attack,
        [
          { output_type: "display_data", data: { "text/html": table }, metadata: {} },
          { output_type: "stream", name: "stderr", text: attack },
          { output_type: "error", ename: attack, evalue: attack, traceback: [attack] },
          plot({ ...line, layout: { title: { text: attack } } }),
        ],
        { slideshow: { slide_type: "-" } },
      ),
      marked(attack, "notes"),
    ];
    const slides = slidesFor(cells, { withCode: true });
    const deck = await Opened.open(await writePptx(slides, { ...options, title: attack }));
    for (const path of deck.paths.filter((each) => /\.(xml|rels|svg)$/.test(each))) {
      expect(deck.all(path, "script")).toEqual([]);
    }
    expect(deck.words(slidePath(1)).join(" ")).toContain("</a:t><script>&");
  });
});
