/** Curves through points: bounded non-linear least squares. */

import { requireFinite } from "../core/check";
import { type Point, requirePoints } from "./points";
import { solve } from "./solve";

/** One parameter of a curve: where to start, and where it may go. */
export interface Parameter {
  readonly start: number;
  readonly min: number;
  readonly max: number;
}

/** A fitted curve. */
export interface Curve {
  /** Parameters in the order given. */
  readonly values: readonly number[];
  /** Standard errors from the curvature; `NaN` never: `Infinity` where the data leave it open. */
  readonly errors: readonly number[];
  /** Which parameters lie on a bound: their errors say nothing about the far side of it. */
  readonly onBound: readonly boolean[];
  /** Root of the mean squared residual, by degrees of freedom (unit of y). */
  readonly residual: number;
}

/**
 * Fits a curve by Levenberg and Marquardt's method, inside bounds.
 *
 * @param points - more than there are parameters, finite
 * @param options - `curve(x, values)`, and its `parameters`
 * @returns values, standard errors, residual
 * @throws RangeError if there are too few points, one is not finite, a start is not within its
 *   bounds, or the curve is not finite there
 * @see Marquardt (1963), Journal of the Society for Industrial and Applied Mathematics 11
 *
 * @example
 * ```ts
 * fitCurve([{ x: 1, y: 2 }, { x: 2, y: 4 }], { curve: (x, [a = 0]) => a * x, parameters: [{ start: 1, min: 0, max: 9 }] }).values // => [2]
 * ```
 */
export function fitCurve(
  points: readonly Point[],
  options: {
    readonly curve: (x: number, values: readonly number[]) => number;
    readonly parameters: readonly Parameter[];
  },
): Curve {
  const { curve, parameters } = options;
  requirePoints(parameters.length + 1, points);
  for (const { start, min, max } of parameters) {
    requireFinite({ start });
    if (!(start >= min && start <= max)) {
      throw new RangeError(`start must be in [${min}, ${max}], got ${start}`);
    }
  }
  const starts = parameters.map(({ start }) => start);
  for (const { x } of points) requireFinite({ [`curve(${x})`]: curve(x, starts) });
  const residuals = (values: readonly number[]) => points.map(({ x, y }) => y - curve(x, values));
  const squares = (list: readonly number[]) => list.reduce((sum, each) => sum + each * each, 0);
  const inside = (values: readonly number[]) =>
    values.map((value, k) =>
      Math.min(parameters[k]?.max ?? value, Math.max(parameters[k]?.min ?? value, value)),
    );

  let values: readonly number[] = starts;
  let left = squares(residuals(values));
  let damping = 1e-3;
  for (let i = 0; i < 500 && damping < 1e20; i += 1) {
    const { normal, gradient } = equations(points, curve, values, residuals(values), parameters);
    const damped = normal.map((row, k) =>
      row.map((entry, j) => (j === k ? entry * (1 + damping) + 1e-300 : entry)),
    );
    const step = solve(damped, gradient);
    const next = inside(values.map((value, k) => value + (step[k] ?? 0)));
    const nextLeft = squares(residuals(next));
    if (!(nextLeft < left)) {
      damping *= 4;
      continue;
    }
    const moved = next.some((value, k) => {
      const before = values[k] ?? 0;
      return Math.abs(value - before) > 1e-13 * Math.max(Math.abs(value), Math.abs(before));
    });
    [values, left, damping] = [next, nextLeft, damping / 6];
    if (!moved) break;
  }
  return describe(points, curve, values, left, parameters);
}

type CurveFunction = (x: number, values: readonly number[]) => number;

/** Normal equations; a parameter that presses against its bound is held there. */
function equations(
  points: readonly Point[],
  curve: CurveFunction,
  values: readonly number[],
  residuals: readonly number[],
  parameters: readonly Parameter[],
): { normal: number[][]; gradient: number[] } {
  const jacobian = slopes(points, curve, values);
  const gradient = values.map((_, k) =>
    residuals.reduce((sum, each, i) => sum + each * (jacobian[i]?.[k] ?? 0), 0),
  );
  const held = values.map((value, k) => {
    const { min = -Infinity, max = Infinity } = parameters[k] ?? {};
    const push = gradient[k] ?? 0;
    return (value <= min && push < 0) || (value >= max && push > 0);
  });
  const normal = values.map((_, k) =>
    values.map((__, j) => {
      if (held[k] || held[j]) return j === k ? 1 : 0;
      return jacobian.reduce((sum, row) => sum + (row[k] ?? 0) * (row[j] ?? 0), 0);
    }),
  );
  return { normal, gradient: gradient.map((each, k) => (held[k] ? 0 : each)) };
}

/** Derivatives by each parameter at each point, from both sides. */
function slopes(points: readonly Point[], curve: CurveFunction, values: readonly number[]) {
  return points.map(({ x }) =>
    values.map((value, k) => {
      const step = 6e-6 * Math.max(Math.abs(value), 1e-6);
      const at = (shift: number) =>
        curve(
          x,
          values.map((each, j) => (j === k ? each + shift : each)),
        );
      return (at(step) - at(-step)) / (2 * step);
    }),
  );
}

function describe(
  points: readonly Point[],
  curve: CurveFunction,
  values: readonly number[],
  left: number,
  parameters: readonly Parameter[],
): Curve {
  const variance = left / (points.length - values.length);
  const jacobian = slopes(points, curve, values);
  const normal = values.map((_, k) =>
    values.map((__, j) => jacobian.reduce((sum, row) => sum + (row[k] ?? 0) * (row[j] ?? 0), 0)),
  );
  const errors = values.map((_, k) => {
    const column = solve(
      normal,
      values.map((__, j) => (j === k ? 1 : 0)),
    );
    const error = Math.sqrt(variance * (column[k] ?? Infinity));
    return Number.isNaN(error) ? Infinity : error;
  });
  const onBound = values.map((value, k) => {
    const { min, max } = parameters[k] ?? {};
    return value === min || value === max;
  });
  return { values, errors, onBound, residual: Math.sqrt(variance) };
}
