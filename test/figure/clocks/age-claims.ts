/** What the titles of the figures of age and uncertainty claim. */

import { expect } from "vitest";
import { clockSync } from "../../../lib/dataset/generated/clock-sync";
import { expectQuantity, partsOf } from "../latency/shown";
import { type Claims, at, expectShown, largest, none } from "../claim";

const shareIn = (text: string | undefined) => Number(/^([\d.e-]+)%$/.exec(text ?? "")?.[1]) / 100;

export const ageClaims: Claims = {
  "age-of-information"({ title, traces, options }) {
    const { serviceTime = NaN, utilization = NaN } = options as Record<string, number>;
    const [curve = none, dots = none, marks = none] = traces;
    const [best, age, load, other] = partsOf(
      title,
      /freshest at (.+) load, (.+) old on average; at (.+) it is (.+) old$/,
    );
    expect(shareIn(best)).toBeCloseTo(at(marks.x, 0), 3);
    expectShown(100 * shareIn(load), 100 * utilization);
    expect(at(marks.x, 1)).toBe(utilization);
    expectQuantity(age, at(marks.y, 0) / 1e3);
    expectQuantity(other, at(marks.y, 1) / 1e3);
    // Nothing on the curve is lower, and its lowest point is next to the mark.
    expect(Math.min(...curve.y)).toBeGreaterThanOrEqual(at(marks.y, 0) * (1 - 1e-12));
    const lowest = curve.y.indexOf(Math.min(...curve.y));
    expect(Math.abs(at(curve.x, lowest) - at(marks.x, 0))).toBeLessThan(0.011);
    // By hand at a load of one half: 3.5 services.
    const half = curve.x.findIndex((each) => Math.abs(each - 0.5) < 1e-9);
    expect(at(curve.y, half) / 1e3 / serviceTime).toBeCloseTo(3.5, 9);
    expect(dots.x).toHaveLength(6);
  },

  "stale-view"({ title, traces, options }) {
    const { delay = NaN, period = NaN, changeTime = NaN } = options as Record<string, number>;
    const [curve = none, floor = none] = traces;
    const chosen = traces.at(-1) ?? none;
    const [every, age, wrong, least] = partsOf(
      title,
      /^Reports every (.+) are (.+) old on average and wrong for (.+) of the time, without pause for (.+)$/,
    );
    expectQuantity(every, period);
    expectQuantity(age, delay + period / 2);
    expectShown(100 * shareIn(wrong), 100 * at(chosen.y, 0));
    expectShown(100 * shareIn(least), 100 * at(floor.y, 0));
    expect(at(floor.y, 0)).toBeCloseTo(1 - Math.exp(-delay / changeTime), 12);
    expect(at(chosen.x, 0)).toBe(period);
    curve.y.forEach((each, i) => {
      expect(each).toBeGreaterThanOrEqual(i > 0 ? at(curve.y, i - 1) : at(floor.y, 0));
      // Stale for at least the delay, at most as if all were as old as the oldest.
      expect(each).toBeLessThan(1 - Math.exp(-(delay + at(curve.x, i)) / changeTime) + 1e-12);
    });
  },

  "clock-uncertainty"({ title, traces, options }) {
    const { hidden = NaN } = options as Record<string, number>;
    const [bounds = none, observed = none, replicas = none] = traces;
    const waits = [...bounds.x, ...observed.x];
    const [time, covered, all] = partsOf(title, /of (\S+ \S+) hides .* wait of (\d+) of (\d+) /);
    expectQuantity(time, hidden);
    expect(Number(all)).toBe(waits.length);
    expect(replicas.x).toEqual([1e3 * hidden, 1e3 * hidden]);
    const over = waits.map((each) => each / 1e3 - hidden);
    expect(Number(covered)).toBe(over.filter((each) => each <= 0).length);
    const [more] = partsOf(title, /would wait (.+) more$/);
    if (largest(over) > 0) expectQuantity(more, largest(over));
    else expect(more).toBeUndefined();
    // Every row of the table that says how far a clock is off, and no other.
    const said = /uncertainty epsilon|within|accuracy|average NTP offset/;
    const rows = clockSync.filter(({ quantity }) => said.test(quantity));
    const times = rows.map((row) => 2e3 * (row.time ?? NaN)).sort((a, b) => a - b);
    expect([...waits].sort((a, b) => a - b)).toEqual(times);
    expect(bounds.x).toHaveLength(3);
    expect(new Set([...bounds.y, ...observed.y]).size).toBe(waits.length);
  },
};
