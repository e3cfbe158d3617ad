import { describe, expect, it } from "vitest";
import { figureExercise, functionExercise, numberExercise } from "../../lib/exercise";

const common = {
  ...{ id: "sum-of-two", title: "A sum", points: 2, tolerance: 0.01, source: "made for a test" },
  ...{ parameters: { first: [1, 2], second: [3] }, known: [] },
};
const number = { ...common, unit: "1", answer: () => 1, mistakes: [] };
const curve = {
  ...common,
  ...{ x: { quantity: "x", unit: "1" }, y: { quantity: "y", unit: "s" } },
  ...{ span: () => [1, 2] as const, curve: () => 1, mistakes: [] },
};

describe("an exercise", () => {
  it("is its declaration, with what it asks for", () => {
    expect(numberExercise(number)).toEqual({ ...number, asks: "number" });
    expect(functionExercise(curve)).toEqual({ ...curve, asks: "function" });
    const mark = () => 1;
    expect(figureExercise({ ...curve, mark })).toEqual({ ...curve, mark, asks: "figure" });
  });

  it.each<[Partial<typeof number>, string]>([
    [{ id: "Sum" }, "exercise Sum: id must be in kebab-case"],
    [{ id: "sum_of_two" }, "exercise sum_of_two: id must be in kebab-case"],
    [{ id: "sum--two" }, "exercise sum--two: id must be in kebab-case"],
    [{ id: "2-sums" }, "exercise 2-sums: id must be in kebab-case"],
    [{ id: "" }, "exercise : id must be in kebab-case"],
    [{ points: 0 }, "exercise sum-of-two: points must be a whole number >= 1, got 0"],
    [{ points: 1.5 }, "exercise sum-of-two: points must be a whole number >= 1, got 1.5"],
    [{ tolerance: -0.1 }, "exercise sum-of-two: tolerance must be in [0, 0.5), got -0.1"],
    [{ tolerance: 0.5 }, "exercise sum-of-two: tolerance must be in [0, 0.5), got 0.5"],
    [{ tolerance: NaN }, "exercise sum-of-two: tolerance must be in [0, 0.5), got NaN"],
    [
      { parameters: { "2nd": [1] } as never },
      "exercise sum-of-two: parameter 2nd must be a name of TypeScript",
    ],
    [
      { parameters: { first: [] } as never },
      "exercise sum-of-two: parameter first must have finite values to draw from",
    ],
    [
      { parameters: { first: [1, Infinity] } as never },
      "exercise sum-of-two: parameter first must have finite values to draw from",
    ],
  ])("that is not sound is refused: %j", (change, says) => {
    expect(() => numberExercise({ ...number, ...change })).toThrow(new RangeError(says));
    expect(() => functionExercise({ ...curve, ...(change as object) })).toThrow(says);
    expect(() => figureExercise({ ...curve, ...(change as object) })).toThrow(says);
  });

  it.each([-0.1, 1, NaN])("has no mistake that earns %d", (credit) => {
    const mistakes = [{ name: "wrong", answer: () => 2, hint: "No.", credit }];
    expect(() => numberExercise({ ...number, mistakes })).toThrow(
      new RangeError(`exercise sum-of-two: credit of wrong must be in [0, 1), got ${credit}`),
    );
  });

  it("may be for exact answers, and mistakes may earn almost all", () => {
    const mistakes = [
      { name: "one", answer: () => 2, hint: "No.", credit: 0.99 },
      { name: "two", answer: () => 3, hint: "No.", credit: 0 },
      { name: "three", answer: () => 4, hint: "No." },
    ];
    expect(numberExercise({ ...number, tolerance: 0, mistakes }).mistakes).toBe(mistakes);
  });
});
