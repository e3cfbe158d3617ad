import { describe, expect, it } from "vitest";
import { type Draws, type Exercise, numberExercise, oneOf, steps } from "../../lib/exercise";
import { drawAll, drawNumbers, keyedNumber, keyedText } from "../../lib/homework/draw";
import { smallExercise, smallExercises } from "./small-homework";

const secret = "the secret of a test";
const anna = { secret, student: "anna" };

/** Many students of one course. */
const students = Array.from({ length: 4000 }, (_, i) => ({ secret, student: `student${i}` }));

const common = { id: "sum", title: "A sum", points: 1, unit: "1", source: "made for a test" };
const none = { mistakes: [], known: [] };

describe("the numbers of a student", () => {
  it("are the same on every machine", () => {
    // Python 3.11: hmac.new(secret, json.dumps([student, exercise, attempt, name]), "sha256"), the
    // first six bytes modulo the number of values, for the first attempt.
    expect(drawAll(smallExercises, anna)).toEqual({
      ...{ arrivalRate: 60, serviceRate: 120, serialShare: 0.06, machineCost: 2, delayCost: 90 },
    });
  });

  it("come from keyed hashes that Python computes, too", () => {
    expect(keyedNumber(anna, "a", "b")).toBe(233_020_108_051_819);
    expect(keyedText(anna, "salt")).toBe("-by6pFk6dTmVQhCx");
    expect(keyedNumber({ secret, student: "zoë" }, "a")).toBe(106_856_940_890_019);
  });

  it("do not depend on the other exercises of the notebook", () => {
    for (const each of smallExercises) {
      expect(drawAll(smallExercises, anna)).toMatchObject(drawNumbers(each, anna));
    }
  });

  it("differ between students, secrets and exercises", () => {
    const exercise = numberExercise({
      ...{ ...common, ...none, tolerance: 0 },
      parameters: { term: steps(1, 1e5, 1) },
      answer: ({ term }) => term,
    });
    const drawn = [
      [exercise, anna],
      [exercise, { ...anna, student: "ben" }],
      [exercise, { ...anna, secret: "another secret" }],
      [{ ...exercise, id: "another" }, anna],
    ] as const;
    const terms = drawn.map(([each, drawer]) => drawNumbers(each, drawer)["term"]);
    expect(new Set(terms).size).toBe(4);
  });

  it("cannot be mixed up by joining words: a, bc is not ab, c", () => {
    expect(keyedNumber(anna, "a", "bc")).not.toBe(keyedNumber(anna, "ab", "c"));
    expect(keyedText(anna, "a", "bc")).not.toBe(keyedText(anna, "ab", "c"));
    expect(keyedNumber({ secret, student: "annaa" }, "b")).not.toBe(keyedNumber(anna, "ab"));
  });

  it("are each about equally frequent", () => {
    const values = steps(0.02, 0.2, 0.01);
    const times = new Map(values.map((value) => [value, 0]));
    for (const drawer of students) {
      const { serialShare = NaN } = drawNumbers(smallExercise("speedup"), drawer);
      times.set(serialShare, (times.get(serialShare) ?? NaN) + 1);
    }
    const expected = students.length / values.length;
    const terms = [...times.values()].map((count) => (count - expected) ** 2 / expected);
    // 0.999 of chi-square with 18 degrees of freedom.
    expect(terms.reduce((sum, term) => sum + term)).toBeLessThan(42.312);
  });

  it("of one exercise say nothing of each other", () => {
    const pairs = new Map<string, number>();
    for (const drawer of students) {
      const { machineCost, delayCost } = drawNumbers(smallExercise("plan"), drawer);
      const pair = `${machineCost} ${delayCost}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
    const expected = students.length / 21;
    const terms = [...pairs.values()].map((count) => (count - expected) ** 2 / expected);
    expect(pairs.size).toBe(21);
    // 0.999 of chi-square with 20 degrees of freedom.
    expect(terms.reduce((sum, term) => sum + term)).toBeLessThan(45.315);
  });
});

describe("a draw", () => {
  const some = students.slice(0, 300);
  const drawn = (exercise: Exercise) => some.map((drawer) => drawNumbers(exercise, drawer));

  it("suits the exercise", () => {
    const exercise = numberExercise({
      ...{ ...common, ...none, tolerance: 0 },
      parameters: { first: steps(1, 9, 1), second: steps(1, 9, 1) },
      suits: ({ first, second }) => first < second,
      answer: ({ first, second }) => first + second,
    });
    expect(drawn(exercise).every(({ first = 0, second = 0 }) => first < second)).toBe(true);
  });

  it("tells each mistake from the answer: by twice the tolerance, or at all where it is exact", () => {
    const product = (tolerance: number) =>
      numberExercise({
        ...{ ...common, tolerance, known: [] },
        parameters: { first: oneOf(1, 2, 3), second: oneOf(1, 2, 3) },
        answer: ({ first, second }) => first * second,
        mistakes: [
          { name: "added", answer: ({ first, second }) => first + second, hint: "Multiply." },
        ],
      });
    const apart = ({ first = 0, second = 0 }) => Math.abs(1 - (first + second) / (first * second));
    expect(Math.min(...drawn(product(0)).map(apart))).toBeCloseTo(1 / 6, 12);
    expect(Math.min(...drawn(product(0.08)).map(apart))).toBeCloseTo(1 / 6, 12);
    expect(Math.min(...drawn(product(0.09)).map(apart))).toBeGreaterThan(0.18);
  });

  it("tells a wrong curve from the right one at one place or more", () => {
    const exercise = {
      ...smallExercise("speedup"),
      parameters: { serialShare: oneOf(0, 0.1) },
    } as Exercise;
    // With nothing serial, "nothing serial" is right.
    expect(drawn(exercise).every(({ serialShare }) => serialShare === 0.1)).toBe(true);
  });

  it("has an answer other than zero, and a finite one", () => {
    const exercise = numberExercise({
      ...{ ...common, ...none, tolerance: 0.01 },
      parameters: { first: oneOf(-1, 0, 1), second: oneOf(0, 1) },
      answer: ({ first, second }) => first / second,
    });
    for (const { first, second } of drawn(exercise)) expect([first, second]).not.toContain(0);
  });

  const impossible: [string, Partial<Exercise>][] = [
    ["nothing suits", { suits: () => false }],
    ["a mistake is always right", { mistakes: [{ name: "same", answer: () => 1, hint: "No." }] }],
    ["the answer is zero", { answer: () => 0 }],
    ["the answer is infinite", { answer: () => Infinity }],
  ] as [string, Partial<Exercise>][];
  it.each(impossible)("says so when there is none: %s", (_, own) => {
    const parameters: Draws = { given: [1, 2] };
    const exercise = { ...common, ...none, asks: "number", tolerance: 0, parameters };
    const broken = { ...exercise, answer: () => 1, ...own } as unknown as Exercise;
    expect(() => drawNumbers(broken, anna)).toThrow(
      new RangeError(
        "exercise sum: no numbers in 1000 draws suit it and tell its mistakes from the answer",
      ),
    );
  });
});
