import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { acknowledgedDelay } from "../../../lib/model/messaging";
import {
  lossForQueryTime,
  pageLoadTime,
  queryTimeQuantile,
  resolutionTime,
  tcpQueryTime,
  unansweredShare,
} from "../../../lib/model/transport";
import { simulateShortQueries } from "../../../lib/scenario/transport";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const query = { loss: 0.01, roundTrip: 0.02, timeout: 1, backoff: 1 };
const meanOf = (params: typeof query) =>
  acknowledgedDelay({ ...params, acknowledgementLoss: params.loss });

describe("a short query", () => {
  it("takes 40.3 ms on average with a constant timer, 40.7 ms with one that doubles", () => {
    expect(1000 * meanOf(query)).toBeCloseTo(40.3040506, 7);
    expect(1000 * meanOf({ ...query, backoff: 2 })).toBeCloseTo(40.724849, 6);
  });

  it("takes twice the round trip at a loss of 0.985%", () => {
    expect(lossForQueryTime(2, query)).toBeCloseTo(0.00985, 5);
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e3, noNaN: true }),
        fc.double({ min: 1, max: 3, noNaN: true }),
        (multiple, backoff) => {
          const loss = lossForQueryTime(multiple, { ...query, backoff });
          expectRatio(meanOf({ ...query, backoff, loss }), multiple * 0.02, 1e-8);
        },
      ),
    );
    // As much as there is, and of waits that no number can say.
    expectRatio(lossForQueryTime(1e308, { ...query, timeout: 1e-308, backoff: 2 }), 1 - 0.5 ** 0.5);
    expectRatio(lossForQueryTime(1e308, { ...query, timeout: 1, backoff: 1e5 }), 5e-6, 1e-5);
  });

  it("is answered in steps: after a round trip, and a round trip after each timer", () => {
    const failure = 1 - 0.99 ** 2;
    const left = (time: number, backoff = 1) => unansweredShare(time, { ...query, backoff });
    expect(left(0.019)).toBe(1);
    expect(left(0.02)).toBeCloseTo(failure, 12);
    expect(left(1.0199)).toBeCloseTo(failure, 12);
    expect(left(1.02)).toBeCloseTo(failure ** 2, 12);
    expect(left(3.02)).toBeCloseTo(failure ** 4, 12);
    expect(left(2.5, 2)).toBeCloseTo(failure ** 2, 12);
    expect(left(3.02, 2)).toBeCloseTo(failure ** 3, 12);
    expect(unansweredShare(1e308, { ...query, timeout: 5e-324, loss: 1 })).toBe(1);
    expect(queryTimeQuantile(0.5, query)).toBe(0.02);
    expect(queryTimeQuantile(0.99, query)).toBe(1.02);
    // One loss in ten each way: 0.81 are answered at once, exactly.
    expect(queryTimeQuantile(0.81, { ...query, loss: 0.1 })).toBe(0.02);
    expect(queryTimeQuantile(0.9999, { ...query, backoff: 2 })).toBe(3.02);
    expect(queryTimeQuantile(0.5, { ...query, loss: 1 })).toBe(Infinity);
  });

  it("has quantiles that its steps reach", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.8, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.constantFrom(1, 1.5, 2),
        (loss, share, backoff) => {
          const params = { ...query, loss, backoff };
          const time = queryTimeQuantile(share, params);
          expect(unansweredShare(time, params)).toBeLessThanOrEqual((1 - share) * (1 + 1e-9));
          if (time > 0.02)
            expect(unansweredShare(time * 0.9999, params)).toBeGreaterThan(1 - share);
        },
      ),
    );
  });

  it.each([
    { transport: "UDP", backoff: 1 },
    { transport: "UDP", backoff: 2 },
    { transport: "TCP", backoff: 2 },
  ] as const)("takes as long as simulated ones: $transport, timers × $backoff", (each) => {
    const params = { ...query, loss: 0.05, timeout: 0.3, backoff: each.backoff };
    const run = simulateShortQueries({
      ...params,
      ...each,
      connectTimeout: 1,
      queries: 60_000,
      seed: 8,
    });
    const mean =
      each.transport === "UDP" ? meanOf(params) : tcpQueryTime({ ...params, connectTimeout: 1 });
    expectWithinFourErrors(mean, run.time);
    if (each.transport === "UDP") {
      for (const time of [0.1, 0.5, 0.7]) {
        expectWithinFourErrors(unansweredShare(time, params), run.unansweredAt(time));
      }
    }
  });

  it("takes two round trips over TCP, where nothing is lost, and the timers of both exchanges", () => {
    expect(tcpQueryTime({ ...query, loss: 0, connectTimeout: 1 })).toBe(0.04);
    expectRatio(tcpQueryTime({ ...query, connectTimeout: 1 }), 2 * meanOf(query));
  });
});

describe("a page", () => {
  // An exercise of Kurose and Ross: look-up 3 ms, round trip 13 ms, a page of four objects.
  const page = { resolution: 0.003, roundTrip: 0.013, parallel: 5 };
  it.each([
    [0, "serial", 29],
    [4, "serial", 133],
    [4, "parallel", 55],
    [4, "pipelined", 42],
    [4, "persistent", 81],
    [0, "pipelined", 29],
  ] as const)("with %i objects takes, %s, %i ms", (objects, connections, time) => {
    expect(1000 * pageLoadTime(objects, { ...page, connections })).toBeCloseTo(time, 9);
  });

  it("is resolved by those levels that are not cached", () => {
    const levels = [0.03, 0.02, 0.01];
    for (const [cached, time] of [0.06, 0.03, 0.01, 0].entries()) {
      expect(resolutionTime(levels, { cached })).toBeCloseTo(time, 12);
    }
  });
});

describe("short queries reject", () => {
  it.each([
    { call: () => unansweredShare(-1, query), text: "time must be finite and >= 0, got -1" },
    {
      call: () => unansweredShare(1, { ...query, timeout: 0 }),
      text: "timeout must be finite and > 0, got 0",
    },
    { call: () => queryTimeQuantile(1, query), text: "share must be < 1, got 1" },
    {
      call: () => tcpQueryTime({ ...query, connectTimeout: 0 }),
      text: "connectTimeout must be finite and > 0, got 0",
    },
    {
      call: () => lossForQueryTime(0.5, query),
      text: `multiple must be in [1, ${Number.MAX_VALUE}], got 0.5`,
    },
    { call: () => resolutionTime([1], { cached: 2 }), text: "cached must be in [0, 1], got 2" },
    {
      call: () =>
        pageLoadTime(1, { connections: "serial", resolution: 0, roundTrip: 1, parallel: 0 }),
      text: "parallel must be a whole number >= 1, got 0",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
