import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { expect, it } from "vitest";
import { loadCompiler } from "../../lib/kernel/tslab";

/** Rooms whose files a cell's compiler reads. */
const rooms = "core stats dataset model scenario figure lab".split(" ");

it("what notebooks import compiles with tslab's TypeScript too, strictly", () => {
  const ts = loadCompiler(process.cwd());
  expect(ts.version).toMatch(/^5\.0\./);
  const files = rooms.flatMap((room) =>
    readdirSync(`lib/${room}`, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts"))
      .map((path) => resolve("lib", room, path)),
  );
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    target: ts.ScriptTarget.ES2022,
    lib: ["lib.es2023.d.ts"],
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    noUncheckedIndexedAccess: true,
    types: ["node"],
  });
  const complaints = ts.getPreEmitDiagnostics(program).map((each) => {
    const { line = 0 } = each.file?.getLineAndCharacterOfPosition(each.start ?? 0) ?? {};
    const text = ts.flattenDiagnosticMessageText(each.messageText, " ");
    return `${each.file?.fileName ?? ""}:${line + 1} - ${text}`;
  });
  expect(complaints).toEqual([]);
}, 60_000);
