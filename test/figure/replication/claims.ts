/** What the titles of the figures of replication claim, checked against what they draw. */

import { expect } from "vitest";
import { quorumLatencies } from "../../../lib/dataset";
import { expectRatio } from "../../model/availability/four-errors";
import { type Claims, at, expectShown, largest, none, numbersIn } from "../claim";

const named = (traces: readonly unknown[]) =>
  traces as readonly { name: string; x: readonly number[]; y: readonly number[] }[];
const dotsOf = (traces: readonly unknown[]) =>
  named(traces).filter(({ name }) => name.includes("simulated"));

/** Dots of so many draws each lie within five standard errors of the curve. */
function expectDots(
  dots: { readonly x: readonly number[]; readonly y: readonly number[] },
  curve: { readonly x: readonly number[]; readonly y: readonly number[] },
  error: (chance: number) => number,
): void {
  dots.x.forEach((each, i) => {
    const expected = at(curve.y, curve.x.indexOf(each));
    expect(Math.abs(at(dots.y, i) - expected)).toBeLessThan(5 * error(expected));
  });
}

const shareError = (draws: number) => (chance: number) =>
  Math.sqrt((chance * (1 - chance)) / draws) + 1 / draws;

export const replicationClaims: Claims = {
  "quorum-unavailability"({ title, traces, options }) {
    const { replicas = NaN, unavailability: u = NaN } = options as Record<string, number>;
    const [shown, write = NaN, read = NaN] = numbersIn(
      title,
      /^Writes to all of (\d+) replicas fail with chance (\S+), reads of one with (\S+): quorums/,
    );
    expect(shown).toBe(replicas);
    const [reads = none, writes = none] = traces;
    // One down is enough to stop writes to all, and all have to be to stop reads of one.
    expectRatio(at(writes.y, -1), -Math.expm1(replicas * Math.log1p(-u)), 1e-9);
    expectRatio(at(reads.y, -1), u ** replicas, 1e-9);
    expectRatio(write, at(writes.y, -1), 0.006);
    expectRatio(read, at(reads.y, -1), 0.006);
    // What is won on one side is lost on the other: the curves are each other's mirror image.
    reads.y.forEach((y, i) => expectRatio(y, at(writes.y, replicas - 1 - i), 1e-9));
    for (const dots of dotsOf(traces)) {
      // Operations come about as fast as repairs: each tells a third of what an independent one does.
      const curve = dots.name.startsWith("read") ? reads : writes;
      expectDots(dots, curve, (chance) => 2 * shareError(20_000)(chance));
    }
  },

  "quorum-latency"({ title, traces, options }) {
    const { mean = NaN, slow = NaN } = options as Record<string, number>;
    const size = largest(options["replicas"] as number[]);
    const majority = size === 2 ? 1 : Math.floor(size / 2) + 1;
    const tail = named(traces).find(({ name }) => name.endsWith(` of ${size}`)) ?? none;
    expect(tail.x).toHaveLength(size);
    if (size > 1) {
      const [all, times = NaN, first] = numbersIn(
        title,
        /^p[\d.]+: all of (\d+) replies take (\S+) times as long as the first (\d+): spare/,
      );
      expect([all, first]).toEqual([size, majority]);
      expectShown(times, at(tail.y, -1) / at(tail.y, majority - 1));
    } else expect(title).toContain("of a single reply");
    // The last of n is late unless none of them is.
    const late = -Math.expm1(Math.log1p(-slow) / size);
    const each = options["delays"] === "exponential" ? -Math.log(late) : late ** (-1 / 1.5) / 3;
    expectRatio(at(tail.y, -1), 1000 * mean * each, 1e-6);
    for (const { y } of traces.slice(0, -1)) {
      y.slice(1).forEach((later, i) => expect(later).toBeGreaterThan(at(y, i)));
    }
    if (slow >= 0.01) {
      dotsOf(traces)[0]?.y.forEach((y, i) =>
        expect(Math.abs(Math.log(y / at(tail.y, i)))).toBeLessThan(0.8),
      );
    }
  },

  "bounded-staleness-versions"({ title, traces, options }) {
    const { replicas = NaN, quorum = NaN, versions = NaN } = options as Record<string, number>;
    const size = Math.min(replicas, quorum);
    const [curve = none] = traces;
    if (2 * size > replicas) {
      expect(title).toBe(
        `R = W = ${size} of ${replicas}: every read sees the last write, since any two quorums meet`,
      );
      for (const { y } of traces) expect(largest(y)).toBe(0);
      return;
    }
    const [shown, of, fresh = NaN, behind = NaN] = numbersIn(
      title,
      /^R = W = (\d+) of (\d+): (\S+)% of reads see .+, (\S+)% are further behind$/,
    );
    expect([shown, of]).toEqual([size, replicas]);
    expect(title).toContain(versions === 1 ? "the last version" : `the last ${versions} versions`);
    const stale = at(curve.y, versions - 1);
    expectRatio(behind, 100 * stale, 0.006);
    expect(Math.abs(fresh - 100 * (1 - stale))).toBeLessThan(0.05);
    // Each version less is as likely to be missed: a straight line on a logarithmic axis.
    curve.y.forEach((y, i) => expectRatio(y, at(curve.y, 0) ** (i + 1), 1e-9));
    if (size === 1) expectRatio(at(curve.y, 0), 1 - 1 / replicas, 1e-12);
    for (const dots of dotsOf(traces)) expectDots(dots, curve, shareError(10_000));
  },

  "staleness-after-write"({ title, traces, options }) {
    const { replicas = NaN, writeDelay = NaN, ...sizes } = options as Record<string, number>;
    const [read, write] = [sizes["read"], sizes["write"]].map((each = NaN) =>
      Math.min(each, replicas),
    );
    const [curve = none, alone = none, all = none] = traces;
    expect(title).toContain(`R = ${read}, W = ${write} of ${replicas}: `);
    if ((read ?? 0) + (write ?? 0) > replicas) {
      expect(title).toContain("no read misses a confirmed write");
      for (const { y } of traces) expect(largest(y)).toBe(0);
      return;
    }
    const [shown = NaN] = numbersIn(title, /up to (\S+)% of reads miss a write just confirmed/);
    expectRatio(shown, at(curve.y, 0), 0.006);
    if (read === 1) expectRatio(at(curve.y, 0), 100 * (1 - (write ?? 0) / replicas), 1e-9);
    // Half as many after so long, whenever one begins to look.
    const [t = NaN, later = NaN] = [at(curve.x, 3), at(curve.x, 6)];
    const halving = Math.exp((-(read ?? 0) * (later - t)) / 1000 / writeDelay);
    expectRatio(at(curve.y, 6) / at(curve.y, 3), halving, 1e-9);
    expectDots(alone, curve, (percent) => 100 * shareError(10_000)(percent / 100));
    // Other delays let the write arrive before the read does.
    all.x.forEach((x, i) => {
      const most = at(curve.y, curve.x.indexOf(x));
      const error = 100 * shareError(10_000)(most / 100);
      expect(at(all.y, i)).toBeLessThan(most + 5 * error);
    });
  },

  "production-latencies"({ title, traces }) {
    const [close, all, worst = NaN, measured = NaN] = numbersIn(
      title,
      /^Fits meet (\d+) of (\d+) percentiles to 10%; worst: p99 of Yammer's writes, (\S+) ms for (\S+) ms measured$/,
    );
    const pairs = [0, 2, 4, 6].flatMap((k) =>
      (traces[k]?.y ?? []).map((y, i) => ({ y, fitted: at(traces[k + 1]?.y ?? [], i) })),
    );
    const off = pairs.map(({ y, fitted }) => Math.max(y / fitted, fitted / y));
    expect([off.filter((each) => each < 1.1).length, off.length]).toEqual([close, all]);
    const place = off.indexOf(largest(off));
    expectShown(worst, pairs[place]?.fitted ?? NaN);
    expectShown(measured, pairs[place]?.y ?? NaN);
    // The fewer operations take longer, the longer it is.
    for (const { x, y } of traces) {
      y.slice(1).forEach((time, i) => {
        expect(time).toBeGreaterThan(at(y, i));
        expect(at(x, i + 1)).toBeLessThan(at(x, i));
      });
    }
  },

  "measured-quorum-latency"({ title, traces, options }) {
    const [saved = NaN, whole = NaN, old = NaN] = numbersIn(
      title,
      /saves (\S+) of (\S+) ms, and 1 read in 1000 misses a write (\S+) ms old$/,
    );
    expect(title).toContain(`On ${String(options["disks"])} disks`);
    const profile = options["disks"] === "rotating" ? "LNKD-DISK" : "LNKD-SSD";
    const rows = quorumLatencies.filter((row) => row.profile === profile);
    const [fast, strict] = [0, 3].map((i) => rows[i]);
    expect([fast?.read, fast?.write, strict?.read, strict?.write]).toEqual([1, 1, 2, 2]);
    const sum = (row: typeof fast) => 1000 * ((row?.readLatency ?? 0) + (row?.writeLatency ?? 0));
    expectShown(whole, sum(strict));
    expectShown(saved, sum(strict) - sum(fast));
    expectShown(old, 1000 * (fast?.visibility ?? NaN));
    const [
      reads = none,
      readsAnew = none,
      writes = none,
      writesAnew = none,
      seen = none,
      anew = none,
    ] = traces;
    expect(reads.y).toEqual(rows.map(({ readLatency }) => 1000 * readLatency));
    expect(writes.y).toEqual(rows.map(({ writeLatency }) => 1000 * writeLatency));
    // Nothing is stale where quorums meet, in the paper and here: the same pairs are drawn.
    expect(anew.x).toEqual(seen.x);
    // Ten of 10 000 lie beyond, on a heavy tail: a standard error of a fifth and more in logarithms.
    for (const [here, there] of [
      [readsAnew, reads],
      [writesAnew, writes],
      [anew, seen],
    ] as const) {
      here.y.forEach((y, i) => expect(Math.abs(Math.log(y / at(there.y, i)))).toBeLessThan(1.2));
    }
  },

  "rebuild-race"({ title, traces, options }) {
    const { failureRate = NaN, mttr = NaN } = options as Record<string, number>;
    const all = options["rebuilds"] === "all at once";
    const [two = NaN, three = NaN] = numbersIn(
      title,
      /2 copies are lost with chance (\S+) a year, 3 with (\S+): every spare piece adds a power$/,
    );
    // By hand: q = MTTR / MTTF; the mean times in units of MTTF.
    const q = (mttr / (365 * 86_400)) * failureRate;
    const loss = (mean: number) => -Math.expm1(-failureRate / mean);
    expectRatio(two, loss((3 + 1 / q) / 2), 0.006);
    const third = 1 + ((all ? 2 : 1) / q) * (1 / 2 + 1 / q / 6);
    expectRatio(three, loss(1 / 3 + 1 / 2 + 1 / q / 6 + third), 0.006);
    const schemes = named(traces).filter(({ name }) => name !== "simulated");
    expect(schemes).toHaveLength(4);
    // Rebuilds of an hour against two: as many powers as losses are tolerated.
    schemes.forEach(({ x, y }, i) => {
      const slope = Math.log(at(y, 1) / at(y, 0)) / Math.log(at(x, 1) / at(x, 0));
      expect(Math.abs(slope - (i + 1))).toBeLessThan(0.05);
    });
    const dots = named(traces).find(({ name }) => name === "simulated") ?? none;
    // Forty losses each: a standard error of a sixth.
    dots.x.forEach((x, i) => {
      const near = schemes.map((scheme) => {
        const chance = at(scheme.y, scheme.x.indexOf(x));
        return Math.abs(Math.log(Math.log1p(-at(dots.y, i)) / Math.log1p(-chance)));
      });
      expect(Math.min(...near.filter((each) => !Number.isNaN(each)))).toBeLessThan(1);
    });
  },

  "erasure-or-copies"({ title, traces, options }) {
    const { pieceLoss: q = NaN, copies = NaN } = options as Record<string, number>;
    const [shown, target = NaN, times, needed = NaN, pieces = NaN, overhead = NaN] = numbersIn(
      title,
      /^What (\d+) copies lose \((\S+)\) at (\d+)× the storage, any (\d+) of (\d+) pieces undercut at (\S+)×$/,
    );
    expect([shown, times]).toEqual([copies, copies]);
    expect(needed).toBe(largest(options["needed"] as number[]));
    expectRatio(target, q ** copies, 0.006);
    expectShown(overhead, pieces / needed);
    expect(pieces / needed).toBeLessThanOrEqual(copies);
    const [whole = none, ...codes] = traces;
    expectRatio(at(whole.y, copies - 1), q ** copies, 1e-9);
    const code = codes.at(-1) ?? none;
    const place = pieces - needed;
    // The piece before it would not have been enough.
    expect(at(code.y, place)).toBeLessThanOrEqual(q ** copies);
    expect(at(code.y, place - 1)).toBeGreaterThan(q ** copies);
    expect(at(code.x, place)).toBeCloseTo(pieces / needed, 12);
    expectRatio(at(code.y, 0), -Math.expm1(needed * Math.log1p(-q)), 1e-9);
  },

  copysets({ title, traces, options }) {
    const {
      failed = NaN,
      chunksPerNode = NaN,
      shuffles = NaN,
      nodes = NaN,
    } = options as Record<string, number>;
    const [gone = NaN, of, few = NaN, many = NaN, mean = NaN] = numbersIn(
      title.replaceAll("over ", ""),
      /^(\d+) of (\d+) nodes fail: chance of a loss (\S+)% in groups, (\S+)% at random; mean loss (\S+) both ways$/,
    );
    expect(of).toBe(nodes);
    expect(Math.abs(gone - failed * nodes)).toBeLessThanOrEqual(
      Math.max(0.5, 3 - failed * nodes) + 1e-9,
    );
    const ways = (n: number) => (n * (n - 1) * (n - 2)) / 6;
    const share = ways(gone) / ways(nodes);
    expectRatio(mean, share, 0.006);
    const chunks = Math.round((nodes * chunksPerNode) / 3);
    const random = -Math.expm1(chunks * Math.log1p(-share));
    if (random > 0.9999) expect(title).toContain("over 99.99% at random");
    else expectRatio(many, 100 * random, 0.006);
    // Close to what independent groups would lose.
    const groups = ((nodes / 3) * 2 * shuffles) / 2;
    const grouped = -Math.expm1(groups * Math.log1p(-share));
    expect(Math.abs(Math.min(few, 99.99) / (100 * Math.min(grouped, 0.9999)) - 1)).toBeLessThan(
      0.03,
    );
    const [apart = none, some = none] = traces;
    // More groups than chunks there cannot be.
    if (chunksPerNode > 3 * shuffles) {
      some.y.forEach((y, i) => expect(y).toBeLessThanOrEqual(at(apart.y, i) + 1e-12));
    }
    for (const dots of dotsOf(traces)) {
      dots.x.forEach((n, i) => {
        const failures = Math.max(3, Math.round(failed * n));
        const copysets = (n / 3) * shuffles;
        const chance = -Math.expm1(ways(failures) * Math.log1p(-copysets / ways(n)));
        // Groups that share nodes are not independent: a hundredth or two.
        const error = shareError(200)(chance);
        expect(Math.abs(at(dots.y, i) - chance)).toBeLessThan(5 * error + 0.03);
      });
    }
  },
};
