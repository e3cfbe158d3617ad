/** Regions of a cell that a student does not get: solutions and hidden tests, as nbgrader marks them. */

/** What stands in place of a solution. */
export const stub = "// YOUR CODE HERE";

/** True if a text has a region that is a solution. */
export function hasSolution(source: string): boolean {
  return source.includes("BEGIN SOLUTION");
}

/**
 * A cell's text with the stub in place of each solution; without a region, the stub alone.
 *
 * @throws Error if a region is not closed, or one begins inside of another
 */
export function withoutSolutions(source: string): string {
  const { text, found } = cut(source, "SOLUTION", stub);
  return found ? text : stub;
}

/**
 * A cell's text without hidden tests.
 *
 * @throws Error as `withoutSolutions`
 */
export function withoutHiddenTests(source: string): string {
  return cut(source, "HIDDEN TESTS").text;
}

function cut(source: string, what: string, instead?: string): { text: string; found: boolean } {
  const kept: string[] = [];
  let isInside = false;
  let found = false;
  for (const line of source.split("\n")) {
    if (line.includes(`BEGIN ${what}`)) {
      if (isInside) throw new Error(`// BEGIN ${what} stands inside of another`);
      isInside = true;
      found = true;
      const indent = /^\s*/.exec(line)?.[0] ?? "";
      if (instead !== undefined) kept.push(indent + instead);
    } else if (line.includes(`END ${what}`)) {
      if (!isInside) throw new Error(`// END ${what} has no // BEGIN ${what}`);
      isInside = false;
    } else if (!isInside) kept.push(line);
  }
  if (isInside) throw new Error(`// BEGIN ${what} has no // END ${what}`);
  return { text: kept.join("\n"), found };
}
