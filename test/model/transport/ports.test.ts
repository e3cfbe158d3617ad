import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  connectionRate,
  ephemeralPorts,
  freePorts,
  listenerTuples,
  portRefusal,
  sourceAddressesFor,
  tupleCount,
} from "../../../lib/model/transport";
import { simulatePorts } from "../../../lib/scenario/transport";
import { exponential, fixed } from "../../../lib/sim";
import { expectWithinFourErrors } from "../availability/four-errors";

const iana = { ports: ephemeralPorts.iana, sourceAddresses: 1, destinations: 1 };

describe("ports", () => {
  it("are 16 384 of IANA's range and 28 232 of Linux's", () => {
    expect(ephemeralPorts.iana).toBe(65_535 - 49_152 + 1);
    expect(ephemeralPorts.linux).toBe(60_999 - 32_768 + 1);
    expect(tupleCount({ ...iana, destinations: 2 })).toBe(32_768);
    expect(listenerTuples(32)).toBe(2 ** 48);
  });

  it("allow 68 connections a second with TIME-WAIT of four minutes, 273 with one", () => {
    expect(connectionRate({ ...iana, holdTime: 240 })).toBeCloseTo(68.2667, 4);
    expect(connectionRate({ ...iana, holdTime: 60 })).toBeCloseTo(273.07, 2);
    expect(sourceAddressesFor(5000, { ports: 16_384, destinations: 1, holdTime: 60 })).toBe(19);
    const held = { ports: 16_384, destinations: 1, holdTime: 30 };
    for (let n = 1; n < 60; n += 1) {
      expect(sourceAddressesFor((n * 16_384) / 30, held)).toBe(n);
    }
  });

  it("are enough with so many addresses, and not with one fewer", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        fc.integer({ min: 1, max: 65_535 }),
        fc.double({ min: 1, max: 300, noNaN: true }),
        (rate, ports, holdTime) => {
          const fixedParams = { ports, destinations: 1, holdTime };
          const sourceAddresses = sourceAddressesFor(rate, fixedParams);
          const most = (n: number) => connectionRate({ ...fixedParams, sourceAddresses: n });
          expect(most(sourceAddresses)).toBeGreaterThanOrEqual(rate * (1 - 1e-12));
          if (sourceAddresses > 1) expect(most(sourceAddresses - 1)).toBeLessThan(rate);
        },
      ),
    );
  });

  it("become fewer until the first one comes back", () => {
    const client = { ...iana, holdTime: 60, rate: 200 };
    expect([0, 30, 60, 90].map((t) => freePorts(t, client))).toEqual([16_384, 10_384, 4384, 4384]);
    expect(freePorts(60, { ...client, rate: 300 })).toBe(0);
    expect(freePorts(54.5, { ...client, rate: 300 })).toBe(34);
  });

  it.each([
    { name: "fixed", hold: fixed(10) },
    { name: "exponential", hold: exponential(0.1) },
  ])("are missing as often as Erlang says, with $name times", ({ hold }) => {
    const { refused } = simulatePorts({
      ...{ ports: 50, rate: 4.5, hold, duration: 60_000, looks: 1, seed: 2 },
    });
    const refusal = portRefusal(4.5, { ...iana, ports: 50, holdTime: 10 });
    expect(refusal).toBeGreaterThan(0.03);
    expectWithinFourErrors(refusal, refused);
  });

  it("fall as the line says in a simulated client", () => {
    const { free } = simulatePorts({
      ...{ ports: 16_384, rate: 200, hold: fixed(60), duration: 120, looks: 12, seed: 4 },
    });
    for (const { time, ports } of free) {
      const expected = freePorts(time, { ...iana, holdTime: 60, rate: 200 });
      expect(Math.abs(ports - expected)).toBeLessThan(4 * Math.sqrt(200 * Math.min(60, time)));
    }
  });

  it("refuse by Erlang's B of small cases, and everybody beyond any number", () => {
    expect(portRefusal(1, { ...iana, ports: 1, holdTime: 1 })).toBeCloseTo(0.5, 12);
    expect(portRefusal(2, { ...iana, ports: 2, holdTime: 1 })).toBeCloseTo(2 / 5, 12);
    expect(portRefusal(300, { ...iana, holdTime: 60 })).toBeCloseTo(0.0904, 3);
    expect(portRefusal(0, { ...iana, holdTime: 60 })).toBe(0);
  });
});

describe("ports reject", () => {
  it.each([
    {
      call: () => tupleCount({ ...iana, ports: 65_536 }),
      text: "ports must be in [1, 65535], got 65536",
    },
    { call: () => listenerTuples(0), text: "addressBits must be a whole number >= 1, got 0" },
    {
      call: () => connectionRate({ ...iana, holdTime: 0 }),
      text: "holdTime must be finite and > 0, got 0",
    },
    {
      call: () => freePorts(-1, { ...iana, holdTime: 1, rate: 1 }),
      text: "time must be finite and >= 0, got -1",
    },
    {
      call: () => sourceAddressesFor(-1, { ports: 1, destinations: 1, holdTime: 1 }),
      text: "rate must be finite and >= 0, got -1",
    },
    {
      call: () => portRefusal(1, { ...iana, destinations: 1e6, holdTime: 1 }),
      text: "four-tuples must be in [1, 10000000], got 16384000000",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
