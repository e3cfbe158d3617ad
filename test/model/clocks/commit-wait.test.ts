import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clockSync } from "../../../lib/dataset/generated/clock-sync";
import {
  clockUncertainty,
  commitWait,
  meanUncertainty,
  serialCommitRate,
} from "../../../lib/model/clocks";
import { countOutOfOrder } from "../../../lib/scenario/clocks";

const time = fc.nat(1_000_000).map((each) => each / 1000);

describe("commit wait", () => {
  it("agrees with Spanner: 1 ms and 200 µs a second make 7 ms in 30 s, 4 ms on average", () => {
    const reported = (quantity: RegExp) =>
      clockSync.find(
        (row) => row.system === "Spanner TrueTime" && quantity.test(row.quantity),
      ) as (typeof clockSync)[number];
    const params = {
      afterPoll: reported(/communication/).time ?? NaN,
      drift: reported(/drift/).drift ?? NaN,
    };
    const poll = reported(/poll/).time ?? NaN;
    expect(clockUncertainty(0, params)).toBeCloseTo(reported(/low end/).time ?? NaN, 9);
    expect(clockUncertainty(poll, params)).toBeCloseTo(reported(/high end/).time ?? NaN, 9);
    expect(meanUncertainty(poll, params)).toBeCloseTo(reported(/most of/).time ?? NaN, 9);
    // Replicas agree within 9 ms, which hides all of the 8.
    expect(commitWait(0.004, { hidden: 0.009 })).toBe(0);
  });

  it("is as long as it has to be: nothing is out of order, and with less something is", () => {
    const run = { uncertainty: 0.004, transactions: 20_000, seed: 7 };
    expect(countOutOfOrder(run)).toBe(0);
    expect(countOutOfOrder({ ...run, waitShare: 0.9 })).toBeGreaterThan(0);
    expect(countOutOfOrder({ ...run, waitShare: 0 })).toBeGreaterThan(10_000);
  });

  it("agrees with the mean over a sawtooth, sampled", () => {
    const params = { afterPoll: 0.001, drift: 200e-6 };
    let sum = 0;
    for (let i = 0; i < 1000; i += 1) sum += clockUncertainty(0.03 * (i + 0.5), params);
    expect(meanUncertainty(30, params)).toBeCloseTo(sum / 1000, 12);
  });

  it("limits transactions on one item by the wait or by the replicas, whichever is longer", () => {
    fc.assert(
      fc.property(time, fc.double({ min: 0.001, max: 10, noNaN: true }), (uncertainty, hidden) => {
        const rate = serialCommitRate(uncertainty, { hidden });
        expect(rate * Math.max(2 * uncertainty, hidden)).toBeCloseTo(1, 9);
        expect(commitWait(uncertainty, { hidden: 0 })).toBe(2 * uncertainty);
        expect(commitWait(uncertainty, { hidden })).toBeLessThanOrEqual(2 * uncertainty);
      }),
    );
  });

  it.each([
    {
      call: () => clockUncertainty(-1, { afterPoll: 0, drift: 0 }),
      text: "elapsed must be finite and >= 0, got -1",
    },
    {
      call: () => meanUncertainty(1, { afterPoll: -1, drift: 0 }),
      text: "afterPoll must be finite and >= 0, got -1",
    },
    {
      call: () => clockUncertainty(1, { afterPoll: 0, drift: 1.5 }),
      text: "drift must be in [0, 1], got 1.5",
    },
    {
      call: () => commitWait(Infinity, { hidden: 0 }),
      text: "uncertainty must be finite and >= 0, got Infinity",
    },
    {
      call: () => serialCommitRate(1, { hidden: 0 }),
      text: "hidden must be finite and > 0, got 0",
    },
    {
      call: () => countOutOfOrder({ uncertainty: 1, waitShare: 2, transactions: 1 }),
      text: "waitShare must be in [0, 1], got 2",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
