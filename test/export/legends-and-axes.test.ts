/** Legends and axes of figures without the shared look. */

import { describe, expect, it } from "vitest";
import { type DressOptions, dress } from "../../lib/export/dress";
import { logTicks } from "../../lib/export/log-ticks";
import { shortened } from "../../lib/export/short-labels";
import type { Figure } from "../../lib/figure/figure";
import { drawFigure } from "../../lib/render/draw";
import * as own from "../render/own-figures";

const growth = 24 / 13;
const made = (figure: object) => figure as Figure;
const dressed = (figure: object, options: DressOptions = { preset: "slide" }) =>
  dress(made(figure), options).figure;

/** The words that are drawn on a slide. */
function wordsOf(figure: Figure): string[] {
  const { figure: ready, ...size } = dress(figure, { preset: "slide" });
  const texts = drawFigure(ready, size).root.getElementsByTagName("text");
  return texts.map((text) => text.textContent);
}

describe("legends", () => {
  const legendOf = (figure: object, options?: DressOptions) =>
    dressed(figure, options).layout.legend;

  it("lie in rows at the lower edge, all names in sight", () => {
    expect(legendOf(own.subplots)).toMatchObject({ orientation: "h", yref: "container", y: 0 });
    const names = wordsOf(own.fortyLines);
    expect(names.filter((words) => words.startsWith("line "))).toHaveLength(40);
  });

  it("have smaller text if they need it, and else stay where the figure has them", () => {
    const lines = (count: number) => ({
      data: Array.from({ length: count }, (_, i) => ({ y: [i], name: `name ${i} `.repeat(6) })),
      layout: { legend: { x: 1.1, y: 1, font: { color: "red", family: "A" } } },
    });
    const font = { color: "red", family: "A" };
    expect(legendOf(lines(6))).toMatchObject({ x: 0, font: { ...font, size: 24 } });
    const smaller = legendOf(lines(24));
    expect(smaller).toMatchObject({ x: 0, yref: "container", font });
    expect(smaller?.font?.size).toBeLessThan(24);
    expect(smaller?.font?.size).toBeGreaterThanOrEqual(0.6 * 24);
    expect(legendOf(lines(200))).toMatchObject({ x: 1.1, y: 1, font: { size: 0.6 * 24 } });
    expect(legendOf(lines(200))).not.toHaveProperty("yref");
  });

  it("stay within the plot if somebody put them there", () => {
    const layout = { legend: { x: 0.1, y: 0.9 } };
    expect(legendOf({ data: [], layout })).toMatchObject({ ...layout.legend, font: { size: 24 } });
  });
});

describe("axes", () => {
  it("that only traces name are dressed, with ticks of their own columns", () => {
    const data = [
      { x: [1, 2], y: [1, 50] },
      { x: [1, 1e4], y: [1, 1e6], xaxis: "x3", yaxis: "y2" },
    ];
    const type = { type: "log" };
    const figure = made({ data, layout: { xaxis3: type, yaxis: type, yaxis2: type } });
    expect(logTicks(figure, "yaxis", 1)).toMatchObject({ dtick: "D2" });
    expect(dressed(figure).layout).toMatchObject({
      xaxis3: { dtick: 1, ticklen: 5 * growth },
      yaxis: { dtick: "D2" },
      yaxis2: { dtick: 1, automargin: true },
    });
    expect(dressed({ data, layout: {} }).layout).toMatchObject({ xaxis3: { tickwidth: growth } });
    expect(dressed({ data: [], layout: { xaxis2: {} } }).layout).toMatchObject({
      xaxis2: { linewidth: growth },
    });
  });

  it("shorten names that would leave no room; the data stay", () => {
    const figure = own.longNames(true);
    const { data, layout } = dressed(figure);
    expect(data[0]).toMatchObject({ y: (figure.data[0] as { y: string[] }).y });
    const aliases = Object.entries(
      (layout.yaxis as { labelalias: Record<string, string> }).labelalias,
    );
    expect(aliases).toHaveLength(1);
    expect(aliases[0]![0].startsWith(aliases[0]![1].slice(0, -1))).toBe(true);
    const written = wordsOf(figure);
    expect(written).toContain(aliases[0]![1]);
    expect(written).toContain("short");
    expect(layout.xaxis).not.toHaveProperty("labelalias");
  });

  it("shorten texts of ticks, and keep what the figure says of a name", () => {
    const long = "long ".repeat(40);
    const yaxis = { ticktext: [long, "a", 5], tickvals: [1, 2, 3], labelalias: { [long]: "own" } };
    const { layout } = dressed({ data: [{ y: [long] }], layout: { yaxis } });
    expect(layout.yaxis).toMatchObject({
      ticktext: [expect.stringMatching(/^long long .*…$/), "a", 5],
      labelalias: { [long]: "own" },
    });
  });

  it("shortened cuts between letters, not within them", () => {
    expect(shortened("short", 100, 20)).toBe("short");
    expect(shortened("😀".repeat(30), 100, 20)).toMatch(/^(?:😀)+…$/u);
    expect(shortened("word ".repeat(30), 100, 20)).toMatch(/^(?:word )*[word]+…$/);
  });
});
