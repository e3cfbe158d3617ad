/** Affine maps of the plane, as SVG writes them: [a, b, c, d, e, f]. */

import { Memory } from "../memory";

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [p, q, r, s, t, u] = inner;
  return [
    a * p + c * q,
    b * p + d * q,
    a * r + c * s,
    b * r + d * s,
    a * t + c * u + e,
    b * t + d * u + f,
  ];
}

/** Where a point goes. */
export function applied([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The map that undoes another; undefined for one that flattens the plane. */
export function inverse([a, b, c, d, e, f]: Matrix): Matrix | undefined {
  const determinant = a * d - b * c;
  if (determinant === 0) return undefined;
  return [
    d / determinant,
    -b / determinant,
    -c / determinant,
    a / determinant,
    (c * f - d * e) / determinant,
    (b * e - a * f) / determinant,
  ];
}

const step = /(\w+)\s*\(([^)]*)\)/g;
const known = new Memory<Matrix>();

/** The map that a `transform` attribute describes. */
export function matrixOf(transform: string): Matrix {
  return transform ? known.recall(transform, read) : identity;
}

function read(transform: string): Matrix {
  let matrix = identity;
  for (const [, name = "", list = ""] of transform.matchAll(step)) {
    matrix = product(
      matrix,
      matrixOfStep(
        name,
        list
          .split(/[\s,]+/)
          .filter(Boolean)
          .map(Number),
      ),
    );
  }
  return matrix;
}

function matrixOfStep(name: string, numbers: readonly number[]): Matrix {
  const [first = 0, second, third = 0] = numbers;
  const angle = (first * Math.PI) / 180;
  switch (name) {
    case "translate":
      return [1, 0, 0, 1, first, second ?? 0];
    case "scale":
      return [first, 0, 0, second ?? first, 0, 0];
    case "rotate": {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const turn: Matrix = [cos, sin, -sin, cos, 0, 0];
      if (second === undefined) return turn;
      return product(product([1, 0, 0, 1, second, third], turn), [1, 0, 0, 1, -second, -third]);
    }
    case "skewX":
      return [1, 0, Math.tan(angle), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(angle), 0, 1, 0, 0];
    case "matrix":
      return [0, 1, 2, 3, 4, 5].map((i) => numbers[i] ?? 0) as unknown as Matrix;
    default:
      return identity;
  }
}

/** The same as scripts read it. */
export function toDomMatrix([a, b, c, d, e, f]: Matrix) {
  return { a, b, c, d, e, f };
}
