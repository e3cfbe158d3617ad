import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integrate } from "../../../lib/core/quadrature";
import {
  slidingTtlHitRatio,
  slidingTtlMissRatio,
  slidingTtlStaleShare,
  ttlForHitRatio,
  ttlHitRatio,
  ttlMissRatio,
  ttlOriginLoad,
  ttlStaleShare,
} from "../../../lib/model/caching";
import { simulateTtlCache } from "../../../lib/scenario/caching";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const once = { requestRate: 0.1, updateRate: 1 / 300 };
const positive = fc.double({ min: 1e-3, max: 1e3, noNaN: true });

describe("hits of a time to live", () => {
  it("of 60 s at a request each 10 s are 6 in 7; 99.75 % if each hit begins it anew", () => {
    expectRatio(ttlHitRatio(60, once), 6 / 7, 1e-15);
    expectRatio(ttlMissRatio(60, once), 1 / 7, 1e-15);
    expect(slidingTtlHitRatio(60, once)).toBeCloseTo(0.997521248, 9);
    expectRatio(ttlForHitRatio(0.95, { requestRate: 1 }), 19);
    expect(ttlForHitRatio(1, { requestRate: 1 })).toBe(Infinity);
    expectRatio(ttlOriginLoad(60, once), 1 / 70);
  });

  it("and misses make 1, grow with time, and lead back to it", () => {
    fc.assert(
      fc.property(positive, positive, (ttl, requestRate) => {
        const params = { requestRate };
        const [hit, miss] = [ttlHitRatio(ttl, params), ttlMissRatio(ttl, params)];
        expectRatio(hit + miss, 1, 1e-14);
        expectRatio(slidingTtlHitRatio(ttl, params) + slidingTtlMissRatio(ttl, params), 1, 1e-14);
        expect(slidingTtlHitRatio(ttl, params)).toBeGreaterThanOrEqual(hit);
        expect(ttlHitRatio(2 * ttl, params)).toBeGreaterThan(hit);
        if (miss > 1e-3) expectRatio(ttlForHitRatio(hit, params), ttl, 1e-9);
        expectRatio(ttlOriginLoad(ttl, params), requestRate * miss);
        // However many ask, one in a time to live gets through.
        expect(ttlOriginLoad(ttl, params)).toBeLessThan(1 / ttl);
      }),
    );
    for (const hits of [ttlHitRatio, slidingTtlHitRatio]) expect(hits(0, once)).toBe(0);
    expect(ttlHitRatio(1e300, { requestRate: 1e300 })).toBe(1);
    expect(ttlMissRatio(1e300, { requestRate: 1e300 })).toBe(0);
  });
});

describe("hits that are out of date", () => {
  it("are 9.4 % after 60 s with an update each 5 min, whatever the requests", () => {
    expect(ttlStaleShare(60, once)).toBeCloseTo(0.093653765, 9);
    expect(ttlStaleShare(0, once)).toBe(0);
    expect(ttlStaleShare(60, { updateRate: 0 })).toBe(0);
  });

  it("are the mean over all ages: of 1 - e^-ux from 0 to T", () => {
    for (const x of [1e-12, 1e-6, 0.01, 0.3, 0.4999, 0.5001, 1, 5, 40]) {
      const mean = integrate((age) => -Math.expm1(-age), [0, x]) / x;
      expectRatio(ttlStaleShare(x, { updateRate: 1 }), mean, 1e-13);
    }
  });

  it("of a sliding time are those of a sum over all hits of a life", () => {
    // The n-th hit comes if n gaps are short, and is fresh if no update came in any of them.
    for (const [ttl, requestRate, updateRate] of [
      [60, 0.1, 1 / 300],
      [2, 1, 1],
      [0.01, 1, 0.5],
      [1e-7, 1, 0.5],
      [3, 2, 1e-4],
      [1, 0.01, 30],
    ] as const) {
      const short = (x: number) => requestRate * Math.exp(-requestRate * x);
      const hit = slidingTtlHitRatio(ttl, { requestRate });
      const late = integrate((x) => short(x) * -Math.expm1(-updateRate * x), [0, ttl]) / hit;
      let [hits, stale, fresh] = [0, 0, 1];
      for (let n = 1, reached = hit; n < 1e5 && reached > 1e-18; n += 1, reached *= hit) {
        fresh *= 1 - late;
        hits += reached;
        stale += reached * (n < 50 ? -Math.expm1(n * Math.log1p(-late)) : 1 - fresh);
      }
      expectRatio(slidingTtlStaleShare(ttl, { requestRate, updateRate }), stale / hits, 1e-9);
    }
  });

  it.each([
    { from: "fetch", ttl: 60 },
    { from: "fetch", ttl: 600 },
    { from: "hit", ttl: 20 },
    { from: "hit", ttl: 60 },
  ] as const)("are those of a simulated entry: $ttl s from the $from", ({ from, ttl }) => {
    const run = simulateTtlCache({ ...once, ttl, from, requests: 4e5, seed: 2 });
    const [hits, stale] =
      from === "fetch"
        ? [ttlHitRatio(ttl, once), ttlStaleShare(ttl, once)]
        : [slidingTtlHitRatio(ttl, once), slidingTtlStaleShare(ttl, once)];
    expectWithinFourErrors(hits, run.hitRatio);
    expectWithinFourErrors(stale, run.staleShare);
  });

  it("grow with time and updates, from none to all; sliding ones are more", () => {
    fc.assert(
      fc.property(positive, positive, positive, (ttl, requestRate, updateRate) => {
        const params = { requestRate, updateRate };
        const [fixed, sliding] = [ttlStaleShare(ttl, params), slidingTtlStaleShare(ttl, params)];
        for (const share of [fixed, sliding]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        expect(ttlStaleShare(1.1 * ttl, params)).toBeGreaterThanOrEqual(fixed);
        const later = slidingTtlStaleShare(1.1 * ttl, params);
        expect(later).toBeGreaterThanOrEqual(sliding * (1 - 1e-9));
        const more = slidingTtlStaleShare(ttl, { requestRate, updateRate: 1.1 * updateRate });
        expect(more).toBeGreaterThanOrEqual(sliding * (1 - 1e-9));
      }),
    );
    // Where nearly nothing hits, the first hit is all there is: its age is spread evenly, too.
    expectRatio(slidingTtlStaleShare(1e-6, { requestRate: 1, updateRate: 1 }), 5e-7, 1e-5);
    expect(slidingTtlStaleShare(1e4, { requestRate: 1, updateRate: 1e-9 })).toBe(1);
    expect(slidingTtlStaleShare(0, once)).toBe(0);
    expect(slidingTtlStaleShare(5, { requestRate: 1, updateRate: 0 })).toBe(0);
  });
});

describe("time to live rejects", () => {
  it.each([
    { call: () => ttlHitRatio(-1, once), text: "ttl must be finite and >= 0, got -1" },
    {
      call: () => ttlMissRatio(1, { requestRate: 0 }),
      text: "requestRate must be finite and > 0, got 0",
    },
    {
      call: () => ttlOriginLoad(Infinity, once),
      text: "ttl must be finite and >= 0, got Infinity",
    },
    { call: () => slidingTtlHitRatio(-1, once), text: "ttl must be finite and >= 0, got -1" },
    {
      call: () => slidingTtlMissRatio(1, { requestRate: -2 }),
      text: "requestRate must be finite and > 0, got -2",
    },
    {
      call: () => slidingTtlStaleShare(1, { ...once, updateRate: -1 }),
      text: "updateRate must be finite and >= 0, got -1",
    },
    {
      call: () => ttlStaleShare(1, { updateRate: NaN }),
      text: "updateRate must be finite and >= 0, got NaN",
    },
    { call: () => ttlForHitRatio(2, once), text: "hitRatio must be in [0, 1], got 2" },
    {
      call: () => ttlForHitRatio(0.5, { requestRate: 0 }),
      text: "requestRate must be finite and > 0, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
