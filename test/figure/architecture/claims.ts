/** What the titles of the figures of service architectures claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Trace, at, expectShown, largest, none, numbersIn } from "../claim";

/** y at a point that is drawn. */
const valueAt = ({ x, y }: Trace, place: number) =>
  x.includes(place) ? at(y, x.indexOf(place)) : NaN;
/** y at the point that is nearest, for numbers that were multiplied. */
const near = ({ x, y }: Trace, place: number) =>
  at(
    y,
    x.indexOf(
      x.reduce(
        (best, each) => (Math.abs(each - place) < Math.abs(best - place) ? each : best),
        Infinity,
      ),
    ),
  );
/** A percentage in a title has three digits, of its complement where it is near 100. */
function expectPercent(shown: number, percentage: number): void {
  const off = Math.min(Math.abs(percentage), Math.abs(100 - percentage)) * 0.06 + 1e-9;
  expect(Math.abs(shown - percentage)).toBeLessThanOrEqual(Math.max(off, 1e-12));
}

export const architectureClaims: Claims = {
  "fan-out"({ title, traces, options }) {
    const { leaves = NaN } = options as Record<string, number>;
    const [p = NaN, slow = NaN] = numbersIn(
      title,
      /^If a leaf is slow in (\S+)% .*, (\S+)% of the/,
    );
    expectPercent(p, 100 * largest(options["slowShares"] as number[]));
    const [worst = none] = traces;
    expectPercent(slow, valueAt(worst, leaves));
    // By multiplying: all leaves are fast.
    let fast = 1;
    for (let i = 0; i < leaves; i += 1) fast *= 1 - largest(options["slowShares"] as number[]);
    expect(valueAt(worst, leaves)).toBeCloseTo(100 * (1 - fast), 6);
  },

  hedging({ title, traces, options }) {
    const { hedged = NaN, slow = NaN } = options as Record<string, number>;
    const [share = NaN, , before = NaN, after = NaN] = numbersIn(
      title,
      /copy of (\S+)% of the requests brings p(\S+) from (\S+) ms to (\S+) ms$/,
    );
    const [curve = none, alone = none, dots = none] = traces;
    expectPercent(share, 100 * hedged);
    expectShown(before, at(alone.y, 0));
    expectShown(after, near(curve, 100 * hedged));
    expect(largest(curve.y)).toBeLessThanOrEqual(at(alone.y, 0) * (1 + 1e-9));
    // An order statistic of 5000 requests, from tails that may be heavy.
    dots.x.forEach((place, i) => {
      const ratio = at(dots.y, i) / near(curve, place);
      expect(Math.abs(Math.log(ratio))).toBeLessThan(slow < 0.005 ? 1 : 0.4);
    });
  },

  "hedging-load"({ title, traces, options }) {
    const { hedgeAfter = NaN } = options as Record<string, number>;
    const [atOnce = NaN] = numbersIn(title, /up to (\S+)% load if sent at once/);
    expectPercent(atOnce, 100 / 3);
    const [plain = none, twice = none, later = none] = traces;
    const gains = ({ x, y }: Trace, load: number) =>
      x.includes(load) && at(y, x.indexOf(load)) < valueAt(plain, load) * (1 - 1e-12);
    expect([gains(twice, 33), gains(twice, 34)]).toEqual([true, false]);
    const end = /, never after/.test(title)
      ? 0
      : (numbersIn(title, /at once, up to (\S+)% after/)[0] ?? NaN);
    const [shown = NaN] = numbersIn(title, /after (\S+) service times$/);
    expectShown(shown, hedgeAfter);
    for (const load of plain.x) {
      if (load > end + 0.1 && load < 90) expect(gains(later, load)).toBe(false);
    }
    if (end > 2 && end < 90) expect(gains(later, Math.floor(end - 0.1))).toBe(true);
  },

  "retry-amplification"({ title, traces, options }) {
    const { layers = NaN, failure = NaN } = options as Record<string, number>;
    const [shown, most = NaN, worst = NaN, usual = NaN, share = NaN] = numbersIn(
      title,
      /^(\d+) layers? with (\d+) retr\S+ each: (\S+) calls for one if all fail, (\S+) if (\S+)% do$/,
    );
    expect(shown).toBe(layers);
    expectPercent(share, 100 * failure);
    const [all = none, some = none] = traces.slice(-2);
    expectShown(worst, at(all.y, layers));
    expectShown(usual, at(some.y, layers));
    expect(at(all.y, layers)).toBe((most + 1) ** layers);
    some.y.forEach((each, i) => expect(each).toBeLessThanOrEqual(at(all.y, i) * (1 + 1e-12)));
  },

  "retry-storm"({ title, traces, options }) {
    const { serviceRate = NaN, timeout = NaN, retries = NaN } = options as Record<string, number>;
    const fine = traces[0] ?? none;
    const storm = traces.at(-2) ?? none;
    const isTwofold = title.startsWith("From");
    expect(traces).toHaveLength(isTwofold ? 4 : 3);
    const numbers = numbersIn(
      title,
      isTwofold ? /^From (\S+) requests.*; from (\S+)\/s on/ : /up to (\S+) requests\/s/,
    );
    expectShown(numbers.at(-1) ?? NaN, at(fine.x, -1));
    if (isTwofold) expectShown(numbers[0] ?? NaN, at(storm.x, 0));
    expect(at(storm.x, 0) * (retries + 1)).toBeCloseTo(serviceRate, 6);
    // Every point is a load that makes itself.
    for (const { x, y } of traces.slice(0, isTwofold ? 2 : 1)) {
      x.forEach((rate, i) => {
        const p = Math.exp(-Math.max(0, serviceRate - at(y, i)) * timeout);
        let tries = 0;
        for (let k = 0; k <= retries; k += 1) tries += p ** k;
        expect(Math.abs(rate * tries - at(y, i))).toBeLessThan(1e-6 * serviceRate);
      });
    }
  },

  "retry-storm-course"({ title, traces, options }) {
    const { arrivalRate = NaN, stallFor = NaN, retries = NaN } = options as Record<string, number>;
    const [stall = NaN, rate = NaN, load = NaN, good = NaN] = numbersIn(
      title,
      /stall of (\S+) s, (\S+) requests\/s make (\S+) tries\/s in the end, of which (\S+)\/s are in time$/,
    );
    expectShown(stall, stallFor);
    expectShown(rate, arrivalRate);
    const mean = ({ y }: Trace) => y.slice(-20).reduce((sum, each) => sum + each, 0) / 20;
    const [tries = none, goodput = none] = traces;
    expectShown(load, mean(tries));
    expectShown(good, mean(goodput));
    // 40 s of arrivals at random, each tried so often at most; a pause may push a few in.
    expect(load).toBeLessThan((retries + 1) * (arrivalRate + 6 * Math.sqrt(arrivalRate / 40)) + 20);
  },

  "circuit-breaker"({ title, traces, options }) {
    const { threshold = NaN, meanOutage = NaN, openTime = NaN } = options as Record<string, number>;
    const [every = NaN, wasted = NaN, late = NaN] = numbersIn(
      title,
      /^A probe every (\S+) s: (\S+) calls .* for (\S+) s too long$/,
    );
    const [calls = none, over = none] = traces;
    expectShown(every, openTime);
    expectShown(wasted, valueAt(calls, openTime));
    expectShown(late, valueAt(over, openTime));
    // Chance that the outage lasts until the first, the second, … probe.
    let probes = 0;
    for (let k = 1; k * openTime < 50 * meanOutage; k += 1)
      probes += Math.exp((-k * openTime) / meanOutage);
    expect(valueAt(calls, openTime)).toBeCloseTo(threshold + probes, 5);
    // All times until it closes, one probe after the other: (probes + 1) T is outage and rest.
    expect(valueAt(over, openTime)).toBeCloseTo((probes + 1) * openTime - meanOutage, 3);
  },

  "chain-latency"({ title, traces, options }) {
    const {
      services = NaN,
      unavailability = NaN,
      slow = NaN,
      mean = NaN,
    } = options as Record<string, number>;
    const [shown, , row = NaN, sum = NaN, atOnce = NaN, down = NaN] = numbersIn(
      title,
      /^(\d+) services? in a row: p(\S+) is (\S+) ms, not (\S+) ms; at once (\S+) ms; down (\S+)% of the time$/,
    );
    expect(shown).toBe(services);
    const [rows = none, together = none, added = none, downs = none] = traces;
    expectShown(row, at(rows.y, services - 1));
    expectShown(atOnce, at(together.y, services - 1));
    expectShown(sum, at(added.y, services - 1));
    expectPercent(down, at(downs.y, services - 1));
    expect(at(downs.y, services - 1)).toBeCloseTo(100 * (1 - (1 - unavailability) ** services), 8);
    expect(at(rows.y, 0) / (-1000 * mean * Math.log(slow))).toBeCloseTo(1, 9);
    rows.y.forEach((each, i) => expect(each).toBeLessThanOrEqual(at(added.y, i) * (1 + 1e-9)));
    rows.y.forEach((each, i) =>
      expect(each).toBeGreaterThanOrEqual(at(together.y, i) * (1 - 1e-9)),
    );
  },

  "slow-dependency"({ title, traces, options }) {
    const { slowTime = NaN } = options as Record<string, number>;
    const [time = NaN, ...shown] = numbersIn(
      title,
      /^A call of (\S+) s has (\S+)% refused .* time-out (\S+)%, a bulkhead (\S+)%$/,
    );
    expectShown(time, slowTime);
    const curves = traces.slice(0, 3);
    curves.forEach((curve, i) => expectPercent(shown[i] ?? NaN, valueAt(curve, slowTime)));
    const [pool = none, timed = none] = curves;
    timed.y.forEach((each, i) => expect(each).toBeLessThanOrEqual(at(pool.y, i) * (1 + 1e-12)));
  },

  "file-distribution"({ title, traces, options }) {
    const { maxPeers = NaN } = options as Record<string, number>;
    const [peers, server = NaN, helped = NaN, rate = NaN] = numbersIn(
      title,
      /^(\d+) peers have the file after (\S+) h .*, (\S+) h if each sends (\S+) Mb\/s$/,
    );
    expect(peers).toBe(maxPeers);
    const slowest = Math.min(...(options["uploadRates"] as number[]));
    expectShown(rate, slowest / 1e6);
    const [alone = none, first = none] = traces;
    expectShown(server, at(alone.y, -1));
    expectShown(helped, at(first.y, -1));
    for (const { y } of traces.slice(1)) {
      y.forEach((each, i) => expect(each).toBeLessThanOrEqual(at(alone.y, i) * (1 + 1e-12)));
    }
  },

  swarm({ title, traces, options }) {
    const { peers = NaN, pieces = NaN } = options as Record<string, number>;
    const numbers = numbersIn(
      title,
      /^A swarm of (\d+) has all (\d+) pieces after (\d+) rounds; the best schedule takes (\d+), a server alone (\d+)$/,
    );
    const [, , rounds = NaN, best = NaN] = numbers;
    expect(numbers).toEqual([peers, pieces, rounds, best, peers * pieces]);
    const [run = none, alone = none] = traces;
    expect([at(run.x, -1), at(run.y, -1)]).toEqual([rounds, 100]);
    expect(at(run.y, -2)).toBeLessThan(100);
    expect(best).toBeLessThanOrEqual(rounds);
    expect(at(alone.y, -1)).toBeCloseTo(
      (100 * Math.min(at(alone.x, -1), peers * pieces)) / (peers * pieces),
      9,
    );
  },

  "lookup-hops"({ title, traces, options }) {
    const { nodes = NaN, degree = NaN, dimensions = NaN } = options as Record<string, number>;
    const [shown = NaN, ...hops] = numbersIn(
      title,
      /^Among (\S+) nodes Chord takes (\S+) hops, Pastry (\S+), CAN (\S+); .* within (\S+)$/,
    );
    expectShown(shown, nodes);
    traces.forEach((trace, i) => expectShown(hops[i] ?? NaN, valueAt(trace, nodes)));
    expect(
      valueAt(traces[2] ?? none, nodes) ** dimensions / (dimensions / 4) ** dimensions / nodes,
    ).toBeCloseTo(1, 6);
    let [reached, ring] = [0, degree];
    for (let i = 0; i < (hops[3] ?? 0); i += 1)
      [reached, ring] = [reached + ring, ring * (degree - 1)];
    expect(reached).toBeGreaterThanOrEqual(nodes);
    expect(reached - ring / (degree - 1)).toBeLessThan(nodes);
  },

  "hash-ring"({ title, traces, options }) {
    const { servers = NaN, places = NaN } = options as Record<string, number>;
    const [count, varies = NaN, single = NaN] = numbersIn(
      title,
      /^(\d+) servers at .* vary by (\S+)% of their mean, at one place by (\S+)%$/,
    );
    expect(count).toBe(servers);
    const [curve = none, dots = none] = traces;
    expectShown(varies, valueAt(curve, places));
    expectShown(single, valueAt(curve, 1));
    // Sixty rings: a standard deviation of n shares each.
    dots.x.forEach((each, i) =>
      expect(Math.abs(Math.log(at(dots.y, i) / valueAt(curve, each)))).toBeLessThan(0.6),
    );
  },

  "list-schedule"({ title, traces, options }) {
    const { workers = NaN } = options as Record<string, number>;
    const jobs = options["jobs"] as number[];
    const [many, count, listed = NaN, longest = NaN, bound = NaN] = numbersIn(
      title,
      /^(\d+) jobs? on (\d+) workers? take (\S+) s in the order of the list, (\S+) s with .* beats (\S+) s$/,
    );
    expect([many, count]).toEqual([jobs.length, workers]);
    const [first = none, second = none, mark = none] = traces;
    expectShown(listed, largest(first.x));
    expectShown(longest, largest(second.x));
    expectShown(bound, at(mark.x, 0));
    const total = jobs.reduce((sum, each) => sum + each, 0);
    expect(at(mark.x, 0)).toBeCloseTo(Math.max(total / workers, largest(jobs)), 9);
    for (const { x } of [first, second]) {
      let work = 0;
      for (let i = 0; i < x.length; i += 3) work += at(x, i + 1) - at(x, i);
      expect(work).toBeCloseTo(total, 6);
      expect(largest(x)).toBeGreaterThanOrEqual(at(mark.x, 0) * (1 - 1e-12));
      expect(largest(x)).toBeLessThanOrEqual(at(mark.x, 0) * 2);
    }
  },

  "work-span"({ title, traces, options }) {
    const { workers = NaN, spanShare = NaN } = options as Record<string, number>;
    const [count, least = NaN, most = NaN, never = NaN] = numbersIn(
      title,
      /^(\d+) workers? (?:is|are) between (\S+) and (\S+) times as fast as one; never more than (\S+) times$/,
    );
    expect(count).toBe(workers);
    const [upper = none, lower = none, stragglers = none] = traces;
    expectShown(least, valueAt(lower, workers));
    expectShown(most, valueAt(upper, workers));
    expectShown(never, 1 / spanShare);
    expect(valueAt(upper, workers)).toBeCloseTo(Math.min(workers, 1 / spanShare), 6);
    expect(1 / valueAt(lower, workers)).toBeCloseTo(1 / workers + spanShare * (1 - 1 / workers), 9);
    let sum = 0;
    for (let i = 1; i <= workers; i += 1) sum += 1 / i;
    expect(valueAt(stragglers, workers)).toBeCloseTo(workers / sum, 6);
  },

  "reserved-machines"({ title, traces, options }) {
    const { reservedPrice = NaN } = options as Record<string, number>;
    const [best = NaN, peak, cheapest = NaN, all = NaN] = numbersIn(
      title,
      /^Reserving (\d+) of (\d+) machines is cheapest: (\S+)% of the price on demand; all of them (\S+)%$/,
    );
    const [cost = none, mark = none] = traces;
    expect([at(mark.x, 0), at(cost.x, -1)]).toEqual([best, peak]);
    expect(Math.abs(cheapest - at(cost.y, best))).toBeLessThan(0.6);
    expect(Math.abs(all - at(cost.y, -1))).toBeLessThan(0.6);
    expect(at(cost.y, best)).toBeCloseTo(Math.min(...cost.y), 9);
    expect(at(cost.y, 0)).toBeCloseTo(100, 9);
    // Beyond the peak each further machine costs its price, and saves nothing.
    if (reservedPrice >= 1) expect(best).toBe(0);
  },

  "request-waterfall"({ title, traces }) {
    const [median = NaN, tail = NaN] = numbersIn(
      title,
      /^Half of the requests take (\S+) ms, one in a hundred (\S+) ms; critical: gateway/,
    );
    expect(median).toBeLessThan(tail);
    const [critical = none, others = none] = traces as readonly (Trace & {
      readonly text: string[];
    })[];
    const lanes = critical.y as never as (string | null)[];
    const path = lanes.flatMap((each, i) => (i % 3 === 0 ? [String(each).split(" ")[1]] : []));
    expect(title.endsWith(`critical: ${path.join(" → ")}`)).toBe(true);
    // Mean times add up to less than the mean of the slowest of a group: half of all take about that long.
    const end = largest(critical.x);
    expect(median / end).toBeGreaterThan(0.7);
    expect(median / end).toBeLessThan(1.3);
    expect(largest(others.x)).toBeLessThanOrEqual(end);
    // What is critical works one after the other, all the time.
    const work = traces[2] ?? none;
    const parts = work.x.map((each, i) => (i % 3 === 1 ? each - at(work.x, i - 1) : 0));
    expect(parts.reduce((sum, each) => sum + each, 0)).toBeCloseTo(end, 6);
    // The last critical call ends with the request.
    expect(at(critical.x, -2)).toBeCloseTo(end, 9);
  },

  "service-graph"({ title, traces, options }) {
    const { unavailability = NaN, arrivalRate = NaN } = options as Record<string, number>;
    const [rate = NaN, busy = NaN, down = NaN] = numbersIn(
      title,
      /^At (\S+) requests\/s \w+ is the busiest: (\S+)%; the shop is down (\S+)% of the time/,
    );
    expectShown(rate, arrivalRate);
    expectPercent(down, 100 * (1 - (1 - unavailability) ** 5));
    // A band of load for each colour.
    const nodes = (traces as readonly (Trace & { readonly name: string; text: string[] })[]).slice(
      2,
    );
    const shown = nodes.flatMap(({ name, text }) =>
      text.map((each) => ({ name, share: numbersIn(each, /: (\S+)%,/)[0] ?? NaN })),
    );
    expect(shown).toHaveLength(6);
    expect(busy).toBe(largest(shown.map(({ share }) => share)));
    for (const { name, share } of shown) {
      if (share > 80.1) expect(name).toBe("80% and more");
      if (share < 79.9 && share > 50.1) expect(name).toBe("50 to 80%");
      if (share < 49.9) expect(name).toBe("under 50% busy");
    }
  },
};
