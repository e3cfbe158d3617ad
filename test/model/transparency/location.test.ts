import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { us } from "../../../lib/core/units";
import {
  locationAccessTime,
  locationQuantile,
  locationRemoteShare,
  locationSlowdown,
} from "../../../lib/model/transparency";
import { simulateAccessTimes } from "../../../lib/scenario/transparency";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const times = { localTime: us(0.1), remoteTime: us(500) };
const fraction = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const time = fc.integer({ min: 1, max: 100_000 }).map((each) => each / 1e6);

describe("the location leak", () => {
  it("is as worked out by hand: one access in a hundred makes all of them 51 times as slow", () => {
    // 0.99 × 0.1 + 0.01 × 500 = 0.099 + 5 µs
    expectRatio(locationAccessTime(0.01, times), 5.099e-6);
    expectRatio(locationSlowdown(0.01, times), 50.99);
    expect(locationSlowdown(0, times)).toBe(1);
    expectRatio(locationSlowdown(1, times), 5000);
    expectRatio(locationRemoteShare(2, times), 1 / 4999);
    expectRatio(locationRemoteShare(2, times), 2.0004e-4, 1e-5);
  });

  it("has no limit where even remote accesses are fast enough", () => {
    expect(locationRemoteShare(5000, times)).toBe(1);
    expect(locationRemoteShare(Infinity, times)).toBe(1);
    expect(locationRemoteShare(1, times)).toBe(0);
    expect(locationRemoteShare(1, { localTime: 1, remoteTime: 0.5 })).toBe(1);
  });

  it("reaches the 99th percentile with more than one remote access in a hundred", () => {
    const quantile = (share: number, remoteShare: number) =>
      locationQuantile(share, { remoteShare, ...times });
    expect(quantile(0.99, 0.0099)).toBe(times.localTime);
    expect(quantile(0.99, 0.01)).toBe(times.localTime);
    expect(quantile(0.99, 0.0101)).toBe(times.remoteTime);
    expect(quantile(0.5, 0.5)).toBe(times.localTime);
    expect([quantile(1, 0), quantile(0, 1), quantile(1, 1e-9)]).toEqual([
      ...[times.localTime, times.remoteTime, times.remoteTime],
    ]);
  });

  it.each([0.002, 0.02, 0.3])("agrees with accesses that are drawn, %f of them remote", (share) => {
    const run = simulateAccessTimes({ remoteShare: share, ...times, accesses: 100_000, seed: 4 });
    expectWithinFourErrors(locationAccessTime(share, times), run.mean);
    expect(run.quantiles).toEqual(
      [0.5, 0.99].map((each) => locationQuantile(each, { remoteShare: share, ...times })),
    );
  });

  it("agrees with a list of all accesses, whichever kind is faster", () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), time, time, fraction, (near, far, a, b, share) => {
        fc.pre(near + far > 0);
        const all = [...new Array<number>(near).fill(a), ...new Array<number>(far).fill(b)];
        all.sort((one, other) => one - other);
        const [localTime, remoteTime] = [a, b];
        const params = { remoteShare: far / (near + far), localTime, remoteTime };
        const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
        expectRatio(locationAccessTime(params.remoteShare, params), mean);
        // Off the steps, where rounding decides.
        const rank = share * all.length;
        fc.pre(Math.abs(rank - Math.round(rank)) > 1e-6 || share === 0);
        expect(locationQuantile(share, params)).toBe(all[Math.max(0, Math.ceil(rank) - 1)]);
      }),
    );
  });

  it("inverts: the share that a slowdown allows has that slowdown", () => {
    fc.assert(
      fc.property(fraction, time, time, (share, localTime, remoteTime) => {
        fc.pre(remoteTime > 1.001 * localTime);
        const both = { localTime, remoteTime };
        expect(locationRemoteShare(locationSlowdown(share, both), both)).toBeCloseTo(share, 8);
      }),
    );
  });

  it.each([
    {
      call: () => locationAccessTime(1.1, times),
      text: "remoteShare must be in [0, 1], got 1.1",
    },
    {
      call: () => locationSlowdown(0, { ...times, localTime: 0 }),
      text: "localTime must be finite and > 0, got 0",
    },
    {
      call: () => locationRemoteShare(0.9, times),
      text: "slowdown must be >= 1, got 0.9",
    },
    {
      call: () => locationQuantile(2, { remoteShare: 0, ...times }),
      text: "share must be in [0, 1], got 2",
    },
    {
      call: () => locationQuantile(0, { remoteShare: 0, ...times, remoteTime: -1 }),
      text: "remoteTime must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
