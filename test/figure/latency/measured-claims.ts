/** What the titles of figures of measured latencies claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Drawn, at, expectShown, largest, none, numbersIn } from "../claim";
import { expectQuantity, partsOf } from "./shown";

const smallest = (values: readonly number[]) => Math.min(...values);

/** y over x of a point beside that of a line through the origin. */
function factorsOf({ traces }: Drawn): number[] {
  const floor = traces.at(-2) ?? none;
  const slope = at(floor.y, 1) / at(floor.x, 1);
  return traces.slice(0, -2).flatMap(({ x, y }) => y.map((each, i) => each / (slope * at(x, i))));
}

export const measuredLatencyClaims: Claims = {
  "cloud-round-trips"(drawn) {
    const [least = NaN, most = NaN, median = NaN] = numbersIn(
      drawn.title,
      /take ([\d.]+) to ([\d.]+) times .* over ([\d.]+) times$/,
    );
    const factors = factorsOf(drawn);
    expectShown(least, smallest(factors));
    expectShown(most, largest(factors));
    const above = factors.filter((each) => each >= median * 0.995).length;
    const below = factors.filter((each) => each <= median * 1.005).length;
    expect(above).toBeGreaterThanOrEqual(factors.length / 2);
    expect(below).toBeGreaterThanOrEqual(factors.length / 2);
    // Nothing is quicker than light.
    expect(smallest(factors)).toBeGreaterThan(1);
  },

  "loopback-ladder"({ title, traces }) {
    const [typical = none, tail = none] = traces;
    const [least, first, most, last, times] = partsOf(
      title,
      /^Between (.+) \((.+)\) and (.+) \((.+)\); one .* up to ([\d.]+)× as long$/,
    );
    expectQuantity(least, smallest(typical.x) / 1e6);
    expectQuantity(most, largest(typical.x) / 1e6);
    expect(typical.y.at(0)).toBe(first);
    expect(typical.y.at(-1)).toBe(last);
    const over = tail.x.map((each, i) => each / at(typical.x, i));
    expect(smallest(over)).toBeGreaterThanOrEqual(1);
    expectShown(Number(times), largest(over));
  },

  "loopback-size"({ title, traces, options }) {
    const means = options["means"] as string[];
    const [list = ""] = partsOf(title, /comes with (.+)$/);
    const halves = list.split(", ");
    expect(halves).toHaveLength(new Set(means).size);
    halves.forEach((half, i) => {
      const curve = traces[2 * i + 1] ?? none;
      // On t₀ + n / r the size n½ takes 2 t₀; t₀ is where the curve begins, all but its first bytes.
      const rate = (at(curve.x, -1) - at(curve.x, 0)) / (at(curve.y, -1) - at(curve.y, 0));
      const start = at(curve.y, 0) - at(curve.x, 0) / rate;
      expectQuantity(/ (\S+ \S+)$/.exec(half)?.[1], start * rate);
    });
  },

  "window-sweep"({ title, traces }) {
    const [points = none, law = none] = traces;
    const [gain = NaN, slower = NaN, , off = NaN] = numbersIn(
      title,
      /grows ([\d.]+)× and latency ([\d.]+)× up to (\d+) .* to ([\d.]+)%$/,
    );
    const best = points.y.indexOf(largest(points.y));
    expectShown(gain, at(points.y, best) / at(points.y, 0));
    const latency = (i: number) => at(law.x, i) / at(law.y, i);
    expectShown(slower, latency(best) / latency(0));
    const errors = points.y.map((each, i) => Math.abs(each / at(law.y, i) - 1));
    expectShown(off, 100 * largest(errors));
    expect(largest(errors)).toBeLessThan(0.01);
  },

  "batch-sweep"({ title, traces }) {
    const { x, y } = traces[0] ?? none;
    const [batch = NaN, gain = NaN, longer = NaN] = numbersIn(
      title,
      /^(\d+) messages in a write: ([\d.]+)× .* for ([\d.]+)× the round trip$/,
    );
    expect(at(x, -1)).toBe(batch);
    expectShown(gain, at(y, -1) / at(y, 0));
    // The fit shows what a round trip grows by, roughly.
    const fit = traces[1] ?? none;
    const trip = (i: number) => at(fit.x, i) / at(fit.y, i);
    expect(longer).toBeGreaterThan((trip(-1) / trip(0)) * 0.5);
    expect(longer).toBeLessThan((trip(-1) / trip(0)) * 2);
  },

  "latency-numbers"({ title, traces }) {
    const [powers = NaN] = numbersIn(title, /^([\d.]+) powers of ten/);
    const [least, first, most, last] = partsOf(title, /between (.+?) \((.+)\) and (.+?) \((.+)\)$/);
    const times = traces.flatMap(({ x }) => [...x]);
    const names = traces.flatMap(({ y }) => y as readonly unknown[]);
    expect(powers).toBeCloseTo(Math.log10(largest(times) / smallest(times)), 0);
    expectQuantity(least, smallest(times));
    expectQuantity(most, largest(times));
    expect(names[times.indexOf(smallest(times))]).toBe(first);
    expect(names[times.indexOf(largest(times))]).toBe(last);
  },
};
