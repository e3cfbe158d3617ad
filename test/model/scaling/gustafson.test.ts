import { describe, expect, it } from "vitest";
import { scaledSpeedups } from "../../../lib/dataset";
import { amdahlSpeedup } from "../../../lib/model/scaling/amdahl";
import { amdahlFractionOfScaledRun, gustafsonSpeedup } from "../../../lib/model/scaling/gustafson";
import { karpFlattFraction } from "../../../lib/model/scaling/karp-flatt";

describe("gustafsonSpeedup", () => {
  it.each([
    { workers: 1024, serialFraction: 0.004, speedup: 1019.908 },
    { workers: 64, serialFraction: 0.05, speedup: 60.85 },
    { workers: 1, serialFraction: 0.3, speedup: 1 },
  ])("$workers workers at $serialFraction", ({ workers, serialFraction, speedup }) => {
    expect(gustafsonSpeedup(workers, { serialFraction })).toBeCloseTo(speedup, 9);
  });

  it("agrees with a program that fills a fixed time: count the work it does", () => {
    const [time, serialTicks, workers] = [1000, 50, 8];
    let work = 0;
    for (let tick = 0; tick < time; tick += 1) work += tick < serialTicks ? 1 : workers;
    expect(gustafsonSpeedup(workers, { serialFraction: serialTicks / time })).toBeCloseTo(
      work / time,
      12,
    );
  });

  it("contains the measured programs between the serial shares that the paper states", () => {
    for (const { processors, speedup } of scaledSpeedups) {
      expect(speedup).toBeLessThanOrEqual(gustafsonSpeedup(processors, { serialFraction: 0.002 }));
      expect(speedup).toBeGreaterThanOrEqual(
        gustafsonSpeedup(processors, { serialFraction: 0.008 }),
      );
    }
  });

  it.each([1, 2, 10, 64, 1024])(
    "is Amdahl's law with the share of the one-worker run: %d",
    (workers) => {
      for (const serialFraction of [0, 0.05, 0.5, 1]) {
        const share = amdahlFractionOfScaledRun(workers, { serialFraction });
        const ratio =
          amdahlSpeedup(workers, { serialFraction: share }) /
          gustafsonSpeedup(workers, { serialFraction });
        expect(ratio).toBeCloseTo(1, 12);
      }
    },
  );

  it("maps 5 % of a run on 64 workers to less than a thousandth of the one-worker run", () => {
    expect(amdahlFractionOfScaledRun(64, { serialFraction: 0.05 })).toBeCloseTo(0.000821693, 9);
  });

  it("rejects: a serial share above 1", () => {
    expect(() => gustafsonSpeedup(2, { serialFraction: 1.5 })).toThrow(
      new RangeError("serialFraction must be in [0, 1], got 1.5"),
    );
  });
});

describe("karpFlattFraction", () => {
  it.each([
    { workers: 2, speedup: 1.82, fraction: 0.098901 },
    { workers: 8, speedup: 4.71, fraction: 0.0997877 },
    { workers: 2, speedup: 1.87, fraction: 0.0695 },
    { workers: 3, speedup: 2.61, fraction: 0.0747 },
    { workers: 4, speedup: 3.23, fraction: 0.0795 },
  ])("speedup $speedup on $workers", ({ workers, speedup, fraction }) => {
    expect(karpFlattFraction(workers, { speedup })).toBeCloseTo(fraction, 4);
  });

  it("finds back the serial part of Amdahl's law", () => {
    for (const workers of [2, 7, 100]) {
      const speedup = amdahlSpeedup(workers, { serialFraction: 0.13 });
      expect(karpFlattFraction(workers, { speedup })).toBeCloseTo(0.13, 12);
    }
  });

  it("is negative for more than linear speedup, and above 1 for a slowdown", () => {
    expect(karpFlattFraction(4, { speedup: 5 })).toBeLessThan(0);
    expect(karpFlattFraction(4, { speedup: 0.5 })).toBeGreaterThan(1);
  });

  it("rejects: one worker", () => {
    expect(() => karpFlattFraction(1, { speedup: 1 })).toThrow(
      new RangeError("workers must be > 1, got 1"),
    );
  });
});
