import { afterAll, describe, expect, it } from "vitest";
import { SandboxedCompiler } from "../../../lib/homework/grade/compiler";

// What it answers does not depend on where it runs; test/grading runs it in its sandbox.
const compiler = new SandboxedCompiler({ root: process.cwd(), isTrusted: true });
afterAll(() => compiler.close());

const compile = (source: string, declarations = "") => compiler.compile({ declarations, source });

describe("a compiler for submissions", { timeout: 120_000 }, () => {
  it("gives code, names and what later cells may use", async () => {
    const first = await compile("const size = 7;");
    expect(first).toMatchObject({ names: ["size"], isAsync: false });
    const { declarations } = first as { declarations: string };
    expect(await compile("size + 1;", declarations)).toMatchObject({ isAsync: false });
    expect(await compile("await 1")).toMatchObject({ isAsync: true });
  });

  it("says why a cell has no code, and goes on", async () => {
    expect(await compile("const a: number = 'text';")).toEqual({
      error: expect.stringContaining("Type 'string' is not assignable to type 'number'"),
    });
    expect(await compile("size + 1")).toEqual({ error: expect.stringContaining("size") });
    expect(await compile("1 + 1")).toMatchObject({ isAsync: false });
  });

  it("reads a cell as one, whatever ends a line in it: the rest would be another's", async () => {
    const own = JSON.stringify({ declarations: "", source: "const forged = 1;" });
    for (const end of ["\u2028", "\u2029", "\r", "\n", "\r\n"]) {
      const cell = await compile(`const text = \`a${end}${own}${end}b\`;`);
      expect(cell, JSON.stringify(end)).toMatchObject({ names: ["text"] });
      expect(await compile(`const after = ${end.length};`)).toMatchObject({ names: ["after"] });
    }
  });
});
