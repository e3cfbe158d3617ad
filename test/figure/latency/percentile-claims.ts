/** What the titles of figures of percentiles claim, checked against what they draw. */

import { expect } from "vitest";
import { number } from "../../../lib/core/option";
import { parseQuantity } from "../../../lib/core/quantity";
import { type Claims, at, none } from "../claim";

const duration = number({ default: 0, unit: "s", label: "a time in a title" });
function expectTime(text: string | undefined, seconds: number): void {
  const shown = parseQuantity("time", text ?? "", duration);
  expect(Math.abs(shown / seconds - 1)).toBeLessThan(0.006);
}

export const percentileClaims: Claims = {
  "coordinated-omission"({ title, traces, options }) {
    const [true_ = none, measured = none, mark = none] = traces;
    const {
      rate = NaN,
      responseTime = NaN,
      workingTime = NaN,
      stallTime = NaN,
    } = options as Record<string, number>;
    const [, p99, mean, trueP99, trueMean] =
      /sees a p99 of (.+), mean (.+); sending on time (.+), mean (.+)$/.exec(title) ?? [];
    const sent = rate * workingTime;
    expectTime(mean, (sent * responseTime + stallTime) / (sent + 1));
    expectTime(
      trueMean,
      (workingTime * responseTime + stallTime ** 2 / 2) / (workingTime + stallTime),
    );
    expectTime(p99, at(mark.y, 0));
    expectTime(trueP99, at(mark.y, 1));
    // The mark lies on both curves, between the points at its sides.
    [measured, true_].forEach((curve, i) => {
      const right = curve.x.findIndex((each) => each >= 2);
      expect(at(mark.y, i)).toBeGreaterThanOrEqual(at(curve.y, right - 1) * (1 - 1e-9));
      expect(at(mark.y, i)).toBeLessThanOrEqual(at(curve.y, right) * (1 + 1e-9));
    });
    for (const { y } of [measured, true_]) expect(y).toEqual([...y].sort((a, b) => a - b));
    expect(at(measured.y, -1)).toBe(Math.max(responseTime, stallTime));
  },
};
