/** nbgrader from PyPI on our homework: it makes assignments, validates and grades them as we do. */

import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { checksumOf, gradingOf } from "../../lib/homework/grading-cells";
import { type Notebook, formatNotebook, joinLines } from "../../lib/notebook/format";
import { readNotebook } from "../../lib/notebook/read";
import { course } from "../grading/course";
import { solved } from "../grading/submissions";
import { distlab } from "../notebook/command";
import { installKernel, privateEnvironment, programs, root } from "./jupyter";

/** Submissions of the author's own numbers, and what nbgrader must give each exercise. */
const submissions: Readonly<
  Record<string, { make(released: Notebook): Notebook; marks: number[] }>
> = {
  right: { make: (released) => solved(released), marks: [2, 1, 2, 3, 4] },
  untouched: { make: (released) => released, marks: [0, 0, 0, 0, 0] },
  partly: {
    make: (released) =>
      solved(released, {
        wait: "responseTime = 1 / serviceRate;",
        transfer: "duration = size / rate;",
      }),
    marks: [0.5, 1, 1, 3, 4],
  },
  // On stock tslab the cells after an error are never run, and count in full.
  throws: {
    make: (released) => solved(released, { wait: `throw new Error("no");` }),
    marks: [0, 1, 2, 3, 4],
  },
  "does-not-compile": {
    make: (released) => solved(released, { servers: `needed = "eleven";` }),
    marks: [2, 0, 2, 3, 4],
  },
  "prints-much": {
    make: (released) =>
      solved(released, {
        wait: `for (let i = 0; i < 5000; i += 1) console.log(i);\nresponseTime = 7;`,
      }),
    marks: [0, 1, 2, 3, 4],
  },
};

describe.skipIf(!programs)("nbgrader", () => {
  let folder: string;
  const nbgrader = (...args: string[]) => {
    const env = privateEnvironment(folder);
    const { status, stdout, stderr } = spawnSync(join(programs, "nbgrader"), args, {
      cwd: folder,
      env: { ...env, PATH: [programs, env["PATH"]].join(delimiter) },
      encoding: "utf8",
    });
    return { status, said: stdout + stderr };
  };
  const path = (...parts: string[]) => join(folder, ...parts);
  const released = () => readNotebook(path("release", "hw", "five.ipynb"));

  beforeAll(() => {
    installKernel();
    folder = realpathSync(mkdtempSync(join(tmpdir(), "distlab-nbgrader-")));
    mkdirSync(path("source", "hw"), { recursive: true });
    copyFileSync(
      join(root, "notebooks", "homework", "nbgrader_config.py"),
      path("nbgrader_config.py"),
    );
    writeFileSync(path("source", "hw", "five.ipynb"), formatNotebook(course));
    expect(distlab("homework", "prepare", path("source", "hw", "five.ipynb")).code).toBe(0);
    const { status, said } = nbgrader("generate_assignment", "hw");
    expect(status, said).toBe(0);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("makes an assignment without solutions, with the fingerprints that we compute", () => {
    const code = released().cells.filter((cell) => cell.cell_type === "code");
    expect(code.length).toBe(course.cells.filter((cell) => cell.cell_type === "code").length);
    for (const cell of code) {
      const grading = gradingOf(cell);
      expect(joinLines(cell.source)).not.toContain("SOLUTION");
      expect(grading && checksumOf(cell, grading), cell.id).toBe(grading?.checksum);
    }
    expect(joinLines(code.find(({ id }) => id === "wait")?.source ?? "")).toBe(
      "let responseTime = NaN;\n// YOUR CODE HERE",
    );
  });

  it("finds nothing wrong with a copy that we release and the author solves", () => {
    writeFileSync(path("roster.csv"), "id,first_name\ns1,Ada\n");
    const released = distlab(
      ...[
        "homework",
        "release",
        path("source", "hw", "five.ipynb"),
        "--roster",
        path("roster.csv"),
      ],
      ...["--out", path("ours"), "--secret", path("secret")],
    );
    expect(released.code, released.stderr).toBe(0);
    const copy = path("ours", "s1", "five.ipynb");
    const unanswered = nbgrader("validate", copy);
    expect(unanswered.said).toMatch(/failed/);
    writeFileSync(copy, formatNotebook(solved(readNotebook(copy))));
    const answered = nbgrader("validate", copy);
    expect(answered.said).toContain("Success! Your notebook passes all the tests.");
  });

  it("gives the marks that the exercises say, also after a cell that fails", () => {
    for (const [student, { make }] of Object.entries(submissions)) {
      mkdirSync(path("submitted", student, "hw"), { recursive: true });
      const file = path("submitted", student, "hw", "five.ipynb");
      writeFileSync(file, formatNotebook(make(released())));
    }
    const { status, said } = nbgrader("autograde", "hw", "--create");
    expect(status, said).toBe(0);
    const marks = spawnSync(join(programs, "python"), ["-c", readMarks, path("gradebook.db")], {
      encoding: "utf8",
    });
    const expected = Object.entries(submissions).map(([student, each]) => [student, each.marks]);
    expect(JSON.parse(marks.stdout), marks.stderr).toEqual(Object.fromEntries(expected));
  });

  it("reads metadata of schema 3, as `prepare` writes them", () => {
    const text = readFileSync(path("source", "hw", "five.ipynb"), "utf8");
    const schemas = [...text.matchAll(/"schema_version": (\d)/g)].map(([, version]) => version);
    expect(new Set(schemas)).toEqual(new Set(["3"]));
  });
});

const readMarks = `
import json, sys
from nbgrader.api import Gradebook
order = ["wait-check", "servers-check", "transfer-check", "speedup-check", "plan-check"]
with Gradebook("sqlite:///" + sys.argv[1]) as book:
    print(json.dumps({
        each.student.id: [
            next(g.auto_score for g in each.notebooks[0].grades if g.name == name) for name in order
        ]
        for each in book.assignment_submissions("hw")
    }))
`;
