import { describe, expect, it } from "vitest";
import { amdahlSpeedup } from "../../../lib/model/scaling/amdahl";
import {
  asymmetricSpeedup,
  dynamicSpeedup,
  symmetricSpeedup,
} from "../../../lib/model/scaling/hill-marty";
import { scheduleLength } from "../../../lib/scenario/scaling/schedule";

const best = (speedup: (r: number) => number, chipSize: number) => {
  let found = { size: 1, speedup: 0 };
  for (let size = 1; size <= chipSize; size += 0.01) {
    if (speedup(size) > found.speedup) found = { size, speedup: speedup(size) };
  }
  return found;
};

describe("multicore chips", () => {
  it("have the best designs of the paper", () => {
    const chip = { parallelFraction: 0.975, chipSize: 256 };
    expect(best((r) => symmetricSpeedup(r, chip), 256).speedup).toBeCloseTo(51.24, 1);
    expect(best((r) => symmetricSpeedup(r, chip), 256).size).toBeCloseTo(6.56, 1);
    const large = best((r) => asymmetricSpeedup(r, chip), 256);
    expect(large.speedup).toBeCloseTo(125.02, 1);
    expect(Math.abs(large.size - 66)).toBeLessThan(1);
    expect(dynamicSpeedup({ parallelFraction: 0.99, chipSize: 256 })).toBeCloseTo(222.61, 2);
  });

  it("agree with Amdahl's law where all cores are small", () => {
    const chip = { parallelFraction: 0.9, chipSize: 16 };
    expect(symmetricSpeedup(1, chip)).toBeCloseTo(amdahlSpeedup(16, { serialFraction: 0.1 }), 12);
    expect(asymmetricSpeedup(1, chip)).toBeCloseTo(amdahlSpeedup(16, { serialFraction: 0.1 }), 12);
  });

  it("agree with a list schedule of one serial piece and many tasks", () => {
    const chip = { parallelFraction: 0.75, chipSize: 16 };
    const tasks = { serialWork: 250, tasks: 750, taskWork: 1 };
    const speed = 2;
    const four = scheduleLength({
      ...tasks,
      cores: [speed, speed, speed, speed],
      serialSpeed: speed,
    });
    expect(1000 / four).toBeCloseTo(symmetricSpeedup(4, chip), 1);
    const mixed = scheduleLength({
      ...tasks,
      cores: [speed, ...new Array<number>(12).fill(1)],
      serialSpeed: speed,
    });
    expect(1000 / mixed).toBeCloseTo(asymmetricSpeedup(4, chip), 1);
    const small = new Array<number>(16).fill(1);
    const dynamic = scheduleLength({ ...tasks, cores: small, serialSpeed: 4 });
    expect(1000 / dynamic).toBeCloseTo(dynamicSpeedup(chip), 1);
  });

  it("are exactly the number of cores where all is parallel", () => {
    for (let chipSize = 1; chipSize <= 300; chipSize += 1) {
      const chip = { parallelFraction: 1, chipSize };
      expect(symmetricSpeedup(1, chip)).toBe(chipSize);
      expect(asymmetricSpeedup(1, chip)).toBe(chipSize);
      expect(dynamicSpeedup(chip)).toBe(chipSize);
    }
  });

  it("rank: dynamic over asymmetric over symmetric, of any core size", () => {
    for (const parallelFraction of [0, 0.5, 0.9, 0.99, 1]) {
      const chip = { parallelFraction, chipSize: 64 };
      for (const size of [1, 2, 8, 32, 64]) {
        const rounding = 1 + 1e-12;
        expect(asymmetricSpeedup(size, chip) * rounding).toBeGreaterThanOrEqual(
          symmetricSpeedup(size, chip),
        );
        expect(dynamicSpeedup(chip) * rounding).toBeGreaterThanOrEqual(
          asymmetricSpeedup(size, chip),
        );
      }
    }
  });

  it.each([
    {
      call: () => symmetricSpeedup(17, { parallelFraction: 0.9, chipSize: 16 }),
      message: "coreSize must be in [1, 16], got 17",
    },
    {
      call: () => dynamicSpeedup({ parallelFraction: 2, chipSize: 16 }),
      message: "parallelFraction must be in [0, 1], got 2",
    },
    {
      call: () => dynamicSpeedup({ parallelFraction: 0.5, chipSize: Infinity }),
      message: "chipSize must be finite, got Infinity",
    },
  ])("rejects: $message", ({ call, message }) => expect(call).toThrow(new RangeError(message)));
});
