import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GradeOptions, gradeAll } from "../../../lib/homework/grade/grade-all";
import { smallCourse } from "../small-homework";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-grade-all-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** Grades anna, whose file holds a text that is no notebook, and ben, who handed in nothing. */
async function grade(text: string, own: Partial<GradeOptions> = {}) {
  const path = join(folder, "anna.ipynb");
  writeFileSync(path, text);
  const told: string[] = [];
  const results = await gradeAll({
    ...{ root: process.cwd(), homework: smallCourse(), secret: "the secret of a test" },
    ...{ isTrusted: true, cellTime: 1, totalTime: 2, signal: new AbortController().signal },
    ...{ out: join(folder, "grades.csv"), feedback: join(folder, "feedback") },
    submissions: [{ student: "ben" }, { student: "anna", path }],
    jobs: 1,
    onGraded: (done, of, isKept) => void told.push(`${done}/${of}${isKept ? " kept" : ""}`),
    ...own,
  });
  return { results, told };
}

describe("gradeAll", () => {
  it("gives every submission a result, in the order that they have", async () => {
    const { results, told } = await grade("no notebook");
    expect(results.map(({ student, earned, points }) => [student, earned, points])).toEqual([
      ["ben", 0, 9],
      ["anna", 0, 9],
    ]);
    expect(results.map(({ notes }) => notes)).toEqual([
      ["Nothing was handed in."],
      ["The file could not be read: it is not JSON."],
    ]);
    expect(told).toEqual(["1/2", "2/2"]);
  });

  it("writes a table of all, and a page for each", async () => {
    await grade("no notebook");
    expect(readFileSync(join(folder, "grades.csv"), "utf8").split("\r\n")).toEqual([
      "student,earned,points,response-time,speedup,plan,notes",
      "anna,0,9,0,0,0,The file could not be read: it is not JSON.",
      "ben,0,9,0,0,0,Nothing was handed in.",
      "",
    ]);
    const files = ["anna.html", "anna.json", "ben.html", "ben.json"];
    expect(readdirSync(join(folder, "feedback")).sort()).toEqual(files);
    expect(readFileSync(join(folder, "feedback", "anna.html"), "utf8")).toContain("it is not JSON");
  });

  it("does nothing again that is done", async () => {
    const first = await grade("no notebook");
    rmSync(join(folder, "feedback", "ben.html"));
    const second = await grade("no notebook");
    expect(second.told).toEqual(["1/2 kept", "2/2 kept"]);
    expect(second.results).toEqual(first.results);
    expect(existsSync(join(folder, "feedback", "ben.html"))).toBe(true);
  });

  it("grades anew what was changed, and no other", async () => {
    await grade("no notebook");
    expect((await grade("another text")).told).toEqual(["1/2 kept", "2/2"]);
  });

  it.each<[string, Partial<GradeOptions>]>([
    ["numbers", { secret: "another secret of a test" }],
    ["times", { cellTime: 2 }],
    ["ways to run", { isTrusted: false }],
    ["exercises", { homework: { ...smallCourse(), name: "renamed" } }],
  ])("grades all anew with other %s", async (_, own) => {
    await grade("no notebook");
    expect((await grade("no notebook", own)).told).toEqual(["1/2", "2/2"]);
  });

  it("grades anew what it cannot read of an earlier run", async () => {
    await grade("no notebook");
    for (const broken of ["", "null", "{", "[]"]) {
      writeFileSync(join(folder, "feedback", "anna.json"), broken);
      expect((await grade("no notebook")).told).toEqual(["1/2 kept", "2/2"]);
    }
  });

  it("keeps what it has done when it is stopped, and writes no table of a half", async () => {
    const stopping = new AbortController();
    const stopped = grade("no notebook", {
      signal: stopping.signal,
      onGraded: () => stopping.abort(new Error("stopped")),
    });
    await expect(stopped).rejects.toThrow("stopped");
    expect(readdirSync(folder).sort()).toEqual(["anna.ipynb", "feedback"]);
    expect((await grade("no notebook")).told).toEqual(["1/2 kept", "2/2"]);
  });
});
