import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockedDelay, blockedDelayQuantile, blockedShare } from "../../../lib/model/transport";
import { deliverInOrder, simulateHeadOfLine } from "../../../lib/scenario/transport";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const line = { streams: 1, gap: 0.001, recovery: 0.1 };
const half = { loss: 0.005, gap: 0.002, recovery: 0.08 };
const anyLine = fc.record({
  streams: fc.integer({ min: 1, max: 200 }),
  gap: fc.double({ min: 1e-4, max: 0.01, noNaN: true }),
  recovery: fc.double({ min: 1e-3, max: 0.3, noNaN: true }),
});
const anyLoss = fc.double({ min: 1e-9, max: 1, noNaN: true });

/** Mean as the sum says it: the latest lost packet that still delays this one decides. */
function summed(loss: number, { streams, gap, recovery }: typeof line): number {
  let mean = 0;
  for (let back = 0; recovery - back * streams * gap > 0; back += 1) {
    mean += loss * (1 - loss) ** back * Math.max(0, recovery - back * streams * gap);
  }
  return mean;
}

describe("blocked packets", () => {
  it("count whole distances as whole, in spite of rounding", () => {
    const seven = blockedShare(0, { loss: 0.01, streams: 1, gap: 0.02, recovery: 0.14 });
    expectRatio(seven, 1 - 0.99 ** 7, 1e-12);
    for (let k = 0; k <= 100; k += 1) {
      const share = blockedShare(k / 1000, { ...line, loss: 0.01 });
      expect(share).toBeCloseTo(1 - 0.99 ** (100 - k), 12);
    }
    expect(blockedShare(0, { loss: 0, streams: 1, gap: 1e-310, recovery: 100 })).toBe(0);
  });

  it.each([
    [1, 0.633967659, 37.2372018],
    [10, 0.095617925, 5.338254259],
    [100, 0.01, 1],
    [1000, 0.01, 1],
  ])("have the values that were computed elsewhere for %i streams", (streams, share, delay) => {
    const params = { ...line, streams };
    expect(blockedShare(0, { ...params, loss: 0.01 })).toBeCloseTo(share, 9);
    expect(1000 * blockedDelay(0.01, params)).toBeCloseTo(delay, 6);
  });

  it("are 18% of one stream and 2.5% of eight, with 0.5% loss", () => {
    expect(blockedShare(0, { ...half, streams: 1 })).toBeCloseTo(0.18168, 5);
    expect(blockedShare(0, { ...half, streams: 8 })).toBeCloseTo(0.02475, 5);
  });

  it("are numbers at the ends of what numbers can say", () => {
    const dense = { ...line, gap: 5e-324, loss: 0.01 };
    expect(blockedShare(0.01, dense)).toBe(1);
    expect(blockedShare(0.1, dense)).toBe(0);
    expect(blockedDelay(0.01, dense)).toBe(0.1);
    expect(blockedDelayQuantile(0, { ...line, loss: 1 })).toBe(0);
    expect(blockedDelayQuantile(0.01, { ...line, loss: 1 })).toBe(0.1);
  });

  it("come within 10% of what a lost packet costs itself with 90 streams", () => {
    const delay = (streams: number) => blockedDelay(0.01, { ...line, streams });
    expect(delay(90)).toBeLessThanOrEqual(1.1e-3);
    expect(delay(89)).toBeGreaterThan(1.1e-3);
  });

  it("agree with the sum over the packets before", () => {
    fc.assert(
      fc.property(anyLoss, anyLine, (loss, params) => {
        expectRatio(blockedDelay(loss, params), summed(loss, params), 1e-8);
      }),
    );
  });

  it("have the tail whose area is the mean, and its quantiles", () => {
    fc.assert(
      fc.property(
        anyLoss,
        anyLine,
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (loss, params, share) => {
          const all = { ...params, loss };
          const quantile = blockedDelayQuantile(share, all);
          expect(blockedShare(quantile * (1 + 1e-9) + 1e-12, all)).toBeLessThanOrEqual(
            1 - share + 1e-9,
          );
          if (quantile > 1e-9) {
            expect(blockedShare(quantile * (1 - 1e-6), all)).toBeGreaterThan(
              (1 - share) * (1 - 1e-9),
            );
          }
        },
      ),
    );
    const steps = Array.from({ length: 1000 }, (_, i) => (i + 0.5) * 1e-4);
    const area = steps.reduce((sum, x) => sum + 1e-4 * blockedShare(x, { ...line, loss: 0.01 }), 0);
    expect(area).toBeCloseTo(blockedDelay(0.01, line), 9);
  });

  it("never lose by more streams, and never cost less than their own losses", () => {
    fc.assert(
      fc.property(anyLoss, anyLine, (loss, params) => {
        const more = { ...params, streams: 2 * params.streams };
        expect(blockedDelay(loss, more)).toBeLessThanOrEqual(
          blockedDelay(loss, params) * (1 + 1e-12),
        );
        expect(blockedDelay(loss, more)).toBeGreaterThanOrEqual(
          loss * params.recovery * (1 - 1e-12),
        );
      }),
    );
    expectRatio(blockedDelay(1e-12, line), 1e-12 * summed(1e-9, line) * 1e9, 1e-6);
  });

  it.each([1, 4, 10, 100])("are as many in a simulated line of %i streams", (streams) => {
    const params = { gap: 1, recovery: 100, streams };
    const run = simulateHeadOfLine({ ...params, loss: 0.01, packets: 400_000, seed: 5 });
    expectWithinFourErrors(blockedShare(0, { ...params, loss: 0.01 }), run.late);
    expectWithinFourErrors(blockedDelay(0.01, params), run.delay);
  });

  it("wait for the one that is missing, of their own stream only", () => {
    const lost = [false, true, false, false, false, false];
    const times = (streams: number) =>
      deliverInOrder(lost, { streams, gap: 1, recovery: 3.5 }).map(({ delivered }) => delivered);
    expect(times(1)).toEqual([0, 4.5, 4.5, 4.5, 4.5, 5]);
    expect(times(2)).toEqual([0, 4.5, 2, 4.5, 4, 5]);
    expect(times(6)).toEqual([0, 4.5, 2, 3, 4, 5]);
  });
});

describe("head of line rejects", () => {
  it.each([
    {
      call: () => blockedShare(-1, { ...line, loss: 0 }),
      text: "delay must be finite and >= 0, got -1",
    },
    { call: () => blockedDelay(2, line), text: "loss must be in [0, 1], got 2" },
    {
      call: () => blockedDelay(0, { ...line, streams: 0 }),
      text: "streams must be a whole number >= 1, got 0",
    },
    {
      call: () => blockedDelayQuantile(0.5, { ...line, loss: 0, gap: 0 }),
      text: "gap must be finite and > 0, got 0",
    },
    {
      call: () => deliverInOrder([], { ...line, recovery: -1 }),
      text: "recovery must be finite and >= 0, got -1",
    },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
