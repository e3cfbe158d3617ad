/** Sizes of text that a figure names itself, where everything else grows. */

import { replaceWithin } from "../figure/replace";

/** All fonts that name a size, and the rows of tables, times a growth. */
export function grownText<T>(part: T, growth: number): T {
  return replaceWithin(part, (name, value) => {
    if (name === "cells") return grownRow(value, 20, growth);
    if (name === "header") return grownRow(value, 28, growth);
    if (!/font$/.test(name) || !isPart(value)) return value;
    const { size } = value;
    return size === undefined ? value : { ...value, size: times(size, growth) };
  });
}

/** A row of a table is as high as plotly makes it, if the figure says nothing. */
function grownRow(row: unknown, usual: number, growth: number): unknown {
  return isPart(row) ? { ...row, height: times(row["height"] ?? usual, growth) } : row;
}

function times(size: unknown, growth: number): unknown {
  if (Array.isArray(size)) return size.map((each) => times(each, growth));
  return typeof size === "number" ? size * growth : size;
}

const isPart = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
