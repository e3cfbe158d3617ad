/** What the titles of the figures of clocks claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, at, expectShown, largest, none, numbersIn } from "../claim";

export const clocksClaims: Claims = {
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
