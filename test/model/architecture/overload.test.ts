import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  breakerMeans,
  breakerWastedCalls,
  throttleProbability,
  throttledLoad,
} from "../../../lib/model/architecture";
import { CircuitBreaker, simulateBreaker } from "../../../lib/scenario/architecture";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

describe("clients that hold back", () => {
  it("refuse what the formula says", () => {
    expectRatio(throttleProbability(100, { accepts: 40, factor: 2 }), 0.198019802, 1e-9);
    expect(throttleProbability(100, { accepts: 50, factor: 2 })).toBe(0);
    expectRatio(throttleProbability(99, { accepts: 0, factor: Infinity }), 0.99, 1e-12);
  });

  it("send nothing to a server that accepts nothing, however large K is", () => {
    expect(throttledLoad(5, { capacity: 0, factor: Infinity })).toBe(0);
    expect(throttledLoad(5, { capacity: 0, factor: 2 })).toBe(0);
  });

  it("settle where they send K times what is accepted", () => {
    const rate = fc.double({ min: 1, max: 1e4, noNaN: true });
    fc.assert(
      fc.property(
        rate,
        rate,
        fc.double({ min: 1, max: 5, noNaN: true }),
        (demand, capacity, factor) => {
          const load = throttledLoad(demand, { capacity, factor });
          const accepted = Math.min(load, capacity);
          // Of very many requests lately, so that the one in the denominator does not count.
          const many = 1e9;
          const refused = throttleProbability(demand * many, { accepts: accepted * many, factor });
          expect(load / (demand * (1 - refused))).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});

describe("a circuit breaker", () => {
  it("lets through what opens it, and a probe now and then", () => {
    expect(breakerWastedCalls(60, { threshold: 5, openTime: 25 })).toBe(7);
    expect(breakerWastedCalls(24, { threshold: 5, openTime: 25 })).toBe(5);
    expect(breakerWastedCalls(1e9, { threshold: 5, openTime: Infinity })).toBe(5);
  });

  it("opens after failures in a row, and closes after one success", () => {
    const breaker = new CircuitBreaker({ threshold: 2, openTime: 10 });
    breaker.note(false, 0);
    breaker.note(true, 1);
    breaker.note(false, 2);
    expect(breaker.state(2)).toBe("closed");
    breaker.note(false, 3);
    expect(["open", "half open"]).toEqual([breaker.state(12.9), breaker.state(13)]);
    breaker.note(false, 13);
    expect([breaker.state(22.9), breaker.state(23)]).toEqual(["open", "half open"]);
    breaker.note(true, 23);
    expect(breaker.state(23)).toBe("closed");
    breaker.note(false, 30);
    breaker.note(false, 31);
    expect([breaker.state(40.9), breaker.state(41)]).toEqual(["open", "half open"]);
  });

  it("has the mean over all lengths of an outage", () => {
    for (const openTime of [1, 10, 60, 500]) {
      const breaker = { threshold: 3, openTime };
      // By the length: equal steps of chance, each in its middle.
      let [wasted, open] = [0, 0];
      const steps = 200_000;
      for (let i = 0; i < steps; i += 1) {
        const outage = -60 * Math.log((i + 0.5) / steps);
        wasted += breakerWastedCalls(outage, breaker) / steps;
        open += ((Math.floor(outage / openTime) + 1) * openTime - outage) / steps;
      }
      const means = breakerMeans(60, breaker);
      expectRatio(means.wastedCalls, wasted, 1e-3);
      expectRatio(means.openTooLong, open, 1e-3);
    }
    // From the difference to the series, without a step.
    const near = (openTime: number) =>
      breakerMeans(1, { threshold: 1, openTime }).openTooLong / openTime;
    expectRatio(near(0.99999e-4), near(1.00001e-4), 1e-6);
  });

  it("agrees with outages that are run through", () => {
    const breaker = { threshold: 5, openTime: 30 };
    const run = simulateBreaker({
      ...breaker,
      callRate: 1000,
      meanOutage: 60,
      outages: 10_000,
      seed: 1,
    });
    const { wastedCalls, openTooLong } = breakerMeans(60, breaker);
    expectWithinFourErrors(wastedCalls, run.wastedCalls);
    expectWithinFourErrors(openTooLong, run.openTooLong);
    expect(run.unnoticed).toBeLessThan(20);
  });

  it.each([
    {
      call: () => throttleProbability(1, { accepts: 2, factor: 2 }),
      text: "requests must be >= 2, got 1",
    },
    {
      call: () => throttleProbability(2, { accepts: 1, factor: 0 }),
      text: "factor must be >= 1, got 0",
    },
    {
      call: () => throttledLoad(-1, { capacity: 1, factor: 1 }),
      text: "demand must be >= 0, got -1",
    },
    {
      call: () => breakerWastedCalls(1, { threshold: 0, openTime: 1 }),
      text: "threshold must be a whole number >= 1, got 0",
    },
    {
      call: () => breakerWastedCalls(1, { threshold: 1, openTime: 0 }),
      text: "openTime must be > 0, got 0",
    },
    {
      call: () => breakerMeans(0, { threshold: 1, openTime: 1 }),
      text: "meanOutage must be finite and > 0, got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
