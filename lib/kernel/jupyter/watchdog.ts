/** Ends the kernel when the Jupyter that started it is gone, even in the middle of a busy loop. */

import { Worker } from "node:worker_threads";

/** Runs in a thread of its own, which a cell cannot keep busy. */
const watch = `
  const { ppid } = process;
  const isAlive = () => {
    try { process.kill(ppid, 0); return true; } catch (error) { return error.code === "EPERM"; }
  };
  setInterval(() => {
    if (process.ppid !== ppid || !isAlive()) process.kill(process.pid, "SIGKILL");
  }, 1000);
`;

/** Starts to watch the parent process. */
export function watchParent(): void {
  new Worker(watch, { eval: true, stdout: false, stderr: false }).unref();
}
