/** A Jupyter to start: one that is there, or the project's own. */

import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputOf } from "./command.mjs";
import { makeEnvironment } from "./python.mjs";
import { SetupError, say } from "./say.mjs";
import { isAtLeast } from "./version.mjs";

const leastLab = "4.0";

/**
 * The `jupyter` to use: DISTLAB_JUPYTER, one on the PATH with JupyterLab 4, or that of .venv.
 *
 * @param {string} root
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<string>}
 */
export async function findJupyter(root, env = process.env) {
  const named = env["DISTLAB_JUPYTER"];
  if (named) {
    const version = outputOf(named, ["lab", "--version"]);
    if (version !== undefined && isAtLeast(version, leastLab)) return named;
    const what = version === undefined ? "could not be run" : `has JupyterLab ${version}`;
    throw new SetupError(
      `JupyterLab ${leastLab} or newer is needed, and ${named}, which DISTLAB_JUPYTER names, ${what}. Name another one, or leave DISTLAB_JUPYTER out: a private one is installed then.`,
    );
  }
  const version = outputOf("jupyter", ["lab", "--version"]);
  if (version !== undefined && isAtLeast(version, leastLab)) {
    say(`using the JupyterLab ${version} that is installed`);
    return "jupyter";
  }
  return join(await makeEnvironment(root, "jupyter"), "jupyter");
}

/**
 * What lets JupyterLab run as root, which it refuses by itself: in a container there is nobody else.
 *
 * @param {readonly string[]} passed - the user's own options
 * @param {number | undefined} user - id of the user; undefined on Windows
 * @returns {readonly string[]}
 */
export function rootOptions(passed, user = process.getuid?.()) {
  if (user !== 0 || passed.some((option) => option.startsWith("--allow-root"))) return [];
  say("you are root: JupyterLab gets --allow-root (where you can, work as an ordinary user)");
  return ["--allow-root"];
}

/**
 * Settings under which JupyterLab asks nobody on the network and nothing of the user.
 *
 * @param {string} root
 * @returns {NodeJS.ProcessEnv} the environment for Jupyter, with the project's kernel in it
 */
export function jupyterEnvironment(root) {
  const config = join(root, ".cache", "jupyter-config");
  mkdirSync(join(config, "labconfig"), { recursive: true });
  const overrides = {
    "@jupyterlab/apputils-extension:notification": { fetchNews: "false", checkForUpdates: false },
  };
  writeFileSync(
    join(config, "labconfig", "default_setting_overrides.json"),
    JSON.stringify(overrides),
  );
  const separator = process.platform === "win32" ? ";" : ":";
  /** @param {string} name @param {string} folder */
  const first = (name, folder) => [folder, process.env[name]].filter(Boolean).join(separator);
  return {
    ...process.env,
    JUPYTER_PATH: first("JUPYTER_PATH", join(root, ".cache", "jupyter")),
    JUPYTER_CONFIG_PATH: first("JUPYTER_CONFIG_PATH", config),
  };
}
