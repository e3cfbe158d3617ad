import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Notebook } from "../../lib/notebook/format";
import { Folder, root } from "../kernel/notebook-session";
import { distlab } from "./command";

interface Part {
  readonly source: string;
  readonly tags?: readonly string[];
}

function notebookOf(...parts: readonly (string | Part)[]): string {
  const cells = parts.map((part, i) => {
    const { source, tags = [] } = typeof part === "string" ? { source: part } : part;
    return {
      cell_type: "code",
      id: `cell-${i + 1}`,
      metadata: { tags },
      source,
      outputs: [],
      execution_count: null,
    };
  });
  return JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells });
}

describe("distlab run", () => {
  let folder: Folder;
  beforeAll(() => void (folder = new Folder()));
  afterAll(() => folder.remove());

  const run = (text: string, ...more: string[]) => {
    const path = folder.write("n.ipynb", text);
    const out = join(folder.path, "out.ipynb");
    const ended = distlab("run", path, "--out", out, ...more);
    const executed = existsSync(out)
      ? (JSON.parse(readFileSync(out, "utf8")) as Notebook)
      : undefined;
    const outputs = executed?.cells.map((cell) => (cell.cell_type === "code" ? cell.outputs : []));
    return { ...ended, path, executed, outputs };
  };

  it("writes outputs as Jupyter does", () => {
    const { code, outputs, executed, stderr } = run(
      notebookOf(
        'console.log("a"); console.log("b"); console.error("c"); 6 * 7',
        "",
        "process.cwd()",
      ),
    );
    expect(code).toBe(0);
    expect(outputs?.[0]).toEqual([
      { output_type: "stream", name: "stdout", text: ["a\n", "b\n"] },
      { output_type: "stream", name: "stderr", text: ["c\n"] },
      {
        output_type: "execute_result",
        data: { "text/plain": ["42"] },
        metadata: {},
        execution_count: 1,
      },
    ]);
    expect(
      executed?.cells.map((cell) => cell.cell_type === "code" && cell.execution_count),
    ).toEqual([1, null, 2]);
    expect(JSON.stringify(outputs?.[2])).toContain(folder.path);
    expect(stderr).toContain("[1/3]");
  });

  it("stops at the first cell that fails, and names notebook, cell and line", () => {
    const { code, stderr, outputs, path } = run(
      notebookOf("1", "const a = 1;\nthrow new RangeError('bad');", "'never'"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain(`${path}: cell 2 (cell-2), line 2 failed\nRangeError: bad`);
    expect(outputs?.[1]).toMatchObject([
      { output_type: "error", ename: "RangeError", evalue: "bad" },
    ]);
    expect(outputs?.[2]).toEqual([]);
  });

  it("leaves the notebook itself alone when a cell fails", () => {
    const text = notebookOf("1", "throw 1");
    const path = folder.write("in-place.ipynb", text);
    expect(distlab("run", path).code).toBe(1);
    expect(readFileSync(path, "utf8")).toBe(text);
  });

  it.each([
    { why: "a type error", source: "const n: number = 'x';", says: "TypeScriptError" },
    {
      why: "a rejection nobody handled",
      source: "void Promise.reject(new Error('nobody'));",
      says: "Error: nobody",
    },
    {
      why: "a throw in a timer, when all cells are over",
      source: "setTimeout(() => { throw new Error('timer'); }, 100);",
      says: "late: from In[1]",
    },
    {
      why: "a throw in a timer that ends after a while",
      source: "setTimeout(() => { throw new Error('timer'); }, 5500);",
      says: "late: from In[1]",
    },
    {
      why: "a cell that ends the process",
      source: "process.exit(0)",
      says: "cell 1 (cell-1), line 1",
    },
    {
      why: "a cell that ends the process and catches what comes of it",
      source: "try { process.exit(0) } catch {}",
      says: "Exit: the cell called process.exit(0)",
    },
    {
      why: "a timer that ends the process",
      source: "setTimeout(() => process.exit(0), 50)",
      says: "Exit: the cell called process.exit(0)",
    },
    {
      why: "a cell that waits for nothing",
      source: "await new Promise(() => {});",
      says: "cell 1 (cell-1) failed\nStalled: the cell awaits something that never comes",
    },
  ])("fails on $why", ({ source, says }) => {
    const { code, stderr } = run(notebookOf(source));
    expect(code).toBe(1);
    expect(stderr).toContain(says);
  });

  it("wants a cell tagged raises-exception to raise, and goes on", () => {
    const raises = { source: "throw new Error('expected')", tags: ["raises-exception"] };
    const { code, outputs } = run(notebookOf(raises, "'after'"));
    expect(code).toBe(0);
    expect(outputs?.[1]).toHaveLength(1);
    const silent = run(notebookOf({ source: "1", tags: ["raises-exception"] }));
    expect(silent.code).toBe(1);
    expect(silent.stderr).toContain("NothingRaised");
  });

  it("does not let a cell that must raise cover up another one's error", () => {
    const late =
      'const p = new Promise((_, no) => setTimeout(() => no(new Error("of cell 1")), 300));';
    const waits = "await new Promise((resolve) => setTimeout(resolve, 1500));";
    const { code, stderr } = run(
      notebookOf(late, { source: waits, tags: ["raises-exception"] }, "'never'"),
    );
    expect(code).toBe(1);
    expect(stderr).toContain("cell 2 (cell-2) failed\nError: of cell 1");
    expect(stderr).toContain("late: from In[1]");
  });

  it("waits for timers, says so, and fails if they go on for too long", () => {
    const ends =
      "let n = 0; const t = setInterval(() => { n += 1; if (n === 15) clearInterval(t); }, 100);";
    const patient = run(notebookOf(ends, "setTimeout(() => 1, 10_000).unref(); 2"));
    expect(patient.code).toBe(0);
    expect(patient.stderr).toContain("waiting for timers of cell 1 (at most 60 s; Ctrl-C stops)");

    const { code, stderr } = run(
      notebookOf("1", "function again(): void { setTimeout(again, 10); } again();", "3"),
      ...["--wait", "0.3"],
    );
    expect(code).toBe(1);
    expect(stderr).toContain("cell 2 (cell-2) failed\nTimersLeft: the cell left timers running");
    expect(stderr).toContain("0.3 s after the last cell");
    expect(distlab("run", "n.ipynb", "--wait", "long").stderr).toContain("a number of seconds");
  });

  // What a cell prints goes into the notebook; this goes to the terminal.
  const says = 'require("fs").writeSync(2, "runs");';
  const waits = "await new Promise((resolve) => setTimeout(resolve, 60_000));";
  const isBusy = "for (;;);";
  it.skipIf(process.platform === "win32").each([
    { why: "waits", source: `${says} ${waits}`, stopWhen: "runs" },
    { why: "is busy", source: `${says} ${isBusy}`, stopWhen: "runs" },
    { why: "that will wait is compiled", source: waits, stopWhen: "[1/1]" },
    { why: "that will be busy is compiled", source: isBusy, stopWhen: "[1/1]" },
    { why: "has left timers", source: "setInterval(() => 1, 100)", stopWhen: "waiting for" },
  ])(
    "ends with 130 on Ctrl-C while a cell $why, and leaves the notebook alone",
    async ({ why, source, stopWhen }) => {
      const text = notebookOf(source);
      const path = folder.write(`${why.replaceAll(" ", "-")}.ipynb`, text);
      const command = [join(root, "bin", "distlab.mjs"), "run", path];
      const child = spawn(process.execPath, command, { stdio: ["ignore", "ignore", "pipe"] });
      try {
        let said = "";
        child.stderr.on("data", (chunk) => (said += String(chunk)));
        while (!said.includes(stopWhen) && child.exitCode === null) await sleep(10);
        child.kill("SIGINT");
        expect(await once(child, "exit")).toEqual([130, null]);
        expect(said).toMatch(/the (cell|run) was stopped/);
        expect(said).not.toContain("    at ");
        expect(readFileSync(path, "utf8")).toBe(text);
      } finally {
        child.kill("SIGKILL");
      }
    },
  );

  it("skips a cell tagged skip-execution", () => {
    const { code, outputs } = run(notebookOf({ source: "throw 1", tags: ["skip-execution"] }));
    expect(code).toBe(0);
    expect(outputs).toEqual([[]]);
  });

  it("updates a display where it was shown", () => {
    const { outputs } = run(
      notebookOf(
        'import * as tslab from "tslab"; const d = tslab.newDisplay(); d.text("first");',
        'd.text("second");',
      ),
    );
    expect(outputs).toEqual([
      [{ output_type: "display_data", data: { "text/plain": ["second"] }, metadata: {} }],
      [],
    ]);
  });

  it("checks stored outputs, and tells what moved", () => {
    const path = folder.write("stored.ipynb", notebookOf("0.1 + 0.2"));
    expect(distlab("run", path).code).toBe(0);
    expect(distlab("run", path, "--check").code).toBe(0);
    folder.write(
      "stored.ipynb",
      readFileSync(path, "utf8").replace("0.30000000000000004", "0.3001"),
    );
    const { code, stderr } = distlab("run", path, "--check");
    expect(code).toBe(1);
    expect(stderr).toContain("cell 1 (cell-1): 0.3001 became 0.30000000000000004");
  });

  it.each([
    { text: "{", says: "is not JSON" },
    { text: "{}", says: "it has no nbformat" },
    { text: '{ "nbformat": 3 }', says: "has nbformat 3, 4 is needed" },
    { text: '{ "nbformat": 4 }', says: "it has no list of cells" },
    {
      text: '{ "nbformat": 4, "cells": [{ "cell_type": "odd" }] }',
      says: "cell 1 has the unknown type odd",
    },
  ])("says what is wrong with a file: $says", ({ text, says }) => {
    const { code, stderr } = run(text);
    expect(code).not.toBe(0);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("    at ");
  });

  it("says that a notebook is not there, and shows help", () => {
    expect(distlab("run", "nowhere.ipynb")).toMatchObject({ code: 2 });
    expect(distlab("--help").stdout).toContain("run [options] <notebook>");
    expect(distlab("rum").stderr).toContain("Did you mean run?");
  });
});
