import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { days, hours } from "../../../lib/core/units";
import { apStaleShare, cpAvailability, cpUnavailability } from "../../../lib/model/transparency";
import { simulatePartitionedClients } from "../../../lib/scenario/transparency";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const fraction = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);

describe("a partition", () => {
  it("of a thousandth of the time with 40 % of clients cut off costs 3.5 hours of a Julian year", () => {
    const lost = cpUnavailability(0.001, { minorityShare: 0.4, unavailability: 0 });
    expectRatio(lost, 4e-4);
    expectRatio((lost * days(365.25)) / hours(1), 3.5064);
    expectRatio(apStaleShare(0.001, { minorityShare: 0.4 }), 4e-4);
  });

  it.each([
    { partitionShare: 0.1, minorityShare: 0.4, unavailability: 0.02 },
    { partitionShare: 0.02, minorityShare: 0.1, unavailability: 0.2 },
    { partitionShare: 0.6, minorityShare: 0.9, unavailability: 0.01 },
    { partitionShare: 0.3, minorityShare: 0.5, unavailability: 0.5 },
  ])("agrees with clients that meet partitions: $partitionShare, $minorityShare", (params) => {
    const run = simulatePartitionedClients({ ...params, duration: 200_000, seed: 3 });
    expectWithinFourErrors(cpUnavailability(params.partitionShare, params), run.cpUnanswered);
    expectWithinFourErrors(apStaleShare(params.partitionShare, params), run.apStale);
    expectWithinFourErrors(params.unavailability, run.apUnanswered);
  });

  it("costs nothing where nobody is cut off, and never helps", () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (f, minorityShare, unavailability) => {
        const params = { minorityShare, unavailability };
        const lost = cpUnavailability(f, params);
        expect(lost + cpAvailability(f, params)).toBeCloseTo(1, 12);
        expect(lost).toBeGreaterThanOrEqual(unavailability);
        expect(cpUnavailability(0, params)).toBe(unavailability);
        expect(cpUnavailability(f, { ...params, minorityShare: 0 })).toBe(unavailability);
        // What one system refuses, the other answers: it may be old.
        expect(lost - unavailability).toBeCloseTo(
          (1 - unavailability) * apStaleShare(f, params),
          12,
        );
        // All clients on the wrong side of a partition that lasts: nothing is answered.
        expect(cpUnavailability(1, { ...params, minorityShare: 1 })).toBeCloseTo(1, 12);
      }),
    );
  });

  it("keeps the digits of what is small", () => {
    const rare = { minorityShare: 0.5, unavailability: 1e-20 };
    expectRatio(cpUnavailability(1e-20, rare), 1.5e-20);
  });

  it.each([
    {
      call: () => cpUnavailability(2, { minorityShare: 0, unavailability: 0 }),
      text: "partitionShare must be in [0, 1], got 2",
    },
    {
      call: () => cpAvailability(0, { minorityShare: -1, unavailability: 0 }),
      text: "minorityShare must be in [0, 1], got -1",
    },
    {
      call: () => cpAvailability(0, { minorityShare: 0, unavailability: NaN }),
      text: "unavailability must be in [0, 1], got NaN",
    },
    {
      call: () => apStaleShare(0.5, { minorityShare: 1.5 }),
      text: "minorityShare must be in [0, 1], got 1.5",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
