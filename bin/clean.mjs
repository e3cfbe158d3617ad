/** `npm run clean`: removes what the set-up made. */

import { existsSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { say } from "./setup/say.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
for (const name of [".venv", ".cache", "node_modules"]) {
  if (!existsSync(join(root, name))) continue;
  rmSync(join(root, name), { recursive: true, force: true });
  say(`removed ${name}`);
}
say("clean; npm start or npm test sets everything up again");
