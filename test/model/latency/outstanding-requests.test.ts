import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import { outstandingRequestsTime } from "../../../lib/model/latency/outstanding-requests";
import { simulateSlidingWindow } from "../../../lib/scenario/latency/sliding-window";
import { fixed } from "../../../lib/sim";

/** Oracle: a request leaves when the one that is w before it has come back. */
function walked(requests: number, roundTrip: number, serviceTime: number, outstanding: number) {
  const back: number[] = [];
  let free = 0;
  for (let i = 0; i < requests; i += 1) {
    const leaves = back[i - outstanding] ?? 0;
    free = Math.max(free, leaves + roundTrip / 2) + serviceTime;
    back.push(free + roundTrip / 2);
  }
  return back.at(-1) ?? NaN;
}

describe("outstandingRequestsTime", () => {
  it.each([
    { outstanding: 1, time: ms(1050), why: "one after the other: 10 (RTT + s)" },
    { outstanding: 10, time: ms(150), why: "all at once: RTT + 10 s" },
    { outstanding: 100, time: ms(150), why: "more than there are" },
    { outstanding: 4, time: ms(320), why: "rounds of four, and two in the last" },
  ])("is $time s with $outstanding outstanding: $why", ({ outstanding, time }) => {
    const params = { roundTrip: ms(100), serviceTime: ms(5), outstanding };
    expect(outstandingRequestsTime(10, params)).toBeCloseTo(time, 12);
  });

  it("agrees with requests that are followed one by one", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 0, max: 100 }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 1, max: 20 }),
        (requests, roundTrip, serviceTime, outstanding) => {
          const params = { roundTrip, serviceTime, outstanding };
          const time = outstandingRequestsTime(requests, params);
          expect(time).toBeCloseTo(walked(requests, roundTrip, serviceTime, outstanding), 9);
        },
      ),
    );
  });

  it("agrees with a window of requests in a simulation", () => {
    for (const outstanding of [1, 3, 7, 20, 21, 30]) {
      // The server is the link: 5 ms a request.
      const params = { window: outstanding, packetSize: 1, rate: 8 / ms(5), packets: 40 };
      const { acknowledged } = simulateSlidingWindow({ ...params, roundTrip: fixed(ms(100)) });
      const time = { roundTrip: ms(100), serviceTime: ms(5), outstanding };
      expect(outstandingRequestsTime(40, time)).toBeCloseTo(acknowledged.at(-1) ?? NaN, 12);
    }
  });

  it.each([
    { change: { requests: 0 }, text: "requests must be a whole number >= 1, got 0" },
    { change: { outstanding: 0 }, text: "outstanding must be a whole number >= 1, got 0" },
    { change: { roundTrip: -1 }, text: "roundTrip must be finite and >= 0, got -1" },
    { change: { serviceTime: NaN }, text: "serviceTime must be finite and >= 0, got NaN" },
  ])("rejects: $text", ({ change, text }) => {
    const valid = { requests: 1, roundTrip: 1, serviceTime: 1, outstanding: 1 };
    const { requests, ...params } = { ...valid, ...change };
    expect(() => outstandingRequestsTime(requests, params)).toThrow(new RangeError(text));
  });
});
