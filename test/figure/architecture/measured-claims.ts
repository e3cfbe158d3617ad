/** What the titles of figures of measured tails claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Trace, at, expectShown, none, numbersIn } from "../claim";

/** y at a place between two points, both axes logarithmic. */
const between = ({ x, y }: Trace, place: number) => {
  const after = x.findIndex((each) => each <= place);
  const part = Math.log(place / at(x, after)) / Math.log(at(x, after - 1) / at(x, after));
  return at(y, after) * (at(y, after - 1) / at(y, after)) ** part;
};

export const measuredArchitectureClaims: Claims = {
  "adaptive-throttling"({ title, traces, options }) {
    const { factor = NaN, demand = NaN } = options as Record<string, number>;
    const [load = NaN, held = NaN, refused = NaN, served = NaN] = numbersIn(
      title,
      /^At (\S+) times the capacity clients hold back (\S+)% of the requests, the server refuses (\S+)%, and serves (\S+)%$/,
    );
    expectShown(load, demand);
    expect(Math.abs(held + refused + served - 100)).toBeLessThan(0.6);
    expectShown(served, (100 * Math.min(1, demand)) / demand);
    expectShown(held, (100 * Math.max(0, demand - factor)) / demand);
    const [reach = none, good = none, plain = none, dots = none, goods = none] = traces;
    reach.x.forEach((each, i) => {
      expect(at(reach.y, i)).toBeCloseTo(Math.min(each, factor), 9);
      expect(at(good.y, i)).toBeLessThanOrEqual(Math.min(1, at(reach.y, i)));
    });
    expect(at(plain.y, 1)).toBe(at(plain.x, 1));
    // 4000 to 50 000 requests of each dot; at the corner K = demand noise holds some back.
    dots.x.forEach((each, i) => {
      expect(Math.abs(at(dots.y, i) - Math.min(each, factor))).toBeLessThan(0.08 * each);
      expect(Math.abs(at(goods.y, i) - Math.min(each, 1))).toBeLessThan(0.06);
    });
  },

  "measured-tails"({ title, traces, options }) {
    const { leaves = NaN } = options as Record<string, number>;
    const numbers = numbersIn(
      title.replace(/(\d),(?=\d{3})/g, "$1"),
      /^p99 of (\S+) independent leaves: (\S+) ms, measured (\S+) ms; of 95% of them (\S+) ms, measured (\S+) ms$/,
    );
    const [shown = NaN, all = NaN, ofAll, most = NaN, ofMost] = numbers;
    expectShown(shown, leaves);
    const [one = none, some = none, every = none, curve = none, mosts = none, alls = none] = traces;
    expect([ofMost, ofAll]).toEqual([at(some.y, 2), at(every.y, 2)]);
    // The curves have no point at 0.01, but one on each side.
    expect(most / between(mosts, 0.01)).toBeCloseTo(1, 2);
    expect(all / between(alls, 0.01)).toBeCloseTo(1, 2);
    // One leaf: by two of its percentiles, and by the third to 2 %.
    expect(at(curve.y, 0)).toBeCloseTo(at(one.y, 0), 9);
    expect(Math.abs(between(curve, 0.05) / at(one.y, 1) - 1)).toBeLessThan(0.02);
    expect(most).toBeLessThan(all);
    // The last of n, by hand: a leaf is late in 1 - 0.5^(1/n); of all, half of the requests are.
    const late = -Math.expm1(Math.log(0.5) / leaves);
    const { x, y } = curve;
    if (late > at(x, -1)) expect(at(alls.y, 0)).toBeLessThan(at(y, -1));
    else expect(at(alls.y, 0)).toBeGreaterThan(at(y, -1) * (1 - 1e-9));
    // Independent leaves hardly vary: no request is slow as a whole.
    if (leaves >= 1000) expect(at(mosts.y, -1) / at(mosts.y, 0)).toBeLessThan(1.25);
  },

  "measured-hedging"({ title, traces, options }) {
    const { hedgeAfter = NaN } = options as Record<string, number>;
    const [from, to, after = NaN, model = NaN] = numbersIn(
      title,
      /from (\S+) ms to (\S+) ms; an independent one after (\S+) ms would take it to (\S+) ms$/,
    );
    const [alone = none, tied = none, curve = none] = traces;
    expect([from, to]).toEqual([at(alone.y, -1), at(tied.y, -1)]);
    expectShown(after, 1000 * hedgeAfter);
    expectShown(model, at(curve.y, -1));
    expect(model).toBeLessThan(at(alone.y, -1) + 0.5);
    // Two copies at once: the square of the chance of one is that of both.
    if (hedgeAfter === 0) {
      expect(between(curve, 0.01)).toBeGreaterThan(38 - 1);
      expect(between(curve, 0.01)).toBeLessThan(38 + 2);
    }
    if (hedgeAfter === 0.1) expect(at(curve.y, -1)).toBeCloseTo(98, 9);
  },
};
