/** The notebooks as the project ships them: those of the clone's last commit. */

import { spawnSync } from "node:child_process";
import { normalize } from "node:path";

/** @typedef {ReadonlyMap<string, Buffer>} Shipped - content by path within notebooks/ */

/**
 * Asks Git for the notebooks, whatever became of the files.
 *
 * @param {string} root
 * @returns {Shipped | undefined} undefined if this is no clone, or Git is not there
 */
export function shippedNotebooks(root) {
  /** @param {string[]} args */
  const git = (...args) => {
    const { status, stdout } = spawnSync("git", args, {
      cwd: root,
      stdio: ["ignore", "pipe", "ignore"],
      maxBuffer: 2 ** 26,
      windowsHide: true,
    });
    return status === 0 ? stdout : undefined;
  };
  const list = git("ls-tree", "-r", "-z", "--name-only", "HEAD", "--", "notebooks");
  if (!list || list.length === 0) return undefined;
  const paths = String(list)
    .split("\0")
    .filter((path) => path.endsWith(".ipynb"));
  /** @type {Map<string, Buffer>} */
  const shipped = new Map();
  for (const path of paths) {
    // With the line ends that Git gives files on this machine.
    const content = git("cat-file", "--filters", `HEAD:./${path}`);
    if (content) shipped.set(normalize(path.replace(/^notebooks\//, "")), content);
  }
  return shipped;
}
