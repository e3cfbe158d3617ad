/** What the titles of the figures of layers claim, checked against what they draw. */

import { expect } from "vitest";
import { expectRatio } from "../../model/availability/four-errors";
import { type Claims, type Trace, at, between, expectShown, none, numbersIn } from "../claim";

/** A trace with words for places, and bars that begin somewhere. */
interface Drawing extends Trace {
  readonly name: string;
  readonly base?: readonly number[];
  readonly text?: readonly string[];
}
const drawing = (traces: readonly unknown[]) => traces as readonly Drawing[];
const numbersOf = (options: object) => options as Readonly<Record<string, number>>;

/** Percent in a title keep three digits, and nines. */
const expectPercent = (shown: number, share: number) =>
  expect(Math.abs(shown / 100 - share)).toBeLessThanOrEqual(
    Math.max(1e-12, 0.006 * Math.min(share, Math.max(1 - share, 1e-3)) + 1e-9),
  );

/** Simulated dots lie near a curve: within five times the half of their interval, and something for none. */
function expectNear(dots: Trace, curve: (x: number, i: number) => number, draws: number): void {
  dots.x.forEach((x, i) => {
    const expected = curve(x, i);
    const error = Math.sqrt((expected * Math.max(1 - expected, 0) + 1 / draws) / draws);
    expect(Math.abs(at(dots.y, i) - expected)).toBeLessThan(5 * error);
  });
}

export const layersClaims: Claims = {
  "nested-headers"({ title, traces, options }) {
    const [payload = NaN, around = NaN, share = NaN] = numbersIn(
      title,
      /^(\d+) bytes? of payload takes? (\d+) more on the wire: ([\d.]+)% of it is payload$/,
    );
    const all = drawing(traces);
    const sizes = all.map(({ name }) => Number(/ (\d+)$/.exec(name)?.[1]));
    expect(payload).toBe(options["payload"]);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(around).toBe(total - payload);
    expectPercent(share, payload / total);
    expect(total).toBeGreaterThanOrEqual(84);
    // In the lowest row every part is there, each behind the other; a row shows what is handed down.
    let end = 0;
    all.forEach(({ x, y, base = [], text = [] }, i) => {
      expect((y as unknown as string[])[0]).toBe("link");
      expect(base[0]).toBeCloseTo(end, 9);
      end += at(x, 0);
      expect(new Set(text)).toEqual(new Set([String(sizes[i])]));
      if (options["scale"] === "to scale") expect(at(x, 0)).toBe(sizes[i]);
    });
    const rows = all.map(({ name, y }) => `${name.replace(/ \d+$/, "")}: ${y.length}`);
    expect(rows).toContain("payload: 4");
    expect(rows.find((row) => row.startsWith("IPv"))).toMatch(/: 2$/);
    expect(rows.find((row) => /^(TCP|UDP)/.test(row))).toMatch(/: 3$/);
    expect(rows).toContain("frame check: 1");
  },

  "encapsulation-efficiency"({ title, traces, options }) {
    const [, name, full, mtu, one] =
      /^(.+): (\S+)% of the wire is payload in packets of (\d+) bytes, (\S+)% if/.exec(title) ?? [];
    const [first = none] = traces;
    expect(name).toBe((options["stacks"] as string[])[0]);
    expect(Number(mtu)).toBe(options["mtu"]);
    expectPercent(Number(full), at(first.y, -1));
    expectPercent(Number(one), at(first.y, 0));
    for (const { x, y } of traces) {
      expect([at(x, 0), at(y, 0) <= 1 / 84]).toEqual([1, true]);
      // A full packet, and 38 bytes of Ethernet besides.
      expectRatio(at(y, -1), at(x, -1) / (Number(mtu) + 38));
      y.slice(1).forEach((share, i) => expect(share).toBeGreaterThan(at(y, i)));
    }
  },

  fragments({ title, traces, options }) {
    const { totalLength = NaN, mtu = NaN } = numbersOf(options);
    const [, data = { name: "", x: [], y: [] }] = drawing(traces);
    const sizes = data.x.slice(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(totalLength - 20);
    if (title.endsWith("nothing is cut")) {
      expect([sizes.length, totalLength <= mtu]).toEqual([1, true]);
      return;
    }
    const [length, link, parts, more] = numbersIn(
      title,
      /^A datagram of (\d+) bytes over a link of (\d+) is cut into (\d+) fragments, (\d+) bytes more$/,
    );
    expect([length, link, parts]).toEqual([totalLength, mtu, sizes.length]);
    expect(more).toBe(20 * (sizes.length - 1));
    let end = 0;
    sizes.forEach((size, i) => {
      expect(data.base?.[i + 1]).toBe(end);
      expect(size + 20).toBeLessThanOrEqual(mtu);
      if (i < sizes.length - 1) expect(size % 8).toBe(0);
      end += size;
    });
  },

  "fragment-loss"({ title, traces, options }) {
    const losses = options["losses"] as number[];
    const { totalLength = NaN } = numbersOf(options);
    const [length, parts = NaN, lost = NaN, each = NaN] = numbersIn(
      title,
      /^A datagram of (\d+) bytes is (\d+) \w+: (\S+)% are lost where (\S+)% of packets are$/,
    );
    expect(length).toBe(totalLength);
    const [loss = NaN] = losses;
    expectPercent(each, loss);
    expectPercent(lost, 1 - (1 - loss) ** parts);
    losses.forEach((chance, i) => {
      const { x, y } = traces[i] ?? none;
      // A stair: each fragment more is one step, and no step is left out.
      const steps = [...new Set(y)];
      steps.forEach((share, n) => expectRatio(share, 1 - (1 - chance) ** (n + 1), 1e-6));
      const stairs = (size: number) =>
        at(
          y,
          x.findIndex((place) => place >= size),
        );
      if (i === 0) expect(stairs(totalLength)).toBeCloseTo(1 - (1 - loss) ** parts, 9);
      expectNear(traces[losses.length + i] ?? none, stairs, 5000);
    });
  },

  "checksum-misses"({ title, traces, options }) {
    const { words = NaN, messages = NaN } = numbersOf(options);
    const [, shown, crc] =
      /^The checksum misses (\S+)% of double flips and every swap of words; the CRC-32 missed (\w+)$/.exec(
        title,
      ) ?? [];
    expectPercent(Number(shown), (words - 1) / (16 * words - 1) / 2);
    const all = drawing(traces);
    const kinds = ({ x }: Trace) => x as unknown as readonly string[];
    const by = (name: string) => all.find((each) => each.name.startsWith(name)) ?? none;
    const theory = by("checksum, theory");
    const dots = by("checksum, simulated");
    for (const kind of ["swapped words", "added and subtracted"]) {
      expect(at(dots.y, kinds(dots).indexOf(kind))).toBe(1);
    }
    const value = (kind: string) => at(theory.y, kinds(theory).indexOf(kind));
    expectNear(dots, (_, i) => value(kinds(dots)[i] ?? ""), messages - 30);
    expect(kinds(by("checksum: none"))).toContain("one flipped bit");
    expect(crc).toBe("nothing");
    expect(kinds(by("CRC-32: none")).length).toBe(6);
  },

  aloha({ title, traces, options }) {
    const { offeredLoad = NaN, stations = NaN } = numbersOf(options);
    const [pure = NaN, slotted = NaN, load = NaN, pureThere = NaN, slottedThere = NaN] = numbersIn(
      title,
      /^Pure ALOHA carries (\S+)% at most, slotted (\S+)%; at (\S+)% load (\S+)% and (\S+)%$/,
    );
    expectShown(load, 100 * offeredLoad);
    const [one = none, other = none, dots = none, more = none, mark = none] = traces;
    expectPercent(pure, Math.max(...one.y, 0.5 * Math.exp(-1)));
    expectPercent(slotted, (1 - 1 / stations) ** (stations - 1));
    other.y.forEach((share) => expect(share).toBeLessThanOrEqual(slotted / 100 + 1e-3));
    expectPercent(pureThere, at(mark.y, 0));
    expectPercent(slottedThere, at(mark.y, 1));
    expectRatio(at(mark.y, 0), offeredLoad * Math.exp(-2 * offeredLoad));
    // 40 parts: 200 frames each, or 200 slots.
    expectNear(more, (load) => load * (1 - load / stations) ** (stations - 1), 8000);
    dots.x.forEach((load, i) => {
      const expected = load * Math.exp(-2 * load);
      expect(Math.abs(at(dots.y, i) - expected)).toBeLessThan(0.1 * expected + 0.01);
    });
    expect(one.x).toEqual(other.x);
  },

  "csma-cd"({ title, traces, options }) {
    const { propagation = NaN } = numbersOf(options);
    const stations = options["stations"] as number[];
    const [shown = NaN, first, share = NaN, rule = NaN] = numbersIn(
      title,
      /^With (\S+)% of a frame from end to end, (\d+) stations use (\S+)% of the channel \(rule of thumb: (\S+)%\)$/,
    );
    expectPercent(shown, propagation);
    expect(first).toBe(stations[0]);
    expectPercent(rule, 1 / (1 + 5 * propagation));
    expectRatio(share / 100, between(traces[0] ?? none, propagation), 0.01);
    stations.forEach((each, i) => {
      const alone = (1 - 1 / each) ** (each - 1);
      const curve = (a: number) => 1 / (1 + (2 * a * (1 - alone)) / alone);
      const { x, y } = traces[i] ?? none;
      x.forEach((a, k) => expectRatio(at(y, k), curve(a), 1e-9));
      const dots = traces[stations.length + i] ?? none;
      // 1000 waits, whose mean is known to a twentieth: that much of the lost share may be off.
      dots.x.forEach((a, k) => {
        expect(Math.abs(at(dots.y, k) - curve(a))).toBeLessThan(0.3 * (1 - curve(a)));
      });
    });
    const thumb = traces.at(-1) ?? none;
    thumb.x.forEach((a, k) => expectRatio(at(thumb.y, k), 1 / (1 + 5 * a)));
  },

  "identification-rate"({ title, traces, options }) {
    const { lifetime = NaN, datagramSize = NaN } = numbersOf(options);
    const idBits = options["idBits"] as number[];
    const [, rate, unit, first, size] =
      /^Above (\S+) (\S+), (\d+)-bit numbers of datagrams of (\d+) bytes come again within /.exec(
        title,
      ) ?? [];
    expect([Number(first), Number(size)]).toEqual([idBits[0], datagramSize]);
    const units: Readonly<Record<string, number>> = { "bit/s": 1, kbps: 1e3, Mbps: 1e6, Gbps: 1e9 };
    const marks = traces.at(-1) ?? none;
    expectRatio(Number(rate) * (units[unit ?? ""] ?? NaN), at(marks.y, 0), 0.006);
    idBits.forEach((bits, i) => {
      expectRatio(at(marks.y, i), (2 ** bits * 8 * datagramSize) / lifetime);
      expectRatio(between(traces[i] ?? none, lifetime), at(marks.y, i), 1e-6);
    });
  },

  "identification-collisions"({ title, traces, options }) {
    const { incompleteShare = NaN, wraps = NaN } = numbersOf(options);
    const [shown = NaN, inOrder = NaN, drawn = NaN] = numbersIn(
      title,
      /^Numbers that come round (\S+) times: (\S+)% of datagrams meet old fragments if in order, (\S+)% if drawn$/,
    );
    expectRatio(shown, wraps, 0.006);
    const ordered = (k: number) => 1 - (1 - incompleteShare) ** Math.floor(k);
    const random = (k: number) => 1 - Math.exp(-incompleteShare * k);
    if (ordered(wraps) > 0) expectPercent(inOrder, ordered(wraps));
    else expect(inOrder).toBe(0);
    expectPercent(drawn, random(wraps));
    const [stairs = none, curve = none, dots = none, more = none] = traces;
    curve.x.forEach((k, i) => expect(at(curve.y, i)).toBeCloseTo(random(k), 12));
    stairs.x.forEach((k, i) => {
      const isEnd = i % 2 === 1;
      expect(at(stairs.y, i)).toBeCloseTo(ordered(isEnd ? k - 1 : k), 12);
    });
    expectNear(dots, ordered, 4000);
    expectNear(more, random, 4000);
  },

  "error-goodput"({ title, traces, options }) {
    const rates = options["bitErrorRates"] as number[];
    const header = 8 * (numbersOf(options)["header"] ?? NaN);
    const share = (bytes: number, rate: number) =>
      ((8 * bytes) / (8 * bytes + header)) * (1 - rate) ** (8 * bytes + header);
    const [rate = NaN, best = NaN, most = NaN, full = NaN] = numbersIn(
      title,
      /^If 1 bit in (\S+) is wrong, packets of (\S+) bytes carry most: (\S+)% of the link, 1460 bytes (\S+)%$/,
    );
    const [first = NaN] = rates;
    expectRatio(rate, 1 / first, 0.006);
    const marks = traces.at(-1) ?? none;
    expectRatio(best, at(marks.x, 0), 0.006);
    expectPercent(most, at(marks.y, 0));
    expectPercent(full, share(1460, first));
    rates.forEach((each, i) => {
      const curve = traces[i] ?? none;
      curve.y.forEach((y, k) => {
        expect(y).toBeCloseTo(share(at(curve.x, k), each), 6);
        expect(y).toBeLessThanOrEqual(at(marks.y, i) + 1e-12);
      });
      expectNear(traces[rates.length + i] ?? none, (bytes) => share(bytes, each), 2000);
    });
  },
};
