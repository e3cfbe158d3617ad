import { describe, expect, it } from "vitest";
import { makeVariablesLive } from "../../lib/kernel/live-variables";
import { loadCompiler } from "../../lib/kernel/tslab";

const ts = loadCompiler(process.cwd());

describe("makeVariablesLive", () => {
  it.each([
    {
      why: "a variable that a function uses becomes an export",
      code: "let c = 0;\nfunction f() { c++; }\nexport { c, f };",
      live: "export let c = 0;\nfunction f() { c++; }\nexport { f };",
    },
    {
      why: "a variable that no function uses stays local, and fast",
      code: "let i = 0;\nfor (; i < 3; i++);\nexport { i };",
      live: "let i = 0;\nfor (; i < 3; i++);\nexport { i };",
    },
    {
      why: "a constant stays",
      code: "const k = 1;\nconst f = () => k;\nexport { k, f };",
      live: "const k = 1;\nconst f = () => k;\nexport { k, f };",
    },
    {
      why: "a pattern becomes an export as a whole",
      code: "let { a, ...rest } = o;\nconst f = () => a;\nexport { a, rest, f };",
      live: "export let { a, ...rest } = o;\nconst f = () => a;\nexport { f };",
    },
  ])("$why", ({ code, live }) => {
    expect(makeVariablesLive(ts, code).code).toBe(live);
  });

  it("tells all exported names and where text was put in", () => {
    const { names, insertions } = makeVariablesLive(
      ts,
      "let a = 1; let b = () => a;\nexport const tsLastExpr = a;\nexport { a, b };",
    );
    expect(names).toEqual(["tsLastExpr", "a", "b"]);
    expect(insertions).toEqual([{ line: 0, column: 0, length: 7 }]);
  });
});
