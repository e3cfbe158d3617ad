import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fanOutExceededBy,
  hedgedDelay,
  hedgedMean,
  hedgedResponseExceededBy,
  hedgedShare,
  hedgingBreakEven,
  retryStormLimits,
  retryStormStates,
} from "../../../lib/model/architecture";
import { mm1ResponseTimeQuantile, mmcResponseTime } from "../../../lib/model/queueing";
import {
  boundedDelay,
  exponentialDelay,
  logNormalDelay,
  normalDelay,
  paretoDelay,
} from "../../../lib/model/timing";
import { simulateHedgedCopies, simulateHedgedQueues } from "../../../lib/scenario/architecture";
import { exponential, logNormal, pareto } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const delay = exponentialDelay({ mean: 1 });
const afterP95 = { hedgeAfter: Math.log(20) };
const tails = {
  exponential: delay,
  "log-normal": logNormalDelay({ median: 1, logDeviation: 1.5 }),
  Pareto: paretoDelay({ minimum: 1, shape: 1.2 }),
  bounded: boundedDelay({ least: 1, most: 3 }),
};

describe("a hedged request", () => {
  it("takes what mpmath finds", () => {
    expectRatio(hedgedMean(delay, afterP95), 0.975, 1e-9);
    const { exceededBy } = hedgedDelay(delay, afterP95);
    // (ln 100 + ln 20) / 2, instead of ln 100.
    expectRatio(exceededBy(0.01), 3.80045123, 1e-9);
    expectRatio(hedgedShare(delay, afterP95), 0.05, 1e-12);
    const heavy = tails["log-normal"];
    const hedgeAfter = heavy.exceededBy(0.05);
    expectRatio(hedgeAfter, 11.79, 1e-4);
    expectRatio(heavy.exceededBy(0.01), 32.77, 1e-4);
    expectRatio(hedgedDelay(heavy, { hedgeAfter }).exceededBy(0.01), 14.363, 1e-4);
  });

  it.each(Object.entries(tails))("never, or at once: %s", (_, tail) => {
    for (const share of [0.5, 0.1, 1e-3, 1e-9]) {
      const never = hedgedDelay(tail, { hedgeAfter: Infinity });
      expectRatio(never.exceededBy(share), tail.exceededBy(share), 1e-12);
      const atOnce = hedgedDelay(tail, { hedgeAfter: 0 });
      // The smaller of two: both have to be late.
      expectRatio(atOnce.exceededBy(share), tail.exceededBy(Math.sqrt(share)), 1e-9);
    }
    expect(hedgedShare(tail, { hedgeAfter: 0 })).toBe(1);
    expect(hedgedShare(tail, { hedgeAfter: Infinity })).toBe(0);
    expectRatio(hedgedMean(tail, { hedgeAfter: Infinity }), tail.mean, 1e-6);
  });

  it("has the mean of the smaller of two", () => {
    expectRatio(hedgedMean(delay, { hedgeAfter: 0 }), 0.5, 1e-9);
    // Pareto with 1.2 is Pareto with 2.4.
    expectRatio(hedgedMean(tails.Pareto, { hedgeAfter: 0 }), 2.4 / 1.4, 1e-8);
    expect(hedgedMean(paretoDelay({ minimum: 1, shape: 0.9 }), { hedgeAfter: Infinity })).toBe(
      Infinity,
    );
    expect(hedgedMean(paretoDelay({ minimum: 1, shape: 0.4 }), { hedgeAfter: 5 })).toBe(Infinity);
    expect(hedgedMean(paretoDelay({ minimum: 1, shape: 0.6 }), { hedgeAfter: 5 })).toBeLessThan(20);
  });

  it("is never slower, and exceeded by the share that was asked for", () => {
    const log = fc.double({ min: -40, max: -0.01, noNaN: true });
    const after = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(tails)), log, after, (tail, x, hedgeAfter) => {
        const hedged = hedgedDelay(tail, { hedgeAfter });
        const time = hedged.exceededBy(Math.exp(x));
        expect(time).toBeLessThanOrEqual(tail.exceededBy(Math.exp(x)));
        if (tail !== tails.bounded) expect(hedged.logSurvival(time)).toBeCloseTo(x, 6);
        const later = hedgedDelay(tail, { hedgeAfter: hedgeAfter + 1 });
        expect(later.exceededBy(Math.exp(x))).toBeGreaterThanOrEqual(time * (1 - 1e-12));
      }),
    );
  });

  it("may end at the moment of the second copy: delays that can be negative", () => {
    const tail = normalDelay({ mean: 0.1, standardDeviation: 1 });
    const hedged = hedgedDelay(tail, { hedgeAfter: 1 });
    const [before, after] = [tail.survival(1), Math.exp(hedged.logSurvival(1))];
    expect(after).toBeLessThan(before);
    expect(hedged.exceededBy((before + after) / 2)).toBe(1);
  });

  it.each([
    { name: "exponential", tail: delay, drawing: exponential(1) },
    {
      name: "log-normal",
      tail: logNormalDelay({ median: 1 / Math.SQRT2, logDeviation: Math.sqrt(Math.LN2) }),
      drawing: logNormal({ mean: 1, scv: 1 }),
    },
    {
      name: "Pareto",
      tail: paretoDelay({ minimum: 1, shape: 2.5 }),
      drawing: pareto(1, { shape: 2.5 }),
    },
  ])(
    "agrees with copies that are drawn: $name, alone and as one of eight leaves",
    ({ tail, drawing }) => {
      const run = { delay: drawing, hedgeAfter: 2, slow: 0.02, requests: 40_000, seed: 5 };
      const one = simulateHedgedCopies(run);
      const hedged = hedgedDelay(tail, { hedgeAfter: 2 });
      expectWithinFourErrors(hedgedMean(tail, { hedgeAfter: 2 }), one.mean);
      expectWithinFourErrors(hedged.exceededBy(0.02), one.quantile);
      expectWithinFourErrors(hedgedShare(tail, { hedgeAfter: 2 }), one.hedged);
      const eight = simulateHedgedCopies({ ...run, leaves: 8 });
      expectWithinFourErrors(fanOutExceededBy(0.02, { leaves: 8, delay: hedged }), eight.quantile);
    },
  );

  it.each([
    { call: () => hedgedShare(delay, { hedgeAfter: -1 }), text: "hedgeAfter must be >= 0, got -1" },
    { call: () => hedgedDelay(delay, { hedgeAfter: -1 }), text: "hedgeAfter must be >= 0, got -1" },
    {
      call: () => hedgedMean(delay, { hedgeAfter: NaN }),
      text: "hedgeAfter must be >= 0, got NaN",
    },
    {
      call: () => hedgedDelay(delay, afterP95).exceededBy(2),
      text: "share must be in [1e-200, 1], got 2",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("hedging that costs load", () => {
  const servers = { serviceRate: 100, slow: 0.01 };

  it.each([
    { arrivalRate: 40, hedgeAfter: 0.02 },
    { arrivalRate: 20, hedgeAfter: 0 },
    { arrivalRate: 60, hedgeAfter: 0.1 },
  ])(
    "agrees with a hundred queues: $arrivalRate/s, after $hedgeAfter s",
    ({ arrivalRate, hedgeAfter }) => {
      const deadline = hedgedResponseExceededBy(arrivalRate, { ...servers, hedgeAfter });
      const run = simulateHedgedQueues({
        ...{ servers: 100, arrivalRate, serviceRate: 100, hedgeAfter, deadline },
        ...{ requests: 100_000, seed: 3 },
      });
      expectWithinFourErrors(0.01, run.lateShare);
      const [state] = retryStormStates(arrivalRate, {
        serviceRate: 100,
        timeout: hedgeAfter,
        retries: 1,
      });
      if (hedgeAfter > 0) expectWithinFourErrors(state?.timeoutShare ?? NaN, run.hedged);
      else expect(run.hedged.estimate).toBe(1);
      expect(run.utilization).toBeCloseTo((state?.load ?? NaN) / 100, 1);
    },
  );

  it("is one queue for two servers, if two copies are tied and none is served twice", () => {
    const run = simulateHedgedQueues({
      ...{
        servers: 2,
        arrivalRate: 0.7,
        serviceRate: 1,
        hedgeAfter: 0,
        cancellation: "at the start",
      },
      ...{ deadline: 5, requests: 100_000, seed: 7 },
    });
    expectWithinFourErrors(mmcResponseTime(1.4, { serviceTime: 1, servers: 2 }), run.responseTime);
    expect(run.utilization).toBeCloseTo(0.7, 1);
  });

  it("is nothing without second copies", () => {
    const far = hedgedResponseExceededBy(50, { ...servers, hedgeAfter: 10 });
    expectRatio(far, mm1ResponseTimeQuantile(0.99, { arrivalRate: 50, serviceTime: 0.01 }), 1e-9);
    expect(hedgedResponseExceededBy(50, { ...servers, hedgeAfter: 0 })).toBe(Infinity);
    expectRatio(
      hedgedResponseExceededBy(0, { ...servers, hedgeAfter: 0 }),
      Math.log(100) / 200,
      1e-12,
    );
  });

  it("pays up to a third of the load if both copies are sent at once, and longer if they wait", () => {
    expectRatio(hedgingBreakEven(0, servers), 1 / 3, 1e-9);
    expectRatio(hedgingBreakEven(0, { serviceRate: 3, slow: 0.3 }), 1 / 3, 1e-9);
    let before = 1 / 3;
    for (const hedgeAfter of [0.005, 0.01, 0.02, 0.05, 0.1]) {
      const share = hedgingBreakEven(hedgeAfter, servers);
      expect(share).toBeGreaterThan(before);
      before = share;
      const { criticalRate } = retryStormLimits({
        serviceRate: 100,
        timeout: hedgeAfter,
        retries: 1,
      });
      const at = (load: number) => hedgedResponseExceededBy(100 * load, { ...servers, hedgeAfter });
      const plain = (load: number) =>
        mm1ResponseTimeQuantile(0.99, { arrivalRate: 100 * load, serviceTime: 0.01 });
      expect(at(share * 0.99)).toBeLessThan(plain(share * 0.99));
      if (share < (criticalRate / 100) * 0.999) expectRatio(at(share), plain(share), 1e-6);
      else expect(at(share * 1.001)).toBe(Infinity);
    }
  });

  it.each([
    {
      call: () => hedgedResponseExceededBy(-1, { ...servers, hedgeAfter: 0 }),
      text: "arrivalRate must be finite and >= 0, got -1",
    },
    {
      call: () => hedgedResponseExceededBy(1, { ...servers, hedgeAfter: Infinity }),
      text: "hedgeAfter must be finite and >= 0, got Infinity",
    },
    {
      call: () => hedgingBreakEven(0, { serviceRate: 0, slow: 0.01 }),
      text: "serviceRate must be finite and > 0, got 0",
    },
    {
      call: () => hedgingBreakEven(0, { serviceRate: 1, slow: 0 }),
      text: "slow must be in [1e-200, 0.999999999], got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
