/** Figures that nobody would draw on purpose: each is drawn, or refused with a sentence. */

import { DOMParser } from "@xmldom/xmldom";
import { describe, expect, it } from "vitest";
import { dress } from "../../lib/export/dress";
import { stillPicture } from "../../lib/export/still";
import type { Figure } from "../../lib/figure/figure";
import { drawFigure } from "../../lib/render/draw";
import { UndrawableError } from "../../lib/render/plotly/bundle";

const size = { width: 400, height: 300 };

const many = Array.from({ length: 100_000 }, (_, i) => i);
const cyclic: Record<string, unknown> = {};
cyclic["self"] = cyclic;

/** What may stand in a column. */
const columns: Readonly<Record<string, unknown>> = {
  nothing: [],
  "one number": [1],
  "NaN and null": [NaN, null, undefined, 1, "", "x"],
  infinite: [-Infinity, 1, Infinity],
  "1e308": [1e308, -1e308, 5e-324],
  negative: [-3, -2, -1],
  zeros: [0, 0, 0],
  words: ["<script>alert(1)</script>", "😀👩‍👩‍👧", "שלום عالم", "a\u0000b"],
  dates: ["2020-01-01", "2020-13-45", "not a date"],
  "ten thousand numbers": many.slice(0, 10_000),
  "no column": "text",
  "an object": { length: 3 },
};

/** What may go wrong around the data. */
const layouts: Readonly<Record<string, unknown>> = {
  "no layout": undefined,
  "log axes": { xaxis: { type: "log" }, yaxis: { type: "log" } },
  "a long title": { title: { text: "word ".repeat(2000) } },
  "hostile words": {
    title: { text: `</text><script>alert(1)</script><a href="javascript:1">x</a>&amp;<b` },
    annotations: [{ text: "<img src=x onerror=alert(1)>😀", x: 1, y: 1 }],
  },
  "ranges that cannot be": { xaxis: { range: [NaN, Infinity] }, yaxis: { range: [1, 1] } },
  "no room": { margin: { l: 500, r: 500, t: 500, b: 500 } },
  "wrong kinds": { title: 5, xaxis: null, yaxis: [], legend: "x", annotations: {}, shapes: [null] },
};

const kinds = [
  { mode: "lines" },
  { mode: "markers+text", text: "a" },
  { type: "bar" },
  { type: "box" },
  { type: "histogram" },
];

const grid = kinds.flatMap((kind) =>
  Object.entries(columns).map(([what, column], i) => {
    const [place, layout] = Object.entries(layouts)[i % Object.keys(layouts).length]!;
    const name = `${JSON.stringify(kind)} of ${what}, ${place}`;
    return { name, data: [{ ...kind, x: column, y: column }], layout };
  }),
);

/** Most kinds of traces are not made for thousands of values. */
const { "ten thousand numbers": _, ...fewColumns } = columns;

const others = Object.entries({ ...fewColumns, "a few numbers": many.slice(0, 300) }).flatMap(
  ([what, column]) =>
    [
      "heatmap",
      "contour",
      "violin",
      "pie",
      "funnel",
      "waterfall",
      "sankey",
      "table",
      "scatterpolar",
      "treemap",
      "candlestick",
    ].map((type) => ({
      name: `${type} of ${what}`,
      data: [
        {
          type,
          ...{ x: column, y: column, z: [column], values: column, labels: column, r: column },
          ...{ theta: column, parents: column, open: column, close: column, high: column },
          ...{ low: column, node: { label: column }, link: { source: column, target: column } },
          cells: { values: column },
        },
      ],
      layout: {},
    })),
);

const odd = [
  { name: "no trace", data: [], layout: {} },
  { name: "no data", data: undefined, layout: {} },
  { name: "a trace that is null", data: [null], layout: {} },
  { name: "a trace that is a word", data: ["scatter"], layout: {} },
  { name: "an unknown type", data: [{ type: "line" }], layout: {} },
  { name: "a hundred thousand points", data: [{ y: many }], layout: {} },
  { name: "a hundred thousand markers", data: [{ y: many, mode: "markers" }], layout: {} },
  { name: "a function", data: [{ x: [1], y: [() => 1] }], layout: {} },
  { name: "a circle of references", data: [{ x: [1], y: [1], customdata: cyclic }], layout: {} },
  { name: "a BigInt", data: [{ x: [1n], y: [2n] }], layout: {} },
  {
    name: "a hundred traces",
    data: many.slice(0, 100).map((n) => ({ y: [n, n + 1] })),
    layout: {},
  },
  { name: "a prototype in disguise", data: [{ y: [1], __proto__: { type: "bar" } }], layout: {} },
];

const hostile = [...grid, ...others, ...odd];

/** What an XML parser complains about. */
function wrongIn(svg: string): string[] {
  const wrong: string[] = [];
  const onError = (_: string, message: string) => void wrong.push(message);
  new DOMParser({ onError }).parseFromString(svg, "image/svg+xml");
  return wrong;
}

describe("a hostile figure is drawn, or refused with a sentence", () => {
  it("there are two hundred of them", () => expect(hostile.length).toBeGreaterThanOrEqual(200));

  it.each(hostile)(
    "$name",
    ({ data, layout }) => {
      const figure = { data, layout } as unknown as Figure;
      let svg: string;
      try {
        svg = drawFigure(figure, size).svg();
      } catch (error) {
        expect(error).toBeInstanceOf(UndrawableError);
        return;
      }
      expect(svg).toMatch(/^<svg [^]*<\/svg>$/);
      expect(svg).not.toMatch(/<script|<img|href="javascript:/i);
      if (svg.length < 1e6) expect(wrongIn(svg)).toEqual([]);
    },
    30_000,
  );

  it.each(hostile)(
    "$name, dressed for a dark slide",
    ({ data, layout }) => {
      const figure = { data, layout } as unknown as Figure;
      try {
        const dressed = dress(figure, { preset: "slide", theme: "dark" });
        expect(drawFigure(dressed.figure, dressed).svg()).toMatch(/^<svg [^]*<\/svg>$/);
      } catch (error) {
        expect(error).toBeInstanceOf(UndrawableError);
      }
    },
    30_000,
  );

  it.each(hostile.filter((_, i) => i % 5 === 0))(
    "$name, as a still picture",
    ({ data, layout }) => {
      try {
        const { address, words } = stillPicture({ data, layout } as unknown as Figure);
        expect(address).toMatch(/^data:image\//);
        expect(words).not.toBe("");
      } catch (error) {
        expect(error).toBeInstanceOf(UndrawableError);
      }
    },
    30_000,
  );

  it("leaves nothing behind", () => {
    const plain = { data: [{ x: [1, 2], y: [1, 2] }], layout: {} };
    const after = drawFigure(plain, size).svg();
    expect(after).toContain("js-line");
    expect(drawFigure(plain, size).svg()).toBe(after);
  });
});
