/** What the titles of figures of latency models claim, checked against what they draw. */

import { expect } from "vitest";
import { type Claims, type Trace, at, expectShown, largest, none, numbersIn } from "../claim";
import { expectQuantity, partsOf } from "./shown";

const smallest = (values: readonly number[]) => Math.min(...values);
/** Expects simulated points at curves: within two and a half intervals, and a share. */
function expectNear(points: Trace, curves: readonly Trace[], share: number): void {
  const { array = [] } = (points as unknown as { error_y: { array: number[] } }).error_y;
  points.x.forEach((x, i) => {
    const off = curves.map(({ x: places, y }) => {
      const next = Math.max(
        1,
        places.findIndex((each) => each >= x),
      );
      const near = [at(y, next - 1), at(y, next)].map((each) => Math.abs(each - at(points.y, i)));
      const jump = Math.abs(at(y, next) - at(y, next - 1));
      return smallest(near) - jump - share * at(points.y, i) - 2.5 * at(array, i);
    });
    expect(smallest(off)).toBeLessThanOrEqual(0);
  });
}
const ends = ({ x }: Trace) => ({ first: at(x, 0), last: at(x, -1) });

export const modelledLatencyClaims: Claims = {
  "packet-size"({ title, traces, options }) {
    const links = options["links"] as number[];
    const most = largest(links);
    const curve = traces[links.indexOf(most)] ?? none;
    const [packets, size, best, single] = partsOf(
      title,
      /^Over \d+ links (\d+) packets of (.+) are the fastest: (.+), where a single one takes (.+)$/,
    );
    const one = at(curve.y, curve.x.indexOf(options["message"] as number));
    if (packets === undefined) {
      const [whole] = partsOf(title, /whole message in one packet is the fastest: (.+)$/);
      expectQuantity(whole, one);
      expect(one).toBeLessThanOrEqual(smallest(curve.y) * (1 + 1e-9));
      return;
    }
    expectQuantity(size, (options["message"] as number) / Number(packets));
    expectQuantity(single, one);
    const diamonds = traces.at(-1) ?? none;
    const chosen = at(diamonds.y, links.indexOf(most));
    expectQuantity(best, chosen);
    expect(chosen).toBeLessThanOrEqual(smallest(curve.y) * (1 + 1e-9));
  },

  "window-throughput"({ title, traces, options }) {
    const { rate = NaN, roundTrip = NaN } = options as Record<string, number>;
    const windows = options["windows"] as number[];
    const fills = smallest(windows) * 8 >= rate * roundTrip;
    expect(/every window here fills the link/.test(title)).toBe(fills);
    const [full] = partsOf(title, /takes (.+)$/);
    expectQuantity(full, (rate * roundTrip) / 8);
    const curve = traces[windows.indexOf(smallest(windows))] ?? none;
    const place = curve.x.findIndex((each) => each >= roundTrip * 1e3);
    const [above, below] = [at(curve.y, Math.max(0, place - 1)), at(curve.y, place)];
    const [window, throughput] = partsOf(title, /, (.+) of window carry (.+), .* of the link/);
    if (fills) return expect(above * 1e6).toBeCloseTo(rate, -3);
    expectQuantity(window, smallest(windows));
    expectQuantity(throughput, (8 * smallest(windows)) / roundTrip);
    expect((8 * smallest(windows)) / roundTrip / 1e6).toBeLessThanOrEqual(above * (1 + 1e-9));
    expect((8 * smallest(windows)) / roundTrip / 1e6).toBeGreaterThanOrEqual(below * (1 - 1e-9));
  },

  "effective-rate"({ title, traces, options }) {
    const names = options["channels"] as string[];
    const [least, slow, , most, fast] = partsOf(
      title,
      /half of the rate from (.+) on \((.+?)\)(, or only from (.+) \((.+)\))?$/,
    );
    const halves = traces.slice(0, -1).map(({ x, y }) => {
      const i = y.findIndex((each) => each >= 50);
      expect(y).toEqual([...y].sort((a, b) => a - b));
      return { below: at(x, i - 1), above: at(x, i) };
    });
    const within = (text: string | undefined, name: string | undefined) => {
      const { below = NaN, above = NaN } = halves[names.indexOf(name ?? "")] ?? {};
      const [number, unit = ""] = (text ?? "").split(" ");
      const size = Number(number) * { B: 1, kB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 }[unit]!;
      expect(size).toBeGreaterThanOrEqual(below * 0.99);
      expect(size).toBeLessThanOrEqual(above * 1.01);
      return above;
    };
    const low = within(least, slow);
    expect(low).toBe(smallest(halves.map(({ above }) => above)));
    if (most !== undefined) {
      expect(within(most, fast)).toBe(largest(halves.map(({ above }) => above)));
    } else expect(new Set(halves.map(({ above }) => above)).size).toBe(1);
  },

  batching({ title, traces, options }) {
    const loads = options["loads"] as number[];
    const { setupTime = NaN, itemTime = NaN } = options as Record<string, number>;
    const busiest = loads.indexOf(largest(loads));
    const rate = largest(loads) / itemTime;
    const [curve = none, diamonds = none] = [traces[busiest], traces.at(-1)];
    const [shown = NaN] = numbersIn(title, /^([\d.e+]+) a second/);
    expectShown(shown, rate);
    const [least = 1] = numbersIn(title, /need batches of (\d+) or more/);
    expect(ends(curve).first).toBe(least);
    expect(largest(loads) + (rate * setupTime) / least).toBeLessThan(1 + 1e-9);
    if (least > 1) {
      expect(largest(loads) + (rate * setupTime) / (least - 1)).toBeGreaterThan(1 - 1e-9);
    }
    const [best = NaN] = numbersIn(title, /(?:keep up at all; |the best of )(\d+)/);
    expect(at(diamonds.x, busiest)).toBe(best);
    const points = traces.at(-2) ?? none;
    if ("error_y" in points) expectNear(points, traces.slice(0, loads.length), 0.15);
    const [time] = partsOf(title, /(?:takes|best:) ([^;]+)$/);
    expectQuantity(time, at(diamonds.y, busiest) / 1e3);
    expect(at(diamonds.y, busiest)).toBeLessThanOrEqual(smallest(curve.y) * (1 + 1e-9));
  },

  "batch-trade"({ title, traces }) {
    const [from, to, capacity = NaN, latency = NaN] = numbersIn(
      title,
      /^From (\d+) to (\d+) items a batch: ([\d.]+)× the capacity for ([\d.]+)× the latency$/,
    );
    const { x, y } = traces.at(-1) ?? none;
    expect(to).toBe(64 * (from ?? NaN));
    expectShown(capacity, at(x, -1) / at(x, 0));
    expectShown(latency, at(y, -1) / at(y, 0));
    // To the right of the best batch both rise, to its left both are worse.
    const front = traces.at(-2) ?? none;
    expect(front.x).toEqual([...front.x].sort((a, b) => a - b));
    expect(front.y).toEqual([...front.y].sort((a, b) => a - b));
    if (traces.length === 3) {
      const before = traces[0] ?? none;
      expect(smallest(before.y)).toBeCloseTo(at(front.y, 0), 9);
      expect(largest(before.x)).toBeCloseTo(at(front.x, 0), 9);
    }
  },

  pipeline({ title, traces, options }) {
    const times = options["stageTimes"] as number[];
    const items = options["items"] as number;
    const bars = traces as unknown as { base: number[]; x: number[] }[];
    expect(bars).toHaveLength(items);
    const done = bars.map(({ base, x }) => at(base, -1) + at(x, -1));
    const [total] = partsOf(title, /takes? (\S+ \S+?)(?:,| and)/);
    expectQuantity(total, at(done, -1) / 1e3);
    if (items === 1) return;
    const alone = bars.flatMap(({ x }) => x).reduce((sum, each) => sum + each, 0);
    const [other, speedup, each] = partsOf(title, /not (.+), (\S+)× .* one is done each (.+)$/);
    expectQuantity(other, alone / 1e3);
    expectShown(Number(speedup), alone / at(done, -1));
    expectQuantity(each, largest(times));
    for (let i = 1; i < items; i += 1) {
      expect(at(done, i) - at(done, i - 1)).toBeCloseTo(1e3 * largest(times), 6);
    }
  },

  nagle({ title, traces, options }) {
    const [on, slow, off, quick] = partsOf(
      title,
      /: (\d+) packets? and (.+) with Nagle's algorithm, (\d+) packets? and (.+) without$/,
    );
    const request = traces[0] ?? none;
    const [, response = none] = traces.slice(-3);
    expect(request.x).toHaveLength(3 * Number(options["nagle"] ? on : off));
    expectQuantity(options["nagle"] ? slow : quick, at(response.x, 1) / 1e3);
    expectQuantity(quick, options["roundTrip"] as number);
    expect(Number(on)).toBeLessThanOrEqual(Number(off));
  },

  sites({ title, traces, options }) {
    const [few = none, root = none, shown = none, drawn = none] = traces;
    expectNear(drawn, [few], 0);
    const n = options["sites"] as number;
    const [nearest, more, closer] = partsOf(title, /sites?: (.+) to the .*; (\d+): (.+)$/);
    expect(Number(more)).toBe(4 * n);
    expect(shown.x).toEqual([n, 4 * n]);
    expectQuantity(nearest, at(shown.y, 0) / 1e3);
    expectQuantity(closer, at(shown.y, 1) / 1e3);
    expect(few.y).toEqual([...few.y].sort((a, b) => b - a));
    expect(at(few.y, -1)).toBeCloseTo(at(root.y, 1), 9);
  },
};
