import { beforeAll, describe, expect, it } from "vitest";
import { type TextSlide, writePptx } from "../../../lib/export/pptx";
import { notes, options, slide, slides, titleOf } from "./every-slide";
import { Opened } from "./opened";

let deck: Opened;
beforeAll(async () => {
  deck = await Opened.open(await writePptx(slides, options));
});

describe("a slide of words", () => {
  const path = slide(slides.length);

  it("takes its first heading as title, and shows the rest in order", () => {
    expect(titleOf(deck, path)).toBe('Three "copies" & <more>');
    expect(deck.words(path)).toEqual([
      'Three "copies" & <more>',
      "One copy is up",
      "failures",
      "do not open",
      "Predict.",
      "const n = 3;",
      "n < 4",
      "symbol",
      "unit",
      "u",
      "",
    ]);
    expect(deck.words(notes(slides.length)).filter(Boolean)).toEqual(["Say this.", "Andthat."]);
  });

  it("opens addresses of the web and no others", () => {
    const outside = [...deck.targets(path).values()].filter((target) => target.includes(":"));
    expect(outside).toEqual(["https://example.org/?a&b"]);
  });

  it("has the presentation's title when it has none of its own", async () => {
    const bare: TextSlide = { text: [{ kind: "paragraph", runs: [{ text: "words" }] }] };
    const file = await Opened.open(await writePptx([bare], options));
    expect(titleOf(file, slide(1))).toBe(options.title);
    expect(file.paths).not.toContain(notes(1));
  });
});
