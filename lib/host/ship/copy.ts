/** Results that can go from one thread to another. */

/**
 * A result, if it is made of numbers, texts, lists and plain objects only.
 *
 * @throws TypeError if there is anything else in it, such as a tally
 */
export function copyOf<R>(result: R): R {
  requirePlain("result", result);
  return result;
}

function requirePlain(path: string, value: unknown): void {
  if (typeof value === "function") throw refused(path, "a function");
  if (typeof value !== "object" || value === null) return;
  if (ArrayBuffer.isView(value)) return;
  if (Array.isArray(value)) {
    value.forEach((each, i) => requirePlain(`${path}[${i}]`, each));
    return;
  }
  const prototype = Object.getPrototypeOf(value) as { constructor?: { name: string } } | null;
  const kind = prototype?.constructor?.name ?? "Object";
  if (kind !== "Object") throw refused(path, `a ${kind}`);
  for (const [key, each] of Object.entries(value)) requirePlain(`${path}.${key}`, each);
}

const refused = (path: string, what: string) =>
  new TypeError(
    `${path} must be made of numbers, texts, lists and plain objects, got ${what}: ` +
      "return its numbers, such as wait.mean",
  );
