import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours, minutes } from "../../../lib/core/units";
import {
  alertBurnRate,
  alertDelay,
  budgetExhaustionTime,
  burnRate,
  errorBudgetTime,
} from "../../../lib/model/availability/error-budget";
import { simulateAlert } from "../../../lib/scenario/availability/alert";
import { expectRatio } from "./four-errors";

const month = { window: days(30) };

describe("error budgets", () => {
  it("agree with the SRE workbook: 43.2 minutes of 30 days at 99.9 %", () => {
    expect(errorBudgetTime(0.001, month)).toBeCloseTo(minutes(43.2), 9);
    expect(errorBudgetTime(0, month)).toBe(0);
  });

  it.each([
    { budgetShare: 0.02, alertWindow: hours(1), threshold: 14.4 },
    { budgetShare: 0.05, alertWindow: hours(6), threshold: 6 },
    { budgetShare: 0.1, alertWindow: days(3), threshold: 1 },
  ])("agree with table 5-8 of the SRE workbook: $threshold", ({ threshold, ...rule }) => {
    expect(alertBurnRate({ ...rule, ...month })).toBeCloseTo(threshold, 12);
  });

  it("are gone in 3 days at burn rate 10", () => {
    expect(budgetExhaustionTime(10, { ...month, left: 1 })).toBe(days(3));
    expect(budgetExhaustionTime(10, { ...month, left: 0 })).toBe(0);
    expect(budgetExhaustionTime(0, { ...month, left: 1 })).toBe(Infinity);
    expect(budgetExhaustionTime(0, { ...month, left: 0 })).toBe(0);
  });

  it.each([0.05, 0.2, 1])("call when a trace of requests does, error rate %d", (errorRate) => {
    const rule = { budgetShare: 0.02, alertWindow: hours(1), ...month };
    const alertRate = 0.001 * alertBurnRate(rule);
    const requests = 200;
    const called = simulateAlert({
      ...{ requests, errorRate, alertRate },
      ...{ alertWindow: 3600, patience: 7200, seed: 1 },
    });
    const delay = alertDelay(burnRate(errorRate, { budget: 0.001 }), rule);
    // Failures until the call, plus or minus their deviation; then up to the next full second.
    const failures = alertRate * requests * 3600;
    const error = Math.sqrt(failures * (1 - errorRate)) / (requests * errorRate);
    expect(Math.abs(called - delay)).toBeLessThan(4 * error + 1);
  });

  it("do not call below the threshold, as a trace does not", () => {
    const rule = { budgetShare: 0.02, alertWindow: hours(1), ...month };
    expect(alertDelay(14, rule)).toBe(Infinity);
    expect(alertDelay(14.4, rule)).toBe(hours(1));
    const trace = { requests: 200, errorRate: 0.01, alertRate: 0.0144 };
    expect(simulateAlert({ ...trace, alertWindow: 600, patience: 3600, seed: 1 })).toBe(Infinity);
  });

  it("have lost exactly the rule's share when it calls", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.double({ min: 60, max: 1e6, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (budgetShare, alertWindow, factor) => {
          const rule = { budgetShare, alertWindow, ...month };
          const rate = alertBurnRate(rule) * factor;
          const delay = alertDelay(rate, rule);
          const whole = budgetExhaustionTime(rate, { ...month, left: 1 });
          expectRatio(delay / whole, budgetShare, 1e-12);
        },
      ),
    );
  });

  it.each([
    { call: () => burnRate(0.1, { budget: 0 }), text: "budget must be finite and > 0, got 0" },
    {
      call: () => budgetExhaustionTime(-1, { ...month, left: 1 }),
      text: "rate must be finite and >= 0, got -1",
    },
    {
      call: () => errorBudgetTime(99.9, month),
      text: "budget must be in [0, 1], got 99.9",
    },
    {
      call: () => alertBurnRate({ budgetShare: 0.1, alertWindow: 0, ...month }),
      text: "alertWindow must be finite and > 0, got 0",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
