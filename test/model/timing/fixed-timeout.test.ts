import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import {
  boundedDelay,
  exponentialDelay,
  falseSuspicion,
  logNormalDelay,
  monitorDetection,
  paretoDelay,
  timeoutFor,
} from "../../../lib/model/timing";

const exponential = exponentialDelay({ mean: 10 });

describe("falseSuspicion and timeoutFor", () => {
  it("agree with values that were computed elsewhere", () => {
    expect(falseSuspicion(50, { delay: exponential, lossProbability: 0 })).toBeCloseTo(
      6.737946999e-3,
      12,
    );
    const logNormal = logNormalDelay({ median: 10, logDeviation: 1 });
    expect(falseSuspicion(100, { delay: logNormal, lossProbability: 0 })).toBeCloseTo(
      0.0106510993,
      10,
    );
    expect(
      timeoutFor(1e-6, { delay: exponentialDelay({ mean: 20 }), lossProbability: 0 }),
    ).toBeCloseTo(276.310211, 6);
    const pareto = paretoDelay({ minimum: 5, shape: 1.5 });
    expect(timeoutFor(1e-6, { delay: pareto, lossProbability: 0 })).toBeCloseTo(50_000, 6);
  });

  it("count a lost answer as a slow one", () => {
    const params = { delay: exponential, lossProbability: 0.01 };
    // 0.01 + 0.99 e^(-5).
    expect(falseSuspicion(50, params)).toBeCloseTo(0.0166705675, 9);
    expect(falseSuspicion(Infinity, params)).toBe(0.01);
    expect(timeoutFor(0.009, params)).toBe(Infinity);
    expect(timeoutFor(0.01, params)).toBe(Infinity);
    expect(timeoutFor(1, params)).toBe(0);
    expect(timeoutFor(0.5, { delay: exponential, lossProbability: 1 })).toBe(Infinity);
    expect(timeoutFor(0, { delay: boundedDelay({ least: 1, most: 2 }), lossProbability: 0 })).toBe(
      2,
    );
  });

  it("undo each other", () => {
    const some = fc.double({ min: 0, max: 0.9, noNaN: true });
    fc.assert(
      fc.property(some, fc.double({ min: 0.001, max: 1, noNaN: true }), (loss, part) => {
        const params = { delay: exponential, lossProbability: loss };
        const share = loss + (1 - loss) * part;
        expect(falseSuspicion(timeoutFor(share, params), params)).toBeCloseTo(share, 9);
      }),
    );
  });

  it("agree with draws", () => {
    const random = streams(3)["delays"]!;
    const count = 20_000;
    let accused = 0;
    for (let i = 0; i < count; i += 1) {
      const lost = random.happens(0.05);
      if (lost || random.exponential() * 10 > 25) accused += 1;
    }
    const theory = falseSuspicion(25, { delay: exponential, lossProbability: 0.05 });
    const error = Math.sqrt((theory * (1 - theory)) / count);
    expect(Math.abs(accused / count - theory) / error).toBeLessThan(4);
  });

  it.each([
    {
      call: () => falseSuspicion(-1, { delay: exponential, lossProbability: 0 }),
      text: "timeout must be >= 0, got -1",
    },
    {
      call: () => falseSuspicion(1, { delay: exponential, lossProbability: 1.2 }),
      text: "lossProbability must be in [0, 1], got 1.2",
    },
    {
      call: () => timeoutFor(2, { delay: exponential, lossProbability: 0 }),
      text: "share must be in [0, 1], got 2",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("monitorDetection", () => {
  it("is a delay and a time-out after the last heartbeat, half an interval before the crash", () => {
    const delay = boundedDelay({ least: 0.1, most: 0.3 });
    const { mean, worst } = monitorDetection(3, { interval: 1, delay });
    expect(mean).toBeCloseTo(2.7, 12);
    expect(worst).toBeCloseTo(3.3, 12);
    expect(monitorDetection(30, { interval: 1, delay: exponential })).toEqual({
      mean: 39.5,
      worst: Infinity,
    });
  });

  it("agrees with crashes at random moments", () => {
    const delay = boundedDelay({ least: 0.1, most: 0.3 });
    const [random, count] = [streams(5), 20_000];
    let [sum, longest] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      // The last heartbeat is sent at 0, the crash comes before the next one.
      const [crash, arrival] = [random["crash"]!.uniform(), 0.1 + 0.2 * random["delay"]!.uniform()];
      sum += arrival + 3 - crash;
      longest = Math.max(longest, arrival + 3 - crash);
    }
    const { mean, worst } = monitorDetection(3, { interval: 1, delay });
    const error = Math.sqrt((1 / 12 + 0.04 / 12) / count);
    expect(Math.abs(sum / count - mean) / error).toBeLessThan(4);
    expect(longest).toBeLessThanOrEqual(worst);
    expect(longest).toBeGreaterThan(worst - 0.1);
  });

  it.each([
    { timeout: 0.5, interval: 1, text: "timeout must be >= 1, got 0.5" },
    { timeout: 1, interval: 0, text: "interval must be finite and > 0, got 0" },
  ])("rejects: $text", ({ timeout, interval, text }) => {
    expect(() => monitorDetection(timeout, { interval, delay: exponential })).toThrow(
      new RangeError(text),
    );
  });
});
