/** The dark ground under figures that have, and that lack, the colours of the shared look. */

import { describe, expect, it } from "vitest";
import { dress } from "../../lib/export/dress";
import { withTheme } from "../../lib/export/theme";
import type { Figure } from "../../lib/figure/figure";
import { colorway } from "../../lib/figure/figure";
import { drawFigure } from "../../lib/render/draw";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { heat, longNames, noteBelow, round, rows, subplots } from "../render/own-figures";

const dark = (figure: object) => withTheme(figure as Figure, "dark");
const line = (color: unknown) => {
  const [trace] = dark({ data: [{ line: { color } }], layout: {} }).data;
  return (trace as { line: { color: unknown } }).line.color;
};

describe("on the dark ground", () => {
  it.each(["black", "#000", "#000000", "rgb(0,0,0)", "RGB(0, 0, 0)", " Black ", "#000F"])(
    "%s is white",
    (color) => expect(line(color)).toBe("#FFFFFF"),
  );
  it.each(["white", "#fff", "#FFFFFF", "rgb(255, 255, 255)", "WHITE"])(
    "%s is the ground",
    (color) => expect(line(color)).toBe("#15181D"),
  );
  it("opacity stays", () => {
    expect(line("rgba(0,0,0,0.5)")).toBe("rgba(255,255,255,0.5)");
    expect(line("rgba(255,255,255,0)")).toBe("rgba(21,24,29,0)");
  });
  it.each([colorway[0], "steelblue", "none", 5, undefined])("%s stays", (color) =>
    expect(line(color)).toBe(color),
  );

  it("lists of colours change, words and scales of colours stay", () => {
    const figure = {
      data: [
        {
          ...{ x: ["white", "black"], text: ["#000"], name: "black" },
          marker: {
            color: ["black", "red"],
            colorscale: [
              [0, "#fff"],
              [1, "#000"],
            ],
          },
          cells: { fill: { color: [["white", "red"]] } },
        },
      ],
      layout: { colorway: ["black"], meta: { color: "black" } },
    };
    const { data, layout } = dark(figure);
    expect(data[0]).toMatchObject({
      ...{ x: ["white", "black"], text: ["#000"], name: "black" },
      marker: {
        color: ["#FFFFFF", "red"],
        colorscale: [
          [0, "#fff"],
          [1, "#000"],
        ],
      },
      cells: { fill: { color: [["#15181D", "red"]] } },
    });
    expect(layout).toMatchObject({ colorway: ["#FFFFFF"], meta: { color: "black" } });
  });

  it("what the figure names is not overwritten", () => {
    const layout = {
      paper_bgcolor: "navy",
      font: { color: "yellow", family: "Tinos" },
      xaxis: { gridcolor: "red" },
      yaxis: { color: "lime" },
    };
    const { layout: seen } = dark({ data: [], layout });
    expect(seen).toMatchObject(layout);
    expect(seen.xaxis?.linecolor).toBe("#AEB4BD");
    expect(seen.yaxis).not.toHaveProperty("linecolor");
  });

  it("axes that only a trace names have its colours too", () => {
    const { layout } = dark({ data: [{ y: [1], xaxis: "x3", yaxis: "y2" }], layout: {} });
    expect(layout).toMatchObject({
      xaxis3: { gridcolor: "#353B45", tickcolor: "#AEB4BD" },
      yaxis2: { zerolinecolor: "#AEB4BD", linecolor: "#AEB4BD" },
    });
  });

  it.each(Object.entries({ heat, subplots, noteBelow, rows, amdahl: amdahlFigure(), ...round }))(
    "nothing of %s is drawn in plotly's own dark colours",
    (_, figure) => {
      const dressed = dress(figure, { preset: "slide", theme: "dark" });
      const parts =
        drawFigure(dressed.figure, dressed)
          .svg()
          .match(/<[^>]+>/g) ?? [];
      expect(parts.some((part) => part.includes("rgb(21, 24, 29)"))).toBe(true);
      const isDark = (part: string) =>
        /(?:fill|stroke): rgb\((?:68, 68, 68|34, 34, 34)\)/.test(part);
      // On coloured cells and bars plotly chooses the colour that can be read there.
      const isElsewhere = (part: string) => !/stroke-width: 0|data-notex/.test(part);
      expect(parts.filter((part) => isDark(part) && isElsewhere(part))).toEqual([]);
    },
  );

  it("the light theme changes nothing", () => {
    const figure = longNames(true);
    expect(withTheme(figure, "light")).toBe(figure);
  });
});
