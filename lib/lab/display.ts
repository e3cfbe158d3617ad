/** The way from a library call to the output of the running cell. */

/** One value in several media types: each reader takes the richest that it knows. */
export type MimeBundle = Readonly<Record<string, unknown>>;

/** The kernel puts its function under this key of globalThis. */
const key = Symbol.for("distlab.display");

/**
 * Shows a value under the running cell.
 *
 * @throws Error outside of a notebook
 */
export function display(data: MimeBundle): void {
  const write = (globalThis as Record<symbol, unknown>)[key];
  if (typeof write !== "function") throw new Error("there is no notebook to show this in");
  write({ data, metadata: {} });
}
