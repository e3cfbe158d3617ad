import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "../../../lib/core/units";
import {
  businessTime,
  calendars,
  downtimeByCalendar,
} from "../../../lib/model/availability/calendar";
import { expectClose } from "./all-states";

const daysFrom = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 1000;

describe("calendars", () => {
  it("are as long as the calendar of the machine says", () => {
    expect(calendars["month of 31 days"]).toBe(daysFrom("2026-01-01", "2026-02-01"));
    expect(calendars["month of 28 days"]).toBe(daysFrom("2026-02-01", "2026-03-01"));
    expect(calendars["month of 29 days"]).toBe(daysFrom("2028-02-01", "2028-03-01"));
    expect(calendars["month of 30 days"]).toBe(daysFrom("2026-04-01", "2026-05-01"));
    expect(calendars["year of 365 days"]).toBe(daysFrom("2026-01-01", "2027-01-01"));
    expect(calendars["year of 366 days"]).toBe(daysFrom("2028-01-01", "2029-01-01"));
    // 400 years bring every leap year once; four of the Julian calendar bring one.
    expect(calendars["Gregorian year"] * 400).toBe(daysFrom("2000-01-01", "2400-01-01"));
    expect(calendars["Julian year"] * 4).toBe(daysFrom("2001-01-01", "2005-01-01"));
    expect(calendars["Julian year"]).toBe(31_557_600);
  });

  it("divide years into twelve months", () => {
    expect(calendars["twelfth of 365 days"] * 12).toBe(calendars["year of 365 days"]);
    expect(calendars["twelfth of a Julian year"] * 12).toBe(calendars["Julian year"]);
    expect(calendars["twelfth of a Gregorian year"] * 12).toBe(calendars["Gregorian year"]);
    expect(calendars["month of 30 days"] * 12).toBe(calendars["year of 360 days"]);
    expect(calendars.day * 7).toBe(calendars.week);
  });
});

describe("businessTime", () => {
  it("is fifty hours of a week of ten-hour days", () => {
    expect(businessTime(days(7), { daysPerWeek: 5, hoursPerDay: 10 })).toBe(hours(50));
    expect(businessTime(days(70), { daysPerWeek: 7, hoursPerDay: 24 })).toBe(days(70));
  });
  it.each([
    { daysPerWeek: 8, hoursPerDay: 10, message: "daysPerWeek must be in [1, 7], got 8" },
    { daysPerWeek: 5, hoursPerDay: 25, message: "hoursPerDay must be in [0, 24], got 25" },
    { daysPerWeek: 5, hoursPerDay: 0, message: "hoursPerDay must be finite and > 0, got 0" },
  ])("rejects: $message", ({ message, ...hoursOfWeek }) => {
    expect(() => businessTime(1, hoursOfWeek)).toThrow(new RangeError(message));
  });
});

describe("downtimeByCalendar", () => {
  const params = { rollingWindow: days(28), daysPerWeek: 5, hoursPerDay: 10 };
  const rows = downtimeByCalendar(0.001, params);
  const of = (name: string) => rows.find(({ calendar }) => calendar === name)?.downtime ?? NaN;

  it.each([
    ["day", 86.4],
    ["week", minutes(10.08)],
    ["month of 28 days", minutes(40.32)],
    ["month of 30 days", minutes(43.2)],
    ["month of 31 days", minutes(44.64)],
    ["twelfth of 365 days", minutes(43.8)],
    ["twelfth of a Julian year", minutes(43.83)],
    ["year of 365 days", hours(8.76)],
    ["Julian year", hours(8.766)],
    ["rolling window", minutes(40.32)],
    ["business hours of a week", minutes(3)],
    ["business hours of a month of 30 days", minutes(43.2) * (50 / 168)],
  ])("allows three nines in a %s %d s", (name, seconds) => expectClose(of(name), seconds));

  it("names every calendar once", () => {
    const names = rows.map(({ calendar }) => calendar);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual(expect.arrayContaining(Object.keys(calendars)));
    for (const { period, downtime } of rows) expectClose(downtime, 0.001 * period);
  });

  it("rejects a window without length", () => {
    expect(() => downtimeByCalendar(0.1, { ...params, rollingWindow: 0 })).toThrow(
      new RangeError("rollingWindow must be finite and > 0, got 0"),
    );
  });
});
