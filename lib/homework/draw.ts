/** Each student's own numbers: decided by a secret, the student and the exercise, and nothing else. */

import { createHmac } from "node:crypto";
import type { Exercise, Numbers } from "../exercise/define";
import { openArguments } from "./sheet";

/** Whose numbers, under which secret of a course. */
export interface Drawer {
  readonly secret: string;
  readonly student: string;
}

/** An exercise whose declaration leaves too few sets of numbers would be drawn for ever. */
const mostAttempts = 1000;

/**
 * The numbers of a student for an exercise: such as suit it, and tell its mistakes from the answer.
 *
 * @returns a value for each parameter, the same on every machine
 * @throws RangeError if no numbers are found that suit
 */
export function drawNumbers(exercise: Exercise, drawer: Drawer): Numbers {
  for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
    const drawn = Object.entries(exercise.parameters).map(([name, draw]) => {
      const place = keyedNumber(drawer, exercise.id, String(attempt), name) % draw.length;
      return [name, draw[place] ?? NaN] as const;
    });
    const numbers = Object.fromEntries(drawn);
    if ((exercise.suits?.(numbers) ?? true) && tellsMistakes(exercise, numbers)) return numbers;
  }
  throw new RangeError(
    `exercise ${exercise.id}: no numbers in ${mostAttempts} draws suit it and tell its mistakes from the answer`,
  );
}

/** The numbers of a student for all exercises of a notebook. */
export function drawAll(exercises: readonly Exercise[], drawer: Drawer): Numbers {
  return Object.assign({}, ...exercises.map((each) => drawNumbers(each, drawer))) as Numbers;
}

/** A whole number below 2⁴⁸ that a secret, a student and some words decide. */
export function keyedNumber({ secret, student }: Drawer, ...words: readonly string[]): number {
  const hash = createHmac("sha256", secret).update(JSON.stringify([student, ...words]));
  return hash.digest().readUIntBE(0, 6);
}

/** A text that nobody can guess without the secret. */
export function keyedText({ secret, student }: Drawer, ...words: readonly string[]): string {
  const hash = createHmac("sha256", secret).update(JSON.stringify([student, ...words]));
  return hash.digest("base64url").slice(0, 16);
}

/** Times the tolerance by which a mistake has to be away from the answer. */
const clearly = 2;

/** True if the answer is a number other than 0, and each mistake gives another one. */
function tellsMistakes(exercise: Exercise, numbers: Numbers): boolean {
  const apart = (right: number, wrong: number) =>
    exercise.tolerance === 0
      ? wrong !== right
      : !(Math.abs(wrong - right) <= clearly * exercise.tolerance * Math.abs(right));
  const isFit = (value: number) => Number.isFinite(value) && value !== 0;
  if (exercise.asks === "number") {
    const right = exercise.answer(numbers);
    return isFit(right) && exercise.mistakes.every(({ answer }) => apart(right, answer(numbers)));
  }
  const places = openArguments(exercise, numbers);
  const rights = places.map((at) => exercise.curve(at, numbers));
  if (!rights.every(isFit)) return false;
  return exercise.mistakes.every(({ curve }) =>
    places.some((at, i) => apart(rights[i] ?? NaN, curve(at, numbers))),
  );
}
