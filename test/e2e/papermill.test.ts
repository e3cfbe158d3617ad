/** papermill on our kernel, with the plug-in that lets it write TypeScript. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Notebook, hasTag, joinLines } from "../../lib/notebook/format";
import { withParameters, withValues } from "../../lib/notebook/parameters";
import { parseNotebook, readNotebook } from "../../lib/notebook/read";
import { installKernel, privateEnvironment, programs, root } from "./jupyter";

const code = (id: string, source: string, tags: readonly string[] = []) => ({
  ...{ cell_type: "code", id, metadata: { tags }, execution_count: null, outputs: [], source },
});
const parameters = [
  "// What may be changed.",
  "const servers: number = 5; // servers behind the balancer, count, 1..100",
  "const rtt: number = ms(80); // round trip, there and back, s, 0.001..1",
  'const folder: string = ""; // your own measurements; or empty',
  "const isLossy: boolean = false;",
].join("\n");
const notebook = {
  ...{ nbformat: 4, nbformat_minor: 5 },
  metadata: {
    kernelspec: { name: "distlab", display_name: "TypeScript (distlab)", language: "typescript" },
  },
  cells: [
    code("imports", 'import { ms } from "#core";'),
    code("parameters", parameters, ["parameters"]),
    code(
      "use",
      "const all: [number, number, string, boolean] = [servers, rtt, folder, isLossy];\nall",
    ),
  ],
} as unknown as Notebook;

/** Prints what the translator makes of each of the values that it reads. */
const translate = `
import json, sys
from distlab_papermill import TypeScriptTranslator
print(json.dumps([TypeScriptTranslator.codify(each) for each in json.load(sys.stdin)]))`;

describe.skipIf(!programs)("papermill", () => {
  let folder: string;
  beforeAll(() => {
    installKernel();
    folder = realpathSync(mkdtempSync(join(tmpdir(), "distlab-papermill-")));
    writeFileSync(join(folder, "n.ipynb"), JSON.stringify(notebook));
    // Built from a copy: setuptools leaves files beside what it builds.
    cpSync(join(root, "lib", "notebook", "papermill"), join(folder, "source"), { recursive: true });
    const without = [
      "--no-index",
      "--no-deps",
      "--no-build-isolation",
      "--disable-pip-version-check",
    ];
    const where = ["--target", join(folder, "packages"), join(folder, "source")];
    const { status, stderr } = run("python", ["-m", "pip", "install", ...without, ...where]);
    expect([status, stderr]).toEqual([0, expect.anything()]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, args: readonly string[], input = "") =>
    spawnSync(join(programs, program), args, {
      ...{ cwd: folder, encoding: "utf8", input },
      env: { ...privateEnvironment(folder), PYTHONPATH: join(folder, "packages") },
    });
  const injectedIn = ({ cells }: Notebook) =>
    joinLines(cells.find((cell) => hasTag(cell, "injected-parameters"))?.source ?? "none");
  /** What the translator writes for each of several sets of values, given as JSON. */
  const written = (...sets: readonly string[]): string[] => {
    const { stdout, stderr } = run("python", ["-c", translate], `[${sets.join(",")}]`);
    expect(stderr).toBe("");
    return JSON.parse(stdout) as string[];
  };

  it("runs a notebook with other values, put in as `distlab run -p` does", () => {
    const texts = { servers: "7", rtt: "0.02", folder: 'a "b"\\', isLossy: "true" };
    const given = Object.entries({ ...texts, isLossy: "True" }).flatMap(([name, text]) => [
      ...["-p", name, text],
    ]);
    const { status, stderr } = run("papermill", ["n.ipynb", "out.ipynb", ...given]);
    expect([status, stderr]).toEqual([0, expect.stringContaining("Executing")]);
    const executed = readNotebook(join(folder, "out.ipynb"));
    expect(injectedIn(executed)).toBe(injectedIn(withParameters(notebook, texts)));
    expect(executed.cells.map(({ metadata }) => metadata.tags?.[0])).toEqual([
      ...[undefined, "parameters", "injected-parameters", undefined],
    ]);
    expect(JSON.stringify(executed.cells.at(-1))).toContain(
      "[ 7, 0.02, 'a \\\"b\\\"\\\\\\\\', true ]",
    );
  });

  it("fails where a value is not of the declared type", () => {
    const { status, stderr } = run("papermill", ["n.ipynb", "x.ipynb", "-p", "servers", "many"]);
    expect(status).not.toBe(0);
    expect(stderr).toContain("Type 'string' is not assignable to type 'number'");
  });

  it("runs with lists, dictionaries, nothing, and numbers without a bound", () => {
    const yaml =
      '{ sizes: [1, 2.5], names: ["a", "ü"], by: { "a b": { __proto__: 1 } }, ports: { 80: [], 81: {} }, none: null, most: .inf, odd: .nan, least: -.inf }';
    const use =
      "[sizes.map((n) => n + 1), names.length, Object.keys(by['a b']), ports[80].length, none === null, most, odd, least]";
    const own = { ...notebook, cells: [code("p", "", ["parameters"]), code("use", use)] };
    writeFileSync(join(folder, "yaml.ipynb"), JSON.stringify(own));
    const { status, stderr } = run("papermill", ["yaml.ipynb", "out.ipynb", "-y", yaml]);
    expect([status, stderr]).toEqual([0, expect.anything()]);
    // In its notes on the run papermill writes these numbers as no reader of JSON but Python's has them.
    const text = readFileSync(join(folder, "out.ipynb"), "utf8");
    const executed = parseNotebook(text.replace(/: (-?Infinity|NaN)/g, ": 0"), "out.ipynb");
    expect(injectedIn(executed).split("\n").slice(1)).toEqual([
      "const sizes = [1, 2.5];",
      'const names = ["a", "ü"];',
      'const by = { "a b": { ["__proto__"]: 1 } };',
      'const ports = { "80": [], "81": {} };',
      "const none = null;",
      "const most: number = Infinity;",
      "const odd: number = NaN;",
      "const least: number = -Infinity;",
    ]);
    const shown = JSON.stringify(executed.cells.at(-1)).replace(/\\n|"|,| /g, "");
    expect(shown).toContain("[[23.5]2['__proto__']0trueInfinityNaN-Infinity]");
  });

  it("lists the parameters of a notebook", () => {
    const { status, stdout } = run("papermill", ["n.ipynb", "--help-notebook"]);
    expect(status).toBe(0);
    expect(stdout).toContain("  servers: number (default 5)");
    expect(stdout).toContain("servers behind the balancer, count, 1..100");
    expect(stdout).toMatch(
      /^ {2}rtt: number \(default ms\(80\)\)\s+round trip, there and back, s/m,
    );
    expect(stdout).toMatch(/^ {2}folder: string \(default ""\)\s+your own measurements; or empty/m);
    expect(stdout).toContain("  isLossy: boolean (default false)");
  });

  it("knows the engine, which runs as the usual one", () => {
    const { status } = run("papermill", [
      "n.ipynb",
      "e.ipynb",
      "--engine",
      "distlab",
      "-p",
      "rtt",
      "1",
    ]);
    expect(status).toBe(0);
    expect(readFileSync(join(folder, "e.ipynb"), "utf8")).toContain("const rtt: number = 1;");
  });

  it("writes every value as `distlab run -p` does", () => {
    const edges = [
      0,
      -0,
      1e21,
      1e20,
      1e-6,
      1e-7,
      123456789012345680000,
      2 ** 53 + 2,
      5e-324,
      -1.5e300,
    ];
    const value = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.boolean(),
      fc.string({ unit: "binary" }),
      fc.constantFrom("\ud800", "\u2028", "</script>", "\u0000\u001f\u007f\\\"'`${}"),
    );
    const values = [...edges, ...fc.sample(value, { numRuns: 2000, seed: 1 })];
    const ours = values.map((each) => injectedIn(withValues(notebook, { it: each })));
    expect(written(...values.map((each) => JSON.stringify({ it: each })))).toEqual(ours);
    // What Python has as a whole number of any size, or as a number with a point.
    expect(written('{ "it": 9007199254740993 }', '{ "it": 7.0 }', '{ "it": -0.0 }')).toEqual(
      [9007199254740992, 7, 0].map((it) => injectedIn(withValues(notebook, { it }))),
    );
  });

  it("refuses what cannot be written", () => {
    const bad = (json: string) => run("python", ["-c", translate], `[${json}]`).stderr;
    expect(bad('{ "my-name": 1 }')).toContain(
      "a parameter must have a name of letters, digits and _, got my-name",
    );
    expect(bad(`{ "it": 1${"0".repeat(400)} }`)).toContain(
      "a number in TypeScript is at most 1.8e308, got one of 401 digits",
    );
  });
});
