import { describe, expect, it } from "vitest";
import { type FigureGrid, frameOf, schemaOf } from "../../lib/browser/frames";
import type { Figure } from "../../lib/figure/figure";

const picture = (title: string): Figure => ({ data: [], layout: { title: { text: title } } });
const option = { kind: "number", default: 1, label: "load", unit: "1", min: 1, max: 3 } as const;
const grid: FigureGrid = {
  controls: {
    load: { option, values: [1, 2, 3] },
    kind: { option: { ...option, kind: "choice", choices: ["a", "b"] }, values: ["a", "b"] },
  },
  figures: ["1a", "1b", "2a", "2b", "3a"]
    .map((title): FigureGrid["figures"][number] => picture(title))
    .concat({ refusal: "load must be below 3" }),
};

describe("frameOf", () => {
  it("finds the picture of each combination", () => {
    const titles = [1, 2, 3].flatMap((load) =>
      ["a", "b"].slice(0, load === 3 ? 1 : 2).map((kind) => frameOf(grid, { load, kind })),
    );
    expect(titles).toEqual(["1a", "1b", "2a", "2b", "3a"].map(picture));
  });

  it("gives a picture as it was drawn, whatever was done to it before", () => {
    const values = { load: 2, kind: "a" };
    Object.assign(frameOf(grid, values).layout.title as object, { text: "zoomed" });
    expect(frameOf(grid, values)).toEqual(picture("2a"));
  });

  it("gives the function's own sentence where it refused, and refuses what was not drawn", () => {
    expect(() => frameOf(grid, { load: 3, kind: "b" })).toThrow(
      new RangeError("load must be below 3"),
    );
    expect(() => frameOf(grid, { load: 1.5, kind: "a" })).toThrow(
      new RangeError("load must be one of the values that were drawn"),
    );
  });
});

describe("schemaOf", () => {
  it("describes the controls to a page, which takes the values that it offers", () => {
    const schema = schemaOf(grid);
    expect(Object.keys(schema)).toEqual(["load", "kind"]);
    expect(schema["load"]).toMatchObject({ kind: "number", label: "load", min: 1, max: 3 });
    expect(schema["load"]?.check("load", 2)).toBe(2);
  });
});
