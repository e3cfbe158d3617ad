import { describe, expect, it } from "vitest";
import { sweepFigure } from "../../../lib/notebook/sweep/figure";
import type { Axis } from "../../../lib/notebook/sweep/axes";
import { pointsOf } from "../../../lib/notebook/sweep/axes";
import type { Outcome } from "../../../lib/notebook/sweep/results";
import { axes } from "./queue-notebook";

const run = (grid: readonly Axis[], values: (point: Outcome["point"]) => object): Outcome[] =>
  pointsOf(grid).map((point) => ({
    point,
    recorded: { values: values(point) as Record<string, number>, units: { response: "s" } },
  }));
const draw = (grid: readonly Axis[], values: (point: Outcome["point"]) => object) =>
  sweepFigure("queue.ipynb", run(grid, values), grid)!;

describe("sweepFigure", () => {
  it("has a panel for each number, and a line for each setting of the others", () => {
    const { data, layout } = draw(axes, ({ servers, rtt }) => ({
      ...{ response: Number(servers) + Number(rtt), plan: "fast", load: 10 * Number(servers) },
    }));
    expect(data).toMatchObject([
      { name: "rtt = 20 ms", yaxis: "y", x: [1, 2], y: [1.02, 2.02], showlegend: true },
      { name: "rtt = 80 ms", yaxis: "y", x: [1, 2], y: [1.08, 2.08], showlegend: true },
      { name: "rtt = 20 ms", yaxis: "y2", x: [1, 2], y: [10, 20], showlegend: false },
      { name: "rtt = 80 ms", yaxis: "y2", x: [1, 2], y: [10, 20], showlegend: false },
    ]);
    const [first, second] = data as unknown as { line: { color: string; dash: string } }[];
    expect(second!.line.color).not.toBe(first!.line.color);
    expect(second!.line.dash).not.toBe(first!.line.dash);
    expect(layout).toMatchObject({
      title: { text: "queue.ipynb: response and load against servers" },
      xaxis: { title: { text: "servers (count)" }, anchor: "y2" },
      yaxis: { title: { text: "response (s)" } },
      yaxis2: { title: { text: "load" } },
    });
    const { yaxis, yaxis2 } = layout as unknown as Record<string, { domain: [number, number] }>;
    expect(yaxis!.domain[1]).toBe(1);
    expect(yaxis!.domain[0]).toBeGreaterThan(yaxis2!.domain[1]);
    expect(yaxis2!.domain[0]).toBe(0);
  });

  it("runs through the first parameter with several values, upwards", () => {
    const grid = [
      { name: "servers", unit: "count", values: [3] },
      { name: "rtt", unit: "s", values: [0.08, 0.02] },
    ];
    const { data, layout } = draw(grid, ({ rtt }) => ({ response: rtt }));
    expect(data).toMatchObject([{ name: "response", x: [0.02, 0.08], y: [0.02, 0.08] }]);
    expect(layout.xaxis?.title).toEqual({ text: "rtt (s)" });
  });

  it("leaves a gap where nothing was recorded, or nothing that has a place", () => {
    const grid = [{ name: "servers", unit: "count", values: [1, 2, 3] }];
    const outcomes = run(grid, ({ servers }) => ({ response: servers === 1 ? Infinity : 2 }));
    outcomes[1] = { point: { servers: 2 }, error: "no" };
    expect(sweepFigure("q", outcomes, grid)!.data).toMatchObject([{ y: [null, null, 2] }]);
  });

  it.each([
    { values: [1, 2, 4, 8, 16], type: "log" },
    { values: [1, 2, 3, 4, 5], type: undefined },
    { values: [0, 1, 100], type: undefined },
    { values: [1, 100], type: undefined },
    { values: ["a", "b"], type: "category" },
  ])("has an x axis of type $type for $values", ({ values, type }) => {
    const grid = [{ name: "plan", unit: "", values }] as readonly Axis[];
    expect(draw(grid, () => ({ response: 1 })).layout.xaxis?.type).toBe(type);
  });

  it("names the values themselves on a logarithmic axis, if they are few", () => {
    const axisOf = (values: readonly number[]) =>
      draw([{ name: "servers", unit: "count", values }], () => ({ response: 1 })).layout.xaxis;
    expect(axisOf([4, 1, 2, 16, 8])).toMatchObject({
      ...{ tickvals: [1, 2, 4, 8, 16], ticktext: ["1", "2", "4", "8", "16"] },
    });
    expect(axisOf(Array.from({ length: 13 }, (_, i) => 2 ** i))).not.toHaveProperty("tickvals");
  });

  it("is none where no number was recorded", () => {
    expect(
      sweepFigure(
        "q",
        run(axes, () => ({ plan: "a" })),
        axes,
      ),
    ).toBeUndefined();
  });
});
