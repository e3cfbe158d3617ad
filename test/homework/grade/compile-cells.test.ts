import { afterEach, describe, expect, it, vi } from "vitest";
import { compileCells } from "../../../lib/homework/grade/compile-cells";
import type { CompileReply, CompileRequest } from "../../../lib/homework/grade/messages";
import type { GradedCell } from "../../../lib/homework/grade/restore";

const cell = (id: string, source: string): GradedCell => ({ id, source, kind: "locked" });
const cells = [cell("a", "let a"), cell("b", "broken"), cell("c", ""), cell("d", "let d")];

/** Compiles a cell to itself in capitals, and declares its text. */
function reply({ declarations, source }: CompileRequest): CompileReply {
  if (source === "broken") return { error: "it is broken" };
  const code = source.toUpperCase();
  return { code, isAsync: false, names: [source], declarations: `${declarations}${source};` };
}

afterEach(() => void vi.restoreAllMocks());

describe("compileCells", () => {
  it("compiles each cell against what those before it declare, if they compile", async () => {
    const asked: CompileRequest[] = [];
    const compile = async (request: CompileRequest) => {
      asked.push(request);
      return reply(request);
    };
    const { runnable, refused, isCertain } = await compileCells(cells, { compile });
    expect(isCertain).toBe(true);
    expect(asked.map(({ declarations }) => declarations)).toEqual([
      "",
      "let a;",
      "let a;",
      "let a;;",
    ]);
    expect(runnable).toEqual([
      { id: "a", code: "LET A", isAsync: false, names: ["let a"] },
      { id: "d", code: "LET D", isAsync: false, names: ["let d"] },
    ]);
    expect([...refused]).toEqual([["b", "it is broken"]]);
  });

  it("gives up after two minutes, so that slow cells cost no more than that", async () => {
    let seconds = 0;
    vi.spyOn(performance, "now").mockImplementation(() => 1000 * seconds);
    const compile = async (request: CompileRequest) => {
      seconds += 50;
      return reply(request);
    };
    const many = ["1", "2", "3", "4", "5"].map((id) => cell(id, "let x"));
    const { runnable, refused, isCertain } = await compileCells(many, { compile });
    expect(runnable.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    const why = "the cells before it took more than 120 s to compile";
    expect([...refused]).toEqual([
      ["4", why],
      ["5", why],
    ]);
    expect(isCertain).toBe(false);
  });
});
