/**
 * Sheets: all that checking answers needs, for one student. A sheet has locks in place of answers,
 * so a student's copy can carry it; the grader makes one with arguments that no copy has.
 */

import { deflateSync, inflateSync } from "node:zlib";
import { steps } from "../exercise/question";
import type { CurveExercise, Exercise, Numbers } from "../exercise/define";
import { unitSlips } from "../exercise/misconceptions";
import { type Lock, lockOf } from "./lock";

/** A mistake without the number it leads to. */
export interface SheetMistake {
  readonly name: string;
  readonly hint: string;
  readonly credit: number;
  /** True for a slip of the unit, which every exercise with that unit knows. */
  readonly isSlip?: true;
}

/** One number that an answer has to have: the answer, or the value of a curve at an argument. */
export interface Sample {
  readonly at?: number;
  readonly right: Lock;
  /** Opens for what is nearly right, too. */
  readonly near: Lock;
  /** In the order of the exercise's mistakes. */
  readonly mistakes: readonly Lock[];
}

/** An exercise as a student has it. */
export interface SheetExercise {
  readonly id: string;
  readonly title: string;
  readonly points: number;
  readonly asks: Exercise["asks"];
  /** Unit of the answer. */
  readonly unit: string;
  readonly tolerance: number;
  readonly salt: string;
  readonly mistakes: readonly SheetMistake[];
  readonly samples: readonly Sample[];
  /** Of a curve: true if its argument is a count. */
  readonly isWhole?: boolean;
  /** Of a figure: the argument that it has to mark. */
  readonly mark?: Lock;
}

/** The exercises of one notebook for one student. */
export interface Sheet {
  readonly exercises: readonly SheetExercise[];
}

/** How many times the tolerance still counts as nearly right. */
const nearly = 20;

/**
 * Shares of a span at which a curve over a continuum is checked. They lie on no even grid: a figure
 * with too few points fails in a copy as it does before the grader, who asks between them, too.
 */
const unevenShares = [0, 0.0557, 0.1459, 0.3131, 0.4721, 0.618, 0.7639, 0.9271, 1];

/** The arguments at which copies check a curve: a few, from one end to the other. */
export function openArguments(exercise: CurveExercise<Numbers>, numbers: Numbers): number[] {
  const [from, to] = exercise.span(numbers);
  const isWhole = exercise.x.unit === "count";
  const shares = isWhole ? steps(0, 6, 1).map((k) => k / 6) : unevenShares;
  const places = shares.map((share) => from + (to - from) * share);
  return isWhole ? [...new Set(places.map(Math.round))] : places;
}

/**
 * An exercise with the numbers of a student, locked.
 *
 * @param salt - of the copy
 * @param moreArguments - of a curve, beyond the open ones
 */
export function sheetExercise(
  exercise: Exercise,
  numbers: Numbers,
  salt: string,
  moreArguments: readonly number[] = [],
): SheetExercise {
  const { id, title, points, asks, tolerance } = exercise;
  const own = `${salt}\0${id}`;
  const common = { id, title, points, asks, tolerance, salt: own };
  const lock = (value: number) => lockOf(value, tolerance, own);
  const near = (value: number) => lockOf(value, Math.min(0.4, nearly * tolerance), own);
  if (exercise.asks === "number") {
    const slips = unitSlips(exercise.unit, exercise.answer);
    const all = [...exercise.mistakes, ...slips];
    const right = exercise.answer(numbers);
    const sample = { right: lock(right), near: near(right) };
    const locks = all.map(({ answer }) => lock(answer(numbers)));
    const samples = [{ ...sample, mistakes: locks }];
    const mistakes = [...exercise.mistakes.map(named), ...slips.map(namedSlip)];
    return { ...common, unit: exercise.unit, mistakes, samples };
  }
  const { curve, mistakes, mark, x, y } = exercise;
  const places = [...openArguments(exercise, numbers), ...moreArguments];
  const samples = places.map((at): Sample => {
    const right = curve(at, numbers);
    const locks = mistakes.map((mistake) => lock(mistake.curve(at, numbers)));
    return { at, right: lock(right), near: near(right), mistakes: locks };
  });
  return {
    ...common,
    ...{ unit: y.unit, mistakes: mistakes.map(named), samples, isWhole: x.unit === "count" },
    ...(mark && { mark: markLock(mark(numbers), x.unit === "count", own) }),
  };
}

/** Where a mark has to stand: a whole number itself, anything else to one in a hundred. */
function markLock(at: number, isWhole: boolean, salt: string): Lock {
  return lockOf(at, isWhole ? 0 : 0.01, `${salt}\0mark`);
}

function named({ name, hint, credit = 0 }: Omit<SheetMistake, "credit"> & { credit?: number }) {
  return { name, hint, credit };
}

function namedSlip(slip: Parameters<typeof named>[0]): SheetMistake {
  return { ...named(slip), isSlip: true };
}

/** A sheet as text for a cell, with a checksum in it. */
export function packSheet(sheet: Sheet): string {
  return deflateSync(JSON.stringify(sheet), { level: 9 }).toString("base64");
}

/**
 * The sheet in a text of `packSheet`.
 *
 * @throws Error if it was changed
 */
export function unpackSheet(packed: string): Sheet {
  try {
    const sheet = JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString()) as Sheet;
    if (Array.isArray(sheet.exercises)) return sheet;
  } catch {
    // Said below.
  }
  throw new Error("the sheet of this homework was changed: fetch the notebook again");
}
