/** What the titles of the figures of the Internet claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Trace, at, expectShown, none, numbersIn } from "../claim";

const nearly = (shown: number, value: number) =>
  expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.006 * Math.abs(value) + 1e-9);

/** Dots lie within five of their standard errors of what theory says. */
function expectNear(dots: Trace, theory: (x: number) => number): void {
  const { error_y: bars } = dots as unknown as {
    error_y: { array: readonly number[]; arrayminus: readonly number[] };
  };
  expect(dots.x.length).toBeGreaterThan(0);
  dots.x.forEach((x, i) => {
    const half = (at(bars.array, i) + at(bars.arrayminus, i)) / 2;
    expect(Math.abs(theory(x) - at(dots.y, i))).toBeLessThanOrEqual((5 / 1.96) * half + 1e-3);
  });
}

const simulated = (traces: readonly Trace[], name: string) =>
  (traces as readonly (Trace & { name: string })[]).filter((each) => each.name === name);

export const internetClaims: Claims = {
  "end-to-end"({ title, traces, options }) {
    const { hops = NaN, loss = NaN } = options as Record<string, number>;
    const [h, share = NaN, ends = NaN, links = NaN] = numbersIn(
      title,
      /^(\d+) links? that loses? (\S+)% carr(?:y|ies) a packet (\S+) times if the ends repeat, (\S+) times/,
    );
    expect(h).toBe(hops);
    nearly(share, 100 * loss);
    expectShown(ends, ((1 - loss) ** -hops - 1) / loss);
    expectShown(links, hops / (1 - loss));
    const name = hops === 1 ? "1 link" : `${hops} links`;
    const ratio = (p: number) => (((1 - p) ** -hops - 1) / p / hops) * (1 - p);
    const [line = none] = simulated(traces, name);
    line.x.forEach((p, i) => expect(at(line.y, i)).toBeCloseTo(p === 0 ? 1 : ratio(p), 6));
    expectNear(simulated(traces, `${name}, simulated`)[0] ?? none, ratio);
  },

  "residual-errors"({ title, traces, options }) {
    const { hops = NaN, memoryError = NaN, bits = NaN } = options as Record<string, number>;
    const [h, share = NaN, k, million = NaN] = numbersIn(
      title,
      /^Over (\d+) routers? (\S+)% of packets .*; (\d+) bits checked at the ends leave (\S+) in a million$/,
    );
    expect([h, k]).toEqual([hops, bits]);
    const wrong = (n: number) => -Math.expm1(n * Math.log1p(-memoryError));
    nearly(share, 100 * wrong(hops));
    expect(million / (1e6 * wrong(hops) * 2 ** -bits)).toBeCloseTo(1, 2);
    const [links = none, ends = none] = traces;
    links.x.forEach((n, i) => {
      expect(at(links.y, i) / wrong(n)).toBeCloseTo(1, 9);
      expect(at(ends.y, i) / at(links.y, i)).toBeCloseTo(2 ** -bits, 12);
    });
    // A bit that is flipped back, and words that stay where they are, are few.
    for (const each of simulated(traces, "links check, simulated")) expectNear(each, wrong);
    for (const each of simulated(traces, "ends check a sum, words change places")) {
      expectNear(each, (n) => -Math.expm1(n * Math.log1p((-memoryError * 31) / 32)));
    }
  },

  "statistical-multiplexing"({ title, traces, options }) {
    const { capacity = NaN, activity = NaN, overflow = NaN } = options as Record<string, number>;
    const [c, most = NaN, share = NaN, gain = NaN] = numbersIn(
      title,
      /^A link for (\d+) at once serves (\d+) users? .* for (\S+)% of the time: (\S+)× as many/,
    );
    expect(c).toBe(capacity);
    nearly(share, 100 * overflow);
    expectShown(gain, most / capacity);
    // Chances one after the other, by Pascal's rule.
    const chance = (users: number) => {
      let counts = [1];
      for (let i = 0; i < users; i += 1) {
        const [now, more] = [
          [...counts, 0],
          [0, ...counts],
        ];
        counts = now.map((each, k) => each * (1 - activity) + (more[k] ?? 0) * activity);
      }
      return counts.slice(capacity + 1).reduceRight((sum, each) => sum + each, 0);
    };
    expect(chance(most)).toBeLessThanOrEqual(overflow * (1 + 1e-9));
    expect(chance(most + 1)).toBeGreaterThan(overflow * (1 - 1e-9));
    const [exact = none] = traces;
    [0, Math.floor(exact.x.length / 2), exact.x.length - 1].forEach((i) =>
      expect(at(exact.y, i) / chance(at(exact.x, i))).toBeCloseTo(1, 8),
    );
    exact.y.slice(1).forEach((y, i) => expect(y).toBeGreaterThan(at(exact.y, i)));
    for (const dots of simulated(traces, "users that come and go, simulated")) {
      // Where it is too small a few times only, the interval is a rough one.
      dots.x.forEach((x, i) => {
        if (chance(x) > 0.01) expect(at(dots.y, i) / chance(x)).toBeGreaterThan(0.5);
        expect(at(dots.y, i)).toBeLessThan(2 * chance(x) + 0.02);
      });
    }
  },

  "fate-sharing"({ title, traces, options }) {
    const { routers = NaN, mttf = NaN, session = NaN } = options as Record<string, number>;
    const [ends = NaN, all = NaN, shown] = numbersIn(
      title,
      /with chance (\S+)% if only its ends .*, (\S+)% if (\d+) routers do too$/,
    );
    expect(shown).toBe(routers);
    const lives = (stateful: number, length: number) => Math.exp((-(2 + stateful) * length) / mttf);
    nearly(ends, 100 * lives(0, session));
    nearly(all, 100 * lives(routers, session));
    [0, 1, routers].forEach((stateful, row) => {
      const { x, y } = traces[row] ?? none;
      x.forEach((h, i) => expect(at(y, i)).toBeCloseTo(lives(stateful, 3600 * h), 9));
      // With five ways there is nearly always one.
      expectNear(traces[3 + row] ?? none, (h) => lives(stateful, 3600 * h));
    });
  },

  "fec-or-arq"({ title, traces, options }) {
    const { loss = NaN, burstLength = NaN, dataPackets = NaN } = options as Record<string, number>;
    const { repairPackets = NaN, spacing = NaN } = options as Record<string, number>;
    const [k, m, alone = NaN, bursts = NaN, retry = NaN] = numbersIn(
      title,
      /^A code of (\d+) \+ (\d+) packets leaves (\S+)% lost, or (\S+)% in bursts; one retry leaves (\S+)%$/,
    );
    expect([m, k]).toEqual([repairPackets, dataPackets]);
    const [single = none, burst = none, retries = none, burstRetries = none] = traces;
    nearly(alone, 100 * at(single.y, repairPackets));
    nearly(bursts, 100 * at(burst.y, repairPackets));
    const memory = 1 - 1 / burstLength / (1 - loss);
    nearly(retry, 100 * loss * (loss + (1 - loss) * memory ** spacing));
    nearly(retry, 100 * at(burstRetries.y, 1));
    // Without anything in addition all four lose what the channel loses.
    for (const { y } of [single, burst, retries, burstRetries]) {
      expect(at(y, 0) / loss).toBeCloseTo(1, 9);
      y.slice(1).forEach((each, i) => expect(each).toBeLessThan(at(y, i)));
    }
    expect(at(retries.y, 2) / loss ** 3).toBeCloseTo(1, 9);
    expect(at(retries.x, 2)).toBeCloseTo(loss + loss ** 2, 9);
    [single, burst].forEach((line, i) => {
      const name = ["code, losses alone, simulated", "code, in bursts, simulated"][i] ?? "";
      for (const dots of simulated(traces, name)) {
        expectNear(dots, (x) => at(line.y, line.x.indexOf(x)));
      }
    });
  },
};
