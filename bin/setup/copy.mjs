/** A student's own copy of the notebooks. */

import { cpSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * Copies the notebooks into a folder; what is there already is left alone.
 *
 * @param {string} from
 * @param {string} to
 * @returns {{ copied: string[], kept: string[] }} paths within the folder
 */
export function copyNotebooks(from, to) {
  mkdirSync(to, { recursive: true });
  const files = readdirSync(from, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ipynb") && !path.includes(".ipynb_checkpoints"))
    .sort();
  const kept = files.filter((path) => existsSync(join(to, path)));
  const copied = files.filter((path) => !kept.includes(path));
  for (const path of copied) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    cpSync(join(from, path), join(to, path));
  }
  return { copied, kept };
}
