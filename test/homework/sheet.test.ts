import { describe, expect, it } from "vitest";
import { figureExercise, numberExercise } from "../../lib/exercise";
import { opens } from "../../lib/homework/lock";
import {
  type SheetExercise,
  openArguments,
  packSheet,
  sheetExercise,
  unpackSheet,
} from "../../lib/homework/sheet";
import { smallExercise, smallExercises } from "./small-homework";

const numbers = {
  arrivalRate: 80,
  serviceRate: 100,
  serialShare: 0.1,
  machineCost: 2,
  delayCost: 90,
};
const sheetOf = (id: Parameters<typeof smallExercise>[0], more?: readonly number[]) =>
  sheetExercise(smallExercise(id), numbers, "salt", more);

const link = figureExercise({
  ...{ id: "link", title: "A link", points: 1, tolerance: 0.01, source: "made for a test" },
  parameters: { rate: [5] },
  x: { quantity: "distance", unit: "m" },
  y: { quantity: "time", unit: "s" },
  span: () => [0, 3],
  curve: (distance, { rate }) => 1 + distance / rate,
  mark: () => 2.5,
  ...{ mistakes: [], known: [] },
});

/** An exercise whose answer is the number that is given. */
function plain(own: { id: string; unit: string; tolerance: number }) {
  return numberExercise({
    ...own,
    ...{ title: "The number itself", points: 1, source: "made for a test" },
    parameters: { given: [7, 100] },
    answer: ({ given }) => given,
    mistakes: [],
    known: [],
  });
}

function curveOf(exercise: Parameters<typeof openArguments>[0] | { asks: "number" }) {
  if (exercise.asks === "number") throw new Error("a curve is needed");
  return exercise;
}

describe("openArguments", () => {
  it("go from one end to the other on no even grid, so that a coarse figure fails in a copy", () => {
    const places = openArguments(curveOf(link), { rate: 5 });
    expect([places[0], places.at(-1)]).toEqual([0, 3]);
    for (let points = 2; points <= 100; points += 1) {
      const isOnGrid = (at: number) => Number.isInteger(Math.round((at / 3) * points * 1e6) / 1e6);
      expect(places.filter(isOnGrid).length, `${points} steps`).toBeLessThanOrEqual(3);
    }
  });

  it("are whole numbers where counts are asked for, each once", () => {
    const exercise = curveOf(smallExercise("speedup"));
    expect(openArguments(exercise, numbers)).toEqual([1, 12, 22, 33, 43, 54, 64]);
    const few = { ...exercise, span: () => [1, 4] as const };
    expect(openArguments(few, numbers)).toEqual([1, 2, 3, 4]);
  });
});

describe("the sheet of a number", () => {
  const sheet = sheetOf("response-time");
  const [sample] = sheet.samples;
  const tries =
    (lock = sample?.right) =>
    (value: number) =>
      lock && opens(lock, value, sheet.salt);

  it("opens for the answer within its tolerance, and nearly for twenty times as much", () => {
    expect([0.05, 0.0502, 0.0498, 0.0503].map(tries())).toEqual([true, true, true, false]);
    expect([0.05, 0.0549, 0.0451, 0.0551].map(tries(sample?.near))).toEqual([
      ...[true, true, true, false],
    ]);
  });

  it("has a lock for each mistake of the exercise, and for slips of its unit", () => {
    const names = ["an empty system", "a rate for a time", "milliseconds", "minutes", "hours"];
    expect(sheet.mistakes.map(({ name }) => name)).toEqual(names);
    const values = [0.01, 20, 50, 0.05 / 60, 0.05 / 3600];
    expect(sample?.mistakes.map((lock, i) => tries(lock)(values[i] ?? NaN))).toEqual(
      Array(5).fill(true),
    );
  });

  it("has credits of mistakes, none where none is declared", () => {
    expect(sheet.mistakes.map(({ credit }) => credit)).toEqual([0.25, 0, 0.5, 0.5, 0.5]);
  });

  it("is near to nothing where only the number itself is right", () => {
    const exact = plain({ id: "count", unit: "count", tolerance: 0 });
    const { samples, salt } = sheetExercise(exact, { given: 7 }, "salt");
    const near = samples[0]?.near;
    expect([6, 7, 8].map((each) => near && opens(near, each, salt))).toEqual([false, true, false]);
  });

  it("calls no more than 40 % off nearly right", () => {
    const rough = plain({ id: "rough", unit: "1", tolerance: 0.1 });
    const { samples, salt } = sheetExercise(rough, { given: 100 }, "salt");
    const near = samples[0]?.near;
    const tried = [59, 61, 139, 141].map((each) => near && opens(near, each, salt));
    expect(tried).toEqual([false, true, true, false]);
  });
});

describe("the sheet of a curve", () => {
  it("opens for the curve at each of its places, and has places that only a grader knows", () => {
    const sheet = sheetOf("speedup", [7, 50]);
    expect(sheet.samples.map(({ at }) => at)).toEqual([1, 12, 22, 33, 43, 54, 64, 7, 50]);
    for (const { at = NaN, right, near, mistakes } of sheet.samples) {
      const value = 1 / (0.1 + 0.9 / at);
      expect(opens(right, value, sheet.salt)).toBe(true);
      expect(opens(near, value * (1 + 1.9e-5), sheet.salt)).toBe(true);
      expect(opens(right, value * (1 + 1.9e-5), sheet.salt)).toBe(false);
      expect(mistakes).toHaveLength(2);
      expect(opens(mistakes[0] ?? right, at, sheet.salt)).toBe(true);
    }
    expect(sheet).toMatchObject({ unit: "1", isWhole: true, asks: "function" });
    expect(sheet).not.toHaveProperty("mark");
  });

  it("locks the mark of a figure: a whole number exactly, others to one in a hundred", () => {
    const whole = sheetOf("plan");
    const own = link as Parameters<typeof sheetExercise>[0];
    const smooth = sheetExercise(own, { rate: 5 }, "salt");
    const opensMark = ({ mark, salt }: SheetExercise, at: number) =>
      mark !== undefined && opens(mark, at, `${salt}\0mark`);
    expect([6, 7, 7.05, 8].map((at) => opensMark(whole, at))).toEqual([false, true, false, false]);
    expect([2.47, 2.48, 2.5, 2.52, 2.53].map((at) => opensMark(smooth, at))).toEqual([
      ...[false, true, true, true, false],
    ]);
    expect(smooth.isWhole).toBe(false);
  });
});

describe("salts", () => {
  it("differ between exercises of one copy, so equal answers do not look equal", () => {
    const exercise = smallExercise("response-time");
    const hashes = [exercise, { ...exercise, id: "another" }].map(
      (each) => sheetExercise(each, numbers, "salt").samples[0]?.right.hash,
    );
    expect(hashes[0]).not.toBe(hashes[1]);
  });

  it("differ between copies", () => {
    const [one, other] = ["one", "other"].map((salt) =>
      JSON.stringify(sheetExercise(smallExercise("plan"), numbers, salt).samples),
    );
    expect(one).not.toBe(other);
  });
});

describe("a packed sheet", () => {
  const sheet = { exercises: smallExercises.map((each) => sheetExercise(each, numbers, "salt")) };
  const packed = packSheet(sheet);

  it("is unpacked as it was, also from lines of a cell", () => {
    expect(unpackSheet(packed)).toEqual(JSON.parse(JSON.stringify(sheet)));
    const lines = packed.match(/.{1,80}/g) ?? [];
    expect(unpackSheet(`\n${lines.join("\n")}\n`)).toEqual(unpackSheet(packed));
  });

  it("holds no answer, and no name of a parameter", () => {
    const text = JSON.stringify(unpackSheet(packed));
    expect(text).not.toMatch(/arrivalRate|serialShare|"answer"|"curve":/);
    expect(text).not.toMatch(/[^\d]0\.05[^\d]|5\.2631|47\.0/);
  });

  it("is refused when a character of it was changed", () => {
    const says = "the sheet of this homework was changed: fetch the notebook again";
    for (let at = 0; at < packed.length - 4; at += 7) {
      const other = packed[at] === "A" ? "B" : "A";
      const changed = packed.slice(0, at) + other + packed.slice(at + 1);
      expect(() => unpackSheet(changed), `character ${at}`).toThrow(says);
    }
    for (const changed of ["", "nothing", packed.slice(0, -8), packed.slice(8)]) {
      expect(() => unpackSheet(changed)).toThrow(says);
    }
  });

  it("is refused when it holds something else", () => {
    for (const other of [5, null, {}, { exercises: 5 }]) {
      expect(() => unpackSheet(packSheet(other as never))).toThrow("was changed");
    }
  });
});
