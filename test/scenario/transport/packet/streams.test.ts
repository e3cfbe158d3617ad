import { describe, expect, it } from "vitest";
import { blockedDelay, blockedShare } from "../../../../lib/model/transport/head-of-line";
import * as scenarios from "../../../../lib/scenario/transport/packet";
import {
  simulateBottleneck,
  simulateSteadyStreams,
  simulateStreamCompletion,
} from "../../../../lib/scenario/transport";
import type { Interval } from "../../../../lib/stats/summary";
import { describeScenarios } from "../../describe-scenarios";

const link = { roundTrip: 0.1, linkRate: 1000, queue: 20, loss: 0.02 };
const objects = { ...link, streams: 4, packets: 5, control: "CUBIC" as const, connections: 400 };
const steady = { streams: 3, gap: 0.01, roundTrip: 0.1, loss: 0.05, packets: 1000 };
const watched = { ...link, duration: 5, warmUp: 0 };

describeScenarios(scenarios, {
  simulateBottleneck: [
    (seed) => simulateBottleneck({ ...watched, flows: [{ kind: "CUBIC", roundTrip: 0.1 }], seed }),
    () => simulateBottleneck({ ...watched, flows: [], seed: 1 }),
    "flows must hold 1 items or more, got 0",
  ],
  simulateSteadyStreams: [
    (seed) => simulateSteadyStreams({ ...steady, seed }),
    () => simulateSteadyStreams({ ...steady, packets: 10, seed: 1 }),
    "packets must be in [1000, 10000000], got 10",
  ],
  simulateStreamCompletion: [
    (seed) => simulateStreamCompletion({ ...objects, seed }),
    () => simulateStreamCompletion({ ...objects, loss: 0.6, seed: 1 }),
    "loss must be in [0, 0.5], got 0.6",
  ],
});

describe("simulateBottleneck", () => {
  const call = (change: object, flow: object = {}) =>
    simulateBottleneck({
      ...{ ...watched, seed: 1, flows: [{ kind: "UDP", roundTrip: 0.1, rate: 10, ...flow }] },
      ...change,
    });

  it.each([
    [{ queue: -1 }, {}, "queue must be >= 0, got -1"],
    [{ linkRate: 0 }, {}, "linkRate must be > 0, got 0"],
    [{ warmUp: -1 }, {}, "warmUp must be finite and >= 0, got -1"],
    [{ duration: Infinity }, {}, "duration must be finite and > 0, got Infinity"],
    [{}, { kind: "TCP" }, "kind must be one of Reno, CUBIC, QUIC, UDP, got TCP"],
    [{}, { rate: undefined }, "rate must be finite and > 0, got NaN"],
    [{}, { roundTrip: 0 }, "roundTrip must be finite and > 0, got 0"],
    [{ initialWindow: 0 }, { kind: "Reno" }, "initialWindow must be in [1, 100], got 0"],
    [{ mostAhead: 1e6 }, { kind: "Reno" }, "mostAhead must be in [1, 100000], got 1000000"],
  ])("refuses %o %o", (change, flow, message) => {
    expect(() => call(change, flow)).toThrow(new RangeError(message));
  });
});

describe("simulateSteadyStreams", () => {
  const z = ({ estimate, low, high }: Interval, theory: number) =>
    Math.abs(estimate - theory) / ((high - low) / 2 / 2.0395);

  // A loss is noticed when three later packets have arrived: a round trip and three gaps after it was sent, and the
  // repetition is late by that. With gaps of 1/16 of a round trip 9/8 of it are over before.
  it.each([
    { streams: 1, gap: 0.001, loss: 5e-4, recovery: 0.103 },
    { streams: 10, gap: 0.001, loss: 5e-4, recovery: 0.103 },
    { streams: 1000, gap: 0.001, loss: 2e-3, recovery: 0.103 },
    { streams: 2, gap: 0.0065, loss: 1e-3, recovery: 0.1 * (9 / 8) },
    { streams: 1, gap: 0.02, loss: 2e-3, recovery: 0.12 },
  ])("has the head-of-line delay of small losses: %o", ({ streams, gap, loss, recovery }) => {
    const run = simulateSteadyStreams({
      ...{ streams, gap, loss, roundTrip: 0.1, packets: 150_000, seed: 3 },
    });
    // Under the smallest that is counted as late.
    const params = { loss, gap, recovery: recovery - gap / 1e4 };
    expect(z(run.quic.delayed, blockedShare(0, { ...params, streams }))).toBeLessThan(4);
    expect(z(run.quic.lateness, blockedDelay(loss, { ...params, streams }))).toBeLessThan(4);
    expect(z(run.tcp.delayed, blockedShare(0, { ...params, streams: 1 }))).toBeLessThan(4);
    expect(z(run.tcp.lateness, blockedDelay(loss, { ...params, streams: 1 }))).toBeLessThan(4);
    expect(run.tcp.lateness.estimate).toBeGreaterThanOrEqual(run.quic.lateness.estimate);
  });

  it("is the same for one stream, and late by nothing without loss", () => {
    const { tcp, quic } = simulateSteadyStreams({ ...steady, streams: 1, seed: 1 });
    expect(quic).toEqual(tcp);
    const calm = simulateSteadyStreams({ ...steady, loss: 0, seed: 1 });
    expect([calm.tcp.delayed.estimate, calm.quic.lateness.high]).toEqual([0, 0]);
  });
});

describe("simulateStreamCompletion", () => {
  const times = (change: object) =>
    simulateStreamCompletion({ ...objects, loss: 0, linkRate: Infinity, ...change, seed: 2 });

  it("takes the rounds of slow start without loss", () => {
    // 10, 20 and 40 packets: the last of 70 leaves after two round trips, and is half a one on its way.
    const { tcp, quic } = times({ streams: 10, packets: 7, control: "Reno" });
    expect(tcp.p50.estimate).toBeCloseTo(0.25, 9);
    expect([tcp, quic].map(({ p99 }) => p99.estimate)).toEqual(
      [0.25, 0.25].map((x) => expect.closeTo(x, 9)),
    );
    const one = times({ streams: 1, packets: 71 });
    expect(one.tcp.p50.estimate).toBeCloseTo(0.35, 9);
    expect(times({ streams: 1, packets: 100, initialWindow: 100 }).quic.p50.estimate).toBeCloseTo(
      0.05,
      9,
    );
  });

  it("takes the time to send where the link is slow", () => {
    const { tcp } = times({ streams: 1, packets: 50, linkRate: 100, queue: 100 });
    // The first acknowledgement is there 0.01 s after ten packets were sent.
    expect(tcp.p50.estimate).toBeCloseTo(50 / 100 + 0.05 + 0.01, 9);
  });

  it("is over with the last packet of the object, not of the connection", () => {
    // Half of the objects are the first one.
    const { tcp, quic } = times({ streams: 2, packets: 1, linkRate: 1, queue: 100 });
    expect(tcp).toEqual(quic);
    expect(tcp.p50.low).toBeCloseTo(1.05, 9);
    expect(tcp.p50.high).toBeCloseTo(2.05, 9);
  });

  it("is never later in streams of their own, and sooner in the middle when there are losses", () => {
    for (const loss of [0.005, 0.02, 0.1]) {
      const { tcp, quic } = times({ streams: 10, packets: 10, loss });
      for (const name of ["p50", "p99"] as const) {
        expect(quic[name].estimate).toBeLessThanOrEqual(tcp[name].estimate);
        for (const { estimate, low, high } of [tcp[name], quic[name]]) {
          expect(low <= estimate && estimate <= high && high < Infinity).toBe(true);
        }
      }
    }
    const { tcp, quic } = times({
      ...{ streams: 10, packets: 10, loss: 0.01, roundTrip: 0.05, linkRate: 2000, queue: 100 },
    });
    expect(quic.p50.high).toBeLessThan(tcp.p50.low);
    const single = times({ streams: 1, packets: 20, loss: 0.03 });
    expect(single.quic).toEqual(single.tcp);
  });
});
