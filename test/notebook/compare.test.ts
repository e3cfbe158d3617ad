import { describe, expect, it } from "vitest";
import { differences } from "../../lib/notebook/compare";
import type { Notebook, Output } from "../../lib/notebook/format";

const withOutputs = (...outputs: Output[]): Notebook => ({
  nbformat: 4,
  nbformat_minor: 5,
  metadata: {},
  cells: [{ cell_type: "code", id: "c", metadata: {}, source: "", execution_count: 1, outputs }],
});
const result = (data: Record<string, unknown>): Output => ({
  output_type: "execute_result",
  data,
  metadata: {},
  execution_count: 1,
});
const compare = (before: unknown, after: unknown) =>
  differences(
    withOutputs(result({ "text/plain": before })),
    withOutputs(result({ "text/plain": after })),
    1e-9,
  );

describe("differences", () => {
  it.each([
    { before: "1.0000000001", after: "1", same: true },
    { before: "1.00000001", after: "1", same: false },
    { before: "-3.5e-20 s", after: "-3.5e-20 s", same: true },
    { before: ["a 1\n", "b"], after: "a 1\nb", same: true },
    { before: "a 1", after: "b 1", same: false },
    { before: "1 2", after: "1", same: false },
    { before: { x: [1, 2] }, after: { x: [1, 2 + 1e-12] }, same: true },
    { before: { x: [1, 2] }, after: { x: [1, 3] }, same: false },
  ])("$before and $after: same is $same", ({ before, after, same }) => {
    expect(compare(before, after)).toHaveLength(same ? 0 : 1);
  });

  it("tells of outputs that came or went", () => {
    expect(differences(withOutputs(), withOutputs(result({})), 1e-9)).toEqual([
      "cell 1 (c) had 0 outputs and now has 1",
    ]);
    const [before, after] = [
      withOutputs(result({ "text/html": "x" })),
      withOutputs(result({ "text/plain": "x" })),
    ];
    expect(differences(before, after, 1e-9)).toHaveLength(2);
  });
});
