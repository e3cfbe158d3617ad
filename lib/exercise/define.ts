/**
 * Exercises as declarations: what numbers a student may get, what the answer is as a function of
 * them, and which numbers the usual mistakes lead to. Release, hints, key and grading derive from it.
 */

import type { Draw, Mistake } from "./question";

/** Values of parameters by name. */
export type Numbers = Readonly<Record<string, number>>;
/** What each parameter may be. */
export type Draws = Readonly<Record<string, Draw>>;
/** A drawn value for each parameter. */
export type NumbersOf<D extends Draws> = { readonly [Name in keyof D]: number };

/** What every exercise declares. */
interface Common<N> {
  /** Name in files, cells and tables: kebab-case. */
  readonly id: string;
  /** What it is about, in a few words. */
  readonly title: string;
  /** Marks for the right answer: a whole number, one or more. */
  readonly points: number;
  /** Says of drawn numbers whether they make a good exercise; without it, all do. */
  readonly suits?: (numbers: N) => boolean;
  /** Where the model comes from. */
  readonly source: string;
}

/** An answer that somebody else computed, to hold the declaration to. */
export interface Known<N> {
  readonly given: N;
  readonly answer: number;
  /** The argument, if the answer is a function. */
  readonly at?: number;
}

/** An exercise whose answer is a number. */
export interface NumberExercise<N> extends Common<N> {
  readonly asks: "number";
  /** SI unit of the answer; "count" for a whole number, "fraction" for a share, "1" for a ratio. */
  readonly unit: string;
  /** How far off a right answer may be, as a share of it; 0 where only the number itself is right. */
  readonly tolerance: number;
  readonly answer: (numbers: N) => number;
  readonly mistakes: readonly Mistake<N>[];
  readonly known: readonly Known<N>[];
}

/** A quantity on an axis, or in the parentheses of a function. */
export interface Axis {
  readonly quantity: string;
  /** As `unit` of an exercise. */
  readonly unit: string;
}

/** A wrong curve: what a mistake gives at each argument. */
export interface CurveMistake<N> extends Omit<Mistake<N>, "answer"> {
  readonly curve: (at: number, numbers: N) => number;
}

/** An exercise whose answer is a curve: as a function, or drawn as a figure. */
export interface CurveExercise<N> extends Common<N> {
  readonly asks: "function" | "figure";
  readonly x: Axis;
  readonly y: Axis;
  /** The arguments for which the answer has to hold: first and last. */
  readonly span: (numbers: N) => readonly [number, number];
  readonly tolerance: number;
  readonly curve: (at: number, numbers: N) => number;
  /** What a figure has to mark: the argument of the decision that it supports. */
  readonly mark?: (numbers: N) => number;
  readonly mistakes: readonly CurveMistake<N>[];
  readonly known: readonly Known<N>[];
}

/** An exercise with its draws. */
export type Declared<D extends Draws, E> = E & { readonly parameters: D };
/** Any exercise, for code that works with all of them. */
export type Exercise = Declared<Draws, NumberExercise<Numbers> | CurveExercise<Numbers>>;

/**
 * Declares an exercise whose answer is a number.
 *
 * @throws RangeError if the declaration is not sound: see `requireSound`
 */
export function numberExercise<const D extends Draws>(
  declaration: Declared<D, Omit<NumberExercise<NumbersOf<D>>, "asks">>,
): Exercise {
  return requireSound({ ...declaration, asks: "number" } as unknown as Exercise);
}

/**
 * Declares an exercise whose answer is a function of one argument.
 *
 * @throws RangeError if the declaration is not sound: see `requireSound`
 */
export function functionExercise<const D extends Draws>(
  declaration: Declared<D, Omit<CurveExercise<NumbersOf<D>>, "asks" | "mark">>,
): Exercise {
  return requireSound({ ...declaration, asks: "function" } as unknown as Exercise);
}

/**
 * Declares a design question: its answer is a figure, whose data are checked.
 *
 * @throws RangeError if the declaration is not sound: see `requireSound`
 */
export function figureExercise<const D extends Draws>(
  declaration: Declared<D, Omit<CurveExercise<NumbersOf<D>>, "asks">>,
): Exercise {
  return requireSound({ ...declaration, asks: "figure" } as unknown as Exercise);
}

/**
 * An exercise as it came, if it is sound: an id in kebab-case, whole points, a tolerance in [0, 0.5),
 * one draw or more for each parameter, credits in [0, 1].
 *
 * @throws RangeError that names the exercise and what is wrong
 */
function requireSound(exercise: Exercise): Exercise {
  const { id, points, tolerance, parameters, mistakes } = exercise;
  const wrong = (what: string) => new RangeError(`exercise ${id}: ${what}`);
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) throw wrong("id must be in kebab-case");
  if (!Number.isInteger(points) || points < 1) {
    throw wrong(`points must be a whole number >= 1, got ${points}`);
  }
  if (!(tolerance >= 0 && tolerance < 0.5)) {
    throw wrong(`tolerance must be in [0, 0.5), got ${tolerance}`);
  }
  for (const [name, draw] of Object.entries(parameters)) {
    if (!/^[a-z]\w*$/i.test(name)) throw wrong(`parameter ${name} must be a name of TypeScript`);
    if (draw.length === 0 || !draw.every(Number.isFinite)) {
      throw wrong(`parameter ${name} must have finite values to draw from`);
    }
  }
  for (const { name, credit = 0 } of mistakes) {
    if (!(credit >= 0 && credit < 1)) {
      throw wrong(`credit of ${name} must be in [0, 1), got ${credit}`);
    }
  }
  return exercise;
}
