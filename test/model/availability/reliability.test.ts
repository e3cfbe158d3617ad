import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integrate } from "../../../lib/core/quadrature";
import { days, hours } from "../../../lib/core/units";
import {
  exponentialReliability,
  exponentialUnreliability,
  weibullHazard,
  weibullMttf,
  weibullReliability,
} from "../../../lib/model/availability/reliability";
import { simulateLifetimes } from "../../../lib/scenario/availability/lifetimes";
import { shareInterval } from "../../../lib/stats/proportion";
import { meanInterval } from "../../../lib/stats/summary";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe("exponential lives", () => {
  it("agree with values that were computed elsewhere: a data sheet's million hours", () => {
    const disk = { mttf: hours(1e6) };
    expect(exponentialReliability(hours(8760), disk)).toBeCloseTo(0.991278257, 9);
    expect(exponentialUnreliability(hours(8760), disk)).toBeCloseTo(0.0087217429, 9);
    expect(exponentialReliability(hours(1e6), disk)).toBeCloseTo(0.367879441, 9);
  });
  it("keep the digits of a failure in a second", () => {
    expectRatio(exponentialUnreliability(1, { mttf: 1e12 }), 1e-12, 1e-11);
  });
  it("never end for an infinite MTTF", () => {
    expect(exponentialReliability(days(1e9), { mttf: Infinity })).toBe(1);
    expect(exponentialUnreliability(days(1e9), { mttf: Infinity })).toBe(0);
  });
});

describe("Weibull lives", () => {
  const worn = { scale: 2000, shape: 1.5 };
  it("agree with values that were computed elsewhere", () => {
    expect(weibullReliability(1000, worn)).toBeCloseTo(0.702188501, 9);
    expect(weibullMttf(worn)).toBeCloseTo(1805.490586, 6);
  });
  it.each([0.7, 1, 1.5, 3])("agree with lives drawn by inverse transform, shape %d", (shape) => {
    const scale = 100;
    const runs = 40_000;
    const lives = simulateLifetimes({ units: 1, required: 1, scale, shape, runs, seed: 3 });
    const alive = lives.filter((life) => life > 60).length;
    const share = shareInterval(alive, { trials: runs, confidence: 0.95 });
    expectWithinFourErrors(weibullReliability(60, { scale, shape }), share);
    expectWithinFourErrors(
      weibullMttf({ scale, shape }),
      meanInterval(lives, { confidence: 0.95 }),
    );
  });
  it("with shape 1 are exponential", () => {
    fc.assert(
      fc.property(positive, positive, (time, scale) => {
        const weibull = weibullReliability(time, { scale, shape: 1 });
        expect(weibull).toBe(exponentialReliability(time, { mttf: scale }));
        expectRatio(weibullHazard(time, { scale, shape: 1 }), 1 / scale, 1e-12);
      }),
    );
  });
  it("survive as the accumulated hazard says", () => {
    for (const shape of [0.8, 1, 1.5, 4]) {
      const life = { scale: 50, shape };
      const hazard = integrate((time) => weibullHazard(time, life), [0, 30]);
      expectRatio(Math.exp(-hazard), weibullReliability(30, life), 1e-9);
    }
  });
  it("start with a hazard of 0, of 1/η or without bound", () => {
    expect(weibullHazard(0, { scale: 10, shape: 2 })).toBe(0);
    expect(weibullHazard(0, { scale: 10, shape: 1 })).toBe(0.1);
    expect(weibullHazard(0, { scale: 10, shape: 0.5 })).toBe(Infinity);
  });
});

it.each([
  {
    call: () => exponentialReliability(-1, { mttf: 1 }),
    text: "time must be finite and >= 0, got -1",
  },
  { call: () => exponentialUnreliability(1, { mttf: 0 }), text: "mttf must be > 0, got 0" },
  {
    call: () => weibullReliability(1, { scale: 0, shape: 1 }),
    text: "scale must be finite and > 0, got 0",
  },
  {
    call: () => weibullMttf({ scale: 1, shape: NaN }),
    text: "shape must be finite and > 0, got NaN",
  },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
