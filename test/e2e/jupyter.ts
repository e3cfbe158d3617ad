import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { jupyterEnvironment } from "../../bin/setup/jupyter.mjs";

export const root = process.cwd();
/** Folder of the Python environment's programs; empty where there is none. */
export const programs = process.env["DISTLAB_TEST_PROGRAMS"] ?? "";
/** A Chromium; empty where there is none. */
export const browserPath = process.env["DISTLAB_TEST_BROWSER"] ?? "";

/** Environment of a Jupyter of its own: the project's kernel, settings and trust of nobody else. */
export function privateEnvironment(folder: string): NodeJS.ProcessEnv {
  return {
    ...jupyterEnvironment(root),
    JUPYTER_DATA_DIR: join(folder, ".jupyter-data"),
    JUPYTER_CONFIG_DIR: join(folder, ".jupyter-config"),
    JUPYTER_RUNTIME_DIR: join(folder, ".jupyter-runtime"),
    JUPYTERLAB_WORKSPACES_DIR: join(folder, ".jupyter-workspaces"),
    IPYTHONDIR: join(folder, ".ipython"),
  };
}

/** Writes the kernelspec where `jupyterEnvironment` looks for it. */
export function installKernel(): void {
  const command = [join(root, "bin", "distlab.mjs"), "kernel", "install", "--data-dir"];
  const { status } = spawnSync(process.execPath, [...command, join(root, ".cache", "jupyter")]);
  if (status !== 0) throw new Error("the kernel could not be installed");
}

/** A running JupyterLab or Notebook on a temporary copy of the notebooks. */
export class JupyterServer {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), "distlab-e2e-")));
  readonly token = "distlab-test";
  log = "";
  #port = 0;
  #process!: ChildProcess;

  static async start(app: "lab" | "notebook"): Promise<JupyterServer> {
    installKernel();
    const server = new JupyterServer();
    cpSync(join(root, "notebooks"), server.folder, { recursive: true });
    server.#port = await freePort();
    server.#process = spawn(
      join(programs, "jupyter"),
      [
        app,
        "--no-browser",
        "--allow-root",
        "--ip=127.0.0.1",
        `--port=${server.#port}`,
        `--IdentityProvider.token=${server.token}`,
        `--ServerApp.root_dir=${server.folder}`,
        "--ServerApp.port_retries=0",
      ],
      {
        env: privateEnvironment(server.folder),
        stdio: ["ignore", "ignore", "pipe"],
        detached: process.platform !== "win32",
      },
    );
    server.#process.stderr?.on("data", (chunk) => (server.log += String(chunk)));
    await server.#untilReady();
    return server;
  }

  url(path: string): string {
    return `http://127.0.0.1:${this.#port}/${path}?token=${this.token}`;
  }

  write(name: string, text: string): void {
    writeFileSync(join(this.folder, name), text);
  }

  /** Ends the server, and with it its kernels. */
  async stop(): Promise<void> {
    const { pid, exitCode } = this.#process;
    if (pid !== undefined && exitCode === null) {
      const ended = once(this.#process, "exit");
      this.#process.kill("SIGTERM");
      await Promise.race([ended, sleep(10_000)]);
      if (this.#process.exitCode === null && this.#process.signalCode === null) {
        process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
      }
    }
    await sleep(200);
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }

  async #untilReady(): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (this.#process.exitCode !== null) throw new Error(`Jupyter ended:\n${this.log}`);
      try {
        if ((await fetch(this.url("api/status"))).ok) return;
      } catch {
        // Not listening yet.
      }
      await sleep(200);
    }
    throw new Error(`Jupyter did not answer:\n${this.log}`);
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
