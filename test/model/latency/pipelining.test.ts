import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ms } from "../../../lib/core/units";
import {
  pipelineSpeedup,
  pipelineSteps,
  pipelineThroughput,
  pipelineTime,
} from "../../../lib/model/latency/pipelining";
import { simulateStages } from "../../../lib/scenario/latency/stages";
import { fixed } from "../../../lib/sim";

const equal = (stages: number) => ({ stageTimes: new Array<number>(stages).fill(1) });
const stages = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), {
  minLength: 1,
  maxLength: 6,
});

/** Oracle: an item starts in a stage when it has left the one before, and the stage its last item. */
function walked(items: number, stageTimes: readonly number[]): number[] {
  const free = stageTimes.map(() => 0);
  const ends: number[] = [];
  for (let item = 0; item < items; item += 1) {
    let end = 0;
    stageTimes.forEach((time, stage) => {
      end = Math.max(end, free[stage] ?? 0) + time;
      free[stage] = end;
      ends.push(end);
    });
  }
  return ends;
}

describe("pipelineTime", () => {
  it("agrees with values that were computed elsewhere: stages of 1, 1, 3 and 1 ms do 10 items in 33 ms", () => {
    expect(pipelineTime(10, { stageTimes: [ms(1), ms(1), ms(3), ms(1)] })).toBeCloseTo(ms(33), 15);
  });

  it("agrees with items that are followed from stage to stage, step by step", () => {
    fc.assert(
      fc.property(stages, fc.integer({ min: 1, max: 30 }), (stageTimes, items) => {
        const ends = walked(items, stageTimes);
        const steps = pipelineSteps(items, { stageTimes });
        expect(steps).toHaveLength(ends.length);
        steps.forEach(({ item, stage, start, end }, i) => {
          expect([item, stage]).toEqual([Math.floor(i / stageTimes.length), i % stageTimes.length]);
          expect(end).toBeCloseTo(ends[i] ?? NaN, 9);
          expect(end - start).toBeCloseTo(stageTimes[stage] ?? NaN, 9);
        });
        expect(pipelineTime(items, { stageTimes })).toBeCloseTo(ends.at(-1) ?? NaN, 9);
      }),
    );
  });

  it("agrees with items that queue for each stage in a simulation", () => {
    fc.assert(
      fc.property(stages, fc.integer({ min: 1, max: 30 }), (stageTimes, items) => {
        const { ends, time } = simulateStages({ stageTimes: stageTimes.map(fixed), items });
        expect(pipelineTime(items, { stageTimes })).toBeCloseTo(time, 9);
        const steps = pipelineSteps(items, { stageTimes });
        const far = steps.filter(({ item, stage, end }) => {
          return Math.abs(end - (ends[item]?.[stage] ?? NaN)) > 1e-9;
        });
        expect(far).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    { items: 0, stageTimes: [1], text: "items must be a whole number >= 1, got 0" },
    { items: 1, stageTimes: [], text: "stageTimes must hold 1 items or more, got 0" },
    { items: 1, stageTimes: [1, 0], text: "stageTimes[1] must be finite and > 0, got 0" },
  ])("rejects: $text", ({ items, stageTimes, text }) => {
    expect(() => pipelineTime(items, { stageTimes })).toThrow(new RangeError(text));
    expect(() => pipelineSteps(items, { stageTimes })).toThrow(new RangeError(text));
  });

  it("has no more steps than a figure can show", () => {
    const text = "items must be in [1, 50000], got 50001";
    expect(() => pipelineSteps(50_001, equal(2))).toThrow(new RangeError(text));
    expect(() => pipelineSteps(33_334, equal(3))).toThrow("items must be in [1, 33333], got 33334");
  });
});

describe("pipelineSpeedup", () => {
  it.each([
    { stages: 5, items: 100, speedup: 4.807692308 },
    { stages: 6, items: 1000, speedup: 5.970149254 },
    { stages: 5, items: 1, speedup: 1 },
    { stages: 5, items: Infinity, speedup: 5 },
  ])(
    "agrees with values that were computed elsewhere: $speedup for $items items in $stages stages",
    (known) => {
      expect(pipelineSpeedup(known.items, equal(known.stages))).toBeCloseTo(known.speedup, 9);
    },
  );

  it("is the time of one item after the other over that of the pipeline", () => {
    fc.assert(
      fc.property(stages, fc.integer({ min: 1, max: 1e6 }), (stageTimes, items) => {
        const one = stageTimes.reduce((sum, time) => sum + time, 0);
        const speedup = pipelineSpeedup(items, { stageTimes });
        expect((speedup * pipelineTime(items, { stageTimes })) / (items * one)).toBeCloseTo(1, 12);
        const limit = pipelineSpeedup(Infinity, { stageTimes });
        expect(limit / (one * pipelineThroughput({ stageTimes }))).toBeCloseTo(1, 12);
        expect(speedup).toBeLessThanOrEqual(limit * (1 + 1e-12));
        expect(limit).toBeLessThanOrEqual(stageTimes.length * (1 + 1e-12));
      }),
    );
  });

  it("rejects less than an item, and a pipeline without stages", () => {
    expect(() => pipelineSpeedup(0.5, equal(2))).toThrow(
      new RangeError("items must be >= 1, got 0.5"),
    );
    expect(() => pipelineThroughput({ stageTimes: [] })).toThrow(
      new RangeError("stageTimes must hold 1 items or more, got 0"),
    );
  });
});

describe("pipelineThroughput", () => {
  it("is that of the slowest stage, wherever it stands", () => {
    expect(pipelineThroughput({ stageTimes: [ms(1), ms(4), ms(2)] })).toBeCloseTo(250, 10);
    expect(pipelineThroughput({ stageTimes: [ms(4), ms(1), ms(2)] })).toBeCloseTo(250, 10);
  });
});
