/** Values as a notebook shows them: one value, several media types. */

import { inspect } from "node:util";

/** A value by media type. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** What a cell sends to be shown. */
export interface DisplayData {
  readonly data: MimeBundle;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly transient?: Readonly<Record<string, unknown>>;
}

const rich = Symbol.for("Jupyter.display");

/**
 * The media types of a cell's last value: its own, if it has a method
 * `[Symbol.for("Jupyter.display")]()`, or else its text.
 */
export function bundleOf(value: unknown): MimeBundle {
  const own = (value as { [rich]?: unknown } | null)?.[rich];
  if (typeof own === "function") return own.call(value) as MimeBundle;
  const text = typeof value === "string" ? inspect(value) : inspect(value, { depth: 4 });
  const forgotten = isPromise(value) ? "  // a Promise: `await` it to see its value" : "";
  return { "text/plain": text + forgotten };
}

function isPromise(value: unknown): boolean {
  return typeof (value as PromiseLike<unknown> | null)?.then === "function";
}
