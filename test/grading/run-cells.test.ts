import { describe, expect, it } from "vitest";
import { runCells } from "../../lib/homework/grade/run-cells";
import { sandboxProblem } from "../../lib/homework/grade/sandbox";

const root = process.cwd();

/** Runs compiled cells in the sandbox, each with its place for a name. */
function run(codes: readonly string[], own: Partial<Parameters<typeof runCells>[0]> = {}) {
  const cells = codes.map((code, i) => ({ id: `${i}`, code, isAsync: false, names: [] }));
  const asked = { one: { asks: "number", places: [NaN] } } as const;
  return runCells({
    ...{ root, isTrusted: false, totalTime: 30, signal: new AbortController().signal },
    job: { cells, asked, cellTime: 10 },
    ...own,
  });
}

/** What an expression is in the sandbox, as JSON. */
async function inside(expression: string): Promise<unknown> {
  const { cells } = await run([`console.log(JSON.stringify(${expression}))`]);
  const { text = "", error } = cells.get("0") ?? {};
  if (error !== undefined) throw new Error(error);
  return JSON.parse(text) as unknown;
}

const list = (path: string) => `require("node:fs").readdirSync(${JSON.stringify(path)}).sort()`;

describe.skipIf(sandboxProblem() !== undefined)("a sandboxed cell", () => {
  it("sees the library and what it needs, and nothing else of the project", async () => {
    const seen = [".cache", "data", "node_modules", "package.json"];
    expect(await inside(list("/distlab"))).toEqual(seen);
    expect(await inside(list("/distlab/.cache"))).toEqual(["lib", "package.json"]);
    const exercises = (await inside(list("/distlab/.cache/lib/exercise"))) as string[];
    for (const name of exercises.filter((each) => !each.endsWith(".js"))) {
      expect(await inside(list(`/distlab/.cache/lib/exercise/${name}`)), name).toEqual([]);
    }
  });

  it("sees of the system what Node.js is made of, and nobody's files", async () => {
    const top = await inside(list("/"));
    expect(top).not.toEqual(expect.arrayContaining(["home"]));
    for (const folder of ["home", "root", "tmp", "etc", "proc", "var", "run", "opt", "srv"]) {
      expect(top).not.toContain(folder);
    }
    // Below /usr there may be projects, and this one.
    const known = ["lib", "lib32", "lib64", "local", "share"];
    expect(known).toEqual(expect.arrayContaining((await inside(list("/usr"))) as string[]));
    expect(["lib"]).toEqual(expect.arrayContaining((await inside(list("/usr/local"))) as string[]));
  });

  it("has an environment and a user of its own", async () => {
    expect(await inside("Object.keys(process.env).sort()")).toEqual(["HOME", "PWD", "TMPDIR"]);
    expect(await inside(`[process.cwd(), require("node:os").hostname()]`)).toEqual([
      ...["/work", "sandbox"],
    ]);
    expect(await inside("[process.getuid(), process.getgid()]")).toEqual([65_534, 65_534]);
  });

  it("writes to its own folder alone", async () => {
    const tried = ["/work/a", "/distlab/a", "/distlab/.cache/lib/a", "/a", "/dev/a", "/usr/lib/a"];
    const write = `(path) => { try { require("node:fs").writeFileSync(path, "a"); return true; } catch { return false; } }`;
    expect(await inside(`${JSON.stringify(tried)}.map(${write})`)).toEqual([
      ...[true, false, false, false, false, false],
    ]);
  });
});

describe.skipIf(sandboxProblem() !== undefined)("runCells", () => {
  it("gathers what each cell prints, answers and fails with", async () => {
    const report = await run([
      `console.log("a"); console.error("b");`,
      `require("#homework").answer("one", 5); require("#homework").answer("two", 6);`,
      `throw new RangeError("oh");`,
    ]);
    expect(report.stopped).toBeUndefined();
    expect([...report.cells]).toEqual([
      ["0", { answers: new Map(), text: "a\nb\n", hasEnded: true }],
      [
        "1",
        { answers: new Map([["one", { kind: "number", value: 5 }]]), text: "", hasEnded: true },
      ],
      ["2", { answers: new Map(), text: "", hasEnded: true, error: "RangeError: oh" }],
    ]);
  });

  it("keeps the last answer, and ten thousand characters of text", async () => {
    const { cells } = await run([
      `const { answer } = require("#homework"); answer("one", 5); answer("one", "x");`,
      `for (let i = 0; i < 3000; i += 1) console.log("0123456789");`,
    ]);
    expect(cells.get("0")?.answers.get("one")).toMatchObject({ kind: "unusable" });
    expect(cells.get("1")?.text).toHaveLength(10_000);
  });

  it("takes nothing on trust that comes out", async () => {
    const say = (text: string) =>
      `require("node:fs").writeSync(3, ${JSON.stringify(`${text}\n`)});`;
    const { cells } = await run([
      say("no JSON") +
        say("null") +
        say("5") +
        say(`{"type":"end"}`) +
        say(`{"type":"end","cell":5}`) +
        say(`{"type":"text","cell":"0","text":5}`) +
        say(`{"type":"answer","cell":"0","id":5,"data":{"kind":"number","value":1}}`) +
        say(`{"type":"answer","cell":"0","id":"one","data":{"kind":"right","credit":1}}`),
    ]);
    expect([...cells.keys()]).toEqual(["0"]);
    expect(cells.get("0")).toMatchObject({ text: "", hasEnded: true });
    expect([...(cells.get("0")?.answers ?? [])]).toEqual([
      ["one", { kind: "unusable", why: "The answer is not of the kind that is asked for." }],
    ]);
  });

  it("says when it ended before its last cell, or was ended", async () => {
    const killing = `process.kill(process.pid, "SIGKILL");`;
    const { stopped, cells } = await run([`console.log("a");`, killing, "1;"]);
    expect(stopped).toBe("The process ended before the last cell.");
    expect([cells.get("0")?.hasEnded, cells.has("2")]).toEqual([true, false]);
    const endless = await run(["for (;;);"], { totalTime: 1 });
    expect(endless.stopped).toBe("The run was stopped after 1 s.");
  });

  it("is stopped by its signal, before it begins and while it runs", async () => {
    const signal = AbortSignal.abort(new Error("stopped"));
    await expect(run(["1;"], { signal })).rejects.toThrow("stopped");
    const stopping = new AbortController();
    const running = run(["for (;;);"], { signal: stopping.signal });
    setTimeout(() => stopping.abort(new Error("stopped later")), 100);
    await expect(running).rejects.toThrow("stopped later");
  });
});
