import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Homework } from "../../lib/homework/copy";
import { type GradeOptions, gradeAll } from "../../lib/homework/grade/grade-all";
import { sandboxProblem } from "../../lib/homework/grade/sandbox";
import { findSubmissions } from "../../lib/homework/grade/submission";
import { distlab } from "../notebook/command";
import { handIn, openCourse, root, secret } from "./open-course";
import { editing, giving } from "./submissions";

const makes = {
  ada: giving({}),
  ben: giving({ wait: "responseTime = 1 / serviceRate;" }),
  cem: giving({ servers: "needed = demand / perServer;", wait: "responseTime = 7;" }),
  dora: editing("plan-check", `console.log("ok")`),
};

describe.skipIf(sandboxProblem() !== undefined)("grading a folder", () => {
  const folder = mkdtempSync(join(tmpdir(), "distlab-grading-"));
  const submitted = join(folder, "submitted");
  let homework: Homework;
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  beforeAll(async () => {
    homework = await openCourse();
    for (const [student, make] of Object.entries(makes)) handIn(submitted, homework, student, make);
  });

  const grade = (name: string, options: Partial<GradeOptions> = {}) =>
    gradeAll({
      ...{ root, homework, secret, isTrusted: false, cellTime: 10, totalTime: 60 },
      submissions: findSubmissions(submitted, "five", ["ada", "zoe"]),
      out: join(folder, `${name}.csv`),
      feedback: join(folder, name),
      signal: new AbortController().signal,
      ...options,
    });
  const table = (name: string) => readFileSync(join(folder, `${name}.csv`), "utf8");
  const pages = (name: string) =>
    readdirSync(join(folder, name)).map((file) => [
      file,
      readFileSync(join(folder, name, file), "utf8"),
    ]);

  it("comes to the same bytes in any order, by any number of lanes", async () => {
    await grade("one", { jobs: 1 });
    const backwards = findSubmissions(submitted, "five", ["ada", "zoe"]).reverse();
    await grade("three", { jobs: 3, submissions: backwards });
    expect(table("three")).toBe(table("one"));
    expect(pages("three")).toEqual(pages("one"));
    expect(table("one")).toBe(
      [
        "student,earned,points,wait,servers,transfer,speedup,plan,notes",
        "ada,12,12,2,1,2,3,4,",
        "ben,10.5,12,0.5,1,2,3,4,",
        "cem,9,12,0,0,2,3,4,",
        'dora,12,12,2,1,2,3,4,"The locked cell plan-check was changed, and was put back."',
        "zoe,0,12,0,0,0,0,0,Nothing was handed in.",
        "",
      ].join("\r\n"),
    );
  });

  it("goes on where it was stopped, and does again only what changed", async () => {
    const stopping = new AbortController();
    const stopped = grade("resumed", {
      ...{ jobs: 1, signal: stopping.signal },
      onGraded: (done) => {
        if (done === 2) stopping.abort(new Error("stopped by the test"));
      },
    });
    await expect(stopped).rejects.toThrow("stopped by the test");
    expect(existsSync(join(folder, "resumed.csv"))).toBe(false);

    const kept: boolean[] = [];
    const onGraded = (_done: number, _of: number, isKept: boolean) => void kept.push(isKept);
    await grade("resumed", { jobs: 1, onGraded });
    expect(kept).toEqual([true, true, false, false, false]);
    expect(table("resumed")).toBe(table("one"));

    cpSync(submitted, join(folder, "later"), { recursive: true });
    handIn(join(folder, "later"), homework, "ben", giving({}));
    kept.length = 0;
    const submissions = findSubmissions(join(folder, "later"), "five", ["zoe"]);
    const results = await grade("resumed", { jobs: 1, onGraded, submissions });
    expect(kept).toEqual([true, false, true, true, true]);
    expect(results[1]?.earned).toBe(12);
  });

  it("tries again what ran out of time: the machine may have been busy", async () => {
    const slow = join(folder, "slow");
    handIn(slow, homework, "ada", giving({}));
    handIn(slow, homework, "eve", giving({ transfer: "while (true) duration = 1;" }));
    handIn(
      slow,
      homework,
      "fay",
      giving({ wait: "await new Promise((done) => setTimeout(done, 9e4));" }),
    );
    const kept: boolean[] = [];
    const options: Partial<GradeOptions> = {
      ...{ submissions: findSubmissions(slow, "five"), jobs: 1, cellTime: 2 },
      onGraded: (_done, _of, isKept) => void kept.push(isKept),
    };
    const first = await grade("slow", options);
    expect(first.map(({ earned, isCertain }) => [earned, isCertain])).toEqual([
      [12, true],
      [10, false],
      [10, false],
    ]);
    await grade("slow", options);
    expect(kept).toEqual([false, false, false, true, false, false]);
  });

  it("grades nobody with the numbers of another secret", async () => {
    await expect(grade("other", { secret: "not the secret of this test" })).rejects.toThrow(
      "none of the 4 submissions was released under this secret; --secret FILE names the right one",
    );
    expect(existsSync(join(folder, "other"))).toBe(false);
  });

  it("gives the same marks without a sandbox, for one's own work", async () => {
    await grade("trusted", { isTrusted: true });
    expect(table("trusted")).toBe(table("one"));
  });

  it("is a command", () => {
    const file = join(folder, "secret");
    writeFileSync(file, secret);
    writeFileSync(join(folder, "five.ipynb"), JSON.stringify(homework.notebook));
    // Paths are from where the command is given, wherever the notebook lies.
    const here = (path: string) => relative(root, path);
    const out = here(join(folder, "by-command.csv"));
    const command = ["homework", "grade", here(submitted), "--out", out];
    const notebook = ["--notebook", here(join(folder, "five.ipynb")), "--secret", here(file)];
    const { code, stdout, stderr } = distlab(...command, ...notebook, "--jobs", "2");
    expect(code, stderr).toBe(0);
    expect(stdout).toContain("4 submissions, 10.88 points of 12 on average");
    expect(stderr).toContain("4 of 4 graded");
    const without = table("one").replace(/^zoe.*\r\n/m, "");
    expect(table("by-command")).toBe(without);
    expect(existsSync(join(folder, "by-command-feedback", "ada.html"))).toBe(true);
  });

  it("refuses to run submissions where there is no sandbox, and says what helps", () => {
    const command = [join(root, "bin", "distlab.mjs"), "homework", "grade", submitted, "--out"];
    const { status, stderr } = spawnSync(process.execPath, [...command, join(folder, "no.csv")], {
      ...{ cwd: root, encoding: "utf8", env: { ...process.env, PATH: folder } },
    });
    expect(status).toBe(2);
    expect(stderr).toContain("bubblewrap is not installed");
    expect(stderr).toContain("--trusted");
    expect(existsSync(join(folder, "no.csv"))).toBe(false);
  });
});
