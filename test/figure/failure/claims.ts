/** What the titles of the figures of failures claim, checked against what they draw. */

import { expect } from "vitest";
import { minimumReplicas } from "../../../lib/model/failure/replicas";
import { type FaultClass, faultClasses } from "../../../lib/model/failure/taxonomy";
import { type Claims, at, expectShown, none, numbersIn } from "../claim";

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
