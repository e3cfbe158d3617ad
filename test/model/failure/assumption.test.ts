import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  assumptionHolds,
  assumptionViolation,
  boundCoverage,
  exceedanceFor,
} from "../../../lib/model/failure";
import { simulateBound, simulateFaults } from "../../../lib/scenario/failure";
import { exponentialDelay, logNormalDelay, paretoDelay } from "../../../lib/model/timing";
import { exponential, listed, logNormal, pareto } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const fraction = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);

/** All sets of faulty replicas, one after the other. */
function enumerated(q: number, { replicas, faults }: { replicas: number; faults: number }): number {
  let violated = 0;
  for (let set = 0; set < 2 ** replicas; set += 1) {
    const faulty = set.toString(2).replaceAll("0", "").length;
    if (faulty > faults) violated += q ** faulty * (1 - q) ** (replicas - faulty);
  }
  return violated;
}

describe("assumptionViolation", () => {
  it.each([
    { replicas: 3, faults: 1, expected: 2.98e-4 },
    { replicas: 5, faults: 2, expected: 9.8506e-6 },
    // Four replicas that must not lie: worse than three that must not halt.
    { replicas: 4, faults: 1, expected: 5.9203e-4 },
    { replicas: 7, faults: 2, expected: 3.396253e-5 },
  ])(
    "agrees with values that were computed elsewhere: $faults of $replicas",
    ({ expected, ...assumption }) => {
      expect(assumptionViolation(0.01, assumption) / expected).toBeCloseTo(1, 6);
    },
  );

  it("agrees with all sets of faulty replicas", () => {
    for (let replicas = 1; replicas <= 10; replicas += 1) {
      for (let faults = 0; faults < replicas; faults += 1) {
        const assumption = { replicas, faults };
        for (const q of [0.001, 0.2, 0.7]) {
          expectRatio(assumptionViolation(q, assumption), enumerated(q, assumption), 1e-10);
        }
      }
    }
  });

  it.each([
    { replicas: 3, faults: 1 },
    { replicas: 7, faults: 2 },
  ])("agrees with faults that are drawn: $faults of $replicas", (assumption) => {
    const drawn = simulateFaults({
      ...assumption,
      faultProbability: 0.1,
      trials: 200_000,
      seed: 3,
    });
    expectWithinFourErrors(assumptionViolation(0.1, assumption), drawn);
  });

  it("is what `assumptionHolds` lacks of 1, and no more where more is allowed", () => {
    const count = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(fraction, count, fc.nat(200), (q, replicas, faults) => {
        const violated = assumptionViolation(q, { replicas, faults });
        expect(violated + assumptionHolds(q, { replicas, faults })).toBeCloseTo(1, 12);
        const more = assumptionViolation(q, { replicas, faults: faults + 1 });
        expect(more).toBeLessThanOrEqual(violated * (1 + 1e-12));
        if (faults >= replicas) expect(violated).toBe(0);
      }),
    );
  });
});

describe("boundCoverage", () => {
  it("agrees with 30 digits of (1 - p)ᵐ", () => {
    expectRatio(boundCoverage(1e4, { exceedance: 1e-6 }), 0.990049828799291, 1e-12);
    expectRatio(boundCoverage(1e6, { exceedance: 1e-9 }), 0.999000499832833625, 1e-12);
    expectRatio(exceedanceFor(0.999, { messages: 1e6 }), 1.00050033308337e-9, 1e-9);
  });

  it("is a product, message by message", () => {
    fc.assert(
      fc.property(fraction, fc.integer({ min: 0, max: 60 }), (exceedance, messages) => {
        let product = 1;
        for (let message = 0; message < messages; message += 1) product *= 1 - exceedance;
        const covered = boundCoverage(messages, { exceedance });
        expect(Math.abs(covered - product)).toBeLessThanOrEqual(1e-12 * product + 1e-300);
      }),
    );
  });

  it("is reached with the exceedance that it takes", () => {
    const some = fc.double({ min: 1e-6, max: 1, noNaN: true });
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 1e9 }), (coverage, messages) => {
        const exceedance = exceedanceFor(coverage, { messages });
        expect(boundCoverage(messages, { exceedance })).toBeCloseTo(coverage, 9);
      }),
    );
    expect(exceedanceFor(1, { messages: 5 })).toBe(0);
    expect(exceedanceFor(0, { messages: 5 })).toBe(1);
    expect(boundCoverage(0, { exceedance: 1 })).toBe(1);
  });
});

describe("a bound on delays", () => {
  const [logDeviation, shape] = [1, 1.5];
  const tails = [
    { name: "exponential", delay: exponential(1), tail: exponentialDelay({ mean: 1 }) },
    {
      name: "log-normal",
      delay: logNormal({ mean: 1, scv: Math.expm1(logDeviation ** 2) }),
      tail: logNormalDelay({ median: Math.exp(-(logDeviation ** 2) / 2), logDeviation }),
    },
    {
      name: "Pareto",
      delay: pareto(1 / 3, { shape }),
      tail: paretoDelay({ minimum: 1 / 3, shape }),
    },
  ];

  it.each(tails)("is kept as often as messages that are drawn keep it: $name", (each) => {
    for (const [seed, coverage] of [0.1, 0.5, 0.9].entries()) {
      const exceedance = exceedanceFor(coverage, { messages: 200 });
      const bound = each.tail.exceededBy(exceedance);
      const run = { messages: 200, bound, delay: each.delay, runs: 4000, seed };
      expectWithinFourErrors(boundCoverage(200, { exceedance }), simulateBound(run));
    }
  });

  it("is kept by no run of which a single message breaks it", () => {
    const run = { messages: 2, bound: 1, delay: listed([1, 2]), seed: 1 };
    expect(simulateBound({ ...run, runs: 1 }).estimate).toBe(0);
    expect(simulateBound({ ...run, bound: 2, runs: 1 }).estimate).toBe(1);
  });

  it("has to be far longer where the tail is heavy", () => {
    // By hand for one message in a thousand: ln 1000; e^(3.0902 - 1/2); 1000^(2/3) / 3.
    const bounds = tails.map(({ tail }) => tail.exceededBy(1e-3));
    expect(bounds.map((each) => Number(each.toPrecision(4)))).toEqual([6.908, 13.33, 33.33]);
  });

  it.each([
    { change: { bound: 0 }, text: "bound must be finite and > 0, got 0" },
    { change: { messages: 0 }, text: "messages must be a whole number >= 1, got 0" },
    { change: { runs: 1.5 }, text: "runs must be a whole number >= 1, got 1.5" },
  ])("rejects: $text", ({ change, text }) => {
    const run = { messages: 1, bound: 1, delay: exponential(1), runs: 1, seed: 1, ...change };
    expect(() => simulateBound(run)).toThrow(new RangeError(text));
  });
});

describe("assumptions", () => {
  it.each([
    {
      call: () => assumptionViolation(1.5, { replicas: 3, faults: 1 }),
      text: "faultProbability must be in [0, 1], got 1.5",
    },
    {
      call: () => assumptionHolds(0.5, { replicas: 0, faults: 1 }),
      text: "replicas must be a whole number >= 1, got 0",
    },
    {
      call: () => assumptionViolation(0.5, { replicas: 2e9, faults: 1 }),
      text: "replicas must be in [1, 1000000000], got 2000000000",
    },
    {
      call: () => assumptionViolation(0.5, { replicas: 3, faults: -1 }),
      text: "faults must be a whole number >= 0, got -1",
    },
    {
      call: () => boundCoverage(-1, { exceedance: 0 }),
      text: "messages must be finite and >= 0, got -1",
    },
    {
      call: () => boundCoverage(1, { exceedance: 2 }),
      text: "exceedance must be in [0, 1], got 2",
    },
    {
      call: () => exceedanceFor(0.5, { messages: 0 }),
      text: "messages must be a whole number >= 1, got 0",
    },
    {
      call: () => exceedanceFor(-1, { messages: 1 }),
      text: "coverage must be in [0, 1], got -1",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
