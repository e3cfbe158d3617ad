/** `distlab homework`: release copies, print keys, grade what comes back. */

import type { Command } from "commander";
import { writeSync } from "node:fs";
import type { Project } from "../homework/open";

interface SecretFlag {
  readonly secret: string;
}

interface ReleaseFlags extends SecretFlag {
  readonly roster: string;
  readonly out: string;
  readonly force?: boolean;
}

const say = (line: string) => void writeSync(1, `${line}\n`);
const note = (line: string) => void writeSync(2, `${line}\n`);

const secretFlag = ["--secret <file>", "the course's secret", "homework.secret"] as const;

/** Adds the commands. */
export function addHomework(program: Command, project: Project): void {
  const homework = program
    .command("homework")
    .description("exercises with each student's own numbers: release, key, grade");

  homework
    .command("prepare <notebook>")
    .description(
      "check the author's notebook, and write into it how each cell is graded (nbgrader 3)",
    )
    .action(async (path: string) => finish(await prepare(path, project)));

  homework
    .command("release <notebook>")
    .description("make a copy for each student: own numbers, no solutions")
    .requiredOption("--roster <file>", "CSV with a column `student` (or `id`)")
    .requiredOption("--out <dir>", "gets a folder for each student")
    .option(...secretFlag)
    .option("--force", "write over copies that are there")
    .addHelpText(
      "after",
      "\nThe secret is made if it is not there. Keep it: key and grade need it, and no copy has it.\n\n" +
        "Example:\n  npx distlab homework release notebooks/homework/02-availability.ipynb --roster roster.csv --out released",
    )
    .action(async (path: string, flags: ReleaseFlags) =>
      finish(await release(path, flags, project)),
    );

  homework
    .command("key <notebook>")
    .description("print the numbers and answers of one student")
    .requiredOption("--student <name>", "whose")
    .option(...secretFlag)
    .action(async (path: string, flags: SecretFlag & { readonly student: string }) =>
      finish(await key(path, flags, project)),
    );
}

/** The interpreter of the author's cells leaves handles behind: the process ends by itself only so. */
function finish(code: number): never {
  process.exit(code);
}

async function prepare(path: string, project: Project): Promise<number> {
  const { openHomework } = await import("../homework/open");
  const { writeWholeFile } = await import("../host/whole-file");
  const { formatNotebook } = await import("../notebook/format");
  const { notebook, exercises } = await openHomework(path, project);
  writeWholeFile(path, formatNotebook(notebook));
  const points = exercises.reduce((sum, each) => sum + each.points, 0);
  say(`${path}: ${exercises.length} exercises, ${points} points`);
  return 0;
}

async function release(path: string, flags: ReleaseFlags, project: Project): Promise<number> {
  const { openHomework } = await import("../homework/open");
  const { readRoster } = await import("../homework/roster");
  const { makeSecret } = await import("../homework/secret");
  const { releaseHomework } = await import("../homework/release");
  const students = readRoster(flags.roster);
  const opened = await openHomework(path, project);
  const { secret, isNew } = makeSecret(flags.secret);
  if (isNew) note(`${flags.secret}: a new secret; keep it, and give it to nobody`);
  const onStudent = (done: number, of: number) => {
    if (done % 50 === 0 && done < of) note(`${done} of ${of} copies`);
  };
  const { out, force = false } = flags;
  const made = releaseHomework(opened, { secret, students, out, force, onStudent });
  say(`${out}: ${made} ${made === 1 ? "copy" : "copies"} of ${opened.name}`);
  return 0;
}

async function key(
  path: string,
  { secret, student }: SecretFlag & { readonly student: string },
  project: Project,
): Promise<number> {
  const { openHomework } = await import("../homework/open");
  const { readSecret } = await import("../homework/secret");
  const { keyText } = await import("../homework/key");
  const drawer = { secret: readSecret(secret), student };
  const { exercises } = await openHomework(path, project);
  say(keyText(exercises, drawer));
  return 0;
}
