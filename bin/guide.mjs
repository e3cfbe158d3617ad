/** `npm run coverage:guide`: see bin/guide/command.mjs. */

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { recordOf, runCoverage } from "./guide/command.mjs";
import { sections } from "./guide/statements/index.mjs";
import { runScript } from "./setup/say.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runScript(() =>
  runCoverage(process.argv.slice(2), {
    root,
    record: recordOf(root),
    sections,
    write: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    needsAll: true,
    isColored: process.stdout.isTTY === true && process.env["NO_COLOR"] === undefined,
  }),
);
