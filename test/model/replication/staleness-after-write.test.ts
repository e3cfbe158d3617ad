import { describe, expect, it } from "vitest";
import {
  exponentialStaleness,
  exponentialVisibility,
  missedWrite,
  stalenessAfterWrite,
} from "../../../lib/model/replication";
import {
  boundedDelay,
  exponentialDelay,
  logNormalDelay,
  paretoDelay,
  shiftedDelay,
} from "../../../lib/model/timing";
import { simulateLaggingReplicas } from "../../../lib/scenario/replication";
import { exponential, fixed, logNormal, pareto, uniform } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const some = [
  { replicas: 3, read: 1, write: 1 },
  { replicas: 3, read: 1, write: 2 },
  { replicas: 5, read: 2, write: 2 },
  { replicas: 7, read: 3, write: 1 },
];

describe("staleness after a write", () => {
  it("is what forgetting delays make of it: one form by quadrature, one closed", () => {
    for (const quorums of some) {
      for (const elapsed of [0, 0.01, 1, 20]) {
        const delay = exponentialDelay({ mean: 2 });
        expectRatio(
          stalenessAfterWrite(elapsed, { ...quorums, delay }),
          exponentialStaleness(elapsed, { ...quorums, mean: 2 }),
          1e-10,
        );
      }
    }
  });

  it("is as worked out by hand for delays between 0 and 1", () => {
    // N = 2: one has it at x, the other one of 1 - x later has not after t more: (1 - t)² / 2.
    const delay = boundedDelay({ least: 0, most: 1 });
    for (const elapsed of [0, 0.1, 0.5, 0.9]) {
      const stale = stalenessAfterWrite(elapsed, { replicas: 2, read: 1, write: 1, delay });
      expectRatio(stale, (1 - elapsed) ** 2 / 2, 1e-11);
    }
    expect(stalenessAfterWrite(1, { replicas: 2, read: 1, write: 1, delay })).toBe(0);
  });

  it("does not change if all writes take the same time longer", () => {
    const delay = paretoDelay({ minimum: 1, shape: 1.5 });
    for (const quorums of some) {
      const params = { ...quorums, delay: shiftedDelay(delay, { offset: 3 }) };
      expectRatio(
        stalenessAfterWrite(2, params),
        stalenessAfterWrite(2, { ...quorums, delay }),
        1e-9,
      );
    }
  });

  it("begins at the chance to miss the quorum, is none where they meet, and falls", () => {
    const delay = logNormalDelay({ median: 1, logDeviation: 1 });
    for (const quorums of some) {
      const stale = [0, 0.1, 1, 5, 50].map((t) => stalenessAfterWrite(t, { ...quorums, delay }));
      expect(stale[0]).toBe(missedWrite(quorums));
      expect(stale).toEqual([...stale].sort((a, b) => b - a));
    }
    expect(stalenessAfterWrite(0, { replicas: 3, read: 2, write: 2, delay })).toBe(0);
    expect(exponentialStaleness(0, { replicas: 3, read: 2, write: 2, mean: 1 })).toBe(0);
  });

  it("is down to a share after the time that it takes", () => {
    for (const quorums of some) {
      const params = { ...quorums, mean: 0.01 };
      const time = exponentialVisibility(0.001, params);
      expectRatio(exponentialStaleness(time, params), 0.001, 1e-12);
    }
    expect(exponentialVisibility(0.7, { replicas: 3, read: 1, write: 1, mean: 1 })).toBe(0);
    expect(exponentialVisibility(1e-9, { replicas: 3, read: 2, write: 2, mean: 1 })).toBe(0);
  });

  it.each([
    { name: "exponential", write: exponential(1), delay: exponentialDelay({ mean: 1 }) },
    {
      name: "log-normal",
      write: logNormal({ mean: Math.exp(0.5), scv: Math.expm1(1) }),
      delay: logNormalDelay({ median: 1, logDeviation: 1 }),
    },
    {
      name: "Pareto",
      write: pareto(1, { shape: 1.5 }),
      delay: paretoDelay({ minimum: 1, shape: 1.5 }),
    },
    { name: "uniform", write: uniform(0, 2), delay: boundedDelay({ least: 0, most: 2 }) },
  ])("agrees with simulated writes, in order and with any order of answers: $name", (each) => {
    const after = [0, 0.3, 1];
    for (const [seed, quorums] of some.entries()) {
      const { stale } = simulateLaggingReplicas({
        ...{ ...quorums, after, writes: 40_000, seed },
        delays: {
          write: each.write,
          // Messages that all take the same time: the read comes so much later.
          acknowledgement: fixed(0.1),
          request: fixed(0.2),
          response: exponential(1),
        },
      });
      after.forEach((time, i) => {
        const expected = stalenessAfterWrite(time + 0.3, { ...quorums, delay: each.delay });
        const drawn = stale[i];
        if (drawn) expectWithinFourErrors(expected, drawn);
      });
    }
  });

  it.each([
    {
      call: () => exponentialStaleness(-1, { replicas: 3, read: 1, write: 1, mean: 1 }),
      text: "elapsed must be finite and >= 0, got -1",
    },
    {
      call: () => exponentialVisibility(0, { replicas: 3, read: 1, write: 1, mean: 1 }),
      text: "staleness must be > 0, got 0",
    },
    {
      call: () => exponentialVisibility(0.1, { replicas: 3, read: 1, write: 1, mean: 0 }),
      text: "mean must be finite and > 0, got 0",
    },
    {
      call: () =>
        stalenessAfterWrite(1, {
          ...{ replicas: 3, read: 1, write: 4 },
          delay: exponentialDelay({ mean: 1 }),
        }),
      text: "write must be in [1, 3], got 4",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
