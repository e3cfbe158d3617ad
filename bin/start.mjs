/** `npm start`: sets up what a fresh machine lacks, then opens JupyterLab on the notebooks. */

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { outputOf, run } from "./setup/command.mjs";
import { copyNotebooks, copyOption, makeFolder } from "./setup/copy.mjs";
import { findJupyter, jupyterEnvironment, rootOptions } from "./setup/jupyter.mjs";
import { checkNode, installPackages } from "./setup/node.mjs";
import { SetupError, runScript, say } from "./setup/say.mjs";
import { shippedNotebooks } from "./setup/shipped.mjs";
import { trustNotebooks } from "./setup/trust.mjs";

const help = `npm start [-- options]

Installs what is missing (Node packages, a private Jupyter, the kernel) and opens JupyterLab on
the notebooks. The second time nothing is installed.

  --copy DIR     work in a copy in DIR of the notebooks as they came (a Git clone knows, elsewhere
                 as they are); what is there already is kept
  --help         this text

All other options go to JupyterLab: npm start -- --no-browser --port 8890

DISTLAB_JUPYTER  the jupyter to use         DISTLAB_PYTHON  the Python to make .venv with`;

const root = dirname(dirname(fileURLToPath(import.meta.url)));

await runScript(async () => {
  const args = process.argv.slice(2);
  if (args.includes("--help")) {
    console.log(help);
    return 0;
  }
  checkNode();
  const { copy, passed } = copyOption(args);
  if (copy !== undefined) makeFolder(copy);
  await installPackages(root);
  const jupyter = await findJupyter(root);
  const installed = outputOf(process.execPath, [
    ...[join(root, "bin", "distlab.mjs"), "kernel", "install"],
    ...["--data-dir", join(root, ".cache", "jupyter")],
  ]);
  if (installed === undefined) throw new SetupError("the kernel could not be written to .cache.");
  const environment = jupyterEnvironment(root);
  const shipped = shippedNotebooks(root);
  const notebooks = join(root, "notebooks");
  const folder = copy ?? notebooks;
  if (copy !== undefined) {
    const { copied, kept } = copyNotebooks(notebooks, copy, shipped);
    say(`${copied.length} notebooks copied to ${copy}, ${kept.length} that were there kept`);
  }
  trustNotebooks(root, jupyter, [folder], shipped);
  const first = existsSync(join(folder, "00-start-here.ipynb")) ? "/tree/00-start-here.ipynb" : "";
  say("starting JupyterLab (Ctrl-C twice ends it)");
  return run(
    jupyter,
    [
      "lab",
      `--ServerApp.root_dir=${folder}`,
      `--LabApp.default_url=/lab${first}`,
      "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate",
      ...rootOptions(passed),
      ...passed,
    ],
    { cwd: folder, env: environment },
  );
});
