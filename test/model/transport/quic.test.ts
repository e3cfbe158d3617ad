import { describe, expect, it } from "vitest";
import {
  certificateRoundTrips,
  handoverLoss,
  handoverOutage,
  handoverRateFor,
  initialRoundTrip,
  probeTimeout,
  timeThreshold,
  visitTime,
} from "../../../lib/model/transport";
import { nextRto, rfc6298 } from "../../../lib/model/timing";
import { handoverGoodput, receivedBytes } from "../../../lib/scenario/transport";

const visit = { resumed: false, flight: 0, lookups: 0, workTime: 0 };

describe("visitTime", () => {
  it.each([
    ["TCP + TLS 1.2", false, 400],
    ["TCP + TLS 1.3", false, 300],
    ["QUIC", false, 200],
    ["QUIC", true, 100],
    ["TCP", false, 200],
  ] as const)("over 100 ms: %s, resumed %s: %i ms", (stack, resumed, time) => {
    expect(1000 * visitTime(0.1, { ...visit, stack, resumed })).toBeCloseTo(time, 9);
    const with30 = visitTime(0.1, { ...visit, stack, resumed, lookups: 1, workTime: 0.03 });
    expect(1000 * with30).toBeCloseTo(time + 130, 9);
  });

  it("of QUIC is 300 ms with certificates of 4.5 kB, but not if the session is resumed", () => {
    const quic = { ...visit, stack: "QUIC", flight: 4500 } as const;
    expect(visitTime(0.1, quic)).toBeCloseTo(0.3, 12);
    expect(visitTime(0.1, { ...quic, resumed: true })).toBeCloseTo(0.1, 12);
    expect(visitTime(0.1, { ...quic, stack: "TCP + TLS 1.3" })).toBeCloseTo(0.3, 12);
  });

  it("of thirty origins saves a round trip for each: 3 s in turn, 0.1 s at once", () => {
    const of = (stack: "QUIC" | "TCP + TLS 1.3") => visitTime(0.1, { ...visit, stack });
    expect(30 * (of("TCP + TLS 1.3") - of("QUIC"))).toBeCloseTo(3, 9);
  });
});

describe("certificateRoundTrips", () => {
  it.each([
    ["QUIC", [0, 3600, 3601, 15_600, 15_601], [0, 0, 1, 1, 2]],
    ["TCP + TLS 1.3", [0, 14_600, 14_601, 43_800, 43_801], [0, 0, 1, 1, 2]],
    ["TCP", [0, 1e6], [0, 0]],
  ] as const)("of %s: %j bytes take %j", (stack, flights, rounds) => {
    expect(flights.map((flight) => certificateRoundTrips(flight, { stack }))).toEqual(rounds);
  });
});

describe("probeTimeout", () => {
  const first = { ...initialRoundTrip, ackDelay: 0, granularity: 0.001 };
  it("is 999 ms before there is any sample, and doubles: 999, 1998, 3996", () => {
    for (const [probes, time] of [999, 1998, 3996].entries()) {
      expect(1000 * probeTimeout(probes, first)).toBeCloseTo(time, 9);
    }
  });

  it("is TCP's time-out without its second, and with the receiver's delay", () => {
    const before = { smoothed: 0.1, variation: 0.01 };
    const { timeout, smoothed, variation } = nextRto(0.12, { ...rfc6298, minimum: 0, before });
    const probe = { smoothed, variation, granularity: 0.001 };
    expect(probeTimeout(0, { ...probe, ackDelay: 0 })).toBeCloseTo(timeout, 12);
    expect(probeTimeout(0, { ...probe, ackDelay: 0.025 })).toBeCloseTo(timeout + 0.025, 12);
    expect(probeTimeout(0, { ...probe, variation: 0, ackDelay: 0 })).toBeCloseTo(
      smoothed + 0.001,
      12,
    );
  });

  it("goes with a threshold of 9/8 of the longer round trip: 135 ms", () => {
    const clock = { granularity: 0.001 };
    expect(timeThreshold({ smoothed: 0.1, latest: 0.12, ...clock })).toBeCloseTo(0.135, 12);
    expect(timeThreshold({ smoothed: 0.12, latest: 0.1, ...clock })).toBeCloseTo(0.135, 12);
    expect(timeThreshold({ smoothed: 0, latest: 0, ...clock })).toBe(0.001);
  });
});

describe("a handover", () => {
  const change = { resumed: false, detection: 0 };
  it.each([
    [0.06, 180, 60],
    [0.15, 450, 150],
  ])("over %f s takes TCP and TLS 1.3 %i ms, QUIC %i ms", (roundTrip, tcp, quic) => {
    const of = (stack: "QUIC" | "TCP + TLS 1.3") =>
      1000 * handoverOutage(roundTrip, { ...change, stack });
    expect(of("TCP + TLS 1.3")).toBeCloseTo(tcp, 9);
    expect(of("QUIC")).toBeCloseTo(quic, 9);
  });

  it("costs TCP 1% of the time at 7.2 an hour, with 5 s each", () => {
    expect(3600 * handoverRateFor(0.01, { outage: 5 })).toBeCloseTo(7.2, 9);
    expect(handoverLoss(7.2 / 3600, { outage: 5 })).toBeCloseTo(0.01, 12);
    expect(handoverLoss(1, { outage: 5 })).toBe(1);
  });

  it.each([
    { stack: "TCP + TLS 1.3", exchanges: 2 },
    { stack: "TCP + TLS 1.2", exchanges: 3 },
    { stack: "QUIC", exchanges: 0 },
  ] as const)("leaves a download silent as long as that: $stack", ({ stack, exchanges }) => {
    const steps = handoverGoodput({
      ...{ byteRate: 1e6, roundTrip: 0.06, detection: 0.5, exchanges },
      ...{ firstWindow: 14_600, changeAt: 2, duration: 10 },
    });
    const silent = (steps[2]?.from ?? NaN) - (steps[1]?.from ?? NaN);
    expect(silent).toBeCloseTo(handoverOutage(0.06, { stack, resumed: false, detection: 0.5 }), 9);
    // 14 600, 29 200 and 58 400 bytes in round trips that could carry 60 000 each.
    expect(steps.slice(2).map(({ byteRate }) => Math.round(byteRate * 0.06))).toEqual([
      14_600, 29_200, 58_400, 60_000,
    ]);
    const lost = 1e7 - receivedBytes(10, steps);
    expect(lost).toBeCloseTo(1e6 * silent + 3 * 60_000 - 7 * 14_600, 3);
    expect(receivedBytes(1, steps)).toBe(1e6);
  });
});

describe("quic rejects", () => {
  const probe = { smoothed: 0, variation: 0, ackDelay: 0, granularity: 0.001 };
  it.each([
    { call: () => probeTimeout(-1, probe), text: "probes must be a whole number >= 0, got -1" },
    {
      call: () => probeTimeout(0, { ...probe, granularity: 0 }),
      text: "granularity must be finite and > 0, got 0",
    },
    {
      call: () => timeThreshold({ ...probe, latest: -1 }),
      text: "latest must be finite and >= 0, got -1",
    },
    {
      call: () => certificateRoundTrips(-1, { stack: "QUIC" }),
      text: "flight must be finite and >= 0, got -1",
    },
    {
      call: () => visitTime(1, { ...visit, stack: "QUIC", lookups: -1 }),
      text: "lookups must be a whole number >= 0, got -1",
    },
    {
      call: () => handoverOutage(-1, { stack: "QUIC", resumed: false, detection: 0 }),
      text: "roundTrip must be finite and >= 0, got -1",
    },
    { call: () => handoverLoss(-1, { outage: 1 }), text: "rate must be finite and >= 0, got -1" },
    { call: () => handoverRateFor(2, { outage: 1 }), text: "share must be in [0, 1], got 2" },
  ])("$text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
