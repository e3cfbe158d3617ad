/** What the titles of the timing figures claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, at, expectShown, none } from "../claim";
import { expectQuantity, partsOf, quantityIn } from "../latency/shown";

const smallest = (values: readonly number[]) => Math.min(...values);

export const timingClaims: Claims = {
  "measured-heartbeats"({ title, traces, options }) {
    const [timeout, idle, busy] = partsOf(
      title,
      /^A time-out of (.+) accuses (\d+) of 100 heartbeats .* and (\d+) of 100 of a busy one$/,
    );
    const { timeout: limit = NaN } = options as Record<string, number>;
    expectQuantity(timeout, limit);
    [idle, busy].forEach((late, i) => {
      const { x, y } = traces[i] ?? none;
      // The curve just left of the time-out: steps hold to the next gap.
      const before = x.filter((gap) => gap <= 1e3 * limit).length - 1;
      expect(at(y, before)).toBe(Number(late));
    });
  },

  rto({ title, traces, options }) {
    const [link = "", late, all, times] = partsOf(
      title,
      /^Too late on the (\w+) link: (\d+) of (\d+) round trips, .* ([\d.]+)× as long in the mean$/,
    );
    const [timeouts = none, , trips = none] = traces;
    expect(link).toBe(options["link"]);
    expect(trips.y).toHaveLength(Number(all));
    expect(trips.y.filter((trip, i) => trip > at(timeouts.y, i))).toHaveLength(Number(late));
    const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
    expectShown(Number(times), sum(timeouts.y) / sum(trips.y));
  },

  detectors({ title, traces }) {
    const [slow, many, slower, few] = partsOf(
      title,
      /^NFD-E notices a crash in (.+) at ([\d.]+) mistakes .*, in (.+) at ([\d.]+)$/,
    );
    const { x, y } = traces[2] ?? none;
    expectQuantity(slow, at(x, 0) / 1e3);
    expectQuantity(slower, at(x, -1) / 1e3);
    expectShown(Number(many), at(y, 0));
    expectShown(Number(few), at(y, -1));
  },

  "phi-accrual"({ title, traces, options }) {
    const [threshold, silence, highest] = partsOf(
      title,
      /^φ passes ([\d.]+) at (.+) of silence; .* reached ([\d.e-]+)$/,
    );
    const [living = none, silent = none] = traces;
    const { threshold: limit = NaN } = options as Record<string, number>;
    expectShown(Number(threshold), limit);
    expectShown(Number(highest), Math.max(...living.y));
    const passed = silent.y.findIndex((level) => level >= limit);
    expect(passed).toBeGreaterThan(0);
    const from = at(silent.x, 0);
    expect(quantityIn(silence)).toBeGreaterThanOrEqual((at(silent.x, passed - 1) - from) * 0.995);
    expect(quantityIn(silence)).toBeLessThanOrEqual((at(silent.x, passed) - from) * 1.005);
  },

  "nfd-s"({ title, traces, options }) {
    const { detectionTime = NaN } = options as Record<string, number>;
    const intervals = [...new Set(options["intervals"] as number[])].sort((a, b) => b - a);
    const marks = traces.at(-1) ?? none;
    const [unseen, closest] = partsOf(title, /^No crash .* within (.+) by heartbeats (.+) apart/);
    if (closest !== undefined) {
      expectQuantity(unseen, detectionTime);
      expectQuantity(closest, smallest(intervals));
      return expect(smallest(intervals)).toBeGreaterThan(detectionTime);
    }
    const inTime = intervals.filter((each) => each <= detectionTime);
    const [within, list = ""] = partsOf(title, /^Noticed within (.+), mistakes are (.+) between/);
    expectQuantity(within, detectionTime);
    const said = list.split(", ").map((each) => each.split(" apart at "));
    expect(said).toHaveLength(Math.min(2, inTime.length));
    said.forEach(([apart, interval], i) => {
      const j = i === 0 ? 0 : inTime.length - 1;
      expectQuantity(interval, at(inTime, j));
      if (apart === "30000 years or more") expect(at(marks.y, j)).toBe(1e12);
      else expectQuantity(apart, at(marks.y, j));
      // The curve of that interval passes the mark.
      const { x, y } = traces[intervals.indexOf(at(inTime, j))] ?? none;
      const next = x.findIndex((each) => each >= detectionTime);
      if (next < 1) return;
      const [low, high] = [at(y, next - 1), at(y, next)];
      expect(at(marks.y, j)).toBeGreaterThanOrEqual(Math.min(low, high) * (1 - 1e-9));
      expect(at(marks.y, j)).toBeLessThanOrEqual(Math.max(low, high) * (1 + 1e-9));
    });
  },

  "timeout-tails"({ title, traces, options }) {
    const { share = NaN } = options as Record<string, number>;
    const times = partsOf(
      title,
      /at one mean takes (.+) \(exponential\), (.+) \(log-normal\), (.+) \(Pareto\)/,
    );
    const [shown] = partsOf(title, /^Accusing (\S+)% of/);
    expect(Number(shown) / 100 / share).toBeCloseTo(1, 2);
    times.forEach((text, i) => {
      const { x, y } = traces[i] ?? none;
      const next = y.findIndex((each) => each <= share);
      expectQuantity(text, at((traces.at(-1) ?? none).x, i));
      // The mark lies on its curve.
      expect(at((traces.at(-1) ?? none).x, i)).toBeLessThanOrEqual(at(x, next) * (1 + 1e-9));
      expect(at((traces.at(-1) ?? none).x, i)).toBeGreaterThanOrEqual(at(x, next - 1));
    });
    expect(times).toHaveLength(3);
  },
};
