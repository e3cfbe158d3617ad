import { describe, expect, it } from "vitest";
import { streams } from "../../../lib/core/random";
import * as scenarios from "../../../lib/scenario/caching";
import {
  fifoItems,
  lruItems,
  pinnedItems,
  randomItems,
} from "../../../lib/scenario/caching/policies";
import { describeScenarios } from "../describe-scenarios";

const {
  requestsFor,
  simulateCache,
  simulateCaches,
  simulateStampede,
  simulateTtlCache,
  simulateTtlItems,
  zipfWeights,
} = scenarios;
const cache = { policy: "LRU", weights: [3, 2, 1], capacity: 1, requests: 200 } as const;
const entry = { ttl: 5, from: "fetch", requestRate: 1, updateRate: 0.1, requests: 200 } as const;
const crowd = { policy: "none", requestRate: 20, ttl: 1, recomputeTime: 0.2, until: 9 } as const;

describeScenarios(scenarios, {
  simulateCache: [
    (seed) => simulateCache({ ...cache, seed }),
    () => simulateCache({ ...cache, capacity: 0.5, seed: 1 }),
    "capacity must be a whole number >= 0, got 0.5",
  ],
  simulateCaches: [
    (seed) => simulateCaches({ weights: [3, 2, 1], caches: [cache], requests: 200, seed }),
    () => simulateCaches({ weights: [1], caches: [], requests: 200, seed: 1 }),
    "caches must hold 1 items or more, got 0",
  ],
  simulateStampede: [
    (seed) => simulateStampede({ ...crowd, seed }),
    () => simulateStampede({ ...crowd, capacity: 0, seed: 1 }),
    "capacity must be > 0, got 0",
  ],
  simulateTtlCache: [
    (seed) => simulateTtlCache({ ...entry, seed }),
    () => simulateTtlCache({ ...entry, ttl: -1, seed: 1 }),
    "ttl must be finite and >= 0, got -1",
  ],
  simulateTtlItems: [
    (seed) => simulateTtlItems({ ...entry, weights: [2, 1], seed }),
    () => simulateTtlItems({ ...entry, weights: [2, 1], ttl: 21, seed: 1 }),
    "ttl must be in [0, 20], got 21",
  ],
});

describe("scenarios of caching reject", () => {
  const seed = 1;
  it.each([
    {
      call: () => simulateCache({ ...cache, policy: "LFU" as "LRU", seed }),
      text: "policy must be one of LRU, FIFO, RANDOM, pinned, got LFU",
    },
    {
      call: () => simulateCache({ ...cache, requests: 1, seed }),
      text: "requests must be in [2, 10000000], got 1",
    },
    {
      call: () => simulateCache({ ...cache, warmUp: -1, seed }),
      text: "warmUp must be a whole number >= 0, got -1",
    },
    {
      call: () => simulateCache({ ...cache, weights: [], seed }),
      text: "weights must hold 1 items or more, got 0",
    },
    {
      call: () => simulateCaches({ ...cache, caches: [cache, { ...cache, capacity: -1 }], seed }),
      text: "caches[1].capacity must be a whole number >= 0, got -1",
    },
    { call: () => requestsFor([1, -1]), text: "weights[1] must be finite and >= 0, got -1" },
    { call: () => requestsFor([0, 0]), text: "weights must be positive somewhere, got 0" },
    {
      call: () => zipfWeights({ items: 0, exponent: 1 }),
      text: "items must be a whole number >= 1, got 0",
    },
    {
      call: () => zipfWeights({ items: 5, exponent: -1 }),
      text: "exponent must be in [0, 20], got -1",
    },
    {
      call: () => simulateTtlCache({ ...entry, from: "never" as "hit", seed }),
      text: "from must be one of fetch, hit, got never",
    },
    {
      call: () => simulateTtlCache({ ...entry, requestRate: 0, seed }),
      text: "requestRate must be finite and > 0, got 0",
    },
    {
      call: () => simulateStampede({ ...crowd, policy: "lock" as "none", seed }),
      text: "policy must be one of none, coalesced, early, got lock",
    },
    {
      call: () => simulateStampede({ ...crowd, jitter: 2, seed }),
      text: "jitter must be in [0, 1], got 2",
    },
    {
      call: () => simulateStampede({ ...crowd, entries: 0, seed }),
      text: "entries must be a whole number >= 1, got 0",
    },
    {
      call: () => simulateStampede({ ...crowd, eagerness: 0, seed }),
      text: "eagerness must be finite and > 0, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});

describe("requestsFor", () => {
  it("asks for each item as often as its weight says", () => {
    const weights = [5, 0, 3, 1, 1, 0.001];
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const next = requestsFor(weights);
    const { draws } = streams(5);
    const counts = new Array<number>(weights.length).fill(0);
    const n = 400_000;
    for (let i = 0; i < n; i += 1) counts[next(draws!)]! += 1;
    weights.forEach((weight, item) => {
      const chance = weight / total;
      const error = Math.sqrt(n * chance * (1 - chance));
      expect(Math.abs((counts[item] ?? NaN) - n * chance)).toBeLessThanOrEqual(4 * error);
    });
  });

  it("knows one item, and many that are alike", () => {
    const { draws } = streams(6);
    expect(requestsFor([7])(draws!)).toBe(0);
    const next = requestsFor(zipfWeights({ items: 10, exponent: 0 }));
    const seen = new Set(Array.from({ length: 1000 }, () => next(draws!)));
    expect(seen.size).toBe(10);
  });
});

describe("what goes", () => {
  const room = { length: 6, capacity: 2 };
  /** Which of a row of requests hit. */
  const hits = (items: { ask(item: number): boolean }, requests: readonly number[]) =>
    requests.map((item) => (items.ask(item) ? item : "-")).join(" ");

  it("is what was used longest ago, by hand", () => {
    expect(hits(lruItems(room), [0, 1, 0, 2, 1, 2, 0, 0, 1])).toBe("- - 0 - - 2 - 0 -");
    expect(hits(lruItems({ length: 4, capacity: 3 }), [0, 1, 2, 0, 3, 1, 0, 3])).toBe(
      "- - - 0 - - 0 3",
    );
    expect(hits(lruItems({ length: 3, capacity: 1 }), [0, 0, 1, 1, 0])).toBe("- 0 - 1 -");
  });

  it("is the oldest, by hand", () => {
    expect(hits(fifoItems(room), [0, 1, 0, 2, 0, 2, 1])).toBe("- - 0 - - 2 -");
    expect(hits(fifoItems({ length: 4, capacity: 3 }), [0, 1, 2, 3, 0, 2, 1, 3])).toBe(
      "- - - - - 2 - 3",
    );
  });

  it("is any, and never more than one", () => {
    const { victims } = streams(2);
    const items = randomItems({ length: 40, capacity: 10, victims: victims! });
    const gone = new Set<number>();
    for (let item = 0; item < 10; item += 1) items.put(item);
    items.put(10);
    // To ask for one that is gone would put it back: so each is asked for in a cache of its own.
    for (let seed = 0; seed < 200; seed += 1) {
      const { victims: other } = streams(seed);
      const again = randomItems({ length: 40, capacity: 10, victims: other! });
      for (let item = 0; item <= 10; item += 1) again.put(item);
      const lost = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].find((item) => !again.ask(item));
      gone.add(lost ?? NaN);
    }
    expect(gone.size).toBe(10);
  });

  it("is nothing, if what is there is pinned", () => {
    const items = pinnedItems(room);
    items.put(1);
    expect(hits(items, [0, 1, 0, 1, 5])).toBe("- 1 - 1 -");
  });
});

describe("caches", () => {
  const weights = zipfWeights({ items: 300, exponent: 0.9 });
  const run = (policy: scenarios.CachePolicy, capacity: number) =>
    simulateCache({ policy, weights, capacity, requests: 1e5, seed: 3 }).estimate;

  it("meet the same requests: with more room LRU never has fewer hits", () => {
    let before = 0;
    for (const capacity of [0, 1, 5, 20, 100, 299, 300]) {
      const now = run("LRU", capacity);
      expect(now).toBeGreaterThanOrEqual(before);
      before = now;
    }
    expect(before).toBe(1);
    expect(run("LRU", 0)).toBe(0);
  });

  it("do the same alone and beside others", () => {
    const caches = [
      { policy: "FIFO", capacity: 9 },
      { policy: "LRU", capacity: 20 },
    ] as const;
    const both = simulateCaches({ caches, weights, requests: 1e4, seed: 3 });
    const alone = caches.map((each) => simulateCache({ ...each, weights, requests: 1e4, seed: 3 }));
    expect(both).toEqual(alone);
  });

  it("are ordered: pinned, LRU, FIFO, and RANDOM is as FIFO", () => {
    const [pinned, lru, fifo, random] = (["pinned", "LRU", "FIFO", "RANDOM"] as const).map(
      (policy) => run(policy, 40),
    ) as [number, number, number, number];
    expect(pinned).toBeGreaterThan(lru);
    expect(lru).toBeGreaterThan(fifo);
    expect(Math.abs(random - fifo)).toBeLessThan(0.01);
  });

  it("hold C / N of requests for items that are all alike", () => {
    const alike = zipfWeights({ items: 50, exponent: 0 });
    for (const policy of ["pinned", "LRU", "FIFO", "RANDOM"] as const) {
      const params = { policy, weights: alike, capacity: 20, requests: 1e5, seed: 3 };
      const { estimate, low, high } = simulateCache(params);
      expect(Math.abs(estimate - 0.4) / ((high - low) / 3.92)).toBeLessThan(4);
    }
  });
});

describe("an entry with a time to live", () => {
  it("that is no time never hits, and one that never ends always does", () => {
    const never = simulateTtlCache({ ...entry, ttl: 0, seed: 1 });
    expect(never.hitRatio.estimate).toBe(0);
    expect(never.staleShare).toEqual({ estimate: 0, low: 0, high: 1 });
    const always = simulateTtlCache({ ...entry, ttl: 1e9, seed: 1 });
    expect(always.hitRatio.estimate).toBe(1);
    const fresh = simulateTtlCache({ ...entry, updateRate: 0, seed: 1 });
    expect(fresh.staleShare.estimate).toBe(0);
  });
});

describe("a crowd of requests", () => {
  it("is let through one by one if the others wait", () => {
    const run = simulateStampede({ ...crowd, policy: "coalesced", until: 200, seed: 1 });
    expect(run.waves.every(({ size }) => size === 1)).toBe(true);
    expect(run.peak).toBe(1);
    expect(run.computations).toBe(run.waves.length);
    // A life of 1 s, a wait for the next request, and a computation of 0.2 s.
    expect(run.waves.length / (200 / 1.25)).toBeCloseTo(1, 1);
  });

  it("keeps count: what began, what is under way, what a wave is", () => {
    for (const policy of scenarios.stampedePolicies) {
      const run = simulateStampede({ ...crowd, policy, capacity: 3, until: 40, seed: 2 });
      const counts = run.running.map(({ count }) => count);
      const steps = counts.slice(1).map((count, i) => count - (counts[i] ?? NaN));
      expect(steps.every((step) => Math.abs(step) === 1)).toBe(true);
      expect(steps.filter((step) => step === 1)).toHaveLength(run.computations);
      expect(Math.max(...counts)).toBe(run.peak);
      expect(run.waves.reduce((sum, { size }) => sum + size, 0)).toBe(run.computations);
      const times = run.running.map(({ time }) => time);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    }
  });

  it("of one entry is one wave after the other, though some of the last still compute", () => {
    const short = { ...crowd, requestRate: 50, ttl: 0.01, until: 20 } as const;
    const { waves, running } = simulateStampede({ ...short, seed: 5 });
    expect(waves.length).toBeGreaterThan(10);
    waves.slice(1).forEach(({ from }, i) => {
      expect(from).toBeGreaterThanOrEqual(waves[i]?.to ?? NaN);
    });
    const busy = (time: number) => running.findLast((each) => each.time <= time)?.count ?? 0;
    expect(waves.some(({ from }) => busy(from - 1e-9) > 0)).toBe(true);
  });

  it("takes longer where the backend is full: two at a time, each with half the speed", () => {
    const one = { ...crowd, policy: "coalesced", requestRate: 1e4, ttl: 10, until: 11 } as const;
    // Two entries expire at 10 s, and are computed side by side by one that does one at a time.
    const [alone, shared] = [1, 2].map((entries) => {
      const run = simulateStampede({ ...one, entries, capacity: 1, seed: 3 });
      const ended = run.waves.map(({ to }) => to).filter((to) => to < Infinity);
      return Math.max(...ended) - 10;
    });
    expect(alone).toBeCloseTo(0.2, 2);
    expect(shared).toBeCloseTo(0.4, 2);
  });

  it("of many entries is spread by jitter, if each begins at another time", () => {
    const many = { ...crowd, policy: "coalesced", entries: 200, ttl: 10, until: 30 } as const;
    const [together, spread] = [0, 0.5].map(
      (jitter) => simulateStampede({ ...many, jitter, seed: 1 }).peak,
    ) as [number, number];
    expect(together).toBeGreaterThan(190);
    expect(spread).toBeLessThan(together / 10);
    // A life of 10 ± 5 s is 10 s on average: as much work as before, within a fifth.
    const work = [0, 0.5].map(
      (jitter) => simulateStampede({ ...many, until: 500, jitter, seed: 1 }).computations,
    ) as [number, number];
    expect(work[1] / work[0]).toBeCloseTo(1, 1);
  });
});
