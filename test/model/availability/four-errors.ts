import { expect } from "vitest";
import type { Interval } from "../../../lib/stats/summary";

/** Expects a value within four standard errors of an estimate that has its 95 % interval. */
export function expectWithinFourErrors(value: number, { estimate, low, high }: Interval): void {
  const error = (high - low) / 2 / 1.96;
  expect(error).toBeGreaterThan(0);
  expect(Math.abs(estimate - value) / error).toBeLessThan(4);
}

/** Expects two numbers to agree in relative terms. */
export function expectRatio(actual: number, expected: number, tolerance = 1e-9): void {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(tolerance);
}
