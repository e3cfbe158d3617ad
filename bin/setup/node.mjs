/** Node.js and the packages of package-lock.json. */

import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { npm } from "./command.mjs";
import { SetupError, say } from "./say.mjs";
import { isAtLeast } from "./version.mjs";

export const leastNode = "20.19";

/**
 * Refuses a Node.js that is too old.
 *
 * @param {string} [version]
 */
export function checkNode(version = process.versions.node) {
  if (isAtLeast(version, leastNode)) return;
  throw new SetupError(
    `Node.js ${leastNode} or newer is needed, this is ${version}. Install a newer one (nodejs.org, or your version manager) and try again.`,
  );
}

/**
 * Installs the packages of the lock file, unless they are there already.
 *
 * @param {string} root
 */
export async function installPackages(root) {
  const lock = readFileSync(join(root, "package-lock.json"));
  const wanted = createHash("sha256").update(lock).digest("hex");
  const stamp = join(root, "node_modules", ".distlab-lock");
  if (contentOf(stamp) === wanted) return;
  say("installing the Node packages of package-lock.json");
  const code = await npm(["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: root });
  if (code !== 0) {
    throw new SetupError(
      "npm could not install the packages (its own message is above). If it could not reach its registry, check the network and `npm config get proxy`, then try again: what is installed already is kept.",
    );
  }
  writeFileSync(stamp, wanted);
}

/** @param {string} file */
export function contentOf(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}
