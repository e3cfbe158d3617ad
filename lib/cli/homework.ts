/** `distlab homework`: release copies, print keys, grade what comes back. */

import { type Command, InvalidArgumentError } from "commander";
import { writeSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../homework/open";
import { GradingProgress } from "./grading-progress";

interface SecretFlag {
  readonly secret: string;
}

interface ReleaseFlags extends SecretFlag {
  readonly roster: string;
  readonly out: string;
  readonly force?: boolean;
}

interface GradeFlags extends SecretFlag {
  readonly out: string;
  readonly notebook?: string;
  readonly feedback?: string;
  readonly roster?: string;
  readonly jobs?: number;
  readonly cellTime: number;
  readonly totalTime: number;
  readonly trusted?: boolean;
}

const say = (line: string) => void writeSync(1, `${line}\n`);
const note = (line: string) => void writeSync(2, `${line}\n`);

const secretFlag = ["--secret <file>", "the course's secret", "homework.secret"] as const;

function wholeNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= 1) return value;
  throw new InvalidArgumentError("It must be a whole number, one or more.");
}

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

  homework
    .command("grade <dir>")
    .description("grade what students handed in: DIR/STUDENT/NAME.ipynb")
    .requiredOption("--out <file>", "CSV of the grades")
    .option("--notebook <file>", "the author's notebook (default: notebooks/homework, by its name)")
    .option("--feedback <dir>", "gets a page for each student (default: beside the CSV)")
    .option("--roster <file>", "also list who handed in nothing")
    .option(...secretFlag)
    .option("--jobs <n>", "submissions at a time (default: one a core)", wholeNumber)
    .option("--cell-time <seconds>", "how long one cell may take", wholeNumber, 10)
    .option("--total-time <seconds>", "how long a submission may take", wholeNumber, 60)
    .option("--trusted", "run submissions without a sandbox, with all your rights")
    .addHelpText(
      "after",
      "\nEvery submission runs in a sandbox of its own (Linux, bubblewrap). A grading that was stopped goes\n" +
        "on where it was by the same command.\n\n" +
        "Example:\n  npx distlab homework grade submitted --notebook notebooks/homework/02-availability.ipynb --out grades.csv",
    )
    .action(async (dir: string, flags: GradeFlags) => finish(await grade(dir, flags, project)));
}

/** The interpreter of the author's cells leaves handles behind: the process ends by itself only so. */
function finish(code: number): never {
  process.exit(code);
}

async function prepare(path: string, project: Project): Promise<number> {
  const { openHomework } = await import("../homework/open");
  const { writeWholeFile } = await import("../host/whole-file");
  const { formatNotebook } = await import("../notebook/format");
  const { tryCopies } = await import("../homework/release");
  const opened = await openHomework(path, project);
  const { notebook, exercises } = opened;
  tryCopies(opened);
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
  const { requireStudent } = await import("../homework/roster");
  requireStudent(student);
  const drawer = { secret: readSecret(secret), student };
  const { exercises } = await openHomework(path, project);
  say(keyText(exercises, drawer));
  return 0;
}

async function grade(dir: string, flags: GradeFlags, project: Project): Promise<number> {
  const { openHomework } = await import("../homework/open");
  const { readRoster } = await import("../homework/roster");
  const { readSecret } = await import("../homework/secret");
  const { sandboxProblem } = await import("../homework/grade/sandbox");
  const { findSubmissions, nameIn } = await import("../homework/grade/submission");
  const { gradeAll } = await import("../homework/grade/grade-all");
  const isTrusted = flags.trusted ?? false;
  const problem = isTrusted ? undefined : sandboxProblem();
  if (problem !== undefined) {
    note(`distlab: ${problem}; --trusted runs submissions without a sandbox, with all your rights`);
    return 2;
  }
  const secret = readSecret(flags.secret);
  const shipped = join(project.root, "notebooks", "homework");
  const path = flags.notebook ?? join(shipped, `${nameIn(dir)}.ipynb`);
  const homework = await openHomework(path, project);
  const students = flags.roster === undefined ? undefined : readRoster(flags.roster);
  const submissions = findSubmissions(dir, homework.name, students);
  const stopping = new AbortController();
  process.once("SIGINT", () => stopping.abort(new Error("stopped")));
  const feedback = flags.feedback ?? `${flags.out.replace(/\.csv$/, "")}-feedback`;
  const { out, cellTime, totalTime, jobs } = flags;
  const progress = new GradingProgress(note);
  try {
    const results = await gradeAll({
      ...{ root: project.root, homework, secret, isTrusted, cellTime, totalTime, submissions },
      ...{ out, feedback, signal: stopping.signal, ...(jobs === undefined ? {} : { jobs }) },
      onGraded: (done, of, isKept) => progress.graded(done, of, isKept),
    });
    say(
      `${out}: ${results.length} submissions, ${mean(results)} points of ${results[0]?.points ?? 0} on average; pages in ${feedback}`,
    );
    return 0;
  } catch (error) {
    if (!stopping.signal.aborted) throw error;
    note("distlab: stopped; the same command goes on from here");
    return 130;
  }
}

function mean(results: readonly { readonly earned: number }[]): number {
  const sum = results.reduce((total, { earned }) => total + earned, 0);
  return Math.round((100 * sum) / results.length) / 100;
}
