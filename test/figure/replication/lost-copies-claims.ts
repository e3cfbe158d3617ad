/** What the titles of the two figures of losses claim: a cache's, and that of machines with replicas. */

import { expect } from "vitest";
import { type Claims, at, expectShown, largest, none, numbersIn } from "../claim";

const named = (traces: readonly unknown[]) => traces as readonly { name: string }[];
const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
/** C(n, k) / C(N, k), by factorials. */
const ratioOfChoices = (n: number, nodes: number, k: number) =>
  n < k ? 0 : (factorial(n) / factorial(n - k)) * (factorial(nodes - k) / factorial(nodes));

export const lossClaims: Claims = {
  "lost-copies"({ title, traces, options }) {
    const { machines = NaN, copies = NaN, lost = NaN } = options as Record<string, number>;
    const { hitRatio = NaN, hitTime = NaN, sourceTime = NaN } = options as Record<string, number>;
    const [slower = NaN, asked = NaN, of, loss = NaN] = numbersIn(
      title,
      /^Losing the cache makes reads (\S+)× slower; losing (\d+) of (\d+) machines with replicas loses (\S+)% of the data$/,
    );
    const [time = none, cacheData = none, others = none, ...stores] = traces;
    expect([asked, of]).toEqual([Math.min(lost, machines), machines]);
    expectShown(slower, at(time.y, -1) / at(time.y, 0));
    expect(at(time.y, -1) / (1e3 * (hitTime + sourceTime))).toBeCloseTo(1, 9);
    expect(at(time.y, 0) / (1e3 * (hitTime + (1 - hitRatio) * sourceTime))).toBeCloseTo(1, 9);
    expect(largest(cacheData.y)).toBe(0);
    expect(others.y).toEqual(Array.from({ length: copies }, () => time.y[0]));
    expect(stores).toHaveLength(3);
    stores.forEach(({ y }, i) => {
      expect(named(stores)[i]?.name).toContain(`${i + 1} cop`);
      expect(at(y, -1)).toBe(100);
      y.forEach((share, gone) =>
        expect(share / 100).toBeCloseTo(ratioOfChoices(gone, machines, i + 1), 9),
      );
    });
    const chosen = at(stores[copies - 1]?.y ?? [], asked);
    expect(Math.abs(loss - chosen)).toBeLessThanOrEqual(0.006 * chosen);
  },

  afternoon({ title, traces, options }) {
    const { machines = NaN, machinesLost = NaN, copies = NaN } = options as Record<string, number>;
    const [gone, of, loss = NaN] = numbersIn(
      title,
      /; (\d+) of (\d+) machines take (\S+)% of items with them$/,
    );
    const [slower = NaN] = numbersIn(title, /^An empty cache makes reads up to (\S+)× slower for /);
    expect([gone, of]).toEqual([machinesLost, machines]);
    const [response = none, restart = none, accident = none] = traces;
    const [short = none, lost = none] = ["items with fewer", "items without any"].map((start) =>
      traces.find((_, i) => named(traces)[i]?.name.startsWith(start)),
    );
    expect([restart.x, accident.x]).toEqual([[1], [2.5]]);
    const during = (from: number, to: number) =>
      response.y.filter((_, i) => at(response.x, i) > from && at(response.x, i) < to);
    const before = during(0, 1);
    const mean = before.reduce((sum, each) => sum + each, 0) / before.length;
    // The title's mean is over reads, this one over periods.
    if (title.startsWith("The store cannot keep up")) {
      // What it has not read yet becomes more and more.
      expect(at(before, -1)).toBeGreaterThan(1.3 * at(before, 0));
    } else {
      expect(largest(during(1, 2.5)) / mean / slower).toBeCloseTo(1, 1);
      const [atOnce, later] = [during(1, 1.1), during(2.17, 2.5)].map(
        (some) => some.reduce((sum, each) => sum + each, 0) / some.length,
      );
      if (title.includes("for a while")) expect(later).toBeLessThan(1.7 * mean);
      else expect(Math.max(atOnce ?? 0, later ?? 0)).toBeGreaterThan(1.3 * mean);
    }
    const last = (lost.y.at(-1) ?? 0) / 100;
    expect(Math.abs(loss / 100 - last)).toBeLessThanOrEqual(0.006 * last);
    expect(machinesLost < copies).toBe(last === 0);
    const expected = ratioOfChoices(machinesLost, machines, copies);
    const error = Math.sqrt((expected * (1 - expected)) / 10_000);
    expect(Math.abs(last - expected)).toBeLessThanOrEqual(4.5 * error);
    // Nothing is short or lost before the accident.
    for (const time of [...short.x, ...lost.x]) expect(time).toBeGreaterThan(2.48);
  },
};
