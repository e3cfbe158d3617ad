import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  fillingWindow,
  goBackNExactUtilization,
  goBackNUtilization,
  largestWindows,
  selectiveRepeatUtilization,
  stopAndWaitUtilization,
} from "../../../lib/model/messaging";
import { type ArqProtocol, simulateArq } from "../../../lib/scenario/messaging";
import { expectRatio, expectWithinFourErrors } from "../availability/four-errors";

const ways = fc.integer({ min: 0, max: 400 }).map((each) => each / 10);
const losses = fc.integer({ min: 0, max: 90 }).map((each) => each / 100);
const windows = fc.integer({ min: 1, max: 127 });

describe("automatic repeat request", () => {
  it("agrees with values computed to 40 digits", () => {
    const [rare, seven] = [{ loss: 1e-3 }, { loss: 1e-3, window: 7 }];
    expectRatio(stopAndWaitUtilization(0.5, rare), 0.4995);
    expectRatio(goBackNUtilization(0.5, seven), 0.998001998, 1e-9);
    expectRatio(selectiveRepeatUtilization(0.5, seven), 0.999);
    expectRatio(stopAndWaitUtilization(10, rare), 0.0475714, 1e-6);
    expectRatio(goBackNUtilization(10, seven), 0.331013917, 1e-8);
    expectRatio(selectiveRepeatUtilization(10, seven), 0.333);
    expectRatio(goBackNUtilization(10, { loss: 1e-3, window: 127 }), 0.979411765, 1e-9);
    const worse = { loss: 0.01, window: 7 };
    expectRatio(stopAndWaitUtilization(4, worse), 0.11);
    expectRatio(goBackNUtilization(4, worse), 0.726415094, 1e-8);
    expectRatio(selectiveRepeatUtilization(4, worse), 0.77);
    expect(fillingWindow(10)).toBe(21);
    expect(largestWindows(3)).toEqual({ goBackN: 7, selectiveRepeat: 4 });
  });

  it("gains with each refinement, and nothing with a window of one", () => {
    fc.assert(
      fc.property(ways, losses, windows, (way, loss, window) => {
        const stop = stopAndWaitUtilization(way, { loss });
        const back = goBackNUtilization(way, { loss, window });
        const selective = selectiveRepeatUtilization(way, { loss, window });
        expect(back).toBeGreaterThanOrEqual(stop - 1e-12);
        expect(selective).toBeGreaterThanOrEqual(back - 1e-12);
        expect(goBackNUtilization(way, { loss, window: 1 })).toBeCloseTo(stop, 12);
        expect(selectiveRepeatUtilization(way, { loss, window: 1 })).toBeCloseTo(stop, 12);
        const exact = goBackNExactUtilization(way, { loss, window });
        if (Number.isInteger(2 * way)) expect(exact).toBeGreaterThanOrEqual(back - 1e-12);
        expect(exact).toBeLessThanOrEqual(selective + 1e-12);
        const isOne = window >= 1 + 2 * way && Number.isInteger(2 * way);
        if (isOne || window === 1 || loss === 0) expect(exact).toBeCloseTo(back, 9);
        expect(goBackNUtilization(0, { loss, window })).toBeCloseTo(1 - loss, 12);
        // Both branches meet where the window just lasts for a round trip.
        const meets = (window - 1) / 2;
        const branch = (1 - loss) / (1 - loss + window * loss);
        expect(goBackNUtilization(meets, { loss, window })).toBeCloseTo(branch, 9);
      }),
    );
  });

  const cases: readonly [ArqProtocol, number, number, number][] = [
    ["stop and wait", 1, 2, 0.1],
    ["stop and wait", 1, 0, 0.3],
    ["go back N", 7, 2, 0.05],
    ["go back N", 7, 3, 0.05],
    ["go back N", 7, 10, 0.1],
    ["go back N", 12, 8.25, 0.3],
    ["go back N", 12, 0.125, 0.3],
    ["go back N", 31, 7.5, 0.02],
    ["selective repeat", 7, 2, 0.05],
    ["selective repeat", 7, 10, 0.2],
    ["selective repeat", 31, 7.5, 0.02],
  ];
  it.each(cases)(
    "agrees with simulated frames: %s, W %i, a %f, p %f",
    (protocol, window, way, loss) => {
      const theory = {
        "stop and wait": () => stopAndWaitUtilization(way, { loss }),
        "go back N": () => goBackNExactUtilization(way, { loss, window }),
        "selective repeat": () => selectiveRepeatUtilization(way, { loss, window }),
      }[protocol]();
      const run = { protocol, window, propagation: way, loss, duration: 60_000, seed: 11 };
      expectWithinFourErrors(theory, simulateArq(run).utilization);
    },
  );

  it("waits for the oldest frame where the window is one of sequence numbers", () => {
    const run = { protocol: "selective repeat" as const, window: 21, propagation: 10, loss: 0.05 };
    const long = { ...run, duration: 40_000, seed: 12 };
    const bound = selectiveRepeatUtilization(10, { loss: 0.05, window: 21 });
    const { utilization } = simulateArq({ ...long, limits: "in order" });
    expect(utilization.high).toBeLessThan(0.8 * bound);
    expect(utilization.low).toBeGreaterThan(goBackNUtilization(10, { loss: 0.05, window: 21 }));
  });
});

it.each([
  { call: () => stopAndWaitUtilization(1, { loss: 1 }), text: "loss must be < 1, got 1" },
  {
    call: () => goBackNUtilization(-1, { loss: 0, window: 1 }),
    text: "propagation must be finite and >= 0, got -1",
  },
  {
    call: () => selectiveRepeatUtilization(1, { loss: 0, window: 0 }),
    text: "window must be a whole number >= 1, got 0",
  },
  { call: () => largestWindows(53), text: "bits must be in [1, 52], got 53" },
])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
