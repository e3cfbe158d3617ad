import { describe, expect, it } from "vitest";
import {
  simulateNagleRequest,
  simulateSmallWrites,
} from "../../../lib/scenario/latency/nagle-connection";
import type { TraceRecord } from "../../../lib/sim";

const connection = { segmentSize: 1000, roundTrip: 10, ackDelay: 200, nagle: true };

describe("simulateNagleRequest", () => {
  it("is as worked out by hand: three writes, of which the last two travel together", () => {
    const trace: TraceRecord[] = [];
    const writes = [0, 1, 2].map((time) => ({ time, size: 100 }));
    const run = simulateNagleRequest(writes, { ...connection, trace });
    expect(run).toMatchObject({ responseTime: 220, segments: 2 });
    expect(trace.map(({ time, lane, event, label }) => [time, lane, event, label])).toEqual([
      [0, "client", "send", "100 bytes"],
      [5, "server", "receive", "100 bytes"],
      [205, "server", "send", "acknowledgement"],
      [210, "client", "receive", "acknowledgement"],
      [210, "client", "send", "200 bytes"],
      [215, "server", "receive", "200 bytes"],
      [215, "server", "send", "response"],
      [220, "client", "receive", "response"],
    ]);
  });

  it.each([
    { nagle: true, segments: 2, responseTime: 220 },
    { nagle: false, segments: 3, responseTime: 10 },
  ])("sends the first of three writes at the same time: $segments segments", (expected) => {
    const writes = [0, 0, 0].map((time) => ({ time, size: 100 }));
    const { nagle, ...rest } = expected;
    expect(simulateNagleRequest(writes, { ...connection, nagle })).toEqual(rest);
  });

  it("takes writes in the order of their times", () => {
    const writes = [2, 0, 1].map((time) => ({ time, size: 100 + time }));
    const trace: TraceRecord[] = [];
    simulateNagleRequest(writes, { ...connection, nagle: false, trace });
    const sent = trace.filter(({ lane, event }) => lane === "client" && event === "send");
    expect(sent.map(({ time, label }) => [time, label])).toEqual([
      [0, "100 bytes"],
      [1, "101 bytes"],
      [2, "102 bytes"],
    ]);
  });

  it.each([
    { writes: [], change: {}, text: "writes must hold 1 items or more, got 0" },
    {
      writes: [{ time: 0, size: 0 }],
      change: {},
      text: "writes[0].size must be a whole number >= 1, got 0",
    },
    {
      writes: [{ time: -1, size: 1 }],
      change: {},
      text: "writes[0].time must be finite and >= 0, got -1",
    },
    {
      writes: [{ time: 0, size: 1 }],
      change: { ackDelay: -1 },
      text: "ackDelay must be finite and >= 0, got -1",
    },
    {
      writes: [{ time: 0, size: 1 }],
      change: { segmentSize: 0 },
      text: "segmentSize must be a whole number >= 1, got 0",
    },
  ])("rejects: $text", ({ writes, change, text }) => {
    expect(() => simulateNagleRequest(writes, { ...connection, ...change })).toThrow(
      new RangeError(text),
    );
  });
});

describe("simulateSmallWrites", () => {
  const small = { ...connection, roundTrip: 0.02, ackDelay: 0, writeSize: 10, duration: 200 };

  it("sends a packet for each write without Nagle's algorithm", () => {
    const { estimate, low, high } = simulateSmallWrites({ ...small, writeRate: 100, nagle: false });
    const error = (high - low) / 2 / 2.262;
    expect(Math.abs(estimate - 100) / error).toBeLessThan(4);
  });

  it("sends fewer packets with delayed acknowledgements than with prompt ones", () => {
    const prompt = simulateSmallWrites({ ...small, writeRate: 100 });
    const delayed = simulateSmallWrites({ ...small, writeRate: 100, ackDelay: 0.04 });
    // A cycle of 20 ms, and one of 60 ms.
    expect(prompt.estimate / delayed.estimate).toBeGreaterThan(2.3);
  });

  it.each([
    { change: { writeRate: 0 }, text: "writeRate must be finite and > 0, got 0" },
    { change: { duration: 0 }, text: "duration must be finite and > 0, got 0" },
    { change: { writeSize: 0.5 }, text: "writeSize must be a whole number >= 1, got 0.5" },
  ])("rejects: $text", ({ change, text }) => {
    expect(() => simulateSmallWrites({ ...small, writeRate: 1, ...change })).toThrow(
      new RangeError(text),
    );
  });
});
