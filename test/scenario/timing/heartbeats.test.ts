import { describe, expect, it } from "vitest";
import {
  accrual,
  estimatedArrivals,
  fixedTimeout,
  freshnessPoints,
  meanDetectionTime,
  simulateHeartbeats,
  suspicionsOf,
} from "../../../lib/scenario/timing";
import { type TraceRecord, exponential, fixed, listed } from "../../../lib/sim";

const beat = (sequence: number, arrived: number) => ({ sequence, sent: sequence, arrived });

describe("simulateHeartbeats", () => {
  it("is as worked out by hand: a slow one is overtaken, one is cut off, the last is not sent", () => {
    const trace: TraceRecord[] = [];
    const arrived = simulateHeartbeats({
      ...{ interval: 10, heartbeats: 6, crash: 55, trace },
      delay: listed([1, 2, 3, 4, 5]),
      slow: { from: 20, to: 21, delay: fixed(12) },
      partition: { from: 40, to: 50 },
    });
    // The fourth is lost before it draws a delay: the fifth has the fourth's.
    expect(arrived).toEqual([
      { sequence: 1, sent: 10, arrived: 11 },
      { sequence: 3, sent: 30, arrived: 33 },
      { sequence: 2, sent: 20, arrived: 34 },
      { sequence: 5, sent: 50, arrived: 54 },
    ]);
    expect(trace.map(({ time, event, label }) => [time, event, label])).toEqual([
      [10, "send", "1"],
      [11, "receive", "1"],
      [20, "send", "2"],
      [30, "send", "3"],
      [33, "receive", "3"],
      [34, "receive", "2"],
      [40, "send", "4"],
      [40, "lose", "4"],
      [50, "send", "5"],
      [54, "receive", "5"],
      [55, "note", "crash"],
    ]);
  });

  it("keeps all delays that a crash, a slow time or a loss does not touch", () => {
    const params = { interval: 1, heartbeats: 50, delay: exponential(10), seed: 3 };
    const all = simulateHeartbeats(params);
    const crashed = simulateHeartbeats({ ...params, crash: 30.5 });
    expect(crashed).toEqual(all.filter(({ sequence }) => sequence <= 30));
    const slow = simulateHeartbeats({
      ...params,
      slow: { from: 10, to: 20, delay: exponential(1) },
    });
    const later = (beats: typeof all) => beats.filter(({ sequence }) => sequence > 25);
    expect(later(slow)).toEqual(later(all));
  });

  it.each([
    { change: { interval: 0 }, text: "interval must be finite and > 0, got 0" },
    { change: { heartbeats: 0.5 }, text: "heartbeats must be a whole number >= 1, got 0.5" },
    { change: { loss: 2 }, text: "loss must be in [0, 1], got 2" },
    { change: { crash: -1 }, text: "crash must be >= 0, got -1" },
    { change: { partition: { from: 2, to: 1 } }, text: "to must be >= 2, got 1" },
  ])("rejects: $text", ({ change, text }) => {
    const params = { interval: 1, heartbeats: 3, delay: fixed(0.1) };
    expect(() => simulateHeartbeats({ ...params, ...change })).toThrow(new RangeError(text));
  });
});

describe("detectors", () => {
  const beats = [beat(1, 1.1), beat(2, 2.05), beat(4, 4.1)];

  it("suspect after a fixed time-out", () => {
    // Trusted to 2.6, 3.55 and 5.6.
    expect(suspicionsOf(beats, fixedTimeout({ timeout: 1.5 }), { to: 10 })).toEqual([
      { from: expect.closeTo(3.55, 12) as number, to: 4.1 },
      { from: 5.6, to: 10 },
    ]);
    expect(suspicionsOf(beats, fixedTimeout({ timeout: 3 }), { to: 7 })).toEqual([]);
  });

  it("suspect from a freshness point on, and believe no heartbeat that is too old", () => {
    const rule = freshnessPoints({ interval: 1, shift: 0.5 });
    expect(suspicionsOf(beats, rule, { to: 10 })).toEqual([
      { from: 3.5, to: 4.1 },
      { from: 5.5, to: 10 },
    ]);
    // The same in minutes.
    const minutes = beats.map(({ sequence, arrived }) => beat(sequence, 60 * arrived));
    const slower = freshnessPoints({ interval: 60, shift: 30 });
    expect(suspicionsOf(minutes, slower, { to: 600 })).toEqual([
      { from: 210, to: expect.closeTo(246, 9) as number },
      { from: 330, to: 600 },
    ]);
    // The third comes when the fourth is due: no reason to trust again.
    const late = [beat(1, 1.1), beat(2, 2.05), beat(3, 4.6), beat(4, 4.7)];
    expect(suspicionsOf(late, rule, { to: 5 })).toEqual([{ from: 3.5, to: 4.7 }]);
    // Overtaken by the fourth, the third changes nothing.
    const overtaken = [beat(1, 1.1), beat(2, 2.05), beat(4, 4.1), beat(3, 4.2)];
    expect(suspicionsOf(overtaken, rule, { to: 5 })).toEqual([{ from: 3.5, to: 4.1 }]);
  });

  it("estimate the next arrival from sequence numbers, not from counts", () => {
    const rule = estimatedArrivals({ interval: 1, margin: 0.5, window: 10 });
    // Shifts 0.1, 0.05, 0.1: the fifth is expected at 5.0833.
    const spans = suspicionsOf(beats, rule, { to: 10 });
    expect(spans.at(-1)?.from).toBeCloseTo(5.0833333 + 0.5, 6);
    const one = estimatedArrivals({ interval: 1, margin: 0.5, window: 1 });
    expect(suspicionsOf(beats, one, { to: 10 }).at(-1)?.from).toBeCloseTo(5.6, 12);
  });

  it("accrue from mean and deviation of the gaps", () => {
    const rule = accrual({ deviations: 2, window: 2, least: 0.01, first: 1 });
    // Gaps 0.95 and 2.05: mean 1.5, deviation 0.55.
    const spans = suspicionsOf(beats, rule, { from: 4.2, to: 10 });
    expect(spans).toEqual([{ from: expect.closeTo(4.1 + 1.5 + 1.1, 12) as number, to: 10 }]);
    const steady = [beat(1, 1), beat(2, 2)];
    expect(suspicionsOf(steady, rule, { to: 10 })[0]?.from).toBeCloseTo(3.02, 12);
  });

  it("notice a crash half an interval after a heartbeat, in the mean", () => {
    const rule = fixedTimeout({ timeout: 1.5 });
    // 2.6 - 1.5, 3.55 - 2.5 and 5.6 - 4.5; the overtaken third does not count.
    const overtaken = [...beats, beat(3, 4.2)];
    const mean = (1.1 + 1.05 + 1.1) / 3;
    expect(meanDetectionTime(overtaken, rule, { interval: 1 })).toBeCloseTo(mean, 12);
    expect(() => meanDetectionTime([], rule, { interval: 1 })).toThrow(
      new RangeError("heartbeats must hold 1 items or more, got 0"),
    );
  });

  it("see only what they watch", () => {
    const rule = fixedTimeout({ timeout: 1.5 });
    expect(suspicionsOf(beats, rule, { from: 4, to: 5 })).toEqual([{ from: 4, to: 4.1 }]);
    expect(suspicionsOf([], rule, { to: 5 })).toEqual([]);
  });

  it.each([
    { call: () => fixedTimeout({ timeout: 0 }), text: "timeout must be finite and > 0, got 0" },
    {
      call: () => freshnessPoints({ interval: 1, shift: -1 }),
      text: "shift must be finite and >= 0, got -1",
    },
    {
      call: () => estimatedArrivals({ interval: 1, margin: 1, window: 0 }),
      text: "window must be a whole number >= 1, got 0",
    },
    {
      call: () => accrual({ deviations: 1, window: 1, least: 0, first: 1 }),
      text: "least must be finite and > 0, got 0",
    },
    {
      call: () => suspicionsOf([], fixedTimeout({ timeout: 1 }), { from: 2, to: 1 }),
      text: "to must be >= 2, got 1",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
