import { describe, expect, it } from "vitest";
import * as check from "../../lib/core/check";

type Guard = (values: Record<string, number>) => void;

const guards: readonly { guard: Guard; rule: string; good: number[]; bad: unknown[] }[] = [
  {
    guard: check.requireFraction,
    rule: "in [0, 1]",
    good: [0, 0.5, 1],
    bad: [-0.1, 1.1, NaN, "0.5", undefined],
  },
  {
    guard: check.requireFinite,
    rule: "finite",
    good: [-1, 0, 1e308],
    bad: [Infinity, NaN, "1", null],
  },
  {
    guard: check.requireNonNegative,
    rule: "finite and >= 0",
    good: [0, 5],
    bad: [-1, Infinity, NaN],
  },
  {
    guard: check.requirePositive,
    rule: "finite and > 0",
    good: [1e-300, 5],
    bad: [0, -1, Infinity, NaN],
  },
  { guard: check.requireAboveZero, rule: "> 0", good: [1e-300, Infinity], bad: [0, -1, NaN] },
  {
    guard: check.requireCount,
    rule: "a whole number >= 1",
    good: [1, 2 ** 53],
    bad: [0, 1.5, Infinity, NaN],
  },
  { guard: check.requireWhole, rule: "a whole number >= 0", good: [0, 7], bad: [-1, 0.5, NaN] },
  {
    guard: (values) => check.requireAtLeast(2, values),
    rule: ">= 2",
    good: [2, Infinity],
    bad: [1.9, NaN],
  },
  {
    guard: (values) => check.requireMoreThan(2, values),
    rule: "> 2",
    good: [2.1, Infinity],
    bad: [2, NaN],
  },
  {
    guard: (values) => check.requireBetween(2, 3, values),
    rule: "in [2, 3]",
    good: [2, 3],
    bad: [1.9, 3.1, NaN],
  },
];

describe.each(guards)("must be $rule", ({ guard, rule, good, bad }) => {
  it.each(good)("takes %d", (value) => {
    expect(() => guard({ value })).not.toThrow();
  });
  it.each(bad)("refuses %s by name, rule and value", (value) => {
    expect(() => guard({ value: value as number })).toThrow(
      new RangeError(`value must be ${rule}, got ${String(value)}`),
    );
  });
});

it("lists are asked for how many they hold", () => {
  expect(() => check.requireItems(2, { points: [1, 2] })).not.toThrow();
  expect(() => check.requireItems(2, { points: [1] })).toThrow(
    new RangeError("points must hold 2 items or more, got 1"),
  );
  expect(() => check.requireItems(1, { points: 3 as never })).toThrow(
    new RangeError("points must be a list, got 3"),
  );
});

it("requireOneOf takes a word of the list, and says which there are", () => {
  expect(() => check.requireOneOf(["LRU", "FIFO"], { policy: "FIFO" })).not.toThrow();
  for (const wrong of ["LFU", 3, undefined]) {
    expect(() => check.requireOneOf(["LRU", "FIFO"], { policy: wrong })).toThrow(
      new RangeError(`policy must be one of LRU, FIFO, got ${String(wrong)}`),
    );
  }
});

describe("requireEach", () => {
  it("asks for every item, and names the first wrong one by its place", () => {
    const losses = [0, 1, 0.5];
    expect(() => check.requireEach(check.requireFraction, { losses, none: [] })).not.toThrow();
    expect(() => check.requireEach(check.requireFraction, { losses: [0, 2, 3] })).toThrow(
      new RangeError("losses[1] must be in [0, 1], got 2"),
    );
    const few = Float64Array.of(5, 1);
    expect(() => check.requireEach((each) => check.requireBetween(2, 9, each), { few })).toThrow(
      new RangeError("few[1] must be in [2, 9], got 1"),
    );
    // A place that was never filled is no number.
    expect(() => check.requireEach(check.requireFinite, { holes: new Array<number>(2) })).toThrow(
      new RangeError("holes[0] must be finite, got undefined"),
    );
  });

  it.each([0.9, null, undefined, {}, "0.9"])("takes %s for no list", (wrong) => {
    expect(() => check.requireEach(check.requireFinite, { parts: wrong as never })).toThrow(
      new RangeError(`parts must be a list, got ${String(wrong)}`),
    );
  });
});
