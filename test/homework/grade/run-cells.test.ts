import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { SandboxError, runCells } from "../../../lib/homework/grade/run-cells";

const cell = (id: string, code: string, isAsync = false) => ({ id, code, isAsync, names: [] });
const send = (value: unknown) =>
  `require("node:fs").writeSync(3, ${JSON.stringify(`${JSON.stringify(value)}\n`)});`;
/** Runs cells as they are, without a sandbox: what the grader makes of what they say is the same. */
const run = (codes: Readonly<Record<string, string>>, signal = new AbortController().signal) =>
  runCells({
    ...{ root: process.cwd(), isTrusted: true, totalTime: 60, signal },
    job: {
      cells: Object.entries(codes).map(([id, code]) => cell(id, code)),
      ...{ asked: {}, cellTime: 10 },
    },
  });

describe("runCells", () => {
  it("has no report if nothing begins: that is no student's fault", async () => {
    const root = mkdtempSync(join(tmpdir(), "distlab-nowhere-"));
    const job = { cells: [cell("a", "1")], asked: {}, cellTime: 10 };
    const { signal } = new AbortController();
    const ended = runCells({ root, isTrusted: true, totalTime: 60, signal, job });
    await expect(ended).rejects.toThrow(new SandboxError("the sandbox did not start"));
    rmSync(root, { recursive: true });
  });

  it("gathers what cells print, and how they end", async () => {
    const { cells, stopped } = await run({
      a: `console.log("one"); console.error("two");`,
      b: `throw new RangeError("oh");`,
      c: `console.log("three");`,
    });
    expect(stopped).toBeUndefined();
    expect(cells.get("a")).toMatchObject({ text: "one\ntwo\n", hasEnded: true });
    expect(cells.get("b")).toMatchObject({ text: "", hasEnded: true, error: "RangeError: oh" });
    expect(cells.get("c")).toMatchObject({ text: "three\n", hasEnded: true });
  });

  it("keeps the last answer of each exercise, in the right shape", async () => {
    const answer = (id: string, data: unknown) => send({ type: "answer", cell: "a", id, data });
    const { cells } = await run({
      a: [
        answer("one", { kind: "number", value: 1 }),
        answer("one", { kind: "number", value: 2 }),
        answer("two", { kind: "right", credit: 1 }),
      ].join(""),
    });
    expect([...(cells.get("a")?.answers ?? [])]).toEqual([
      ["one", { kind: "number", value: 2 }],
      ["two", { kind: "unusable", why: "The answer is not of the kind that is asked for." }],
    ]);
  });

  it("passes over what is no report", async () => {
    const noise = [null, 7, "text", [], {}, { type: "end" }, { type: "text", cell: "a", text: 7 }];
    const { cells, stopped } = await run({
      a: `${noise.map(send).join("")} require("node:fs").writeSync(3, "{\\n\\n");`,
    });
    expect([...cells.keys()]).toEqual(["a"]);
    expect(cells.get("a")).toMatchObject({ text: "", hasEnded: true });
    expect(stopped).toBeUndefined();
  });

  it("keeps so much of a text, and of an error", async () => {
    const long = "x".repeat(1e5);
    const { cells } = await run({
      a:
        send({ type: "text", cell: "a", text: long }) +
        send({ type: "text", cell: "a", text: long }),
      b: send({ type: "end", cell: "b", error: long }) + `process.kill(process.pid, "SIGKILL");`,
    });
    expect(cells.get("a")?.text).toHaveLength(10_000);
    expect(cells.get("b")?.error).toHaveLength(1000);
  });

  it("says when the process ended early, and keeps what it said before", async () => {
    const { cells, stopped } = await run({ a: "", b: "process.abort();", c: "" });
    expect(stopped).toBe("The process ended before the last cell.");
    expect([...cells.keys()]).toEqual(["a"]);
  });

  it("ends a process that says more than any answer takes", async () => {
    const line = `const line = "x".repeat(1e6) + "\\n";`;
    const { stopped } = await run({
      a: `${line} for (;;) require("node:fs").writeSync(3, line);`,
    });
    expect(stopped).toBe("The process ended before the last cell.");
  });

  it("starts nothing for a grading that was stopped", async () => {
    const folder = mkdtempSync(join(tmpdir(), "distlab-run-"));
    const trace = join(folder, "trace");
    const code = `require("node:fs").writeFileSync(${JSON.stringify(trace)}, "");`;
    try {
      const signal = AbortSignal.abort(new Error("stopped"));
      await expect(run({ a: code }, signal)).rejects.toThrow("stopped");
      expect(existsSync(trace)).toBe(false);
      await run({ a: code });
      expect(existsSync(trace)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
