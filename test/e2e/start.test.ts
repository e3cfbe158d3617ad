/** The README's first command, as a newcomer types it. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { freePort, privateEnvironment, programs, root } from "./jupyter";

describe.skipIf(!programs || process.platform === "win32")("npm start", () => {
  let folder: string;
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-start-"))));
  afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5, retryDelay: 200 }));

  it("serves a copy of the notebooks with the project's kernel, and ends when told to", async () => {
    const port = await freePort();
    const copy = join(folder, "work");
    const child = spawn(
      process.execPath,
      [
        ...[join(root, "bin", "start.mjs"), "--copy", copy],
        ...["--no-browser", "--ip=127.0.0.1", `--port=${port}`, "--IdentityProvider.token=t"],
      ],
      { env: { ...privateEnvironment(folder), DISTLAB_JUPYTER: join(programs, "jupyter") } },
    );
    let said = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => (said += String(chunk)));
    }
    const ended = once(child, "exit");
    const ask = async (path: string): Promise<unknown> => {
      const response = await fetch(`http://127.0.0.1:${port}/api/${path}?token=t`);
      return response.json();
    };
    try {
      let specs: unknown;
      while (specs === undefined) {
        if (child.exitCode !== null) throw new Error(`npm start ended:\n${said}`);
        await sleep(200);
        specs = await ask("kernelspecs").catch(() => undefined);
      }
      expect(specs).toMatchObject({
        kernelspecs: { distlab: { spec: { display_name: "TypeScript (distlab)" } } },
      });
      expect(JSON.stringify(await ask("contents"))).toContain("01-scaling.ipynb");
      expect(said).toContain(`notebooks copied to ${copy}`);
    } finally {
      child.kill("SIGTERM");
    }
    await ended;
    await expect(ask("status")).rejects.toThrow("fetch failed");
  });
});
