/** A student's own copy of the notebooks. */

import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { SetupError } from "./say.mjs";

/**
 * Takes `--copy DIR` out of the command line.
 *
 * @param {readonly string[]} args
 * @param {string} [from] - folder from which a relative DIR is meant
 * @returns {{ copy: string | undefined, passed: string[] }} the folder, and all other options
 */
export function copyOption(args, from = process.env["INIT_CWD"] ?? ".") {
  const at = args.findIndex((arg) => arg === "--copy" || arg.startsWith("--copy="));
  if (at < 0) return { copy: undefined, passed: [...args] };
  const inline = args[at]?.startsWith("--copy=");
  const folder = inline ? args[at]?.slice("--copy=".length) : args[at + 1];
  if (!folder || folder.startsWith("--")) {
    throw new SetupError("--copy needs a folder: npm start -- --copy DIR");
  }
  const passed = args.filter((_, i) => i !== at && (inline || i !== at + 1));
  // A shell leaves the ~ of --copy=~/homework to the program.
  return { copy: resolve(from, folder.replace(/^~(?=$|[\\/])/, homedir())), passed };
}

/**
 * Makes the folder of a copy, unless it is there.
 *
 * @param {string} folder
 */
export function makeFolder(folder) {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    const { code, message } = /** @type {NodeJS.ErrnoException} */ (error);
    const isFile = code === "EEXIST" || code === "ENOTDIR";
    const why = isFile ? "there is a file of that name" : message;
    throw new SetupError(`the folder ${folder} for the copy cannot be made: ${why}.`);
  }
}

/**
 * Copies the notebooks into a folder; what is there already is left alone.
 *
 * @param {string} from
 * @param {string} to
 * @param {import("./shipped.mjs").Shipped} [shipped] - preferred to what became of the files
 * @returns {{ copied: string[], kept: string[] }} paths within the folder
 */
export function copyNotebooks(from, to, shipped = new Map()) {
  makeFolder(to);
  const here = readdirSync(from, { recursive: true, encoding: "utf8" }).filter(
    (path) => path.endsWith(".ipynb") && !path.includes(".ipynb_checkpoints"),
  );
  const files = [...new Set([...here, ...shipped.keys()])].sort();
  const kept = files.filter((path) => existsSync(join(to, path)));
  const copied = files.filter((path) => !kept.includes(path));
  for (const path of copied) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    writeFileSync(join(to, path), shipped.get(path) ?? readFileSync(join(from, path)));
  }
  return { copied, kept };
}
