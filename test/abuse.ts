import { describe, expect, it } from "vitest";

/** Arguments of one valid call of each function, by name. */
export type ValidCalls = Readonly<Record<string, readonly unknown[]>>;
type Call = (...args: unknown[]) => unknown;

const bad: readonly unknown[] = [
  ...[NaN, Infinity, -Infinity, -1, -0.5, 0, 0.5, 1.2, 1.5, 1e308, -1e308, 5e-324],
  ...["3", "text", null, undefined],
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

/** Classes have tests of their own. */
const isClass = (made: unknown) => String(made).startsWith("class ");

/** Tests that every function of an index gives numbers, or refuses in a sentence of the house. */
export function describeAbuse(name: string, functions: object, validCalls: ValidCalls): void {
  const calls = Object.entries(functions).filter(
    (entry): entry is [string, Call] => typeof entry[1] === "function" && !isClass(entry[1]),
  );
  describe(name, () => {
    it("has a valid call for every function", () => {
      expect(Object.keys(validCalls).sort()).toEqual(calls.map(([each]) => each).sort());
    });

    it.each(calls)("%s: gives a number where the call is valid", (each, call) => {
      expect(holes(call(...(validCalls[each] ?? [])))).toEqual([]);
    });

    it.each(calls)(
      "%s: refuses what is impossible in a sentence, and never gives NaN",
      (each, call) => {
        for (const args of abused(validCalls[each] ?? [])) {
          let result: unknown;
          try {
            result = call(...(args as unknown[]));
          } catch (error) {
            const { name: kind, message } = error as Error;
            expect({ args, kind, message }).toEqual({
              args,
              kind: "RangeError",
              message: expect.stringMatching(grammar) as string,
            });
            continue;
          }
          expect({ args, holes: holes(result) }).toEqual({ args, holes: [] });
        }
      },
    );
  });
}
