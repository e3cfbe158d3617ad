/** What the titles of figures of published data claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Trace, at, largest, none, numbersIn } from "../claim";

/** Height of a staircase at a place that is on no step. */
const heightAt = ({ x, y }: Trace, place: number) =>
  at(y, x.filter((each) => each < place).length - 1);

export const observedClaims: Claims = {
  "disk-afr"({ title, traces }) {
    const promised = at(traces.at(-1)?.y ?? [], 0);
    const [above = 0, of] = numbersIn(title, /^(\d+) of (\d+) .* fail more often/);
    const [below = 0] = numbersIn(title, /, (\d+) less often$/);
    expect(/^None of/.test(title)).toBe(above === 0);
    expect(/, none less often$/.test(title)).toBe(below === 0);
    const ends = traces.slice(0, -1).flatMap((trace) => {
      const { array, arrayminus } = (trace as unknown as { error_y: Record<string, number[]> })
        .error_y;
      return trace.y.map((y, i) => ({
        low: y - at(arrayminus ?? [], i),
        high: y + at(array ?? [], i),
      }));
    });
    expect(ends.filter(({ low }) => low > promised * (1 + 1e-12))).toHaveLength(above);
    expect(ends.filter(({ high }) => high < promised * (1 - 1e-12))).toHaveLength(below);
    if (above > 0) expect(ends).toHaveLength(of ?? NaN);
  },

  outages({ title, traces, options }) {
    const [points = none, curve = none, budget = none] = traces;
    const [count, median = NaN, p] = numbersIn(
      title,
      /^Half of (\d+) outages.* lasted ([\d.]+) h or longer .*p [=<] ([\d.]+)/,
    );
    expect(points.x).toHaveLength(count ?? NaN);
    const longer = points.x.filter((each) => each >= median * 0.995).length;
    expect(longer).toBeGreaterThanOrEqual(points.x.length / 2);
    const shorter = points.x.filter((each) => each <= median * 1.005).length;
    expect(shorter).toBeGreaterThanOrEqual(points.x.length / 2);
    const [broken = 0] = numbersIn(title, /; (\d+) alone costs? a year its [\d.]+%$/);
    expect(at(budget.x, 0)).toBeCloseTo(10 ** -(options["nines"] as number) * 8760, 9);
    expect(points.x.filter((each) => each > at(budget.x, 0))).toHaveLength(broken);
    expect(/; none alone costs a year/.test(title)).toBe(broken === 0);
    // Where the fit is not refused, no point lies further from it than Kolmogorov's 5 % bound.
    expect(/\(log-normal/.test(title)).toBe((p ?? NaN) >= 0.05);
    const bound = (100 * 1.36) / Math.sqrt(points.x.length);
    points.x.forEach((x, i) => {
      const nearest = curve.x.findIndex((each) => each >= x * (1 - 1e-9));
      if (/\(log-normal/.test(title)) {
        expect(Math.abs(at(points.y, i) - at(curve.y, nearest))).toBeLessThan(bound);
      }
    });
    expect(largest(points.y)).toBe(100);
  },

  "sla-refund"({ title, traces, options }) {
    const place = (options["downtime"] as number) / (30 * 86_400);
    const refunds = traces.slice(0, -1).map((trace) => heightAt(trace, place));
    const [low, high] = [Math.min(...refunds), largest(refunds)];
    const back = high === 0 ? "nothing" : low === high ? `${high}%` : `${low}% to ${high}%`;
    expect(title).toMatch(new RegExp(`gives back ${back} of the bill$`));
    expect(traces.at(-1)?.x).toEqual([place, place]);
    for (const { y } of traces.slice(0, -1)) expect(y).toEqual([...y].sort((a, b) => a - b));
  },
};
