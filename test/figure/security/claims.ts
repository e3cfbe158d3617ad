/** What the titles of the figures of security claim, checked against what they draw. */

import { expect } from "vitest";
import { parseQuantity } from "../../../lib/core/quantity";
import { number } from "../../../lib/core/option";
import { handshakes, measuredCrypto } from "../../../lib/dataset";
import { expectRatio } from "../../model/availability/four-errors";
import { type Claims, type Trace, at, largest, none, numbersIn } from "../claim";

const numbers = (options: Readonly<Record<string, unknown>>) => options as Record<string, number>;

/** Parts of a title that a pattern finds; a title of another form gives none. */
const partsOf = (title: string, pattern: RegExp) => {
  const found = pattern.exec(title);
  expect(title).toMatch(pattern);
  return (found ?? []).slice(1);
};

/** A quantity of three digits in a title. */
function expectQuantity(text: string | undefined, value: number, unit: string): void {
  const shown = parseQuantity("shown", text ?? "", number({ default: 0, unit, label: "" }));
  if (value === 0) expect(shown).toBe(0);
  else expectRatio(shown, value, 0.006);
}

/** A time in a title: years are of 365.25 days. */
function expectTime(text: string | undefined, value: number): void {
  const years = /^(\S+) years$/.exec(text ?? "");
  if (years) expectRatio(Number(years[1]) * 365.25 * 86_400, value, 0.006);
  else expectQuantity(text, value, "s");
}

function expectFalling(values: readonly number[]): void {
  values.slice(1).forEach((y, i) => expect(y).toBeLessThanOrEqual(at(values, i) * (1 + 1e-9)));
}

/** C(n, k) pᵏ (1 - p)ⁿ⁻ᵏ, factor by factor. */
function binomial(n: number, k: number, p: number): number {
  let term = (1 - p) ** (n - k);
  for (let i = 1; i <= k; i += 1) term *= ((n - k + i) / i) * p;
  return term;
}

export const securityClaims: Claims = {
  "measured-handshakes"({ title, traces, options }) {
    const { roundTrip = NaN } = numbers(options);
    const [far, newer, older, saved, signing] = partsOf(
      title,
      /^With (.+) of round trip TLS 1\.3 takes (.+), resumed TLS 1\.2 (.+); P-256 saves (.+), (.+) of it signing$/,
    );
    expectQuantity(far, roundTrip, "s");
    // Medians of P-256 in microseconds; each takes TCP's round trip and one of TLS.
    expectQuantity(newer, 1644.7e-6 + 2 * roundTrip, "s");
    expectQuantity(older, 1518.4e-6 + 2 * roundTrip, "s");
    expectQuantity(saved, (2349.3 - 1644.7) * 1e-6, "s");
    expectQuantity(signing, 1 / 2747 - 1 / 40063.6, "s");
    const [work = none, trips = none] = traces;
    expect(work.y).toHaveLength(9);
    expect(at(work.y, 0)).toBeCloseTo(0.063447, 9);
    // As handshake_round_trips has them: TCP 1, TLS 1.2 3 or 2, TLS 1.3 2.
    const counts = [1, 3, 2, 2, 2, 3, 2, 2, 2];
    counts.forEach((count, i) => expect(at(trips.y, i)).toBeCloseTo(1000 * count * roundTrip, 9));
    for (const { before, stack, mode } of handshakes) {
      if (stack === "TCP + TLS 1.2") expect(before).toBe(mode.startsWith("full") ? 3 : 2);
      if (stack === "TCP + TLS 1.3" && mode.startsWith("full")) expect(before).toBe(2);
    }
  },

  "handshake-latency"({ title, traces, options }) {
    const { distance = NaN, routeFactor = NaN, workTime = NaN, resumed } = numbers(options);
    const [far, ...shown] = partsOf(
      title,
      /^Over (.+) the first byte takes (.+) by QUIC, (.+) by TLS 1\.3 on TCP, (.+) \((\d) round trips\) by TLS 1\.2$/,
    );
    expectQuantity(far, distance, "m");
    // Light in fibre: 299 792 458 m/s over 1.468.
    const roundTrip = (2 * routeFactor * distance * 1.468) / 299_792_458;
    const counts = resumed ? [1, 2, 3] : [2, 3, 4];
    counts.forEach((count, i) => expectQuantity(shown[i], count * roundTrip + workTime, "s"));
    expect(Number(shown[3])).toBe(counts[2]);
    const [marks = none] = traces.slice(-1);
    traces.slice(0, -1).forEach((curve, i) => {
      const count = [counts[0], counts[1], counts[2], 2][i] ?? NaN;
      expectRatio(at(marks.y, i), 1000 * (count * roundTrip + workTime));
      const slope = (at(curve.y, -1) - at(curve.y, 0)) / (at(curve.x, -1) * 1000);
      expectRatio(slope, (1000 * count * roundTrip) / distance);
      expect(at(curve.y, 0)).toBeCloseTo(1000 * workTime, 9);
    });
  },

  "guessing-time"({ title, traces, options }) {
    const { length = NaN, alphabet = NaN, guessRate = NaN, slowdown = NaN } = numbers(options);
    const [count, of, shownBits, fast, slow] = partsOf(
      title,
      /^(\d+) of (\d+) characters, drawn at random \((\S+) bits\), stand (.+) on average, (.+) with a slow hash$/,
    );
    expect([Number(count), Number(of)]).toEqual([length, alphabet]);
    const bits = (length * Math.log(alphabet)) / Math.LN2;
    expectRatio(Number(shownBits), bits, 0.006);
    const time = (2 ** bits + 1) / 2 / guessRate;
    expectTime(fast, time);
    expectTime(slow, time * slowdown);
    const [quick = none, late = none, universe = none, mark = none] = traces;
    expectRatio(at(mark.x, 0), bits);
    expectRatio(at(mark.y, 0), time);
    expectRatio(at(mark.y, 1), time * slowdown);
    quick.x.forEach((each, i) => {
      expectRatio(at(quick.y, i), (2 ** each + 1) / 2 / guessRate);
      expectRatio(at(late.y, i) / at(quick.y, i), slowdown);
    });
    expectRatio(at(universe.y, 0), 4.355e17, 1e-3);
  },

  birthday({ title, traces, options }) {
    const { bits = NaN, samples = NaN } = numbers(options);
    const [drawn, size, how = "", even] = partsOf(
      title,
      /^Of (\S+) random values of (\d+) bits two are equal (.+); (\S+) make it an even chance$/,
    );
    const mark = traces.at(-1) ?? none;
    expect(Number(size)).toBe(bits);
    expectRatio(Number(drawn), Math.round(samples), 0.006);
    const space = 2 ** bits;
    const n = Math.round(samples);
    // The napkin's rule is close where the space is large.
    const rule = -Math.expm1((-n / space / 2) * (n - 1));
    const [, chance] = /^with (\S+)% chance$/.exec(how) ?? [];
    if (bits >= 32 && chance) expectRatio(Number(chance) / 100, rule, 0.006);
    if (!chance) expect(how).toBe("next to certainly");
    expect(chance === undefined).toBe(at(mark.y, 0) > 0.9995);
    expectRatio(Number(even), at(mark.x, 1), 0.006);
    const napkin = 0.5 + Math.sqrt(2 * Math.LN2 * space);
    expect(Math.abs(at(mark.x, 1) - napkin)).toBeLessThanOrEqual(1 + 1e-6 * napkin);
    expect(at(mark.y, 1)).toBeGreaterThan(0.5 - 1e-12);
    const named = traces as readonly (Trace & { readonly name: string })[];
    const others = options["others"] as number[];
    for (const { name, x, y } of named.filter((each) => each.name === "drawn 200 times")) {
      expect(name).toBe("drawn 200 times");
      const spaces = [bits, ...others].filter((each) => each <= 20).map((each) => 2 ** each);
      expect(x.length).toBeGreaterThan(0);
      x.forEach((n, i) => {
        // On the curve of one of the small sizes, by multiplying.
        const errors = spaces.map((space) => {
          let distinct = 1;
          for (let k = 1; k < n; k += 1) distinct *= Math.max(0, 1 - k / space);
          const chance = 1 - distinct;
          return Math.abs(at(y, i) - chance) / Math.sqrt((chance * distinct) / 200 + 1e-9);
        });
        expect(Math.min(...errors)).toBeLessThan(4.5);
      });
    }
    named
      .slice(0, -1)
      .filter(({ name }) => name.endsWith("bits"))
      .forEach(({ x, y }) => {
        expectFalling([...y].reverse());
        expect(at(y, -1)).toBeGreaterThan(0.998);
        expect(new Set(x).size).toBe(x.length);
      });
  },

  "audit-sampling"({ title, traces, options }) {
    const { population = NaN, badShare = NaN, missed = NaN } = numbers(options);
    const [sample = NaN, all, wanted = NaN, share = NaN, looks = NaN] = numbersIn(
      title,
      /^(\d+) of (\d+) entries, drawn at random, show with (\S+)% chance that (\S+)% are bad; of endlessly many (\d+) do$/,
    );
    const bad = Math.max(1, Math.round(population * badShare));
    expect(all).toBe(population);
    expectRatio(share, (100 * bad) / population, 0.006);
    expect(Math.abs(wanted - 100 * (1 - missed))).toBeLessThanOrEqual(0.6 * missed);
    const miss = (size: number) => {
      let product = 1;
      for (let i = 0; i < size; i += 1) {
        product *= Math.max(0, population - bad - i) / (population - i);
      }
      return product;
    };
    expect(miss(sample)).toBeLessThanOrEqual(missed * (1 + 1e-9));
    expect(miss(sample - 1)).toBeGreaterThan(missed * (1 - 1e-9));
    expect((1 - bad / population) ** looks).toBeLessThanOrEqual(missed * (1 + 1e-9));
    expect((1 - bad / population) ** (looks - 1)).toBeGreaterThan(missed * (1 - 1e-9));
    const [exact = none, endless = none, rarer = none, mark = none, drawn = none] = traces;
    expect(traces).toHaveLength(population <= 1e5 ? 5 : 4);
    drawn.x.forEach((size, i) => {
      const found = 1 - miss(size);
      const error = Math.sqrt((found * (1 - found)) / 400 + 1e-7);
      expect(Math.abs(at(drawn.y, i) / 100 - found) / error).toBeLessThan(4.5);
    });
    expect(mark.x).toEqual([sample, looks]);
    expect(at(mark.y, 0)).toBeCloseTo(100 * (1 - miss(sample)), 7);
    expect(largest(exact.x)).toBeLessThanOrEqual(population);
    exact.x.forEach((x, i) => {
      const other = endless.x.indexOf(x);
      if (other >= 0) expect(at(exact.y, i)).toBeGreaterThanOrEqual(at(endless.y, other) - 1e-9);
    });
    endless.y.forEach((y, i) => {
      expect(y).toBeCloseTo(100 * (1 - (1 - bad / population) ** at(endless.x, i)), 7);
      expect(at(rarer.y, i)).toBeLessThan(y);
    });
  },

  "record-overhead"({ title, traces, options }) {
    const { recordSize = NaN, linkRate = NaN, processors = NaN } = numbers(options);
    const { startTime = NaN, byteRate = NaN } = numbers(options);
    const [size, small, first, full, large, second] = partsOf(
      title,
      /^Records of (\d+) bytes carry (.+) \(limit: (\w+)\), full ones of (\d+) (.+) \(limit: (\w+)\)$/,
    );
    expect([Number(size), Number(full)]).toEqual([recordSize, 16_384]);
    const link = (n: number) => (linkRate * n) / (n + 22);
    const busy = (n: number) => (8 * processors * n) / (startTime + n / byteRate);
    const least = (n: number) => Math.min(link(n), busy(n));
    expectQuantity(small, least(recordSize), "bit/s");
    expectQuantity(large, least(16_384), "bit/s");
    const limit = (n: number) => (link(n) <= busy(n) ? "link" : "processors");
    expect([first, second]).toEqual([limit(recordSize), limit(16_384)]);
    const [through = none, encrypted = none, carried = none, mark = none] = traces;
    through.x.forEach((x, i) => {
      expectRatio(at(encrypted.y, i), busy(x) / 1e6);
      expectRatio(at(carried.y, i), link(x) / 1e6);
      expectRatio(at(through.y, i), least(x) / 1e6);
    });
    expectRatio(at(mark.y, 0), least(recordSize) / 1e6);
  },

  "merkle-proof"({ title, traces, options }) {
    const { entries = NaN, hashSize = NaN } = numbers(options);
    const [shown, short, count, long] = partsOf(
      title,
      /^Of (\d+) entries a tree shows one with (.+) \((\d+) hash(?:es)?\), a chain with (.+)$/,
    );
    expect(Number(shown)).toBe(entries);
    // Digits of n - 1 in base two: what a path from the first leaf takes.
    const levels = (n: number) => (n - 1).toString(2).length;
    expect(Number(count)).toBe(levels(entries));
    expectQuantity(short, levels(entries) * hashSize, "byte");
    expectQuantity(long, entries * hashSize, "byte");
    const [chain = none, tree = none, mark = none] = traces;
    tree.x.forEach((x, i) => expect(at(tree.y, i)).toBe(levels(x) * hashSize));
    chain.x.forEach((x, i) => expect(at(chain.y, i)).toBe(x * hashSize));
    expect(mark.y).toEqual([entries * hashSize, levels(entries) * hashSize]);
  },

  "replay-window"({ title, traces, options }) {
    const { window = NaN, packetRate = NaN, jitter = NaN } = numbers(options);
    const [mean, size, share = "", needed] = partsOf(
      title,
      /^With a jitter of (.+) a window of (\d+) rejects (.+) honest packets; (\d+) keep it to one in a million$/,
    );
    expectQuantity(mean, jitter, "s");
    expect(Number(size)).toBe(window);
    const [more = none, curve = none, less = none, mark = none] = traces;
    const least = mark.x.indexOf(Number(needed));
    expect(at(mark.y, least)).toBeLessThanOrEqual(1e-6);
    // One place fewer is e^g times as much.
    const gap = 1 / (packetRate * jitter);
    const before = at(mark.y, least) * Math.exp(gap);
    if (Number(needed) > 1) expect(before).toBeGreaterThan(1e-6);
    const [, percentage] = /^(\S+)% of$/.exec(share) ?? [];
    if (percentage) expectRatio(Number(percentage) / 100, at(mark.y, 0), 0.006);
    else expect(share).toBe("next to no");
    expect(mark.x).toHaveLength(percentage ? 2 : 1);
    curve.y.slice(1).forEach((y, i) => {
      const places = at(curve.x, i + 1) - at(curve.x, i);
      expectRatio(y / at(curve.y, i), Math.exp(-gap * places), 1e-6);
    });
    // More than half of all, and fewer than all, would be overtaken by the next one or later.
    const first = at(curve.y, 0) * Math.exp(gap);
    expect(first > 0.5 && first < 1).toBe(true);
    expect(at(less.y, 0)).toBeLessThan(at(curve.y, 0));
    expect(at(more.y, 0)).toBeGreaterThan(at(curve.y, 0));
  },

  "threshold-trust"({ title, traces, options }) {
    const { shares = NaN, theft = NaN, unavailability = NaN } = numbers(options);
    const [all, best = NaN, stolen = NaN, lost = NaN] = numbersIn(
      title,
      /^Of (\d+) shares it is best to need (\d+): a thief gets them with (\S+)% chance, the owner lacks them with (\S+)%$/,
    );
    expect(all).toBe(shares);
    const [thief = none, owner = none, mark = none, drawn = none] = traces;
    drawn.x.forEach((needed, i) => {
      const chance = at(thief.y, needed - 1);
      const error = Math.sqrt((chance * (1 - chance)) / 2000 + 1e-7);
      expect(Math.abs(at(drawn.y, i) - chance) / error).toBeLessThan(4.5);
    });
    const risk = thief.y.map((y, i) => y + at(owner.y, i));
    thief.x.forEach((needed, place) => {
      let [enough, few] = [0, 0];
      for (let i = 0; i <= shares; i += 1) {
        if (i >= needed) enough += binomial(shares, i, theft);
        if (shares - i < needed) few += binomial(shares, i, unavailability);
      }
      expectRatio(at(thief.y, place), enough);
      expectRatio(at(owner.y, place), few);
      expect(at(risk, place)).toBeGreaterThanOrEqual(at(mark.y, 0) * (1 - 1e-12));
    });
    expect(mark.x).toEqual([best]);
    expectRatio(stolen, 100 * at(thief.y, best - 1), 0.006);
    expectRatio(lost, 100 * at(owner.y, best - 1), 0.006);
  },

  "measured-crypto"({ title, traces, options }) {
    const { algorithm } = options as { algorithm: string };
    const [name, start, rate, half] = partsOf(
      title,
      /^(\S+) takes (.+) to begin and runs at (\S+) MB\/s: under (.+) most of the time is the beginning$/,
    );
    expect(name).toBe(algorithm);
    const [fit = none, mark = none] = traces.slice(-2);
    const [first, last] = [at(fit.x, 0), at(fit.x, -1)];
    // A start and a rate give 1 / (speed) = start / size + 1 / rate: two points tell both.
    const [slow, fast] = [at(fit.y, 0), at(fit.y, -1)].map((speed) => 1 / (speed * 1e6));
    const begin = ((slow ?? NaN) - (fast ?? NaN)) / (1 / first - 1 / last);
    const pace = (fast ?? NaN) - begin / last;
    expectQuantity(start, begin, "s");
    expectRatio(Number(rate), 1 / pace / 1e6, 0.006);
    expectQuantity(half, begin / pace, "byte");
    expectRatio(at(mark.x, 0), begin / pace);
    expectRatio(at(mark.y, 0), 0.5 / pace / 1e6);
    // The line runs through what was measured, within a factor of two everywhere.
    for (const row of measuredCrypto) {
      if (row.algorithm !== algorithm || row.size === 0) continue;
      const ratio = (begin + pace * row.size) / row.median;
      expect(ratio > 0.5 && ratio < 2).toBe(true);
    }
    expect(traces).toHaveLength(7);
  },
};
