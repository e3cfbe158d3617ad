/** What the titles of the scaling figures claim, checked against what they draw. */

import { expect } from "vitest";
import { scaleOutNodes } from "../../../lib/model/scaling/scale-out";
import { type Claims, at, between, expectShown, largest, none, numbersIn } from "../claim";
import { cheaperRanges } from "./cheaper-ranges";

export const scalingClaims: Claims = {
  amdahl({ title, traces, options }) {
    const top = largest(traces.flatMap(({ y }) => y));
    const [bound] = numbersIn(title, /below ([\d.]+)×$/);
    const [workers, speedup] = numbersIn(title, /part (\d+) workers are ([\d.]+)×/);
    if (bound !== undefined) {
      expect(top).toBeLessThanOrEqual(bound);
      const least = Math.min(...(options["serialFractions"] as number[]));
      expect(bound * least).toBeLessThan(1.01);
    } else if (speedup !== undefined) {
      expect([workers, speedup]).toEqual([at(traces[0]?.x ?? [], -1), top]);
    } else {
      expect(title).toBe("Nothing can be shared out: no number of workers is faster than one");
      expect(top).toBe(1);
    }
  },

  gustafson({ title, traces }) {
    const shown = numbersIn(title, /: ([\d.]+)× if the job grows .*, ([\d.]+)× if it does not$/);
    expect(shown).toHaveLength(2);
    shown.forEach((each, i) => expectShown(each, at(traces[i]?.y ?? [], -1)));
  },

  "hill-marty"({ title, traces }) {
    const { x, y } = traces[Math.floor(traces.length / 2)] ?? none;
    const [size = NaN, speedup = NaN] = numbersIn(title, /of ([\d.]+) small ones: ([\d.]+)×$/);
    const best = y.indexOf(largest(y));
    expect(largest(y)).toBeLessThanOrEqual(speedup * 1.005);
    expect(largest(y)).toBeGreaterThan(speedup * 0.99);
    expect(size).toBeGreaterThanOrEqual(at(x, Math.max(0, best - 1)) * 0.95);
    expect(size).toBeLessThanOrEqual(at(x, Math.min(x.length - 1, best + 1)) * 1.05);
  },

  "karp-flatt"({ title, traces }) {
    const measured = traces.filter(({ x }) => x.length > 0);
    const rising = measured.filter(({ y }) => at(y, -1) > at(y, 0)).length;
    const [shown, of] = numbersIn(title, /^(\d+) of (\d+) serial fractions rise/);
    if (measured.length === 0) expect(title).toMatch(/^No program .* was measured$/);
    else expect([shown, of]).toEqual([rising, measured.length]);
    expect(/two processors/.test(title)).toBe(rising > 0);
  },

  moore({ title, traces, options }) {
    const shown = numbersIn(
      title,
      /: \+?(−?[\d.]+)% a year until \d+, \+?(−?[\d.]+)% a year since$/,
    );
    expect(shown).toHaveLength(2);
    traces.slice(1).forEach(({ x, y }, i) => {
      const growth = (at(y, -1) / at(y, 0)) ** (1 / (at(x, -1) - at(x, 0))) - 1;
      expect(Math.abs((shown[i] ?? NaN) - 100 * growth)).toBeLessThanOrEqual(0.051);
    });
    expect(largest(traces[1]?.x ?? [])).toBeLessThanOrEqual(options["breakYear"] as number);
    expect(at(traces[2]?.x ?? [], 0)).toBeGreaterThanOrEqual(options["breakYear"] as number);
  },

  "network-value"({ title, traces }) {
    const shown = numbersIn(title, /to (\d+) users .* by ([\d.]+), or by ([\d.]+):/);
    const [users = NaN, ...factors] = shown;
    factors.forEach((factor, i) => {
      const trace = traces[i + 1] ?? none;
      const drawn = between(trace, users) / between(trace, users / 2);
      expect(Math.abs(factor / drawn - 1)).toBeLessThan(0.03);
    });
    expect(factors).toHaveLength(2);
  },

  "network-revenue"({ title, traces }) {
    const [power = NaN] = numbersIn(title, /to the power ([\d.]+) ±/);
    const { x, y } = traces[1] ?? none;
    expectShown(power, Math.log(at(y, -1) / at(y, 0)) / Math.log(at(x, -1) / at(x, 0)));
  },

  provisioning({ title, traces, options }) {
    const trace = traces[Math.floor(traces.length / 2)] ?? none;
    const [own = NaN, saved = NaN] = numbersIn(title, /own ([\d.]+) for .*: ([\d.]+) % less/);
    const peak = 100 * (1 + (options["swing"] as number));
    const cost = peak * (1 - saved / 100);
    const slack = (0.05 / 100) * peak * Math.max(1, saved / 10) + 0.5;
    for (const each of trace.y) expect(each).toBeGreaterThanOrEqual(cost - slack);
    expect(Math.min(...trace.y)).toBeLessThanOrEqual(cost + slack + 5);
    expect(Math.abs(own - at(trace.x, trace.y.indexOf(Math.min(...trace.y))))).toBeLessThan(5);
  },

  "remote-access"({ title, traces }) {
    const most = traces.reduce((best, each) => (at(each.y, 1) > at(best.y, 1) ? each : best));
    const added = most.y.slice(1).map((each, i) => each - at(most.y, i));
    const [factor] = numbersIn(title, /^The second machine costs most: .* takes ([\d.]+)×/);
    if (factor === undefined) {
      expect(title).toMatch(/no slower than on one$/);
      expect(added[0]).toBeLessThanOrEqual(0);
    } else {
      expectShown(factor, at(most.y, 1) / at(most.y, 0));
      expect(added[0]).toBeGreaterThan(0);
      expect(added[0]).toBe(largest(added));
    }
  },

  "scale-out"({ title, traces, options }) {
    const { contention = NaN, coherency = NaN, maxDemand } = options as Record<string, number>;
    const params = { nodeCapacity: 1, contention, coherency };
    const widest = cheaperRanges(options as Record<string, number>).reduce(
      (best, each) => (each[1] - each[0] > best[1] - best[0] ? each : best),
      [1, 1],
    );
    const shown = numbersIn(title, /cheaper at every demand from ([\d.]+) to ([\d.]+) small/);
    const [from, to] = shown;
    if (from === undefined || to === undefined) {
      expect(title).toMatch(/^Small machines never pay up to /);
      expect(widest).toEqual([1, 1]);
    } else {
      // Rounded inwards in the third digit: true all along, and no shorter than need be.
      expect(from).toBeGreaterThanOrEqual(widest[0] * (1 - 1e-9));
      expect(to).toBeLessThanOrEqual(widest[1] * (1 + 1e-9));
      expect(from / widest[0]).toBeLessThan(1.01);
      expect(to / widest[1]).toBeGreaterThan(0.99);
    }
    const last = at(traces[1]?.x ?? [], -1);
    const [limit] = numbersIn(title, /no number of them serves more than ([\d.]+)$/);
    expect(last).toBeLessThanOrEqual(limit ?? Infinity);
    if (limit !== undefined) {
      expect(scaleOutNodes(limit * 1.0001, params)).toBe(Infinity);
      expect(scaleOutNodes(limit * 0.99, params)).toBeLessThan(Infinity);
    } else expect(last).toBe(maxDemand);
  },

  usl({ title, traces }) {
    const [measured = none, { x, y } = none] = traces;
    const peak = at(x, y.indexOf(largest(y)));
    const step = at(x, 1) - at(x, 0);
    const rises = y.slice(1).map((each, i) => each > at(y, i));
    const [near] = numbersIn(title, /^Throughput peaks near (\d+) /);
    const [beyond] = numbersIn(title, /^The fit puts the peak at (\d+) /);
    if (near !== undefined) {
      expect(Math.abs(near - peak)).toBeLessThanOrEqual(step + 1);
      expect(rises.slice(y.indexOf(largest(y)))).not.toContain(true);
    } else if (beyond !== undefined) {
      expect(beyond).toBeGreaterThan(largest(measured.x));
      expect(Math.abs(Math.min(beyond, at(x, -1)) - peak)).toBeLessThanOrEqual(step + 1);
    } else {
      expect(title).toMatch(/flattens and never falls$/);
      expect(rises).not.toContain(false);
    }
  },
};
