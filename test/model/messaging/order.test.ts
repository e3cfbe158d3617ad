import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  ambiguousAge,
  interarrivalJitter,
  lateShare,
  meanJitter,
  overtakeProbability,
  reorderedRatio,
  routedRatio,
  safeRate,
  sprayedRatio,
  wrapTime,
} from "../../../lib/model/messaging";
import { reorderingOf, simulatePlayout, simulateReordering } from "../../../lib/scenario/messaging";
import { type TraceRecord, exponential, fixed } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

describe("reordering", () => {
  it("agrees with values computed with mpmath", () => {
    expectRatio(overtakeProbability(0.01, { jitter: 0.02 }), 0.30326533, 1e-8);
    expectRatio(overtakeProbability(0.02, { jitter: 0.02 }), Math.exp(-1) / 2);
  });

  it("agrees with packets whose delays are drawn", () => {
    const run = { packets: 100_000, gap: 0.01, delay: exponential(50), seed: 13 };
    const { ratio, swapped } = simulateReordering(run);
    expectWithinFourErrors(overtakeProbability(0.01, { jitter: 0.02 }), swapped);
    expectWithinFourErrors(reorderedRatio(0.01, { jitter: 0.02 }), ratio);
  });

  it.each([0.5, 1.5, 2.5, 6.5])(
    "agrees with packets over two ways, %f gaps apart",
    (difference) => {
      const params = { difference: difference / 1000, fastShare: 0.5 };
      const run = { packets: 50_000, gap: 0.001, delay: fixed(0.01), ...params, seed: 14 };
      const { ratio, swapped } = simulateReordering(run);
      const theory = sprayedRatio(0.001, params);
      if (difference < 1) expect([theory, ratio.estimate, swapped.estimate]).toEqual([0, 0, 0]);
      else {
        expectWithinFourErrors(theory, ratio);
        // A pair of neighbours swaps if the first goes the long way and the second the short one.
        expectWithinFourErrors(0.25, swapped);
      }
    },
  );

  it("grows with the difference, to the share that goes the longer way", () => {
    const spray = (gaps: number) => sprayedRatio(1, { difference: gaps, fastShare: 0.5 });
    expect([0.5, 1, 1.5, 2.5, 3.5].map(spray)).toEqual([0, 0, 0.25, 0.375, 0.4375]);
    expect(spray(200)).toBeCloseTo(0.5, 12);
    expect(sprayedRatio(1, { difference: 0.9, fastShare: 0.5 })).toBe(0);
  });
});

describe("several routes", () => {
  const delay = fc.integer({ min: 0, max: 40 }).map((each) => each / 4 + 0.1);

  it("are two ways if there are two, and do nothing if they are as long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), delay, (tenths, difference) => {
        const fastShare = tenths / 10;
        const routes = [
          { delay: 3 + difference, share: 1 - fastShare },
          { delay: 3, share: fastShare },
        ];
        expect(routedRatio(0.73, { routes })).toBeCloseTo(
          sprayedRatio(0.73, { difference, fastShare }),
          12,
        );
        const same = routes.map(({ share }) => ({ delay: difference, share }));
        expect(routedRatio(0.73, { routes: same })).toBe(0);
      }),
    );
  });

  it("count every choice of routes, packet by packet", () => {
    const three = fc.array(delay, { minLength: 3, maxLength: 3 });
    const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(three, weights, (delays, given) => {
        const all = given.reduce((sum, each) => sum + each, 0);
        const routes = delays.map((each, i) => ({
          delay: each,
          share: (given[i] as number) / all,
        }));
        // A gap at which no two packets arrive at once; five behind one are all that may overtake it.
        const gap = 2.0123;
        let late = 0;
        for (let way = 0; way < 3 ** 6; way += 1) {
          const chosen = Array.from({ length: 6 }, (_, i) => Math.floor(way / 3 ** i) % 3);
          const times = chosen.map((route, k) => k * gap + (delays[route] as number));
          const chance = chosen.reduce(
            (product, route) => product * (routes[route]?.share ?? 0),
            1,
          );
          if (times.some((time) => time < (times[0] as number))) late += chance;
        }
        expect(routedRatio(gap, { routes })).toBeCloseTo(late, 12);
      }),
      { numRuns: 30 },
    );
  });

  it("count whole distances as whole, in spite of rounding", () => {
    // Nine milliseconds longer, three apart: two later ones may be there before, the third comes with it.
    const routes = [0.001, 0.01].map((delay) => ({ delay, share: 0.5 }));
    expect(routedRatio(0.003, { routes })).toBeCloseTo(0.375, 12);
  });

  it("agree with packets that are sent", () => {
    const routes = [
      { delay: 0.005, share: 0.5 },
      { delay: 0.0072, share: 0.2 },
      { delay: 0.0113, share: 0.2 },
      { delay: 0.0195, share: 0.1 },
    ];
    const run = { packets: 60_000, gap: 0.002, seed: 16 };
    const drawn = routes.map((each) => ({ ...each, delay: fixed(each.delay) }));
    const { ratio } = simulateReordering({ ...run, routes: drawn });
    expectWithinFourErrors(routedRatio(0.002, { routes }), ratio);
  });

  it("stand in the trace, and must be sound", () => {
    const trace: TraceRecord[] = [];
    const run = { packets: 20, gap: 1, seed: 3 };
    const ways = [
      { delay: fixed(0.5), share: 0.5 },
      { delay: fixed(4.2), share: 0.5 },
    ];
    const { arrivals } = simulateReordering({ ...run, routes: ways, trace });
    const received = trace.filter(({ event }) => event === "receive");
    expect(received.map(({ label }) => Number(label))).toEqual(arrivals);
    const notes = trace.filter(({ event }) => event === "note");
    const sent = trace.filter(({ event }) => event === "send");
    sent.forEach(({ message, time }, i) => {
      const took = (received.find((each) => each.message === message)?.time ?? NaN) - time;
      expect(notes[i]?.label).toBe(took < 1 ? "route 1" : "route 2");
      expect(took).toBeCloseTo(took < 1 ? 0.5 : 4.2, 12);
    });
    expect(new Set(notes.map(({ label }) => label)).size).toBe(2);
    expect(() => simulateReordering({ ...run, routes: ways.slice(1) })).toThrow(
      new RangeError("routes must have shares that are 1 together, got 0.5"),
    );
    expect(() => simulateReordering({ ...run, routes: [] })).toThrow(
      new RangeError("routes must hold 1 items or more, got 0"),
    );
    expect(() => simulateReordering(run)).toThrow(
      new RangeError("delay must be given if there are no routes, got undefined"),
    );
    expect(() => routedRatio(1, { routes: [{ delay: 1, share: 2 }] })).toThrow(
      new RangeError("routes[0].share must be in [0, 1], got 2"),
    );
    expect(() => routedRatio(1, { routes: [{ delay: 1, share: 0.5 }] })).toThrow(
      new RangeError("routes must have shares that are 1 together, got 0.5"),
    );
  });
});

describe("reorderingOf", () => {
  it("agrees with the examples of RFC 4737", () => {
    expect(reorderingOf([1, 2, 3, 5, 4, 6])).toEqual({
      ratio: 1 / 6,
      reordered: [{ sequence: 4, extent: 1, lateBy: 1 }],
    });
    // Figure 2 of section 7: 4 arrives after 5 … 8.
    expect(reorderingOf([1, 2, 3, 5, 6, 7, 8, 4, 9, 10]).reordered).toEqual([
      { sequence: 4, extent: 4, lateBy: 4 },
    ]);
    // Two in a row: the second is behind the first one of them that overtook it.
    expect(reorderingOf([1, 2, 3, 7, 8, 9, 10, 4, 5, 6, 11]).reordered).toEqual([
      { sequence: 4, extent: 4, lateBy: 4 },
      { sequence: 5, extent: 5, lateBy: 0 },
      { sequence: 6, extent: 6, lateBy: 0 },
    ]);
  });

  it("is what the definitions say of any order", () => {
    const orders = fc.shuffledSubarray(
      Array.from({ length: 12 }, (_, i) => i),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(orders, (arrivals) => {
        const expected = arrivals.flatMap((sequence, i) => {
          const first = arrivals.findIndex((each, j) => j < i && each > sequence);
          if (first < 0) return [];
          let n = 0;
          while (i - n - 1 >= 0 && (arrivals[i - n - 1] as number) > sequence) n += 1;
          return [{ sequence, extent: i - first, lateBy: n }];
        });
        expect(reorderingOf(arrivals).reordered).toEqual(expected);
      }),
    );
  });
});

describe("jitter", () => {
  it("agrees with values worked out by hand, and settles at the mean difference", () => {
    const [one, two, three] = interarrivalJitter([0.01, 0, 0.02]) as [number, number, number];
    expectRatio(one, 0.000625);
    expectRatio(two, 0.0005859375);
    expectRatio(three, 0.001799316406, 1e-9);
    expectRatio(interarrivalJitter(new Array(500).fill(-0.016)).at(-1) ?? 0, 0.016, 1e-12);
    expectRatio(lateShare(0.02, { deviation: 0.01 }), 0.02275013194817921, 1e-12);
    expect(lateShare(0.02, { deviation: 0 })).toBe(0);
    expect(lateShare(0, { deviation: 0 })).toBe(0);
    expect([1e308, -1e308].map((margin) => lateShare(margin, { deviation: 1e-10 }))).toEqual([
      0, 1,
    ]);
  });

  it.each([0, 0.9])("agrees with a stream whose delays are correlated by %f", (correlation) => {
    const walk = { deviation: 0.01, correlation };
    const margins = [0, 0.01, 0.02];
    const run = simulatePlayout({ ...walk, margins, packets: 200_000, seed: 15 });
    expectWithinFourErrors(meanJitter(walk), run.jitter);
    margins.forEach((margin, i) =>
      expectWithinFourErrors(lateShare(margin, walk), run.late[i] as never),
    );
  });
});

describe("sequence space", () => {
  it("agrees with RFC 7323: a wrap takes 34 s at 1 Gbit/s, and half of it is ambiguous", () => {
    expectRatio(wrapTime(1e9 / 8, { bits: 32 }), 34.359738368);
    expectRatio(ambiguousAge(1e9 / 8, { bits: 32 }), 17.179869184);
    expectRatio(wrapTime(1e11 / 8, { bits: 32 }), 0.34359738368);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 64 }), fc.integer({ min: 1, max: 1e6 }), (bits, life) =>
        expectRatio(wrapTime(safeRate(life, { bits }), { bits }), life),
      ),
    );
  });
});

it.each([
  { call: () => interarrivalJitter([]), text: "differences must hold 1 items or more, got 0" },
  {
    call: () => meanJitter({ deviation: 1, correlation: 2 }),
    text: "correlation must be in [0, 1], got 2",
  },
  { call: () => wrapTime(1, { bits: 65 }), text: "bits must be in [1, 64], got 65" },
  { call: () => safeRate(0, { bits: 8 }), text: "lifetime must be finite and > 0, got 0" },
  {
    call: () => overtakeProbability(1, { jitter: 0 }),
    text: "jitter must be finite and > 0, got 0",
  },
  {
    call: () => sprayedRatio(0, { difference: 1, fastShare: 0.5 }),
    text: "gap must be finite and > 0, got 0",
  },
  { call: () => reorderingOf([]), text: "arrivals must hold 1 items or more, got 0" },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
