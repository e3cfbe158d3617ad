import { describe, expect, it } from "vitest";
import { synchronousDecisionTime } from "../../../lib/model/timing/synchronous-rounds";

describe("synchronousDecisionTime", () => {
  it("agrees with values that were computed elsewhere", () => {
    const times = [
      synchronousDecisionTime(2, { messageBound: 10, processingBound: 0 }),
      synchronousDecisionTime(0, { messageBound: 10, processingBound: 0 }),
      synchronousDecisionTime(3, { messageBound: 20, processingBound: 5 }),
    ];
    expect(times).toEqual([30, 10, 100]);
  });

  it.each([
    { faults: -1, bound: 1, text: "faults must be a whole number >= 0, got -1" },
    { faults: 1, bound: 0, text: "messageBound must be finite and > 0, got 0" },
  ])("rejects: $text", ({ faults, bound, text }) => {
    const params = { messageBound: bound, processingBound: 0 };
    expect(() => synchronousDecisionTime(faults, params)).toThrow(new RangeError(text));
  });
});
