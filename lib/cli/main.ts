/** The command line: `npx distlab …`. */

import { Command } from "commander";
import { join, resolve } from "node:path";
import { installKernelspec, uninstallKernelspec, userDataDir } from "../host/kernelspec";
import type { BundleGallery } from "../export/gallery/write";
import type { RefreshLibrary } from "../kernel/modules";
import type { Assignments } from "../notebook/parameters";
import { writeDatasets } from "./data";
import { addExport } from "./export";
import { listFigures } from "./figures";
import { addGallery } from "./gallery";
import { addHomework } from "./homework";
import { addMeasure } from "./measure";
import { parameterHelp } from "./parameter-help";
import { run } from "./run";
import { addSweep } from "./sweep";
import { assignment, seconds } from "./words";

interface Context {
  readonly root: string;
  readonly refreshLibrary: RefreshLibrary;
  readonly bundleGallery: BundleGallery;
}

interface RunFlags {
  readonly out?: string;
  readonly check?: boolean;
  readonly wait: number;
  readonly parameter?: Assignments;
}

interface Where {
  readonly user?: boolean;
  readonly prefix?: string;
  readonly dataDir?: string;
}

/** Runs one command; sets the exit code. */
export async function main(
  args: readonly string[],
  { root, refreshLibrary, bundleGallery }: Context,
): Promise<void> {
  const program = new Command("distlab")
    .enablePositionalOptions()
    .description("Models, simulations and figures of distributed systems, in notebooks.")
    .showHelpAfterError("(distlab --help shows what there is)")
    .showSuggestionAfterError();

  program
    .command("run <notebook>")
    .description("run a notebook in a fresh interpreter, without Python")
    .option("--out <file>", "write the executed notebook here instead of into itself")
    .option("--check", "write nothing; fail if an output differs from the stored one")
    .option("--wait <seconds>", "how long timers may go on after the last cell", seconds, 60)
    .option(
      "-p, --parameter <name=value>",
      "another value for a parameter of the notebook: servers=7, rtt=80ms (repeat for more)",
      assignment,
    )
    .addHelpText("after", ({ command }) => parameterHelp("run", command.args[0]))
    .action(async (notebook: string, { parameter: parameters, ...options }: RunFlags) => {
      const given = parameters && { parameters };
      process.exitCode = await run(notebook, { root, refreshLibrary, ...options, ...given });
      process.exit();
    });

  addSweep(program, root);
  addExport(program);
  addGallery(program, bundleGallery);
  addMeasure(program);
  addHomework(program, { root, refreshLibrary });

  program
    .command("figures")
    .description("list the figures and their options")
    .option("--json", "for programs")
    .action(({ json = false }: { json?: boolean }) => console.log(listFigures(json)));

  program
    .command("data")
    .description("write lib/dataset/generated anew from data/*.csv")
    .action(() => writeDatasets(root));

  const kernel = program.command("kernel").description("make the kernel known to Jupyters");
  const places = (command: Command) =>
    command
      .option("--user", "for this user (the default)")
      .option("--prefix <dir>", "for an environment: DIR/share/jupyter")
      .option("--data-dir <dir>", "for one Jupyter data folder");
  places(kernel.command("install").description("write a kernelspec with absolute paths")).action(
    (where: Where) => console.log(`kernel written to ${installKernelspec(root, dataDir(where))}`),
  );
  places(kernel.command("uninstall").description("remove the kernelspec")).action(
    (where: Where) => {
      const removed = uninstallKernelspec(dataDir(where));
      console.log(removed ? `kernel removed from ${removed}` : "there was no kernel to remove");
    },
  );

  await program.parseAsync(args, { from: "user" });
}

function dataDir({ prefix, dataDir }: Where): string {
  if (dataDir !== undefined) return resolve(dataDir);
  return prefix === undefined ? userDataDir() : join(resolve(prefix), "share", "jupyter");
}
