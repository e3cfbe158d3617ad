import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerData } from "../../../lib/homework/answer-data";
import { soundAnswer } from "../../../lib/homework/grade/sound-answer";
import { judge } from "../../../lib/homework/judge";
import { sheetExercise } from "../../../lib/homework/sheet";
import { smallExercises } from "../small-homework";

const numbers = {
  arrivalRate: 80,
  serviceRate: 100,
  serialShare: 0.1,
  machineCost: 2,
  delayCost: 90,
};
const sheets = smallExercises.map((each) => sheetExercise(each, numbers, "salt"));

const figure = { xTitle: "x (s)", yTitle: "y (1)", isLogX: true, isLogY: false };

/** True of what the types of an answer promise. */
function isAnswer(data: AnswerData): boolean {
  const isNumberOf = (value: unknown) => typeof value === "number";
  switch (data.kind) {
    case "missing":
      return Object.keys(data).length === 1;
    case "unusable":
      return typeof data.why === "string" && data.why.length <= 500;
    case "number":
      return Number.isFinite(data.value);
    case "function":
      return data.points.every(
        ({ at, value, error }) =>
          isNumberOf(at) &&
          (value === undefined || Number.isFinite(value)) &&
          (error === undefined || (typeof error === "string" && error.length <= 200)),
      );
    case "figure": {
      const { traces, xTitle, yTitle, isLogX, isLogY } = data.figure;
      return (
        traces.every(({ x, y }) => [...x, ...y].every(isNumberOf)) &&
        [xTitle, yTitle].every((each) => typeof each === "string" && each.length <= 200) &&
        [isLogX, isLogY].every((each) => typeof each === "boolean")
      );
    }
  }
}

describe("soundAnswer", () => {
  it.each<AnswerData>([
    { kind: "missing" },
    { kind: "unusable", why: "A finite number is asked for, got a list." },
    { kind: "number", value: -0.5 },
    { kind: "function", points: [{ at: 1, value: 2 }, { at: 2, error: "oh" }, { at: 3 }] },
    { kind: "figure", figure: { ...figure, traces: [{ x: [1, 2], y: [3, 4] }] } },
  ])("leaves a sound answer as it is: $kind", (data) => {
    expect(soundAnswer(JSON.parse(JSON.stringify(data)))).toEqual(data);
  });

  it("drops what does not belong to an answer", () => {
    expect(soundAnswer({ kind: "number", value: 1, credit: 1, verdict: "right" })).toEqual({
      kind: "number",
      value: 1,
    });
    expect(soundAnswer({ kind: "missing", value: 1 })).toEqual({ kind: "missing" });
  });

  it("calls everything else unusable, and says why", () => {
    const why = "The answer is not of the kind that is asked for.";
    const shapes = [undefined, null, 1, "number", [], {}, { kind: "right" }];
    const halves = [
      { kind: "number", value: "1" },
      { kind: "number", value: 1 / 0 },
    ];
    for (const each of [...shapes, ...halves, { kind: "function", points: {} }]) {
      expect(soundAnswer(each)).toEqual({ kind: "unusable", why });
    }
  });

  it("cuts long texts", () => {
    const long = "x".repeat(10_000);
    expect(soundAnswer({ kind: "unusable", why: long })).toEqual({
      kind: "unusable",
      why: "x".repeat(500),
    });
    expect(soundAnswer({ kind: "function", points: [{ at: 1, error: long }] })).toEqual({
      kind: "function",
      points: [{ at: 1, error: "x".repeat(200) }],
    });
    const titled = soundAnswer({ kind: "figure", figure: { xTitle: long, yTitle: 5 } });
    expect(titled).toMatchObject({ figure: { xTitle: "x".repeat(200), yTitle: "" } });
  });

  it("makes an answer of any shape, and of any mixture of right and wrong parts", () => {
    const any = fc.anything();
    const list = (each: fc.Arbitrary<unknown>) => fc.oneof(any, fc.array(fc.oneof(any, each)));
    const point = fc.record({ at: fc.oneof(any, fc.double()), value: any, error: any });
    const column = list(fc.double());
    const trace = fc.record({ x: column, y: column });
    const drawn = fc.record({
      traces: list(trace),
      ...{ xTitle: any, yTitle: any, isLogX: any, isLogY: any },
    });
    const kind = fc.constantFrom("missing", "unusable", "number", "function", "figure", "right");
    const answer = fc.record({
      ...{ kind: fc.oneof(any, kind), value: fc.oneof(any, fc.double()), why: any },
      ...{ points: list(point), figure: fc.oneof(any, drawn) },
    });
    fc.assert(
      fc.property(fc.oneof(any, answer), (hostile) => {
        const data = soundAnswer(hostile);
        expect(isAnswer(data), JSON.stringify(data)).toBe(true);
        // What it gives can be judged, and earns nothing by its shape.
        for (const sheet of sheets) {
          const { credit } = judge(sheet, data);
          expect(credit >= 0 && credit <= 1).toBe(true);
        }
      }),
    );
  });
});
