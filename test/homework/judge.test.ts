import { describe, expect, it } from "vitest";
import { judge } from "../../lib/homework/judge";
import { sheetExercise } from "../../lib/homework/sheet";
import { smallExercise } from "./small-homework";

const numbers = {
  arrivalRate: 80,
  serviceRate: 100,
  serialShare: 0.1,
  machineCost: 2,
  delayCost: 90,
};

describe("a number", () => {
  const sheet = sheetExercise(smallExercise("response-time"), numbers, "salt");
  const judged = (value: number) => judge(sheet, { kind: "number", value });

  it("is right within the tolerance", () => {
    const right = { kind: "right", credit: 1, hints: [] };
    expect([0.05, 0.0502, 0.0498].map(judged)).toEqual([right, right, right]);
  });

  it.each([
    { value: 0.01, mistake: "an empty system", credit: 0.25, says: "who else is there?" },
    { value: 20, mistake: "a rate for a time", credit: 0, says: "This is a rate" },
    { value: 50, mistake: "milliseconds", credit: 0.5, says: "seconds are asked for" },
    { value: 0.05 / 60, mistake: "minutes", credit: 0.5, says: "not minutes" },
  ])("is told which mistake it is: $mistake", ({ value, mistake, credit, says }) => {
    const verdict = judged(value);
    expect(verdict).toMatchObject({ kind: "mistake", mistake, credit });
    expect(verdict.hints).toHaveLength(1);
    expect(verdict.hints[0]).toContain(says);
  });

  it("is nearly right up to twenty times the tolerance, for no points", () => {
    expect(judged(0.052)).toEqual({
      ...{ kind: "near", credit: 0 },
      hints: ["Nearly: are there numbers that you rounded on the way?"],
    });
  });

  it("is wrong else, without a hint that would give it away", () => {
    const wrong = { kind: "wrong", credit: 0, hints: [] };
    expect([0.06, -0.05, 0].map(judged)).toEqual([wrong, wrong, wrong]);
  });
});

describe("what is no answer", () => {
  const sheet = sheetExercise(smallExercise("speedup"), numbers, "salt");

  it("is missing", () => {
    expect(judge(sheet, { kind: "missing" })).toEqual({
      ...{ kind: "missing", credit: 0 },
      hints: ["No answer yet."],
    });
  });

  it("is unusable, for the reason that it has", () => {
    const verdict = judge(sheet, { kind: "unusable", why: "A function is asked for." });
    expect(verdict).toEqual({ kind: "unusable", credit: 0, hints: ["A function is asked for."] });
  });

  it("is unusable when it is of another kind than asked for", () => {
    expect(judge(sheet, { kind: "number", value: 5 })).toEqual({
      ...{ kind: "unusable", credit: 0 },
      hints: ["A function is asked for, got a number."],
    });
  });
});

describe("a function", () => {
  const sheet = sheetExercise(smallExercise("speedup"), numbers, "salt", [7]);
  const places = sheet.samples.map(({ at = NaN }) => at);
  const amdahl = (n: number) => 1 / (0.1 + 0.9 / n);
  const judged = (f: (at: number) => number) =>
    judge(sheet, {
      kind: "function",
      points: places.map((at) => (Number.isFinite(f(at)) ? { at, value: f(at) } : { at })),
    });

  it("is right if it is at every place, in whatever order its points are", () => {
    expect(judged(amdahl)).toEqual({ kind: "right", credit: 1, hints: [] });
    const points = places.map((at) => ({ at, value: amdahl(at) })).reverse();
    expect(judge(sheet, { kind: "function", points }).kind).toBe("right");
  });

  it("is a mistake only if it makes the same one at every place", () => {
    expect(judged((n) => n)).toMatchObject({ kind: "mistake", mistake: "nothing serial" });
    const twice = (n: number) => 1 / (0.1 + 1 / n);
    expect(judged(twice)).toMatchObject({ kind: "mistake", credit: 0.5 });
    expect(judged((n) => (n < 30 ? n : twice(n))).kind).toBe("wrong");
  });

  it("is nearly right if it is at every place", () => {
    expect(judged((n) => amdahl(n) * (1 + 1e-5)).kind).toBe("near");
    expect(judged((n) => amdahl(n) * (n < 30 ? 1 : 1 + 1e-5)).kind).toBe("near");
  });

  it("is told a place where it is wrong, if it is right at others", () => {
    expect(judged((n) => (n < 40 ? amdahl(n) : 1))).toEqual({
      ...{ kind: "wrong", credit: 0 },
      hints: ["It is right at some places, but not at 43."],
    });
    // A place that no copy has.
    expect(judged((n) => (n === 7 ? 1 : amdahl(n))).hints).toEqual([
      "It is right at some places, but not at 7.",
    ]);
    expect(judged(() => 0.5)).toEqual({ kind: "wrong", credit: 0, hints: [] });
  });

  it("is wrong if it has no value somewhere, and missing if it has none at all", () => {
    expect(judged((n) => (n === 64 ? NaN : amdahl(n)))).toMatchObject({
      kind: "wrong",
      hints: ["It is right at some places, but not at 64."],
    });
    expect(judged(() => NaN)).toMatchObject({ kind: "missing", credit: 0 });
    expect(judge(sheet, { kind: "function", points: [] }).kind).toBe("missing");
  });

  it("is unusable where it fails, with what it says", () => {
    const points = places.map((at) => ({ at, ...(at === 22 ? { error: "oh" } : { value: 1 }) }));
    expect(judge(sheet, { kind: "function", points })).toEqual({
      ...{ kind: "unusable", credit: 0 },
      hints: ["At 22 the function fails: oh"],
    });
  });
});
