import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Homework } from "../../lib/homework/copy";
import { gradeAll } from "../../lib/homework/grade/grade-all";
import type { StudentResult } from "../../lib/homework/grade/grade-one";
import { sandboxProblem } from "../../lib/homework/grade/sandbox";
import { findSubmissions } from "../../lib/homework/grade/submission";
import { corpus, marksOf } from "./corpus";
import { handIn, openCourse, root, secret } from "./open-course";

const folder = mkdtempSync(join(tmpdir(), "distlab-corpus-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the feedback says, in one text. */
function saidOf({ notes, exercises }: StudentResult): string {
  return [...notes, ...exercises.flatMap(({ verdict }) => [verdict.kind, ...verdict.hints])].join(
    "\n",
  );
}

describe.skipIf(sandboxProblem() !== undefined)("the corpus", () => {
  let homework: Homework;
  const results = new Map<string, StudentResult>();

  beforeAll(async () => {
    homework = await openCourse();
    for (const { name, make } of corpus) {
      handIn(join(folder, "submitted"), homework, name, make);
    }
    const graded = await gradeAll({
      ...{ root, homework, secret, isTrusted: false, cellTime: 4, totalTime: 25 },
      submissions: findSubmissions(join(folder, "submitted"), "five"),
      out: join(folder, "grades.csv"),
      feedback: join(folder, "feedback"),
      signal: new AbortController().signal,
    });
    for (const result of graded) results.set(result.student, result);
  }, 600_000);

  it("has sixty submissions or more, each with a name of its own", () => {
    expect(corpus.length).toBeGreaterThanOrEqual(60);
    expect(new Set(corpus.map(({ name }) => name)).size).toBe(corpus.length);
  });

  it.each(corpus)("$name", (entry) => {
    const result = results.get(entry.name);
    const marks = result?.exercises.map(({ id, earned }) => [id, earned]);
    const said = result ? saidOf(result) : "";
    expect(Object.fromEntries(marks ?? []), said).toEqual(marksOf(entry));
    if (entry.says) expect(said).toMatch(entry.says);
  });

  it("shows a hostile student nothing but the library", () => {
    const { text = "" } = results.get("looks-around")?.exercises[0] ?? {};
    const { length } = text.match(/none/g) ?? [];
    expect(text).toContain("distlab");
    expect(text).not.toContain("chain");
    expect(length).toBe(4);
  });

  it("writes a line and a page for each student", () => {
    const lines = readFileSync(join(folder, "grades.csv"), "utf8").trim().split("\r\n");
    expect(lines).toHaveLength(corpus.length + 1);
    const page = readFileSync(join(folder, "feedback", "looks-around.html"), "utf8");
    expect(page).toContain("looks-around");
  });
});
