import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  commonCauseCopies,
  commonCauseFloor,
  commonCauseUnavailability,
} from "../../../lib/model/availability/common-cause";
import { simulateReplicas } from "../../../lib/scenario/availability/replicas";
import { expectRatio, expectWithinFourErrors } from "./four-errors";

const fraction = fc.double({ min: 0, max: 1, noNaN: true });

describe("common causes", () => {
  it.each([
    { commonCause: 0.1, replicas: 2, expected: 1.080919e-3 },
    { commonCause: 0.1, replicas: 3, expected: 1.000728271e-3 },
    { commonCause: 0.05, replicas: 2, expected: 5.90204875e-4 },
    { commonCause: 0.05, replicas: 3, expected: 5.00856946e-4 },
    { commonCause: 0, replicas: 3, expected: 1e-6 },
    { commonCause: 1, replicas: 9, expected: 0.01 },
  ])(
    "agree with values that were computed elsewhere: $replicas copies, β = $commonCause",
    (each) => {
      const { replicas, commonCause, expected } = each;
      const params = { unavailability: 0.01, commonCause };
      expectRatio(commonCauseUnavailability(replicas, params), expected);
    },
  );

  it.each([
    { replicas: 1, commonCause: 0.2 },
    { replicas: 2, commonCause: 0.1 },
    { replicas: 3, commonCause: 0.05 },
    { replicas: 3, commonCause: 0 },
  ])("agree with shocks that are drawn: $replicas copies, β = $commonCause", (each) => {
    const params = { unavailability: 0.1, commonCause: each.commonCause };
    const drawn = simulateReplicas({ ...each, ...params, trials: 400_000, seed: 1 });
    expectWithinFourErrors(commonCauseUnavailability(each.replicas, params), drawn);
  });

  it("agree with all states of the shock and up to 11 copies", () => {
    const [shared, own] = [0.03, 0.27];
    for (const replicas of [1, 2, 5, 11]) {
      let down = 0;
      for (let state = 0; state < 2 ** (replicas + 1); state += 1) {
        const bits = state.toString(2).padStart(replicas + 1, "0");
        const [shock, ...copies] = [...bits].map((bit) => bit === "1");
        const chance = copies.reduce((all, isDown) => all * (isDown ? own : 1 - own), 1);
        if (shock || copies.every(Boolean)) down += chance * (shock ? shared : 1 - shared);
      }
      const params = { unavailability: 0.3, commonCause: 0.1 };
      expectRatio(commonCauseUnavailability(replicas, params), down, 1e-12);
    }
  });

  it("never get under their floor, nor worse by a copy", () => {
    fc.assert(
      fc.property(
        fraction,
        fraction,
        fc.integer({ min: 1, max: 50 }),
        (unavailability, commonCause, replicas) => {
          const params = { unavailability, commonCause };
          const group = commonCauseUnavailability(replicas, params);
          expect(group).toBeGreaterThanOrEqual(commonCauseFloor(params));
          expect(commonCauseUnavailability(replicas + 1, params)).toBeLessThanOrEqual(
            group * (1 + 1e-15),
          );
        },
      ),
    );
  });

  it("need the least number of copies that meets a target, counted through", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        fc.double({ min: -9, max: 0, noNaN: true }),
        (unavailability, commonCause, exponent) => {
          const params = { unavailability, commonCause };
          const target = 10 ** exponent;
          const copies = commonCauseCopies(target, params);
          if (copies === Infinity) {
            expect(target).toBeLessThanOrEqual(commonCauseFloor(params) * (1 + 1e-12));
            return;
          }
          const at = (n: number) => commonCauseUnavailability(n, params);
          expect(at(copies)).toBeLessThanOrEqual(target * (1 + 1e-12));
          if (copies > 1) expect(at(copies - 1)).toBeGreaterThan(target);
        },
      ),
    );
    for (let n = 1; n <= 12; n += 1) {
      const alone = { unavailability: 0.01, commonCause: 0 };
      expect(commonCauseCopies(10 ** (-2 * n), alone)).toBe(n);
    }
    expect(commonCauseCopies(5e-4, { unavailability: 0.01, commonCause: 0.05 })).toBe(Infinity);
    expect(commonCauseCopies(0, { unavailability: 0, commonCause: 0.5 })).toBe(1);
    expect(commonCauseCopies(0.9, { unavailability: 1, commonCause: 0 })).toBe(Infinity);
  });

  it.each([
    {
      call: () => commonCauseUnavailability(0, { unavailability: 0.1, commonCause: 0 }),
      text: "replicas must be a whole number >= 1, got 0",
    },
    {
      call: () => commonCauseFloor({ unavailability: 0.1, commonCause: 1.5 }),
      text: "commonCause must be in [0, 1], got 1.5",
    },
    {
      call: () => commonCauseCopies(-1, { unavailability: 0.1, commonCause: 0 }),
      text: "target must be in [0, 1], got -1",
    },
  ])("reject: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
