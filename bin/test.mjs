/** `npm test`: sets up what the tests need, then runs every one of them. */

import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./setup/browser.mjs";
import { npm, run } from "./setup/command.mjs";
import { checkNode, installPackages } from "./setup/node.mjs";
import { makeEnvironment } from "./setup/python.mjs";
import { SetupError, runScript, say } from "./setup/say.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What `npm run check` leaves out: it has run the project "unit". */
const projects = ["figures", "pictures", "kernel", "e2e"];

const needPython = "{nbgrader,notebooks,papermill,peers,start}";
const needBrowser = "{browser-export,fidelity,gallery*,live*,notebooks,pages,same-numbers}";

/** @returns {string | undefined} why submissions cannot be graded here */
function sandboxProblem() {
  const sandbox = join(root, ".cache", "lib", "homework", "grade", "sandbox.js");
  return createRequire(import.meta.url)(sandbox).sandboxProblem();
}

/** @returns {Promise<string | undefined>} the programs of the test environment */
async function pythonPrograms() {
  try {
    return await makeEnvironment(root, "test");
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    return undefined;
  }
}

await runScript(async () => {
  checkNode();
  await installPackages(root);
  const checked = await npm(["run", "--silent", "check"], { cwd: root });
  if (checked !== 0) return checked;

  const python = await pythonPrograms();
  const browser = findBrowser();
  const noSandbox = process.platform === "linux" ? sandboxProblem() : undefined;
  const leftOut = [
    ...(noSandbox === undefined ? [] : [`${noSandbox}: test/grading`]),
    ...(python ? [] : [`no Python environment: test/e2e/${needPython}.test.ts`]),
    ...(browser
      ? []
      : [`no Chromium was found (name one in CHROMIUM): test/e2e/${needBrowser}.test.ts`]),
  ];
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const tested = await run(
    process.execPath,
    [vitest, "run", ...projects.flatMap((name) => ["--project", name])],
    {
      cwd: root,
      env: {
        ...process.env,
        DISTLAB_TEST_PROGRAMS: python ?? "",
        DISTLAB_TEST_BROWSER: browser ?? "",
      },
    },
  );
  for (const what of leftOut) say(`left out: ${what}`);
  if (leftOut.length > 0 && process.env["CI"] === "true") {
    say("with CI=true a test that is left out is a failure");
    return tested || 1;
  }
  return tested;
});
