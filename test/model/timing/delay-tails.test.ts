import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import {
  type DelayTail,
  boundedDelay,
  delayTail,
  exponentialDelay,
  logNormalDelay,
  normalDelay,
  paretoDelay,
  shiftedDelay,
  unknownDelay,
} from "../../../lib/model/timing";
import {
  type Distribution,
  exponential,
  logNormal,
  pareto,
  shifted,
  uniform,
} from "../../../lib/sim";
import { integrate } from "../../../lib/core/quadrature";

const positive = fc.double({ min: 0.01, max: 100, noNaN: true });
const tails: Readonly<Record<string, fc.Arbitrary<DelayTail>>> = {
  bounded: fc.tuple(positive, positive).map(([a, b]) => boundedDelay({ least: a, most: a + b })),
  exponential: positive.map((mean) => exponentialDelay({ mean })),
  normal: fc
    .tuple(positive, positive)
    .map(([mean, standardDeviation]) => normalDelay({ mean, standardDeviation })),
  logNormal: fc
    .tuple(positive, fc.double({ min: 0.01, max: 3, noNaN: true }))
    .map(([median, logDeviation]) => logNormalDelay({ median, logDeviation })),
  pareto: fc
    .tuple(positive, fc.double({ min: 0.3, max: 5, noNaN: true }))
    .map(([minimum, shape]) => paretoDelay({ minimum, shape })),
  shifted: fc
    .tuple(positive, positive)
    .map(([mean, offset]) => shiftedDelay(exponentialDelay({ mean }), { offset })),
  unknown: fc.tuple(positive, positive).map(([mean, variance]) => unknownDelay({ mean, variance })),
};
const kinds = Object.entries(tails).map(([kind, arbitrary]) => ({ kind, arbitrary }));

describe("delay tails", () => {
  it("agree with values that were computed elsewhere", () => {
    expect(exponentialDelay({ mean: 10 }).survival(50)).toBeCloseTo(6.737946999e-3, 12);
    expect(logNormalDelay({ median: 10, logDeviation: 1 }).survival(100)).toBeCloseTo(
      0.0106510993,
      10,
    );
    expect(paretoDelay({ minimum: 5, shape: 1.5 }).survival(100)).toBeCloseTo(0.0111803399, 10);
    expect(exponentialDelay({ mean: 20 }).exceededBy(1e-6)).toBeCloseTo(276.310211, 6);
    expect(paretoDelay({ minimum: 5, shape: 1.5 }).exceededBy(1e-6)).toBeCloseTo(50_000, 6);
  });

  it("keep their logarithm where the chance itself is 0", () => {
    const normal = normalDelay({ mean: 1, standardDeviation: 0.1 });
    expect(normal.survival(5)).toBe(0);
    // ln Q(40) by mpmath.
    expect(normal.logSurvival(5)).toBeCloseTo(-804.608442013754, 9);
    expect(exponentialDelay({ mean: 1 }).logSurvival(2000)).toBe(-2000);
  });

  it.each([
    { kind: "exponential", tail: exponentialDelay({ mean: 0.3 }), same: exponential(1 / 0.3) },
    {
      kind: "log-normal",
      tail: logNormalDelay({ median: Math.exp(-0.18), logDeviation: 0.6 }),
      same: logNormal({ mean: 1, scv: Math.expm1(0.36) }),
    },
    {
      kind: "Pareto",
      tail: paretoDelay({ minimum: 0.2, shape: 2.5 }),
      same: pareto(0.2, { shape: 2.5 }),
    },
    { kind: "bounded", tail: boundedDelay({ least: 1, most: 3 }), same: uniform(1, 3) },
    {
      kind: "shifted",
      tail: shiftedDelay(exponentialDelay({ mean: 1 }), { offset: 2 }),
      same: shifted(2, exponential(1)),
    },
  ])("have the moments and quantiles of simulated draws: $kind", ({ tail, same }) => {
    const { mean, scv, from } = same as Distribution;
    expect(tail.mean).toBeCloseTo(mean, 12);
    expect(tail.variance).toBeCloseTo(scv * mean ** 2, 12);
    const draw = from(streams(7)["delays"]!);
    const [draws, count] = [Array.from({ length: 20_000 }, draw), 20_000];
    for (const share of [0.9, 0.5, 0.1, 0.01]) {
      const time = tail.exceededBy(share);
      const seen = draws.filter((each) => each > time).length / count;
      expect(Math.abs(seen - share) / Math.sqrt((share * (1 - share)) / count)).toBeLessThan(4);
    }
  });

  it("of a normal distribution have the mean and variance that its survival integrates to", () => {
    const { mean, variance, survival } = normalDelay({ mean: 20, standardDeviation: 2 });
    const points = [0, 10, 15, 20, 25, 30, 45];
    expect(integrate(survival, points)).toBeCloseTo(mean, 9);
    expect(integrate((t) => 2 * t * survival(t), points) - mean ** 2).toBeCloseTo(variance, 7);
  });

  it.each(kinds)("never rise, and end at nothing: $kind", ({ arbitrary }) => {
    fc.assert(
      fc.property(arbitrary, positive, positive, (tail, time, more) => {
        expect(tail.logSurvival(time + more)).toBeLessThanOrEqual(tail.logSurvival(time));
        expect(tail.survival(-Infinity)).toBe(1);
        expect(tail.survival(Infinity)).toBe(0);
        expect(tail.logSurvival(Infinity)).toBe(-Infinity);
      }),
    );
  });

  it.each(kinds)("are undone by exceededBy: $kind", ({ arbitrary }) => {
    const shares = fc.double({ min: 1e-6, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(arbitrary, shares, (tail, share) => {
        const time = tail.exceededBy(share);
        expect(Math.abs(tail.survival(time) / share - 1)).toBeLessThan(1e-5);
      }),
    );
  });

  it("have no finite time-out that is never wrong, unless they are bounded", () => {
    const delays = [
      exponentialDelay({ mean: 1 }),
      normalDelay({ mean: 1, standardDeviation: 1 }),
      logNormalDelay({ median: 1, logDeviation: 1 }),
      paretoDelay({ minimum: 1, shape: 1 }),
      unknownDelay({ mean: 1, variance: 1 }),
    ];
    expect(delays.map(({ exceededBy }) => exceededBy(0))).toEqual(delays.map(() => Infinity));
    expect(boundedDelay({ least: 1, most: 3 }).exceededBy(0)).toBe(3);
    expect(boundedDelay({ least: 2, most: 2 }).survival(1.99)).toBe(1);
    expect(boundedDelay({ least: 2, most: 2 }).survival(2)).toBe(0);
  });

  it("without moments say so", () => {
    expect(paretoDelay({ minimum: 1, shape: 1 }).mean).toBe(Infinity);
    expect(paretoDelay({ minimum: 1, shape: 2 })).toMatchObject({ mean: 2, variance: Infinity });
    // Shape 3: mean 3/2, variance 3/4.
    expect(paretoDelay({ minimum: 1, shape: 3 }).variance).toBeCloseTo(0.75, 12);
  });

  it("lie under the bound that mean and variance give", () => {
    fc.assert(
      fc.property(fc.oneof(tails["normal"]!, tails["exponential"]!), positive, (tail, time) => {
        const bound = unknownDelay(tail);
        expect(tail.survival(tail.mean + time)).toBeLessThanOrEqual(
          bound.survival(tail.mean + time),
        );
      }),
    );
  });

  it.each([
    { call: () => exponentialDelay({ mean: 0 }), text: "mean must be finite and > 0, got 0" },
    {
      call: () => normalDelay({ mean: -1, standardDeviation: 1 }),
      text: "mean must be finite and >= 0, got -1",
    },
    {
      call: () => logNormalDelay({ median: 1, logDeviation: 0 }),
      text: "logDeviation must be finite and > 0, got 0",
    },
    {
      call: () => paretoDelay({ minimum: 1, shape: NaN }),
      text: "shape must be finite and > 0, got NaN",
    },
    { call: () => boundedDelay({ least: 2, most: 1 }), text: "most must be >= 2, got 1" },
    {
      call: () => unknownDelay({ mean: 1, variance: 0 }),
      text: "variance must be finite and > 0, got 0",
    },
    {
      call: () => shiftedDelay(exponentialDelay({ mean: 1 }), { offset: -1 }),
      text: "offset must be finite and >= 0, got -1",
    },
    {
      call: () =>
        delayTail({
          mean: -1,
          variance: 1,
          least: 0,
          ...{ logSurvival: (t) => -t, exceeded: (l) => -l },
        }),
      text: "mean must be >= 0, got -1",
    },
    {
      call: () => exponentialDelay({ mean: 1 }).survival(NaN),
      text: "time must be >= -Infinity, got NaN",
    },
    {
      call: () => exponentialDelay({ mean: 1 }).exceededBy(1.5),
      text: "share must be in [0, 1], got 1.5",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
