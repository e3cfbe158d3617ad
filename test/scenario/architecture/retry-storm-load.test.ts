import { describe, expect, it } from "vitest";
import { observedStormLoad, retryStormStates } from "../../../lib/model/architecture";
import { simulateRetryStorm } from "../../../lib/scenario/architecture";
import { meanInterval } from "../../../lib/stats";
import { expectRatio, expectWithinFourErrors } from "../../model/availability/four-errors";

const server = { serviceRate: 100, timeout: 0.1, retries: 3 };

describe("a storm that is watched for 40 s", () => {
  // The server stands still for two seconds, then 80 s pass.
  const loads = Array.from({ length: 80 }, (_, i) => {
    const { windows } = simulateRetryStorm({
      ...{ ...server, arrivalRate: 50, pause: 1, stallAt: 10, stallFor: 2 },
      ...{ warmUp: 0, until: 90, window: 2, seed: i + 1 },
    });
    const last = windows.filter(({ time }) => time > 50);
    expect(last.every(({ goodput }) => goodput === 0)).toBe(true);
    return last.reduce((sum, { load }) => sum + load, 0) / last.length;
  });
  const { mean, deviation } = observedStormLoad(40, { arrivalRate: 50, retries: 3 });

  it("has the load of the formula, all tries of all requests", () => {
    expect(mean).toBe(retryStormStates(50, server).at(-1)?.load);
    expectWithinFourErrors(mean, meanInterval(loads, { confidence: 0.95 }));
  });

  it("strays by as much as a Poisson count that is four times as large", () => {
    expectRatio(deviation, 4 * Math.sqrt(50 / 40), 1e-12);
    const spread = loads.reduce((sum, each) => sum + (each - mean) ** 2, 0) / loads.length;
    // A variance from n values is known within its √(2 / n).
    expect(Math.abs(spread / deviation ** 2 - 1)).toBeLessThan(4 * Math.sqrt(2 / loads.length));
  });

  it.each([
    { time: 0, arrivalRate: 1, retries: 1, text: "time must be finite and > 0, got 0" },
    { time: 1, arrivalRate: -1, retries: 1, text: "arrivalRate must be finite and >= 0, got -1" },
    { time: 1, arrivalRate: 1, retries: 0.5, text: "retries must be a whole number >= 0, got 0.5" },
  ])("rejects: $text", ({ time, text, ...storm }) => {
    expect(() => observedStormLoad(time, storm)).toThrow(new RangeError(text));
  });
});
