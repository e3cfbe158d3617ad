import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exponentialQuorumMean,
  quorumExceededBy,
  quorumExceeds,
  quorumWithin,
} from "../../../lib/model/replication";
import {
  exponentialDelay,
  logNormalDelay,
  normalDelay,
  paretoDelay,
} from "../../../lib/model/timing";
import { simulateReplies } from "../../../lib/scenario/replication";
import { exponential, listed, logNormal, pareto } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";
import { setsOf } from "./all-sets";

const delay = exponentialDelay({ mean: 1 });
const tails = {
  exponential: delay,
  Pareto: paretoDelay({ minimum: 1, shape: 1.5 }),
  "log-normal": logNormalDelay({ median: 1, logDeviation: 1 }),
  normal: normalDelay({ mean: 5, standardDeviation: 1 }),
};

describe("the k-th reply", () => {
  it.each([
    { needed: 1, replicas: 3, mean: 0.333333333333 },
    { needed: 2, replicas: 3, mean: 0.833333333333 },
    { needed: 3, replicas: 5, mean: 0.783333333333 },
    { needed: 3, replicas: 3, mean: 1.833333333333 },
    { needed: 5, replicas: 5, mean: 2.283333333333 },
    { needed: 10, replicas: 10, mean: 2.928968253968 },
  ])("takes as long in the mean as worked out elsewhere: $needed of $replicas", (each) => {
    expect(exponentialQuorumMean(1, each)).toBeCloseTo(each.mean, 11);
  });

  it("has the quantile that mpmath finds", () => {
    expectRatio(quorumExceededBy(0.01, { needed: 2, replicas: 3, delay }), 2.831860951, 1e-9);
  });

  it.each(Object.entries(tails))("is there if so many replies are, set by set: %s", (_, tail) => {
    for (const [needed, replicas] of [
      [1, 1],
      [1, 4],
      [2, 3],
      [3, 5],
      [5, 5],
    ] as const) {
      for (const time of [1.2, 3, 7]) {
        const late = tail.survival(time);
        let within = 0;
        for (let there = needed; there <= replicas; there += 1) {
          const sets = setsOf(there, replicas).length;
          within += sets * (1 - late) ** there * late ** (replicas - there);
        }
        const replies = { needed, replicas, delay: tail };
        expect(quorumWithin(time, replies)).toBeCloseTo(within, 12);
        expect(quorumExceeds(time, replies)).toBeCloseTo(1 - within, 12);
      }
    }
  });

  it("keeps its digits on both sides", () => {
    // All three late by 100 means, and the first of three within a millionth of one.
    expectRatio(quorumExceeds(100, { needed: 1, replicas: 3, delay }), Math.exp(-300), 1e-11);
    const soon = quorumWithin(1e-9, { needed: 3, replicas: 3, delay });
    expectRatio(soon, Math.expm1(-1e-9) ** 3 * -1, 1e-11);
  });

  it("is exceeded by the share that it was asked for", () => {
    const count = fc.integer({ min: 1, max: 200 });
    const log = fc.double({ min: -60, max: -0.001, noNaN: true });
    fc.assert(
      fc.property(count, count, log, fc.constantFrom(...Object.values(tails)), (a, b, x, tail) => {
        const replies = { needed: Math.min(a, b), replicas: Math.max(a, b), delay: tail };
        const share = Math.exp(x);
        const time = quorumExceededBy(share, replies);
        expect(quorumExceeds(time, replies) / share).toBeCloseTo(1, 6);
        expect(quorumWithin(time, replies)).toBeCloseTo(1 - share, 6);
      }),
    );
    expect(quorumExceededBy(1, { needed: 2, replicas: 3, delay })).toBe(0);
  });

  it("comes sooner from more replicas, and later if more are needed", () => {
    const count = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(count, count, (a, b) => {
        const replies = { needed: Math.min(a, b), replicas: Math.max(a, b), delay };
        const more = { ...replies, replicas: replies.replicas + 1 };
        const later = { ...more, needed: replies.needed + 1 };
        for (const share of [0.01, 0.5]) {
          const time = quorumExceededBy(share, replies);
          expect(quorumExceededBy(share, more)).toBeLessThan(time);
          expect(quorumExceededBy(share, later)).toBeGreaterThan(quorumExceededBy(share, more));
        }
        expect(exponentialQuorumMean(1, more)).toBeLessThan(exponentialQuorumMean(1, replies));
      }),
    );
  });

  it.each([
    { name: "exponential", draws: exponential(1), tail: tails.exponential },
    { name: "Pareto", draws: pareto(1, { shape: 1.5 }), tail: tails.Pareto },
    {
      name: "log-normal",
      draws: logNormal({ mean: Math.exp(0.5), scv: Math.expm1(1) }),
      tail: tails["log-normal"],
    },
  ])("agrees with sorted draws: $name", ({ draws, tail }) => {
    const replicas = 5;
    const run = { replicas, delay: draws, slow: 0.01, operations: 40_000, seed: 2 };
    simulateReplies(run).forEach(({ quantile, mean }, i) => {
      const replies = { needed: i + 1, replicas, delay: tail };
      expectWithinFourErrors(quorumExceededBy(0.01, replies), quantile);
      if (tail === delay) expectWithinFourErrors(exponentialQuorumMean(1, replies), mean);
    });
  });

  it("is the k-th by hand", () => {
    const run = { replicas: 3, slow: 0.5, operations: 2, seed: 1 };
    const sorted = simulateReplies({ ...run, delay: listed([5, 1, 3, 2, 6, 4]) });
    expect(sorted.map(({ mean }) => mean.estimate)).toEqual([1.5, 3.5, 5.5]);
  });

  it.each([
    {
      call: () => quorumWithin(1, { needed: 4, replicas: 3, delay }),
      text: "needed must be in [1, 3], got 4",
    },
    {
      call: () => quorumExceeds(1, { needed: 1, replicas: 2000, delay }),
      text: "replicas must be in [1, 1000], got 2000",
    },
    {
      call: () => quorumExceededBy(0, { needed: 1, replicas: 3, delay }),
      text: "share must be in [1e-200, 1], got 0",
    },
    {
      call: () => exponentialQuorumMean(0, { needed: 1, replicas: 3 }),
      text: "mean must be finite and > 0, got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
