import { expect } from "vitest";
import { figureOf } from "../../lib/browser/gallery/catalogue";
import type { DrawnPlot } from "./gallery-site";

/** Data of traces without what a theme colours. */
const plain = (data: readonly object[]) =>
  JSON.parse(
    JSON.stringify(data, (name, value: unknown) => (/color/i.test(name) ? undefined : value)),
  ) as unknown;

/** Numbers as engines agree on them. */
function expectSame(page: unknown, node: unknown, path = "data"): void {
  if (typeof node === "number") {
    const close = Math.abs((page as number) - node) <= 1e-9 * Math.abs(node);
    expect(close, `${path}: ${String(page)} in the page, ${node} in Node`).toBe(true);
  } else if (typeof node === "object" && node !== null) {
    expect(Object.keys(page as object), path).toEqual(Object.keys(node));
    for (const [key, each] of Object.entries(node)) {
      expectSame((page as Readonly<Record<string, unknown>>)[key], each, `${path}.${key}`);
    }
  } else expect(page, path).toEqual(node);
}

/** What a page drew is what the builder gives in Node. */
export function expectAsBuilt({ meta, data }: DrawnPlot): void {
  const build = figureOf(meta.figure);
  expectSame(plain(data), plain(build?.(meta.options).data ?? []));
}
