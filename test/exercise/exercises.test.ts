import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Exercise, Numbers } from "../../lib/exercise/define";
import { unitSlips } from "../../lib/exercise/misconceptions";
import { exercises } from "../../lib/exercise/registry";
import { drawsOf } from "./draws";

const all = Object.entries(exercises).flatMap(([subject, each]) =>
  each.map((exercise) => ({ subject, id: exercise.id, exercise })),
);

const ends = (exercise: Exercise, numbers: Numbers): readonly number[] =>
  exercise.asks === "number" ? [] : exercise.span(numbers);

/** Answers of an exercise: one, or those at both ends and in the middle of a curve. */
function answersOf(exercise: Exercise, numbers: Numbers): number[] {
  if (exercise.asks === "number") return [exercise.answer(numbers)];
  const [from = 0, to = 0] = ends(exercise, numbers);
  const middle = exercise.x.unit === "count" ? Math.round((from + to) / 2) : (from + to) / 2;
  return [from, middle, to].map((at) => exercise.curve(at, numbers));
}

function mistakesOf(exercise: Exercise, numbers: Numbers) {
  if (exercise.asks === "number") {
    const slips = unitSlips(exercise.unit, exercise.answer);
    return [...exercise.mistakes, ...slips].map(({ name, answer }) => [name, [answer(numbers)]]);
  }
  const [from = 0, to = 0] = ends(exercise, numbers);
  return exercise.mistakes.map(({ name, curve }) => [
    name,
    [curve(from, numbers), curve(to, numbers)],
  ]);
}

it("has no id and no parameter twice in a subject", () => {
  for (const each of Object.values(exercises)) {
    const ids = each.map(({ id }) => id);
    const names = each.flatMap(({ parameters }) => Object.keys(parameters));
    expect(new Set(ids).size, ids.join()).toBe(ids.length);
    expect(new Set(names).size, names.join()).toBe(names.length);
  }
});

it("has every subject of lib/exercise", () => {
  const folders = readdirSync("lib/exercise", { withFileTypes: true });
  const subjects = folders.filter((each) => each.isDirectory()).map(({ name }) => name);
  expect(Object.keys(exercises).sort()).toEqual(subjects.sort());
});

describe.each(all)("$subject: $id", ({ exercise }) => {
  const draws = drawsOf(exercise);

  it("gives different students different numbers", () => {
    expect(draws.length).toBeGreaterThanOrEqual(8);
  });

  it("has a finite answer other than zero for all numbers that may be drawn", () => {
    for (const numbers of draws) {
      for (const answer of answersOf(exercise, numbers)) {
        expect(Number.isFinite(answer) && answer !== 0, JSON.stringify({ numbers, answer })).toBe(
          true,
        );
      }
    }
  });

  it("has answers that depend on the numbers", () => {
    const answers = draws.map((numbers) => answersOf(exercise, numbers).join());
    expect(new Set(answers).size).toBeGreaterThan(1);
  });

  it("gives what others have computed", () => {
    expect(exercise.known.length).toBeGreaterThan(0);
    for (const { given, answer, at = NaN } of exercise.known) {
      const actual =
        exercise.asks === "number" ? exercise.answer(given) : exercise.curve(at, given);
      expect(Math.abs(actual / answer - 1), `${actual}`).toBeLessThan(1e-6);
    }
  });

  it("has mistakes that give numbers, and that are told from the answer for most draws", () => {
    const { tolerance } = exercise;
    const apart = new Map<string, number>();
    for (const numbers of draws) {
      const right = answersOf(exercise, numbers);
      const compared = exercise.asks === "number" ? right : [right[0], right[2]];
      for (const [name, wrong] of mistakesOf(exercise, numbers) as [string, number[]][]) {
        expect(
          wrong.every((value) => !Number.isNaN(value)),
          name,
        ).toBe(true);
        const isApart = wrong.some(
          (value, i) => Math.abs(value / (compared[i] ?? NaN) - 1) > 2 * tolerance,
        );
        apart.set(name, (apart.get(name) ?? 0) + (isApart ? 1 : 0));
      }
    }
    for (const [name, times] of apart) expect(times / draws.length, name).toBeGreaterThan(0.5);
  });

  it("names its mistakes and sources in words", () => {
    const names = exercise.mistakes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(0);
    for (const { hint } of exercise.mistakes) expect(hint).toMatch(/[.?!]$/);
    expect(exercise.source.length).toBeGreaterThan(5);
  });
});
