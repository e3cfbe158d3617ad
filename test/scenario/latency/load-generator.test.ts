import { describe, expect, it } from "vitest";
import { simulateLoadGenerators } from "../../../lib/scenario/latency";
import { exponential, fixed } from "../../../lib/sim";

const small = { rate: 1, service: fixed(0.25), stallAt: 2.1, stallTime: 3, duration: 6, seed: 1 };

describe("simulateLoadGenerators", () => {
  it("agrees with a small run by hand: the stall begins when the request of 2 s is answered", () => {
    // From 2.25 to 5.25 nothing happens; then come the requests of 3, 4 and 5 s, one by one.
    const { openLoop, closedLoop } = simulateLoadGenerators(small);
    expect(openLoop).toEqual([0.25, 0.25, 0.25, 2.5, 1.75, 1]);
    // The generator that waits sends at 3 s, has its answer at 5.5, and next would send at 6.
    expect(closedLoop).toEqual([0.25, 0.25, 0.25, 2.5]);
  });

  it("with more connections leaves out less", () => {
    const { openLoop, closedLoop } = simulateLoadGenerators({ ...small, connections: 2 });
    expect(openLoop).toHaveLength(6);
    // The second connection sends at 1, 3 and 5 s; the first at 0, 2 and 4 s.
    expect(closedLoop).toEqual([0.25, 0.25, 0.25, 2.5, 1.75]);
  });

  it("without a stall and with time to spare sends the same and has the same answers", () => {
    const { openLoop, closedLoop } = simulateLoadGenerators({ ...small, stallTime: 0 });
    expect(openLoop).toEqual(new Array(6).fill(0.25));
    expect(closedLoop).toEqual(openLoop);
  });

  it("is decided by its seed, and refuses nonsense", () => {
    const run = (seed: number) =>
      simulateLoadGenerators({ ...small, service: exponential(10), seed });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    expect(() => simulateLoadGenerators({ ...small, rate: 0 })).toThrow(
      new RangeError("rate must be finite and > 0, got 0"),
    );
  });
});
