import { describe, expect, it } from "vitest";
import { type Slide, slidesOf } from "../../../lib/export/html/slides";
import { joinLines } from "../../../lib/notebook/format";
import { code, line, notebookOf, plot, text } from "./inspect";

const marked = (source: string, mark: string) => text(source, { slideshow: { slide_type: mark } });

/** Slides as text: "/" before one that is below, "+" before a part that waits for a click. */
const outline = (slides: readonly Slide[]) =>
  slides.map(({ isBelow, parts, notes }) => {
    const shown = parts.map(({ isFragment, cells }) => {
      const sources = cells.map(({ source }) => joinLines(source)).join(" ");
      return isFragment ? `+${sources}` : sources;
    });
    return `${isBelow ? "/" : ""}${shown.join(" ")}${notes && ` (${notes})`}`;
  });

describe("slidesOf a notebook with marks", () => {
  const notebook = notebookOf(
    marked("a", "slide"),
    marked("b", "-"),
    marked("c", "fragment"),
    marked("d", "-"),
    marked("say this", "notes"),
    marked("and that", "notes"),
    text("unmarked"),
    marked("e", "subslide"),
    marked("never", "skip"),
    marked("f", "slide"),
  );

  it("follows them", () => {
    expect(outline(slidesOf(notebook))).toEqual(["a b +c d (say this\n\nand that)", "/e", "f"]);
  });

  it("lets the unmarked continue if asked to", () => {
    const slides = slidesOf(notebook, { unmarked: "continue" });
    expect(outline(slides)[0]).toBe("a b +c d unmarked (say this\n\nand that)");
  });

  it("starts a slide with whatever comes first", () => {
    expect(outline(slidesOf(notebookOf(marked("a", "fragment"))))).toEqual(["+a"]);
    expect(outline(slidesOf(notebookOf(marked("say", "notes"), marked("a", "-"))))).toEqual([
      "a (say)",
    ]);
  });

  it("leaves out what no reader sees, and nothing else", () => {
    const removed = { slideshow: { slide_type: "slide" }, tags: ["remove-cell"] };
    const slides = slidesOf(
      notebookOf(
        text("a", removed),
        { ...marked("b", "slide"), cell_type: "raw" },
        marked("c", "-"),
      ),
    );
    expect(outline(slides)).toEqual(["c"]);
  });

  it("takes an unknown mark for none", () => {
    expect(outline(slidesOf(notebookOf(marked("a", "slide"), marked("b", "other"))))).toEqual([
      "a",
    ]);
  });
});

describe("slidesOf a notebook without marks", () => {
  it("starts slides at headings of the first two levels, and slides below at the third", () => {
    const notebook = notebookOf(
      text("# Title\nwords"),
      code("x"),
      text("intro\n## One\nwords\n### Below\nmore\n#### not here"),
      text("on"),
      text("## Two"),
    );
    expect(outline(slidesOf(notebook))).toEqual([
      "# Title\nwords x intro",
      "## One\nwords",
      "/### Below\nmore\n#### not here on",
      "## Two",
    ]);
  });

  it("finds no headings in code", () => {
    const source = "## One\n```sh\n## a comment\n```\nend";
    expect(outline(slidesOf(notebookOf(text(source))))).toEqual([source]);
  });

  it("gives a figure a slide of its own", () => {
    const notebook = notebookOf(text("## One"), code("show()", [plot(line)]), text("read it"));
    expect(outline(slidesOf(notebook))).toEqual(["## One", "/show()", "/read it"]);
  });

  it("has none for an empty notebook", () => {
    expect(slidesOf(notebookOf())).toEqual([]);
  });
});
