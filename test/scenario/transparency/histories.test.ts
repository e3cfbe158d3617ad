import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type RegisterOperation,
  isLinearizable,
  isSequentiallyConsistent,
} from "../../../lib/scenario/transparency";

/** "0 w x 1 @ 0 5": site 0 writes 1 into x, from 0 to 5. */
const parsed = (...lines: string[]): RegisterOperation[] =>
  lines.map((line) => {
    const [site, kind, register = "", value, , start, end] = line.split(" ");
    return {
      ...{ site: Number(site), kind: kind === "w" ? "write" : "read", register },
      ...{ value: Number(value), start: Number(start), end: Number(end) },
    };
  });
const judged = (...lines: string[]) => {
  const history = parsed(...lines);
  return [isSequentiallyConsistent(history), isLinearizable(history)];
};

/** All orders in which each site keeps its own. */
function* interleavings(
  sites: readonly (readonly RegisterOperation[])[],
): Generator<RegisterOperation[], void, undefined> {
  if (sites.every(({ length }) => length === 0)) yield [];
  for (const [i, own] of sites.entries()) {
    const [first, ...rest] = own;
    if (!first) continue;
    const others = sites.map((each, k) => (k === i ? rest : each));
    for (const order of interleavings(others)) yield [first, ...order];
  }
}

/** Whether one copy gives what was read, in a given order. */
function explains(order: readonly RegisterOperation[]): boolean {
  const memory = new Map<string, number>();
  return order.every(({ kind, register, value }) => {
    if (kind === "write") memory.set(register, value);
    return kind === "write" || (memory.get(register) ?? 0) === value;
  });
}

describe("histories", () => {
  it("of two who raise their flags and see nothing of each other are of no single copy", () => {
    expect(judged("0 w x 1 @ 0 1", "1 w y 1 @ 0 1", "0 r y 0 @ 2 3", "1 r x 0 @ 2 3")).toEqual([
      ...[false, false],
    ]);
    expect(judged("0 w x 1 @ 0 1", "1 w y 1 @ 0 1", "0 r y 0 @ 2 3", "1 r x 1 @ 2 3")[0]).toBe(
      true,
    );
  });

  it("may be late and still consistent, but not linearizable", () => {
    // What was written a second ago is not seen yet: in some order of both sites it comes later.
    expect(judged("0 w x 1 @ 0 1", "1 r x 0 @ 2 3", "1 r x 1 @ 4 5")).toEqual([true, false]);
    expect(judged("0 w x 1 @ 0 2", "1 r x 0 @ 2 3", "1 r x 1 @ 4 5")).toEqual([true, true]);
  });

  it("must not go back", () => {
    expect(judged("0 w x 1 @ 0 9", "1 r x 1 @ 2 3", "1 r x 0 @ 4 5")).toEqual([false, false]);
    // Two readers that see two writes in two orders.
    expect(
      judged(
        ...["0 w x 1 @ 0 9", "1 w x 2 @ 0 9", "2 r x 1 @ 1 2", "2 r x 2 @ 3 4"],
        ...["3 r x 2 @ 1 2", "3 r x 1 @ 3 4"],
      ),
    ).toEqual([false, false]);
    expect(judged("0 r x 7 @ 0 1")).toEqual([false, false]);
    expect(judged()).toEqual([true, true]);
  });

  it("are judged as by a list of all orders", () => {
    const operation = fc.record({
      isWrite: fc.boolean(),
      register: fc.constantFrom("x", "y"),
      value: fc.integer({ min: 0, max: 2 }),
      gap: fc.nat(3),
      length: fc.integer({ min: 1, max: 3 }),
    });
    const site = fc.array(operation, { maxLength: 4 });
    let kept = 0;
    fc.assert(
      fc.property(fc.array(site, { minLength: 2, maxLength: 3 }), (drawn) => {
        const sites = drawn.map((own, i) => {
          let time = 0;
          return own.map(({ isWrite, register, value, gap, length }) => {
            const start = time + gap;
            time = start + length;
            const kind = isWrite ? ("write" as const) : ("read" as const);
            return { site: i, kind, register, value, start, end: time };
          });
        });
        const possible = [...interleavings(sites)].filter(explains);
        const inTime = possible.filter((order) =>
          order.every((each, i) => order.slice(i).every(({ end }) => end >= each.start)),
        );
        expect(isSequentiallyConsistent(sites.flat())).toBe(possible.length > 0);
        expect(isLinearizable(sites.flat())).toBe(inTime.length > 0);
        if (possible.length > 0) kept += 1;
      }),
      { numRuns: 150 },
    );
    expect(kept).toBeGreaterThan(10);
  });
});
