/** What the titles of the figures of messages claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Trace, at, between, expectShown, none, numbersIn } from "../claim";

const named = (traces: readonly Trace[], name: string) =>
  (traces as readonly (Trace & { name: string })[]).find((each) => each.name === name) ?? none;
const nearly = (shown: number, value: number) =>
  expect(Math.abs(shown - value)).toBeLessThanOrEqual(0.006 * Math.abs(value) + 1e-9);

interface Bars {
  readonly error_y: { readonly array: readonly number[]; readonly arrayminus: readonly number[] };
}

/** Dots lie within five of their standard errors of what a curve says. */
function expectNear(dots: Trace, theory: (x: number) => number): void {
  const { error_y: bars } = dots as unknown as Bars;
  dots.x.forEach((x, i) => {
    const gap = theory(x) - at(dots.y, i);
    const half = (at(bars.array, i) + at(bars.arrayminus, i)) / 2;
    // A share of few dozen cases has a rough interval.
    expect(Math.abs(gap)).toBeLessThanOrEqual((5 / 1.96) * half + 1e-3);
  });
}

export const messagingClaims: Claims = {
  "delivery-attempts"({ title, traces, options }) {
    const { loss: p = NaN, acknowledgementLoss: q = NaN } = options as Record<string, number>;
    const { attempts = NaN, burstLength = NaN } = options as Record<string, number>;
    const [shown, lost = NaN, doubt = NaN, bursts = NaN] = numbersIn(
      title,
      /^(\d+) attempts? leaves? (\S+)% undelivered and (\S+)% in doubt; .* bursts (\S+)% undelivered$/,
    );
    expect(shown).toBe(attempts);
    const f = 1 - (1 - p) * (1 - q);
    nearly(lost, 100 * p ** attempts);
    nearly(doubt, 100 * (f ** attempts - p ** attempts));
    nearly(bursts, 100 * p * (1 - 1 / burstLength) ** (attempts - 1));
    const [alone = none, inDoubt = none, inBursts = none, ...dots] = traces;
    expect(at(alone.y, attempts - 1) / p ** attempts).toBeCloseTo(1, 9);
    expect(at(inDoubt.y, attempts - 1)).toBeCloseTo(f ** attempts - p ** attempts, 12);
    nearly(bursts, 100 * at(inBursts.y, attempts - 1));
    for (const dot of dots) {
      const { name } = dot as unknown as { name: string };
      const line = named(traces, name.replace(", simulated", ""));
      expectNear(dot, (x) => at(line.y, x - 1));
    }
  },

  executions({ title, traces, options }) {
    const { loss = NaN, acknowledgementLoss: q = NaN } = options as Record<string, number>;
    const attempts = options["attempts"] as number;
    const [undone = NaN, twice = NaN] = numbersIn(
      title,
      /^One attempt leaves (\S+)% of requests undone; repeating does (\S+)% twice or more, unless/,
    );
    nearly(undone, 100 * loss);
    // Two or more arrive, and the first of them is not answered.
    const chance = 1 - loss ** attempts - attempts * (1 - loss) * loss ** (attempts - 1);
    nearly(twice, 100 * q * chance);
    const [once = none, repeated = none, known = none, ...dots] = traces;
    expect(at(once.y, 0)).toBeCloseTo(loss, 12);
    expect(once.y.slice(2)).toEqual([0, 0, 0]);
    expect(known.y.slice(2)).toEqual([0, 0, 0]);
    expect(1 - at(repeated.y, 0) - at(repeated.y, 1)).toBeCloseTo(q * chance, 9);
    expect(dots.length).toBe(3);
    dots.forEach((dot, i) =>
      expectNear(dot, (x) =>
        at([once, repeated, known][i]?.y ?? [], Math.round(x + 0.26 - 0.26 * i)),
      ),
    );
  },

  "crash-positions"({ title, traces, options }) {
    const [runs, never, twice] = numbersIn(
      title,
      /^Of (\d+) crashes (\d+) end with nothing done, (\d+) with two executions: /,
    );
    const drawn = (pattern: RegExp) =>
      (traces as readonly (Trace & { name: string })[])
        .filter(({ name }) => pattern.test(name))
        .flatMap(({ x, y }) => x.map((each, i) => `${each},${at(y, i)}`));
    expect(drawn(/./)).toHaveLength(runs ?? NaN);
    expect(new Set(drawn(/./)).size).toBe(runs);
    expect(drawn(/^never/)).toHaveLength(never ?? NaN);
    expect(drawn(/twice$/)).toHaveLength(twice ?? NaN);
    const told = drawn(/^done once, client told$/).map((each) => each.split(",")[1]);
    const full = [3, 3, 4, 4, 3].flatMap((places, row) =>
      told.filter((each) => each === String(row)).length === places ? [row] : [],
    );
    const asks = options["reissue"] === "without a reply" || options["reissue"] === "always";
    expect(full).toEqual(asks ? [4] : []);
    expect(title.endsWith("no order is always right")).toBe(!asks);
  },

  "deduplication-memory"({ title, traces, options }) {
    const { rate = NaN, window = NaN, dropped = NaN } = options as Record<string, number>;
    const [, whole = NaN, unit, share = NaN, filter = NaN, other] =
      /take (\S+) (\w+); a filter that drops (\S+)% of new messages takes (\S+) (\w+)$/
        .exec(title)
        ?.map((each) => (Number.isNaN(Number(each)) ? each : Number(each))) ?? [];
    const bytes = (value: unknown, name: unknown) =>
      Number(value) * ({ B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }[String(name)] ?? 1e15);
    nearly(bytes(whole, unit), 16 * rate * window);
    nearly(Number(share), 100 * dropped);
    nearly(bytes(filter, other), (-rate * window * Math.log(dropped)) / Math.LN2 ** 2 / 8);
    const [best = none, two = none, four = none, line = none, ...dots] = traces;
    best.y.forEach((y, i) => {
      expect(y).toBeLessThanOrEqual(Math.min(at(two.y, i), at(four.y, i)));
      if (i > 0) expect(y).toBeLessThan(at(best.y, i - 1));
    });
    expect(line.y).toEqual([dropped, dropped]);
    dots.forEach((dot) => expectNear(dot, (x) => at(best.y, best.x.indexOf(x))));
  },

  "arq-efficiency"({ title, traces, options }) {
    const { loss = NaN, window = NaN, propagation = NaN } = options as Record<string, number>;
    const [a = NaN, share = NaN, stop = NaN, back = NaN, selective = NaN] = numbersIn(
      title,
      /^At a = (\S+) and (\S+)% loss .*: stop-and-wait (\S+)%, go-back-N (\S+)%, selective repeat (\S+)%$/,
    );
    nearly(a, propagation);
    nearly(share, 100 * loss);
    const lines = traces.slice(0, 3);
    nearly(stop, (100 * (1 - loss)) / (1 + 2 * propagation));
    nearly(selective, 100 * (1 - loss) * Math.min(1, window / (1 + 2 * propagation)));
    // Every curve falls, so that what is shown lies between two of its points.
    [stop, back, selective].forEach((shown, i) => {
      const { x, y } = lines[i] ?? none;
      const next = x.findIndex((each) => each >= propagation);
      expect(shown / 100).toBeGreaterThan(0.994 * at(y, next));
      if (next > 0) expect(shown / 100).toBeLessThan(1.006 * at(y, next - 1));
    });
    const [one = none, two = none, three = none] = lines;
    one.y.forEach((y, i) => {
      // A frame that is being sent is finished first: with many losses that costs more than waiting.
      if (loss <= 0.2) expect(at(two.y, i)).toBeGreaterThanOrEqual(y - 1e-12);
      expect(at(three.y, i)).toBeGreaterThanOrEqual(at(two.y, i) - 1e-12);
    });
    // Simulated frames; those that wait for the oldest one do no better than the others.
    expect(traces).toHaveLength(7);
    traces.slice(3, 6).forEach((dots, i) => {
      const line = lines[i] ?? none;
      const { error_y: bars } = dots as unknown as Bars;
      dots.x.forEach((x, k) => {
        const theory = at(line.y, line.x.indexOf(x));
        // What is on the way when the run ends is not counted.
        const slack = (1 + x) / 3000 + (5 / 1.96) * at(bars.array, k);
        expect(Math.abs(theory - at(dots.y, k))).toBeLessThan(slack);
      });
    });
    traces[6]?.y.forEach((y, k) => expect(y).toBeLessThan(at(traces[5]?.y ?? [], k) + 0.02));
  },

  "arq-timeline"({ title, traces, options }) {
    const [sent = NaN, delivered, lost = NaN, time = NaN] = numbersIn(
      title,
      /^\S+(?: repeat)? sends (\d+) frames to deliver (\d+); (\d+) (?:is|are) lost: (?:not )?done after (\S+) ms$/,
    );
    const points = ({ x }: Trace) => x.filter((each) => each !== null);
    const [arrows, crosses] = [named(traces, "message"), named(traces, "lost")];
    expect(points(crosses)).toHaveLength(2 * lost);
    // Frames go down to the receiver, acknowledgements up.
    const down = arrows.y.filter((y, i) => y === 0 && arrows.y[i + 1] === 1).length;
    expect(down).toBe(sent - lost);
    expect(delivered).toBeLessThanOrEqual(options["frames"] as number);
    expect(delivered).toBeGreaterThan(0);
    expect(title.includes("not done")).toBe(delivered !== options["frames"]);
    nearly(time, Math.max(...points(arrows), ...points(crosses).slice(0, 0)));
  },

  reordering({ title, traces, options }) {
    const { gap = NaN, jitter = NaN, difference = NaN } = options as Record<string, number>;
    const [varying = NaN, sprayed = NaN] = numbersIn(
      title,
      /^Packets .* apart: (\S+)% come after a later one if delays vary by .*, (\S+)% over two ways$/,
    );
    const [delays = none, ways = none, flow = none, ...dots] = traces;
    nearly(varying, 100 * between(delays, gap) * (varying === 0 ? 0 : 1));
    const overtakers = Math.max(0, Math.ceil(difference / gap) - 1);
    nearly(sprayed, 50 * (1 - 2 ** -overtakers));
    expect(new Set(flow.y)).toEqual(new Set([0]));
    // A packet is at least as often reordered as it changes places with the next.
    delays.x.forEach((x, i) => {
      expect(at(delays.y, i)).toBeGreaterThanOrEqual(((1 - 1e-9) * Math.exp(-x / jitter)) / 2);
      if (i > 0) expect(at(delays.y, i)).toBeLessThan(at(delays.y, i - 1));
      if (x > difference) expect(at(ways.y, i)).toBe(0);
    });
    expect(dots).toHaveLength(2);
    const exact = (x: number) => 0.5 * (1 - 2 ** -Math.max(0, Math.ceil(difference / x) - 1));
    expectNear(dots[1] ?? none, exact);
    dots[0]?.x.forEach((x, i) =>
      expect(Math.abs(at(dots[0]?.y ?? [], i) - between(delays, x))).toBeLessThan(0.08),
    );
  },

  "playout-buffer"({ title, traces, options }) {
    const { jitter = NaN, correlation = NaN, buffer = NaN } = options as Record<string, number>;
    const parts = /for (hardly any|\S+%) of packets, or (hardly any|\S+%) if delays wander$/.exec(
      title,
    );
    const shares = [parts?.[1], parts?.[2]].map((text = "") =>
      text === "hardly any" ? 0 : Number(text.slice(0, -1)) / 100,
    );
    const [alone = none, wandering = none, mark = none, ...dots] = traces;
    expect(mark.x).toEqual([buffer, buffer]);
    [alone, wandering].forEach((trace, i) => {
      const shown = shares[i] ?? NaN;
      expect(at(trace.y, 0)).toBe(0.5);
      // Linear between two points of a curve that falls ever faster.
      const next = trace.x.findIndex((x) => x >= buffer);
      if (shown > 0 && next > 0) {
        expect(shown).toBeLessThanOrEqual(1.006 * at(trace.y, next - 1));
        expect(shown).toBeGreaterThanOrEqual(0.994 * at(trace.y, next));
      }
      trace.y.slice(1).forEach((y, k) => expect(y).toBeLessThan(at(trace.y, k)));
    });
    expect(shares[1]).toBeGreaterThanOrEqual(shares[0] ?? NaN);
    // Both streams have one jitter: a tail of the second at x is that of the first at x √(1 - r).
    const stretch = Math.sqrt(1 - correlation);
    const sigma = (jitter * Math.sqrt(Math.PI)) / 2;
    expect(jitter).toBeGreaterThan(0);
    expect(at(wandering.x, -1) * stretch).toBeCloseTo(3.5 * sigma, 9);
    for (const dot of dots) {
      const { name } = dot as unknown as { name: string };
      const line = named(traces, name.replace(", simulated", ""));
      dot.x.forEach((x, i) => {
        const after = line.x.findIndex((each) => each >= x);
        if (after <= 0 || at(dot.y, i) < 0.01) return;
        expect(at(dot.y, i)).toBeLessThan(1.5 * at(line.y, after - 1));
        expect(at(dot.y, i)).toBeGreaterThan(0.6 * at(line.y, after));
      });
    }
  },

  "sequence-wrap"({ title, traces, options }) {
    const { rate = NaN, bits = NaN, lifetime = NaN } = options as Record<string, number>;
    const [, shown, after, old] =
      /numbers of (\d+) bits come again after (\S+ \S+), (before|after)/.exec(title) ?? [];
    expect(Number(shown)).toBe(bits);
    const wrap = (8 * 2 ** bits) / rate;
    expect(old).toBe(wrap < lifetime ? "before" : "after");
    const [number, unit = ""] = (after ?? "").split(" ");
    const units: Record<string, number> = {
      ...{ ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, min: 60, h: 3600, d: 86_400 },
    };
    expectShown(Number(number), wrap / (units[unit] ?? NaN));
    const [again = none, half = none, life = none, chosen = none] = traces;
    again.x.forEach((x, i) => {
      expect(at(again.y, i) / ((8 * 2 ** bits) / x)).toBeCloseTo(1, 9);
      expect(at(half.y, i) / at(again.y, i)).toBeCloseTo(0.5, 9);
    });
    expect(life.y).toEqual([lifetime, lifetime]);
    expect(chosen).toMatchObject({ x: [rate], y: [wrap] });
  },

  "window-and-numbers"({ title, traces, options }) {
    const [bits = NaN, back = NaN, selective = NaN] = numbersIn(
      title,
      /^Numbers of (\d+) bits?, .* too large: go-back-N misses (\S+)% of frames, selective repeat (\S+)%$/,
    );
    expect(bits).toBe(options["bits"]);
    const bounds = { "go-back-N": 2 ** bits - 1, "selective repeat": 2 ** (bits - 1) };
    for (const [name, bound] of Object.entries(bounds)) {
      const [line = none] = [named(traces, `${name}, largest window`)];
      expect(line.x).toEqual([bound + 0.5, bound + 0.5]);
      const copies = named(traces, `${name}, simulated`);
      const missed = named(traces, `${name}, frames missed`);
      nearly(name === "go-back-N" ? back : selective, 100 * at(missed.y, bound));
      for (const dots of [copies, missed]) {
        expect(dots.x.map((x) => Math.round(x))).toEqual(dots.x.map((_, i) => i + 1));
        expect(dots.x).toHaveLength(2 ** bits + 2);
        // Nothing goes wrong up to the largest window.
        dots.y.slice(0, bound).forEach((y) => expect(y).toBe(0));
      }
    }
  },

  "delivery-promises"({ title, traces, options }) {
    const { loss = NaN, acknowledgementLoss: q = NaN } = options as Record<string, number>;
    const { duplication: d = NaN, timeout = NaN } = options as Record<string, number>;
    const attempts = options["attempts"] as number;
    const [hasty = NaN, patient = NaN, most = NaN] = numbersIn(
      title,
      /^With a timer of \S+ \S+ repeating does (\S+)% twice or more, (\S+)% with a patient one; one attempt does (\S+)%$/,
    );
    const two = 1 - loss ** attempts - attempts * (1 - loss) * loss ** (attempts - 1);
    nearly(patient, 100 * (d * (1 - loss ** attempts) + (1 - d) * q * two));
    nearly(most, 100 * d * (1 - loss));
    const [once = none, repeated = none, known = none, ...dots] = traces;
    expect(at(once.y, 2)).toBeCloseTo(d * (1 - loss), 12);
    nearly(patient, 100 * at(repeated.y, 2));
    nearly(hasty, 100 * at(dots[1]?.y ?? [], 2));
    expect(at(known.y, 2)).toBe(0);
    expect(at(dots[2]?.y ?? [], 2)).toBe(0);
    [once, repeated, known].forEach(({ y }) =>
      expect(at(y, 0) + at(y, 1) + at(y, 2)).toBeCloseTo(1, 12),
    );
    // No round trip is longer than 100 ms.
    if (timeout <= 0.1) return;
    dots.forEach((dot, i) => {
      const bars = [once, repeated, known][i]?.y ?? [];
      const three = { ...dot, x: dot.x.slice(0, 3) };
      expectNear(three, (x) => at(bars, Math.round(x + 0.26 - 0.26 * i)));
    });
  },

  "crash-schedules"({ title, traces, options }) {
    const [, all, who = "", worst] =
      /^Of (\d+) courses of events: (.*? it once)(?:, the worst in (\S+)%)?$/.exec(title) ?? [];
    const [never = none, once = none, twice = none, more = none] = traces;
    once.y.forEach((share, i) => {
      expect(at(never.y, i) + share + at(twice.y, i) + at(more.y, i)).toBeCloseTo(1, 12);
      const name = (once.x as unknown as readonly string[])[i];
      expect(who.startsWith("all") || who.includes(`"${name}"`)).toBe(share === 1);
    });
    if (worst !== undefined) nearly(Number(worst), 100 * Math.min(...once.y));
    else expect(Math.min(...once.y)).toBe(1);
    expect(Number(all)).toBeGreaterThanOrEqual(4);
    const { record, requestName, reissue } = options as Record<string, unknown>;
    const { serverCrashes = 0, clientCrashes = 0 } = options as Record<string, number>;
    const isKept = record === "durable" && requestName === "durable";
    const asks = reissue === "without a reply" || reissue === "always";
    if (asks && isKept) expect(at(once.y, 3)).toBe(1);
    if (asks && record === "volatile" && serverCrashes > 0) expect(at(once.y, 3)).toBeLessThan(1);
    if (asks && requestName === "volatile" && clientCrashes > 0)
      expect(at(once.y, 3)).toBeLessThan(1);
  },

  "route-timeline"({ title, traces, options }) {
    const { routes = NaN, packets = NaN, gap = NaN } = options as Record<string, number>;
    const difference = (options as Record<string, number>)["difference"] ?? NaN;
    const [all, ways, late = NaN, share = NaN] = numbersIn(
      title,
      /^Of (\d+) packets \S+ \S+ apart over (\d+) routes? (\d+) comes? after a later one; of many (\S+)% do$/,
    );
    expect([all, ways]).toEqual([packets, routes]);
    // Arrows are pairs of points, with a gap behind each.
    const { x, y } = named(traces, "message");
    const arrows = x.flatMap((from, i) =>
      y[i] === 0 && y[i + 1] === 1 ? [[from, at(x, i + 1)]] : [],
    );
    expect(arrows).toHaveLength(packets);
    const order = [...arrows].sort((a, b) => at(a, 0) - at(b, 0));
    const behind = order.filter((each, i) =>
      order.slice(i + 1).some((next) => at(next, 1) < at(each, 1) - 1e-9),
    );
    expect(behind).toHaveLength(late);
    expect(named(traces, "after a later one").x).toHaveLength(late);
    const marks = Array.from({ length: routes }, (_, i) => named(traces, `route ${i + 1}`).x);
    expect(marks.flat().sort((a, b) => a - b)).toEqual(order.map(([from]) => from));
    // Packet by packet, as far as one behind it may overtake.
    const lag = (i: number) => (routes === 1 ? 0 : (difference * i) / (routes - 1));
    let ratio = 0;
    for (let i = 0; i < routes; i += 1) {
      let inOrder = 1;
      for (let k = 1; k * gap <= difference; k += 1) {
        let faster = 0;
        for (let j = 0; j < i; j += 1) if (lag(i) - lag(j) - k * gap > 1e-9 * gap) faster += 1;
        inOrder *= 1 - faster / routes;
      }
      ratio += (1 - inOrder) / routes;
    }
    expectShown(share, 100 * ratio);
  },
};
