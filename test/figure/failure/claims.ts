/** What the titles of the figures of failures claim, checked against what they draw. */

import { expect } from "vitest";
import { logNormalTail } from "../../../lib/core/normal";
import { minimumReplicas } from "../../../lib/model/failure/replicas";
import { type FaultClass, faultClasses } from "../../../lib/model/failure/taxonomy";
import { expectRatio } from "../../model/availability/four-errors";
import { type Claims, at, between, expectShown, none, numbersIn } from "../claim";

const named = (traces: readonly unknown[]) => traces as readonly { name: string }[];

export const failureClaims: Claims = {
  "agreement-cost"({ title, traces, options }) {
    const faults = options["faults"] as number;
    const [shown, pbft = NaN, oral = NaN] = numbersIn(
      title,
      /^Masking (\d+) lying .* takes ([\d.]+)× .* PBFT, ([\d.]+)× with oral messages$/,
    );
    expect(shown).toBe(faults);
    const messages = traces.map(({ y }) => at(y, faults - 1));
    expectShown(pbft, at(messages, 2) / at(messages, 0));
    expectShown(oral, at(messages, 3) / at(messages, 0));
    expect(traces[0]?.x.at(faults - 1)).toBe(faults);
  },

  "fault-assumption"({ title, traces, options }) {
    const [crash = none, lie = none] = traces;
    const [, chance, times] =
      /chance (\S+): (\S+)× that of three that mask one crash$/.exec(title) ?? [];
    const [three, four] = [at(crash.y, 2), at(lie.y, 3)];
    expect(Number(chance) / four).toBeCloseTo(1, 2);
    expectShown(Number(times), four / three);
    // Drawn for four replicas that lie and three that halt: two faults at once.
    const { faultProbability: q = NaN } = options as Record<string, number>;
    expect(three / (3 * q ** 2 * (1 - q) + q ** 3)).toBeCloseTo(1, 9);
    expect(four / (1 - (1 - q) ** 4 - 4 * q * (1 - q) ** 3)).toBeCloseTo(1, 4);
  },

  "bound-coverage"({ title, traces, options }) {
    const { messages = NaN, violation = NaN } = options as Record<string, number>;
    const { logDeviation = NaN, shape = NaN } = options as Record<string, number>;
    const [many = NaN, covered = NaN, ...bounds] = numbersIn(
      title.replace("1 message:", "1 messages:").replace(/^([\d.]+)% sure of (\S+)/, "$2 $1"),
      /^(\S+) ([\d.]+) messages: a bound of (\S+) \(exponential\), (\S+) \(log-normal\), (\S+) \(Pareto\) means$/,
    );
    expect(many).toBe(Math.round(messages));
    expect((1 - covered / 100) / violation).toBeCloseTo(1, 2);
    // One message is late with chance p, and some of m with 1 - (1 - p)ᵐ.
    const late = -Math.expm1(Math.log1p(-violation) / many);
    const quantile = (-1 / shape) * Math.log(late);
    expectRatio(bounds[0] ?? NaN, -Math.log(late), 0.006);
    expectRatio(bounds[2] ?? NaN, ((shape - 1) / shape) * Math.exp(quantile), 0.006);
    const z = (Math.log(bounds[1] ?? NaN) + logDeviation ** 2 / 2) / logDeviation;
    expect(logNormalTail(z) / Math.log(late)).toBeCloseTo(1, 1);
    // What is drawn: the tolerable chance is on each curve, and the curves fall.
    expect(traces[3]?.y).toEqual([violation, violation, violation]);
    traces.slice(0, 3).forEach((trace, i) => {
      const mark = at(traces[3]?.x ?? [], i);
      expectRatio(bounds[i] ?? NaN, mark, 0.006);
      expect(between(trace, mark) / violation).toBeCloseTo(1, 1);
      trace.x.slice(1).forEach((x, k) => expect(x).toBeGreaterThanOrEqual(at(trace.x, k)));
    });
  },

  gossip({ title, traces, options }) {
    const [mean = none, run = none] = traces;
    const [nodes, rounds = NaN, estimate = NaN, last] = numbersIn(
      title,
      /99% of (\d+) nodes in (\d+) rounds .* about round (\d+), here (\d+)$/,
    );
    expect(nodes).toBe(options["nodes"]);
    expect(mean.y.findIndex((each) => each >= 99)).toBe(rounds);
    expect(at(run.x, -1)).toBe(last);
    expect(at(run.y, -1)).toBe(100);
    expect(at(run.y, -2)).toBeLessThan(100);
    // Twice as many in a round, and no more; the estimate is off by a constant.
    run.y.slice(1).forEach((y, i) => expect(y).toBeLessThanOrEqual(2 * at(run.y, i) + 1e-9));
    expect(Math.abs(estimate - at(run.x, -1))).toBeLessThan(14);
  },

  "masking-retries"({ title, traces, options }) {
    const {
      failure = NaN,
      persistentShare = NaN,
      retries = NaN,
    } = options as Record<string, number>;
    const [shown, alone = NaN, lasting = NaN, share = NaN] = numbersIn(
      title,
      /^(\d+) retr\S+ leaves? (\S+)% of calls if failures are independent, (\S+)% if (\S+)% of them last$/,
    );
    expect(shown).toBe(retries);
    const [free = none, stuck = none, floor = none, ...dots] = traces;
    expect(free.x).toEqual(stuck.x);
    expect(at(free.x, retries)).toBe(retries);
    expect(alone / (100 * failure ** (retries + 1))).toBeCloseTo(1, 2);
    expect(at(free.y, retries) / failure ** (retries + 1)).toBeCloseTo(1, 9);
    expect(lasting / (100 * at(stuck.y, retries))).toBeCloseTo(1, 2);
    expect(share / (100 * persistentShare)).toBeCloseTo(1, 2);
    // What lasts is a part of the first failures, and all that is left in the end.
    expect(at(stuck.y, 0) / failure).toBeCloseTo(1, 9);
    expect(floor.y).toEqual([failure * persistentShare, failure * persistentShare]);
    stuck.y.forEach((y) => expect(y).toBeGreaterThanOrEqual(failure * persistentShare));
    // 50 000 calls each: within five standard errors of the curve that never saw them.
    expect(dots.length).toBe(2);
    for (const [i, { x, y }] of dots.entries()) {
      x.forEach((each, k) => {
        const chance = at((i === 0 ? free : stuck).y, each);
        const error = Math.sqrt((chance * (1 - chance)) / 50_000) + 1 / 50_000;
        expect(Math.abs(at(y, k) - chance)).toBeLessThan(5 * error);
      });
    }
  },

  "partition-survival"({ title, traces, options }) {
    const { nodes = NaN, sides = NaN } = options as Record<string, number>;
    const words = title.replaceAll("always", "100% of the time");
    const [parts, shown, now = NaN, next, more = NaN] = numbersIn(
      words,
      /^Parted at random into (\d+), (\d+) nodes keep a majority (\S+)% of the time, (\d+) (\S+)% of the time$/,
    );
    expect([parts, shown, next]).toEqual([sides, nodes, nodes + 1]);
    const [odd = none, even = none, oddMore = none, evenMore = none, dots = none] = traces;
    const drawn = (place: number) => {
      const { x, y } = place % 2 === 1 ? odd : even;
      return at(y, x.indexOf(place));
    };
    expect(now / drawn(nodes)).toBeCloseTo(1, 2);
    expect(more / drawn(nodes + 1)).toBeCloseTo(1, 2);
    expect(title.includes("always")).toBe(Math.max(now, more) === 100);
    // An odd number of nodes on two sides cannot tie, and one node is a majority of itself.
    if (sides === 2) odd.y.forEach((y) => expect(y).toBeCloseTo(100, 9));
    expect(at(odd.y, 0)).toBeCloseTo(100, 9);
    expect(at(even.y, 0)).toBeCloseTo(100 / sides, 9);
    expect(at(evenMore.y, 0)).toBeCloseTo(100 / (sides + 1), 9);
    expect(at(oddMore.y, 1)).toBeLessThan(at(odd.y, 1));
    dots.x.forEach((each, i) => {
      const error = Math.sqrt((drawn(each) * (100.001 - drawn(each))) / 2000) + 0.05;
      expect(Math.abs(at(dots.y, i) - drawn(each))).toBeLessThan(5 * error);
    });
  },

  "partial-failure"({ title, traces, options }) {
    const { unavailability = NaN, nodes = NaN } = options as Record<string, number>;
    const [up = none, some = none, down = none] = traces;
    const [share = NaN, average = NaN] = numbersIn(
      title,
      /(?:are|is) down ([\d.e-]+)% of the time: ([\d.e-]+) on average$/,
    );
    const place = up.x.indexOf(nodes);
    expect(share / (at(some.y, place) + at(down.y, place))).toBeCloseTo(1, 2);
    expect(average / (nodes * unavailability)).toBeCloseTo(1, 2);
    up.y.forEach((y, i) => expect(y + at(some.y, i) + at(down.y, i)).toBeCloseTo(100, 6));
  },

  "replicas-needed"({ title, traces, options }) {
    const params = options as { timing: "synchronous"; task: "consensus"; faults: number };
    const { faults, timing, task } = params;
    const needed = (fault: FaultClass) => minimumReplicas(faults, { fault, timing, task });
    const [, list = ""] =
      /takes so many replicas: (.+?)(?:; else no number is enough)?$/.exec(title) ?? [];
    const shown = list.split(", ").map((part) => /^(\d+) if ([\w -]+)…?$/.exec(part) ?? []);
    expect(shown).toHaveLength(traces.length - 1);
    expect(traces.at(-1)?.y).toEqual(shown.map(([, replicas]) => Number(replicas)));
    shown.forEach(([, replicas, fault = ""], i) => {
      expect(at(traces[i]?.y ?? [], faults)).toBe(Number(replicas));
      expect(needed(fault as FaultClass)).toBe(Number(replicas));
    });
    const drawn = named(traces.slice(0, -1)).flatMap(
      ({ name }) => name.split(": ")[1]?.split(", ") ?? [],
    );
    const possible = faultClasses.filter(({ fault }) => needed(fault) < Infinity);
    expect(drawn).toEqual(possible.map(({ fault }) => fault));
    expect(title.endsWith("no number is enough")).toBe(possible.length < faultClasses.length);
  },
};
