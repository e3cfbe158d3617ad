import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { emitLibrary } from "../../bin/emit.mjs";
import { copyFor } from "../../lib/homework/copy";
import { gradeAll } from "../../lib/homework/grade/grade-all";
import { sandboxProblem } from "../../lib/homework/grade/sandbox";
import { findSubmissions } from "../../lib/homework/grade/submission";
import { openHomework } from "../../lib/homework/open";
import { formatNotebook, hasTag, joinLines } from "../../lib/notebook/format";
import { root, secret } from "./open-course";

const notebooks = readdirSync("notebooks/homework").filter((file) => file.endsWith(".ipynb"));
const students = ["ada", "ben", "cem"];

describe.skipIf(sandboxProblem() !== undefined).each(notebooks)("%s", (file) => {
  const folder = mkdtempSync(join(tmpdir(), "distlab-shipped-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("gives every student other numbers, and the author's lines full marks for them", async () => {
    const refreshLibrary = () => emitLibrary(root).changed;
    const homework = await openHomework(join(root, "notebooks", "homework", file), {
      root,
      refreshLibrary,
    });
    const solutions = new Map(
      homework.notebook.cells
        .filter((cell) => hasTag(cell, "solution"))
        .map(({ id, source }) => [id, joinLines(source)]),
    );
    const drawn = new Set<string>();
    for (const student of students) {
      const { notebook, numbers } = copyFor(homework, { secret, student });
      const cells = notebook.cells.map((cell) => ({
        ...cell,
        source: solutions.get(cell.id) ?? cell.source,
      }));
      mkdirSync(join(folder, "submitted", student), { recursive: true });
      writeFileSync(
        join(folder, "submitted", student, file),
        formatNotebook({ ...notebook, cells }),
      );
      drawn.add(JSON.stringify(numbers));
    }
    const results = await gradeAll({
      ...{ root, homework, secret, isTrusted: false, cellTime: 30, totalTime: 120 },
      submissions: findSubmissions(join(folder, "submitted"), homework.name),
      out: join(folder, "grades.csv"),
      feedback: join(folder, "feedback"),
      signal: new AbortController().signal,
    });
    expect(drawn.size).toBe(students.length);
    for (const { exercises, notes } of results) {
      expect(notes).toEqual([]);
      for (const { id, verdict } of exercises) expect(verdict, id).toMatchObject({ kind: "right" });
    }
  });
});
