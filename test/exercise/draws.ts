/** Numbers that students may get, and what an exercise makes of them. */

import type { CurveExercise, Exercise, Numbers } from "../../lib/exercise/define";

/** Every combination of drawn values that suits, or a thousand of them spread over all. */
export function drawsOf({ parameters, suits = () => true }: Exercise): Numbers[] {
  const names = Object.keys(parameters);
  const sizes = names.map((name) => parameters[name]?.length ?? 0);
  const total = sizes.reduce((product, size) => product * size, 1);
  const stride = Math.max(1, Math.floor(total / 1000));
  const found: Numbers[] = [];
  for (let index = 0; index < total; index += stride) {
    let rest = index;
    const numbers = names.map((name, i) => {
      const size = sizes[i] ?? 1;
      const value = parameters[name]?.[rest % size] ?? NaN;
      rest = Math.floor(rest / size);
      return [name, value] as const;
    });
    found.push(Object.fromEntries(numbers));
  }
  return found.filter(suits);
}

/** The answer of an exercise that asks for a number. */
export function answerOf(exercise: Exercise, numbers: Numbers): number {
  return exercise.asks === "number" ? exercise.answer(numbers) : NaN;
}

/** The curve of an exercise that asks for a function or a figure. */
export function curveOf(exercise: Exercise): CurveExercise<Numbers>["curve"] {
  return exercise.asks === "number" ? () => NaN : exercise.curve;
}

/** What a figure has to mark. */
export function markOf(exercise: Exercise, numbers: Numbers): number {
  return exercise.asks === "number" ? NaN : (exercise.mark?.(numbers) ?? NaN);
}

/** Arguments of a curve over its span: all whole ones, or 2001 that are evenly spaced. */
export function argumentsOf(exercise: Exercise, numbers: Numbers): number[] {
  if (exercise.asks === "number") return [];
  const [from, to] = exercise.span(numbers);
  const steps = exercise.x.unit === "count" ? to - from : 2000;
  return Array.from({ length: steps + 1 }, (_, k) => from + ((to - from) * k) / steps);
}

/** The argument of a curve's lowest point, or of its highest, by looking at all of them. */
export function bestByLooking(
  exercise: Exercise,
  numbers: Numbers,
  sign: "lowest" | "highest",
): number {
  const height = (at: number) => curveOf(exercise)(at, numbers) * (sign === "lowest" ? 1 : -1);
  const places = argumentsOf(exercise, numbers);
  return places.reduce((best, at) => (height(at) < height(best) ? at : best), places[0] ?? NaN);
}

/** A few of a list, spread over all of it. */
export function someOf<T>(all: readonly T[], count: number): T[] {
  const stride = Math.max(1, Math.floor(all.length / count));
  return all.filter((_, i) => i % stride === 0);
}
