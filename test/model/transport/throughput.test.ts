import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  aimdCycle,
  mathisConstants,
  mathisLoss,
  mathisRate,
  mathisWindow,
  padhyeFullRate,
  padhyeRate,
  tfrcLoss,
  tfrcRate,
  tfrcRoundTrips,
  timeoutRuleLoss,
} from "../../../lib/model/transport";
import { periodicLoss, simulateRenoRounds } from "../../../lib/scenario/transport";
import { expectRatio } from "../availability/four-errors";

const free = { constant: mathisConstants.everySegment, largestWindow: Infinity };
const path = { ...free, segmentSize: 1460, roundTrip: 0.1 };
const delayed = { roundTrip: 0.1, timeout: 1, packetsPerAck: 2, largestWindow: 1e6 };
const limited = { ...delayed, largestWindow: 64 };
const anyLoss = fc.double({ min: 1e-9, max: 1, noNaN: true });

describe("Mathis's law", () => {
  it("has the values that were computed elsewhere", () => {
    expect(mathisRate(1e-4, path)).toBeCloseTo(14_305_020.1, 1);
    expect(mathisWindow(0.01, free)).toBeCloseTo(12.2474487, 7);
    expectRatio(mathisLoss(1e9, { ...path, roundTrip: 0.08 }), 3.1974e-8, 1e-4);
    // RFC 8312 section 5.1, and RFC 3649 section 3: 1500 bytes, 100 ms, 10 Gb/s.
    const standard = { segmentSize: 1500, roundTrip: 0.1, constant: 1.2 };
    expectRatio(mathisLoss(1e10, standard), 2.0736e-10, 1e-4);
    expectRatio(
      mathisWindow(mathisLoss(1e10, standard), { ...free, constant: 1.2 }),
      83333.3,
      1e-5,
    );
  });

  it.each([
    [1e-2, 12],
    [1e-3, 38],
    [1e-4, 120],
    [1e-5, 379],
    [1e-6, 1200],
    [1e-7, 3795],
    [1e-8, 12_000],
  ])("has the windows of the table in RFC 8312 section 5.1: p = %f, %i", (loss, window) => {
    expect(Math.round(mathisWindow(loss, { ...free, constant: 1.2 }))).toBe(window);
  });

  it("allows a quarter of the loss for twice the rate, and is capped", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e7, max: 1e11, noNaN: true }), (rate) => {
        expectRatio(mathisLoss(rate, path) / mathisLoss(2 * rate, path), 4);
        expectRatio(mathisRate(mathisLoss(rate, path), path), rate);
      }),
    );
    expect(mathisRate(0, { ...path, largestWindow: 50 })).toBe(50 * 8 * 14_600);
    expect(mathisRate(0, path)).toBe(Infinity);
    expect(mathisLoss(1, path)).toBe(1);
  });

  it.each([1e-3, 1e-4, 1e-5])(
    "is where the packets of a saw come to, with one in 1/p lost: p = %f",
    (loss) => {
      const { meanWindow, peak } = periodicLoss({
        ...{ control: "Reno", lossEvery: Math.round(1 / loss), firstPeak: 2, losses: 40 },
        ...{ roundTrip: 0.1, kept: 0.5, scaling: 0.4 },
      });
      // The window steps with each packet: exact for large windows.
      const window = mathisWindow(loss, free);
      expect(Math.abs(meanWindow - window)).toBeLessThan(0.6);
      expectRatio(aimdCycle(peak, { increase: 1, kept: 0.5 }).segments, 1 / loss, 0.05);
    },
  );
});

describe("Padhye's formulas", () => {
  it.each([
    [1e-4, 864.0812, 575.993977],
    [1e-3, 267.834803, 265.573265],
    [0.01, 70.654424, 69.524463],
    [0.05, 17.485252, 18.602896],
    [0.1, 6.898269, 9.105989],
  ])("have the values that were computed elsewhere for p = %f", (loss, short, full) => {
    expectRatio(padhyeRate(loss, delayed), short, 1e-6);
    expectRatio(padhyeFullRate(loss, limited), full, 1e-6);
  });

  it("keep the bound of a chance, which matters from p = 0.3 on", () => {
    expectRatio(padhyeRate(0.5, delayed), 0.218262, 1e-5);
    const other = { ...delayed, timeout: 0.4, packetsPerAck: 1 };
    expectRatio(padhyeRate(0.01, other), 112.332234, 1e-8);
  });

  it("go over into Mathis's law as losses become rare", () => {
    for (const [b, constant] of [
      [1, mathisConstants.everySegment],
      [2, mathisConstants.everySecond],
    ] as const) {
      const params = { ...delayed, packetsPerAck: b, largestWindow: 1e9 };
      for (const formula of [padhyeRate, padhyeFullRate]) {
        const ratio = formula(1e-9, params) / (mathisWindow(1e-9, { ...free, constant }) / 0.1);
        expect(Math.abs(ratio - 1)).toBeLessThan(2e-4);
      }
    }
  });

  it("are W / RTT without loss, and never rise with loss", () => {
    expect(padhyeRate(0, limited)).toBe(640);
    expect(padhyeFullRate(0, limited)).toBe(640);
    // The rate of 10⁹ packets in a window is not reached at losses that are rare but seen.
    const wide = { ...limited, largestWindow: 1e9 };
    expectRatio(
      padhyeFullRate(0.9e-15, wide) / padhyeFullRate(1.1e-15, wide),
      Math.sqrt(11 / 9),
      1e-3,
    );
    expect(padhyeFullRate(1, limited)).toBe(0);
    fc.assert(
      fc.property(anyLoss, fc.double({ min: 1, max: 2, noNaN: true }), (loss, times) => {
        const more = Math.min(1, loss * times);
        for (const formula of [padhyeRate, padhyeFullRate]) {
          expect(formula(more, limited)).toBeLessThanOrEqual(formula(loss, limited) * (1 + 1e-9));
          expect(formula(loss, limited)).toBeLessThanOrEqual(640 * (1 + 1e-9));
        }
      }),
    );
  });

  it("find each loss by a time-out in a window of one packet", () => {
    const [p, roundTrip, timeout] = [0.1, 0.1, 1];
    const doubling = 1 + p + 2 * p ** 2 + 4 * p ** 3 + 8 * p ** 4 + 16 * p ** 5 + 32 * p ** 6;
    const packets = (1 - p) / p + 1 + 1 / (1 - p);
    const time = roundTrip * (1 / 8 + (1 - p) / p + 2) + (timeout * doubling) / (1 - p);
    const single = { roundTrip, timeout, packetsPerAck: 1, largestWindow: 1 };
    expectRatio(padhyeFullRate(p, single), packets / time);
  });

  it("give most of the time to time-outs from p = 0.04206 on", () => {
    const loss = timeoutRuleLoss(delayed);
    expect(loss).toBeCloseTo(0.04206, 5);
    const half = 1 / padhyeRate(loss, delayed) / 2;
    expectRatio(half, 0.1 * Math.sqrt((4 * loss) / 3), 1e-9);
    expect(timeoutRuleLoss({ roundTrip: 1e3, timeout: 1, packetsPerAck: 2 })).toBe(1);
  });

  const reno = (loss: number, change: object, losses = 20_000) => {
    const params = { ...delayed, largestWindow: 1e5, ...change };
    const run = simulateRenoRounds({ ...params, loss, losses, seed: 3 });
    return { ratio: padhyeFullRate(loss, params) / run.rate.estimate, timeouts: run.timeouts };
  };

  it("are as far below Reno in rounds as losses at regular distances are below those at random", () => {
    // Ott, Kemperman and Mathis (1996): 1.3098 / √p for independent losses, against √(3/2) / √p.
    for (const packetsPerAck of [1, 2]) {
      const { ratio } = reno(1e-4, { packetsPerAck });
      expect(Math.abs(ratio - Math.sqrt(1.5) / 1.3098)).toBeLessThan(0.02);
    }
  });

  it.each([
    { loss: 0.003, change: {}, low: 0.97, high: 1.02 },
    { loss: 0.01, change: {}, low: 1.03, high: 1.08 },
    { loss: 0.03, change: {}, low: 1.13, high: 1.2 },
    { loss: 0.1, change: { packetsPerAck: 1 }, low: 1.27, high: 1.35 },
    { loss: 5e-4, change: { largestWindow: 16 }, low: 0.98, high: 1.02 },
  ])("are $low to $high times as fast as Reno in rounds: $loss $change", (each) => {
    const { ratio, timeouts } = reno(each.loss, each.change);
    expect(ratio).toBeGreaterThan(each.low);
    expect(ratio).toBeLessThan(each.high);
    expect(timeouts).toBeGreaterThan(0);
  });

  it("say less of time-outs than there are: small windows have more than their share of them", () => {
    const mean = 2 / 3 + Math.sqrt((8 * 0.99) / (6 * 0.01) + (2 / 3) ** 2);
    const { timeouts } = reno(0.01, {});
    expect(timeouts).toBeGreaterThan(1.4 * (3 / mean));
    expect(timeouts).toBeLessThan(1.6 * (3 / mean));
  });
});

describe("TFRC", () => {
  // Linux, net/dccp/ccids/lib/tfrc_equation.c: 10⁶ f(p), cut to whole numbers.
  it.each([
    [0.0001, 8172],
    [0.0002, 11_567],
    [0.001, 26_052],
    [0.002, 37_172],
    [0.01, 89_021],
    [0.02, 136_520],
    [0.025, 158_727],
    [0.03, 180_704],
    [0.05, 271_305],
    [0.1, 564_939],
    [0.25, 3_163_924],
    [0.5, 23_960_036],
    [1, 243_315_981],
  ])("takes as many round trips for a packet as Linux's table says: p = %f, %i", (loss, table) => {
    expect(Math.floor(1e6 * tfrcRoundTrips(loss))).toBe(table);
  });

  it("is Padhye's short formula with b = 1 and four round trips, while the bound does not hold", () => {
    const params = { roundTrip: 0.05, timeout: 0.2, packetsPerAck: 1, largestWindow: 1e9 };
    for (const loss of [1e-6, 1e-3, 0.05, 0.29]) {
      expectRatio(tfrcRate(loss, { segmentSize: 1, roundTrip: 0.05 }), padhyeRate(loss, params));
    }
    expect(tfrcRate(0.5, { segmentSize: 1, roundTrip: 0.05 })).toBeLessThan(
      padhyeRate(0.5, params),
    );
  });

  it("finds the loss of a rate", () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-12, max: 1, noNaN: true }), (loss) => {
        const stream = { segmentSize: 1460, roundTrip: 0.1 };
        expectRatio(tfrcLoss(tfrcRate(loss, stream), stream), loss, 1e-9);
      }),
    );
    expect(tfrcLoss(1, { segmentSize: 1460, roundTrip: 0.1 })).toBe(1);
    expect(tfrcRate(0, { segmentSize: 1460, roundTrip: 0.1 })).toBe(Infinity);
  });
});

describe("laws of throughput reject", () => {
  it.each([
    { call: () => mathisWindow(2, free), text: "loss must be in [0, 1], got 2" },
    {
      call: () => mathisRate(0.1, { ...path, roundTrip: 0 }),
      text: "roundTrip must be finite and > 0, got 0",
    },
    { call: () => mathisLoss(0, path), text: "rate must be finite and > 0, got 0" },
    { call: () => padhyeRate(-1, delayed), text: "loss must be in [0, 1], got -1" },
    {
      call: () => padhyeFullRate(0.1, { ...delayed, packetsPerAck: 0 }),
      text: "packetsPerAck must be in [1, 100], got 0",
    },
    {
      call: () => timeoutRuleLoss({ ...delayed, timeout: 0 }),
      text: "timeout must be finite and > 0, got 0",
    },
    { call: () => tfrcRoundTrips(NaN), text: "loss must be in [0, 1], got NaN" },
    { call: () => tfrcLoss(0, path), text: "rate must be finite and > 0, got 0" },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
