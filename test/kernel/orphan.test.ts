import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Folder, root } from "./notebook-session";

/** A process that starts a watcher's child and then dies without a word. */
const parent = `
  const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", process.argv[1]], { stdio: "ignore" });
  console.log(child.pid);
  setTimeout(() => process.exit(), 1000);
`;

const isAlive = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe.skipIf(process.platform === "win32")("a kernel whose Jupyter is gone", () => {
  let folder: Folder;
  beforeAll(() => void (folder = new Folder()));
  afterAll(() => folder.remove());

  it.each([
    { why: "while it is idle", busy: "setInterval(() => undefined, 1000)" },
    { why: "in the middle of a busy loop", busy: "setTimeout(() => { for (;;); }, 300)" },
  ])("ends $why", async ({ busy }) => {
    const watchdog = JSON.stringify(
      join(root, ".cache", "lib", "kernel", "jupyter", "watchdog.js"),
    );
    const kernel = `require(${watchdog}).watchParent(); ${busy}`;
    const started = spawn(process.execPath, ["-e", parent, kernel], {
      stdio: ["ignore", "pipe", "ignore"],
    });
    const [line] = (await once(started.stdout, "data")) as [Buffer];
    const pid = Number(String(line));
    expect(isAlive(pid)).toBe(true);
    for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await sleep(100);
    const outlived = isAlive(pid);
    if (outlived) process.kill(pid, "SIGKILL");
    expect(outlived).toBe(false);
  });
});
