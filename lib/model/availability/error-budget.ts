/**
 * Error budgets: an objective allows some errors; how fast are they used up, and when to call?
 *
 * Assumes traffic that stays the same, so that a share of time and a share of requests are one.
 * Leaves out how traffic varies, and errors that leave a rolling window at its other end.
 */

import { requireFraction, requireNonNegative, requirePositive } from "../../core/check";
import type { Seconds } from "../../core/units";

/** A rule that calls when a share of the budget is gone within a short window. */
export interface AlertRule {
  /** f: share of the budget (fraction). */
  readonly budgetShare: number;
  /** w: window that the alert looks back over (s, finite, > 0). */
  readonly alertWindow: Seconds;
  /** W: window of the objective (s, finite, > 0). */
  readonly window: Seconds;
}

function requireBudget(budget: number): void {
  requireFraction({ budget });
  requirePositive({ budget });
}

/**
 * Time that an objective allows to be down: (1 - s) W.
 *
 * @param budget - 1 - s: share of errors that the objective s allows (fraction)
 * @param params - `window` is W (s, finite, > 0)
 * @returns allowed downtime (s)
 * @throws RangeError if a parameter is outside its domain
 * @see Beyer et al. (2018), The Site Reliability Workbook, chapter 2
 *
 * @example
 * ```ts
 * errorBudgetTime(0.001, { window: days(30) }) / minutes(1) // => 43.2
 * ```
 */
export function errorBudgetTime(budget: number, { window }: { readonly window: Seconds }): Seconds {
  requireFraction({ budget });
  requirePositive({ window });
  return budget * window;
}

/**
 * How many times faster than allowed errors come: e / (1 - s).
 *
 * @param errorRate - e: share of requests that fail now (fraction)
 * @param params - `budget` is 1 - s (fraction, > 0)
 * @returns burn rate (ratio; 1 uses up the budget exactly at the end of the window)
 * @throws RangeError if a parameter is outside its domain; without a budget there is no burn rate
 * @see Beyer et al. (2018), The Site Reliability Workbook, chapter 5
 *
 * @example
 * ```ts
 * burnRate(0.0144, { budget: 0.001 }) // => 14.4
 * ```
 */
export function burnRate(errorRate: number, { budget }: { readonly budget: number }): number {
  requireFraction({ errorRate });
  requireBudget(budget);
  return errorRate / budget;
}

/**
 * Time until the budget is gone: the part that is left × W / burn rate.
 *
 * @param rate - burn rate (ratio, finite, >= 0)
 * @param params - `window` is W (s, finite, > 0); `left` is the part of the budget that is left
 *   (fraction)
 * @returns time (s; `Infinity` for a burn rate of 0 with something left)
 * @throws RangeError if a parameter is outside its domain
 *
 * @example
 * ```ts
 * budgetExhaustionTime(10, { window: days(30), left: 1 }) / days(1) // => 3
 * ```
 */
export function budgetExhaustionTime(
  rate: number,
  { window, left }: { readonly window: Seconds; readonly left: number },
): Seconds {
  requireNonNegative({ rate });
  requirePositive({ window });
  requireFraction({ left });
  return left === 0 ? 0 : (left * window) / rate;
}

/**
 * Burn rate above which a rule calls: f W / w.
 *
 * @param params - `budgetShare` is f, `alertWindow` is w, `window` is W
 * @returns burn rate (ratio)
 * @throws RangeError if a parameter is outside its domain
 * @see Beyer et al. (2018), The Site Reliability Workbook, chapter 5, table 5-8
 *
 * @example
 * ```ts
 * alertBurnRate({ budgetShare: 0.02, alertWindow: hours(1), window: days(30) }) // => 14.4
 * ```
 */
export function alertBurnRate({ budgetShare, alertWindow, window }: AlertRule): number {
  requireFraction({ budgetShare });
  requirePositive({ alertWindow, window });
  return budgetShare * (window / alertWindow);
}

/**
 * Time from the first error to the call: w × threshold / burn rate, if the rate stays.
 *
 * @param rate - burn rate of the incident (ratio, finite, >= 0)
 * @param rule - `budgetShare`, `alertWindow` and `window`
 * @returns time (s, at most `alertWindow`; `Infinity` for an incident below the threshold)
 * @throws RangeError if a parameter is outside its domain
 * @see Beyer et al. (2018), The Site Reliability Workbook, chapter 5
 *
 * @example
 * ```ts
 * alertDelay(1000, { budgetShare: 0.02, alertWindow: hours(1), window: days(30) }) // => 51.84
 * ```
 */
export function alertDelay(rate: number, rule: AlertRule): Seconds {
  requireNonNegative({ rate });
  const threshold = alertBurnRate(rule);
  if (rate < threshold) return Infinity;
  return rate === 0 ? 0 : rule.alertWindow * (threshold / rate);
}
