/** Changes what stands under certain names, however deep in a figure. */

/** What is nobody's look: it is handed through. */
const untouched = new Set(["customdata", "ids", "meta", "template"]);

/**
 * A copy of a part of a figure, in which `change` says what stands under each name. In a list of
 * objects or lists it is asked for each, under the name of the list; other columns are not searched.
 */
export function replaceWithin<T>(
  part: T,
  change: (name: string, value: unknown) => unknown,
  name = "",
  trail: readonly unknown[] = [],
): T {
  if (typeof part !== "object" || part === null || ArrayBuffer.isView(part)) return part;
  if (trail.includes(part)) return part;
  const below = [...trail, part];
  const next = (key: string, value: unknown) =>
    untouched.has(key) ? value : replaceWithin(change(key, value), change, key, below);
  if (Array.isArray(part)) {
    const isSearched = part.some((each) => typeof each === "object" && each !== null);
    return (isSearched ? part.map((each: unknown) => next(name, each)) : part) as T;
  }
  return Object.fromEntries(Object.entries(part).map(([key, each]) => [key, next(key, each)])) as T;
}
