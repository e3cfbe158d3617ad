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
    expect(dots).toHaveProperty("error_y");
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
      /stall of (\S+) s, (\S+) requests\/s make (\S+) tries\/s, (\S+)\/s of them in time; (?:a|no) storm/,
    );
    expectShown(stall, stallFor);
    expectShown(rate, arrivalRate);
    const mean = ({ y }: Trace) => y.slice(-20).reduce((sum, each) => sum + each, 0) / 20;
    const [tries = none, goodput = none] = traces;
    expectShown(load, mean(tries));
    expectShown(good, mean(goodput));
    const storm = numbersIn(title, /a storm makes (\S+) ± (\S+)$/);
    const highest = (retries + 1) * arrivalRate;
    expect(title.endsWith("no storm would last")).toBe(highest < 100);
    if (highest >= 100) {
      expectShown(storm[0] ?? NaN, highest);
      expectShown(storm[1] ?? NaN, 2 * (retries + 1) * Math.sqrt(arrivalRate / 40));
      expect(at((traces.at(-1) ?? none).y, 0)).toBeCloseTo(highest, 9);
      // Nothing in time: all is lost, and within what chance does the load is that of the formula. At its end a
      // stretch misses tries that are still to come, and has those of before.
      const spread = (storm[1] ?? NaN) / 2;
      const isOver = (options["pause"] as number) * retries < 20;
      if (good === 0 && isOver)
        expect(Math.abs(load - highest)).toBeLessThan(4 * spread + 0.02 * highest);
    }
    // 40 s of arrivals at random, each tried so often at most; a pause may push a few in.
    expect(load).toBeLessThan((retries + 1) * (arrivalRate + 6 * Math.sqrt(arrivalRate / 40)) + 20);
  },

  "circuit-breaker"({ title, traces, options }) {
    const { threshold = NaN, meanOutage = NaN, openTime = NaN } = options as Record<string, number>;
    const formula = (time: number, kind: number) => {
      const last = Math.exp(-time / meanOutage);
      return kind === 0 ? threshold + last / (1 - last) : time / (1 - last) - meanOutage;
    };
    const [every = NaN, wasted = NaN, late = NaN] = numbersIn(
      title,
      /^A probe every (\S+) s: (\S+) calls .* for (\S+) s too long$/,
    );
    const [calls = none, over = none] = traces;
    // 400 outages: four errors of the interval that is drawn, and what chance adds to the error itself.
    traces.slice(2).forEach((dots, i) => {
      const { array, arrayminus } = (dots as unknown as { error_y: Record<string, number[]> })
        .error_y as { array: number[]; arrayminus: number[] };
      dots.x.forEach((time, k) => {
        const off = Math.abs(at(dots.y, k) - formula(time, i));
        expect(off).toBeLessThan(2.5 * Math.max(at(array, k), at(arrayminus, k)) + 1e-9);
      });
    });
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
      /^A swarm of (\d+) has (?:all|its) (\d+) pieces? after (\d+) rounds?; the best schedule takes (\d+), a server alone (\d+)$/,
    );
    const [, , rounds = NaN, best = NaN] = numbers;
    expect(numbers).toEqual([peers, pieces, rounds, best, peers * pieces]);
    const [run = none, alone = none, fluid = none, schedule = none] = traces;
    // As fast as links are: a piece a round.
    expect(fluid.x).toEqual([pieces, pieces]);
    expect(at(schedule.x, 0)).toBeGreaterThanOrEqual(pieces);
    expect([at(run.x, -1), at(run.y, -1)]).toEqual([rounds, 100]);
    expect(at(run.y, -2)).toBeLessThan(100);
    expect(best).toBeLessThanOrEqual(rounds);
    expect(at(alone.y, -1)).toBeCloseTo(
      (100 * Math.min(at(alone.x, -1), peers * pieces)) / (peers * pieces),
      9,
    );
  },

  "swarm-pieces"({ title, traces, options }) {
    const { peers = NaN, serverRate = NaN, downloadRate = NaN } = options as Record<string, number>;
    const [n, one = NaN, many = NaN] = numbersIn(
      title,
      /^A file in one piece takes (\d+) peers (\S+) times the fluid bound, in 100 pieces (\S+) times$/,
    );
    expect(n).toBe(peers);
    const [fluid = none, ...rest] = traces;
    const [dots = none] = rest.slice(-1);
    expect(fluid.y).toEqual([1, 1]);
    expect(rest).toHaveLength(serverRate === 1 ? 2 : 1);
    expectShown(one, at(dots.y, 0));
    expectShown(many, at(dots.y, -1));
    // Nobody beats the links; and the more pieces the nearer.
    for (const each of dots.y) expect(each).toBeGreaterThanOrEqual(1 - 1e-9);
    expect(many).toBeLessThanOrEqual(one);
    if (serverRate === 1) {
      const [best = none] = rest;
      expect(at(best.y, 0)).toBeCloseTo(Math.ceil(Math.log2(peers + 1) - 1e-9), 9);
      dots.x.forEach((place, i) =>
        expect(at(dots.y, i)).toBeGreaterThanOrEqual(near(best, place) * (1 - 1e-9)),
      );
      if (downloadRate > 1) expect(many).toBeLessThan(1.2);
    }
  },

  "lookup-hops"({ title, traces, options }) {
    const { nodes = NaN, degree = NaN, dimensions = NaN } = options as Record<string, number>;
    const [shown = NaN, ...hops] = numbersIn(
      title,
      /^Among (\S+) nodes Chord takes (\S+) hops, Pastry (\S+), CAN (\S+); .* within (\S+)$/,
    );
    expectShown(shown, nodes);
    traces.slice(0, 4).forEach((trace, i) => expectShown(hops[i] ?? NaN, valueAt(trace, nodes)));
    const dots = traces[4] ?? none;
    expect(dots.x).toEqual([16, 256, 4096]);
    // 0.09 to 0.14 below half the logarithm; a thousand lookups of each.
    dots.x.forEach((each, i) =>
      expect(Math.abs(at(dots.y, i) - Math.log2(each) / 2 + 0.13)).toBeLessThan(0.25),
    );
    expect(
      valueAt(traces[2] ?? none, nodes) ** dimensions / (dimensions / 4) ** dimensions / nodes,
    ).toBeCloseTo(1, 6);
    let [reached, ring] = [0, degree];
    for (let i = 0; i < (hops[3] ?? 0); i += 1)
      [reached, ring] = [reached + ring, ring * (degree - 1)];
    expect(reached).toBeGreaterThanOrEqual(nodes);
    expect(reached - ring / (degree - 1)).toBeLessThan(nodes);
  },

  "query-flood"({ title, traces, options }) {
    const { degree = NaN, hops = NaN } = options as Record<string, number>;
    const [shown, tree = NaN, peers = NaN, reached = NaN, messages = NaN, vain = NaN] = numbersIn(
      title,
      /^Within (\d+) hops? a tree has (\S+) peers; of (\d+) in a graph (\S+) are asked, by (\S+) messages, (\S+) in vain$/,
    );
    expect(shown).toBe(hops);
    const [all = none, most = none, others = none, sent = none, asked = none] = traces;
    expectShown(tree, valueAt(all, hops));
    expectShown(reached, valueAt(asked, hops));
    expectShown(messages, valueAt(sent, hops));
    expectShown(vain, valueAt(sent, hops) - valueAt(asked, hops));
    expect(at(others.y, 0)).toBe(peers - 1);
    expect(at(most.y, 0)).toBe(peers * (degree - 1) + 1);
    expect(at(asked.y, 0)).toBe(degree);
    sent.y.forEach((each, i) => {
      expect(each).toBeLessThanOrEqual(Math.min(at(all.y, i), at(most.y, 0)) + 1e-9);
      expect(each).toBeGreaterThanOrEqual(at(asked.y, i) - 1e-9);
      expect(at(asked.y, i)).toBeLessThanOrEqual(peers - 1);
    });
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

  "work-stealing"({ title, traces, options }) {
    const { workers = NaN, depth = NaN, grain = NaN } = options as Record<string, number>;
    const [count, speedup = NaN, attempts = NaN, never = NaN] = numbersIn(
      title,
      /^(\d+) workers? (?:who steal are|is) (\S+) times as fast as one, by (\S+) thefts tried each; no number beats (\S+) times$/,
    );
    expect(count).toBe(workers);
    const [most = none, least = none, dots = none] = traces;
    expectShown(speedup, valueAt(dots, workers));
    const work = 2 ** depth * grain + 2 * (2 ** depth - 1);
    expectShown(never, work / (grain + 2 * depth));
    // What a worker does not work it tries to steal.
    const idle = work / valueAt(dots, workers) - work / workers;
    expect(Math.abs(attempts - idle)).toBeLessThan(0.06 * idle + 1e-6);
    dots.x.forEach((each, i) => {
      const bound = Math.min(each, work / (grain + 2 * depth));
      expect(at(dots.y, i)).toBeLessThanOrEqual(bound * (1 + 1e-9));
      expect(work / at(dots.y, i)).toBeLessThan(work / each + 2.2 * (grain + 2 * depth));
      expect(near(most, each)).toBeGreaterThanOrEqual(near(least, each) * (1 - 1e-9));
    });
  },

  "cloud-utilization"({ title, traces, options }) {
    const { onDemand = NaN, reservedShare = NaN } = options as Record<string, number>;
    const [share = NaN, machines = NaN] = numbersIn(
      title,
      /^Reserving beats renting by use from (\S+)% on, .* cost up to (\S+) machines$/,
    );
    expectPercent(share, 100 * reservedShare);
    const [always = none, reserved = none, used = none, requests = none, bytes = none] = traces;
    expectShown(machines, at(bytes.y, -1) / onDemand);
    expect([at(always.y, 0), at(reserved.y, 0)]).toEqual([onDemand, reservedShare * onDemand]);
    expect(at(used.y, -1)).toBeCloseTo(onDemand, 9);
    const [against = NaN] = numbersIn(title, /requests from (\S+)% on;/);
    // A line through nothing meets a flat one where their quotient says.
    const meets = (100 * at(reserved.y, 0)) / at(requests.y, -1);
    expect(/requests never/.test(title)).toBe(meets > 100);
    if (meets <= 100) expectPercent(against, meets);
    for (const { y } of [used, requests, bytes]) {
      expect(at(y, 0) / at(y, -1)).toBeCloseTo(0.001, 9);
    }
  },

  "topology-queues"({ title, traces, options }) {
    const { load = NaN } = options as Record<string, number>;
    const [share = NaN, assumed = NaN, drawn = NaN, error = NaN] = numbersIn(
      title,
      /^With the busiest at (\S+)% a request takes (\S+) ms in the mean if times are independent, (\S+) ± (\S+) ms in queues$/,
    );
    expectPercent(share, 100 * load);
    const [tail = none, tails = none, mean = none, means = none] = traces;
    expectShown(assumed, near(mean, 100 * load));
    expectShown(drawn, near(means, 100 * load));
    expect(error).toBeLessThan(0.5 * drawn);
    mean.y.forEach((each, i) => expect(each).toBeLessThan(at(tail.y, i)));
    // 4000 requests are many at half load, and few queues that fill and empty at 90 %.
    means.x.forEach((place, i) => {
      const model = (curve: Trace) =>
        place === 100 * load || curve.x.includes(place) ? near(curve, place) : NaN;
      const off = [at(means.y, i) / model(mean), at(tails.y, i) / model(tail)];
      // A tail is up to 1.9 times as long where one service is asked again and again.
      off.forEach((ratio, k) => {
        if (!Number.isNaN(ratio))
          expect(Math.abs(Math.log(ratio))).toBeLessThan([0.7, 1.5][k] ?? 0);
      });
    });
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
