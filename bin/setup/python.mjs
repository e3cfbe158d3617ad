/** Python, and a private environment with exactly the packages of a lock file. */

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputOf, run } from "./command.mjs";
import { contentOf } from "./node.mjs";
import { SetupError, say } from "./say.mjs";
import { isAtLeast } from "./version.mjs";

/** The oldest Python for which requirements/*.txt hold. */
export const leastPython = "3.10";

export const withoutPython =
  "Without Python, `npx distlab run NOTEBOOK` runs a notebook and `npm run check` tests the library.";

const versionCode = "import sys; print('%d.%d.%d' % sys.version_info[:3])";

/**
 * A Python that is new enough: the one that DISTLAB_PYTHON names, or one on the PATH.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {readonly string[]} the command and its first arguments
 */
export function findPython(env = process.env) {
  const named = env["DISTLAB_PYTHON"];
  const candidates = named ? [[named]] : [["python3"], ["python"], ["py", "-3"]];
  const found = [];
  for (const [program = "", ...args] of candidates) {
    const version = outputOf(program, [...args, "-c", versionCode]);
    if (version === undefined) continue;
    if (isAtLeast(version, leastPython)) return [program, ...args];
    found.push(version);
  }
  const none = named ? `${named}, which DISTLAB_PYTHON names, could not be run` : "none was found";
  const what = found.length > 0 ? `the one found is ${found[0]}` : none;
  throw new SetupError(
    `Python ${leastPython} or newer is needed for Jupyter, and ${what}. Install one (python.org), or name it in DISTLAB_PYTHON. ${withoutPython}`,
  );
}

/**
 * Makes or completes the private environment .venv.
 *
 * @param {string} root
 * @param {"jupyter" | "test" | "bench"} lock - requirements/<lock>.txt
 * @returns {Promise<string>} the folder of its programs
 */
export async function makeEnvironment(root, lock) {
  const environment = join(root, ".venv");
  const programs = join(environment, process.platform === "win32" ? "Scripts" : "bin");
  const requirements = join(root, "requirements", `${lock}.txt`);
  const wanted = createHash("sha256").update(readFileSync(requirements)).digest("hex");
  const stamp = join(environment, `distlab-${lock}`);
  if (contentOf(stamp) === wanted) return programs;

  const python = join(programs, "python");
  if (contentOf(join(environment, "distlab-made")) === undefined) {
    const [program = "", ...args] = findPython();
    say("making a private Python environment in .venv");
    await mustSucceed(program, [...args, "-m", "venv", "--clear", environment]);
    // Jupyter runs scripts of the old module kind in there; the project's own kind is the new one.
    writeFileSync(join(environment, "package.json"), '{ "type": "commonjs" }\n');
    writeFileSync(join(environment, "distlab-made"), "");
  }
  say(`installing the Python packages of requirements/${lock}.txt`);
  await mustSucceed(python, [
    ...["-m", "pip", "install", "--quiet", "--disable-pip-version-check"],
    ...["--require-hashes", "-r", requirements],
  ]);
  writeFileSync(stamp, wanted);
  return programs;
}

/** @param {string} program @param {readonly string[]} args */
async function mustSucceed(program, args) {
  const code = await run(program, args);
  if (code === 0) return;
  if (code === 130) throw new SetupError("stopped; the next start goes on from here.");
  throw new SetupError(
    `the Python environment could not be made (the message is above). If pip could not reach its registry, check the network and the proxy settings (\`pip config list\`), then try again. On Debian and Ubuntu, venv is a package of its own: python3-venv. ${withoutPython}`,
  );
}
