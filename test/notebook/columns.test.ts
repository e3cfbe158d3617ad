import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packColumns, unpackColumns, unpackColumnsInText } from "../../lib/notebook/columns";

describe("columns", () => {
  it.each([
    {
      what: "fractions",
      column: [0.1, ...[3, 7, 11, 13, 17, 19].map((n) => 1 / n), 1e308, -5e-324],
      dtype: "f8",
    },
    { what: "small whole numbers", column: Array.from({ length: 40 }, (_, i) => i), dtype: "i1" },
    { what: "years", column: Array.from({ length: 30 }, (_, i) => 1971 + i), dtype: "i2" },
    { what: "halves", column: Array.from({ length: 30 }, (_, i) => i / 2), dtype: "f4" },
    { what: "large ones", column: Array.from({ length: 30 }, (_, i) => 1e9 + i), dtype: "i4" },
  ])("are packed without loss: $what", ({ column, dtype }) => {
    const packed = packColumns({ x: column });
    expect(packed).toMatchObject({ x: { dtype } });
    expect(unpackColumns(packed)).toEqual({ x: column });
  });

  it.each([
    { what: "short ones", column: [0.123456789, 0.2] },
    { what: "what is no number", column: [1, 2, 3, 4, 5, 6, null] },
    { what: "what has no JSON", column: [1, 2, 3, 4, 5, 6, NaN] },
    { what: "few digits", column: [1, 2, 3, 4, 5, 6, 7] },
  ])("stay as they are: $what", ({ column }) => {
    expect(packColumns({ deep: [{ y: column }] })).toEqual({ deep: [{ y: column }] });
  });

  it("come back, whatever is in them", () => {
    const numbers = fc.array(fc.double({ noNaN: true, noDefaultInfinity: true }), { minLength: 5 });
    const whole = fc.array(fc.integer(), { minLength: 5 });
    fc.assert(
      fc.property(fc.oneof(numbers, whole), (column) => {
        expect(unpackColumns(packColumns(column))).toEqual(column);
      }),
    );
  });

  it("are read in text, and in kinds that plotly.js itself writes", () => {
    const text = `draw({"x":{"dtype":"u1","bdata":"AQL/"},"y":{"dtype":"f4","bdata":"AACAPw=="}})`;
    expect(unpackColumnsInText(text)).toBe('draw({"x":[1,2,255],"y":[1]})');
    expect(unpackColumns({ dtype: "c16", bdata: "" })).toEqual({ dtype: "c16", bdata: "" });
  });
});
