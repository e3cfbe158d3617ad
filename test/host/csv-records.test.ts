import { describe, expect, it } from "vitest";
import { csvRecords } from "../../lib/host/csv-records";

const read = (csv: string) => csvRecords(csv, "some.csv");

describe("csvRecords", () => {
  it("gives each line by the names of the head", () => {
    expect(read("student,name\nanna,Anna A.\nben,Ben B.\n")).toEqual([
      { line: 2, cells: { student: "anna", name: "Anna A." } },
      { line: 3, cells: { student: "ben", name: "Ben B." } },
    ]);
  });

  it("passes over a byte order mark, blank lines and blanks around cells, and counts lines", () => {
    expect(read("\ufeff student , name \r\n\r\n anna , Anna \r\n")).toEqual([
      { line: 3, cells: { student: "anna", name: "Anna" } },
    ]);
  });

  it("takes quotation marks, with commas, line ends and marks inside", () => {
    expect(read('student,name\nanna,"A., ""Ann""\nof A."\nben,B')).toEqual([
      { line: 3, cells: { student: "anna", name: 'A., "Ann"\nof A.' } },
      { line: 4, cells: { student: "ben", name: "B" } },
    ]);
  });

  it("has no records below a head alone", () => {
    expect(read("student\n")).toEqual([]);
  });

  const marks = "quotation marks must stand around a whole cell, and twice inside of it";
  it.each([
    ["", "some.csv: is empty; a head like `student,name` is needed"],
    ["\n\n", "some.csv: is empty; a head like `student,name` is needed"],
    ["student,name\nanna\n", "some.csv:2: must have 2 cells, got 1"],
    ["student\nanna\nben,2\n", "some.csv:3: must have 1 cells, got 2"],
    ['student\nanna\n"ben', `some.csv:3: ${marks}`],
    ['student\nan"na"\n', `some.csv:2: ${marks}`],
    ['student\n"an"na\n', `some.csv:2: ${marks}`],
  ])("says of %j: %s", (csv, says) => {
    expect(() => read(csv)).toThrow(new Error(says));
  });
});
