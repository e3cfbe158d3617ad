import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { retryAttempts, retryStormLimits, retryStormStates } from "../../../lib/model/architecture";
import { mm1ResponseTimeExceeds } from "../../../lib/model/queueing";
import { simulateRetryStorm } from "../../../lib/scenario/architecture";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const storm = { serviceRate: 100, timeout: 0.1, retries: 3 };

describe("a retry storm at the edge", () => {
  it("has two states where the storm just keeps itself up, and no third between them", () => {
    const storm = { serviceRate: 100, timeout: 0.1, retries: 3 };
    const states = retryStormStates(25, storm);
    expect(states).toHaveLength(2);
    expect(states[1]).toEqual({ timeoutShare: 1, load: 100, isStable: true });
    expect(retryStormStates(25 * (1 - 1e-9), storm)).toHaveLength(1);
    expect(retryStormStates(25 * (1 + 1e-9), storm)).toHaveLength(3);
  });

  it.each([{ retries: 1 }, { retries: 2 }, { retries: 5 }, { retries: 40 }])(
    "has its critical rate where no other load leaves more: $retries retries",
    ({ retries }) => {
      const storm = { serviceRate: 100, timeout: 0.1, retries };
      const { criticalRate } = retryStormLimits(storm);
      let most = 0;
      for (let spare = 0; spare < 100; spare += 0.01) {
        let tries = 0;
        for (let k = 0; k <= retries; k += 1) tries += Math.exp(-spare * 0.1 * k);
        most = Math.max(most, (100 - spare) / tries);
      }
      expect(criticalRate).toBeGreaterThanOrEqual(most * (1 - 1e-12));
      expect(criticalRate).toBeLessThan(most * (1 + 1e-4));
      expect(retryStormStates(criticalRate, storm)).toHaveLength(1);
    },
  );

  it("counts every try, of many retries that nearly all time out, too", () => {
    const states = retryStormStates(1, { serviceRate: 100, timeout: 0.1, retries: 100 });
    const { timeoutShare: p = NaN, load = NaN } = states[1] ?? {};
    expect(p).toBeGreaterThan(0.999);
    let tries = 0;
    for (let k = 0; k <= 100; k += 1) tries += p ** k;
    expect(tries / load).toBeCloseTo(1, 9);
  });
});

describe("a retry storm", () => {
  it.each([
    { arrivalRate: 50, timeoutShare: 6.97892672e-3, load: 50.3513986 },
    { arrivalRate: 60, timeoutShare: 0.0208060299, load: 61.2748757 },
  ])("has the good state that mpmath finds: $arrivalRate/s", ({ arrivalRate, ...good }) => {
    const [least] = retryStormStates(arrivalRate, storm);
    expectRatio(least?.timeoutShare ?? NaN, good.timeoutShare, 1e-8);
    expectRatio(least?.load ?? NaN, good.load, 1e-8);
  });

  it("threatens from a quarter of the capacity on, and is the only state from 69.37/s on", () => {
    const { vulnerableFrom, criticalRate } = retryStormLimits(storm);
    expect(vulnerableFrom).toBe(25);
    expectRatio(criticalRate, 69.371737, 1e-7);
    const stable = (rate: number) => retryStormStates(rate, storm).map(({ isStable }) => isStable);
    expect(stable(24.9)).toEqual([true]);
    expect(stable(25.1)).toEqual([true, false, true]);
    expect(stable(69.3)).toEqual([true, false, true]);
    expect(stable(69.4)).toEqual([true]);
    expect(retryStormStates(69.4, storm)[0]).toEqual({
      timeoutShare: 1,
      load: 4 * 69.4,
      isStable: true,
    });
  });

  it("finds every load that keeps itself up, and says which comes back", () => {
    const rate = fc.double({ min: 0, max: 120, noNaN: true });
    const timeout = fc.constantFrom(0, 0.001, 0.01, 0.05, 0.1, 1, 20);
    fc.assert(
      fc.property(rate, timeout, fc.nat(6), (arrivalRate, patience, retries) => {
        const params = { serviceRate: 100, timeout: patience, retries };
        const states = retryStormStates(arrivalRate, params);
        // One step of "callers see the load, and ask again".
        const next = (load: number) => {
          const failure =
            load >= 100
              ? 1
              : mm1ResponseTimeExceeds(patience, { arrivalRate: load, serviceTime: 0.01 });
          return arrivalRate * retryAttempts(retries, { failure });
        };
        expect(states.length % 2).toBe(1);
        states.forEach(({ load, isStable, timeoutShare }, i) => {
          expect(load).toBeCloseTo(next(load), 6);
          expect(timeoutShare).toBeGreaterThanOrEqual(0);
          expect(isStable).toBe(i !== 1);
          if (i > 0) expect(load).toBeGreaterThan((states[i - 1]?.load ?? NaN) * (1 - 1e-9));
        });
        // Walking up from nothing and down from the worst ends at the first and at the last.
        let [up, down] = [0, arrivalRate * (retries + 1)];
        for (let i = 0; i < 3000; i += 1) [up, down] = [next(up), next(down)];
        const { criticalRate, vulnerableFrom } = retryStormLimits(params);
        const isNearEdge = [criticalRate, vulnerableFrom].some(
          (edge) => Math.abs(arrivalRate - edge) < 0.1,
        );
        if (isNearEdge) return;
        expect(up).toBeCloseTo(states[0]?.load ?? NaN, 3);
        expect(down).toBeCloseTo(states.at(-1)?.load ?? NaN, 3);
      }),
      { numRuns: 60 },
    );
  });

  it("cannot be where nobody asks again", () => {
    const { vulnerableFrom, criticalRate } = retryStormLimits({ ...storm, retries: 0 });
    expect([vulnerableFrom, criticalRate]).toEqual([100, 100]);
    expect(retryStormStates(0, storm)).toHaveLength(1);
    expect(retryStormStates(0, storm)[0]?.load).toBe(0);
    // Nobody waits: every try is a failure, and there is no second state.
    expect(retryStormLimits({ ...storm, timeout: 0 }).criticalRate).toBe(25);
  });

  it("keeps its digits with many retries", () => {
    const [state] = retryStormStates(50, { ...storm, retries: 1e6 });
    expectRatio(state?.load ?? NaN, 50 / (1 - (state?.timeoutShare ?? NaN)), 1e-9);
  });

  it.each([50, 60])(
    "agrees with a server whose callers pause before they ask again: %d/s",
    (arrivalRate) => {
      const run = simulateRetryStorm({
        ...storm,
        arrivalRate,
        pause: 20,
        warmUp: 200,
        until: 3000,
        seed: 1,
      });
      const [good] = retryStormStates(arrivalRate, storm);
      expectWithinFourErrors(good?.timeoutShare ?? NaN, run.timeoutShare);
      expectWithinFourErrors((good?.load ?? NaN) / arrivalRate, run.tries);
    },
  );

  it("agrees with a server that stood still once: fine before, four tries of each for ever after", () => {
    const run = simulateRetryStorm({
      ...{ ...storm, arrivalRate: 50, pause: 1, warmUp: 150, until: 400, seed: 2 },
      ...{ stallAt: 100, stallFor: 3, window: 10 },
    });
    const before = run.windows.filter(({ time }) => time <= 100);
    const after = run.windows.filter(({ time }) => time > 150);
    expect(before.every(({ load, goodput }) => load < 65 && goodput > 35)).toBe(true);
    expect(after.every(({ load, goodput }) => load > 150 && goodput < 1)).toBe(true);
    expect(run.tries.estimate).toBeGreaterThan(3.99);
    expect(run.timeoutShare.estimate).toBeGreaterThan(0.999);
    // Below a quarter of the capacity it comes back.
    const low = simulateRetryStorm({
      ...{ ...storm, arrivalRate: 15, pause: 1, warmUp: 150, until: 400, seed: 2 },
      ...{ stallAt: 100, stallFor: 3, window: 10 },
    });
    expect(low.timeoutShare.estimate).toBeLessThan(0.01);
    expect(low.windows.some(({ load }) => load > 20)).toBe(true);
  });

  it.each([
    {
      call: () => retryStormStates(-1, storm),
      text: "arrivalRate must be finite and >= 0, got -1",
    },
    {
      call: () => retryStormStates(1, { ...storm, serviceRate: 0 }),
      text: "serviceRate must be finite and > 0, got 0",
    },
    {
      call: () => retryStormLimits({ ...storm, timeout: -1 }),
      text: "timeout must be finite and >= 0, got -1",
    },
    {
      call: () => retryStormLimits({ ...storm, retries: 1.5 }),
      text: "retries must be a whole number >= 0, got 1.5",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
