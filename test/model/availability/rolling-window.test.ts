import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days } from "../../../lib/core/units";
import { mostDowntimeInWindow } from "../../../lib/model/availability/rolling-window";
import { expectClose } from "./all-states";

/** Witness: for each start of a window, in whole minutes, what each period that it meets may spend. */
function mostCounted(window: number, budget: number, period: number): number {
  let most = 0;
  for (let start = 0; start < period; start += 1) {
    let spent = 0;
    for (let from = 0; from < start + window; from += period) {
      const overlap = Math.min(from + period, start + window) - Math.max(from, start);
      spent += Math.min(budget, Math.max(0, overlap));
    }
    most = Math.max(most, spent);
  }
  return most;
}

describe("mostDowntimeInWindow", () => {
  const budget = { unavailability: 0.001, period: days(30) };

  it("is twice the budget for a window as long as the period", () => {
    expectClose(mostDowntimeInWindow(days(30), budget), 5184);
    expectClose(mostDowntimeInWindow(days(1), budget), 5184);
    expectClose(mostDowntimeInWindow(days(60), budget), 3 * 2592);
    expect(mostDowntimeInWindow(60, budget)).toBe(60);
  });

  it("is the most over all starts of the window, minute by minute", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 20 }),
        fc.nat(20),
        (window, period, spend) => {
          const allowed = Math.min(spend, period);
          const model = mostDowntimeInWindow(window, { unavailability: allowed / period, period });
          expect(model).toBeCloseTo(mostCounted(window, allowed, period), 9);
        },
      ),
    );
  });

  it("comes close to the share itself in a long window", () => {
    expectClose(mostDowntimeInWindow(days(30e6), budget) / days(30e6), 0.001, 1e-5);
    expectClose(mostDowntimeInWindow(1e300, budget), 1e297);
  });

  it.each([
    {
      call: () => mostDowntimeInWindow(0, budget),
      message: "window must be finite and > 0, got 0",
    },
    {
      call: () => mostDowntimeInWindow(1, { ...budget, unavailability: 2 }),
      message: "unavailability must be in [0, 1], got 2",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
