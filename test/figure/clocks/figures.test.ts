import { describe, expect, it } from "vitest";
import {
  ageOfInformationFigure,
  clockFilterFigure,
  logicalClocksFigure,
  staleViewFigure,
} from "../../../lib/figure/clocks";
import { queuedAge, staleChance } from "../../../lib/model/clocks";
import { type Trace, at, drawnBy, none } from "../claim";

const dotsOf = (figure: ReturnType<typeof staleViewFigure>) => {
  const dots = figure.data.find(({ name }) => name?.includes("simulated")) as unknown as {
    x: number[];
    y: number[];
    error_y: { array: number[] };
  };
  // Of a mean of eight runs: Student's 2.365 standard errors.
  return dots.x.map((x, i) => ({ x, y: at(dots.y, i), error: at(dots.error_y.array, i) / 2.365 }));
};

describe("simulated points", () => {
  it.each([1, 20])("of age-of-information lie on the curve, with seed %d", (seed) => {
    const dots = dotsOf(ageOfInformationFigure({ seed, serviceTime: 0.5 }));
    for (const { x, y, error } of dots) {
      const age = 1e3 * queuedAge(x, { serviceTime: 0.5 });
      expect(Math.abs(y - age) / error).toBeLessThan(4);
      // Four errors are a fourth of it at most.
      expect(error / age).toBeLessThan(0.0625);
    }
  });

  it.each([1, 20])("of stale-view lie on the curve, with seed %d", (seed) => {
    const dots = dotsOf(staleViewFigure({ seed, delay: 5, changeTime: 100 }));
    expect(dots.map(({ x }) => x)).toEqual([10, 30, 100, 300, 1000]);
    for (const { x, y, error } of dots) {
      const chance = staleChance(x, { delay: 5, changeRate: 0.01 });
      expect(Math.abs(y - chance) / error).toBeLessThan(4);
      expect(error / chance).toBeLessThan(0.0625);
    }
    expect(staleViewFigure({ changeTime: 86_400 }).data).toHaveLength(3);
  });
});

describe("clock-filter", () => {
  const errors = (options: Parameters<typeof clockFilterFigure>[0]) => {
    const { traces } = drawnBy(clockFilterFigure(options));
    const at95 = (i: number) => {
      const { x, y } = traces[i] ?? none;
      return at(
        x,
        y.findIndex((share) => Math.abs(share - 0.05) < 1e-9),
      );
    };
    return { one: at95(0), mean: at95(1), least: at95(2) };
  };

  it("beats the mean by far where the tail is heavy, by less where it is not", () => {
    const [heavy, light] = [errors({ tail: "Pareto" }), errors({ tail: "exponential" })];
    expect(heavy.least).toBeLessThan(0.25 * heavy.mean);
    expect(light.least).toBeLessThan(light.mean);
    expect(light.least).toBeGreaterThan(0.5 * light.mean);
    expect(heavy.mean).toBeLessThan(heavy.one);
  });

  it("does not see what the ways differ by at all times", () => {
    const { least, mean } = errors({ asymmetry: 0.1, queueing: 1e-3 });
    expect(least / 50).toBeCloseTo(1, 1);
    expect(mean / 50).toBeCloseTo(1, 1);
  });
});

describe("logical-clocks", () => {
  it("writes a clock on the other side of its event than the message is", () => {
    const { data } = logicalClocksFigure({ processes: 4, steps: 6 });
    const [, arrows = none, drawn = none] = data as unknown as Trace[];
    const { textposition } = drawn as unknown as { textposition: string[] };
    drawn.x.forEach((x, i) => {
      const lane = at(drawn.y, i);
      const k = arrows.x.findIndex((each, j) => each === x && arrows.y[j] === lane);
      const [above, below] = ["top center", "bottom center"];
      if (lane === 3) expect(textposition[i]).toBe(below);
      else if (k < 0) expect(textposition[i]).toBe(above);
      else {
        const other = at(arrows.y, k % 3 === 0 ? k + 1 : k - 1);
        expect(textposition[i]).toBe(other < lane ? below : above);
      }
    });
  });
});
