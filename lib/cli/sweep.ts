/** `distlab sweep`: a notebook at every point of a grid of its parameters. */

import { type Command, InvalidArgumentError } from "commander";
import { existsSync, writeSync } from "node:fs";
import type { PictureFormat } from "../export/formats";
import type { Assignments } from "../notebook/parameters";
import { parameterHelp } from "./parameter-help";
import type { Shard } from "./run-sweep";
import { assignment, seconds } from "./words";

const formats = ["svg", "png", "pdf", "html"] as const satisfies readonly PictureFormat[];

interface Flags {
  readonly parameter?: Assignments;
  readonly out?: string;
  readonly format: readonly PictureFormat[];
  readonly jobs?: number;
  readonly shard: Shard;
  readonly wait: number;
}

/** Adds the command. */
export function addSweep(program: Command, root: string): void {
  const sweep = program
    .command("sweep")
    .enablePositionalOptions()
    .argument("<notebook>")
    .description("run a notebook at every point of a grid of its parameters, on all cores")
    .option(
      "-p, --parameter <name=values>",
      "values of a parameter: servers=1..20, rtt=20ms,80ms, load=0.1..0.9:0.2 (repeat for more)",
      values,
    )
    .option("--out <dir>", "where points and results go; points that are there are not run again")
    .option("--jobs <n>", "how many run at a time; without it, as many as there are cores", count)
    .option("--shard <i/n>", "run only every n-th point, from the i-th", shard, { index: 1, of: 1 })
    .option("--format <list>", `pictures of the results: ${formats.join(", ")}`, pictures, ["svg"])
    .option("--wait <seconds>", "how long timers may go on after the last cell", seconds, 60)
    .addHelpText("after", ({ command }) => help(command.args[0]))
    .action(async (notebook: string, flags: Flags) => {
      const { runSweep } = await import("./run-sweep");
      const { parameter: given = {}, ...asked } = flags;
      if (!existsSync(notebook)) throw new Error(`there is no notebook ${notebook}`);
      process.exitCode = await runSweep(notebook, {
        ...asked,
        out: outOf(flags),
        given,
        root,
        say,
      });
    });
  sweep
    .command("merge")
    .argument("<dirs...>", "folders of the shards of one sweep, in any order")
    .description("join the shards of a sweep: the results have the same bytes as without shards")
    .option("--out <dir>", "where points and results go")
    .option("--format <list>", `pictures of the results: ${formats.join(", ")}`, pictures, ["svg"])
    .action(async (folders: readonly string[], flags: Pick<Flags, "out" | "format">) => {
      const { runMerge } = await import("./run-sweep");
      await runMerge(folders, { out: outOf(flags), format: flags.format });
    });
}

const say = (line: string) => void writeSync(2, `${line}\n`);

const help = (path: string | undefined) => `
A cell of the notebook records what is to be collected: record({ response }, { units: { response: "s" } }).
DIR/results.csv has a row for each point, DIR/results.svg shows it. A sweep that was stopped goes on from
where it was; results of an edited notebook, or library, are never mixed with older ones.

Examples:
  npx distlab sweep notebook.ipynb -p servers=1..20 -p rtt=20ms,80ms --out queue
  npx distlab sweep notebook.ipynb -p load=0.1..0.9:0.1 --shard 2/3 --out shard-2
  npx distlab sweep merge shard-1 shard-2 shard-3 --out queue
${parameterHelp("sweep", path)}`;

function outOf({ out }: { readonly out?: string }): string {
  if (out !== undefined && out !== "") return out;
  throw new Error("--out DIR is needed: the folder for points and results");
}

/** Adds the values of a parameter. */
function values(text: string, before: Assignments = {}): Assignments {
  const [name = ""] = Object.keys(assignment(text));
  if (!Object.hasOwn(before, name)) return assignment(text, before);
  throw new InvalidArgumentError(`${name} was given before: write all its values in one, a,b,c.`);
}

function count(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1 && value <= 1000) return value;
  throw new InvalidArgumentError("It must be a whole number of 1 to 1000.");
}

function shard(text: string): Shard {
  const [, index = 0, of = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index >= 1 && index <= of) return { index, of };
  throw new InvalidArgumentError("It must be i/n with i of 1 to n: 2/3.");
}

function pictures(text: string): readonly PictureFormat[] {
  const given = [...new Set(text.split(",").map((each) => each.trim()))];
  return given.map((name) => {
    const found = formats.find((format) => format === name);
    if (found) return found;
    throw new InvalidArgumentError(`There is no ${name} (there are ${formats.join(", ")}).`);
  });
}
