/** What the titles of figures of one queue claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Trace, at, between, expectShown, none, numbersIn } from "../claim";

/** y at x on a curve that is a straight line between its points. */
function on({ x, y }: Trace, place: number): number {
  const i = Math.max(
    1,
    x.findIndex((each) => each >= place - 1e-12),
  );
  const share = (place - at(x, i - 1)) / (at(x, i) - at(x, i - 1));
  return at(y, i - 1) * (1 - share) + at(y, i) * share;
}

interface Dots extends Trace {
  readonly error_y: { readonly array: readonly number[] };
}

/** A number that was read off between two points of a bent curve. */
function expectNear(shown: number | undefined, value: number, relative = 0.02): void {
  expect(Math.abs((shown ?? NaN) - value)).toBeLessThanOrEqual(relative * Math.abs(value) + 1e-4);
}

export const queueClaims: Claims = {
  "finite-buffer"({ title, traces, options }) {
    const { load = NaN, places = NaN, maxPlaces = NaN } = options as Record<string, number>;
    const below =
      /^At ([\d.]+)% load (\d+) places lose (.+) and delay ([\d.]+) service times; (\d+) lose (.+) and delay ([\d.]+)$/;
    const above =
      /^At ([\d.]+)% load no buffer loses less than ([\d.]+)%; (\d+) places delay ([\d.]+) service times, (\d+) delay ([\d.]+)$/;
    const [loss = none, delay = none] = traces;
    const [, percent, ...found] = (load > 1 ? above : below).exec(title) ?? [];
    expectShown(Number(percent), 100 * load);
    const [floor, ...overloaded] = found.map(Number);
    const [long, later, short, sooner] =
      load > 1 ? overloaded : [0, 2, 3, 5].map((i) => Number(found[i]));
    expect([short, long]).toEqual([places, maxPlaces].sort((a, b) => a - b));
    if (load > 1) {
      expectShown(floor ?? NaN, 100 * (1 - 1 / load));
      expect(Math.min(...loss.y)).toBeGreaterThanOrEqual((floor ?? NaN) / 100);
    } else {
      const lost = (text: string | undefined, place = NaN) => {
        if (text === "less than one in a billion") expect(loss.x).not.toContain(place);
        else expectShown(Number(text?.replace("%", "")), 100 * at(loss.y, loss.x.indexOf(place)));
      };
      lost(found[1], long);
      lost(found[4], short);
    }
    expectShown(later ?? NaN, at(delay.y, delay.x.indexOf(long ?? NaN)));
    expectShown(sooner ?? NaN, at(delay.y, delay.x.indexOf(short ?? NaN)));
    // Longer is never lossier, and never sooner.
    expect([...loss.y].sort((a, b) => b - a)).toEqual(loss.y);
    delay.y.slice(1).forEach((each, i) => expect(each).toBeGreaterThan(at(delay.y, i) * 0.999999));
  },

  "hockey-stick"({ title, traces, options }) {
    const { utilization = NaN } = options as Record<string, number>;
    const pattern =
      /^At ([\d.]+)% load a customer takes ([\d.]+) service times on average, and ([\d.]+)% take more than ([\d.]+)$/;
    const [load, mean, share, late] = numbersIn(title, pattern);
    expectShown(load ?? NaN, 100 * utilization);
    const marks = traces.at(-1) ?? none;
    expect(marks.x).toEqual([utilization, utilization]);
    expectShown(mean ?? NaN, at(marks.y, 0));
    expectShown(late ?? NaN, at(marks.y, 1));
    expectNear(on(traces[0] ?? none, utilization), at(marks.y, 0));
    expectNear(on(traces.at(-2) ?? none, utilization), at(marks.y, 1));
    // Without memory, a share p takes ln(1/p) times the mean.
    expectNear((late ?? NaN) / (mean ?? NaN), -Math.log((share ?? NaN) / 100), 0.02);
  },

  "one-fast-many-slow"({ title, traces, options }) {
    const { servers = NaN, utilization = NaN } = options as Record<string, number>;
    const pattern =
      /^At ([\d.]+)% load (\d+) slow servers take ([\d.]+) times as long as one fast server, and (\d+) times with a queue each$/;
    const [load, count, shared, separate] = numbersIn(title, pattern);
    expectShown(load ?? NaN, 100 * utilization);
    expect([count, separate]).toEqual([servers, servers]);
    const [apart = NaN, together = NaN, fast = NaN] = traces.map((each) => on(each, utilization));
    expectNear(apart, 1 / (1 - utilization));
    expectNear(shared, together / fast);
    expectNear(separate, apart / fast);
  },

  pooling({ title, traces, options }) {
    const { utilization = NaN } = options as Record<string, number>;
    const servers = [...(options["servers"] as number[])].sort((a, b) => a - b);
    const chance =
      /^At ([\d.]+)% load ([\d.e-]+)% of the customers wait with (\d+) servers?(?:, with (\d+) servers? on one queue ([\d.e-]+)%)?$/;
    const wait =
      /^At ([\d.]+)% load the mean wait is ([\d.e-]+) service times with (\d+) servers?(?:, with (\d+) servers? on one queue ([\d.e-]+))?$/;
    const isChance = options["measure"] === "chance of waiting";
    const found = ((isChance ? chance : wait).exec(title) ?? []).slice(1).map(Number);
    const [load, few, least, most, many] = found;
    const scale = isChance ? 100 : 1;
    expectShown(load ?? NaN, 100 * utilization);
    expect(least).toBe(at(servers, 0));
    expectNear((few ?? NaN) / scale, on(traces[0] ?? none, utilization), 0.1);
    if (new Set(servers).size === 1) expect(most).toBeNaN();
    else {
      expect(most).toBe(at(servers, -1));
      expectNear((many ?? NaN) / scale, on(traces.at(-1) ?? none, utilization), 0.15);
      expect(many).toBeLessThanOrEqual(few ?? NaN);
    }
  },

  power({ title, traces, options }) {
    const scvs = [...new Set(options["serviceScvs"] as number[])];
    const pattern =
      /^With scv ([\d.]+) throughput over response time peaks at ([\d.]+)% load, with one customer there on average$/;
    const [scv, best] = numbersIn(title, pattern);
    expectShown(scv ?? NaN, at(scvs, 0));
    const marks = traces[scvs.length] ?? none;
    expectShown(best ?? NaN, 100 * at(marks.x, 0));
    scvs.forEach((_, i) => {
      const curve = traces[i] ?? none;
      const top = at(marks.x, i) / at(marks.y, i);
      // One customer: throughput times response time.
      expect(at(marks.x, i) * at(marks.y, i)).toBeCloseTo(1, 12);
      expectNear(on(curve, at(marks.x, i)), at(marks.y, i));
      curve.x.forEach((load, k) => expect(load / at(curve.y, k)).toBeLessThanOrEqual(top + 1e-12));
    });
    const ray = traces.at(-1) ?? none;
    expect(at(ray.y, 1) / at(ray.x, 1)).toBeCloseTo(at(marks.y, 0) / at(marks.x, 0), 9);
  },

  "service-variability"({ title, traces, options }) {
    const { maxScv = NaN } = options as Record<string, number>;
    const loads = new Set(options["utilizations"] as number[]);
    const pattern =
      /^At the same load, service times with an scv of ([\d.]+) wait ([\d.]+) times as long as constant ones$/;
    const [scv, times] = numbersIn(title, pattern);
    expectShown(scv ?? NaN, maxScv);
    for (const { y } of traces.slice(0, loads.size)) {
      expectShown(times ?? NaN, at(y, -1) / at(y, 0));
    }
    // Each dot lies within twice its interval of the curve of its load: the dots go load by load.
    const dots = (traces[loads.size] ?? { ...none, error_y: { array: [] } }) as Dots;
    const curves = traces.slice(0, loads.size);
    dots.x.forEach((place, i) => {
      const misses = curves.map((curve) => Math.abs(on(curve, place) - at(dots.y, i)));
      expect(Math.min(...misses)).toBeLessThan(2 * at(dots.error_y.array, i));
    });
  },

  staffing({ title, traces, options }) {
    const { delayProbability = NaN, maxLoad = NaN } = options as Record<string, number>;
    const pattern =
      /^If ([\d.]+)% may wait, ([\d.]+) times the load takes ([\d.]+) times the reserve: (\d+) spare servers? instead of (\d+)$/;
    const [share, load, reserve, many, few] = numbersIn(title, pattern);
    const small = Math.round(maxLoad / 100);
    expectShown(share ?? NaN, 100 * delayProbability);
    const [needed = none, rule = none, fixed = none] = traces;
    expect(many).toBe(at(needed.y, needed.x.indexOf(maxLoad)));
    expect(few).toBe(at(needed.y, needed.x.indexOf(small)));
    expectShown(load ?? NaN, maxLoad / small);
    expectShown(reserve ?? NaN, (many ?? NaN) / (few ?? NaN));
    // The rule of the root is within three servers wherever the load is 10 or more.
    needed.x.forEach((each, i) => {
      if (each < 10) return;
      expect(Math.abs(at(needed.y, i) - between(rule, each))).toBeLessThan(3);
    });
    expect(at(fixed.y, 1) / at(fixed.x, 1)).toBeCloseTo((few ?? NaN) / small, 12);
  },
};
