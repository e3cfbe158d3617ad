/** What the titles of the timing figures claim, checked against what they draw. */

import { expect } from "vitest";
import { howOften } from "../../../lib/core/format";
import { type Claims, type Trace, at, expectShown, largest, none } from "../claim";
import { expectQuantity, partsOf, quantityIn } from "../latency/shown";

const smallest = (values: readonly number[]) => Math.min(...values);

/** A trace by its name. */
const namedTrace = (traces: readonly Trace[], name: string): Trace =>
  (traces as readonly (Trace & { readonly name?: string })[]).find((each) => each.name === name) ??
  none;

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

  nfds({ title, traces, options }) {
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

  suspicions({ title, traces, options }) {
    const [timeout, often, since] = partsOf(
      title,
      /^A time-out of (.+) accuses the living process (.+); (?:(.+) after its crash it is|when)/,
    );
    const { timeout: limit = NaN, heartbeats = NaN } = options as Record<string, number>;
    expectQuantity(timeout, limit);
    const seconds = (time: number) => time * (at(namedTrace(traces, "note").x, 0) > 10 ? 1e-3 : 1);
    const crash = (heartbeats + 0.5) * 0.1;
    const starts = namedTrace(traces, "suspects")
      .x.filter((_, i) => i % 3 === 0)
      .map(seconds);
    const ends = namedTrace(traces, "suspects")
      .x.filter((_, i) => i % 3 === 1)
      .map(seconds);
    expect(howOften(starts.filter((start) => start < crash).length)).toBe(often);
    if (since !== undefined) expectQuantity(since, at(starts, -1) - crash);
    else expect(at(starts, -1)).toBeLessThanOrEqual(crash);
    // For good: to the end of the diagram, a time-out after the last heartbeat that came, or later.
    const arrivals = namedTrace(traces, "message")
      .x.filter((_, i) => i % 3 === 1)
      .map(seconds);
    expect(at(ends, -1)).toBeGreaterThanOrEqual(largest(arrivals) + limit);
    expect(at(starts, -1)).toBeCloseTo(at(arrivals, -1) + limit, 9);
  },

  "timing-models"({ title, traces, options }) {
    const [timeout, ...said] = partsOf(
      title,
      /^A time-out of (.+) errs (.+) if synchronous, (.+) if partially so, (.+) if asy/,
    );
    const { bound = NaN, stabilization = NaN } = options as Record<string, number>;
    expectQuantity(timeout, 0.1 + bound);
    const { x, y } = namedTrace(traces, "suspected, time-out fixed");
    const starts = (lane: number) => x.filter((_, i) => i % 3 === 0 && at(y, i) === lane);
    const wrong = [0, 2, 4].map((lane) => starts(lane).filter((start) => start < 12.05));
    expect(wrong.map(({ length }) => howOften(length))).toEqual(said);
    // What the models promise.
    expect(said[0]).toBe("never");
    for (const start of wrong[1] ?? []) expect(start).toBeLessThanOrEqual(stabilization + bound);
    const detected = largest(starts(0));
    expect(detected).toBeLessThanOrEqual(12.05 + 0.1 + 2 * bound);
  },

  "unknown-bound"({ title, traces, options }) {
    const [start, doubled, lost, stepped, step, more] = partsOf(
      title,
      /^A time-out of (.+) was too short (.+) if doubled, at (.+) lost; (.+) in steps of (.+), at (.+)$/,
    );
    const { bound = NaN, ...given } = options as Record<string, number>;
    expectQuantity(start, given["start"] ?? NaN);
    expectQuantity(step, given["step"] ?? NaN);
    [doubled, stepped].forEach((often, i) => {
      const { x, y } = traces[i] ?? none;
      expect(often).toBe(howOften(at(x, -1) - 1));
      expect(at(y, -1)).toBeGreaterThanOrEqual(bound * (1 - 1e-9));
      y.slice(0, -1).forEach((timeout) => expect(timeout).toBeLessThan(bound));
    });
    const tries = (i: number) => at((traces[i] ?? none).x, -1) - 1;
    const [first = NaN, by = NaN] = [given["start"], given["step"]];
    expectQuantity(lost, first * (2 ** tries(0) - 1));
    expectQuantity(more, tries(1) * first + (by * tries(1) * (tries(1) - 1)) / 2);
  },

  "two-generals"({ title, traces, options }) {
    const [lost, needed, chance] = partsOf(
      title,
      /^With ([\d.]+)% lost, (\d+) messengers? leaves? .* chance of (\S+), which is not 0$/,
    ).map(Number);
    const { lossProbability = NaN, risk = NaN } = options as Record<string, number>;
    expectShown(lost ?? NaN, 100 * lossProbability);
    expect(lossProbability ** (needed ?? NaN)).toBeLessThanOrEqual(risk);
    expect(lossProbability ** ((needed ?? NaN) - 1)).toBeGreaterThan(risk);
    expect((chance ?? NaN) / lossProbability ** (needed ?? NaN)).toBeCloseTo(1, 2);
    const [messengers = none, alone = none, nobody = none] = traces;
    messengers.x.forEach((count, i) => {
      expect(at(messengers.y, i) / lossProbability ** count).toBeCloseTo(1, 9);
      // The chain ends in one of three ways.
      const attack = (1 - lossProbability) ** count;
      const held = count === 1 ? 0 : at(nobody.y, nobody.x.indexOf(count));
      expect(at(alone.y, i) + held + attack).toBeCloseTo(1, 9);
    });
  },

  swim({ title, traces, options }) {
    const [members, all, one, time] = partsOf(
      title,
      /^Each of (\d+) members sends ([\d.]+) .* all, or ([\d.]+) to one at random; one finds a crash after (.+)$/,
    );
    const { members: size = NaN, period = NaN } = options as Record<string, number>;
    expect(Number(members)).toBe(size);
    const marks = traces.at(-1) ?? none;
    expectShown(Number(all), at(marks.y, 0));
    expectShown(Number(one), at(marks.y, 1));
    expect(at(marks.y, 0) / at(marks.y, 1)).toBeCloseTo(size - 1, 6);
    // A period for two members, and hardly more than e / (e - 1) of them for many.
    expect(quantityIn(time)).toBeGreaterThanOrEqual(period * 0.995);
    expect(quantityIn(time)).toBeLessThanOrEqual(period * 1.59);
    if (size === 2) expectQuantity(time, period);
  },

  "measured-round-trips"({ title, traces, options }) {
    const [late, network, thought, seen] = partsOf(
      title,
      /lets ([\d.]+)% of (\w+)'s round trips take over (.+): they took over (.+)$/,
    );
    expect(options["network"]).toBe(network);
    const [measured = none, usual = none] = traces.slice(network === "PlanetLab" ? 0 : 2);
    const i = measured.y.indexOf(Number(late) / 100);
    expectQuantity(seen, at(measured.x, i));
    expectQuantity(thought, at(usual.x, i));
    // The fit goes through the median and the 90th percentile.
    for (const share of [0.5, 0.1]) {
      const j = measured.y.indexOf(share);
      expect(at(usual.x, j) / at(measured.x, j)).toBeCloseTo(1, 9);
    }
  },

  election({ title, traces }) {
    const { x, y } = traces[0] ?? none;
    const said = [...title.matchAll(/([\d.]+)% at (\S+ [^\s,]+)/g)];
    expect(said.length).toBeGreaterThanOrEqual(2);
    const smallestShare = smallest(y);
    const places = [...new Set([0, y.indexOf(smallestShare), y.length - 1])];
    expect(said).toHaveLength(places.length);
    said.forEach(([, share, time], i) => {
      expectShown(Number(share), 100 * at(y, places[i] ?? NaN));
      expectQuantity(time, at(x, places[i] ?? NaN));
    });
  },
};
