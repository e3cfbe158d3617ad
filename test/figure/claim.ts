/** Parts of checks of what a title claims: `<subject>/claims.ts`. */

import { expect } from "vitest";
import type { Figure } from "../../lib/figure/figure";

export interface Trace {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

/** Checks of claims by the id of the figure. */
export type Claims = Readonly<Record<string, (drawn: Drawn) => void>>;

/** What a claim is checked against. */
export interface Drawn {
  readonly title: string;
  readonly traces: readonly Trace[];
  readonly options: Readonly<Record<string, unknown>>;
}

export function drawnBy({ data, layout }: Figure): Drawn {
  const { text } = layout.title as { text: string };
  return {
    title: text.replaceAll("<br>", " "),
    traces: data as unknown as Trace[],
    options: { ...layout.meta?.options } as Record<string, unknown>,
  };
}

export const none: Trace = { x: [], y: [] };
export const at = (values: readonly number[], i: number) => values.at(i) ?? NaN;
export const largest = (values: readonly number[]) => Math.max(...values);

/** Numbers that a pattern finds in a title; a title of another form gives none. */
export function numbersIn(title: string, pattern: RegExp): number[] {
  return (pattern.exec(title) ?? []).slice(1).map((text) => Number(text.replace("−", "-")));
}

/** A number in a title is rounded to three digits, never before the point. */
export function expectShown(shown: number, value: number): void {
  expect(Math.abs(shown - value)).toBeLessThanOrEqual(
    Math.min(0.5, 0.005 * Math.abs(value)) + 1e-9,
  );
}

/** y at x on a curve that is a straight line between its points, in logarithms. */
export function between({ x, y }: Trace, place: number): number {
  const i = Math.max(
    1,
    x.findIndex((each) => each >= place),
  );
  const share = Math.log(place / at(x, i - 1)) / Math.log(at(x, i) / at(x, i - 1));
  return at(y, i - 1) ** (1 - share) * at(y, i) ** share;
}
