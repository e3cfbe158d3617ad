import { describe, expect, it } from "vitest";
import { quorumLatencies } from "../../../lib/dataset";
import * as scenarios from "../../../lib/scenario/replication";
import { exponential, fixed, listed } from "../../../lib/sim";
import type { Interval } from "../../../lib/stats";
import { expectWithinFourErrors } from "../../model/availability/four-errors";
import { describeScenarios } from "../describe-scenarios";
import { chanceOfStaleRead } from "./messages";

const quorums = { replicas: 3, read: 1, write: 1 };
const all = exponential(1);
const delays = { write: all, acknowledgement: all, request: all, response: all };
const lagging = { ...quorums, delays, after: [0, 1], writes: 50 };
const placement = { nodes: 9, copies: 3, chunks: 5, shuffles: 1, failures: 4, trials: 30 };
const operations = { ...quorums, up: all, down: all, gap: all, operations: 40 };
const afternoon = {
  ...{ items: 20, exponent: 1, cacheItems: 5, requestRate: 1, hitTime: 0, serviceTime: 1 },
  ...{ machines: 3, copies: 2, machinesLost: 2, rebuildRate: 1, duration: 60, period: 20 },
  ...{ restartAt: 20, lossAt: 30 },
};
const replies = { replicas: 2, needed: 2, delay: all, slow: [0.5, 0.1], operations: 9 };
const race = { needed: 1, pieces: 2, mttf: 5, rebuild: all, rebuilds: 1, runs: 5 };

/** Each scenario with a seed, and a call that it refuses. */
describeScenarios(scenarios, {
  simulateAfternoon: [
    (seed: number) => scenarios.simulateAfternoon({ ...afternoon, seed }),
    () => scenarios.simulateAfternoon({ ...afternoon, copies: 4, seed: 1 }),
    "copies must be in [1, 3], got 4",
  ],
  simulateLaggingReplicas: [
    (seed: number) => scenarios.simulateLaggingReplicas({ ...lagging, seed }),
    () => scenarios.simulateLaggingReplicas({ ...lagging, after: [0, -1], seed: 1 }),
    "after[1] must be finite and >= 0, got -1",
  ],
  simulatePlacement: [
    (seed: number) => scenarios.simulatePlacement({ ...placement, seed }),
    () => scenarios.simulatePlacement({ ...placement, nodes: 10, seed: 1 }),
    "nodes must be a multiple of 3, got 10",
  ],
  simulateQuorumOperations: [
    (seed: number) => scenarios.simulateQuorumOperations({ ...operations, seed }),
    () => scenarios.simulateQuorumOperations({ ...operations, read: 4, seed: 1 }),
    "read must be in [1, 3], got 4",
  ],
  simulateRandomQuorums: [
    (seed: number) => scenarios.simulateRandomQuorums({ ...quorums, versions: 3, reads: 40, seed }),
    () => scenarios.simulateRandomQuorums({ ...quorums, versions: 0, reads: 40, seed: 1 }),
    "versions must be a whole number >= 1, got 0",
  ],
  simulateRebuildRace: [
    (seed: number) => scenarios.simulateRebuildRace({ ...race, seed }),
    () => scenarios.simulateRebuildRace({ ...race, mttf: 0, seed: 1 }),
    "mttf must be finite and > 0, got 0",
  ],
  simulateReplies: [
    (seed: number) =>
      scenarios.simulateReplies({ replicas: 2, delay: all, slow: 0.1, operations: 9, seed }),
    () => scenarios.simulateReplies({ replicas: 2, delay: all, slow: 2, operations: 9, seed: 1 }),
    "slow must be in [0, 1], got 2",
  ],
  simulateReplyQuantiles: [
    (seed: number) => scenarios.simulateReplyQuantiles({ ...replies, seed }),
    () => scenarios.simulateReplyQuantiles({ ...replies, needed: 3, seed: 1 }),
    "needed must be in [1, 2], got 3",
  ],
});

describe("lagging replicas", () => {
  it("are as worked out by hand", () => {
    // Replicas have the write at 1, 5 and 9; acknowledgements arrive at 2, 6 and 12.
    const lag = scenarios.simulateLaggingReplicas({
      ...{ replicas: 3, read: 2, write: 2, slow: 0, writes: 1, seed: 1 },
      delays: {
        write: listed([9, 1, 5]),
        acknowledgement: listed([3, 1, 1]),
        // Answers arrive after 4, 6 and 3: the third and the first are waited for.
        request: listed([1, 1, 2]),
        response: listed([3, 5, 1]),
      },
      after: [0],
    });
    expect(lag.writeLatency.estimate).toBe(6);
    expect(lag.readLatency.estimate).toBe(4);
    // The third had it at 5, before the confirmation.
    expect(lag.visibility.estimate).toBe(0);
    expect(lag.stale[0]?.estimate).toBe(0);
  });

  it("are stale until the last of those that answer has the write", () => {
    const lag = scenarios.simulateLaggingReplicas({
      ...{ replicas: 2, read: 1, write: 1, slow: 0, writes: 1, seed: 1 },
      delays: {
        write: listed([1, 9]),
        acknowledgement: fixed(1),
        request: listed([3, 2]),
        response: fixed(1),
      },
      after: [0, 4.9, 5, 5.1],
    });
    // Confirmed at 2; a read that begins before 9 - 2 - 2 later asks the second one too early.
    expect(lag.visibility.estimate).toBe(5);
    expect(lag.stale.map(({ estimate }) => estimate)).toEqual([1, 1, 0, 0]);
  });

  it.each([
    { replicas: 2, read: 1, write: 1 },
    { replicas: 3, read: 1, write: 2 },
    { replicas: 3, read: 2, write: 1 },
    { replicas: 4, read: 1, write: 1 },
  ])("miss a write as often as all orders of messages say: $read, $write of $replicas", (each) => {
    const rates = { write: 0.5, acknowledgement: 2, request: 1.5, response: 1 };
    const drawn = scenarios.simulateLaggingReplicas({
      ...{ ...each, after: [0], writes: 100_000, seed: 6 },
      delays: {
        write: exponential(rates.write),
        acknowledgement: exponential(rates.acknowledgement),
        request: exponential(rates.request),
        response: exponential(rates.response),
      },
    });
    const [stale] = drawn.stale;
    if (stale) expectWithinFourErrors(chanceOfStaleRead(each, rates), stale);
  });

  it("are never missed where quorums meet", () => {
    const run = { replicas: 5, read: 3, write: 3, delays, after: [0], writes: 5000, seed: 1 };
    expect(scenarios.simulateLaggingReplicas(run).stale[0]?.estimate).toBe(0);
    expect(scenarios.simulateLaggingReplicas(run).visibility.high).toBe(0);
  });

  it("have the latencies that the paper prints for delays of production", () => {
    for (const { profile, replicas, read, write, ...printed } of quorumLatencies) {
      const lag = scenarios.simulateLaggingReplicas({
        ...{ replicas, read, write, after: [printed.visibility], writes: 60_000, seed: 9 },
        delays: scenarios.productionDelays[profile],
      });
      for (const each of ["readLatency", "writeLatency"] as const) {
        const { estimate, low, high } = lag[each];
        // Their runs have an error, too: as large as ours, say.
        const error = (Math.SQRT2 * (high - low)) / 2 / 1.96;
        expect(Math.abs(printed[each] - estimate) / error, `${profile} ${each}`).toBeLessThan(4);
      }
      // From the time on that they print, one read in a thousand is stale, or a little more: the first
      // moment of a sweep at which so few were, each moment with draws of its own, comes early.
      const [stale] = lag.stale;
      expect(stale?.low).toBeLessThan(0.0013);
      expect(stale?.high ?? 0).toBeGreaterThan(printed.visibility > 0 ? 0.001 : 0);
      expect(lag.visibility.estimate > 0).toBe(printed.visibility > 0);
    }
  });

  it("take as long to be seen as a million draws of another program say", () => {
    const { visibility } = scenarios.simulateLaggingReplicas({
      ...{ ...quorums, after: [], writes: 100_000, seed: 2 },
      delays: scenarios.productionDelays["LNKD-DISK"],
    });
    // Python's random numbers: 51.55 ms, 95 % interval from 49.83 to 53.62.
    expect(visibility.low).toBeLessThan(0.05362);
    expect(visibility.high).toBeGreaterThan(0.04983);
  });
});

describe("parts of scenarios", () => {
  it("follow one another: means and variances add up", () => {
    const both = scenarios.inTurn(exponential(1), { next: exponential(0.5) });
    expect(both.mean).toBeCloseTo(3, 12);
    expect(both.scv).toBeCloseTo((1 + 4) / 9, 12);
    expect(scenarios.inTurn(fixed(0), { next: fixed(0) })).toMatchObject({ mean: 0, scv: 0 });
    // P(T > t) of the sum of exponential times with means 1 and 2 is 2 e^-t/2 - e^-t.
    const time = 4;
    const slow = 2 * Math.exp(-time / 2) - Math.exp(-time);
    const [quantile] = scenarios.simulateReplyQuantiles({
      ...{ replicas: 1, needed: 1, delay: both, slow: [slow], operations: 100_000, seed: 12 },
    });
    expectWithinFourErrors(time, quantile as Interval);
  });

  it("give the same quantiles one by one as together", () => {
    const run = { replicas: 3, delay: exponential(1), operations: 500, seed: 4 };
    const together = scenarios.simulateReplyQuantiles({ ...run, needed: 2, slow: [0.5, 0.1] });
    const single = [0.5, 0.1].map(
      (slow) => scenarios.simulateReplies({ ...run, slow })[1]?.quantile,
    );
    expect(together).toEqual(single);
  });

  it("mix two distributions, moments too", () => {
    const mixed = scenarios.mixture(0.25, fixed(2), { other: exponential(1) });
    expect(mixed.mean).toBeCloseTo(1.25, 12);
    // Square: a quarter of 4 and three quarters of 2.
    expect(mixed.scv).toBeCloseTo(2.5 / 1.25 ** 2 - 1, 12);
    expect(scenarios.productionDelays["LNKD-DISK"].write.scv).toBe(Infinity);
    expect(() => scenarios.mixture(2, fixed(1), { other: fixed(1) })).toThrow(
      new RangeError("share must be in [0, 1], got 2"),
    );
  });

  it("hold a quantile in as many intervals as they promise", () => {
    const held = Array.from({ length: 200 }, (_, seed) => {
      const run = { replicas: 1, delay: all, slow: 0.1, operations: 1000, seed };
      const [first] = scenarios.simulateReplies(run);
      const { low = 0, high = 0 } = first?.quantile ?? {};
      return low <= Math.log(10) && Math.log(10) <= high;
    }).filter(Boolean).length;
    expect(held).toBeGreaterThan(178);
  });

  it("give up a race that nobody loses", () => {
    const never = { ...race, mttf: 1e9, seed: 1 };
    expect(() => scenarios.simulateRebuildRace({ ...never, rebuild: fixed(0) })).toThrow(
      "no loss within 10000000 events: use faster failures",
    );
  }, 60_000);
});
