/** What the titles of figures of networks and choices claim, checked against what they draw. */

import { expect } from "vitest";
import { number } from "../../../lib/core/option";
import { parseQuantity } from "../../../lib/core/quantity";
import { type Claims, type Trace, at, expectShown, largest, none, numbersIn } from "../claim";

type Named = Trace & { readonly name: string };
const find = (traces: readonly Trace[], start: string) =>
  (traces as readonly Named[]).find(({ name }) => name.startsWith(start)) ?? none;

const duration = number({ default: 0, unit: "s", label: "a time in a title" });
/** A time as people write it is rounded to three digits, never before the point. */
function expectTime(text: string | undefined, seconds: number): void {
  const shown = parseQuantity("time", text ?? "", duration);
  expect(Math.abs(shown / seconds - 1)).toBeLessThan(0.006);
}

/** A share in per cent, or more than so much of it. */
function expectShare(text: string | undefined, share: number): void {
  if (text?.startsWith("more than ")) {
    expect(100 * share).toBeGreaterThan(Number(text.slice("more than ".length)));
    expect(share).toBeLessThan(1 + 1e-9);
  } else expectShown(Number(text), 100 * share);
}

interface ClosedOptions {
  readonly demands: readonly number[];
  readonly thinkTime: number;
  readonly maxUsers: number;
}
function knee({ demands, thinkTime }: ClosedOptions) {
  const alone = demands.reduce((sum, each) => sum + each, 0);
  return { alone, slowest: largest(demands), users: (alone + thinkTime) / largest(demands) };
}

export const networkClaims: Claims = {
  autoscaling({ title, traces, options }) {
    const [capacity = none, demand = none, without = none] = traces;
    const each = options["replicaCapacity"] as number;
    const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
    const [, delay] = /^With (.+?) to start a replica/.exec(title) ?? [];
    if (options["provisioningDelay"] !== 0) {
      expectTime(delay, options["provisioningDelay"] as number);
    }
    const [missed] = numbersIn(title, /([\d.e-]+)% of requests find no capacity/);
    const share = total(without.y) / total(demand.y);
    if (missed === undefined) {
      expect(title).toMatch(/every request finds capacity/);
      expect(share).toBe(0);
    } else expect(Math.abs(missed / 100 / share - 1)).toBeLessThan(0.006);
    const [mean, peak] = numbersIn(title, /; ([\d.]+) replicas run, (\d+) at the peak$/);
    expectShown(mean ?? NaN, total(capacity.y) / capacity.y.length / each);
    expect((peak ?? NaN) * each).toBeGreaterThanOrEqual(largest(demand.y) * (1 - 1e-6));
    expect(((peak ?? NaN) - 1) * each).toBeLessThan(largest(demand.y));
    without.y.forEach((lost, i) =>
      expect(lost).toBe(Math.max(0, at(demand.y, i) - at(capacity.y, i))),
    );
  },

  "closed-throughput"({ title, traces, options }) {
    const given = options as unknown as ClosedOptions;
    const { alone, slowest, users } = knee(given);
    const exact = find(traces, "exact");
    const [, from, most, count, share] =
      /^From ([\d.]+) users on .* at most ([\d.]+)\/s; (\d+) users get (.+)% of that$/.exec(
        title,
      ) ?? [];
    const [, few, above, free] =
      /^(\d+) users are fewer than the knee at ([\d.]+): they get (.+)% of what/.exec(title) ?? [];
    if (from !== undefined) {
      expect(users).toBeLessThanOrEqual(given.maxUsers);
      expectShown(Number(from), users);
      expectShown(Number(most), 1 / slowest);
      expect(Number(count)).toBe(at(exact.x, -1));
      expectShare(share, at(exact.y, -1) * slowest);
      const mark = find(traces, "knee");
      expect(at(mark.x, 0)).toBeCloseTo(users, 9);
      expect(at(mark.y, 0)).toBeCloseTo(1 / slowest, 9);
    } else {
      expect(users).toBeGreaterThan(given.maxUsers);
      expectShown(Number(above), users);
      expect(Number(few)).toBe(at(exact.x, -1));
      expectShare(free, (at(exact.y, -1) * (alone + given.thinkTime)) / given.maxUsers);
    }
    expectBetween(
      exact,
      find(traces, "balanced jobs: at least"),
      find(traces, "balanced jobs: at most"),
    );
    for (const each of exact.y) expect(each).toBeLessThanOrEqual((1 / slowest) * (1 + 1e-9));
  },

  "closed-response"({ title, traces, options }) {
    const given = options as unknown as ClosedOptions;
    const { alone, slowest, users } = knee(given);
    const exact = find(traces, "exact");
    const [, one, last, count, rest] =
      /^An answer takes (.+) for one user and (.+) for (\d+)(.*)$/.exec(title) ?? [];
    expectTime(one, alone);
    expectTime(one, at(exact.y, 0));
    expectTime(last, at(exact.y, -1));
    expect(Number(count)).toBe(at(exact.x, -1));
    const [, beyond, adds] =
      /^: beyond ([\d.]+) users each one more adds up to (.+)$/.exec(rest ?? "") ?? [];
    const [few] = numbersIn(rest ?? "", /^, fewer than the knee at ([\d.]+)$/);
    expectShown(few ?? Number(beyond), users);
    expect(few === undefined).toBe(users <= given.maxUsers);
    if (adds !== undefined) expectTime(adds, slowest);
    exact.y.slice(1).forEach((each, i) => {
      const step = (each - at(exact.y, i)) / (at(exact.x, i + 1) - at(exact.x, i));
      expect(step).toBeLessThanOrEqual(slowest * (1 + 1e-9));
    });
    expectBetween(
      exact,
      find(traces, "balanced jobs: at least"),
      find(traces, "balanced jobs: at most"),
    );
  },

  "power-of-choices"({ title, traces, options }) {
    const looks = [...new Set(options["choices"] as number[])].sort((a, b) => a - b);
    const ends = traces.map(({ y }) => at(y, -1));
    const [single] = numbersIn(title, /takes ([\d.]+) service times$/);
    const [faster] = numbersIn(title, /makes a job ([\d.]+)× as fast/);
    const [most, muchFaster] = numbersIn(title, /, looking at (\d+) makes it ([\d.]+)×$/);
    expect(ends).toHaveLength(looks.length);
    if (looks.length === 1) expectShown(single ?? NaN, at(ends, 0));
    else expectShown(faster ?? NaN, at(ends, 0) / at(ends, 1));
    expect(most).toBe(looks.length > 2 ? looks.at(-1) : undefined);
    if (muchFaster !== undefined) expectShown(muchFaster, at(ends, 0) / at(ends, -1));
    const [load] = numbersIn(title, /^At ([\d.]+)% load/);
    expect((load ?? NaN) / 100).toBeCloseTo(options["maxLoad"] as number, 4);
  },

  "tier-utilization"({ title, traces, options }) {
    const [now = none, then = none] = traces;
    const names = now.x as unknown as string[];
    const top = now.y.indexOf(largest(now.y));
    const next = then.y.indexOf(largest(then.y));
    const rate = options["arrivalRate"] as number;
    const [, shown, tier, share] =
      /^([\d.]+) requests\/s keep the (\w+) ([\d.]+)% busy and take/.exec(title) ?? [];
    const [, slow, served, of] =
      /^The (\w+) cannot serve more than ([\d.]+) of ([\d.]+) requests\/s/.exec(title) ?? [];
    expect(tier ?? slow).toBe(names[top]);
    expectShown(Number(shown ?? of), rate);
    expect(share === undefined).toBe(largest(now.y) >= 100);
    if (share !== undefined) expectShown(Number(share), largest(now.y));
    else {
      expect(Number(served)).toBeLessThanOrEqual((rate / largest(now.y)) * 100 * (1 + 1e-9));
      expect(Number(served)).toBeGreaterThan((rate / largest(now.y)) * 99 - 1e-9);
    }
    const [, after] = /; with one more .*?the (\w+) (?:busiest|still serves)/.exec(title) ?? [];
    expect(after).toBe(names[next]);
    expect(/still serves too few$/.test(title)).toBe(largest(then.y) >= 100);
    // One tier has one more server, the others have what they had.
    then.y.forEach((each, i) => {
      if (i === top) expect(each).toBeLessThan(at(now.y, i));
      else expect(each).toBe(at(now.y, i));
    });
    const [, takes] = /and take ([^;]+);/.exec(title) ?? [];
    const [, takesThen] = /; with one more ([^,]+),/.exec(title) ?? [];
    const seconds = (text = "") => parseQuantity("time", text, duration);
    if (takes !== undefined) expect(seconds(takesThen)).toBeLessThanOrEqual(seconds(takes));
  },
};

/** A curve that no bound crosses. */
function expectBetween(exact: Trace, low: Trace, high: Trace): void {
  exact.y.forEach((each, i) => {
    expect(each).toBeGreaterThanOrEqual(at(low.y, i) * (1 - 1e-9));
    expect(each).toBeLessThanOrEqual(at(high.y, i) * (1 + 1e-9));
  });
}
