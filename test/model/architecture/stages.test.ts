import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stagesExceed, stagesExceededBy, summedPercentiles } from "../../../lib/model/architecture";
import { mm1ResponseTime } from "../../../lib/model/queueing";
import { simulateHedgedCopies } from "../../../lib/scenario/architecture";
import { erlang, exponential, tandem } from "../../../lib/sim";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

describe("services in a row", () => {
  it("take what mpmath finds: five of them", () => {
    expectRatio(stagesExceededBy(0.01, { stages: 5, mean: 1 }), 11.6046, 1e-5);
    expectRatio(summedPercentiles(0.01, { stages: 5, mean: 1 }), 23.02585093, 1e-9);
  });

  it("are late as an Erlang distribution is, term by term", () => {
    for (const stages of [1, 2, 5, 9]) {
      let [sum, term] = [0, 1];
      for (let i = 0; i < stages; i += 1) {
        sum += term;
        term *= 3 / (i + 1);
      }
      expectRatio(stagesExceed(6, { stages, mean: 2 }), sum * Math.exp(-3), 1e-11);
    }
  });

  it("exceed their quantile with its chance, and in the tail less than the percentiles added up", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.double({ min: 1e-6, max: 0.28, noNaN: true }),
        (stages, share) => {
          const time = stagesExceededBy(share, { stages, mean: 3 });
          expectRatio(stagesExceed(time, { stages, mean: 3 }), share, 1e-8);
          expect(time).toBeLessThanOrEqual(
            summedPercentiles(share, { stages, mean: 3 }) * (1 + 1e-9),
          );
        },
      ),
    );
  });

  it("agree with times that are drawn", () => {
    const run = simulateHedgedCopies({
      ...{
        delay: erlang(5, { mean: 5 }),
        hedgeAfter: Infinity,
        slow: 0.01,
        requests: 50_000,
        seed: 1,
      },
    });
    expectWithinFourErrors(stagesExceededBy(0.01, { stages: 5, mean: 1 }), run.quantile);
  });

  it("agree with queues in a row", () => {
    const one = exponential(1);
    const { response } = tandem({
      ...{
        gap: exponential(0.5),
        services: [one, one, one],
        customers: 200_000,
        skip: 20_000,
        seed: 3,
      },
    });
    const mean = mm1ResponseTime(0.5, { serviceTime: 1 });
    expectRatio(response.quantile(0.99), stagesExceededBy(0.01, { stages: 3, mean }), 0.03);
  });

  it.each([
    {
      call: () => stagesExceed(-1, { stages: 1, mean: 1 }),
      text: "time must be finite and >= 0, got -1",
    },
    {
      call: () => stagesExceededBy(0, { stages: 1, mean: 1 }),
      text: "share must be in [1e-200, 0.999999999], got 0",
    },
    {
      call: () => summedPercentiles(0.1, { stages: 0, mean: 1 }),
      text: "stages must be a whole number >= 1, got 0",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
