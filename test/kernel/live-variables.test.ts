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
      why: "a constant that a function uses can be set, at the same place in its line",
      code: "const k = 1; const other = 2;\nconst f = () => k;\nexport { k, other, f };",
      live: "let   k = 1; const other = 2;\nconst f = () => k;\nexport { k, other, f };",
    },
    {
      why: "a variable without a value begins without one",
      code: "let u;\nlet v;\nconst f = () => v;\nexport { u, v, f };",
      live: "let u = void 0;\nexport let v = void 0;\nconst f = () => v;\nexport { u, f };",
    },
    {
      why: "a pattern becomes an export as a whole",
      code: "let { a, ...rest } = o;\nconst f = () => a;\nexport { a, rest, f };",
      live: "export let { a, ...rest } = o;\nconst f = () => a;\nexport { f };",
    },
  ])("$why", ({ code, live }) => {
    expect(makeVariablesLive(ts, code).code).toBe(live);
  });

  it("follows what functions close over, unless it is an export", () => {
    const code = "let v = 1; const k = 2; const free = 3; function f() { return v + k + f(); }";
    const { followed } = makeVariablesLive(ts, `${code}\nexport { v, k, free, f };`);
    expect([...followed].sort()).toEqual(["f", "k"]);
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
