import { describe, expect, it } from "vitest";
import type { Figure } from "../../lib/figure/figure";
import { soundFigure } from "../../lib/figure/sound";
import { findingOf } from "../../lib/figure/finding";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";

const made = (figure: unknown) => figure as Figure;

describe("soundFigure", () => {
  it.each([undefined, null, {}, { data: 5 }, { layout: null }, [1]])("fills %j up", (figure) => {
    expect(soundFigure(made(figure))).toEqual({ data: [], layout: {} });
  });

  it("drops what is of the wrong kind, and keeps the places of traces", () => {
    const figure = {
      data: [null, { y: [1] }, "scatter"],
      layout: {
        ...{ title: 5, xaxis: null, yaxis2: [], legend: "x", font: 3, coloraxis: 1 },
        ...{ annotations: {}, shapes: [null, { type: "rect" }], images: ["x"], height: 300 },
        meta: { figure: "amdahl" },
      },
      frames: [null, { data: [] }, { layout: {} }],
    };
    expect(soundFigure(made(figure))).toEqual({
      data: [{}, { y: [1] }, {}],
      layout: {
        ...{ shapes: [{ type: "rect" }], images: [], height: 300 },
        meta: { figure: "amdahl", options: {} },
      },
      frames: [{ data: [] }],
    });
  });

  it("leaves a sound figure as it is", () => {
    expect(soundFigure(amdahlFigure())).toEqual(amdahlFigure());
  });
});

describe("findingOf", () => {
  it.each([
    { figure: { data: [], layout: { title: "a <b>title</b>" } }, finding: "a title" },
    {
      figure: { data: [{ name: "one" }], layout: { yaxis: { title: { text: "latency (ms)" } } } },
      finding: "latency (ms)",
    },
    { figure: { data: [null, { name: 7 }, { name: "second" }], layout: {} }, finding: "second" },
    { figure: { data: 5 }, finding: "a figure" },
  ])("is $finding", ({ figure, finding }) => expect(findingOf(made(figure))).toBe(finding));
});
