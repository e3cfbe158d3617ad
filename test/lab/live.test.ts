import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { GridSpec } from "../../lib/browser/live-spec";
import { choice, count, number, seed } from "../../lib/core/option";
import { defineFigure } from "../../lib/figure/define";
import { figure } from "../../lib/figure/figure";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { live } from "../../lib/lab/live";
import { declaredSpec, gridSpec } from "../../lib/lab/live-specs";

const key = Symbol.for("distlab.display");
const shared = globalThis as Record<symbol, unknown>;
let shown: { data: Record<string, unknown> }[];
beforeEach(() => {
  shown = [];
  shared[key] = (bundle: (typeof shown)[number]) => shown.push(bundle);
});
afterEach(() => delete shared[key]);

const line = ({ load = 1, kind = "a" }: { load?: number; kind?: string }) =>
  figure({
    title: `load ${load}, ${kind}`,
    xaxis: { title: { text: "x (s)" } },
    yaxis: { title: { text: "y (s)" } },
    data: [{ name: "line", x: [0, 1], y: [0, load] }],
  });
const controls = {
  load: number({ default: 1, min: 0, max: 2, label: "load" }),
  kind: choice(["a", "b"], { default: "a", label: "kind" }),
};

describe("live", () => {
  it("stores which figure it is and where it starts; the picture and data are those of show", () => {
    live(amdahlFigure, { maxWorkers: 64 }, { only: ["maxWorkers"] });
    const { data } = shown[0]!;
    expect(data["application/vnd.distlab.live+json"]).toEqual({
      ...{ figure: "amdahl", options: { maxWorkers: 64 }, only: ["maxWorkers"] },
    });
    expect(data["text/plain"]).toBe("However many workers you add, the speedup stays below 20×");
    expect(Object.keys(data)).toContain("application/vnd.plotly.v1+json");
    const html = data["text/html"] as string;
    expect(html).toMatch(/<img alt="However many workers [^]*distlabShowLive\(place, figure\)/);
    expect(html).toMatch(/\(\{"figure":"amdahl","options":\{"maxWorkers":64\},"only":\["max/);
  });

  it("keeps hostile text as text", () => {
    const hostile = `</script><img src=x onerror="alert(1)">'&`;
    live(() => line({ kind: hostile }), {
      kind: choice([hostile, "b"], { default: hostile, label: hostile }),
    });
    const html = shown[0]!.data["text/html"] as string;
    expect(html).not.toContain("<img src=x");
    expect(html.match(/<\/script>/g)).toHaveLength(1);
  });

  it("refuses what the figure refuses, before it shows anything", () => {
    expect(() => live(amdahlFigure, { maxWorkers: 0 })).toThrow(/^maxWorkers must be in \[/);
    // @ts-expect-error: an option that does not exist is an error of types, too.
    expect(() => live(amdahlFigure, { workers: 3 })).toThrow(
      "workers is not one of serialFractions",
    );
    // @ts-expect-error: so is one of another type.
    expect(() => live(amdahlFigure, { maxWorkers: "3" })).toThrow(/^maxWorkers must be finite/);
    // @ts-expect-error: and a control for what is no option.
    expect(() => live(amdahlFigure, {}, { only: ["workers"] })).toThrow(
      "only: workers is not one of",
    );
    expect(shown).toEqual([]);
  });
});

describe("declaredSpec", () => {
  it("knows registered figures only", () => {
    const own = defineFigure({
      ...{ id: "mine", subject: "scaling", formula: "x", sources: ["me"] },
      options: { load: controls.load },
      build: line,
    });
    expect(() => declaredSpec(own as never, {}, {})).toThrow(
      /^mine is not among the figures that lib\/figure\/registry.ts lists/,
    );
  });
});

describe("gridSpec", () => {
  const draw = line as (values: object) => ReturnType<typeof line>;
  const grid = (points?: number) =>
    gridSpec(draw, controls, points ? { points } : {}).spec as GridSpec;

  it("draws every combination of values, the last control fastest", () => {
    const { options, grid: drawn } = grid(3);
    expect(options).toEqual({ load: 1, kind: "a" });
    expect(drawn.controls["load"]?.values).toEqual([0, 1, 2]);
    const titles = drawn.figures.map(
      (each) => "layout" in each && (each.layout.title as { text: string }).text,
    );
    expect(titles).toEqual(
      [0, 1, 2].flatMap((load) => ["a", "b"].map((kind) => `load ${load}, ${kind}`)),
    );
  });

  it("draws eleven of a number, or as many as there are, and its default", () => {
    expect(grid().grid.controls["load"]?.values).toHaveLength(11);
    const few = { servers: count({ default: 2, min: 1, max: 4, label: "servers" }) };
    expect(gridSpec(draw, few, {}).spec.grid.controls["servers"]?.values).toEqual([1, 2, 3, 4]);
    const odd = { load: number({ default: 0.37, min: 0, max: 1, label: "load" }) };
    expect(gridSpec(draw, odd, {}).spec.grid.controls["load"]?.values).toContain(0.37);
  });

  it("stores the sentence of values that the function refuses", () => {
    const picky = (values: object) => {
      if ((values as { load: number }).load > 1) throw new RangeError("load must be 1 or less");
      return line(values);
    };
    const { figures } = gridSpec(picky, { load: controls.load }, { points: 3 }).spec.grid;
    expect(figures.at(-1)).toEqual({ refusal: "load must be 1 or less" });
  });

  it("has a limit, and says how to keep it", () => {
    const more = { ...controls, other: controls.load, third: controls.load };
    expect(() => gridSpec(draw, more, {})).toThrow(
      new RangeError(
        "live must draw 400 pictures or fewer beforehand, got 11 × 2 × 11 × 11 = 2662: give " +
          "{ points: … } or fewer controls",
      ),
    );
    // Without making a list of them: a dozen controls have more than a memory holds.
    const dozen = Array.from({ length: 12 }, (_, i) => [`load${i}`, controls.load] as const);
    expect(() => gridSpec(draw, Object.fromEntries(dozen), {})).toThrow(`= ${11 ** 12}: give`);
    for (const points of [1, 2.5, NaN, 1e9]) {
      expect(() => gridSpec(draw, controls, { points })).toThrow(
        new RangeError(`points must be a whole number in [2, 400], got ${points}`),
      );
    }
    expect(() => gridSpec(draw, {}, {})).toThrow(
      new RangeError("live must have a control, got none"),
    );
    expect(() => gridSpec(draw, { seed: seed() }, {})).toThrow(
      new RangeError("seed must be a number, a choice or a toggle to be drawn beforehand"),
    );
  });
});
