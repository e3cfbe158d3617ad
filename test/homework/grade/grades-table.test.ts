import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import type { ExerciseResult, StudentResult } from "../../../lib/homework/grade/grade-one";
import { gradesTable } from "../../../lib/homework/grade/grades-table";

function result(
  student: string,
  marks: Record<string, number>,
  notes: string[] = [],
): StudentResult {
  const exercises = Object.entries(marks).map(([id, earned]): ExerciseResult => ({
    ...{ id, title: id, points: 3, earned, source: "", text: "" },
    verdict: { kind: "wrong", credit: 0, hints: [] },
  }));
  const earned = Object.values(marks).reduce((sum, each) => sum + each, 0);
  const points = 3 * exercises.length;
  return { student, exercises, points, earned, notes, isCertain: true };
}

describe("gradesTable", () => {
  it("has a line for each student, in the order of their names", () => {
    const table = gradesTable([
      result("zoe", { wait: 3, plan: 0.5 }),
      result("anna", { wait: 0, plan: 1 }, ["One.", "Two."]),
      result("Ben", { wait: 1.25, plan: 0 }),
    ]);
    expect(table).toBe(
      "student,earned,points,wait,plan,notes\r\n" +
        "Ben,1.25,6,1.25,0,\r\n" +
        "anna,1,6,0,1,One. Two.\r\n" +
        "zoe,3.5,6,3,0.5,\r\n",
    );
  });

  it("is a head alone without any", () => {
    expect(gradesTable([])).toBe("student,earned,points,notes\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", `=HYPERLINK("http://a.b","c")`])(
    "has no text that a spreadsheet takes for a formula: %j",
    (note) => {
      const table = gradesTable([result("anna", {}, [note])]);
      const [, [, , , field] = []] = parse(table) as string[][];
      expect(field).toBe(`'${note}`);
    },
  );

  it("leaves numbers below zero as they are", () => {
    expect(gradesTable([result("anna", { wait: -1 })])).toContain("anna,-1,3,-1,");
  });

  it("keeps commas, quotation marks and line ends inside of a cell", () => {
    const notes = [`He said: "a, b"`, "next\nline", "and\r\none"];
    const table = gradesTable([result("anna", {}, notes), result("ben", {})]);
    const rows = parse(table) as string[][];
    expect(rows).toHaveLength(3);
    expect(rows[1]?.[3]).toBe(notes.join(" "));
  });
});
