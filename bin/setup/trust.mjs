/** Trusts the notebooks that the project ships, so that their figures are drawn when opened. */

import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputOf } from "./command.mjs";
import { contentOf } from "./node.mjs";

/**
 * Signs each notebook once, as `jupyter trust` does, with the user's own key.
 *
 * @param {string} root
 * @param {string} jupyter
 */
export function trustNotebooks(root, jupyter) {
  const folder = join(root, "notebooks");
  const stamp = join(root, ".cache", "trusted.json");
  /** @type {string[]} */
  const trusted = JSON.parse(contentOf(stamp) ?? "[]");
  const notebooks = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".ipynb") && !path.includes(".ipynb_checkpoints"))
    .map((path) => join(folder, path));
  /** @param {string} path */
  const digest = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
  const wanted = notebooks.filter((path) => !trusted.includes(digest(path)));
  if (wanted.length === 0) return;
  if (outputOf(jupyter, ["trust", ...wanted]) === undefined) return;
  writeFileSync(stamp, JSON.stringify(notebooks.map(digest)));
}
