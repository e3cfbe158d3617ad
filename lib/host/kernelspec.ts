/** The folder by which Jupyter knows a kernel: how to start it, its logo, and the scripts of pages. */

import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { type BrowserScripts, browserScripts } from "./browser-scripts";
import { liveScriptName, pageScriptName } from "./page-names";
import { writeWholeFile } from "./whole-file";

export const kernelName = "distlab";
export const kernelDisplayName = "TypeScript (distlab)";

/** The variable by which a kernel knows its folder. */
const folderVariable = "DISTLAB_KERNELSPEC";

/** Jupyter's data folder of this user, on this platform. */
export function userDataDir(env: NodeJS.ProcessEnv = process.env): string {
  if (env["JUPYTER_DATA_DIR"]) return env["JUPYTER_DATA_DIR"];
  if (process.platform === "win32") return join(env["APPDATA"] ?? homedir(), "jupyter");
  if (process.platform === "darwin") return join(homedir(), "Library", "Jupyter");
  return join(env["XDG_DATA_HOME"] ?? join(homedir(), ".local", "share"), "jupyter");
}

/**
 * Writes the kernelspec. All paths in it are absolute, since not every client replaces
 * `{resource_dir}`.
 *
 * @param root - the project's folder
 * @param dataDir - a Jupyter data folder
 * @returns the folder written
 */
export function installKernelspec(root: string, dataDir: string): string {
  const dir = join(dataDir, "kernels", kernelName);
  mkdirSync(dir, { recursive: true });
  const spec = {
    argv: [process.execPath, join(root, "bin", "kernel.mjs"), "{connection_file}"],
    display_name: kernelDisplayName,
    language: "typescript",
    interrupt_mode: "signal",
    env: { [folderVariable]: dir },
    metadata: { debugger: false },
  };
  writeWholeFile(join(dir, "kernel.json"), `${JSON.stringify(spec, undefined, 2)}\n`);
  writeWholeFile(join(dir, "logo-svg.svg"), logo);
  writeScripts(dir, browserScripts(root));
  copyIfOther(
    join(root, "node_modules", "plotly.js", "dist", "plotly.min.js"),
    join(dir, "plotly.min.js"),
  );
  return dir;
}

/**
 * Brings the scripts in the folder of this kernel up to date with lib/.
 *
 * @throws Error with what the bundler says
 */
export function refreshKernelspec(root: string): void {
  const dir = process.env[folderVariable];
  if (dir !== undefined && existsSync(dir)) writeScripts(dir, browserScripts(root));
}

function writeScripts(dir: string, { page, live }: BrowserScripts): void {
  for (const [name, script] of Object.entries({ [pageScriptName]: page, [liveScriptName]: live })) {
    const path = join(dir, name);
    if (!existsSync(path) || readFileSync(path, "utf8") !== script) writeWholeFile(path, script);
  }
}

/** Removes the kernelspec; returns its folder, or undefined if there was none. */
export function uninstallKernelspec(dataDir: string): string | undefined {
  const dir = join(dataDir, "kernels", kernelName);
  if (!existsSync(join(dir, "kernel.json"))) return undefined;
  rmSync(dir, { recursive: true });
  return dir;
}

function copyIfOther(from: string, to: string): void {
  if (statSync(to, { throwIfNoEntry: false })?.size === statSync(from).size) return;
  copyFileSync(from, to);
}

/** Three nodes and their links. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">
  <path d="M32 14 12 48h40z" fill="none" stroke="#56B4E9" stroke-width="4"/>
  <circle cx="32" cy="14" r="10" fill="#0072B2"/>
  <circle cx="12" cy="48" r="10" fill="#D55E00"/>
  <circle cx="52" cy="48" r="10" fill="#009E73"/>
</svg>
`;
