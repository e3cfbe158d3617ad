import { describe, expect, it } from "vitest";
import { figureExercise } from "../../lib/exercise";
import { type FigureData, figureData } from "../../lib/homework/figure-data";
import { judge } from "../../lib/homework/judge";
import { sheetExercise } from "../../lib/homework/sheet";
import { smallExercise } from "./small-homework";

const numbers = { machineCost: 2, delayCost: 90 };

describe("a figure over whole numbers", () => {
  const sheet = sheetExercise(smallExercise("plan"), numbers, "salt", [2, 9]);
  const machines = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  const cost = (n: number) => 2 * n + 90 / n;
  const curve = { x: machines, y: machines.map(cost) };
  const best = { x: [7], y: [cost(7)] };
  const titles = { xTitle: "Machines (count)", yTitle: "Cost (units)" };
  const judged = (traces: FigureData["traces"], own: Partial<FigureData> = {}) =>
    judge(sheet, {
      kind: "figure",
      figure: { ...titles, isLogX: false, isLogY: false, traces, ...own },
    });
  const unmarked = "The decision is not marked: a trace of its own with one point, on the curve.";
  const several = "More than one place is marked: which one is the decision?";
  const untitled = "Both axes need a title with the unit in parentheses: `Servers (count)`.";

  it("is right with curve, mark and titles, in whatever order", () => {
    const right = { kind: "right", credit: 1, hints: [] };
    expect(judged([curve, best])).toEqual(right);
    expect(judged([best, { x: [1, 12], y: [60, 60] }, curve])).toEqual(right);
  });

  it("is right when it was drawn with typed arrays", () => {
    const typed = { x: Int32Array.from(curve.x), y: Float64Array.from(curve.y) };
    const titled = (text: string) => ({ title: { text } });
    const layout = { xaxis: titled("Machines (count)"), yaxis: titled("Cost (units)") };
    const figure = figureData({ data: [typed, best], layout }) as FigureData;
    expect(judge(sheet, { kind: "figure", figure })).toMatchObject({ kind: "right", credit: 1 });
  });

  it.each([
    { what: "mark", traces: [curve], own: {}, credit: 0.7, hints: [unmarked] },
    { what: "titles", traces: [curve, best], own: { xTitle: "" }, credit: 0.8, hints: [untitled] },
    {
      what: "mark and a unit",
      traces: [curve],
      own: { yTitle: "Cost" },
      credit: 0.5,
      hints: [unmarked, untitled],
    },
  ])("earns a part without $what", ({ traces, own, credit, hints }) => {
    expect(judged(traces, own)).toEqual({ kind: "part", credit, hints });
  });

  it("may mark with a line through the decision, and beside lines to compare with", () => {
    const upright = { x: [7, 7, 7], y: [0, cost(7), 100] };
    const budget = { x: [0, 13], y: [40, 40] };
    expect(judged([curve, upright, budget]).credit).toBe(1);
  });

  it("is not marked at another place, beside the curve, by the curve, or by many points", () => {
    for (const mark of [
      { x: [6], y: [cost(6)] },
      { x: [7], y: [1.03 * cost(7)] },
      { x: [5, 6, 7, 8], y: [5, 6, 7, 8].map(cost) },
    ]) {
      expect(judged([curve, mark])).toEqual({ kind: "part", credit: 0.7, hints: [unmarked] });
    }
    expect(judged([curve, { x: [7], y: [1.01 * cost(7)] }]).credit).toBe(1);
  });

  it("is not marked by marking all places", () => {
    const each = machines.map((n) => ({ x: [n], y: [cost(n)] }));
    for (const marks of [each, [best, { x: [6], y: [cost(6)] }]]) {
      expect(judged([curve, ...marks])).toEqual({ kind: "part", credit: 0.7, hints: [several] });
    }
    const two = { x: [7, 8], y: [cost(7), cost(8)] };
    expect(judged([curve, two])).toEqual({ kind: "part", credit: 0.7, hints: [unmarked] });
  });

  it("with a known wrong curve earns what the mistake does, and says so", () => {
    const wrong = { x: machines, y: machines.map((n) => 2 * n) };
    const marked = judged([wrong, { x: [7], y: [14] }]);
    const hints = ["Waiting costs, too."];
    expect(marked).toEqual({ kind: "mistake", mistake: "machines only", credit: 0.75, hints });
    expect(judged([wrong])).toMatchObject({ credit: 0.45, hints: [...hints, unmarked] });
    // The right curve beside it wins.
    expect(judged([wrong, curve, best])).toMatchObject({ kind: "right", credit: 1 });
  });

  it("with another wrong curve earns its mark and its titles", () => {
    const wrong = { x: machines, y: machines.map((n) => 3 * n) };
    const hint =
      "No trace follows the curve that is asked for; it must have each whole number of 1 to 12.";
    const budget = { x: [1, 12], y: [60, 60] };
    const onIt = { x: [7], y: [21] };
    expect(judged([wrong, onIt])).toEqual({ kind: "part", credit: 0.5, hints: [hint] });
    expect(judged([budget, wrong, onIt])).toEqual({ kind: "part", credit: 0.5, hints: [hint] });
    expect(judged([wrong])).toEqual({ kind: "part", credit: 0.2, hints: [hint, unmarked] });
    expect(judged([wrong], { xTitle: "" })).toEqual({
      ...{ kind: "wrong", credit: 0 },
      hints: [hint, unmarked, untitled],
    });
  });

  it("without a curve says what it needs", () => {
    const hint = "One trace must have each whole number of 1 to 12.";
    expect(judged([best])).toEqual({ kind: "part", credit: 0.5, hints: [hint] });
    expect(judged(machines.map((n) => ({ x: [n], y: [n] })))).toMatchObject({
      ...{ credit: 0.2, hints: [hint, several] },
    });
    expect(judged([]).hints[0]).toBe(hint);
    // Between whole numbers there is nothing, so a line from end to end is no curve.
    expect(judged([{ x: [1, 12], y: [92, 31.5] }]).hints[0]).toBe(hint);
  });
});

describe("a figure over a continuous axis", () => {
  const decay = figureExercise({
    ...{ id: "decay", title: "Decay", points: 1, tolerance: 0.002, source: "made for a test" },
    parameters: { base: [10] },
    x: { quantity: "time", unit: "s" },
    y: { quantity: "rate", unit: "1/s" },
    span: () => [1, 4],
    curve: (at, { base }) => base ** at,
    mistakes: [],
    known: [],
  });
  const sheet = sheetExercise(decay, { base: 10 }, "salt", [1.234, 2.345]);
  const titles = { xTitle: "Time (s)", yTitle: "Rate (1/s)", isLogX: false };
  const judged = (count: number, isLogY: boolean, yTitle = "Rate (1/s)") => {
    const x = Array.from({ length: count }, (_, i) => 1 + (3 * i) / (count - 1));
    const traces = [{ x, y: x.map((at) => 10 ** at) }];
    return judge(sheet, { kind: "figure", figure: { ...titles, traces, isLogY, yTitle } });
  };

  it("may have its points anywhere, if they are close enough", () => {
    expect(judged(200, false)).toEqual({ kind: "right", credit: 1, hints: [] });
    expect(judged(10, false)).toEqual({
      ...{ kind: "part", credit: 0.2 },
      hints: [
        "No trace follows the curve that is asked for; it must have enough points to be smooth over 1 to 4.",
      ],
    });
  });

  it("is what is seen: on a logarithmic axis a straight line is this curve", () => {
    expect(judged(2, true)).toMatchObject({ kind: "right", credit: 1 });
    expect(judged(2, false)).toMatchObject({ kind: "part" });
  });

  it("without a mark to set gives the points of the mark to the curve", () => {
    expect(judged(200, false, "Rate")).toMatchObject({ kind: "part", credit: 0.8 });
  });
});
