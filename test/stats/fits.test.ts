import { describe, expect, it } from "vitest";
import { fitCurve } from "../../lib/stats/curve";
import { fitLine } from "../../lib/stats/line";

describe("fits", () => {
  it("of a line: textbook values", () => {
    const line = fitLine([1, 2, 3, 4, 5].map((x, i) => ({ x, y: [2, 4, 5, 4, 5][i] ?? 0 })));
    expect(line.slope).toBeCloseTo(0.6, 12);
    expect(line.intercept).toBeCloseTo(2.2, 12);
    expect(line.slopeError).toBeCloseTo(Math.sqrt(2.4 / 3 / 10), 12);
    expect(line.explained).toBeCloseTo(0.6, 12);
  });

  it("of a flat line explain all", () => {
    const flat = fitLine([1, 2, 3].map((x) => ({ x, y: 0.1 })));
    expect(flat).toEqual({ slope: 0, intercept: 0.1, slopeError: 0, explained: 1 });
  });

  it("of a line keep their digits next to a large offset, and at any size", () => {
    const at = (offset: number, scale: number) => {
      const points = [0, 1, 2, 4].map((x, i) => ({
        x: (offset + x) * scale,
        y: [1, 3, 2, 5][i] ?? 0,
      }));
      const { slope, slopeError, explained } = fitLine(points);
      return [slope * scale, slopeError * scale, explained];
    };
    const plain = at(0, 1);
    for (const [offset = 0, scale = 0] of [
      [1e15, 1],
      [0, 1e200],
      [0, 1e-200],
    ]) {
      at(offset, scale).forEach((each, i) => expect(each).toBeCloseTo(plain[i] ?? NaN, 12));
    }
  });

  it("of a curve find back what made the points", () => {
    const points = [1, 2, 4, 8, 16].map((x) => ({ x, y: 3 * Math.exp(-0.25 * x) }));
    const { values, residual } = fitCurve(points, {
      curve: (x, [a = 0, b = 0]) => a * Math.exp(-b * x),
      parameters: [
        { start: 1, min: 0, max: 100 },
        { start: 1, min: 0, max: 10 },
      ],
    });
    expect(values[0]).toBeCloseTo(3, 9);
    expect(values[1]).toBeCloseTo(0.25, 9);
    expect(residual).toBeLessThan(1e-9);
  });

  it("of a curve stay inside the bounds and say so", () => {
    const { values, onBound } = fitCurve(
      [1, 2, 3, 4].map((x) => ({ x, y: -2 * x })),
      {
        curve: (x, [a = 0]) => a * x,
        parameters: [{ start: 1, min: 0, max: 5 }],
      },
    );
    expect(values).toEqual([0]);
    expect(onBound).toEqual([true]);
  });

  it.each([
    {
      points: [{ x: 1, y: NaN }],
      parameter: { start: 1, min: 0, max: 5 },
      message: "points[0].y must be finite, got NaN",
    },
    {
      points: [{ x: 1, y: 1 }],
      parameter: { start: Infinity, min: 0, max: Infinity },
      message: "start must be finite, got Infinity",
    },
    {
      points: [{ x: 0, y: 1 }],
      parameter: { start: 0, min: 0, max: 1 },
      message: "curve(0) must be finite, got NaN",
    },
  ])("of a curve reject: $message", ({ points, parameter, message }) => {
    const options = {
      curve: (x: number, [a = 0]: readonly number[]) => a / x,
      parameters: [parameter],
    };
    expect(() => fitCurve([...points, { x: 2, y: 2 }], options)).toThrow(new RangeError(message));
  });

  it("of a curve refuse a start outside of the bounds", () => {
    const points = [
      { x: 1, y: 1 },
      { x: 2, y: 2 },
    ];
    const parameters = [{ start: 9, min: 0, max: 5 }];
    expect(() => fitCurve(points, { curve: (x, [a = 0]) => a * x, parameters })).toThrow(
      new RangeError("start must be in [0, 5], got 9"),
    );
  });
});
