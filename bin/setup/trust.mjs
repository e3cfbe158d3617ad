/** Trusts the notebooks that the project ships, so that their figures are drawn when opened. */

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { outputOf } from "./command.mjs";
import { contentOf } from "./node.mjs";
import { say } from "./say.mjs";

/**
 * Signs each notebook once, as `jupyter trust` does, with the user's own key. Only what is exactly
 * as the project ships it is signed: a notebook from somewhere else is the user's to judge.
 *
 * @param {string} root
 * @param {string} jupyter
 * @param {readonly string[]} folders - where the notebooks are
 * @param {import("./shipped.mjs").Shipped | undefined} shipped
 */
export function trustNotebooks(root, jupyter, folders, shipped) {
  const stamp = join(root, ".cache", "trusted.json");
  const before = contentOf(stamp);
  mkdirSync(dirname(stamp), { recursive: true });
  if (!shipped) {
    if (before !== undefined) return;
    say(
      "without Git nobody can tell whether the notebooks are as they came, so none is trusted: a figure is drawn once its cell ran. If you trust them all: jupyter trust notebooks/*.ipynb",
    );
    writeFileSync(stamp, "[]");
    return;
  }
  /** @type {string[]} */
  const trusted = JSON.parse(before ?? "[]");
  /** @param {Buffer} content */
  const digest = (content) => createHash("sha256").update(content).digest("hex");
  const untrusted = [...shipped].filter(([, content]) => !trusted.includes(digest(content)));
  // A signature is for the content: one file of it is enough.
  const wanted = untrusted.flatMap(([path, content]) => {
    const files = folders.map((folder) => join(folder, path));
    const file = files.find((each) => existsSync(each) && readFileSync(each).equals(content));
    return file === undefined ? [] : [{ file, content }];
  });
  if (wanted.length === 0) return;
  if (outputOf(jupyter, ["trust", ...wanted.map(({ file }) => file)]) === undefined) return;
  const added = wanted.map(({ content }) => digest(content));
  writeFileSync(stamp, JSON.stringify([...trusted, ...added]));
}
