import { describe, expect, it } from "vitest";
import { leftOut } from "../../lib/export/left-out";
import { type PictureOptions, makePicture } from "../../lib/export/picture";
import type { Figure } from "../../lib/figure/figure";

const figure = (layout: Figure["layout"]): Figure => ({
  data: [{ type: "bar", x: ["a", "→ שלום"], y: [1, 2], name: "fi" }],
  layout: { width: 300, height: 200, ...layout },
});
const warningsOf = async (options: PictureOptions, layout: Figure["layout"]) =>
  (await makePicture(figure(layout), options)).warnings;

const drawn = [
  { format: "png" },
  { format: "pdf" },
  { format: "gif" },
  { format: "svg", fonts: "outlined" },
] as const;
const withText = [
  { format: "svg" },
  { format: "svg", fonts: "embedded" },
  { format: "html" },
] as const;

describe("letters that no font has", () => {
  const title = { text: "🚀 中文 中 <b>👩\u200d🚀</b> e\u0301\u20e3 \u2009." };

  it.each(drawn)("are named once: $format", async (options) => {
    expect(await warningsOf(options, { title })).toEqual([
      "no shipped font has 🚀, 中, 文, 👩: they are blank",
    ]);
  });

  it.each(withText)("are left to who shows the text: $format $fonts", async (options) => {
    expect(await warningsOf(options, { title })).toEqual([]);
  });

  it("are counted from the eleventh on", () => {
    const letters = [..."一二三四五六七八九十百千一"];
    expect(leftOut(figure({}), letters)).toEqual([
      "no shipped font has 一, 二, 三, 四, 五, 六, 七, 八, 九, 十 and 2 more: they are blank",
    ]);
    expect(leftOut(figure({}), ["中"])).toEqual(["no shipped font has 中: it is blank"]);
  });
});

describe("images that are not in the figure", () => {
  const place = { x: 0, y: 1, sizex: 1, sizey: 1, xref: "paper", yref: "paper" } as const;
  const images = [
    { ...place, source: "data:image/gif;base64,R0lGODlhAQABAAAAACw=" },
    { ...place, source: "https://example.org/a.png" },
    { ...place, source: "https://example.org/b.png", visible: false },
  ];

  it.each([...drawn, { format: "svg" } as const])("are named: $format", async (options) => {
    expect(await warningsOf(options, { images })).toEqual([
      "layout.images[1] is not drawn: its address is not in the figure",
    ]);
  });

  it("are there on a page", async () => {
    expect(await warningsOf({ format: "html" }, { images })).toEqual([]);
  });
});
