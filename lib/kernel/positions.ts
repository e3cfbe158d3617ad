/** Where a place in the JavaScript that runs stands in the cell that was written. */

import type { SourceMap } from "node:module";
import type { Insertion } from "./live-variables";

/** A place in a text: line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Maps a place in the running code to the cell, if it has one there. */
export type Positions = (generated: Position) => Position | undefined;

/** tslab writes one line (`export {};`) before the cell. */
const linesBefore = 1;

/**
 * Follows the two steps of a cell's compilation backwards.
 *
 * @param toCommonJs - map of the second step
 * @param toModule - map of the first step
 * @param insertions - what was put in between the steps
 */
export function positionsOf(
  toCommonJs: SourceMap | undefined,
  toModule: SourceMap | undefined,
  insertions: readonly Insertion[],
): Positions {
  return ({ line, column }) => {
    const second = toCommonJs?.findEntry(line - 1, column - 1);
    if (!second || !("originalLine" in second)) return undefined;
    const shift = insertions
      .filter((each) => each.line === second.originalLine)
      .filter((each) => each.column < second.originalColumn)
      .reduce((sum, each) => sum + each.length, 0);
    const first = toModule?.findEntry(second.originalLine, second.originalColumn - shift);
    if (!first || !("originalLine" in first)) return undefined;
    const original = first.originalLine - linesBefore + 1;
    return original < 1 ? undefined : { line: original, column: first.originalColumn + 1 };
  };
}
