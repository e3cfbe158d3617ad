import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import { meanInterval } from "../../../lib/stats/summary";
import {
  type Duration,
  drawing,
  exponentialDuration,
  logNormalDuration,
  sampleNetwork,
  sampleStates,
  simulateAlternatingRenewal,
  weibullDuration,
} from "../../../lib/scenario/availability";

describe("drawing", () => {
  it.each<{ name: string; duration: Duration; above: number }>([
    // Share above the mean: e^-1; e^-Γ(1.5)² ; P(Z > σ/2).
    { name: "exponential", duration: exponentialDuration(7), above: Math.exp(-1) },
    { name: "Weibull", duration: weibullDuration(7, { shape: 2 }), above: Math.exp(-Math.PI / 4) },
    { name: "log-normal", duration: logNormalDuration(7, { spread: 1 }), above: 0.308537538725987 },
  ])("$name: has the mean it was asked for, and the share above it", ({ duration, above }) => {
    const random = streams(3)["lengths"];
    const draw = drawing(duration);
    const values = Array.from({ length: 40_000 }, () => (random ? draw(random) : NaN));
    const { low, high } = meanInterval(values, { confidence: 0.99993 });
    expect(low).toBeLessThan(7);
    expect(high).toBeGreaterThan(7);
    expect(high - low).toBeLessThan(0.6);
    const share = values.filter((each) => each > 7).length / values.length;
    const error = Math.sqrt((above * (1 - above)) / values.length);
    expect(Math.abs(share - above)).toBeLessThanOrEqual(4 * error);
  });

  it.each([
    { call: () => exponentialDuration(0), message: "mean must be finite and > 0, got 0" },
    {
      call: () => weibullDuration(1, { shape: 0 }),
      message: "shape must be finite and > 0, got 0",
    },
    {
      call: () => logNormalDuration(1, { spread: NaN }),
      message: "spread must be finite and > 0, got NaN",
    },
    {
      call: () => drawing({ kind: "uniform", mean: 1, shape: 1 } as unknown as Duration),
      message: "kind must be exponential, weibull or logNormal, got uniform",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("simulateAlternatingRenewal", () => {
  const part = { up: exponentialDuration(9), down: exponentialDuration(1) };
  const system = {
    parts: [part, part, part],
    works: (up: readonly boolean[]) => up.filter(Boolean).length >= 2,
    horizon: 2000,
    warmUp: 100,
    runs: 50,
    seed: 1,
  };

  it("of 2 of 3 is down 0.028 of the time, and is up again 0.36 times a unit of time", () => {
    const { unavailability, outages } = simulateAlternatingRenewal({
      ...system,
      confidence: 0.99993,
    });
    expect(unavailability.low).toBeLessThan(0.028);
    expect(unavailability.high).toBeGreaterThan(0.028);
    // Frequency of failure: two up and one down (0.243), and one of the two fails (2/9).
    expect(Math.abs(outages / (2000 * 0.243 * (2 / 9)) - 1)).toBeLessThan(0.06);
  });

  it("gives the same numbers for a seed, and others for another", () => {
    const { shares } = simulateAlternatingRenewal(system);
    expect(simulateAlternatingRenewal(system).shares).toEqual(shares);
    expect(simulateAlternatingRenewal({ ...system, seed: 2 }).shares).not.toEqual(shares);
    expect(simulateAlternatingRenewal({ ...system, runs: 2 }).shares).toEqual(shares.slice(0, 2));
  });

  it("counts nothing of a system that never fails, all of one that never works", () => {
    const never = simulateAlternatingRenewal({ ...system, works: () => false });
    expect(never.unavailability).toEqual({ estimate: 1, low: 1, high: 1 });
    const always = simulateAlternatingRenewal({ ...system, works: () => true });
    expect(always).toMatchObject({ unavailability: { estimate: 0 }, outages: 0 });
  });

  it.each([
    { change: { parts: [] }, message: "parts must hold 1 items or more, got 0" },
    { change: { horizon: 0 }, message: "horizon must be finite and > 0, got 0" },
    { change: { warmUp: -1 }, message: "warmUp must be finite and >= 0, got -1" },
    { change: { runs: 0 }, message: "runs must be a whole number >= 1, got 0" },
  ])("rejects: $message", ({ change, message }) => {
    expect(() => simulateAlternatingRenewal({ ...system, ...change })).toThrow(
      new RangeError(message),
    );
  });
});

describe("sampleStates and sampleNetwork", () => {
  it("count a part that is down a quarter of the time", () => {
    const share = sampleStates({
      unavailabilities: [0.25],
      works: ([up]) => up === true,
      samples: 10_000,
      confidence: 0.99993,
      seed: 1,
    });
    expect(share.low).toBeLessThan(0.25);
    expect(share.high).toBeGreaterThan(0.25);
  });
  it("find no way where the only link is down, and one where it is up", () => {
    const of = (unavailability: number) =>
      sampleNetwork({
        links: [{ from: "b", to: "a", unavailability }],
        source: "a",
        target: "b",
        samples: 10,
        seed: 1,
      }).estimate;
    expect([of(1), of(0)]).toEqual([1, 0]);
  });
  it("rejects no samples", () => {
    expect(() =>
      sampleStates({ unavailabilities: [0.1], works: () => true, samples: 0, seed: 1 }),
    ).toThrow(new RangeError("samples must be a whole number >= 1, got 0"));
  });
});
