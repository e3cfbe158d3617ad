/** What the titles of figures of failures, repair and budgets claim, checked against what they draw. */

import { expect } from "vitest";
import { number } from "../../../lib/core/option";
import { parseQuantity } from "../../../lib/core/quantity";
import { type Claims, at, expectShown, largest, none, numbersIn } from "../claim";

const duration = number({ default: 0, unit: "s", label: "a time in a title" });
/** Seconds, from a time as people write it: rounded to three digits, never before the point. */
const timeIn = (text: string) => parseQuantity("time", text, duration);
function expectTime(text: string | undefined, seconds: number): void {
  expect(Math.abs(timeIn(text ?? "") / seconds - 1)).toBeLessThan(0.006);
}

export const lifeClaims: Claims = {
  "burn-rate"({ title, traces, options }) {
    const { budget = NaN, window = NaN } = options as Record<string, number>;
    const rates = options["burnRates"] as number[];
    const pattern =
      /^At burn rate ([\d.]+) a budget of (.+) lasts (.+), and (?:no alert calls|the first alert calls after (.+))$/;
    const [, rate, allowed, lasts, called] = pattern.exec(title) ?? [];
    expectShown(Number(rate), largest(rates));
    expectTime(allowed, budget * window);
    const fastest = traces[rates.indexOf(largest(rates))] ?? none;
    expect(at(fastest.y, -1)).toBe(0);
    expectTime(lasts, 3600 * at(fastest.x, -1));
    const alerts = traces.slice(rates.length);
    if (called === undefined) expect(alerts).toEqual([]);
    else expectTime(called, 3600 * Math.min(...alerts.flatMap(({ x }) => x)));
    // Each mark lies where its rule says, 2, 5 or 10 % below a full budget.
    for (const left of alerts.flatMap(({ y }) => y)) {
      expect([98, 95, 90]).toContain(Math.round(left * 1e6) / 1e6);
    }
  },

  "common-cause"({ title, traces, options }) {
    const {
      unavailability = NaN,
      commonCause = NaN,
      maxCopies,
    } = options as Record<string, number>;
    const main = traces[0] ?? none;
    const independent = maxCopies === undefined ? NaN : -maxCopies * Math.log10(unavailability);
    const shared =
      /^If ([\d.]+)% of the downtime .* more than ([\d.]+) nines; (\d+) .* nothing have ([\d.]+)$/;
    const [share, limit, copies, nines] = numbersIn(title, shared);
    if (limit !== undefined) {
      expect((share ?? NaN) / 100 / commonCause).toBeCloseTo(1, 2);
      expect(largest(main.y)).toBeLessThanOrEqual(limit);
      expect(limit - -Math.log10(unavailability * commonCause)).toBeLessThan(0.01);
      expect(copies).toBe(maxCopies);
      expectShown(nines ?? NaN, independent);
    } else {
      const [count, alone] = numbersIn(
        title,
        /^Copies that share nothing: (\d+) .* ([\d.]+) nines$/,
      );
      expect([count, commonCause]).toEqual([maxCopies, 0]);
      expectShown(alone ?? NaN, independent);
      expectShown(alone ?? NaN, at(main.y, -1));
    }
  },

  "month-downtime"({ title, traces, options }) {
    const { unavailability = NaN, allowed = NaN, window = NaN } = options as Record<string, number>;
    const months = /in (under |over |)([\d.]+)% of months with outages of ([\d.]+ \S+?)(?:,|$)/g;
    const [mean, target] = numbersIn(title, /^A mean of ([\d.]+)% reaches ([\d.]+)% in /);
    expect((1 - (mean ?? NaN) / 100) / unavailability).toBeCloseTo(1, 1);
    expect((1 - (target ?? NaN) / 100) / allowed).toBeCloseTo(1, 1);
    const limit = (allowed * window) / 60;
    const met = traces.slice(0, -1).map(({ x, y }) => at(y, x.indexOf(limit)));
    const repairs = [...new Set(options["repairTimes"] as number[])].sort((a, b) => a - b);
    expect(met).toHaveLength(repairs.length);
    const claimed = [...title.matchAll(months)].map(([, side, share, time]) => ({
      side,
      share: Number(share),
      time,
    }));
    expect(claimed).toHaveLength(Math.min(2, repairs.length));
    claimed.forEach(({ side, share, time }, i) => {
      const extreme = i === 0 ? Math.min(...met) : largest(met);
      if (side === "under ") expect(extreme).toBeLessThan(share);
      else if (side === "over ") expect(extreme).toBeGreaterThan(share);
      else expect(Math.abs(share - extreme)).toBeLessThanOrEqual(extreme > 90 ? 0.05 : 0.5);
      const named = met.filter((_, k) => Math.abs(timeIn(time ?? "") / at(repairs, k) - 1) < 0.006);
      expect(named).toContain(extreme);
    });
  },

  "one-more-nine"({ title, traces, options }) {
    const { maxNines, unavailability = NaN, commonCause = NaN } = options as Record<string, number>;
    const [alone = none, shared = none] = traces;
    const [nines, copies] = numbersIn(title, /^(\d+) nines take (\d+) copies that share nothing/);
    expect([nines, copies]).toEqual([maxNines, at(alone.y, -1)]);
    const [short] = numbersIn(title, / stop short of (\d+) nines at any price$/);
    const [others] = numbersIn(title, /, and (\d+) that share [\d.]+% of their downtime$/);
    if (short !== undefined) {
      expect(at(shared.x, -1)).toBeLessThan(short);
      expect(at(shared.x, -1)).toBeGreaterThanOrEqual(short - 1);
      expect(-Math.log10(unavailability * commonCause)).toBeLessThanOrEqual(short + 1e-9);
    } else expect([at(shared.x, -1), at(shared.y, -1)]).toEqual([maxNines, others]);
  },

  reliability({ title, traces, options }) {
    const [one = none, , , voted = none] = traces;
    const pattern = /only until ([\d.]+) of its MTTF, and (\d+) in parallel last ([\d.]+) times/;
    const [until = NaN, units = NaN, times = NaN] = numbersIn(title, pattern);
    one.x.forEach((time, i) => {
      if (time === 0 || Math.abs(time - until) < 0.001) return;
      expect(at(voted.y, i) > at(one.y, i)).toBe(time < until);
    });
    expect(units).toBe(options["units"]);
    const harmonic = Array.from({ length: units }, (_, i) => 1 / (i + 1));
    expectShown(
      times,
      harmonic.reduce((sum, each) => sum + each, 0),
    );
  },
};
