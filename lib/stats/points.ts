/** Points of a sample, and the guard that they are ones. */

import { requireFinite, requireItems } from "../core/check";

/** A point of a sample. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Throws a RangeError unless points are a list of `minimum` finite points or more. */
export function requirePoints(minimum: number, points: readonly Point[]): void {
  requireItems(minimum, { points });
  points.forEach((point, i) => {
    requireFinite({ [`points[${i}].x`]: point.x, [`points[${i}].y`]: point.y });
  });
}
