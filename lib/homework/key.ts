/** The key of one student: their numbers, the answers, and what usual mistakes would give. */

import { readable } from "../core/format";
import type { Exercise, Numbers } from "../exercise/define";
import { unitSlips } from "../exercise/misconceptions";
import { drawNumbers, type Drawer } from "./draw";
import { openArguments } from "./sheet";

/** The key in words, an exercise a paragraph. */
export function keyText(exercises: readonly Exercise[], drawer: Drawer): string {
  return exercises.map((each) => keyOf(each, drawNumbers(each, drawer))).join("\n\n");
}

function keyOf(exercise: Exercise, numbers: Numbers): string {
  const { id, title, points } = exercise;
  const given = Object.entries(numbers).map(([name, value]) => `${name} = ${value}`);
  return [`${id}: ${title} (${pointsOf(points)})`, `  given   ${given.join(", ")}`]
    .concat(exercise.asks === "number" ? numberKey(exercise, numbers) : curveKey(exercise, numbers))
    .join("\n");
}

const digits = 8;

/** A number with its unit; a ratio has none. */
function inUnit(value: number, unit: string, shown = digits): string {
  return unit === "1" ? readable(value, shown) : `${readable(value, shown)} ${unit}`;
}

const pointsOf = (count: number) => `${readable(count, 3)} ${count === 1 ? "point" : "points"}`;

function numberKey(exercise: Extract<Exercise, { asks: "number" }>, numbers: Numbers): string[] {
  const { answer, unit, tolerance, points } = exercise;
  const within =
    tolerance === 0 ? "exactly" : `within ${Number((tolerance * 100).toPrecision(3))} %`;
  const mistakes = [...exercise.mistakes, ...unitSlips(unit, answer)].map(
    ({ name, answer: wrong, credit = 0 }) =>
      `  ${readable(wrong(numbers), digits)}: ${name}, ${pointsOf(points * credit)}`,
  );
  return [`  answer  ${inUnit(answer(numbers), unit)} (${within})`, ...mistakes];
}

function curveKey(
  exercise: Extract<Exercise, { asks: "function" | "figure" }>,
  numbers: Numbers,
): string[] {
  const { curve, mark, x, y } = exercise;
  const values = openArguments(exercise, numbers).map(
    (at) => `  ${inUnit(at, x.unit, 4)}: ${inUnit(curve(at, numbers), y.unit)}`,
  );
  const marked = mark ? [`  mark    ${inUnit(mark(numbers), x.unit)}`] : [];
  return [`  answer  ${y.quantity} as a function of ${x.quantity}`, ...values, ...marked];
}
