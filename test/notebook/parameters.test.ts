import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Notebook, hasTag, joinLines } from "../../lib/notebook/format";
import { describeParameters, parametersOf, withParameters } from "../../lib/notebook/parameters";
import { readNotebook } from "../../lib/notebook/read";
import { distlab } from "./command";

const code = (id: string, source: string, tags: readonly string[] = []) => ({
  ...{ cell_type: "code", id, metadata: { tags }, execution_count: null, outputs: [], source },
});

const lines = [
  "const servers: number = 5; // servers behind the balancer, count, 1..100",
  "const rtt: number = ms(80); // round trip, there and back, s, 0.001..1",
  "const load: number = 0.8; // share of time, fraction, 0..0.95",
  "const jobTime: number = hours(10); // the job on one worker, s, > 0",
  'const folder: string = ""; // your own measurements, or empty',
  "const isLossy: boolean = false; // whether messages are lost",
  "const tries: number = 3; // tries of a call, count, >= 1",
  "",
  "// A comment between.",
];
const notebook = {
  ...{ nbformat: 4, nbformat_minor: 5, metadata: { kernelspec: { name: "distlab" } } },
  cells: [
    code("imports", 'import { ms, hours } from "#core";'),
    code("parameters", lines.join("\n"), ["parameters"]),
    code("use", "servers * rtt"),
  ],
} as unknown as Notebook;

const injected = (given: Readonly<Record<string, string>>) =>
  withParameters(notebook, given).cells.find((cell) => hasTag(cell, "injected-parameters"));

describe("parametersOf", () => {
  it("reads name, type, value, meaning, unit and range", () => {
    const found = parametersOf(notebook);
    expect(found.map(({ name }) => name)).toEqual([
      ...["servers", "rtt", "load", "jobTime", "folder", "isLossy", "tries"],
    ]);
    expect(found[1]).toEqual({
      ...{ name: "rtt", type: "number", literal: "ms(80)" },
      ...{ meaning: "round trip, there and back", unit: "s", range: "0.001..1" },
    });
    expect(found[3]).toMatchObject({ unit: "s", range: "> 0" });
    expect(found[4]).toMatchObject({ meaning: "your own measurements, or empty", unit: "" });
  });

  it("names a line that is none", () => {
    const cells = [code("p", "let servers = 5;", ["parameters"])];
    expect(() => parametersOf({ ...notebook, cells } as unknown as Notebook)).toThrow(
      "cell p: a parameter is written `const name: number = 1; // meaning, unit, range`, got let servers = 5;",
    );
  });

  it("finds none where no cell is tagged", () => {
    expect(parametersOf({ ...notebook, cells: [] })).toEqual([]);
    expect(describeParameters({ ...notebook, cells: [] })).toBe("The notebook has no parameters.");
  });

  const shipped = readdirSync("notebooks").filter((name) => name.endsWith(".ipynb"));
  it.each(shipped)("of %s: each takes the value that it comes with", (name) => {
    const read = readNotebook(join("notebooks", name));
    const parameters = parametersOf(read);
    expect(parameters.length).toBeGreaterThan(0);
    const numbers = parameters.filter(({ type }) => type === "number");
    for (const each of numbers) {
      expect(() => withParameters(read, { [each.name]: each.literal })).not.toThrow();
      if (name !== "90-template.ipynb") expect(each.range).not.toBe("");
    }
  });
});

describe("withParameters", () => {
  it("puts values in SI into a cell after the notebook's own", () => {
    const changed = withParameters(notebook, { rtt: "120ms", servers: "7", load: "5%" });
    expect(changed.cells.map(({ id }) => id)).toEqual([
      ...["imports", "parameters", "injected-parameters", "use"],
    ]);
    expect(joinLines(changed.cells[2]?.source ?? "")).toBe(
      "// Given from outside.\nconst rtt: number = 0.12;\nconst servers: number = 7;\nconst load: number = 0.05;",
    );
    expect(changed.metadata).toEqual({
      ...{ kernelspec: { name: "distlab" } },
      papermill: { parameters: { rtt: 0.12, servers: 7, load: 0.05 } },
    });
  });

  it("replaces what was put in before, and changes nothing where nothing is given", () => {
    const twice = withParameters(withParameters(notebook, { servers: "7" }), { servers: "9" });
    expect(twice.cells).toHaveLength(4);
    expect(joinLines(twice.cells[2]?.source ?? "")).toContain("servers: number = 9");
    expect(withParameters(notebook, {})).toBe(notebook);
  });

  it("takes texts and truth values as they are, whatever is in them", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const source = joinLines(injected({ folder: text })?.source ?? "");
        const [, literal = ""] = /folder: string = (.*);$/s.exec(source) ?? [];
        expect(JSON.parse(literal)).toBe(text.trim());
      }),
    );
    expect(joinLines(injected({ isLossy: "true" })?.source ?? "")).toContain(
      "isLossy: boolean = true",
    );
  });

  it.each([
    {
      given: { server: "7" },
      text: /^server is not one of servers, rtt, .*; did you mean servers\?$/,
    },
    { given: { servers: "7.5" }, text: "servers must be a whole number, got 7.5" },
    { given: { servers: "101" }, text: "servers must be in [1, 100], got 101" },
    { given: { rtt: "5KiB" }, text: /^rtt must be a number with one of ns, us, .*, got 5KiB$/ },
    { given: { rtt: "soon" }, text: "rtt must be a number, got soon" },
    { given: { jobTime: "0" }, text: "jobTime must be > 0, got 0" },
    { given: { tries: "0" }, text: "tries must be >= 1, got 0" },
    { given: { tries: "1.5" }, text: "tries must be a whole number, got 1.5" },
    { given: { isLossy: "maybe" }, text: "isLossy must be true or false, got maybe" },
  ])("refuses $given", ({ given, text }) => {
    expect(() => injected(given as unknown as Record<string, string>)).toThrow(text);
  });

  it("says that a notebook without parameters has none", () => {
    expect(() => withParameters({ ...notebook, cells: [] }, { a: "1" })).toThrow(
      new RangeError("a is no parameter: the notebook has none"),
    );
  });
});

describe("distlab run -p", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "distlab-parameters-"));
    writeFileSync(join(folder, "n.ipynb"), JSON.stringify(notebook));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("runs with other values, into a file of its own", () => {
    const before = readFileSync(join(folder, "n.ipynb"), "utf8");
    const args = ["run", join(folder, "n.ipynb"), "-p", "servers=7", "-p", "rtt=20ms"];
    const { code: ended } = distlab(...args, "--out", join(folder, "out.ipynb"));
    expect(ended).toBe(0);
    const executed = readNotebook(join(folder, "out.ipynb"));
    expect(JSON.stringify(executed.cells.at(-1))).toContain("0.14");
    expect(readFileSync(join(folder, "n.ipynb"), "utf8")).toBe(before);
    for (const more of [[], ["--out", join(folder, "n.ipynb")]]) {
      const refused = distlab(...args, ...more);
      expect([refused.code, refused.stderr]).toEqual([
        2,
        "distlab: -p goes with --out FILE, since the notebook itself keeps its own values\n",
      ]);
    }
    expect(readFileSync(join(folder, "n.ipynb"), "utf8")).toBe(before);
  });

  it("says before it runs what is wrong", () => {
    const out = ["--out", join(folder, "out.ipynb")];
    const { code: ended, stderr } = distlab(
      "run",
      join(folder, "n.ipynb"),
      "-p",
      "servers=0",
      ...out,
    );
    expect(ended).not.toBe(0);
    expect(stderr).toContain("servers must be in [1, 100], got 0");
    expect(distlab("run", join(folder, "n.ipynb"), "-p", "servers", ...out).stderr).toContain(
      "It must be name=value.",
    );
  });

  it("lists the parameters of a notebook in its help", () => {
    const { stdout } = distlab("run", join(folder, "n.ipynb"), "--help");
    expect(stdout).toContain("servers=5          servers behind the balancer (count, 1..100)");
    expect(stdout).toContain("isLossy=false      whether messages are lost");
    writeFileSync(join(folder, "broken.ipynb"), "no notebook");
    const broken = distlab("run", join(folder, "broken.ipynb"), "--help");
    expect(broken.stdout).toMatch(/--check[^]*broken.ipynb: is not JSON/);
  });
});
