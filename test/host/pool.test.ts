import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Answer, runOnWorkers } from "../../lib/host/pool";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-pool-"))));
afterAll(() => rmSync(folder, { recursive: true }));

const script = (code: string) => {
  const path = join(folder, `worker-${code.length}.cjs`);
  writeFileSync(path, `const { parentPort } = require("node:worker_threads");\n${code}`);
  return path;
};

describe("runOnWorkers", () => {
  it("does each task once, and says which answer is whose", async () => {
    const square = script(
      `parentPort.on("message", (n) => setTimeout(() => parentPort.postMessage(
        n === 3 ? { error: "not three" } : { result: n * n }), n % 3));`,
    );
    const answers: Answer<number>[] = [];
    await runOnWorkers<number, number>({
      script: square,
      tasks: [0, 1, 2, 3, 4, 5, 6],
      workers: 3,
      onDone: (answer, index) => void (answers[index] = answer),
    });
    expect(answers).toEqual(
      [0, 1, 4, "x", 16, 25, 36].map((result) =>
        result === "x" ? { error: "not three" } : { result },
      ),
    );
  });

  it("has nothing to do for no tasks", async () => {
    await runOnWorkers({ script: script(""), tasks: [], onDone: () => expect.unreachable() });
  });

  it("ends with what its caller throws", async () => {
    const run = runOnWorkers({
      script: script(`parentPort.on("message", (n) => parentPort.postMessage({ result: n }));`),
      tasks: [1, 2, 3],
      onDone: () => {
        throw new Error("the disk is full");
      },
    });
    await expect(run).rejects.toThrow("the disk is full");
  });

  it("ends with the reason of its signal, though workers are busy", async () => {
    const stop = new AbortController();
    const run = runOnWorkers({
      script: script(`parentPort.on("message", () => { for (;;); });`),
      tasks: [1, 2, 3],
      signal: stop.signal,
      onDone: () => expect.unreachable(),
    });
    stop.abort(new Error("interrupted"));
    await expect(run).rejects.toThrow("interrupted");
  });

  it.each([
    {
      how: "throws",
      code: `parentPort.on("message", () => { throw new Error("broken"); });`,
      says: "broken",
    },
    {
      how: "ends",
      code: `parentPort.on("message", () => process.exit(3)); // ends`,
      says: "a worker ended in the middle of its task",
    },
  ])("says so if a worker $how", async ({ code, says }) => {
    const run = runOnWorkers({
      script: script(code),
      tasks: [1, 2],
      workers: 2,
      onDone: () => undefined,
    });
    await expect(run).rejects.toThrow(says);
  });
});
