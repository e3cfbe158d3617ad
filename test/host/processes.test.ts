import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Answer } from "../../lib/host/pool";
import { runOnProcesses } from "../../lib/host/processes";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-processes-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** A script whose processes answer with what an expression makes of the task `n`. */
const script = (code: string) => {
  const path = join(folder, `process-${code.length}.cjs`);
  writeFileSync(path, `process.on("message", (n) => { ${code} });`);
  return path;
};
const answers = async (code: string, processes: number, tasks = [0, 1, 2, 3]) => {
  const found: Answer<unknown>[] = [];
  const onDone = (answer: Answer<unknown>, index: number) => void (found[index] = answer);
  await runOnProcesses({ script: script(code), tasks, processes, onDone });
  return found;
};

describe("runOnProcesses", () => {
  it("does each task once, whatever the number of processes, and keeps numbers as they are", async () => {
    const code =
      "process.send({ answer: { result: n === 3 ? -Infinity : n * n }, isSpent: false })";
    for (const processes of [1, 3]) {
      const results = [0, 1, 4, -Infinity].map((result) => ({ result }));
      expect(await answers(code, processes)).toEqual(results);
    }
  });

  it("uses a process until it is spent", async () => {
    const code = "process.send({ answer: { result: process.pid }, isSpent: n === 1 })";
    const pids = (await answers(code, 1)).map((each) => ("result" in each ? each.result : 0));
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).toBe(pids[3]);
    expect(pids[1]).not.toBe(pids[2]);
  });

  it("loses one task to a process that dies", async () => {
    const code = `n === 1 ? process.exit(7) : process.send({ answer: { result: n }, isSpent: false })`;
    expect(await answers(code, 1)).toEqual([
      { result: 0 },
      {
        error:
          "its process was ended with exit code 7; one that needs more memory than there is ends so",
      },
      { result: 2 },
      { result: 3 },
    ]);
    const [first] = await answers("process.kill(process.pid, 'SIGKILL')", 1, [0]);
    expect(first).toMatchObject({
      error: expect.stringMatching(/^its process was ended by SIGKILL;/),
    });
  });

  it("ends all processes with what its caller throws, or the signal's reason", async () => {
    const run = runOnProcesses({
      script: script("process.send({ answer: { result: n }, isSpent: false });"),
      tasks: [1, 2, 3],
      onDone: () => {
        throw new Error("the disk is full");
      },
    });
    await expect(run).rejects.toThrow("the disk is full");
    const stop = new AbortController();
    const pids: number[] = [];
    const stopped = runOnProcesses<number, number>({
      script: script(
        "n === 2 ? setInterval(() => 1, 1000) : process.send({ answer: { result: process.pid }, isSpent: false });",
      ),
      ...{ tasks: [1, 2], processes: 1, signal: stop.signal },
      onDone: (answer) => {
        if ("result" in answer) pids.push(answer.result);
        setImmediate(() => stop.abort(new Error("stopped")));
      },
    });
    await expect(stopped).rejects.toThrow("stopped");
    const isAlive = () => {
      try {
        return process.kill(pids[0]!, 0);
      } catch {
        return false;
      }
    };
    while (isAlive()) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(pids).toHaveLength(1);
  });
});
