/** `npm run bench -- WHAT`: measures, and prints what came out. Nothing here passes or fails. */

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { benchExport } from "../test/bench/export.mjs";
import { benchGrade } from "../test/bench/grade.mjs";
import { benchKernel } from "../test/bench/kernel.mjs";
import { benchLive } from "../test/bench/live.mjs";
import { benchSim } from "../test/bench/sim.mjs";
import { benchTransport } from "../test/bench/transport.mjs";
import { installPackages } from "./setup/node.mjs";
import { SetupError, runScript } from "./setup/say.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Record<string, (root: string, rounds: number) => Promise<void>>} */
const benches = {
  kernel: benchKernel,
  export: benchExport,
  sim: benchSim,
  live: benchLive,
  grade: benchGrade,
  transport: benchTransport,
};

await runScript(async () => {
  const [what = "", rounds = "7"] = process.argv.slice(2);
  const bench = Object.hasOwn(benches, what) ? benches[what] : undefined;
  if (!bench || !(Number(rounds) >= 1)) {
    const known = Object.keys(benches).join("|");
    throw new SetupError(`say what to measure: npm run bench -- ${known} [ROUNDS]`);
  }
  await installPackages(root);
  await bench(root, Number(rounds));
  return 0;
});
