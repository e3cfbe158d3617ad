import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nativeChart, whyPicture } from "../../../../lib/export/pptx";
import type { Figure } from "../../../../lib/figure/figure";
import { curves } from "../opened";

const line = { name: "a", mode: "lines", x: [1, 2, 3], y: [10, 20, 30] };
const bars = (data: readonly object[], layout: object = {}) =>
  curves(
    data.map((each) => ({ type: "bar", ...each })),
    layout,
  );

describe("whyPicture", () => {
  it.each<{ figure: Figure; reason: string }>([
    { figure: curves([]), reason: "nothing is drawn" },
    { figure: curves([{ ...line, x: [], y: [] }]), reason: "nothing is drawn" },
    { figure: curves([{ ...line, y: [NaN, NaN, NaN] }]), reason: "the x axis has no values" },
    { figure: curves([{ type: "heatmap", z: [[1]] }]), reason: "a type is heatmap" },
    { figure: curves([line, { ...line, type: "bar" }]), reason: "kinds of charts are mixed" },
    { figure: curves([{ ...line, fill: "tozeroy" }]), reason: "a fill is tozeroy" },
    { figure: curves([{ ...line, error_y: { array: [1] } }]), reason: "there are error bars" },
    { figure: curves([{ ...line, mode: "text" }]), reason: "a mode is text" },
    { figure: curves([{ ...line, stackgroup: "a" }]), reason: "a scatter trace has stackgroup" },
    { figure: curves([{ ...line, yaxis: "y2" }]), reason: "an axis is y2" },
    { figure: curves([{ ...line, visible: "legendonly" }]), reason: "visible is legendonly" },
    { figure: curves([{ ...line, line: { shape: "spline" } }]), reason: "a line is spline" },
    { figure: curves([{ ...line, line: { dash: "5px 2px" } }]), reason: "a dash is measured out" },
    {
      figure: curves([{ ...line, line: { color: "salmon" } }]),
      reason: "salmon is no plain colour",
    },
    {
      figure: curves([{ ...line, marker: { size: [1, 2] }, mode: "markers" }]),
      reason: "a marker's size is no number",
    },
    { figure: curves([{ ...line, name: "x<sup>2</sup>" }]), reason: "a name has an index" },
    { figure: curves([{ ...line, name: "$x^2$" }]), reason: "a name has a formula" },
    {
      figure: curves([{ ...line, x: ["2020-01-01", "2021-01-01", "2022-01-01"] }]),
      reason: "dates or numbers are written as text",
    },
    { figure: curves([{ ...line, y: [1, 1e301, 2] }]), reason: "the y axis is too long" },
    { figure: curves([line], { shapes: [{ type: "line" }] }), reason: "the layout has shapes" },
    {
      figure: curves([line], { annotations: [{ text: "here" }] }),
      reason: "the layout has annotations",
    },
    { figure: curves([line], { yaxis2: { overlaying: "y" } }), reason: "the layout has yaxis2" },
    { figure: curves([line], { yaxis: { domain: [0, 0.5] } }), reason: "yaxis has domain" },
    { figure: curves([line], { xaxis: { type: "date" } }), reason: "an axis type is date" },
    {
      figure: curves([line], { yaxis: { autorange: "reversed" } }),
      reason: "the y axis's autorange is reversed",
    },
    {
      figure: curves([line], { yaxis: { range: [5, 1] } }),
      reason: "the y axis runs backwards or is open",
    },
    {
      figure: curves([line], { yaxis: { range: [0.3, 7.9] } }),
      reason: "the first label would be odd",
    },
    {
      figure: curves([line], { yaxis: { tickvals: [1, 2, 5] } }),
      reason: "ticks stand where they please",
    },
    { figure: bars([{ x: [1, 2, 5], y: [1, 1, 1] }]), reason: "bars stand at uneven places" },
    { figure: bars([{ x: ["a", "a"], y: [1, 1] }]), reason: "a category comes twice" },
    { figure: bars([{ x: ["a"], y: [1], text: ["one"] }]), reason: "a bar trace has text" },
    {
      figure: bars(
        [
          { x: ["a"], y: [-1] },
          { x: ["a"], y: [1] },
        ],
        { barmode: "stack" },
      ),
      reason: "bars are stacked downwards or on a logarithmic axis",
    },
    { figure: curves([null as unknown as object, line]), reason: "a trace is nothing" },
  ])("$reason", ({ figure, reason }) => {
    const reasons = whyPicture(figure);
    expect(reasons).toBe(reason);
    expect(nativeChart(figure)).toBeUndefined();
  });

  it("asks for a picture of more points than anybody edits", () => {
    const many = Array.from({ length: 10_001 }, (_, i) => i);
    expect(whyPicture(curves([{ x: many, y: many }]))).toBe("10001 points are too many to edit");
  });

  it("gives an answer whatever a figure holds", () => {
    const names = ["type", "mode", "x", "y", "name", "line", "marker", "visible", "showlegend"];
    const parts = ["title", "xaxis", "yaxis", "font", "colorway", "barmode", "bargap"];
    const holding = (keys: readonly string[]) =>
      fc.dictionary(fc.constantFrom(...keys), fc.oneof(fc.anything(), fc.array(fc.double())));
    const data = fc.oneof(fc.anything(), fc.array(holding(names)));
    const any = fc.record({ data, layout: fc.oneof(fc.anything(), holding(parts)) });
    fc.assert(
      fc.property(any, (figure) => {
        const [plan, reason] = [nativeChart(figure as Figure), whyPicture(figure as Figure)];
        expect(plan === undefined).toBe(reason !== undefined);
      }),
      { numRuns: 2000 },
    );
  });
});
