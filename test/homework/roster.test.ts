import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isStudent, readRoster } from "../../lib/homework/roster";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-roster-"))));
afterAll(() => rmSync(folder, { recursive: true }));

function roster(csv: string): string {
  const path = join(folder, "roster.csv");
  writeFileSync(path, csv);
  return path;
}

describe("readRoster", () => {
  it("lists students in the order of the file", () => {
    expect(readRoster(roster("name,student\nB,zoe\nA,anna\n"))).toEqual(["zoe", "anna"]);
  });

  it("takes nbgrader's column, too, and `student` before it", () => {
    expect(readRoster(roster("id,email\ns01,a@b.ch\n"))).toEqual(["s01"]);
    expect(readRoster(roster("id,student\n1,anna\n"))).toEqual(["anna"]);
  });

  it.each([
    ["student\n", ": has no students"],
    ["name\nAnna\n", ":1: must have a column `student` (or `id`), got name"],
    ["student;name\nanna;A\n", ":1: must have a column `student` (or `id`), got student;name"],
    ["student\nanna\n../ben\n", ':3: a student is letters, digits and . _ @ + -, got "../ben"'],
    ["student\n,\n", ":2: must have 1 cells, got 2"],
    ["student,x\n,1\n", ':2: a student is letters, digits and . _ @ + -, got ""'],
    ["student\nanna\nben\nanna\n", ":4: anna stands on line 2, too"],
    ["student\nanna\nAnna\n", ":3: Anna stands on line 2, too"],
    ["student\nANNA\nanna\n", ":3: anna stands on line 2, too"],
  ])("says of %j: %s", (csv, says) => {
    const path = roster(csv);
    expect(() => readRoster(path)).toThrow(new Error(path + says));
  });

  it("says what a roster is, if there is none", () => {
    const path = join(folder, "none.csv");
    expect(() => readRoster(path)).toThrow(
      new Error(`there is no roster ${path}; it is a CSV with a column \`student\` (or \`id\`)`),
    );
  });
});

describe("isStudent", () => {
  it.each(["anna", "s01", "anna.b-c_d+e@uni.ch", "1", "a".repeat(100)])("takes %s", (name) => {
    expect(isStudent(name)).toBe(true);
  });

  it.each([
    ...["", ".", "..", ".git", "-o", "a/b", "a\\b", "a b", "a\n", "a:b", "ä", "anna.", "=1"],
    ...["@x", "a".repeat(101), "a\0"],
  ])("refuses %j", (name) => {
    expect(isStudent(name)).toBe(false);
  });
});
