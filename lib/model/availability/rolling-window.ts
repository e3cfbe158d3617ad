/**
 * Calendar against rolling window: what a budget that starts afresh every month really allows.
 *
 * Assumes that each calendar period may spend its whole budget at any time, the end of one month and
 * the start of the next included. A rolling window has no such seam. Leaves out unequal months.
 */

import { requireFraction, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";

/** A commitment whose budget starts afresh with each period. */
export interface CalendarBudget {
  /** Share of each period that may be down: U (fraction). */
  readonly unavailability: number;
  /** Length of each period: t (s, finite, > 0). */
  readonly period: Seconds;
}

/**
 * Most downtime that any window can hold while every calendar period keeps its commitment: for a
 * window of one period twice the budget, at the end of one and the start of the next.
 *
 * @param window - length of the window (s, finite, > 0)
 * @param budget - `unavailability` and `period` of the commitment
 * @returns downtime (s, at most `window`)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * mostDowntimeInWindow(days(30), { unavailability: 0.001, period: days(30) }) // => 5184
 * ```
 */
export function mostDowntimeInWindow(
  window: Seconds,
  { unavailability, period }: CalendarBudget,
): Seconds {
  requirePositive({ window, period });
  requireFraction({ unavailability });
  const budget = unavailability * period;
  const whole = Math.floor(window / period);
  if (whole > 2 ** 53) return unavailability * window;
  // The window holds `full` periods, and the rest of it a piece of one period at either end.
  const spent = (full: number) => full * budget + Math.min(window - full * period, 2 * budget);
  return Math.min(window, Math.max(spent(whole), whole > 0 ? spent(whole - 1) : 0));
}
