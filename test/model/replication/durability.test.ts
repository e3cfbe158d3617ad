import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hours } from "../../../lib/core/units";
import {
  type RebuiltPieces,
  dataLossWithin,
  meanTimeToDataLoss,
  objectLoss,
  roughTimeToDataLoss,
  storageOverhead,
} from "../../../lib/model/replication";
import { simulateRebuildRace } from "../../../lib/scenario/replication";
import { exponential, fixed } from "../../../lib/sim";
import { solve } from "../../../lib/stats/solve";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";
import { setsOf } from "./all-sets";

const copies = { needed: 1, pieces: 3, mttf: hours(1e5), mttr: hours(24) };
const disks = { mttf: hours(1e6), mttr: hours(24), pieces: 8 };

/** The mean time to loss from the equations of the chain, all states at once. */
function bySolving({ needed, pieces, mttf, mttr, rebuilds }: RebuiltPieces): number {
  const states = pieces - needed + 1;
  const matrix = Array.from({ length: states }, (_, down) => {
    const [fail, back] = [(pieces - down) / mttf, Math.min(down, rebuilds) / mttr];
    return Array.from({ length: states }, (_, other) =>
      other === down ? fail + back : other === down + 1 ? -fail : other === down - 1 ? -back : 0,
    );
  });
  return solve(matrix, new Array<number>(states).fill(1))[0] ?? NaN;
}

/** Chance of a loss by `period`, by small steps of the chain (Runge and Kutta). */
function bySteps(period: number, params: RebuiltPieces): number {
  const { needed, pieces, mttf, mttr, rebuilds } = params;
  const states = pieces - needed + 1;
  const flow = (p: readonly number[]) =>
    p.map((here, down) => {
      if (down === states) return ((p[down - 1] ?? 0) * (pieces - down + 1)) / mttf;
      const out = (pieces - down) / mttf + Math.min(down, rebuilds) / mttr;
      const failed = ((p[down - 1] ?? 0) * (pieces - down + 1)) / mttf;
      const above = down + 1 < states ? (p[down + 1] ?? 0) : 0;
      return failed + (above * Math.min(down + 1, rebuilds)) / mttr - here * out;
    });
  const steps = 100_000;
  const h = period / steps;
  const ahead = (p: readonly number[], k: readonly number[], by: number) =>
    p.map((each, i) => each + by * (k[i] ?? 0));
  let p: number[] = [1, ...new Array<number>(states).fill(0)];
  for (let step = 0; step < steps; step += 1) {
    const a = flow(p);
    const b = flow(ahead(p, a, h / 2));
    const c = flow(ahead(p, b, h / 2));
    const d = flow(ahead(p, c, h));
    p = p.map(
      (each, i) => each + (h / 6) * ((a[i] ?? 0) + 2 * (b[i] ?? 0) + 2 * (c[i] ?? 0) + (d[i] ?? 0)),
    );
  }
  return p[states] ?? NaN;
}

describe("an object that is not rebuilt", () => {
  it.each([
    { needed: 1, pieces: 3, q: 1e-3, expected: 1e-9 },
    { needed: 1, pieces: 3, q: 0.01, expected: 1e-6 },
    { needed: 6, pieces: 9, q: 0.01, expected: 1.210433e-6 },
    { needed: 10, pieces: 14, q: 0.001, expected: 1.98703638e-12 },
  ])("is lost as often as worked out elsewhere: $needed of $pieces", ({ q, expected, ...code }) => {
    expectRatio(objectLoss(q, code), expected, 1e-6);
    expectRatio(storageOverhead(code), code.pieces / code.needed);
  });

  it("is lost with each set of too many pieces", () => {
    for (const [needed, pieces] of [
      [1, 1],
      [1, 3],
      [2, 3],
      [4, 6],
      [7, 10],
    ] as const) {
      for (const q of [1e-4, 0.1, 0.6]) {
        let lost = 0;
        for (let gone = pieces - needed + 1; gone <= pieces; gone += 1) {
          lost += setsOf(gone, pieces).length * q ** gone * (1 - q) ** (pieces - gone);
        }
        expectRatio(objectLoss(q, { needed, pieces }), lost, 1e-11);
      }
    }
  });
});

describe("the mean time to data loss", () => {
  it.each([
    { name: "copies, one rebuild", params: { ...copies, rebuilds: 1 }, expected: 2.89629813e11 },
    { name: "copies, all rebuilds", params: { ...copies, rebuilds: 3 }, expected: 5.79189998e11 },
    { name: "RAID 5", params: { ...disks, needed: 7, rebuilds: 1 }, expected: 744315476.19 },
    { name: "RAID 6", params: { ...disks, needed: 6, rebuilds: 1 }, expected: 5.1687339e12 },
    { name: "RAID 6, both", params: { ...disks, needed: 6, rebuilds: 2 }, expected: 1.03367233e13 },
  ])("is as worked out elsewhere: $name", ({ params, expected }) => {
    expectRatio(meanTimeToDataLoss(params) / 3600, expected, 2e-9);
  });

  it("has the approximations of the literature", () => {
    const rough = (needed: number, rebuilds: number) =>
      roughTimeToDataLoss({ ...disks, needed, rebuilds }) / 3600;
    expectRatio(rough(7, 1), 744047619.05, 1e-10);
    // Angus for both rebuilds of RAID 6 at once.
    const angus = (1e6 / 24 / 8) * (1e6 / 24 / 7) * (1e6 / 6) * 2;
    expectRatio(rough(6, 2), angus, 1e-10);
  });

  it("solves the equations of the chain", () => {
    const count = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(count, count, count, fc.integer({ min: 1, max: 200 }), (a, b, rebuilds, mttf) => {
        const params = { needed: Math.min(a, b), pieces: Math.max(a, b), mttf, mttr: 5, rebuilds };
        expectRatio(meanTimeToDataLoss(params), bySolving(params), 1e-7);
      }),
    );
  });

  it("is four times as long for three copies that are rebuilt in half the time", () => {
    const fast = { ...copies, mttr: copies.mttr / 2 };
    for (const rebuilds of [1, 3]) {
      const params = { ...copies, rebuilds };
      const half = { ...fast, rebuilds };
      expectRatio(roughTimeToDataLoss(half) / roughTimeToDataLoss(params), 4, 1e-12);
      expectRatio(meanTimeToDataLoss(half) / meanTimeToDataLoss(params), 4, 2e-3);
    }
  });

  it("is m! times as long with all rebuilds at once, and tends to the approximation", () => {
    const mttf = 1e8;
    for (const [needed, pieces, factorial] of [
      [1, 2, 1],
      [1, 3, 2],
      [6, 9, 6],
      [10, 14, 24],
    ] as const) {
      const times = [1, pieces].map((rebuilds) =>
        meanTimeToDataLoss({ needed, pieces, mttf, mttr: 1, rebuilds }),
      );
      expectRatio((times[1] ?? NaN) / (times[0] ?? NaN), factorial, 1e-5);
      const rough = roughTimeToDataLoss({ needed, pieces, mttf, mttr: 1, rebuilds: 1 });
      expectRatio(times[0] ?? NaN, rough, 1e-5);
      expect(times[0]).toBeGreaterThan(rough);
    }
  });

  it("gives the chance of a loss in a period, where rebuilds are fast", () => {
    const params = { needed: 1, pieces: 2, mttf: 1000, mttr: 1, rebuilds: 1 };
    for (const period of [1000, 100_000]) {
      const exact = bySteps(period, { ...params, mttr: 4 });
      expectRatio(dataLossWithin(period, { ...params, mttr: 4 }), exact, 0.01);
    }
    expect(dataLossWithin(0, params)).toBe(0);
    expect(meanTimeToDataLoss({ ...params, mttr: 0 })).toBe(Infinity);
    expect(roughTimeToDataLoss({ ...params, mttr: 0 })).toBe(Infinity);
    expect(dataLossWithin(1, { ...params, mttr: 0 })).toBe(0);
  });

  it.each([
    { needed: 1, pieces: 2, rebuilds: 1, ratio: 100, runs: 4000 },
    { needed: 1, pieces: 3, rebuilds: 1, ratio: 20, runs: 2000 },
    { needed: 1, pieces: 3, rebuilds: 3, ratio: 20, runs: 2000 },
    { needed: 4, pieces: 6, rebuilds: 2, ratio: 40, runs: 1000 },
    { needed: 6, pieces: 9, rebuilds: 1, ratio: 30, runs: 1000 },
  ])("agrees with a simulated race: $needed of $pieces, $rebuilds rebuilds", (each) => {
    const { ratio, runs, ...params } = each;
    const run = { ...params, mttf: ratio, runs, seed: 7 };
    const drawn = simulateRebuildRace({ ...run, rebuild: exponential(1) });
    expectWithinFourErrors(meanTimeToDataLoss({ ...params, mttf: ratio, mttr: 1 }), drawn);
  });

  it("is as worked out by hand for two copies that are rebuilt in a fixed time", () => {
    // Until one fails 1/2; then the other fails within d with chance p, else all is as before.
    const [mttf, d] = [10, 1];
    const p = -Math.expm1(-d / mttf);
    const run = { needed: 1, pieces: 2, mttf, rebuilds: 1, runs: 20_000, seed: 4 };
    const drawn = simulateRebuildRace({ ...run, rebuild: fixed(d) });
    expectWithinFourErrors((mttf / 2 + mttf * p) / p, drawn);
  });

  it("is shorter if rebuilds wait in line", () => {
    const run = { needed: 1, pieces: 4, mttf: 5, rebuild: fixed(1), runs: 500, seed: 1 };
    const [line, together] = [1, 4].map((rebuilds) => simulateRebuildRace({ ...run, rebuilds }));
    expect(line?.high).toBeLessThan(together?.low ?? 0);
  });

  it.each([
    {
      call: () => storageOverhead({ needed: 4, pieces: 3 }),
      text: "needed must be in [1, 3], got 4",
    },
    {
      call: () => objectLoss(2, { needed: 1, pieces: 3 }),
      text: "unavailability must be in [0, 1], got 2",
    },
    {
      call: () => meanTimeToDataLoss({ ...copies, rebuilds: 0 }),
      text: "rebuilds must be a whole number >= 1, got 0",
    },
    {
      call: () => roughTimeToDataLoss({ ...copies, mttf: 0, rebuilds: 1 }),
      text: "mttf must be > 0, got 0",
    },
    {
      call: () => dataLossWithin(-1, { ...copies, rebuilds: 1 }),
      text: "time must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
