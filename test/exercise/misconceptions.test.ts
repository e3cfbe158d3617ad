import { describe, expect, it } from "vitest";
import * as exercise from "../../lib/exercise";
import { type Mistake, unitSlips } from "../../lib/exercise";

type Given = { readonly right: number };
const answer = ({ right }: Given) => right;
const made = (mistakes: readonly Mistake<Given>[], right: number) =>
  Object.fromEntries(mistakes.map((each) => [each.name, each.answer({ right })]));

describe("mistakes of a subject", () => {
  it.each<[Mistake<Given> | Mistake<Given>[], number, Record<string, number>]>([
    [exercise.roundTripForOneWay(answer), 0.02, { "round trip for one way": 0.04 }],
    [exercise.oneWayForRoundTrip(answer), 0.04, { "one way for the round trip": 0.02 }],
    [exercise.bitsForBytes(answer), 8, { "bytes for bits": 64, "bits for bytes": 1 }],
    [exercise.binaryForDecimal(answer), 1024, { "1024 for 1000": 1048.576, "1000 for 1024": 1000 }],
    // A year of 365.25 days has months of 30.4375: 720 h instead of 730.5.
    [exercise.monthOfThirtyDays(answer), 730.5, { "month of 30 days": 720 }],
    [exercise.yearOf365Days(answer), 8766, { "year of 365 days": 8760 }],
  ])("%j", (mistakes, right, expected) => {
    const found = made([mistakes].flat(), right);
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 9);
  });

  it("that leave the model right earn half, and directions nothing", () => {
    const credits = [
      ...exercise.bitsForBytes(answer),
      ...exercise.binaryForDecimal(answer),
      exercise.monthOfThirtyDays(answer),
      exercise.yearOf365Days(answer),
    ].map(({ credit }) => credit);
    expect(credits).toEqual(Array(6).fill(0.5));
    expect(exercise.roundTripForOneWay(answer)).not.toHaveProperty("credit");
    expect(exercise.oneWayForRoundTrip(answer)).not.toHaveProperty("credit");
  });
});

describe("unitSlips", () => {
  it.each<[string, number, Record<string, number>]>([
    ["s", 3600, { milliseconds: 3.6e6, minutes: 60, hours: 1 }],
    ["fraction", 0.02, { percent: 2, complement: 0.98 }],
    ["byte", 10, { bits: 80 }],
    ["bit", 80, { bytes: 10 }],
    ["bit/s", 8e6, { "bytes per second": 1e6, "Mbit/s": 8 }],
    ["1/s", 2, { "per minute": 120 }],
    ["count", 5, { "one too many": 6, "one too few": 4 }],
    ["1", 5, {}],
    ["m", 5, {}],
    ["", 5, {}],
  ])("of an answer in %s", (unit, right, expected) => {
    const found = made(unitSlips(unit, answer), right);
    expect(Object.keys(found)).toEqual(Object.keys(expected));
    for (const [name, value] of Object.entries(expected)) expect(found[name]).toBeCloseTo(value, 9);
  });

  it("earns half where only the unit is wrong, and nothing where the question was another", () => {
    const credits = (unit: string) =>
      unitSlips(unit, answer).map(({ name, credit = 0 }) => [name, credit]);
    expect(credits("fraction")).toEqual([
      ["percent", 0.5],
      ["complement", 0],
    ]);
    expect(credits("count")).toEqual([
      ["one too many", 0],
      ["one too few", 0],
    ]);
    for (const unit of ["s", "byte", "bit", "bit/s", "1/s"]) {
      expect(credits(unit).every(([, credit]) => credit === 0.5)).toBe(true);
    }
  });

  it("says in a sentence how far off it is, without the answer", () => {
    for (const unit of ["s", "fraction", "byte", "bit", "bit/s", "1/s", "count"]) {
      for (const { hint } of unitSlips(unit, answer)) expect(hint).toMatch(/^[\dA-Z].*[.?]$/);
    }
  });
});
