#!/usr/bin/env node
/** The command line: brings .cache/lib up to date and hands over to it. */

import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleGallery } from "./gallery.mjs";
import { checkNode } from "./setup/node.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
try {
  checkNode();
} catch (error) {
  console.error(`distlab: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
if (!existsSync(join(root, "node_modules", "tslab"))) {
  console.error("distlab: the packages are not installed yet: run `npm ci` (npm start does, too)");
  process.exit(1);
}
const { emitLibrary } = await import("./emit.mjs");
const { dir } = emitLibrary(root);
process.setSourceMapsEnabled(true);
const { main } = createRequire(import.meta.url)(join(dir, "cli", "main.js"));
try {
  await main(process.argv.slice(2), {
    root,
    refreshLibrary: () => emitLibrary(root).changed,
    /** @param {string} outDir @param {import("./gallery.mjs").GalleryPage} page */
    bundleGallery: (outDir, page) => bundleGallery(root, outDir, page),
  });
} catch (error) {
  console.error(`distlab: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
