/** What the titles of the figures of clocks claim, checked against what they draw. */

import { expect } from "vitest";
import { expectQuantity, partsOf } from "../latency/shown";
import { ageClaims } from "./age-claims";
import { exchangeClaims } from "./exchange-claims";
import { type Claims, at, expectShown, largest, none, numbersIn } from "../claim";

export const clocksClaims: Claims = {
  ...ageClaims,
  ...exchangeClaims,

  "clock-resync"({ title, traces, options }) {
    const { drift = NaN, initialShare = NaN } = options as Record<string, number>;
    const [allowed = none, two = none, one = none] = traces;
    const [skew, interval] = partsOf(title, /may be (.+) apart have to be set every (.+)$/);
    expectQuantity(skew, at(allowed.y, 0) / 1e3);
    expectQuantity(interval, at(two.x, 1));
    expect(largest(two.y) / at(allowed.y, 0)).toBeCloseTo(1, 9);
    // Both begin at the same skew, and one clock drifts half as fast.
    const [apart, off] = [at(two.y, 1) - at(two.y, 0), at(one.y, 1) - at(one.y, 0)];
    expect(apart / off).toBeCloseTo(2, 6);
    expect(apart / 1e3 / at(two.x, 1) / (2 * drift)).toBeCloseTo(1, 6);
    expect(at(two.y, 0) / at(allowed.y, 0)).toBeCloseTo(initialShare, 9);
  },

  "commit-wait"({ title, traces, options }) {
    const { pollInterval = NaN, hidden = NaN } = options as Record<string, number>;
    const [longest = none, mean = none, replicas = none, chosen = none] = traces;
    const [poll, wait] = partsOf(title, /every (.+) make a commit wait (.+) on average;/);
    const [left] = partsOf(title, /replication leaves (.+)$/);
    expectQuantity(poll, pollInterval);
    expectQuantity(wait, at(chosen.y, 1) / 1e3);
    // The middle of the curves is the chosen interval.
    expect(at(longest.y, 30)).toBeCloseTo(at(chosen.y, 0), 9);
    expect(at(mean.y, 30)).toBeCloseTo(at(chosen.y, 1), 9);
    expect(at(replicas.y, 0)).toBeCloseTo(1e3 * hidden, 9);
    const over = at(chosen.y, 0) - at(replicas.y, 0);
    if (left === undefined) {
      expect(title.endsWith("hides all of it")).toBe(true);
      expect(over).toBeLessThanOrEqual(1e-9);
    } else expectQuantity(left, over / 1e3);
  },

  "logical-clocks"({ title, traces, options }) {
    const [lanes = none, messages = none, drawn = none] = traces;
    const [pairs, concurrent] = numbersIn(title, /^Of (\d+) pairs of events (\d+) are concurrent/);
    const count = drawn.x.length;
    expect(pairs).toBe((count * (count - 1)) / 2);
    expect(lanes.x.length).toBeLessThanOrEqual(3 * (options["processes"] as number));
    // Who can be reached along lanes and messages to the right.
    const isEvent = (i: number, x: number, y: number) =>
      at(drawn.x, i) === x && at(drawn.y, i) === y;
    const isNext = (i: number, j: number) =>
      (i < j && at(drawn.y, i) === at(drawn.y, j)) ||
      messages.x.some(
        (x, k) =>
          k % 3 === 0 &&
          isEvent(i, x, at(messages.y, k)) &&
          isEvent(j, at(messages.x, k + 1), at(messages.y, k + 1)),
      );
    const events = drawn.x.map((_, i) => i);
    const before = events.map((i) => events.map((j) => isNext(i, j)));
    for (const k of events) {
      for (const row of before) if (row[k]) events.forEach((j) => (row[j] ||= !!before[k]?.[j]));
    }
    const apart = events.flatMap((i) => events.filter((j) => i < j && !before[i]?.[j]));
    expect(concurrent).toBe(apart.length);
  },

  "offset-wedge"({ title, traces, options }) {
    const [wedge = none, all = none, kept = none] = traces;
    const [rows, worst = NaN, window, best = NaN] = numbersIn(
      title,
      /exchange of (\d+) is .* worst by ([\d.]+) µs, of the best of (\d+) by ([\d.]+) µs$/,
    );
    expect(rows).toBe(all.x.length);
    expect(window).toBe(options["window"]);
    expectShown(worst, largest(all.y.map(Math.abs)));
    expectShown(best, largest(kept.y.map(Math.abs)));
    expect(best).toBeLessThanOrEqual(worst);
    const slope = at(wedge.y, 0) / at(wedge.x, 0);
    expect(slope).toBe(0.5);
    all.y.forEach((error, i) => expect(Math.abs(error)).toBeLessThanOrEqual(slope * at(all.x, i)));
    // Whoever is kept is one of all, and there is one with the least delay of all.
    kept.x.forEach((delay) => expect(all.x).toContain(delay));
    expect(Math.min(...kept.x)).toBe(Math.min(...all.x));
  },
};
