import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Folder, Session, plain, root } from "./notebook-session";

describe("a cell", () => {
  let session: Session;
  beforeAll(() => void (session = new Session()));
  afterAll(() => session.close());

  it.each([
    { source: "1 + 1", shown: "2", why: "the last expression is shown" },
    { source: "1 + 1;", shown: undefined, why: "a semicolon hides it" },
    { source: "1 + 1; // two", shown: undefined, why: "a comment after the semicolon too" },
    { source: "undefined", shown: undefined, why: "undefined is not shown" },
    { source: "null", shown: "null", why: "null is" },
    { source: "'a\\nb'", shown: "'a\\nb'", why: "a string is quoted" },
    { source: "await Promise.resolve(3)", shown: "3", why: "await stands at the top" },
    {
      source: "let sum = 0; for await (const n of [1, 2]) sum += n; sum",
      shown: "3",
      why: "for await does too",
    },
    { source: "const declared = 1", shown: undefined, why: "a declaration has no value" },
    { source: "", shown: undefined, why: "an empty cell is nothing" },
    { source: "// nothing", shown: undefined, why: "a comment is nothing" },
  ])("$why", async ({ source, shown }) => {
    expect(await session.value(source)).toBe(shown);
  });

  it("says that a promise was not awaited", async () => {
    expect(await session.value("Promise.resolve(1)")).toContain("`await` it");
  });

  it("shows a value that brings its own media types", async () => {
    const outcome = await session.run(
      '({ [Symbol.for("Jupyter.display")]: () => ({ "text/html": "<b>1</b>" }) })',
    );
    expect(outcome).toEqual({ status: "ok", result: { "text/html": "<b>1</b>" } });
  });

  it("runs in the notebook's folder", async () => {
    expect(await session.value("process.cwd()")).toBe(`'${root}/notebooks'`);
  });

  it("sends what it prints, in order", async () => {
    session.text = "";
    await session.run('console.log("a"); console.error("b"); process.stdout.write("c\\n")');
    expect(session.text).toBe("a\n!b\nc\n");
  });

  it("sends what tslab displays", async () => {
    await session.value('import * as tslab from "tslab"', 'tslab.display.html("<i>x</i>")');
    expect(session.displays.at(-1)?.data).toEqual({ "text/html": "<i>x</i>" });
  });
});

describe("variables over cells", () => {
  let session: Session;
  beforeAll(() => void (session = new Session()));
  afterAll(() => session.close());

  it.each([
    {
      why: "a let is one place for all cells",
      cells: [
        "let params = { n: 4 }; function model() { return params.n * 10; }",
        "params = { n: 7 }",
        "model()",
      ],
      shown: "70",
    },
    {
      why: "a var too",
      cells: ["var w = 1; const readW = () => w;", "w = 2;", "readW()"],
      shown: "2",
    },
    {
      why: "a destructured let too",
      cells: [
        "let { a, b: [c] } = { a: 1, b: [2] }; const sum = () => a + c;",
        "a = 10; c = 20;",
        "sum()",
      ],
      shown: "30",
    },
    {
      why: "a let that a class reads too",
      cells: ["let d = 1; class Reader { value = d; }", "d = 5;", "new Reader().value"],
      shown: "5",
    },
    {
      why: "a let that functions change is seen by later cells",
      cells: ["let count = 0; function tick() { count += 1; }", "tick(); tick();", "count"],
      shown: "2",
    },
    {
      why: "an earlier name can stand in shorthand",
      cells: ["const load = 3; let more = 4;", "({ load, more })"],
      shown: "{ load: 3, more: 4 }",
    },
    {
      why: "an earlier variable can be assigned in a shorthand pattern",
      cells: [
        "let e = 1; let f = 2;",
        "({ e, f = 9 } = { e: 7 } as { e: number; f?: number })",
        "[e, f]",
      ],
      shown: "[ 7, 9 ]",
    },
    {
      why: "a name can be declared again with another type",
      cells: ["const again = 1;", 'const again = "two";', "again"],
      shown: "'two'",
    },
    {
      why: "an imported name can be declared again",
      cells: ['import { ms } from "#core"', "const ms = 5;", "ms"],
      shown: "5",
    },
    {
      why: "functions see a constant, a function and a class that a later cell declares anew",
      cells: [
        "const k = 1; function pi() { return 3; } class Box { v = 1; } const seen = () => [k, pi(), new Box().v];",
        "const k = 2; function pi() { return 3.14; } class Box { v = 2; }",
        "seen()",
      ],
      shown: "[ 2, 3.14, 2 ]",
    },
    {
      why: "functions see names of a pattern that a later cell declares anew",
      cells: [
        "const { left, right: [inner] } = { left: 1, right: [2] }; const both = () => [left, inner];",
        "const left = 10; let inner = 20;",
        "inner += 1; both()",
      ],
      shown: "[ 10, 21 ]",
    },
    {
      why: "functions see an import that a later cell declares anew, and one that takes a name over",
      cells: [
        'import { ms, us as micro } from "#core"; import * as core from "#core"; const half = (x: number) => x / 2;',
        "const times = () => [ms(1), micro(1), typeof core, half(1)];",
        'const ms = (x: number) => x * 100; import { ms as half } from "#core"; const core = 1;',
        "times()",
      ],
      shown: "[ 100, 0.000001, 'number', 0.001 ]",
    },
    {
      why: "functions of the importing cell see it too",
      cells: [
        'import { us } from "#core"; import assert from "node:assert/strict"; const use = () => [us(1), typeof assert];',
        "const us = (x: number) => x * 7; const assert = 0;",
        "use()",
      ],
      shown: "[ 7, 'number' ]",
    },
    {
      why: "a constant that becomes a variable goes on being seen",
      cells: [
        "const level = 1; const readLevel = () => level;",
        "let level = 5; const raise = () => { level += 1; };",
        "raise(); level += 1; readLevel()",
      ],
      shown: "7",
    },
    {
      why: "a name keeps its value until its own new declaration has run",
      cells: [
        "const seed = 3; const readSeed = () => seed;",
        "const before = readSeed(); const seed = 4;",
        "[before, readSeed()]",
      ],
      shown: "[ 3, 4 ]",
    },
    {
      why: "a function that is declared anew is there from the start of its cell",
      cells: [
        "function rate() { return 1; } const readRate = () => rate();",
        "const early = readRate(); function rate() { return rateNow(); } function rateNow() { return 2; }",
        "early",
      ],
      shown: "2",
    },
    {
      why: "a variable that is declared anew without a value has none",
      cells: ["let cache: number | undefined = 1;", "let cache: number | undefined;", "[cache]"],
      shown: "[ undefined ]",
    },
    {
      why: "an enum that is declared anew forgets its members",
      cells: ["enum Side { Left, Right }", "enum Side { Up }", "Object.keys(Side)"],
      shown: "[ '0', 'Up' ]",
    },
    {
      why: "a text that looks like the kernel's code stays as it is",
      cells: [`"Object.defineProperty(exports, 'x')"`],
      shown: `"Object.defineProperty(exports, 'x')"`,
    },
  ])("$why", async ({ cells, shown }) => {
    expect(await session.value(...cells)).toBe(shown);
  });

  it("a cell that fails leaves functions with the names they had", async () => {
    await session.value("const safe = 1; const readSafe = () => safe;");
    await session.failure('const safe = 2; throw new Error("half way");');
    expect(await session.value("[safe, readSafe()]")).toBe("[ 1, 1 ]");
    await session.value("let safe = 3;");
    await session.failure('let safe = 4; throw new Error("half way");');
    expect(await session.value("safe += 1; [safe, readSafe()]")).toBe("[ 4, 4 ]");
  });

  it("a cell that fails leaves the names it declares as they were", async () => {
    await session.value("const kept: number = 1;");
    await session.failure('const kept = "other"; throw new Error("half way");');
    expect(await session.value("kept + 1")).toBe("2");
  });
});

describe("errors", () => {
  let session: Session;
  beforeAll(() => void (session = new Session()));
  afterAll(() => session.close());

  it("name kind, message, the cell's own line and the place in it", async () => {
    const error = await session.failure(
      'interface Unused { x: number }\n\n  throw new RangeError("no");',
    );
    expect(error).toMatchObject({ ename: "RangeError", evalue: "no", line: 3 });
    expect(plain(error)).toBe(
      [
        "RangeError: no",
        '  3 |   throw new RangeError("no");',
        "              ^",
        "    at In[1]:3:9",
      ].join("\n"),
    );
  });

  it("lead through the lines of functions and of earlier cells", async () => {
    await session.value("const fail = (): never => {\n  throw new Error('deep');\n};");
    const frames = plain(await session.failure("1 + 1;\nfail();"))
      .split("\n")
      .slice(-2);
    expect(frames).toEqual(["    at fail (In[2]:2:9)", "    at In[3]:2:1"]);
  });

  it("lead through lines of the library", async () => {
    const text = plain(
      await session.failure(
        'import { requireFraction } from "#core";\nrequireFraction({ share: 2 })',
      ),
    );
    expect(text).toContain("RangeError: share must be in [0, 1], got 2");
    expect(text).toMatch(/at requireFraction \(lib\/core\/check\.ts:\d+:\d+\)/);
    expect(text).toContain("at In[4]:2:1");
  });

  it("are found behind live variables, at the right column", async () => {
    const error = await session.failure(
      "let live = 1; const use = () => live; (undefined as unknown as { x: { y: 1 } }).x;",
    );
    expect(error.ename).toBe("TypeError");
    expect(plain(error)).toContain("at In[5]:1:81");
  });

  it("are found after an await", async () => {
    const error = await session.failure('await null;\nthrow new Error("later");');
    expect(plain(error)).toContain("at In[6]:2:7");
  });

  it("of types name line and column and underline the place; the cell does not run", async () => {
    const error = await session.failure('console.log("ran");\nconst n: number = "text";');
    expect(error).toMatchObject({ ename: "TypeScriptError", line: 2 });
    expect(plain(error)).toContain(
      [
        "2:7 - Type 'string' is not assignable to type 'number'.",
        '  2 | const n: number = "text";',
        "            ^",
      ].join("\n"),
    );
    expect(session.text).not.toContain("ran");
  });

  it.each([
    { source: "function f(x) { return x; }", what: "implicitly has an 'any' type" },
    { source: "const s: string | null = null as string | null; s.length", what: "possibly 'null'" },
    { source: "const = 3", what: "1:7" },
  ])("of types are strict: $source", async ({ source, what }) => {
    expect((await session.failure(source)).evalue).toContain(what);
  });

  it.each([
    {
      source: "const a = 1;\nconst exports = 5;",
      says: "2:7 - 'exports' is a name that the kernel uses: choose another one.",
    },
    { source: "const require = 5", says: "1:7 - 'require' is a name that the kernel uses" },
    { source: "const f = (exports: number) => exports", says: "1:12 - 'exports' is a name" },
    { source: "1;\nimport.meta.url", says: "2:1 - A cell is no file and has no import.meta" },
    { source: "export const ex = 5;", says: "1:1 - A cell needs no export" },
    { source: "1;\nexport default 7;", says: "2:1 - A cell needs no export" },
  ])("say in words what a cell cannot have: $source", async ({ source, says }) => {
    const error = await session.failure(source);
    expect(error.ename).toBe("TypeScriptError");
    expect(error.evalue.startsWith(says)).toBe(true);
    expect(error.evalue).not.toContain(";");
  });

  it.each([
    { source: "1;\n  /(?<a>x)(?<a>y)/", place: "2:3" },
    { source: "/(?<a>x)(?<a>y)/;", place: "1:1" },
  ])("of syntax that only V8 finds have a place: $place", async ({ source, place }) => {
    const error = await session.failure(source);
    expect(error).toMatchObject({ ename: "SyntaxError", line: Number(place[0]) });
    expect(plain(error)).toMatch(new RegExp(`at In\\[\\d+\\]:${place}$`, "m"));
  });

  it("tell of things thrown that are no errors", async () => {
    expect(await session.failure("throw { code: 7 }")).toMatchObject({
      ename: "Thrown",
      evalue: "{ code: 7 }",
    });
  });

  it("of an earlier cell that come to light while a cell is compiled fail that cell", async () => {
    await session.value("setTimeout(() => { throw new Error('of a timer'); }, 30);");
    // As if the next cell were compiled for as long.
    for (const end = Date.now() + 60; Date.now() < end;);
    const error = await session.failure('const answer: number = 42; "ran"');
    expect(error).toMatchObject({ ename: "Error", isLate: true });
    expect(session.late).toEqual([]);
  });

  it("stop a cell that waits when it is interrupted", async () => {
    const running = session.failure("await new Promise(() => undefined)");
    setTimeout(() => session.interpreter.interrupt(), 50);
    expect((await running).ename).toBe("Interrupted");
    expect(await session.value("6 * 7")).toBe("42");
  });
});

describe("imports", () => {
  const folder = new Folder();
  let session: Session | undefined;
  afterEach(() => session?.close());
  afterAll(() => folder.remove());

  it("of the project's names work in any folder", async () => {
    folder.write("deep/er/file.txt", "");
    session = new Session({ cwd: `${folder.path}/deep/er` });
    const value = await session.value('import { ms } from "#core"', "ms(40)");
    expect(value).toBe("0.04");
  });

  it("of a file beside the notebook work, and see its edits", async () => {
    folder.write("helper.ts", "export const answer: number = 41;");
    session = new Session({ cwd: folder.path });
    const cell = 'import { answer } from "./helper"; answer';
    expect(await session.value(cell)).toBe("41");
    folder.write("helper.ts", "export const answer: number = 42; // edited");
    expect(await session.value(cell)).toBe("42");
  });

  it("of a file beside the notebook report its type errors", async () => {
    folder.write("wrong.ts", 'export const x: number = "text";');
    session = new Session({ cwd: folder.path });
    const error = await session.failure('import { x } from "./wrong"; x');
    expect(error.ename).toBe("TypeScriptError");
    expect(error.evalue).toContain("wrong.ts:1:14 - Type 'string' is not assignable");
  });

  it("of what is not there are refused before the cell runs", async () => {
    session = new Session({ cwd: folder.path });
    expect((await session.failure('import { y } from "#nowhere"')).evalue).toContain(
      "Cannot find module '#nowhere'",
    );
  });
});
