/** What the titles of the figures of simulated exchanges claim. */

import { expect } from "vitest";
import { expectQuantity, partsOf } from "../latency/shown";
import { type Claims, type Trace, at, largest, none } from "../claim";

const worst = ({ y }: Trace) => largest(y.map(Math.abs)) / 1e3;

export const exchangeClaims: Claims = {
  "hidden-retries"({ title, traces, options }) {
    const { loss = NaN, retransmissionTimeout: timeout = NaN } = options as Record<string, number>;
    const [wedge = none, hidden = none, anew = none] = traces;
    const [count, off, other] = partsOf(
      title,
      /^The worst of (\d+) exchanges is off by (.+) if the transport .*, by (.+) if the client/,
    );
    expect(hidden.y).toHaveLength(Number(count));
    expect(anew.y).toHaveLength(Number(count));
    expectQuantity(off, worst(hidden));
    expectQuantity(other, worst(anew));
    // Whatever was repeated, nothing is outside of the wedge.
    expect(at(wedge.y, 0) / at(wedge.x, 0)).toBe(0.5);
    for (const { x, y } of [hidden, anew]) {
      y.forEach((error, i) => expect(Math.abs(error)).toBeLessThanOrEqual(at(x, i) / 2 + 1e-6));
      expect(largest([...x])).toBeLessThanOrEqual(at(wedge.x, 0));
    }
    // A new timestamp hides no time-out; an old one hides half of each.
    expect(worst(anew)).toBeLessThan(timeout / 2);
    if (loss === 0) expect(worst(hidden)).toBe(worst(anew));
    if (loss > 0.1) expect(worst(hidden)).toBeGreaterThan(0.4 * timeout);
  },

  "clock-filter"({ title, traces, options }) {
    const { window = NaN, asymmetry = NaN } = options as Record<string, number>;
    const [one = none, mean = none, least = none, always] = traces;
    const shown = partsOf(
      title,
      /within (.+) by one exchange, (.+) by the mean of (\d+), (.+) by the least delay$/,
    );
    expect(Number(shown[2])).toBe(window);
    [shown[0], shown[1], shown[3]].forEach((text, i) => {
      const curve = [one, mean, least][i] ?? none;
      const place = curve.y.findIndex((share) => Math.abs(share - 0.05) < 1e-9);
      expectQuantity(text, at(curve.x, place) / 1e3);
      // The smaller the share, the larger the error.
      expect(at(curve.x, 0)).toBeGreaterThan(at(curve.x, -1));
    });
    if (window === 1) {
      expect(mean.x).toEqual(one.x);
      expect(least.x).toEqual(one.x);
    }
    if (asymmetry > 0) expect(at(always?.x ?? [], 0)).toBeCloseTo(500 * asymmetry, 9);
    else expect(always).toBeUndefined();
  },
};
