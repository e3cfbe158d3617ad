import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { root } from "../kernel/notebook-session";

/** How a run of the command line ended. */
export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `distlab` in a process of its own. */
export function distlab(...args: string[]): Ended {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, "bin", "distlab.mjs"), ...args],
    { encoding: "utf8", cwd: root },
  );
  // The colours of a traceback are not what a test is about.
  return { code: status, stdout, stderr: stderr.replace(/\u001b\[\d+m/g, "") };
}
