import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  exponentialFanOutMean,
  fanOutExceededBy,
  fanOutExceeds,
  fanOutSlow,
  leafSlowAllowed,
} from "../../../lib/model/architecture";
import { exponentialQuorumMean, quorumExceededBy } from "../../../lib/model/replication";
import { exponentialDelay, logNormalDelay, paretoDelay } from "../../../lib/model/timing";
import { simulateHedgedCopies } from "../../../lib/scenario/architecture";
import { exponential } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const delay = exponentialDelay({ mean: 1 });

describe("fan-out", () => {
  // Dean and Barroso (2013): 63 of 100 requests to 100 leaves are slow if one in a hundred leaves is.
  it.each([
    { leaves: 100, slow: 0.01, any: 0.633967659 },
    { leaves: 1000, slow: 0.001, any: 0.632304575 },
    { leaves: 200, slow: 0.001, any: 0.181351 },
    { leaves: 1, slow: 0.3, any: 0.3 },
  ])("makes $any of the requests slow: $leaves leaves, $slow each", ({ leaves, slow, any }) => {
    expectRatio(fanOutSlow(leaves, { slow }), any, 1e-5);
  });

  it("asks of a leaf what mpmath finds", () => {
    expect(1 - leafSlowAllowed(0.01, { leaves: 100 })).toBeCloseTo(0.999899502, 9);
    expect(1 - leafSlowAllowed(0.5, { leaves: 100 })).toBeCloseTo(0.993092495, 9);
    expectRatio(fanOutExceededBy(0.01, { leaves: 100, delay }), 9.205369664, 1e-9);
    expectRatio(exponentialFanOutMean(5, { mean: 2 }), 2 * 2.283333333333, 1e-11);
  });

  it("keeps its digits where leaves are nearly always fast", () => {
    expectRatio(fanOutSlow(1000, { slow: 1e-30 }), 1e-27, 1e-12);
    expectRatio(leafSlowAllowed(1e-27, { leaves: 1000 }), 1e-30, 1e-12);
  });

  it("is the last of all replies", () => {
    const tails = [
      delay,
      logNormalDelay({ median: 1, logDeviation: 1.5 }),
      paretoDelay({ minimum: 1, shape: 2 }),
    ];
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100 }),
        fc.double({ min: 1e-6, max: 0.99, noNaN: true }),
        fc.constantFrom(...tails),
        (leaves, share, tail) => {
          const time = fanOutExceededBy(share, { leaves, delay: tail });
          const quorum = { needed: leaves, replicas: leaves, delay: tail };
          expectRatio(time, quorumExceededBy(share, quorum), 1e-9);
          expectRatio(fanOutExceeds(time, { leaves, delay: tail }), share, 1e-9);
          // A further leaf never makes it faster.
          expect(
            fanOutExceededBy(share, { leaves: leaves + 1, delay: tail }),
          ).toBeGreaterThanOrEqual(time);
        },
      ),
    );
    for (const leaves of [1, 2, 10, 1000]) {
      const quorum = exponentialQuorumMean(3, { needed: leaves, replicas: leaves });
      expectRatio(exponentialFanOutMean(leaves, { mean: 3 }), quorum, 1e-12);
    }
  });

  it("agrees with requests that are drawn", () => {
    const run = simulateHedgedCopies({
      ...{ delay: exponential(1), hedgeAfter: Infinity, leaves: 20, slow: 0.05 },
      ...{ requests: 20_000, seed: 4 },
    });
    expectWithinFourErrors(exponentialFanOutMean(20, { mean: 1 }), run.mean);
    expectWithinFourErrors(fanOutExceededBy(0.05, { leaves: 20, delay }), run.quantile);
    expect(run.hedged.estimate).toBe(0);
  });

  it.each([
    { call: () => fanOutSlow(0, { slow: 0.1 }), text: "leaves must be a whole number >= 1, got 0" },
    { call: () => fanOutSlow(2, { slow: 2 }), text: "slow must be in [0, 1], got 2" },
    { call: () => leafSlowAllowed(-1, { leaves: 1 }), text: "slow must be in [0, 1], got -1" },
    {
      call: () => fanOutExceededBy(2, { leaves: 1, delay }),
      text: "share must be in [0, 1], got 2",
    },
    {
      call: () => exponentialFanOutMean(1, { mean: 0 }),
      text: "mean must be finite and > 0, got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
