import { describe, expect, it } from "vitest";
import { notebookDeck } from "../../../lib/export/html/deck";
import { readNotebook } from "../../../lib/notebook/read";
import { code, line, notebookOf, picture, plot, text } from "./inspect";
import { expectSealed } from "./page-rules";

const options = { title: "A deck", withCode: false, pictures: picture };
const marked = (source: string, mark: string) => text(source, { slideshow: { slide_type: mark } });
const slides = (html: string) => /<div class="slides">(.*)<\/div><\/div>/s.exec(html)?.[1] ?? "";

describe("notebookDeck", () => {
  const notebook = readNotebook("notebooks/01-scaling.ipynb");
  const deck = notebookDeck(notebook, options);

  it("is sealed, and the same every time", () => {
    expectSealed(deck);
    expect(notebookDeck(notebook, options)).toBe(deck);
    expect(Buffer.byteLength(deck)).toBeLessThan(900_000);
  });

  it("has a section for each marked cell, and figures to explore", () => {
    expect(deck.match(/<section><div class="sheet">/g)).toHaveLength(8);
    expect(deck.match(/data-figure="/g)).toHaveLength(2);
    expect(deck).toContain('id="plotly"');
  });

  it("puts slides below each other, fragments and notes where they belong", () => {
    const html = notebookDeck(
      notebookOf(
        marked("one", "slide"),
        marked("later", "fragment"),
        marked("say **this**", "notes"),
        marked("below", "subslide"),
        marked("two", "slide"),
      ),
      options,
    );
    expect(slides(html).replace(/\n|<\/?p>/g, "")).toBe(
      '<section><section><div class="sheet"><div class="prose">one</div>' +
        '<div class="fragment"><div class="prose">later</div></div></div>' +
        '<aside class="notes">say <strong>this</strong></aside></section>' +
        '<section><div class="sheet"><div class="prose">below</div></div></section></section>' +
        '<section><div class="sheet"><div class="prose">two</div></div></section>',
    );
    expect(html).not.toContain('id="plotly"');
    expectSealed(html);
  });

  it("has no empty slides", () => {
    const silent = { slideshow: { slide_type: "slide" } };
    const html = notebookDeck(
      notebookOf(code("x = 1", [], silent), marked("one", "slide")),
      options,
    );
    expect(html.match(/<section>/g)).toHaveLength(1);
  });

  it("starts slides at headings where nothing is marked", () => {
    const html = notebookDeck(
      notebookOf(text("## One"), code("show()", [plot(line)]), text("## Two")),
      options,
    );
    expect(html.match(/<section>/g)).toHaveLength(4);
  });

  it("keeps hostile notes from running", () => {
    const attack = "</aside></section><script>alert(1)</script><img src=x onerror=alert(1)>";
    expectSealed(notebookDeck(notebookOf(marked("a", "slide"), marked(attack, "notes")), options));
  });
});
