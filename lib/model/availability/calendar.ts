/**
 * Calendars: how long a day, week, month or year of a commitment is.
 *
 * Two calculators of allowed downtime disagree because one takes a month of 30 days and the other a
 * twelfth of a year, and because years differ too. No model here has a period of its own: a caller
 * picks one. Leaves out leap seconds, time zones, and hours that a change of clocks adds or takes.
 */

import { requireBetween, requireFraction, requirePositive } from "../../core/check";
import { type Seconds, days, hours } from "../../core/units";

/** Lengths by name (s). Months of `29 days` and years of `366 days` come with leap years only. */
export const calendars = {
  day: days(1),
  week: days(7),
  "month of 28 days": days(28),
  "month of 29 days": days(29),
  "month of 30 days": days(30),
  "month of 31 days": days(31),
  "twelfth of 365 days": days(365) / 12,
  "twelfth of a Gregorian year": days(365.2425) / 12,
  "twelfth of a Julian year": days(365.25) / 12,
  "year of 360 days": days(360),
  "year of 365 days": days(365),
  "Gregorian year": days(365.2425),
  "Julian year": days(365.25),
  "year of 366 days": days(366),
} as const satisfies Readonly<Record<string, Seconds>>;

/** Name of a calendar: a key of `calendars`. */
export type Calendar = keyof typeof calendars;

/** What a commitment allows under one calendar. */
export interface CalendarDowntime {
  readonly calendar: string;
  /** Time in which the commitment counts (s). */
  readonly period: Seconds;
  /** Downtime that it allows (s). */
  readonly downtime: Seconds;
}

/** What a commitment says of its period beyond a calendar. */
export interface CommitmentParams extends BusinessHours {
  /** Length of the rolling window (s, finite, > 0). */
  readonly rollingWindow: Seconds;
}

/** The hours of a week that count. */
export interface BusinessHours {
  /** Days of a week (count, 1 to 7, need not be whole). */
  readonly daysPerWeek: number;
  /** Hours of such a day (h, > 0, at most 24). */
  readonly hoursPerDay: number;
}

/**
 * Time of a period that falls into business hours: t d h / 168.
 *
 * @param period - t (s, finite, > 0)
 * @param params - `daysPerWeek` is d, `hoursPerDay` is h
 * @returns counted time, on average (s)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * businessTime(days(7), { daysPerWeek: 5, hoursPerDay: 10 }) // => hours(50)
 * ```
 */
export function businessTime(
  period: Seconds,
  { daysPerWeek, hoursPerDay }: BusinessHours,
): Seconds {
  requirePositive({ period, hoursPerDay });
  requireBetween(1, 7, { daysPerWeek });
  requireBetween(0, 24, { hoursPerDay });
  return period * ((daysPerWeek * hours(hoursPerDay)) / calendars.week);
}

/**
 * Downtime that one commitment allows, under every calendar: why calculators disagree.
 *
 * @param unavailability - U, what the commitment leaves (fraction)
 * @param params - `rollingWindow`, and the business hours `daysPerWeek` and `hoursPerDay`
 * @returns a row for each of `calendars`, for the rolling window, and for a week, a month of 30 days
 *   and a year of 365 days of business hours
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * downtimeByCalendar(0.001, { rollingWindow: days(28), daysPerWeek: 5, hoursPerDay: 10 })[4] // => { calendar: "month of 30 days", period: days(30), downtime: 2592 }
 * ```
 */
export function downtimeByCalendar(
  unavailability: number,
  { rollingWindow, ...business }: CommitmentParams,
): CalendarDowntime[] {
  requireFraction({ unavailability });
  requirePositive({ rollingWindow });
  const counted = (["week", "month of 30 days", "year of 365 days"] as const).map((name) => ({
    calendar: `business hours of a ${name}`,
    period: businessTime(calendars[name], business),
  }));
  const plain = Object.entries(calendars).map(([calendar, period]) => ({ calendar, period }));
  return [...plain, { calendar: "rolling window", period: rollingWindow }, ...counted].map(
    (each) => ({ ...each, downtime: unavailability * each.period }),
  );
}
