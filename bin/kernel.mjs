/** What Jupyter starts: `node bin/kernel.mjs CONNECTION_FILE`. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { emitLibrary } from "./emit.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const connectionFile = process.argv[2];
if (!connectionFile) {
  console.error("usage: node bin/kernel.mjs CONNECTION_FILE (Jupyter does this)");
  process.exit(2);
}
const { dir } = emitLibrary(root);
const { startKernel } = createRequire(import.meta.url)(join(dir, "kernel", "jupyter", "main.js"));
await startKernel({ root, connectionFile, refreshLibrary: () => emitLibrary(root).changed });
