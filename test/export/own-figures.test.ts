/** Figures that somebody wrote without the shared look: dressed, nothing of them is lost. */

import { describe, expect, it } from "vitest";
import { aboutFigure } from "../../lib/export/about";
import { type DressOptions, dress } from "../../lib/export/dress";
import { stillPicture } from "../../lib/export/still";
import { fitTitle } from "../../lib/export/wrap-title";
import type { Figure } from "../../lib/figure/figure";
import { drawFigure } from "../../lib/render/draw";
import { boundsOnPage } from "../../lib/render/geometry/bounds";
import * as own from "../render/own-figures";

const growth = 24 / 13;
const made = (figure: object) => figure as Figure;
const dressed = (figure: object, options: DressOptions = { preset: "slide" }) =>
  dress(made(figure), options).figure;

/** All texts that are drawn on a slide, with their places. */
function textsOf(figure: Figure, options: DressOptions = { preset: "slide" }) {
  const { figure: ready, ...size } = dress(figure, options);
  const texts = drawFigure(ready, size).root.getElementsByTagName("text");
  return texts.map((text) => ({ words: text.textContent, box: boundsOnPage(text) }));
}

const shown = {
  ...{ subplots: own.subplots, noteBelow: own.noteBelow, axisAbove: own.axisAbove },
  ...{ namesAcross: own.longNames(false), namesDown: own.longNames(true), rows: own.rows },
  ...{ fortyLines: own.fortyLines, heat: own.heat, ...own.round },
};

describe.each(["slide", "slide-4x3", "paper", "poster"] as const)("dressed as %s", (preset) => {
  it.each(Object.entries(shown))("all text of %s lies in the picture", (_, figure) => {
    const { width, height } = dress(figure, { preset });
    const texts = textsOf(figure, { preset }).filter(({ words }) => words !== "");
    expect(texts.length).toBeGreaterThan(3);
    for (const { words, box } of texts) {
      expect(Math.min(box.left, box.top), words).toBeGreaterThanOrEqual(0);
      expect(box.right, words).toBeLessThanOrEqual(width);
      expect(box.bottom, words).toBeLessThanOrEqual(height);
    }
  });
});

describe("a figure without a title", () => {
  it("has none painted, and has words", () => {
    const figure = made({ data: [{ x: [1, 2], y: [1, 2] }], layout: {} });
    expect(textsOf(figure).map(({ words }) => words)).not.toContain("a figure");
    expect(dressed(figure).layout.title).toMatchObject({ text: "" });
    expect(aboutFigure(figure).finding).toBe("a figure");
  });
});

describe("titles", () => {
  const title = { text: "Title", subtitle: { text: "below" }, font: { color: "red", family: "A" } };
  const figure = { data: [{ y: [1, 2] }], layout: { title, xaxis: { title: { text: "load" } } } };

  it("keep colour and family", () => {
    expect(dressed(figure).layout.title).toMatchObject({
      font: { color: "red", family: "A", size: 34 },
    });
  });

  it("have room for a subtitle, and for an axis above the plot", () => {
    const top = (layout: object) => dressed({ ...figure, layout }).layout.margin?.t ?? 0;
    const alone = top({ title: "Title" });
    expect(top({ title })).toBeCloseTo(alone + 34 * 0.7 * 1.8);
    expect(top({ title: "Title", xaxis: { side: "top" } })).toBe(alone + 2 * 24);
    expect(top({ title: "Title", xaxis: { side: "top", title: "a" } })).toBe(alone + 4.2 * 24);
  });

  it("leave their place to the subtitle on a slide that has the title itself", () => {
    const { layout } = dressed(figure, { preset: "slide", untitled: true });
    expect(layout.title).toMatchObject({ text: "below" });
    expect(layout.title).not.toHaveProperty("subtitle");
  });

  it.each([NaN, Infinity])("of the size %d come to an end", (size) => {
    expect(fitTitle("a b c", { width: 10, height: 1, size }).size).toBe(size);
  });
});

describe("sizes that a figure names", () => {
  it("grow: numbers, text at points, scales of colours, notes, shapes, rows of tables", () => {
    const font = { size: 9 };
    const { data, layout } = dressed({
      data: [
        { y: [1], textfont: font, marker: { colorbar: { tickfont: font, title: { font } } } },
        { type: "table", cells: { font: { size: [9, 10] } }, header: { height: 30 } },
      ],
      layout: {
        xaxis: { tickfont: font, title: { text: "x", font } },
        annotations: [{ text: "a", font }, { text: "b" }],
        shapes: [{ type: "line" }, { type: "rect", line: { width: 3 } }],
      },
    });
    const grown = { size: 9 * growth };
    expect(data[0]).toMatchObject({
      textfont: grown,
      marker: { colorbar: { tickfont: grown, title: { font: grown } } },
    });
    expect(data[1]).toMatchObject({
      cells: { font: { size: [9 * growth, 10 * growth] }, height: 20 * growth },
      header: { height: 30 * growth },
    });
    expect(layout).toMatchObject({
      xaxis: { tickfont: grown, title: { font: grown } },
      annotations: [{ font: grown }, { text: "b" }],
      shapes: [{ line: { width: 2 * growth } }, { line: { width: 3 * growth } }],
      font: { size: 24 },
    });
  });

  it("margins are kept, but not those that plotly has by itself", () => {
    const margin = { b: 160, l: 80, r: 20, t: 100 };
    const { layout } = dressed({ data: [], layout: { margin } });
    expect(layout.margin?.b).toBeCloseTo(Math.min(160 * growth, 0.4 * 720));
    expect(layout.margin).toMatchObject({ l: 24, r: 36, t: 24 });
  });
});

describe("what is wrong is said", () => {
  it.each([
    {
      options: { preset: "slides" },
      message: "preset must be one of slide, slide-4x3, paper, poster, got slides",
    },
    {
      options: { preset: "toString" },
      message: "preset must be one of slide, slide-4x3, paper, poster, got toString",
    },
    { options: { theme: "drak" }, message: "theme must be one of light, dark, got drak" },
  ])("$message", ({ options, message }) => {
    const cause = () => dress(own.heat, options as DressOptions);
    expect(cause).toThrow(new RangeError(message));
  });

  it("traces that are no list are refused, a missing layout is not", () => {
    const cause = () => dress(made({ layout: {} }));
    expect(cause).toThrow("a figure needs a list of traces: data");
    const figure = made({ data: [{ y: [1, 2], name: 5, mode: 5 }] });
    expect(stillPicture(figure).words).toMatch(/^a figure\. Chart with .*Series: 5\.$/);
    expect(aboutFigure(made({ data: [], layout: { meta: { figure: "amdahl" } } }))).toMatchObject({
      parameters: [],
    });
  });
});
