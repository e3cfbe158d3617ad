import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCoverage } from "../../bin/guide/command.mjs";
import { importsOf, namesUsed } from "../../bin/guide/imports.mjs";
import { SetupError } from "../../bin/setup/say.mjs";
import { complete, notebook, plant } from "./tree";

const statement = { id: "1.a", says: "it is fast", models: ["speed/topSpeed"], figures: ["race"] };
const sections = {
  1: { title: "Speed", statements: [statement, { id: "1.b", says: "it is slow" }] },
  2: { title: "More", statements: [{ id: "2.a", says: "there is more" }] },
};

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "distlab-guide-"));
  plant(root, complete);
});
afterEach(() => rmSync(root, { recursive: true }));

interface Change {
  readonly args?: readonly string[];
  /** Takes the place of statement 1.a. */
  readonly first?: object;
  readonly recorded?: Readonly<Record<string, string>>;
  readonly isColored?: boolean;
  readonly needsAll?: boolean;
}

/** Runs the command in the small project. */
function run({ args = [], first, recorded, isColored = false, needsAll = false }: Change = {}) {
  const record = join(root, "recorded.json");
  if (recorded) writeFileSync(record, JSON.stringify(recorded));
  const said = { out: "", error: "" };
  const statements = [{ id: "1.a", says: "it is fast", ...(first ?? statement) }];
  const own = { 1: { ...sections[1], statements: [...statements, sections[1].statements[1]!] } };
  const code = runCoverage(args, {
    ...{ root, record, isColored, needsAll },
    sections: { ...sections, ...own },
    write: (text: string) => void (said.out += text),
    complain: (text: string) => void (said.error += text),
  });
  return { code, ...said, read: () => JSON.parse(readFileSync(record, "utf8")) as unknown };
}

const covered = { "1.a": "covered" };

describe("coverage of the guide", () => {
  it("says for each statement what stands behind it, and counts", () => {
    expect(run({ recorded: covered })).toMatchObject({
      code: 0,
      error: "",
      out: [
        "1. Speed (1 of 2)",
        "  ✓ 1.a   it is fast",
        "            model: topSpeed",
        "            test: test/model/speed/top.test.ts",
        "            figure: race",
        "            cell: 01-speed [2, 3]",
        "  · 1.b   it is slow",
        "",
        "2. More (0 of 1)",
        "  · 2.a   there is more",
        "",
        "1 of 3 statements covered (✓), 0 partly (~), 2 open (·)",
        "",
      ].join("\n"),
    });
  });

  it("shows one section, and what is open, in colours on a terminal", () => {
    const { out } = run({ recorded: covered, args: ["--section", "2"], isColored: true });
    expect(out).toBe(
      "\u001b[1m2. More (0 of 1)\u001b[0m\n\u001b[90m  · 2.a   there is more\u001b[0m\n\n" +
        "0 of 1 statements covered (✓), 0 partly (~), 1 open (·)\n",
    );
    const open = run({ recorded: covered, args: ["--open"] }).out;
    expect(open).not.toContain("1.a");
    expect(open).toContain("1.b");
    expect(run({ args: ["--help"] })).toMatchObject({
      code: 0,
      out: expect.stringContaining("--section <number>") as string,
    });
  });

  it.each([
    { lost: "test/model/speed", why: "no test uses topSpeed" },
    { lost: "notebooks/01-speed.ipynb", why: "no notebook draws race; no notebook cell" },
  ])("fails when a covered statement loses $lost", ({ lost, why }) => {
    rmSync(join(root, lost), { recursive: true });
    expect(run({ recorded: covered })).toMatchObject({
      code: 1,
      error: `distlab: 1.a was covered and is partly covered: ${why}\n`,
      out: expect.stringContaining(`open: ${why.split("; ")[0]}`) as string,
    });
  });

  it("fails when a figure is drawn no more, but only named", () => {
    plant(root, {
      "notebooks/01-speed.ipynb": notebook(
        ['import { topSpeed } from "#model/speed";', "topSpeed(3)"],
        ['import { raceFigure } from "#figure/speed";', "// raceFigure"],
      ),
    });
    expect(run({ recorded: covered }).error).toBe(
      "distlab: 1.a was covered and is partly covered: no notebook draws race\n",
    );
  });

  it("looks at all statements, whatever it shows", () => {
    rmSync(join(root, "test/model/speed"), { recursive: true });
    expect(run({ recorded: covered, args: ["--section", "2", "--open"] }).code).toBe(1);
  });

  it("fails when a statement's names are taken away", () => {
    expect(run({ recorded: covered, first: {} }).error).toBe(
      "distlab: 1.a was covered and is open\n",
    );
  });

  it("fails on every statement that is not covered, if all have to be", () => {
    expect(run({ recorded: covered }).code).toBe(0);
    expect(run({ recorded: covered, needsAll: true })).toMatchObject({
      code: 1,
      error: "distlab: 1.b is not covered\ndistlab: 2.a is not covered\n",
    });
  });

  it("asks to record what was gained, and records it", () => {
    const gained = run({ recorded: { "1.a": "partly" } });
    expect(gained).toMatchObject({
      code: 1,
      error:
        "distlab: 1.a was partly and is covered: npm run coverage:guide -- --update records it\n",
    });
    const updated = run({ args: ["--update"] });
    expect([updated.code, updated.error, updated.read()]).toEqual([0, "", covered]);
    expect(run().code).toBe(0);
  });

  it.each([
    {
      first: { models: ["speed/noSpeed"], figures: ["race"] },
      text: "1.a names what is not there: lib/model/speed exports no noSpeed",
    },
    {
      first: { models: ["haste/topSpeed"], figures: ["race"] },
      text: "1.a names what is not there: lib/model/haste exports no topSpeed",
    },
    {
      first: { models: ["speed/topSpeed"], figures: ["hidden"] },
      text: "1.a names what is not there: the registry has no figure hidden",
    },
    {
      first: { illustratedBy: ["scenario/speed/simulateWalk"] },
      text: "1.a names what is not there: lib/scenario/speed exports no simulateWalk",
    },
  ])("fails on a name that leads nowhere, recorded or not: $text", ({ first, text }) => {
    expect(run({ first, args: ["--update"] })).toMatchObject({
      code: 1,
      error: `distlab: ${text}\n`,
    });
  });

  it.each([
    { first: { models: ["speed/topSpeed"] }, missing: ["no figure"] },
    { first: { figures: ["race"] }, missing: ["no model"] },
    {
      first: { models: ["speed/otherSpeed"], figures: ["race"] },
      missing: ["no test uses otherSpeed"],
    },
    { first: { ...statement, awaits: ["the rest"] }, missing: ["to come: the rest"] },
  ])("takes for partly covered what has $missing", ({ first, missing }) => {
    const { out, read } = run({ first, args: ["--update"] });
    expect(read()).toEqual({ "1.a": "partly" });
    const open = [...out.matchAll(/ open: (.+)/g)].map(([, each]) => each);
    expect(open).toEqual(missing);
  });

  it("does not count the template", () => {
    const first = { models: ["speed/topSpeed", "speed/otherSpeed"], figures: ["race"] };
    expect(run({ first }).out).toContain("cell: 01-speed [2, 3]\n");
  });

  it("takes for covered a definition that a scenario illustrates", () => {
    const { out, read } = run({
      first: { illustratedBy: ["scenario/speed/simulateRace"] },
      args: ["--update"],
    });
    expect(read()).toEqual(covered);
    expect(out).toContain("shown by: simulateRace\n");
    expect(out).not.toContain("model:");
    expect(out).toContain("cell: 02-race [1]");
    expect(out).toContain("test: test/scenario/speed/run.test.ts");
  });

  it("takes for covered a definition that a function for cells illustrates", () => {
    plant(root, {
      "lib/lab/stunts/jump.ts": "export function demonstrateJump(): void {}",
      "test/lab/jump.test.ts":
        'import { demonstrateJump } from "../../lib/lab/stunts/jump";\ndemonstrateJump();',
      "notebooks/03-jump.ipynb": notebook([
        'import { demonstrateJump } from "#lab";\ndemonstrateJump()',
      ]),
    });
    const first = { illustratedBy: ["lab/demonstrateJump"] };
    const { out, read } = run({ first, args: ["--update"] });
    expect(read()).toEqual(covered);
    expect(out).toContain("shown by: demonstrateJump\n");
    expect(out).toContain("cell: 03-jump [1]");
  });

  it("fails on a record of what is no statement or no state", () => {
    expect(run({ recorded: { ...covered, "9.z": "covered", "1.b": "great" } }).error).toBe(
      "distlab: 9.z is recorded, but no statement\n" +
        "distlab: 1.b is recorded as great, which is no state\n",
    );
  });

  it("refuses options that it does not have", () => {
    expect(() => run({ args: ["--section", "3"] })).toThrow(
      new SetupError("--section must be one of 1, 2, got 3"),
    );
    expect(() => run({ args: ["--sections"] })).toThrow(/^Unknown option '--sections'.*--help/s);
  });
});

describe("names that a text uses", () => {
  const names = (text: string) => [...namesUsed(text, "model/speed")].sort();

  it.each([
    { text: 'import { a } from "#model/speed";\na(1);', used: ["a"] },
    { text: 'import { a } from "#model/speed";\n[1].map(a);', used: ["a"] },
    { text: 'import { a, b as c } from "../lib/model/speed/file";\nc(1);', used: ["b"] },
    { text: 'import {\n  a,\n  b,\n} from "#model/speed";\nok ? a : b;', used: ["a", "b"] },
    { text: 'import * as m from "#model/speed";\nm.a(m.b); x.m.c;', used: ["a", "b"] },
    { text: 'import { a } from "#model/speed";', used: [] },
    { text: 'import { a } from "#model/speed";\n/* a */ const x = { a: 1, y: z.a };', used: [] },
    { text: 'import type { a } from "#model/speed";\na;', used: [] },
    { text: 'import { type T, a } from "#model/speed";\na as T;', used: ["a"] },
    { text: 'import { a } from "#model/speeding";\na(1);', used: [] },
  ])("of $text are $used", ({ text, used }) => expect(names(text)).toEqual(used));

  it("are those of all imports, one statement after another", () => {
    const text =
      'import "x";\nimport fc from "fc";\nimport { a } from "one";\nimport * as b from "two";';
    expect(importsOf(text)).toEqual([
      { name: "a", local: "a", from: "one" },
      { name: "*", local: "b", from: "two" },
    ]);
  });
});
