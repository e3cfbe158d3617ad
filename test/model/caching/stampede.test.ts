import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import {
  type EarlyRefreshParams,
  earlyRefreshChance,
  earlyRefreshLead,
  earlyRefreshSize,
  jitteredStampede,
  stampedeSize,
} from "../../../lib/model/caching";
import { type StampedeRun, simulateStampede } from "../../../lib/scenario/caching";
import { meanInterval } from "../../../lib/stats/summary";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

/** Mean number of computations of a renewal, over all that ended. */
function sizeOf(run: Omit<StampedeRun, "seed">) {
  const { waves } = simulateStampede({ ...run, seed: 4 });
  const sizes = waves.filter(({ to }) => to < Infinity).map(({ size }) => size);
  return meanInterval(sizes, { confidence: 0.95 });
}

describe("stampedeSize", () => {
  it("is the first and all who come while it works: 201", () => {
    expectRatio(stampedeSize(0.2, { requestRate: 1000, capacity: Infinity }), 201);
    expectRatio(stampedeSize(0.4, { requestRate: 500, capacity: Infinity }), 201);
    expect(stampedeSize(0, { requestRate: 500, capacity: 1 })).toBe(1);
  });

  it("is that of a simulated entry", () => {
    const run = {
      policy: "none",
      requestRate: 100,
      ttl: 5,
      recomputeTime: 0.2,
      until: 3000,
    } as const;
    expectWithinFourErrors(
      stampedeSize(0.2, { requestRate: 100, capacity: Infinity }),
      sizeOf(run),
    );
  });

  it("goes on without a jump where the source is full, and explodes behind", () => {
    const at = (capacity: number) => stampedeSize(0.2, { requestRate: 1000, capacity });
    expect(at(200)).toBe(201);
    expectRatio(at(200 * (1 - 1e-6)), 201, 1e-9);
    expectRatio(at(100), 1 + 100 * Math.E);
    fc.assert(
      fc.property(fc.double({ min: 1, max: 300, noNaN: true }), (capacity) => {
        expect(at(capacity)).toBeGreaterThanOrEqual(at(capacity * 1.01));
      }),
    );
    expect(at(0.01)).toBe(Infinity);
  });

  it("is that of a fluid, step by step", () => {
    // All start at the rate λ, and each works at min(1, c / n) until the first is done.
    const [rate, capacity, length, step] = [1000, 80, 0.2, 1e-6];
    let [time, work] = [0, 0];
    while (work < length) {
      time += step;
      work += step * Math.min(1, capacity / (rate * time));
    }
    const size = stampedeSize(length, { requestRate: rate, capacity });
    expectRatio(size - 1, rate * time, 1e-4);
  });

  it("is near that of a simulated source with little room", () => {
    const run = { policy: "none", requestRate: 1000, ttl: 20, recomputeTime: 0.2 } as const;
    const { estimate, low, high } = sizeOf({ ...run, capacity: 100, until: 1000 });
    const size = stampedeSize(0.2, { requestRate: 1000, capacity: 100 });
    // Chance makes it a little larger than the fluid is: e to a random number.
    expect(Math.abs(estimate - size)).toBeLessThan(high - low + 0.03 * size);
  });
});

describe("early refresh", () => {
  it("has the chance that a drawn lead is longer than what is left", () => {
    const rule = { recomputeTime: 0.5, eagerness: 1 };
    expectRatio(earlyRefreshChance(0.5, rule), 1 / Math.E);
    expect(earlyRefreshChance(0, { ...rule, eagerness: 0 })).toBe(1);
    expect(earlyRefreshChance(1, { ...rule, eagerness: 0 })).toBe(0);
    const { draws } = streams(3);
    let early = 0;
    for (let i = 0; i < 1e5; i += 1) {
      if (-0.5 * 2 * Math.log(draws?.uniform() ?? NaN) > 0.7) early += 1;
    }
    const chance = earlyRefreshChance(0.7, { recomputeTime: 0.5, eagerness: 2 });
    expect(Math.abs(early / 1e5 - chance)).toBeLessThan(4 * Math.sqrt(0.25 / 1e5));
  });

  it.each([
    { eagerness: 1, requestRate: 200, until: 6000 },
    { eagerness: 0.3, requestRate: 100, until: 6000 },
    { eagerness: 2, requestRate: 20, until: 20_000 },
    { eagerness: 1, requestRate: 2, until: 60_000 },
  ])("computes as often, and as early, as a simulated entry: %o", ({ until, ...each }) => {
    const params = { recomputeTime: 0.2, ...each };
    const ttl = 10;
    const { waves } = simulateStampede({ policy: "early", ...params, ttl, until, seed: 9 });
    const done = waves.filter(({ to }) => to < Infinity);
    const sizes = done.map(({ size }) => size);
    expectWithinFourErrors(earlyRefreshSize(params), meanInterval(sizes, { confidence: 0.95 }));
    // The last to end renews the entry: waves of one computation say when it would have ended.
    const alone = done.slice(1).flatMap(({ from }, i) => {
      const before = done[i];
      return before?.size === 1 ? [Math.max(0, before.to + ttl - from)] : [];
    });
    expectWithinFourErrors(earlyRefreshLead(params), meanInterval(alone, { confidence: 0.95 }));
  });

  it("draws the first refresh: μ e^(-x / βL) is exponential", () => {
    const params = { recomputeTime: 0.2, eagerness: 1, requestRate: 100 };
    const { first } = streams(8);
    const leads = Array.from({ length: 20_000 }, () =>
      Math.max(0, 0.2 * Math.log((100 * 0.2) / (first?.exponential() ?? NaN))),
    );
    expectWithinFourErrors(earlyRefreshLead(params), meanInterval(leads, { confidence: 0.95 }));
  });

  it("makes r = e^(1/β) computations of any crowd, and 1 + λL without eagerness", () => {
    const size = (params: Partial<EarlyRefreshParams>) =>
      earlyRefreshSize({ recomputeTime: 0.2, eagerness: 1, requestRate: 1000, ...params });
    expectRatio(size({}), Math.E, 1e-12);
    expectRatio(size({ requestRate: 1e9 }), Math.E, 1e-12);
    expectRatio(size({ eagerness: 2 }), Math.exp(0.5), 1e-12);
    expectRatio(size({ eagerness: 0 }), 201, 1e-12);
    expectRatio(size({ eagerness: 1e-9 }), 201, 1e-6);
    expectRatio(size({ requestRate: 1e-9 }), 1 + 0.2e-9, 1e-12);
  });

  it("is for many requests about βL (ln λβL + γ) early", () => {
    const lead = (requestRate: number) =>
      earlyRefreshLead({ recomputeTime: 2, eagerness: 0.5, requestRate });
    expectRatio(lead(1e6), Math.log(1e6) + 0.5772156649015329, 1e-12);
    // For few: each of λβL requests finds that much less than all left.
    expectRatio(lead(1e-9), 1e-9, 1e-8);
    expect(earlyRefreshLead({ recomputeTime: 2, eagerness: 0, requestRate: 5 })).toBe(0);
  });

  it("is the less work the more eager it is, and the earlier", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 1e5, noNaN: true }),
        (eagerness, requestRate) => {
          const [now, more] = [1, 1.2].map((factor) => ({
            ...{ recomputeTime: 0.3, requestRate, eagerness: eagerness * factor },
          })) as [EarlyRefreshParams, EarlyRefreshParams];
          const size = earlyRefreshSize(now);
          expect(earlyRefreshSize(more)).toBeLessThanOrEqual(size * (1 + 1e-9));
          expect(earlyRefreshLead(more)).toBeGreaterThanOrEqual(earlyRefreshLead(now) * (1 - 1e-9));
          expect(size).toBeGreaterThanOrEqual(1);
          expect(size).toBeLessThanOrEqual((1 + requestRate * 0.3) * (1 + 1e-9));
        },
      ),
    );
  });
});

describe("jitteredStampede", () => {
  it.each([
    { jitter: 0.1, entries: 200, recomputeTime: 0.3 },
    { jitter: 0.5, entries: 200, recomputeTime: 2 },
    { jitter: 0.02, entries: 200, recomputeTime: 0.1 },
  ])("is that of simulated entries, between the first ends and the last: %o", (each) => {
    const { jitter, entries, recomputeTime } = each;
    const [ttl, requestRate] = [20, 50];
    const [from, to] = [ttl * (1 - jitter) + recomputeTime + 0.1, ttl * (1 + jitter)];
    // Moments that lie further apart than a computation lasts have hardly anything in common.
    const moments: number[] = [];
    for (let time = from; time < to; time += 1.5 * recomputeTime) moments.push(time);
    const policy = "coalesced";
    const counts = [1, 2, 3, 4, 5].flatMap((seed) => {
      const run = {
        policy,
        entries,
        requestRate,
        ttl,
        jitter,
        recomputeTime,
        until: to,
        seed,
      } as const;
      const { running } = simulateStampede(run);
      return moments.map((time) => running.findLast((step) => step.time <= time)?.count ?? 0);
    });
    const expected = jitteredStampede(jitter, { entries, ttl, recomputeTime });
    expectWithinFourErrors(expected, meanInterval(counts, { confidence: 0.95 }));
  });

  it("is all of them without jitter, and never more", () => {
    const params = { entries: 300, ttl: 10, recomputeTime: 0.4 };
    expect(jitteredStampede(0, params)).toBe(300);
    expect(jitteredStampede(0.02, params)).toBe(300);
    expectRatio(jitteredStampede(0.04, params), 150);
    expectRatio(jitteredStampede(1, params), 6);
    expect(jitteredStampede(0, { ...params, recomputeTime: 0 })).toBe(300);
  });
});

describe("stampede rejects", () => {
  const good = { recomputeTime: 0.2, eagerness: 1, requestRate: 100 };
  it.each([
    {
      call: () => stampedeSize(-1, { requestRate: 1, capacity: 1 }),
      text: "recomputeTime must be finite and >= 0, got -1",
    },
    {
      call: () => stampedeSize(1, { requestRate: -1, capacity: 1 }),
      text: "requestRate must be finite and >= 0, got -1",
    },
    {
      call: () => stampedeSize(1, { requestRate: 1, capacity: 0 }),
      text: "capacity must be > 0, got 0",
    },
    {
      call: () => jitteredStampede(2, { entries: 1, ttl: 1, recomputeTime: 1 }),
      text: "jitter must be in [0, 1], got 2",
    },
    {
      call: () => jitteredStampede(0.1, { entries: 0, ttl: 1, recomputeTime: 1 }),
      text: "entries must be a whole number >= 1, got 0",
    },
    {
      call: () => jitteredStampede(0.1, { entries: 1, ttl: 0, recomputeTime: 1 }),
      text: "ttl must be finite and > 0, got 0",
    },
    { call: () => earlyRefreshChance(-1, good), text: "timeLeft must be finite and >= 0, got -1" },
    {
      call: () => earlyRefreshLead({ ...good, recomputeTime: 0 }),
      text: "recomputeTime must be finite and > 0, got 0",
    },
    {
      call: () => earlyRefreshLead({ ...good, recomputeTime: 1e7 }),
      text: "recomputeTime must be in [0, 1000000], got 10000000",
    },
    {
      call: () => earlyRefreshSize({ ...good, eagerness: -1 }),
      text: "eagerness must be in [0, 100], got -1",
    },
    {
      call: () => earlyRefreshSize({ ...good, requestRate: 0 }),
      text: "requestRate must be finite and > 0, got 0",
    },
    {
      call: () => earlyRefreshLead({ ...good, requestRate: 1e10 }),
      text: "requestRate must be in [0, 1000000000], got 10000000000",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
