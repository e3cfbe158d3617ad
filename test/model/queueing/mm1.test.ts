import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Bytes, type Seconds, ms } from "../../../lib/core/units";
import {
  mm1InSystem,
  mm1QueueLength,
  mm1ResponseTime,
  mm1Utilization,
  mm1WaitingTime,
} from "../../../lib/model/queueing/mm1";
import { expectRatio } from "../availability/four-errors";
import { birthDeath, meanOf } from "./chain";

const positive = (max: number) => fc.double({ min: 1e-6, max, noNaN: true });

describe("M/M/1", () => {
  it.each([
    { rate: 0, service: ms(10), response: ms(10), why: "an idle server adds no wait" },
    { rate: 80, service: ms(10), response: ms(50), why: "at 80 % the stay is five services" },
    { rate: 99, service: ms(10), response: 1, why: "at 99 % it is a hundred" },
    { rate: 100, service: ms(10), response: Infinity, why: "at 100 % there is no steady state" },
    { rate: 1e308, service: 1e308, response: Infinity, why: "nor far beyond" },
    { rate: 15, service: 0.06, response: 0.6, why: "Kurose and Ross: a slow access link" },
    { rate: 10, service: 0.06, response: 0.15, why: "Kurose and Ross: a third of it cached" },
    { rate: 125, service: ms(2), response: 0.002 / 0.75, why: "a gateway at 25 %" },
  ])("agrees with a known value: $why", ({ rate, service, response }) => {
    expect(mm1ResponseTime(rate, { serviceTime: service })).toBeCloseTo(response, 12);
  });

  it("has a third of a packet in a gateway with 125 packets/s of 2 ms", () => {
    expect(mm1Utilization(125, { serviceTime: ms(2) })).toBe(0.25);
    expect(mm1InSystem(125, { serviceTime: ms(2) })).toBeCloseTo(1 / 3, 14);
    expect(mm1QueueLength(125, { serviceTime: ms(2) })).toBeCloseTo(1 / 12, 14);
    expect(mm1WaitingTime(125, { serviceTime: ms(2) })).toBeCloseTo(ms(2) / 3, 14);
  });

  it.each([0.1, 0.5, 0.8])("agrees with the balance of its states at a load of %d", (load) => {
    const states = birthDeath(
      200,
      () => load,
      () => 1,
    );
    const inSystem = meanOf(states);
    expectRatio(mm1InSystem(load, { serviceTime: 1 }), inSystem, 1e-12);
    const waiting = meanOf(states.slice(1));
    expectRatio(mm1QueueLength(load, { serviceTime: 1 }), waiting, 1e-12);
    expectRatio(mm1WaitingTime(load, { serviceTime: 1 }), waiting / load, 1e-12);
  });

  it("obeys Little's law in the system and in the queue, and its parts add up", () => {
    fc.assert(
      fc.property(positive(1e3), positive(0.999), (serviceTime, utilization) => {
        const rate = utilization / serviceTime;
        const response = mm1ResponseTime(rate, { serviceTime });
        const wait = mm1WaitingTime(rate, { serviceTime });
        expectRatio(rate * response, mm1InSystem(rate, { serviceTime }), 1e-12);
        expectRatio(rate * wait, mm1QueueLength(rate, { serviceTime }), 1e-12);
        expectRatio(wait + serviceTime, response, 1e-12);
        // Twice as fast with twice as many is the same system, with its clock at twice the speed.
        expectRatio(mm1ResponseTime(2 * rate, { serviceTime: serviceTime / 2 }), response / 2);
      }),
    );
  });

  it.each([1, 1.5, 1e300])("has no bound at a utilization of %d", (utilization) => {
    for (const f of [mm1ResponseTime, mm1WaitingTime, mm1InSystem, mm1QueueLength]) {
      expect(f(utilization, { serviceTime: 1 })).toBe(Infinity);
    }
  });

  it.each([
    { rate: -1, service: ms(10), message: "arrivalRate must be finite and >= 0, got -1" },
    { rate: NaN, service: ms(10), message: "arrivalRate must be finite and >= 0, got NaN" },
    { rate: 1, service: 0, message: "serviceTime must be finite and > 0, got 0" },
    { rate: 0, service: Infinity, message: "serviceTime must be finite and > 0, got Infinity" },
  ])("rejects: $message", ({ rate, service, message }) => {
    for (const f of [
      mm1Utilization,
      mm1ResponseTime,
      mm1WaitingTime,
      mm1InSystem,
      mm1QueueLength,
    ]) {
      expect(() => f(rate, { serviceTime: service })).toThrow(new RangeError(message));
    }
  });

  it("does not compile with a size where a time is due", () => {
    const size: Bytes = 1500;
    // @ts-expect-error a size is no time
    const serviceTime: Seconds = size;
    expect(mm1Utilization(1, { serviceTime })).toBe(1500);
  });
});
