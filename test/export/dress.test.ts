import { describe, expect, it } from "vitest";
import { dress } from "../../lib/export/dress";
import { logTicks } from "../../lib/export/log-ticks";
import { framesOf, onSharedAxes } from "../../lib/export/moving";
import { presets } from "../../lib/export/preset";
import { weighted } from "../../lib/export/weight";
import { wrapTitle } from "../../lib/export/wrap-title";
import type { Figure } from "../../lib/figure/figure";
import { figures } from "../../lib/figure/registry";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import type { Element } from "../../lib/render/dom/element";
import { drawFigure } from "../../lib/render/draw";
import { boundsOnPage } from "../../lib/render/geometry/bounds";

const looks = (Object.keys(presets) as (keyof typeof presets)[]).map((preset) => ({ preset }));

describe.each(looks)("a figure dressed as $preset", ({ preset }) => {
  const { width, height, fontSize } = presets[preset];

  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    "$id: all text lies in the picture, and no text on other text",
    ({ figure }) => {
      const dressed = dress(figure(), { preset });
      const { root } = drawFigure(dressed.figure, dressed);
      const boxes = root
        .getElementsByTagName("text")
        .map((text) => ({ words: text.textContent, box: boundsOnPage(text), text }));
      for (const { words, box } of boxes) {
        expect(box.left, words).toBeGreaterThanOrEqual(0);
        expect(box.top, words).toBeGreaterThanOrEqual(0);
        expect(box.right, words).toBeLessThanOrEqual(width);
        expect(box.bottom, words).toBeLessThanOrEqual(height);
      }
      const kind = (text: Element) =>
        text.closest(".legend, .infolayer > g, .xaxislayer-above, .yaxislayer-above, .plot");
      for (const [i, one] of boxes.entries()) {
        for (const other of boxes.slice(i + 1)) {
          if (kind(one.text) === kind(other.text)) continue;
          const overlaps =
            Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left) > 2 &&
            Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top) >
              0.3 * fontSize;
          expect(overlaps, `${one.words} and ${other.words}`).toBe(false);
        }
      }
    },
  );
});

describe("dress", () => {
  it("keeps the size that a figure names, and the one that is asked for", () => {
    const figure = { data: [], layout: { width: 300, height: 200 } };
    expect(dress(figure)).toMatchObject({ width: 300, height: 200 });
    expect(dress(figure, { width: 500 })).toMatchObject({ width: 500, height: 200 });
    expect(dress(figure, { preset: "slide" })).toMatchObject({ width: 1280, height: 720 });
  });

  it("makes the ground clear, and leaves the title to the slide", () => {
    const { layout } = dress(amdahlFigure(), { transparent: true, untitled: true }).figure;
    expect(layout.paper_bgcolor).toBe("rgba(0,0,0,0)");
    expect(layout.title).toMatchObject({ text: "" });
  });

  it("leaves the figure as it is, and says where it comes from", () => {
    const figure = amdahlFigure();
    const before = JSON.stringify(figure);
    expect(dress(figure, { preset: "poster", theme: "dark" }).figure.layout.meta).toEqual(
      figure.layout.meta,
    );
    expect(JSON.stringify(figure)).toBe(before);
  });

  it("shows the ranges that are asked for", () => {
    const { layout } = dress(amdahlFigure(), { ranges: { x: [1, 100], y: [0, 5] } }).figure;
    expect([layout.xaxis?.range, layout.yaxis?.range]).toEqual([
      [0, 2],
      [0, 5],
    ]);
  });

  it.each([
    {
      ranges: { x: [0, 10] as const },
      message: "range of x must be > 0 on its logarithmic axis, got 0:10",
    },
    {
      ranges: { y: [1, 1] as const },
      message: "range of y must have two finite ends that differ, got 1:1",
    },
    {
      ranges: { y: [NaN, 1] as const },
      message: "range of y must have two finite ends that differ, got NaN:1",
    },
  ])("refuses: $message", ({ ranges, message }) => {
    expect(() => dress(amdahlFigure(), { ranges })).toThrow(new RangeError(message));
  });
});

describe("small pictures", () => {
  it.each([
    { width: 300, height: 200 },
    { width: 160, height: 120 },
    { width: 2000, height: 150 },
  ])("of $width × $height are drawn, as far as there is room", (size) => {
    for (const figure of figures) {
      const dressed = dress(figure(), size);
      expect(drawFigure(dressed.figure, dressed).svg()).toMatch(/class="(?:js-line|point)"/);
    }
  });
});

describe("wrapTitle", () => {
  it("breaks between words, not before a percent sign", () => {
    expect(wrapTitle("one two three", 1000, 20)).toEqual(["one two three"]);
    expect(wrapTitle("one two three", 80, 20)).toEqual(["one two", "three"]);
    expect(wrapTitle("a 7.1 % less", 60, 20)).toEqual(["a", "7.1 %", "less"]);
    expect(wrapTitle("incomprehensibilities", 10, 20)).toEqual(["incomprehensibilities"]);
  });
});

describe("weighted", () => {
  it("grows lines, markers and error bars, and what plotly would draw by itself", () => {
    expect(weighted({ mode: "lines" }, 2)).toEqual({ mode: "lines", line: { width: 4 } });
    expect(
      weighted({ mode: "markers", marker: { size: [3, 4] }, error_y: { array: [1] } }, 2),
    ).toEqual({
      mode: "markers",
      marker: { size: [3, 4] },
      error_y: { array: [1], thickness: 4, width: 8 },
    });
    expect(weighted({ type: "bar", y: [1] }, 2)).toEqual({ type: "bar", y: [1] });
  });
});

describe("logTicks", () => {
  const figureOf = (x: number[], axis: object = { type: "log" }): Figure => ({
    data: [{ x }],
    layout: { xaxis: axis },
  });
  it("writes powers of ten over many decades, else 1, 2 and 5", () => {
    expect(logTicks(figureOf([1, 1e4]), "xaxis", 1)).toMatchObject({ dtick: 1 });
    expect(logTicks(figureOf([1, 50]), "xaxis", 1)).toMatchObject({ dtick: "D2" });
  });
  it.each([
    { why: "it is linear", figure: figureOf([1, 1e4], {}) },
    { why: "it says itself", figure: figureOf([1, 1e4], { type: "log", dtick: 2 }) },
    { why: "it is short", figure: figureOf([1, 2]) },
    { why: "there is nothing on it", figure: figureOf([-1, NaN]) },
  ])("leaves an axis alone if $why", ({ figure }) =>
    expect(logTicks(figure, "xaxis", 1)).toEqual({}),
  );
});

describe("moving figures", () => {
  const frames = [{ data: [{ y: [1, 2] }] }, { data: [{ y: [3, 40] }, { y: [0] }] }];
  const figure: Figure = { data: [{ x: [0, 10], y: [0, 0], name: "a" }], layout: {}, frames };

  it("have what a frame does not say from the figure, and traces of their own", () => {
    const [first, second] = framesOf(figure);
    expect(first!.data).toEqual([{ x: [0, 10], y: [1, 2], name: "a" }]);
    expect(second!.data).toHaveLength(2);
    expect(framesOf({ ...figure, frames: [] })).toEqual([{ data: figure.data, layout: {} }]);
  });

  it("move on axes that stand still", () => {
    const ranges = framesOf(figure).map(({ layout }) => [layout.xaxis?.range, layout.yaxis?.range]);
    expect(ranges[0]).toEqual(ranges[1]);
    expect(ranges[0]).toEqual([
      [0, 10.4],
      [0, 41.6],
    ]);
  });

  it("keep ranges that are given, and take logarithms where the axis does", () => {
    const layout: Figure["layout"] = { xaxis: { type: "log" }, yaxis: { range: [0, 1] } };
    const [only] = onSharedAxes([{ data: [{ x: [1, 100], y: [5, 6] }], layout }]);
    expect(only!.layout.xaxis?.range?.map((end) => Number(end.toFixed(2)))).toEqual([0, 2.08]);
    expect(only!.layout.yaxis?.range).toEqual([0, 1]);
  });
});
