import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measuredExchanges } from "../../../lib/dataset/generated/measured-ntp-series";
import {
  asymmetryError,
  cristianReading,
  hiddenRetryError,
  leastDelaySample,
  ntpSample,
} from "../../../lib/model/clocks";
import { simulateNtpExchanges } from "../../../lib/scenario/clocks";
import { exponential, fixed, pareto, shifted } from "../../../lib/sim";

const delay = fc.nat(10_000).map((each) => each / 1000);
const offset = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((each) => each / 1000);

describe("ntpSample", () => {
  it("agrees with values that were computed elsewhere: 10 ms there, 30 ms back, 100 ms ahead", () => {
    const times = { clientSent: 0, serverReceived: 0.11, serverSent: 0.11, clientReceived: 0.04 };
    const sample = ntpSample(times);
    expect(sample.offset).toBeCloseTo(0.09, 12);
    expect(sample.delay).toBeCloseTo(0.04, 12);
    expect(sample.errorBound).toBeCloseTo(0.02, 12);
    expect(asymmetryError(0.01, { backDelay: 0.03 })).toBeCloseTo(-0.01, 12);
  });

  it("agrees with a request that was repeated after 1 s on a way of 20 + 20 ms", () => {
    const times = { clientSent: 0, serverReceived: 1.02, serverSent: 1.02, clientReceived: 1.04 };
    const sample = ntpSample(times);
    expect(sample.offset).toBeCloseTo(hiddenRetryError(1, { lost: "request" }), 12);
    expect(sample.delay).toBeCloseTo(1.04, 12);
    expect(hiddenRetryError(1, { lost: "reply" })).toBe(-0.5);
  });

  it("is wrong by half the asymmetry, and by no more than half the delay", () => {
    fc.assert(
      fc.property(delay, delay, delay, offset, (forward, back, server, ahead) => {
        const serverReceived = 7 + forward + ahead;
        const clientReceived = 7 + forward + server + back;
        const { offset: found, ...sample } = ntpSample({
          ...{ clientSent: 7, serverReceived, serverSent: serverReceived + server },
          // Rounding must not take more than the delay.
          clientReceived: clientReceived + 1e-9,
        });
        expect(found - ahead).toBeCloseTo(asymmetryError(forward, { backDelay: back }), 6);
        expect(sample.delay).toBeCloseTo(forward + back, 6);
        expect(Math.abs(found - ahead)).toBeLessThanOrEqual(sample.errorBound + 1e-8);
      }),
    );
  });

  it("agrees with a simulation that knows the delays, with retries of both kinds", () => {
    for (const hiddenRetries of [true, false]) {
      const exchanges = simulateNtpExchanges({
        ...{
          trueOffset: 0.25,
          forward: exponential(50),
          back: exponential(200),
          serverTime: 0.001,
        },
        ...{ loss: 0.2, hiddenRetries, exchanges: 200, seed: 5 },
      });
      for (const { forwardDelay, backDelay, ...times } of exchanges) {
        const sample = ntpSample(times);
        const error = asymmetryError(forwardDelay, { backDelay });
        expect(sample.offset - 0.25).toBeCloseTo(error, 9);
        expect(sample.delay).toBeCloseTo(forwardDelay + backDelay, 9);
      }
      const worst = Math.max(...exchanges.map((each) => Math.abs(ntpSample(each).offset - 0.25)));
      if (hiddenRetries) expect(worst).toBeGreaterThan(0.4);
      else expect(worst).toBeLessThan(0.2);
    }
  });
});

describe("leastDelaySample", () => {
  it("is off by less than the usual sample, in the measured series", () => {
    const loaded = measuredExchanges.filter(({ condition }) => condition !== "idle");
    const windows = loaded.slice(7).map((_, i) => leastDelaySample(loaded.slice(i, i + 8)));
    const mean = (errors: readonly { error: number }[]) =>
      errors.reduce((sum, { error }) => sum + Math.abs(error), 0) / errors.length;
    expect(mean(windows)).toBeLessThan(0.5 * mean(loaded));
  });

  it("is off by a fifth of what the mean of eight is off by, where delays have a heavy tail", () => {
    const way = shifted(0.02, pareto(0.003, { shape: 1.5 }));
    const run = { trueOffset: 0.25, forward: way, back: way, exchanges: 2000, seed: 3 };
    const samples = simulateNtpExchanges(run).map((each) => ntpSample(each));
    const eights = Array.from({ length: 250 }, (_, i) => samples.slice(8 * i, 8 * i + 8));
    const rootMeanSquare = (offsets: readonly number[]) =>
      Math.sqrt(offsets.reduce((sum, each) => sum + (each - 0.25) ** 2, 0) / offsets.length);
    const kept = rootMeanSquare(eights.map((each) => leastDelaySample(each).offset));
    const averaged = rootMeanSquare(
      eights.map((each) => each.reduce((sum, { offset: one }) => sum + one / 8, 0)),
    );
    expect(kept).toBeLessThan(0.2 * averaged);
  });

  it("keeps what the ways differ by at all times", () => {
    const way = (least: number) => shifted(least, exponential(1000));
    const run = { trueOffset: 0, forward: way(0.01), back: way(0.03), exchanges: 800, seed: 3 };
    const samples = simulateNtpExchanges(run).map((each) => ntpSample(each));
    const best = leastDelaySample(samples);
    expect(best.offset).toBeCloseTo(asymmetryError(0.01, { backDelay: 0.03 }), 4);
  });

  it("is the last of those whose delay is least", () => {
    const samples = fc.array(fc.record({ offset, delay: fc.nat(5) }), { minLength: 1 });
    fc.assert(
      fc.property(samples, (list) => {
        const found = leastDelaySample(list);
        const least = Math.min(...list.map((each) => each.delay));
        expect(found).toBe(list.filter((each) => each.delay === least).at(-1));
      }),
    );
  });
});

describe("cristianReading", () => {
  it.each([
    { leastDelay: 0, error: 0.01 },
    { leastDelay: 0.008, error: 0.002 },
  ])(
    "agrees with values that were computed elsewhere for a least delay of $leastDelay s",
    ({ leastDelay, error }) => {
      // The clock reads 10:54:28.342; of round trips of 22, 25 and 20 ms the last is the shortest.
      const reading = cristianReading(28.342, { roundTrip: 0.02, leastDelay });
      expect(reading.time).toBeCloseTo(28.352, 9);
      expect(reading.error).toBeCloseTo(error, 12);
    },
  );

  it("holds the server's time in simulated exchanges, and is narrower for a known least delay", () => {
    const way = shifted(0.008, exponential(200));
    const run = { trueOffset: 5, forward: way, back: way, loss: 0.1, exchanges: 500, seed: 9 };
    for (const { clientSent, serverSent, clientReceived } of simulateNtpExchanges(run)) {
      const roundTrip = clientReceived - clientSent;
      const truth = clientReceived + 5;
      const { time, error } = cristianReading(serverSent, { roundTrip, leastDelay: 0.008 - 1e-12 });
      expect(Math.abs(time - truth)).toBeLessThanOrEqual(error + 1e-9);
      expect(cristianReading(serverSent, { roundTrip, leastDelay: 0 }).error - error).toBeCloseTo(
        0.008,
        9,
      );
    }
  });

  it("holds the server's time, however the round trip divides", () => {
    fc.assert(
      fc.property(delay, delay, delay, (least, there, back) => {
        const roundTrip = 2 * least + there + back;
        const { time, error } = cristianReading(50, { roundTrip, leastDelay: least });
        const truth = 50 + least + back;
        expect(Math.abs(time - truth)).toBeLessThanOrEqual(error + 1e-9);
      }),
    );
  });
});

describe("exchanges", () => {
  const times = { clientSent: 0, serverReceived: 1, serverSent: 2, clientReceived: 3 };
  it.each([
    {
      call: () => ntpSample({ ...times, serverSent: 0.5 }),
      text: "serverSent must be in [1, 1000000000000], got 0.5",
    },
    {
      call: () => ntpSample({ ...times, clientReceived: 0.5 }),
      text: "delay must be finite and >= 0, got -0.5",
    },
    {
      call: () => ntpSample({ ...times, clientSent: -1e13 }),
      text: "clientSent must be in [-1000000000000, 1000000000000], got -10000000000000",
    },
    {
      call: () => asymmetryError(-1, { backDelay: 0 }),
      text: "forwardDelay must be finite and >= 0, got -1",
    },
    {
      call: () => hiddenRetryError(1, { lost: "both" as "reply" }),
      text: "lost must be one of request, reply, got both",
    },
    {
      call: () => hiddenRetryError(Infinity, { lost: "reply" }),
      text: "retransmissionTimeout must be finite and >= 0, got Infinity",
    },
    { call: () => leastDelaySample([]), text: "samples must hold 1 items or more, got 0" },
    {
      call: () => leastDelaySample([{ offset: NaN, delay: 1 }]),
      text: "samples[0].offset must be finite, got NaN",
    },
    {
      call: () => cristianReading(0, { roundTrip: 1, leastDelay: 0.6 }),
      text: "leastDelay must be in [0, 0.5], got 0.6",
    },
    {
      call: () =>
        simulateNtpExchanges({
          ...{ trueOffset: 0, forward: fixed(1), back: fixed(1), loss: 1, exchanges: 1 },
        }),
      text: "loss must be in [0, 0.9], got 1",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
