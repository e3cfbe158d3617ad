/**
 * Bundles what runs in pages, once: .cache/browser holds a script for each entry of lib/browser,
 * and is written again when a source file that may be in it has changed. Kernel, export and
 * gallery share it.
 */

import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { emitLibrary } from "./emit.mjs";

/**
 * Scripts by the name of their entry in lib/browser, and the variable that holds what each exports.
 * No two scripts of one page may share it; `distlab` is also a promise in Jupyter's pages.
 */
const entries = { page: "distlabPage", live: "distlabBundle", "exported-page": "distlab" };

/** Changes whenever this file would write something else for the same source. */
const recipe = "3";

/** The rooms that a page may get; nothing in them reaches Node. */
const rooms = /^(core|stats|dataset|model|sim|scenario|figure|browser)\//;

/**
 * Brings .cache/browser up to date.
 *
 * @param {string} root - the project's folder
 * @returns {Promise<string>} the folder with `page.js`, `live.js`, `exported-page.js` and `version`
 * @throws {Error} if an entry cannot be bundled
 */
export async function buildBrowser(root) {
  const dir = join(root, ".cache", "browser");
  const version = versionOf(root);
  if (versionIn(dir) === version) return dir;
  const { build } = await import("vite");
  // Others may be reading: what is new takes the place of what is old when it is whole.
  const outDir = `${dir}-${process.pid}`;
  try {
    for (const [entry, variable] of Object.entries(entries)) {
      await build({
        ...{ configFile: false, root, logLevel: "warn", publicDir: false },
        build: {
          lib: {
            entry: join(root, "lib", "browser", `${entry}.ts`),
            ...{ formats: ["iife"], name: variable, fileName: () => `${entry}.js` },
          },
          ...{ outDir, emptyOutDir: false, target: "es2022", reportCompressedSize: false },
        },
      });
    }
    writeFileSync(join(outDir, "version"), version);
    mkdirSync(dir, { recursive: true });
    for (const name of [...Object.keys(entries).map((entry) => `${entry}.js`), "version"]) {
      renameSync(join(outDir, name), join(dir, name));
    }
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
  return dir;
}

/**
 * What the sources of the bundles are: changes with each of them.
 *
 * @param {string} root
 * @returns {string}
 */
export function versionOf(root) {
  emitLibrary(root);
  const { files } = JSON.parse(readFileSync(join(root, ".cache", "lib.json"), "utf8"));
  const inPages = Object.keys(files)
    .filter((path) => rooms.test(path))
    .sort();
  const hash = createHash("sha256").update(recipe);
  for (const path of inPages) hash.update(path).update(readFileSync(join(root, "lib", path)));
  return hash.digest("hex").slice(0, 16);
}

/** @param {string} dir @returns {string | undefined} */
function versionIn(dir) {
  try {
    return readFileSync(join(dir, "version"), "utf8");
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await buildBrowser(dirname(dirname(fileURLToPath(import.meta.url))));
}
