import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { copyFor, courseOf } from "../../lib/homework/copy";
import { copyPath, releaseHomework, tryCopies } from "../../lib/homework/release";
import { formatNotebook, joinLines } from "../../lib/notebook/format";
import { readNotebook } from "../../lib/notebook/read";
import { smallCourse } from "./small-homework";

const secret = "the secret of a test";
const students = ["anna", "ben", "zoe"];
let out: string;
beforeEach(() => void (out = mkdtempSync(join(tmpdir(), "distlab-release-"))));
afterEach(() => rmSync(out, { recursive: true }));

describe("releaseHomework", () => {
  it("gives each student a folder with their own copy, which reads as a notebook", () => {
    expect(releaseHomework(smallCourse(), { secret, students, out })).toBe(3);
    expect(readdirSync(out).sort()).toEqual(students);
    for (const student of students) {
      const path = copyPath(out, student, "small");
      expect(path).toBe(join(out, student, "small.ipynb"));
      const { notebook } = copyFor(smallCourse(), { secret, student });
      expect(readFileSync(path, "utf8")).toBe(formatNotebook(notebook));
      expect(readNotebook(path).metadata["distlab"]).toEqual({
        ...{ homework: "small", student, course: courseOf(secret) },
      });
    }
  });

  it("tells how far it is", () => {
    const told: string[] = [];
    const onStudent = (done: number, of: number) => void told.push(`${done}/${of}`);
    releaseHomework(smallCourse(), { secret, students, out, onStudent });
    expect(told).toEqual(["1/3", "2/3", "3/3"]);
  });

  it("writes over nobody's work, and then writes nothing at all", () => {
    releaseHomework(smallCourse(), { secret, students: ["zoe"], out });
    const path = copyPath(out, "zoe", "small");
    writeFileSync(path, "a student's work");
    expect(() => releaseHomework(smallCourse(), { secret, students, out })).toThrow(
      new Error(`${path} is there already; --force writes over what may be a student's work`),
    );
    expect(readFileSync(path, "utf8")).toBe("a student's work");
    expect(existsSync(join(out, "anna"))).toBe(false);
  });

  it("writes nothing at all if there is no copy for one of them", () => {
    const course = smallCourse();
    const cells = course.notebook.cells.map((cell) => {
      const source = joinLines(cell.source).replace("1/s, 1..2000", "1/s, 1..150");
      return cell.id === "parameters" ? { ...cell, source } : cell;
    });
    // Some draws are out of that range, but not those of everybody.
    const narrow = { ...course, notebook: { ...course.notebook, cells } };
    const many = Array.from({ length: 30 }, (_, i) => `student-${i}`);
    const lucky = many.find((student) => {
      try {
        return copyFor(narrow, { secret, student });
      } catch {
        return false;
      }
    });
    expect(releaseHomework(narrow, { secret, students: [lucky ?? ""], out })).toBe(1);
    const all = { secret, students: many, out: join(out, "all") };
    expect(() => releaseHomework(narrow, all)).toThrow("serviceRate must be");
    expect(existsSync(all.out)).toBe(false);
    expect(() => tryCopies(narrow)).toThrow("serviceRate must be");
    expect(() => tryCopies(course)).not.toThrow();
  });

  it("does write over copies when it is forced to", () => {
    releaseHomework(smallCourse(), { secret, students, out });
    const path = copyPath(out, "zoe", "small");
    const before = readFileSync(path, "utf8");
    writeFileSync(path, "a student's work");
    expect(releaseHomework(smallCourse(), { secret, students, out, force: true })).toBe(3);
    expect(readFileSync(path, "utf8")).toBe(before);
  });
});
