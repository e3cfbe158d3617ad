import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceStep, valueAxis } from "../../../../lib/export/pptx/chart/axis";

const axis = (fields: object, values: readonly number[], padded = true, fromZero = false) =>
  valueAxis(fields as never, { values, padded, fromZero }, "the axis");

describe("valueAxis", () => {
  it.each([
    { fields: {}, values: [0.8, 19.9], min: 0, max: 22.5, step: 5 },
    { fields: { rangemode: "tozero" }, values: [40, 97], min: 0, max: 110, step: 20 },
    { fields: {}, values: [1971, 2021], min: 1970, max: 2025, step: 10 },
    { fields: {}, values: [7, 7], min: 3, max: 11, step: 1 },
    { fields: { range: [0, 50] }, values: [3, 4], min: 0, max: 50, step: 10 },
    { fields: { range: [0, 1], dtick: 0.25 }, values: [0.5], min: 0, max: 1, step: 0.25 },
    { fields: { type: "log" }, values: [1, 4096], min: 1, base: 10 },
    { fields: { type: "log", dtick: 1 }, values: [2, 9], min: 1, base: 10 },
    { fields: { type: "log" }, values: [1, 8], min: 1, base: 2 },
    { fields: { type: "log", range: [-3, 0] }, values: [0.5], min: 0.001, max: 1, base: 10 },
    { fields: { type: "log" }, values: [0.0011, 0.0107], min: 0.001, max: 0.1, base: 10 },
    { fields: { type: "log", tickvals: [2, 4, 8] }, values: [2, 8], min: 2, base: 2 },
  ])("plans $fields over $values", ({ fields, values, ...planned }) => {
    expect(axis(fields, values)).toMatchObject(planned);
  });

  it("ends a sweep where it ends", () => {
    expect(axis({}, [0, 32], false)).toMatchObject({ min: 0, max: 32 });
  });

  it.each([
    { fields: {}, values: [0, 8], format: "0" },
    { fields: {}, values: [0, 0.8], format: "0.0" },
    { fields: {}, values: [0, 50_000], format: "#,##0" },
    { fields: {}, values: [0, 8e6], format: '0,,"M";-0,,"M";0' },
    { fields: { type: "log" }, values: [1, 1e5], format: "#,##0" },
    {
      fields: { type: "log" },
      values: [1, 1e12],
      format: '[>=1000000000]0,,,"B";[>=1000000]0,,"M";#,##0',
    },
    { fields: { type: "log" }, values: [1e-9, 1], format: "[<0.001]0E-0;General" },
    { fields: { tickformat: ".0%" }, values: [0, 1], format: "0%" },
    { fields: { ticksuffix: "×" }, values: [0, 8], format: '0"×"' },
  ])("labels $fields over $values as $format", ({ fields, values, format }) => {
    expect(axis(fields, values).format).toBe(format);
  });

  it("holds all values, with at most fifteen labels", () => {
    const number = fc
      .double({ min: -1e12, max: 1e12, noNaN: true })
      .map((value) => Number(value.toFixed(9)));
    const values = fc.array(number, { minLength: 1 });
    fc.assert(
      fc.property(values, fc.boolean(), fc.boolean(), (list, padded, fromZero) => {
        const { min, max, step = 1 } = axis({}, list, padded, fromZero);
        const slack = 1e-9 * Math.max(Math.abs(min), Math.abs(max));
        expect(Math.min(...list)).toBeGreaterThanOrEqual(min - slack);
        expect(Math.max(...list)).toBeLessThanOrEqual(max + slack);
        // As far as doubles that lie so close can tell.
        expect((max - min) / step).toBeLessThan(15 + slack / step);
      }),
    );
  });
});

describe("niceStep", () => {
  it.each([
    [0.9, 1],
    [1, 1],
    [1.1, 2],
    [3, 5],
    [6, 10],
    [0.03, 0.05],
    [2.1e7, 5e7],
  ])("is no smaller than %d: %d", (least, step) => {
    expect(niceStep(least)).toBe(step);
  });
});
