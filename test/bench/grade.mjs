/** Times the grading of many submissions, beside nbgrader on a few of them. */

import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { jupyterEnvironment } from "../../bin/setup/jupyter.mjs";
import { makeEnvironment } from "../../bin/setup/python.mjs";
import { SetupError, say } from "../../bin/setup/say.mjs";

const name = "03-failure-models";
const submissions = 500;
const forNbgrader = 20;

/** What each student hands in: most are right, some are not, and no two have the same text. */
const kinds = ["right", "right", "right", "right", "half", "throws", "untouched"];

/** @param {string} root */
export async function benchGrade(root) {
  const programs = await makeEnvironment(root, "test");
  const folder = mkdtempSync(join(tmpdir(), "distlab-bench-grade-"));
  try {
    const author = join(root, "notebooks", "homework", `${name}.ipynb`);
    const roster = join(folder, "roster.csv");
    const students = Array.from({ length: submissions }, (_, i) => `student-${i + 1}`);
    writeFileSync(roster, `student\n${students.join("\n")}\n`);
    say(`releasing ${submissions} copies of ${name}`);
    const submitted = join(folder, "submitted");
    const secret = ["--secret", join(folder, "secret")];
    const released = timed(() =>
      distlab(root, [
        "homework",
        "release",
        author,
        "--roster",
        roster,
        "--out",
        submitted,
        ...secret,
      ]),
    );
    for (const [i, student] of students.entries())
      answer(author, join(submitted, student, `${name}.ipynb`), i);
    say("grading them");
    const out = ["--out", join(folder, "grades.csv")];
    const graded = timed(() =>
      distlab(root, ["homework", "grade", submitted, "--notebook", author, ...out, ...secret]),
    );
    say(`grading ${forNbgrader} of them with nbgrader`);
    const peer = await withNbgrader(root, { programs, folder, author, students });
    console.table([
      {
        what: `release of ${submissions}`,
        seconds: round(released),
        "a submission (s)": round(released / submissions),
      },
      {
        what: `grade of ${submissions}`,
        seconds: round(graded),
        "a submission (s)": round(graded / submissions),
        goal: "480 s",
      },
      {
        what: `nbgrader autograde of ${forNbgrader}`,
        seconds: round(peer),
        "a submission (s)": round(peer / forNbgrader),
      },
    ]);
    console.log(
      `${availableParallelism()} cores; ${graded / submissions > 0 ? round(peer / forNbgrader / (graded / submissions)) : 0} times nbgrader's rate`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {number} seconds */
const round = (seconds) => Number(seconds.toPrecision(3));

/** @param {() => void} run */
function timed(run) {
  const started = performance.now();
  run();
  return (performance.now() - started) / 1000;
}

/** @param {string} root @param {readonly string[]} args */
function distlab(root, args) {
  const command = [join(root, "bin", "distlab.mjs"), ...args];
  const { status } = spawnSync(process.execPath, command, {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (status !== 0) throw new SetupError("distlab failed (its message is above).");
}

/**
 * Answers a copy as its kind says.
 *
 * @param {string} author @param {string} path - of the copy @param {number} i - of the student
 */
function answer(author, path, i) {
  const copy = JSON.parse(readFileSync(path, "utf8"));
  const kind = kinds[i % kinds.length];
  const solutions = new Map();
  for (const { id, source, metadata } of JSON.parse(readFileSync(author, "utf8")).cells) {
    if (metadata.tags?.includes("solution")) solutions.set(id, source.join(""));
  }
  const answered = [...solutions.keys()].filter((_, k) => kind !== "half" || k % 2 === 0);
  for (const cell of copy.cells) {
    if (kind === "untouched" || !answered.includes(cell.id)) continue;
    cell.source = `// student ${i}\n${solutions.get(cell.id)}`;
    if (kind === "throws" && cell.id === answered[0]) {
      cell.source += `\nthrow new Error("unfinished");`;
    }
  }
  writeFileSync(path, JSON.stringify(copy));
}

/**
 * nbgrader on copies that it makes itself, answered alike, with our kernel.
 *
 * @param {string} root
 * @param {{ programs: string, folder: string, author: string, students: readonly string[] }} options
 */
async function withNbgrader(root, { programs, folder, author, students }) {
  const course = join(folder, "course");
  mkdirSync(join(course, "source", "hw"), { recursive: true });
  cpSync(author, join(course, "source", "hw", `${name}.ipynb`));
  cpSync(
    join(root, "notebooks", "homework", "nbgrader_config.py"),
    join(course, "nbgrader_config.py"),
  );
  const environment = jupyterEnvironment(root);
  distlab(root, ["kernel", "install", "--data-dir", join(root, ".cache", "jupyter")]);
  /** @param {readonly string[]} args */
  const nbgrader = (args) => {
    const { status } = spawnSync(join(programs, "nbgrader"), args, {
      cwd: course,
      env: { ...environment, PATH: [programs, environment["PATH"]].join(delimiter) },
      stdio: ["ignore", "ignore", "ignore"],
    });
    if (status !== 0) throw new SetupError(`nbgrader ${args[0]} failed.`);
  };
  nbgrader(["generate_assignment", "hw"]);
  for (const [i, student] of students.slice(0, forNbgrader).entries()) {
    const to = join(course, "submitted", student, "hw");
    cpSync(join(course, "release", "hw"), to, { recursive: true });
    answer(author, join(to, `${name}.ipynb`), i);
  }
  return timed(() => nbgrader(["autograde", "hw", "--create"]));
}
