import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "../../../lib/core/units";
import { calendars } from "../../../lib/model/availability/calendar";
import {
  availabilityClass,
  downtime,
  ninesOf,
  unavailabilityOfDowntime,
  unavailabilityOfNines,
} from "../../../lib/model/availability/nines";
import { expectClose } from "./all-states";

describe("ninesOf and unavailabilityOfNines", () => {
  it.each([
    { unavailability: 0.001, nines: 3 },
    { unavailability: 0.0005, nines: 3.301029995663981 },
    { unavailability: 1e-20, nines: 20 },
    { unavailability: 1, nines: 0 },
    { unavailability: 0, nines: Infinity },
  ])("$unavailability is $nines nines", ({ unavailability, nines }) => {
    expect(ninesOf(unavailability)).toBeCloseTo(nines, 14);
    expectClose(unavailabilityOfNines(nines), unavailability, 1e-14);
  });

  it("gives whole nines as they are written", () => {
    expect([1, 2, 3, 4, 5, 9].map(unavailabilityOfNines)).toEqual([
      0.1, 0.01, 0.001, 1e-4, 1e-5, 1e-9,
    ]);
    expect(Object.is(ninesOf(1), 0)).toBe(true);
  });

  it("are each other's inverse", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 300, noNaN: true }), (nines) => {
        expect(Math.abs(ninesOf(unavailabilityOfNines(nines)) - nines)).toBeLessThan(1e-12);
      }),
    );
  });

  it.each([
    { call: () => ninesOf(1.5), message: "unavailability must be in [0, 1], got 1.5" },
    { call: () => unavailabilityOfNines(-1), message: "nines must be >= 0, got -1" },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});

describe("availabilityClass", () => {
  it.each([
    [0.01, 2],
    [0.0005, 3],
    [0.00051, 3],
    [1 - 0.999, 3],
    [1 - 0.9999, 4],
    [0.0010001, 2],
    [0.9, 0],
    [0, Infinity],
  ])("of %d is %d", (unavailability, whole) => {
    expect(availabilityClass(unavailability)).toBe(whole);
  });
});

describe("downtime", () => {
  // Google's Site Reliability Engineering, appendix A, prints some of these; the others are products.
  const periods = [
    calendars["year of 365 days"],
    calendars["Julian year"],
    calendars["twelfth of a Julian year"],
    calendars["month of 30 days"],
    calendars.week,
    calendars.day,
  ];
  it.each([
    [0.01, [hours(87.6), hours(87.66), hours(7.305), hours(7.2), hours(1.68), minutes(14.4)]],
    [0.001, [hours(8.76), hours(8.766), minutes(43.83), minutes(43.2), minutes(10.08), 86.4]],
    [1e-4, [minutes(52.56), minutes(52.596), minutes(4.383), minutes(4.32), 60.48, 8.64]],
    [1e-5, [315.36, 315.576, 26.298, 25.92, 6.048, 0.864]],
    [1e-6, [31.536, 31.5576, 2.6298, 2.592, 0.6048, 0.0864]],
  ] as const)("of %d under six calendars", (unavailability, expected) => {
    periods.forEach((period, i) =>
      expectClose(downtime(unavailability, { period }), expected[i] ?? NaN),
    );
  });

  it("is the inverse of unavailabilityOfDowntime", () => {
    const period = days(30);
    for (const u of [0, 1e-18, 0.3, 1]) {
      expectClose(unavailabilityOfDowntime(downtime(u, { period }), { period }), u);
    }
  });

  it.each([
    {
      call: () => downtime(0.1, { period: 0 }),
      message: "period must be finite and > 0, got 0",
    },
    {
      call: () => unavailabilityOfDowntime(11, { period: 10 }),
      message: "downtime must be in [0, 10], got 11",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
