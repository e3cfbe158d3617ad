import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logGamma } from "../../../lib/core/gamma";
import { streams } from "../../../lib/core/random";
import {
  correlatedUnavailability,
  sharedDependencyUnavailability,
} from "../../../lib/model/availability/correlated";
import { shareInterval } from "../../../lib/stats/proportion";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

describe("correlated copies", () => {
  it("agree with values that were computed elsewhere: 62 times as often down as independent ones", () => {
    const params = { unavailability: 0.01, correlation: 0.05 };
    expect(correlatedUnavailability(3, params)).toBeCloseTo(6.205e-5, 8);
  });

  it("agree with the beta function: B(a + n, b) / B(a, b)", () => {
    const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
    for (const replicas of [1, 2, 5, 30]) {
      const [unavailability, correlation] = [0.02, 0.1];
      const strength = 1 / correlation - 1;
      const [a, b] = [unavailability * strength, (1 - unavailability) * strength];
      const expected = Math.exp(logBeta(a + replicas, b) - logBeta(a, b));
      expectRatio(
        correlatedUnavailability(replicas, { unavailability, correlation }),
        expected,
        1e-11,
      );
    }
  });

  it("agree with an urn that returns each ball with another of its colour", () => {
    // Pólya's urn with 1 red and 9 white balls: q = 0.1, ρ = 1/(1 + 10).
    const { urn } = streams(8);
    const trials = 400_000;
    let down = 0;
    for (let trial = 0; trial < trials; trial += 1) {
      let red = 1;
      while (red < 4 && (urn?.below(9 + red) ?? 0) < red) red += 1;
      if (red === 4) down += 1;
    }
    const drawn = shareInterval(down, { trials, confidence: 0.95 });
    const params = { unavailability: 0.1, correlation: 1 / 11 };
    expectWithinFourErrors(correlatedUnavailability(3, params), drawn);
  });

  it("have the correlation that they were given, and both extremes", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.999, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (unavailability, correlation) => {
          const both = correlatedUnavailability(2, { unavailability, correlation });
          const variance = unavailability * (1 - unavailability);
          expect((both - unavailability ** 2) / variance).toBeCloseTo(correlation, 9);
          const at = (each: number) =>
            correlatedUnavailability(4, { unavailability, correlation: each });
          expectRatio(at(0), unavailability ** 4, 1e-12);
          expect(at(1)).toBe(unavailability);
        },
      ),
    );
  });

  it("that need something are down with it", () => {
    const params = { unavailability: 0.01, sharedUnavailability: 1e-4 };
    expectRatio(sharedDependencyUnavailability(2, params), 0.00019999, 1e-12);
    expect(1 - sharedDependencyUnavailability(2, params)).toBeCloseTo(0.99980001, 12);
    expect(sharedDependencyUnavailability(99, params)).toBe(1e-4);
  });

  it.each([
    {
      call: () => correlatedUnavailability(2, { unavailability: 0.1, correlation: -0.1 }),
      text: "correlation must be in [0, 1], got -0.1",
    },
    {
      call: () => correlatedUnavailability(1e7, { unavailability: 0.1, correlation: 0 }),
      text: "replicas must be in [1, 1000000], got 10000000",
    },
    {
      call: () => sharedDependencyUnavailability(1, { unavailability: 2, sharedUnavailability: 0 }),
      text: "unavailability must be in [0, 1], got 2",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
