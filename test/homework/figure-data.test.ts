import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FigureData, figureData, heightAt } from "../../lib/homework/figure-data";

function dataOf(figure: unknown): FigureData {
  const data = figureData(figure);
  if (typeof data === "string") throw new Error(data);
  return data;
}

describe("figureData", () => {
  it("keeps points and titles of axes, and forgets looks", () => {
    const figure = {
      data: [{ x: [1, 2], y: [3, 4], name: "a", mode: "lines", line: { color: "red" } }],
      layout: {
        title: { text: "A finding" },
        xaxis: { title: { text: "Servers (count)" } },
        yaxis: { title: "Time (s)", type: "log" },
      },
    };
    expect(figureData(figure)).toEqual({
      traces: [{ x: [1, 2], y: [3, 4] }],
      ...{ xTitle: "Servers (count)", yTitle: "Time (s)", isLogX: false, isLogY: true },
    });
  });

  it("takes logarithmic axes from the layout, each for itself", () => {
    const { isLogX, isLogY } = dataOf({ data: [], layout: { xaxis: { type: "log" } } });
    expect({ isLogX, isLogY }).toEqual({ isLogX: true, isLogY: false });
  });

  it("reads typed arrays", () => {
    const x = Float64Array.from([1, 2]);
    const y = Int32Array.from([3, 4]);
    expect(dataOf({ data: [{ x, y }] }).traces).toEqual([{ x: [1, 2], y: [3, 4] }]);
  });

  it("counts places from 0 where a trace has heights only, as plotly does", () => {
    expect(dataOf({ data: [{ y: [5, 6] }] }).traces).toEqual([{ x: [0, 1], y: [5, 6] }]);
  });

  it("leaves out points of which a coordinate is no finite number", () => {
    const x = [1, 2, "3", 4, null, 6, 7];
    const y = [1, NaN, 3, Infinity, 5, 6];
    expect(dataOf({ data: [{ x, y }] }).traces).toEqual([{ x: [1, 6], y: [1, 6] }]);
  });

  it("has no titles where there are none, and long ones are cut", () => {
    const { xTitle, yTitle } = dataOf({
      data: [],
      layout: { xaxis: { title: { text: 5 } }, yaxis: { title: "y".repeat(999) } },
    });
    expect({ xTitle, yTitle }).toEqual({ xTitle: "", yTitle: "y".repeat(200) });
    expect(dataOf({ data: [], layout: null })).toMatchObject({ xTitle: "", yTitle: "" });
  });

  it("refuses more points than anybody could see", () => {
    const trace = { y: Array<number>(10_001).fill(1) };
    expect(figureData({ data: [trace, trace] })).toBe(
      "The figure has 20002 points; 20000 are enough.",
    );
    expect(dataOf({ data: [{ y: Array<number>(20_000).fill(1) }] }).traces).toHaveLength(1);
  });

  it("never fails, and gives finite points of equal number, whatever it gets", () => {
    const column = fc.oneof(fc.anything(), fc.array(fc.oneof(fc.double(), fc.anything())));
    const trace = fc.oneof(fc.anything(), fc.record({ x: column, y: column }));
    const axis = fc.oneof(fc.anything(), fc.record({ title: fc.anything(), type: fc.anything() }));
    const layout = fc.oneof(fc.anything(), fc.record({ xaxis: axis, yaxis: axis }));
    const figure = fc.record({ data: fc.oneof(fc.anything(), fc.array(trace)), layout });
    fc.assert(
      fc.property(fc.oneof(figure, fc.anything()), (hostile) => {
        const data = figureData(hostile);
        if (typeof data === "string") return;
        for (const { x, y } of data.traces) {
          expect(x.length).toBe(y.length);
          expect([...x, ...y].every(Number.isFinite)).toBe(true);
        }
        expect([typeof data.xTitle, typeof data.yTitle]).toEqual(["string", "string"]);
        expect([typeof data.isLogX, typeof data.isLogY]).toEqual(["boolean", "boolean"]);
      }),
    );
  });
});

describe("heightAt", () => {
  const linear = { isWhole: false, isLogX: false, isLogY: false };
  const trace = { x: [1, 10, 100], y: [1, 100, 10_000] };

  it("is the height of a point itself", () => {
    expect(heightAt(trace, 10, linear)).toBe(100);
    expect(heightAt({ x: [0.1 + 0.2], y: [7] }, 0.3, linear)).toBe(7);
  });

  it("between points is on a straight line of the axes as they are drawn", () => {
    const at = Math.sqrt(10);
    const lineX = (at - 1) / 9;
    expect(heightAt(trace, at, linear)).toBeCloseTo(1 + lineX * 99, 10);
    expect(heightAt(trace, at, { ...linear, isLogX: true })).toBeCloseTo(1 + 0.5 * 99, 10);
    expect(heightAt(trace, at, { ...linear, isLogY: true })).toBeCloseTo(100 ** lineX, 10);
    const both = { ...linear, isLogX: true, isLogY: true };
    expect(heightAt(trace, at, both)).toBeCloseTo(10, 10);
  });

  it("falls back to lines on plain axes where a logarithm has no value", () => {
    const through = { x: [-1, 1], y: [-1, 1] };
    const both = { ...linear, isLogX: true, isLogY: true };
    expect(heightAt(through, 0.5, both)).toBeCloseTo(0.5, 10);
  });

  it("takes points in falling order, too", () => {
    expect(heightAt({ x: [3, 1], y: [30, 10] }, 2, linear)).toBe(20);
  });

  it("has no value outside of the points, or between whole ones", () => {
    expect(heightAt(trace, 0.5, linear)).toBeNaN();
    expect(heightAt(trace, 101, linear)).toBeNaN();
    expect(heightAt(trace, 5, { ...linear, isWhole: true })).toBeNaN();
    expect(heightAt({ x: [], y: [] }, 5, linear)).toBeNaN();
    expect(heightAt({ x: [1, 2], y: [1] }, 1.5, linear)).toBeNaN();
  });
});
