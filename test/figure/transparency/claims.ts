/** What the titles of the figures of transparency claim, checked against what they draw. */

import { expect } from "vitest";
import { expectQuantity, partsOf } from "../latency/shown";
import { type Claims, at, expectShown, largest, none, numbersIn } from "../claim";

/** A dot of a simulation and the end of its interval, as the trace has them. */
const errorsOf = (trace: unknown) =>
  (trace as { error_y: { array: readonly number[] } }).error_y.array;

export const transparencyClaims: Claims = {
  "location-leak"({ title, traces, options }) {
    const {
      remoteShare = NaN,
      localTime = NaN,
      remoteTime = NaN,
    } = options as Record<string, number>;
    const [shown = NaN, mean = NaN, median, tail, double = NaN] = numbersIn(
      title,
      /^(\S+)% of accesses remote: mean (\S+)× a local one, median (\S+)×, 99th percentile (\S+)×; (\S+)% double the mean$/,
    );
    const ratio = remoteTime / localTime;
    expect(shown / 100 / remoteShare).toBeCloseTo(1, 2);
    const slowdown = 1 + remoteShare * (ratio - 1);
    expectShown(mean, slowdown);
    const twice = double / 100;
    expect(1 + twice * (ratio - 1)).toBeCloseTo(2, 1);
    const [line = none, middle = none, slow = none, drawn = none, ...dots] = traces;
    expect(largest(line.y) / ratio).toBeCloseTo(1, 9);
    line.x.forEach((x, i) => expect(at(line.y, i) / (1 + x * (ratio - 1))).toBeCloseTo(1, 9));
    // A quantile is a remote access beyond its step, and a local one before.
    const beyond = ({ x, y }: typeof none) => (remoteShare > at(x, 1) ? at(y, -1) : at(y, 0));
    expectShown(median ?? NaN, beyond(middle));
    expectShown(tail ?? NaN, beyond(slow));
    expect([at(middle.x, 1), at(slow.x, 1)].map((each) => each.toFixed(9))).toEqual([
      ...["0.500000000", "0.010000000"],
    ]);
    for (const { y } of [middle, slow]) {
      expect(y.map((each, i) => each / (i < 2 ? 1 : ratio))).toEqual([1, 1, 1, 1]);
    }
    // Accesses that were drawn: within five standard errors, which do not come from the dots.
    drawn.x.forEach((x, i) => {
      const error = (ratio - 1) * Math.sqrt((x * (1 - x)) / 5000);
      expect(Math.abs(at(drawn.y, i) - (1 + x * (ratio - 1)))).toBeLessThan(5 * error);
      if (x > 0.002) expect(at(errorsOf(drawn), i)).toBeGreaterThan(error / 2);
    });
    [middle, slow].forEach((curve, k) => {
      const dot = dots[k] ?? none;
      dot.x.forEach((x, i) => {
        const expected = x > at(curve.x, 1) ? ratio : 1;
        expect(at(dot.y, i) / expected).toBeCloseTo(1, 9);
      });
    });
    expect(at(dots[2]?.y ?? [], 0) / slowdown).toBeCloseTo(1, 9);
  },

  "consistency-bound"({ title, traces, options }) {
    const { delay = NaN, readTime = NaN, uncertainShare = NaN } = options as Record<string, number>;
    const [shown, read, write] = partsOf(
      title,
      /^Messages of (.+) and reads of (.+): writes take (.+) or more;/,
    );
    const [tried = NaN, all = NaN] = numbersIn(
      title,
      /(\d+) of (\d+) registers have less in all, and fail$/,
    );
    expectQuantity(shown, delay);
    expectQuantity(read, readTime);
    expectQuantity(write, Math.max(0, delay - readTime));
    const [bound = none, linear = none, kept = none, broken = none, mark = none] = traces;
    expect([broken.x.length, broken.x.length + kept.x.length]).toEqual([tried, all]);
    const ms = 1e3 * delay;
    expect(bound.x.slice(0, 2).map((x, i) => (x + at(bound.y, i)) / ms)).toEqual([1, 1]);
    expect(at(mark.x, 0) / 1e3).toBeCloseTo(readTime, 9);
    expect(at(mark.y, 0) / 1e3).toBeCloseTo(Math.max(0, delay - readTime), 9);
    // Who keeps the bound is like one copy, who does not is caught; a quarter is whole nanoseconds.
    kept.x.forEach((x, i) => expect((x + at(kept.y, i)) / ms).toBeGreaterThan(0.999));
    broken.x.forEach((x, i) => expect((x + at(broken.y, i)) / ms).toBeLessThan(0.751));
    // Linearizable registers stay above all three bounds, and reach each.
    linear.x.forEach((x, i) => {
      const y = at(linear.y, i);
      expect(x / ms).toBeGreaterThanOrEqual(uncertainShare / 4 - 1e-9);
      expect(y / ms).toBeGreaterThanOrEqual(uncertainShare / 2 - 1e-9);
      expect((x + y) / ms).toBeGreaterThanOrEqual(1 - 1e-9);
    });
    expect(at(linear.x, 0) / ms).toBeCloseTo(uncertainShare / 4, 9);
    expect(at(linear.y, -1) / ms).toBeCloseTo(uncertainShare / 2, 9);
    expect((at(linear.x, 2) + at(linear.y, 2)) / ms).toBeCloseTo(1, 9);
  },

  "partition-choice"({ title, traces, options }) {
    const {
      partitionShare = NaN,
      minorityShare = NaN,
      unavailability = NaN,
    } = options as Record<string, number>;
    const [parted = NaN, refused = NaN, perYear = NaN, fails = NaN, old = NaN] = numbersIn(
      title,
      /^Parted (\S+)% of the time, CP refuses (\S+)% of requests \((\S+) h a year\); AP refuses (\S+)%, (\S+)% may be old$/,
    );
    const stale = partitionShare * minorityShare;
    const lost = 1 - (1 - unavailability) * (1 - stale);
    const isShown = (percents: number, value: number) =>
      expect(percents / 100 / value).toBeCloseTo(1, 2);
    isShown(parted, partitionShare);
    isShown(refused, lost);
    isShown(fails, unavailability);
    isShown(old, stale);
    expectShown(perYear, lost * 8766);
    const [cp = none, ap = none, aged = none, ...rest] = traces;
    cp.x.forEach((x, i) => {
      expect(at(aged.y, i) / (x * minorityShare)).toBeCloseTo(1, 9);
      expect(at(cp.y, i)).toBeGreaterThanOrEqual(at(ap.y, i));
      const either = 1 - (1 - at(aged.y, i)) * (1 - unavailability);
      expect(at(cp.y, i) / either).toBeCloseTo(1, 6);
    });
    expect(new Set(ap.y)).toEqual(new Set([unavailability]));
    const mark = rest.at(-1) ?? none;
    expect(mark.y.map((y, i) => y / (i === 0 ? lost : stale))).toEqual([
      ...[expect.closeTo(1, 6), expect.closeTo(1, 9)],
    ]);
    // Dots: some 336 partitions at most and 20 160 requests, which come in clusters of one a minute.
    for (const dots of rest.slice(0, -1)) {
      const { name } = dots as unknown as { name: string };
      dots.x.forEach((x, i) => {
        const chance = name.startsWith("CP")
          ? 1 - (1 - unavailability) * (1 - x * minorityShare)
          : x * minorityShare;
        expect(Math.abs(at(dots.y, i) - chance)).toBeLessThan(
          5 * Math.sqrt((3 * chance) / 20_160) + 1 / 20_160,
        );
      });
    }
  },
};
