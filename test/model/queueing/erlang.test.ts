import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  erlangBLossProbability,
  erlangCDelayProbability,
} from "../../../lib/model/queueing/erlang";
import { expectRatio } from "../availability/four-errors";
import { birthDeath } from "./chain";

const servers = fc.integer({ min: 1, max: 60 });
const load = fc.double({ min: 1e-3, max: 100, noNaN: true });

describe("Erlang B", () => {
  it.each([
    { c: 1, a: 1, loss: 1 / 2, digits: 15 },
    { c: 2, a: 2, loss: 0.4, digits: 15 },
    { c: 0, a: 7, loss: 1, digits: 15 },
    { c: 3, a: 0, loss: 0, digits: 15 },
    { c: 10, a: 10, loss: 0.214582343107347334, digits: 14 },
    { c: 20, a: 10, loss: 1.86904985235430542e-3, digits: 14 },
    { c: 50, a: 45, loss: 5.41044721646261675e-2, digits: 14 },
    { c: 100, a: 100, loss: 7.57004527108609687e-2, digits: 14 },
    { c: 1000, a: 990, loss: 1.89657764308146133e-2, digits: 13 },
    { c: 9000, a: 10_000, loss: 1.00882807632837815e-1, digits: 13 },
    { c: 10_000, a: 10_000, loss: 7.93656324880567116e-3, digits: 13 },
  ])("of $c servers with $a Erlang is $loss, in 60 digits", ({ c, a, loss, digits }) => {
    expect(erlangBLossProbability(a, { servers: c })).toBeCloseTo(loss, digits);
  });

  it("keeps its digits where next to nobody is lost", () => {
    expectRatio(erlangBLossProbability(9000, { servers: 10_000 }), 2.09161979441928971e-26, 1e-11);
    expectRatio(erlangBLossProbability(100, { servers: 300 }), 1.21548265523051032e-58, 1e-11);
    expect(erlangBLossProbability(0.001, { servers: 200 })).toBe(0);
  });

  it.each([
    { c: 3, a: 2.5 },
    { c: 12, a: 4 },
    { c: 30, a: 60 },
  ])("agrees with the balance of $c servers' states", ({ c, a }) => {
    const states = birthDeath(
      c + 1,
      () => a,
      (n) => n,
    );
    expectRatio(erlangBLossProbability(a, { servers: c }), states[c] ?? NaN, 1e-12);
  });

  it("falls with servers, rises with load, and serves no more than the servers can", () => {
    fc.assert(
      fc.property(servers, load, (c, a) => {
        const loss = erlangBLossProbability(a, { servers: c });
        expect(erlangBLossProbability(a, { servers: c + 1 })).toBeLessThan(loss);
        expect(erlangBLossProbability(a * 1.01, { servers: c })).toBeGreaterThan(loss);
        expect(a * (1 - loss)).toBeLessThanOrEqual(c * (1 + 1e-12));
        // From one server to the next: B(c) = a B(c - 1) / (c + a B(c - 1)).
        const less = a * erlangBLossProbability(a, { servers: c - 1 });
        expectRatio(loss, less / (c + less), 1e-12);
      }),
    );
  });

  it.each([
    { a: -1, c: 1, text: "load must be finite and >= 0, got -1" },
    { a: Infinity, c: 1, text: "load must be finite and >= 0, got Infinity" },
    { a: 1, c: 1.5, text: "servers must be a whole number >= 0, got 1.5" },
    { a: 1, c: 1e7, text: "servers must be in [0, 1000000], got 10000000" },
  ])("rejects: $text", ({ a, c, text }) => {
    expect(() => erlangBLossProbability(a, { servers: c })).toThrow(new RangeError(text));
  });
});

describe("Erlang C", () => {
  it.each([
    { c: 2, a: 1, delay: 1 / 3, digits: 15 },
    { c: 3, a: 2, delay: 4 / 9, digits: 15 },
    { c: 10, a: 8, delay: 0.409180151, digits: 9 },
    { c: 10, a: 9, delay: 0.668731524, digits: 9 },
    { c: 100, a: 90, delay: 0.216940481, digits: 9 },
    { c: 50, a: 45, delay: 0.363864467206988396, digits: 14 },
    { c: 1000, a: 990, delay: 0.659080421880854472, digits: 13 },
    { c: 10_000, a: 9900, delay: 0.222776928864148238, digits: 12 },
    { c: 5, a: 0, delay: 0, digits: 15 },
    { c: 5, a: 5, delay: 1, digits: 15 },
    { c: 5, a: 50, delay: 1, digits: 15 },
  ])("of $c servers with $a Erlang is $delay", ({ c, a, delay, digits }) => {
    expect(erlangCDelayProbability(a, { servers: c })).toBeCloseTo(delay, digits);
  });

  it("keeps its digits where next to nobody waits", () => {
    expectRatio(erlangCDelayProbability(9000, { servers: 10_000 }), 2.09161979441928982e-25, 1e-11);
    expectRatio(erlangCDelayProbability(100, { servers: 300 }), 1.82322398284576522e-58, 1e-11);
  });

  it.each([
    { c: 1, a: 0.5 },
    { c: 4, a: 2.8 },
    { c: 20, a: 14 },
  ])("agrees with the balance of $c servers' states and a long queue", ({ c, a }) => {
    const states = birthDeath(
      160,
      () => a,
      (n) => Math.min(n, c),
    );
    const waiting = states.slice(c).reduce((sum, each) => sum + each, 0);
    expectRatio(erlangCDelayProbability(a, { servers: c }), waiting, 1e-9);
  });

  it("is more than B, by the known relation, and falls with servers", () => {
    fc.assert(
      fc.property(servers, fc.double({ min: 0.01, max: 0.999, noNaN: true }), (c, utilization) => {
        const a = c * utilization;
        const loss = erlangBLossProbability(a, { servers: c });
        const delay = erlangCDelayProbability(a, { servers: c });
        expectRatio(delay, loss / (1 - (a / c) * (1 - loss)), 1e-12);
        expect(delay).toBeGreaterThan(loss);
        expect(erlangCDelayProbability(a, { servers: c + 1 })).toBeLessThan(delay);
        // More servers at the same utilization: the same work, pooled.
        expect(erlangCDelayProbability(2 * a, { servers: 2 * c })).toBeLessThan(delay);
      }),
    );
  });

  it("of one server is its utilization", () => {
    for (const a of [0, 1e-300, 0.3, 0.999999]) {
      expect(erlangCDelayProbability(a, { servers: 1 })).toBeCloseTo(a, 15);
    }
  });

  it.each([
    { a: 1, c: 0, text: "servers must be in [1, 1000000], got 0" },
    { a: 5, c: 2.5, text: "servers must be a whole number >= 0, got 2.5" },
    { a: Infinity, c: 2, text: "load must be finite and >= 0, got Infinity" },
  ])("rejects: $text", ({ a, c, text }) => {
    expect(() => erlangCDelayProbability(a, { servers: c })).toThrow(new RangeError(text));
  });
});
