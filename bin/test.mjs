/** `npm test`: sets up what the tests need, then runs every one of them. */

import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** @param {string} command */
function run(command) {
  console.log(`\n> ${command}`);
  const { status } = spawnSync(command, { shell: true, stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
}

if (!existsSync("node_modules/.package-lock.json")) run("npm ci");
run("npm run check");
