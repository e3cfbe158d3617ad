import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choicesAtLeast,
  choicesResponseTime,
  fullestBin,
} from "../../../lib/model/queueing/power-of-choices";
import { expectRatio } from "../availability/four-errors";

const load = fc.double({ min: 0, max: 0.99, noNaN: true });
const choice = fc.integer({ min: 1, max: 6 });

describe("choicesResponseTime", () => {
  it.each([
    { utilization: 0.5, choices: 2, time: 1.265686036 },
    { utilization: 0.7, choices: 2, time: 1.61445377 },
    { utilization: 0.8, choices: 2, time: 1.947363386 },
    { utilization: 0.9, choices: 2, time: 2.614057377 },
    { utilization: 0.95, choices: 2, time: 3.383046003 },
    { utilization: 0.9, choices: 3, time: 2.027855969 },
    { utilization: 0.9, choices: 1, time: 10 },
  ])("agrees with a known value: d = $choices at $utilization", ({ time, ...params }) => {
    const { utilization, choices } = params;
    expect(choicesResponseTime(utilization, { choices, serviceTime: 1 })).toBeCloseTo(time, 8);
    expect(choicesResponseTime(utilization, { choices, serviceTime: 3 })).toBeCloseTo(3 * time, 7);
  });

  it("is 5.91 times as long with one choice as with two at 95 %", () => {
    const time = (choices: number) => choicesResponseTime(0.95, { choices, serviceTime: 1 });
    expect(time(1) / time(2)).toBeCloseTo(5.91, 2);
  });

  it("is what Little's law makes of the tails", () => {
    fc.assert(
      fc.property(load, choice, (utilization, choices) => {
        let jobs = 0;
        for (let count = 1; count < 4000; count += 1) {
          jobs += choicesAtLeast(count, { utilization, choices });
        }
        const time = choicesResponseTime(utilization, { choices, serviceTime: 2 });
        expect(Math.abs(utilization * time - 2 * jobs)).toBeLessThan(1e-9 * (1 + jobs));
      }),
      { numRuns: 25 },
    );
  });

  it("agrees with the limit's differential equations, run until nothing moves", () => {
    // Shares of servers with k jobs or more: dsₖ/dt = λ (sₖ₋₁ᵈ - sₖᵈ) - (sₖ - sₖ₊₁).
    for (const [utilization, choices] of [
      [0.7, 2],
      [0.8, 3],
    ] as const) {
      let shares = [1, ...new Array<number>(30).fill(0)];
      for (let step = 0; step < 4000; step += 1) {
        const power = shares.map((share) => share ** choices);
        shares = shares.map((share, k) => {
          if (k === 0) return 1;
          const grows = utilization * ((power[k - 1] ?? 0) - (power[k] ?? 0));
          return share + 0.05 * (grows - (share - (shares[k + 1] ?? 0)));
        });
      }
      shares.forEach((share, count) =>
        expect(choicesAtLeast(count, { utilization, choices })).toBeCloseTo(share, 8),
      );
    }
  });

  it("falls with every choice, and grows with load", () => {
    fc.assert(
      fc.property(load, choice, (utilization, choices) => {
        const time = choicesResponseTime(utilization, { choices, serviceTime: 1 });
        const more = { choices: choices + 1, serviceTime: 1 };
        expect(choicesResponseTime(utilization, more)).toBeLessThanOrEqual(time);
        const busier = choicesResponseTime(utilization + 0.009, { choices, serviceTime: 1 });
        expect(busier).toBeGreaterThanOrEqual(time);
        expect(time).toBeGreaterThanOrEqual(1);
        expect(time).toBeLessThanOrEqual(1 / (1 - utilization) + 1e-9);
      }),
    );
  });

  it("grows by a logarithm where one choice has a pole", () => {
    const time = (rest: number) => choicesResponseTime(1 - rest, { choices: 2, serviceTime: 1 });
    for (const rest of [1e-6, 1e-9, 1e-12]) {
      expect(time(rest / 1024) - time(rest)).toBeCloseTo(10, 1);
    }
    expect(choicesResponseTime(1, { choices: 2, serviceTime: 1 })).toBe(Infinity);
    expect(choicesAtLeast(9, { utilization: 1, choices: 2 })).toBe(1);
    expect(choicesResponseTime(0, { choices: 2, serviceTime: 1 })).toBe(1);
  });
});

describe("fullestBin", () => {
  it("grows with the logarithm of n, or with the logarithm of that", () => {
    expect(fullestBin(Math.round(Math.E ** (Math.E ** 2)), { choices: 1 })).toBeCloseTo(
      Math.E ** 2 / 2,
      3,
    );
    expectRatio(fullestBin(1e6, { choices: 2 }), Math.log2(Math.log(1e6)), 1e-12);
    expectRatio(fullestBin(1e6, { choices: 2 }) / fullestBin(1e6, { choices: 4 }), 2, 1e-12);
  });

  it.each([
    { call: () => fullestBin(2, { choices: 2 }), text: "bins must be >= 3, got 2" },
    {
      call: () => fullestBin(3.5, { choices: 2 }),
      text: "bins must be a whole number >= 0, got 3.5",
    },
    {
      call: () => choicesResponseTime(-1, { choices: 2, serviceTime: 1 }),
      text: "utilization must be finite and >= 0, got -1",
    },
    {
      call: () => choicesResponseTime(0.5, { choices: 0, serviceTime: 1 }),
      text: "choices must be a whole number >= 1, got 0",
    },
    {
      call: () => choicesResponseTime(0.5, { choices: 1, serviceTime: 0 }),
      text: "serviceTime must be finite and > 0, got 0",
    },
    {
      call: () => choicesAtLeast(0.5, { utilization: 0.5, choices: 2 }),
      text: "count must be a whole number >= 0, got 0.5",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
