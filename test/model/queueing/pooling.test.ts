import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  oneFastServerResponseTime,
  separateQueuesResponseTime,
  sharedQueueResponseTime,
} from "../../../lib/model/queueing/pooling";
import { expectRatio } from "../availability/four-errors";
import { birthDeath, meanOf } from "./chain";

const two = { serviceTime: 1, servers: 2 };
const forms = [oneFastServerResponseTime, sharedQueueResponseTime, separateQueuesResponseTime];

describe("the same capacity in three forms", () => {
  it("agrees with values that were computed elsewhere: two servers of 1/s at 90 % and at 50 %", () => {
    const times = (rate: number) => forms.map((form) => form(rate, two));
    times(1.8).forEach((time, i) => expect(time).toBeCloseTo([5, 5.263157895, 10][i] ?? NaN, 9));
    times(1).forEach((time, i) => expect(time).toBeCloseTo([1, 4 / 3, 2][i] ?? NaN, 13));
    // Where nobody else is there, only the speed of one server counts: 1 : 2 : 2.
    expect(times(0)).toEqual([0.5, 1, 1]);
  });

  it("agrees with the balance of states: four servers at 85 %", () => {
    const [rate, servers] = [3.4, 4];
    const inSystem = (arrivals: number, speed: (count: number) => number) =>
      meanOf(birthDeath(250, () => arrivals, speed));
    const params = { serviceTime: 1, servers };
    const fast = inSystem(rate, () => servers) / rate;
    const shared = inSystem(rate, (count) => Math.min(count, servers)) / rate;
    const separate = (servers * inSystem(rate / servers, () => 1)) / rate;
    [fast, shared, separate].forEach((time, i) => expectRatio(forms[i]?.(rate, params) ?? 0, time));
  });

  it("ranks fast, shared, separate, the last c times the first", () => {
    const utilization = fc.double({ min: 1e-3, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(utilization, fc.integer({ min: 2, max: 100 }), (busy, servers) => {
        const params = { serviceTime: 0.01, servers };
        const [fast = 0, shared = 0, separate = 0] = forms.map((form) =>
          form((busy * servers) / 0.01, params),
        );
        expect(fast).toBeLessThan(shared);
        expect(shared).toBeLessThan(separate);
        expectRatio(separate / fast, servers, 1e-12);
        // The shared queue is never more than a slow service behind the fast server.
        expect(shared - fast).toBeLessThanOrEqual(0.01);
      }),
    );
  });

  it("is the same for one server, and has no bound at full load", () => {
    for (const form of forms) {
      expect(form(0.8, { serviceTime: 1, servers: 1 })).toBeCloseTo(5, 12);
      expect(form(2, two)).toBe(Infinity);
      expect(form(3, two)).toBe(Infinity);
    }
  });

  it.each([
    { change: { servers: 0 }, text: "servers must be a whole number >= 1, got 0" },
    { change: { servers: 1e7 }, text: "servers must be in [1, 1000000], got 10000000" },
    { change: { serviceTime: -1 }, text: "serviceTime must be finite and > 0, got -1" },
  ])("rejects: $text", ({ change, text }) => {
    for (const form of forms) {
      expect(() => form(1, { ...two, ...change })).toThrow(new RangeError(text));
    }
  });
});
