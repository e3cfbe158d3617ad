import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockError, clockSkew, leastSkew, resyncInterval } from "../../../lib/model/clocks";
import { enumerateAveragedClocks, simulateDriftingClocks } from "../../../lib/scenario/clocks";

const time = fc.nat(1e6);
const some = fc.integer({ min: 1, max: 1e6 });
const drift = fc.double({ min: 1e-9, max: 0.01, noNaN: true });

describe("drift", () => {
  it("agrees with values that were computed elsewhere", () => {
    expect(resyncInterval(0.001, { initialSkew: 0, drift: 1e-5 })).toBeCloseTo(50, 9);
    expect(clockError(86_400, { initialSkew: 0, drift: 50e-6 })).toBeCloseTo(4.32, 9);
    expect(leastSkew(0.01, { clocks: 4 })).toBeCloseTo(0.0075, 12);
    expect(resyncInterval(0.005, { initialSkew: 0, drift: 20e-6 })).toBeCloseTo(125, 9);
  });

  it("is reached by two clocks that drift apart, and never passed by two that walk", () => {
    for (const rate of [1e-5, 1e-3]) {
      const run = { drift: rate, initialSkew: 0.002, interval: 50, settings: 20, seed: 2 };
      const bound = clockSkew(50, run);
      const apart = simulateDriftingClocks({ ...run, walking: false });
      expect(apart.largestSkew).toBeCloseTo(bound, 9);
      const { skews } = simulateDriftingClocks({ ...run, walking: true });
      expect(skews).toHaveLength(20);
      expect(Math.max(...skews)).toBeLessThanOrEqual(bound + 1e-9);
      expect(new Set(skews).size).toBe(20);
    }
  });

  it.each([2, 3, 4])(
    "leaves %d clocks the least skew if they take means, in the worst way",
    (clocks) => {
      const { ways, largestSkew, worstWays } = enumerateAveragedClocks({
        clocks,
        uncertainty: 0.01,
      });
      expect(ways).toBe(2 ** (clocks * (clocks - 1)));
      expect(largestSkew).toBeCloseTo(leastSkew(0.01, { clocks }), 12);
      // One has got only fast messages and another only slow ones: by inclusion and exclusion.
      const [notAll, neither] = [1, 2].map((kinds) => (1 - kinds / 2 ** (clocks - 1)) ** clocks);
      expect(worstWays / ways).toBeCloseTo(1 - 2 * (notAll ?? NaN) + (neither ?? NaN), 12);
    },
  );

  it("allows exactly the interval after which the skew is what is allowed", () => {
    fc.assert(
      fc.property(time, drift, some, (initialSkew, rate, more) => {
        const params = { initialSkew, drift: rate };
        const allowed = initialSkew + more;
        const interval = resyncInterval(allowed, params);
        expect(clockSkew(interval, params) / allowed).toBeCloseTo(1, 9);
        // Two clocks get apart twice as fast as one gets off.
        const off = clockError(interval, params) - initialSkew;
        expect(2 * off).toBeCloseTo(clockSkew(interval, params) - initialSkew, 3);
      }),
    );
    expect(resyncInterval(1, { initialSkew: 0, drift: 0 })).toBe(Infinity);
    expect(leastSkew(5, { clocks: 1 })).toBe(0);
  });

  it.each([
    {
      call: () => resyncInterval(1, { initialSkew: 2, drift: 0 }),
      text: "allowedSkew must be >= 2, got 1",
    },
    {
      call: () => clockSkew(-1, { initialSkew: 0, drift: 0 }),
      text: "elapsed must be finite and >= 0, got -1",
    },
    {
      call: () => clockError(1, { initialSkew: 0, drift: 2 }),
      text: "drift must be in [0, 1], got 2",
    },
    { call: () => leastSkew(1, { clocks: 0 }), text: "clocks must be a whole number >= 1, got 0" },
    {
      call: () =>
        simulateDriftingClocks({
          ...{ drift: 0, initialSkew: 0, interval: 0, settings: 1, walking: true },
        }),
      text: "interval must be finite and > 0, got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
