/** What the titles of the figures of caching claim, checked against what they draw. */

import { expect } from "vitest";
import { showQuantity } from "../../../lib/core/quantity";
import { twitterClusters } from "../../../lib/dataset";
import { expectRatio } from "../../model/availability/four-errors";
import {
  type Claims,
  type Trace,
  at,
  between,
  expectShown,
  largest,
  none,
  numbersIn,
} from "../claim";

const numbers = (options: Readonly<Record<string, unknown>>) => options as Record<string, number>;

/** y at x on a curve that is straight between its points on a logarithmic x axis. */
function onLogX({ x, y }: Trace, place: number): number {
  const i = Math.max(
    1,
    x.findIndex((each) => each >= place),
  );
  const share = Math.log(place / at(x, i - 1)) / Math.log(at(x, i) / at(x, i - 1));
  return at(y, i - 1) * (1 - share) + at(y, i) * share;
}

/** A percentage in a title has three digits, of what it lacks of 100 if that is little. */
function expectPercent(shown: number, value: number): void {
  const finest = Math.min(value, 100 - value);
  expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.006 * Math.max(finest, 0) + 1e-9);
}

function expectRising(values: readonly number[], slack = 1e-9): void {
  values.slice(1).forEach((y, i) => expect(y).toBeGreaterThanOrEqual(at(values, i) - slack));
}

export const cachingClaims: Claims = {
  "access-time"({ title, traces, options }) {
    const [load = none, speedup = none, best = none, mark = none] = traces;
    const { missRatio = NaN, hitTime = NaN, sourceTime = NaN } = numbers(options);
    const [misses = NaN, fast = NaN, most = NaN, back = NaN] = numbersIn(
      title,
      /^At (\S+)% misses accesses are (\S+)× as fast as the source, (\S+)× at best; losing the cache costs (\S+)× the load$/,
    );
    expectPercent(misses, 100 * missRatio);
    // A hit takes a look-up, a miss the source as well.
    const mean = (1 - missRatio) * hitTime + missRatio * (hitTime + sourceTime);
    expectRatio(fast, sourceTime / mean, 0.006);
    expectRatio(most, sourceTime / hitTime, 0.006);
    expectRatio(back, 1 / missRatio, 0.006);
    expectRatio(at(mark.y, 0), 1 / missRatio);
    expectRatio(at(mark.y, 1), sourceTime / mean);
    expectRatio(between(load, 100 * missRatio), 1 / missRatio, 1e-3);
    expect(Math.abs(Math.log(between(speedup, 100 * missRatio) / at(mark.y, 1)))).toBeLessThan(
      0.02,
    );
    speedup.y.forEach((y) => expect(y).toBeLessThanOrEqual(at(best.y, 0)));
    expectRising([...load.y].reverse());
    expectRising([...speedup.y].reverse());
    expectRatio(at(load.y, -1), 1);
  },

  "cache-policies"({ title, traces, options }) {
    const { items = NaN, exponent = NaN, cached = NaN } = numbers(options);
    const [room = NaN, of, lru = NaN, fifo = NaN, top, ideal = NaN] = numbersIn(
      title,
      /^(\d+) of (\d+) items have room: LRU hits (\S+)%, FIFO (\S+)%, the (\d+) most popular (\S+)%$/,
    );
    expect(room).toBe(Math.max(1, Math.round(cached * items)));
    expect([of, top]).toEqual([items, room]);
    let [sum, all] = [0, 0];
    for (let rank = items; rank >= 1; rank -= 1) {
      all += rank ** -exponent;
      if (rank <= room) sum += rank ** -exponent;
    }
    expectPercent(ideal, (100 * sum) / all);
    expect(lru).toBeLessThanOrEqual(ideal);
    expect(fifo).toBeLessThanOrEqual(lru);
    const curves = traces.slice(0, 3);
    [ideal, lru, fifo].forEach((shown, i) => {
      const curve = curves[i] ?? none;
      expectRising(curve.x);
      expectRising(curve.y, 1e-6);
      expect(Math.abs(onLogX(curve, room) - shown)).toBeLessThan(1);
    });
    // The dots never saw the curves: 50 000 requests, whose neighbours depend on each other a little.
    traces.slice(3).forEach((dots, i) => {
      dots.x.forEach((capacity, k) => {
        const share = onLogX(curves[i] ?? none, capacity) / 100;
        const error = 100 * Math.sqrt((share * (1 - share)) / 50_000);
        expect(Math.abs(at(dots.y, k) - 100 * share)).toBeLessThan(6 * error + 0.6);
      });
    });
    expect(traces).toHaveLength(6);
  },

  "zipf-hit-ratio"({ title, traces, options }) {
    const exponents = [...new Set(options["exponents"] as number[])].sort((a, b) => a - b);
    const { items = NaN, cached = NaN } = numbers(options);
    const room = Math.max(1, Math.round(cached * items));
    const words = title.replace(/: LRU hits (\S+% at α = \S+?)(, .*)?$/, (_, first, last = "") =>
      [": ", first, last || `, ${first}`].join(""),
    );
    const [share = NaN, of, least = NaN, low, most = NaN, high] = numbersIn(
      words,
      /^Room for (\S+)% of (\d+) items: (\S+)% at α = (\S+), (\S+)% at α = (\S+)$/,
    );
    expect(of).toBe(items);
    expectPercent(share, (100 * room) / items);
    expect(low).toBe(Number(exponents[0]?.toPrecision(3)));
    expect(high).toBe(Number(exponents.at(-1)?.toPrecision(3)));
    expect(traces).toHaveLength(exponents.length);
    const [first = none, last = none] = [traces[0], traces.at(-1)];
    expect(Math.abs(onLogX(first, (100 * room) / items) - least)).toBeLessThan(1.5);
    expect(Math.abs(onLogX(last, (100 * room) / items) - most)).toBeLessThan(1.5);
    expect(most).toBeGreaterThanOrEqual(least);
    if (exponents[0] === 0) expectPercent(least, (100 * room) / items);
    traces.forEach(({ x, y }) => {
      expectRising(x);
      expectRising(y, 1e-6);
      expect(largest(y)).toBeLessThanOrEqual(100 + 1e-9);
    });
  },

  "ttl-trade"({ title, traces, options }) {
    const { ttl = NaN, betweenRequests = NaN, betweenUpdates = NaN } = numbers(options);
    const [hit = NaN, stale = NaN, more = NaN, worse = NaN] = numbersIn(
      title,
      / to live: (\S+)% hit, (\S+)% of them out of date; (\S+)% and (\S+)% if each hit begins it anew$/,
    );
    expect(title.startsWith(showQuantity(ttl, "s"))).toBe(true);
    const [requests, updates] = [ttl / betweenRequests, ttl / betweenUpdates];
    expectPercent(hit, (100 * requests) / (1 + requests));
    // The mean of 1 - e^-x over all ages, by the middle of many.
    const ages = Array.from({ length: 2000 }, (_, i) => ((i + 0.5) / 2000) * updates);
    const mean = ages.reduce((sum, age) => sum - Math.expm1(-age), 0) / ages.length;
    expect(Math.abs(stale - 100 * mean)).toBeLessThan(0.006 * 100 * mean + 0.01);
    expectPercent(more, -100 * Math.expm1(-requests));
    const [hits = none, old = none, slidingHits = none, slidingOld = none, ...dots] = traces;
    const drawn: [Trace, number][] = [
      [hits, hit],
      [old, stale],
      [slidingHits, more],
      [slidingOld, worse],
    ];
    for (const [curve, shown] of drawn) {
      expectRising(curve.y, 1e-6);
      expect(Math.abs(onLogX(curve, ttl) - shown)).toBeLessThan(1.5);
    }
    hits.y.forEach((y, i) => expect(at(slidingHits.y, i)).toBeGreaterThanOrEqual(y));
    old.y.forEach((y, i) => expect(at(slidingOld.y, i)).toBeGreaterThanOrEqual(y - 1e-9));
    // 20 000 requests; those of one life hit together and are out of date together.
    dots.forEach((trace, i) => {
      trace.x.forEach((time, k) => {
        const [share, inLife] = [at(trace.y, k) / 100, time / betweenRequests];
        const expected = onLogX(i === 0 ? hits : old, time) / 100;
        const lives = 20_000 / (1 + inLife);
        const error = i === 0 ? 1 / Math.sqrt(20_000) : 1 / Math.sqrt(Math.min(20_000, lives));
        expect(Math.abs(share - expected)).toBeLessThan(4 * error + 0.01);
      });
    });
  },

  stampede({ title, traces, options }) {
    const { requestRate = NaN, recomputeTime = NaN, capacity = NaN } = numbers(options);
    const [crowd = none, early = none, one = none] = traces;
    const [peak = NaN] = numbersIn(
      title,
      /^When the entry expires, up to (\d+) compute it at once/,
    );
    const [refreshed = NaN] = numbersIn(title, /; with early refresh up to (\d+)$/);
    expect(largest(crowd.y)).toBe(peak);
    expect(largest(early.y)).toBe(refreshed);
    expect(largest(one.y)).toBe(1);
    // Nobody computes before the end, but those who refresh early.
    for (const { x, y } of [crowd, one]) {
      const last = x.findLastIndex((time) => time < 0);
      expect(largest(y.slice(0, last))).toBe(0);
    }
    const [, answered] = /, first answer after (\S+ \S+);/.exec(title) ?? [];
    const span = showQuantity(10 * recomputeTime, "s");
    if (answered === undefined) expect(title).toContain(`, no answer within ${span};`);
    // All who come in a computation's time, and more if the source is slowed down.
    const arriving = requestRate * recomputeTime;
    const spread = 6 * Math.sqrt(arriving) + 3;
    expect(peak).toBeGreaterThan(arriving - spread);
    if (capacity > arriving + spread) expect(peak).toBeLessThan(arriving + spread);
    expect(peak).toBeLessThanOrEqual(10 * arriving + 6 * Math.sqrt(10 * arriving) + 3);
  },

  "expiry-jitter"({ title, traces, options }) {
    const { entries = NaN, jitter = NaN, ttl = NaN, recomputeTime = NaN } = numbers(options);
    const [together = none, spread = none, mean = none] = traces;
    const [all, peak = NaN, width = NaN, most = NaN] = numbersIn(
      title,
      /^(\d+) entries .* expire together: (\d+) computed at once; ± (\S+)% jitter makes that (\d+)$/,
    );
    expect(all).toBe(entries);
    expectPercent(width, 100 * jitter);
    expect([largest(together.y), largest(spread.y)]).toEqual([peak, most]);
    // Five requests in the time of a computation: nearly all are asked for in it.
    expect(peak).toBeGreaterThan(0.9 * entries);
    expect(peak).toBeLessThanOrEqual(entries);
    expect(most).toBeLessThanOrEqual(peak);
    const early = together.x.findLastIndex((time) => time < ttl);
    expect(largest(together.y.slice(0, early))).toBe(0);
    // So many of n that last L, over a range of 2jT.
    const share = Math.min(1, recomputeTime / (2 * jitter * ttl));
    expectRatio(at(mean.y, 0), entries * share);
    // The most of a row of counts: not far below their mean, nor far above it.
    const deviation = Math.sqrt(entries * share) + 1;
    expect(most).toBeGreaterThan(entries * share - 3 * deviation - 0.1 * entries * share);
    expect(most).toBeLessThan(entries * share + 6 * deviation);
  },

  "twitter-clusters"({ title, traces, options }) {
    const { steep = NaN, leastReads = NaN } = numbers(options);
    const [above = NaN, from, many, below = NaN, few, safe] = numbersIn(
      title,
      /median (\S+)% from α = (\S+) on \((\d+) clusters\), (\S+)% below \((\d+)\); (\d+) miss 1% or less$/,
    );
    expect(from).toBe(Number(steep.toPrecision(3)));
    const points = traces
      .slice(0, -1)
      .flatMap(({ x, y }) => x.map((exponent, i) => ({ exponent, misses: at(y, i) })));
    const sides = [true, false].map((side) =>
      points.filter(({ exponent }) => exponent >= steep === side).map(({ misses }) => misses),
    );
    expect(sides.map(({ length }) => length)).toEqual([many, few]);
    [above, below].forEach((median, i) => {
      const [lower, higher] = [1, -1].map(
        (sign) => sides[i]?.filter((each) => sign * (median - each) > 0.006 * median).length ?? NaN,
      ) as [number, number];
      expect(Math.abs(lower - higher)).toBeLessThanOrEqual(1);
    });
    expect(title.startsWith("Steep popularity misses less")).toBe(above < below);
    expect(points.filter(({ misses }) => misses <= 1)).toHaveLength(safe ?? NaN);
    // No cluster whose popularity is not like Zipf's law is drawn, and every other one is.
    const known = twitterClusters.filter(
      ({ missRatio, zipfExponent = 0, readShare = 0 }) =>
        missRatio !== undefined && zipfExponent > 0 && readShare >= leastReads,
    );
    expect(points).toHaveLength(known.length);
  },

  "cache-layers"({ title, traces, options }) {
    const [answered = none, passed = none] = traces;
    const lost = ["browser", "edge", "origin"].indexOf(options["lost"] as string);
    const reached = answered.y.map((y, i) => y + at(passed.y, i));
    expect(reached[0]).toBeCloseTo(100, 9);
    // What one layer passes on is what reaches the next.
    passed.y.slice(0, 3).forEach((y, i) => expect(y).toBeCloseTo(at(reached, i + 1), 9));
    expect(at(passed.y, 3)).toBeCloseTo(0, 9);
    const [browser = NaN, edge = NaN, origin = NaN, storage = NaN] = [65.5, 20, 4.6, 9.9];
    const local = [browser, edge / (100 - browser), origin / (storage + origin)].map((share, i) =>
      i === 0 ? share : 100 * share,
    );
    if (lost < 0) {
      expect(answered.y.map((y) => Number(y.toFixed(6)))).toEqual([65.5, 20, 4.6, 9.9]);
      const shown = numbersIn(title, /browser (\S+)%, edge (\S+)%, origin (\S+)%\); (\S+)% reach/);
      [...local, storage].forEach((share, i) => expectShown(at(shown, i), share));
      expectRising([...shown.slice(0, 3)].reverse());
      return;
    }
    const [now = NaN, times = NaN] = numbersIn(title, /cache (\S+)% of .*, (\S+)× as many/);
    expect(at(answered.y, lost)).toBeCloseTo(0, 9);
    expectRatio(now, at(reached, 3), 0.006);
    expectRatio(times, 1 / (1 - at(local, lost) / 100), 0.006);
    expectRatio(at(reached, 3) / storage, 1 / (1 - at(local, lost) / 100), 1e-9);
  },
};
