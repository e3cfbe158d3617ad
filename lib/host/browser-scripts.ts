/** The scripts that run in pages: `npm start` and whoever needs them first has them bundled. */

import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface BrowserScripts {
  /** What all pages of notebooks load. */
  readonly page: string;
  /** All registered figures, with their controls. */
  readonly live: string;
  /** What pages that were exported run: a script that declares `distlab`. */
  readonly exportedPage: string;
  /** Changes with every source file that is in them. */
  readonly version: string;
}

let known: { readonly stamp: number; readonly scripts: BrowserScripts } | undefined;

/**
 * The scripts as lib/ has them now: bundled anew, in a second, if a source file has changed.
 *
 * @param root - the project's folder
 * @throws Error with what the bundler says
 */
export function browserScripts(root: string): BrowserScripts {
  const stamp = statSync(join(root, ".cache", "lib.json")).mtimeMs;
  if (known?.stamp === stamp) return known.scripts;
  const { status, stderr } = spawnSync(process.execPath, [join(root, "bin", "browser.mjs")], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`the scripts of pages could not be bundled: ${stderr.trim()}`);
  const read = (name: string) => readFileSync(join(root, ".cache", "browser", name), "utf8");
  const scripts = {
    ...{ page: read("page.js"), live: read("live.js"), exportedPage: read("exported-page.js") },
    version: read("version"),
  };
  known = { stamp, scripts };
  return scripts;
}
