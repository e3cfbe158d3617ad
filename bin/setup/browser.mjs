/** A Chromium for the tests in a real browser. */

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

const names = ["chromium", "chromium-browser", "google-chrome", "chrome", "msedge"];
const places = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * Path of a Chromium: the one that CHROMIUM names, or one that is installed.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined}
 */
export function findBrowser(env = process.env) {
  if (env["CHROMIUM"]) return env["CHROMIUM"];
  const folders = (env["PATH"] ?? "").split(delimiter);
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const onPath = folders.flatMap((folder) =>
    names.flatMap((name) => endings.map((ending) => join(folder, name + ending))),
  );
  return [...onPath, ...places].find((path) => existsSync(path));
}
