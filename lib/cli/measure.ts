/** `distlab measure`: repeats the measured tables of data/ on this machine. */

import { type Command, InvalidArgumentError, Option } from "commander";
import { existsSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { suggestion } from "../host/suggestion";
import {
  type Measurement,
  measureMachine,
  measurementNames,
  tableOf,
} from "../host/measure/measure";
import { writeWholeFile } from "../host/whole-file";

interface Flags {
  readonly out: string;
  readonly only?: readonly Measurement[];
  readonly seconds: number;
}

const say = (line: string) => void writeSync(2, `${line}\n`);

/** Adds the command. */
export function addMeasure(program: Command): void {
  program
    .command("measure")
    .description(
      "repeat measured tables of data/ on this machine: loopback, cryptography, transport",
    )
    .argument("[what...]", `some of ${measurementNames.join(", ")} (all)`)
    .option("--out <path>", "a folder, or a file (.csv) for one table", ".")
    // What it was called before it took arguments.
    .addOption(new Option("--only <list>").argParser(names).hideHelp())
    .option("--seconds <n>", "time for all of it", time, 40)
    .addHelpText(
      "after",
      "\nExamples:\n  npx distlab measure --out measured\n  npx distlab measure loopback --out my-loopback.csv --seconds 20",
    )
    .action(async (given: readonly string[], { only, ...flags }: Flags) => {
      if (given.length > 0 && only) throw new Error("name measurements, or give --only, not both");
      const chosen = given.length > 0 ? names(given.join(",")) : (only ?? measurementNames);
      process.exitCode = await measure(chosen, flags);
    });
}

/** @returns the exit code: 0, or 130 if interrupted */
async function measure(
  only: readonly Measurement[],
  { out, seconds }: Omit<Flags, "only">,
): Promise<number> {
  const isFile = out.endsWith(".csv");
  if (isFile && only.length > 1) {
    throw new Error("a file takes one table: name one, or a folder with --out");
  }
  if (!isFile && existsSync(out) && !statSync(out).isDirectory()) {
    throw new Error(`${out} is no folder, and does not end in .csv`);
  }
  const controller = new AbortController();
  const stop = () => controller.abort();
  process.once("SIGINT", stop);
  try {
    await measureMachine({
      only,
      seconds,
      signal: controller.signal,
      say,
      onTable(name, csv) {
        const path = isFile ? out : join(out, `${tableOf(name)}.csv`);
        writeWholeFile(path, csv);
        writeSync(1, `${path}\n`);
      },
    });
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    say("distlab: stopped; what was written is whole");
    return 130;
  } finally {
    process.off("SIGINT", stop);
  }
  return 0;
}

function names(text: string): readonly Measurement[] {
  const given = [...new Set(text.split(",").map((each) => each.trim()))];
  for (const name of given) {
    if (measurementNames.some((each) => each === name)) continue;
    throw new InvalidArgumentError(
      `There is no measurement ${name}${suggestion(name, measurementNames)} (there are ${measurementNames.join(", ")}).`,
    );
  }
  return measurementNames.filter((name) => given.includes(name));
}

function time(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value > 0 && value <= 3600) return value;
  throw new InvalidArgumentError("It must be a number of seconds, up to 3600.");
}
