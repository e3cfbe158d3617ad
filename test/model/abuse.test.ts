import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { validCalls } from "./valid-calls";

type Call = (...args: unknown[]) => unknown;

const bad: readonly unknown[] = [
  NaN,
  Infinity,
  -Infinity,
  -1,
  -0.5,
  0,
  0.5,
  1.2,
  1.5,
  1e308,
  "3",
  "text",
  null,
  undefined,
];
const grammar = /^\S+ must .+, got .*$/s;

/** Every way to put one bad value in place of one number, however deep it lies. */
function* abused(value: unknown): Generator<unknown, void, undefined> {
  if (typeof value === "number") yield* bad;
  else if (typeof value === "object" && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      for (const other of abused(each)) {
        const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...value };
        yield Object.assign(copy, { [key]: other });
      }
    }
  }
}

/** Names of what is not a number in a result: NaN, undefined, null. */
function holes(value: unknown, path = "result"): string[] {
  if (value === undefined || value === null || Number.isNaN(value))
    return [`${path} is ${String(value)}`];
  if (typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) => holes(each, `${path}.${key}`));
}

const subjects = readdirSync("lib/model");

describe.each(subjects)("lib/model/%s", async (subject) => {
  const room = (await import(resolve("lib/model", subject, "index.ts"))) as Record<string, unknown>;
  const functions = Object.entries(room).filter(
    (entry): entry is [string, Call] => typeof entry[1] === "function",
  );

  it("has a valid call for every function", () => {
    expect(Object.keys(validCalls[subject] ?? {}).sort()).toEqual(
      functions.map(([name]) => name).sort(),
    );
  });

  it.each(functions)("%s: gives a number where the call is valid", (name, call) => {
    expect(holes(call(...(validCalls[subject]?.[name] ?? [])))).toEqual([]);
  });

  it.each(functions)(
    "%s: refuses what is impossible in a sentence, and never gives NaN",
    (name, call) => {
      for (const args of abused(validCalls[subject]?.[name] ?? [])) {
        let result: unknown;
        try {
          result = call(...(args as unknown[]));
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
          expect((error as Error).message).toMatch(grammar);
          continue;
        }
        expect({ args, holes: holes(result) }).toEqual({ args, holes: [] });
      }
    },
  );
});

describe("indexes", () => {
  it.each(subjects)("lib/model/%s re-exports every file", async (subject) => {
    const room = (await import(resolve("lib/model", subject, "index.ts"))) as object;
    for (const file of readdirSync(resolve("lib/model", subject))) {
      const module = (await import(resolve("lib/model", subject, file))) as object;
      expect(Object.keys(room)).toEqual(expect.arrayContaining(Object.keys(module)));
    }
  });
});
