import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  growingTimeout,
  latestArrival,
  steppingTimeout,
} from "../../../lib/model/timing/unknown-bound";

const positive = fc.double({ min: 0.01, max: 1000, noNaN: true });

describe("an unknown bound", () => {
  it("agrees with values that were computed elsewhere", () => {
    expect(growingTimeout(100, { start: 1, factor: 2 })).toEqual({
      ...{ mistakes: 7, wasted: 127, timeout: 128 },
    });
    expect(steppingTimeout(100, { start: 1, step: 1 }).mistakes).toBe(99);
    expect(growingTimeout(1, { start: 2, factor: 2 })).toEqual({
      ...{ mistakes: 0, wasted: 0, timeout: 2 },
    });
    expect(steppingTimeout(2, { start: 2, step: 1 }).mistakes).toBe(0);
  });

  it("is found at exact powers too, where logarithms round", () => {
    for (let k = 1; k <= 60; k += 1) {
      expect(growingTimeout(2 ** k, { start: 1, factor: 2 }).mistakes).toBe(k);
      expect(growingTimeout(1000 * 2 ** k, { start: 1000, factor: 2 }).mistakes).toBe(k);
      expect(growingTimeout(10 ** Math.min(k, 22), { start: 1, factor: 10 }).mistakes).toBe(
        Math.min(k, 22),
      );
    }
  });

  it("agrees with trying one time-out after another", () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.double({ min: 1.1, max: 10, noNaN: true }),
        fc.boolean(),
        (bound, start, by, grows) => {
          let [timeout, mistakes, wasted] = [start, 0, 0];
          const step = by * start;
          while (timeout < bound) {
            [mistakes, wasted] = [mistakes + 1, wasted + timeout];
            timeout = grows ? start * by ** mistakes : start + mistakes * step;
          }
          const found = grows
            ? growingTimeout(bound, { start, factor: by })
            : steppingTimeout(bound, { start, step });
          expect(found.mistakes).toBe(mistakes);
          expect(found.timeout).toBeCloseTo(timeout, 9);
          expect(found.wasted / (wasted || 1)).toBeCloseTo(wasted ? 1 : 0, 9);
        },
      ),
    );
  });

  it("that holds after an unknown time counts from then", () => {
    expect(latestArrival(3, { bound: 2, stabilization: 10 })).toBe(12);
    expect(latestArrival(11, { bound: 2, stabilization: 10 })).toBe(13);
    expect(latestArrival(11, { bound: 2, stabilization: 0 })).toBe(13);
  });

  it.each([
    {
      call: () => growingTimeout(0, { start: 1, factor: 2 }),
      text: "bound must be finite and > 0, got 0",
    },
    { call: () => growingTimeout(1, { start: 1, factor: 1 }), text: "factor must be > 1, got 1" },
    {
      call: () => steppingTimeout(1, { start: 1, step: 0 }),
      text: "step must be finite and > 0, got 0",
    },
    {
      call: () => latestArrival(-1, { bound: 2, stabilization: 1 }),
      text: "sent must be finite and >= 0, got -1",
    },
  ])("rejects: $text", ({ call, text }) => expect(call).toThrow(new RangeError(text)));
});
