import { describe, expect, it } from "vitest";
import type { Notebook, Output } from "../../lib/notebook/format";
import { recordType, recordsIn } from "../../lib/notebook/records";

const shows = (values: object, units: object = {}): Output => ({
  output_type: "display_data",
  data: { [recordType]: { values, units }, "text/plain": "recorded" },
  metadata: {},
});
const notebook = (...cells: readonly (readonly Output[])[]): Notebook => ({
  ...{ nbformat: 4, nbformat_minor: 5, metadata: {} },
  cells: cells.map((outputs, i) => ({
    ...{
      cell_type: "code",
      id: `c${i + 1}`,
      metadata: {},
      execution_count: 1,
      source: "",
      outputs,
    },
  })),
});

describe("recordsIn", () => {
  it("collects values and units of all cells, in order", () => {
    const other: Output = { output_type: "stream", name: "stdout", text: "words" };
    const found = recordsIn(
      notebook([other, shows({ a: "Infinity" })], [shows({ b: 1 }, { b: "s" })]),
    );
    expect(found).toEqual({ values: { a: Infinity, b: 1 }, units: { b: "s" } });
    expect(Object.keys(found.values)).toEqual(["a", "b"]);
    expect(recordsIn(notebook([other]))).toEqual({ values: {}, units: {} });
  });

  it("refuses a name that was recorded twice", () => {
    expect(() => recordsIn(notebook([shows({ a: 1 })], [], [shows({ a: 1 })]))).toThrow(
      "a was recorded in cell 1 (c1) and again in cell 3 (c3): a sweep keeps one value a name, so record each under its own",
    );
    expect(() => recordsIn(notebook([shows({ a: 1 }), shows({ a: 2 })]))).toThrow(
      "a was recorded twice in cell 1 (c1)",
    );
  });
});
