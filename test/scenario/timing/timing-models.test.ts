import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { growingTimeout, latestArrival } from "../../../lib/model/timing";
import {
  fixedTimeout,
  growingTimeouts,
  promisedHeartbeats,
  simulateHeartbeats,
  suspicionsOf,
} from "../../../lib/scenario/timing";
import { pareto } from "../../../lib/sim";

const interval = 1;
const heartbeats = 400;
/** Delays with no bound, of which one in eight is above 2. */
const asynchronous = (seed: number) =>
  simulateHeartbeats({ interval, heartbeats, delay: pareto(0.5, { shape: 1.5 }), seed });
const seeds = fc.integer({ min: 1, max: 1000 });
const bounds = fc.double({ min: 0.6, max: 5, noNaN: true });
const span = { from: 0, to: heartbeats * interval };

describe("promisedHeartbeats", () => {
  it("is as worked out by hand: late ones of before arrive by the bound after the stabilization", () => {
    const heard = [
      { sequence: 1, sent: 1, arrived: 1.5 },
      { sequence: 4, sent: 4, arrived: 4.25 },
      { sequence: 3, sent: 3, arrived: 9 },
      { sequence: 2, sent: 2, arrived: 30 },
      { sequence: 5, sent: 5, arrived: 40 },
    ];
    const arrivals = (stabilization: number) =>
      promisedHeartbeats(heard, { bound: 2, stabilization }).map(({ sequence, arrived }) => [
        ...[sequence, arrived],
      ]);
    expect(arrivals(4)).toEqual([
      [1, 1.5],
      [4, 4.25],
      [3, 6],
      [2, 6],
      [5, 7],
    ]);
    expect(arrivals(0)[1]).toEqual([2, 4]);
    expect(promisedHeartbeats(heard, { bound: 2, stabilization: Infinity })).toEqual(heard);
  });

  it("keeps the model's promise, and every delay that keeps it by itself", () => {
    fc.assert(
      fc.property(seeds, bounds, fc.integer({ min: 0, max: 300 }), (seed, bound, stabilization) => {
        const heard = asynchronous(seed);
        const delayOf = new Map(heard.map(({ sequence, arrived }) => [sequence, arrived]));
        let before = 0;
        for (const each of promisedHeartbeats(heard, { bound, stabilization })) {
          const latest = latestArrival(each.sent, { bound, stabilization });
          expect(each.arrived).toBe(Math.min(delayOf.get(each.sequence) ?? NaN, latest));
          expect(each.arrived).toBeGreaterThanOrEqual(before);
          before = each.arrived;
        }
      }),
    );
  });

  it.each([
    { promise: { bound: 0, stabilization: 0 }, text: "bound must be finite and > 0, got 0" },
    { promise: { bound: 1, stabilization: -1 }, text: "stabilization must be >= 0, got -1" },
  ])("rejects: $text", ({ promise, text }) => {
    expect(() => promisedHeartbeats([], promise)).toThrow(new RangeError(text));
  });
});

describe("a time-out of interval and bound", () => {
  it("never errs in a synchronous system, and notices a crash in no more than itself", () => {
    fc.assert(
      fc.property(seeds, bounds, (seed, bound) => {
        const heard = promisedHeartbeats(asynchronous(seed), { bound, stabilization: 0 });
        const rule = fixedTimeout({ timeout: interval + bound });
        expect(suspicionsOf(heard, rule, span)).toEqual([]);
        // After a crash right behind the last heartbeat it takes all of the time, or less.
        const crash = heartbeats * interval;
        const [suspicion] = suspicionsOf(heard, rule, { to: 2 * crash });
        expect(suspicion?.from).toBeLessThanOrEqual(crash + interval + 2 * bound + 1e-9);
        expect(suspicion?.to).toBe(2 * crash);
      }),
    );
  });

  it("errs in a partially synchronous one before stabilization + bound only", () => {
    fc.assert(
      fc.property(seeds, bounds, (seed, bound) => {
        const stabilization = 200;
        const heard = promisedHeartbeats(asynchronous(seed), { bound, stabilization });
        const rule = fixedTimeout({ timeout: interval + bound });
        const spans = suspicionsOf(heard, rule, span);
        for (const { to } of spans) {
          expect(to).toBeLessThanOrEqual(
            latestArrival(stabilization, { bound, stabilization }) + 1e-9,
          );
        }
      }),
    );
  });

  it("errs without end in an asynchronous one: in the last quarter of a run as in the first", () => {
    const rule = fixedTimeout({ timeout: 3 });
    const [early, late] = [
      { from: 0, to: 1000 },
      { from: 3000, to: 4000 },
    ].map((part) => {
      const heard = simulateHeartbeats({
        ...{ interval, heartbeats: 4000, seed: 2 },
        delay: pareto(1, { shape: 0.9 }),
      });
      return suspicionsOf(heard, rule, part).length;
    });
    expect(early).toBeGreaterThan(5);
    expect(late).toBeGreaterThan(5);
  });
});

describe("growingTimeouts", () => {
  const beat = (sequence: number, arrived: number) => ({ sequence, sent: sequence, arrived });

  it("doubles where a suspicion was a mistake, and only there", () => {
    const beats = [beat(1, 1), beat(2, 3), beat(3, 5), beat(4, 6), beat(5, 11)];
    // Trusted to 2: late; 2 more to 5: in time; to 7; to 8: late; 4 more to 15.
    const rule = growingTimeouts({ timeout: 1, factor: 2 });
    expect(suspicionsOf(beats, rule, { to: 20 })).toEqual([
      { from: 2, to: 3 },
      { from: 8, to: 11 },
      { from: 15, to: 20 },
    ]);
  });

  it("is never wrong more often than the model says, where delays have a bound that it does not know", () => {
    let most = 0;
    fc.assert(
      fc.property(seeds, bounds, (seed, bound) => {
        const heard = promisedHeartbeats(asynchronous(seed), { bound, stabilization: 0 });
        const search = { start: 0.3, factor: 1.5 };
        const rule = growingTimeouts({ timeout: search.start, factor: search.factor });
        const { mistakes } = growingTimeout(interval + bound, search);
        const seen = suspicionsOf(heard, rule, span).length;
        expect(seen).toBeLessThanOrEqual(mistakes);
        most = Math.max(most, seen / mistakes);
      }),
    );
    // The worst case is not far off.
    expect(most).toBeGreaterThan(0.6);
  });

  it.each([
    {
      make: () => growingTimeouts({ timeout: 0, factor: 2 }),
      text: "timeout must be finite and > 0, got 0",
    },
    { make: () => growingTimeouts({ timeout: 1, factor: 1 }), text: "factor must be > 1, got 1" },
  ])("rejects: $text", ({ make, text }) => expect(make).toThrow(new RangeError(text)));
});
