import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  findSubmissions,
  nameIn,
  parseSubmission,
  readSubmission,
} from "../../../lib/homework/grade/submission";
import { restore } from "../../../lib/homework/grade/restore";
import { smallHomework } from "../small-homework";

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-submission-"))));
afterEach(() => rmSync(folder, { recursive: true }));

function put(...parts: string[]): string {
  const path = join(folder, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, "{}");
  return path;
}

const withLinks = it.skipIf(process.platform === "win32");

describe("findSubmissions", () => {
  it("finds a notebook in a student's folder, as it was released or as nbgrader has it", () => {
    const own = put("anna", "small.ipynb");
    const below = put("ben", "week-2", "small.ipynb");
    put("zoe", "other.ipynb");
    expect(findSubmissions(folder, "small")).toEqual([
      { student: "anna", path: own },
      { student: "ben", path: below },
      { student: "zoe" },
    ]);
  });

  it("takes the file of the student's own folder before one further down", () => {
    put("anna", "a-copy", "small.ipynb");
    const own = put("anna", "small.ipynb");
    expect(findSubmissions(folder, "small")).toEqual([{ student: "anna", path: own }]);
  });

  it("adds the students of a roster who have no folder, and keeps those who are not on it", () => {
    const path = put("zoe", "small.ipynb");
    expect(findSubmissions(folder, "small", ["zoe", "anna"])).toEqual([
      { student: "anna" },
      { student: "zoe", path },
    ]);
    expect(findSubmissions(folder, "small", ["anna"])).toHaveLength(2);
  });

  it("passes over what is no student's folder", () => {
    put("anna", "small.ipynb");
    put("ben.txt");
    put(".cache", "small.ipynb");
    put("two words", "small.ipynb");
    expect(findSubmissions(folder, "small").map(({ student }) => student)).toEqual(["anna"]);
  });

  withLinks("follows no link to a folder: it could be another student's", () => {
    put("anna", "small.ipynb");
    symlinkSync(join(folder, "anna"), join(folder, "ben"));
    mkdirSync(join(folder, "zoe"));
    symlinkSync(join(folder, "anna"), join(folder, "zoe", "week-2"));
    const students = findSubmissions(folder, "small");
    expect(students.map(({ student, path }) => [student, path !== undefined])).toEqual([
      ["anna", true],
      ["zoe", false],
    ]);
  });

  it("says what is wrong with the folder", () => {
    const none = join(folder, "none");
    expect(() => findSubmissions(none, "small")).toThrow(`there is no folder ${none}`);
    expect(() => findSubmissions(folder, "small")).toThrow(
      `${folder}: no folder of a student in it`,
    );
  });
});

describe("nameIn", () => {
  it("is the one name that notebooks have", () => {
    put("anna", "small.ipynb");
    put("anna", ".ipynb_checkpoints", "small-checkpoint.ipynb");
    put("ben", "week-2", "small.ipynb");
    put("ben", "week-2", "notes.txt");
    expect(nameIn(folder)).toBe("small");
  });

  it("is none if there are several, or none", () => {
    expect(() => nameIn(folder)).toThrow(
      `${folder}: must hold one homework, got no notebook; --notebook FILE says which`,
    );
    put("anna", "small.ipynb");
    put("ben", "large.ipynb");
    expect(() => nameIn(folder)).toThrow("must hold one homework, got large, small; --notebook");
    expect(() => nameIn(join(folder, "none"))).toThrow("there is no folder");
  });

  withLinks("follows no links, which may lead in circles", () => {
    put("anna", "small.ipynb");
    for (const name of ["a", "b", "c"]) symlinkSync("..", join(folder, "anna", name));
    symlinkSync(process.cwd(), join(folder, "anna", "notebooks"));
    expect(nameIn(folder)).toBe("small");
  });
});

describe("readSubmission", () => {
  it("is the bytes of a file", () => {
    expect(readSubmission(put("anna", "small.ipynb"))).toEqual(Buffer.from("{}"));
  });

  withLinks("refuses a link: it could lead to anybody's file", () => {
    const other = put("ben", "small.ipynb");
    const path = join(folder, "link.ipynb");
    symlinkSync(other, path);
    expect(() => readSubmission(path)).toThrow("it is a link or a folder, not a file");
  });

  it("refuses a folder, and a file that is too large", () => {
    expect(() => readSubmission(folder)).toThrow("it is a link or a folder, not a file");
    const path = put("anna", "small.ipynb");
    truncateSync(path, 50e6 + 1);
    expect(() => readSubmission(path)).toThrow("it has 50000001 bytes, at most 50000000 are read");
  });
});

describe("parseSubmission", () => {
  const parse = (value: unknown) => parseSubmission(Buffer.from(JSON.stringify(value)));

  it("reads a notebook", () => {
    expect(parse(smallHomework()).cells).toHaveLength(14);
  });

  it("quotes nothing of what is not JSON", () => {
    expect(() => parseSubmission(Buffer.from("secret words"))).toThrow(new Error("it is not JSON"));
    expect(() => parseSubmission(Buffer.from([0xff, 0xfe, 0]))).toThrow("it is not JSON");
  });

  it.each<[unknown, string]>([
    [[], "it: is not a notebook: it has no nbformat"],
    [{ nbformat: 4 }, "it: is not a notebook: it has no list of cells"],
    [{ nbformat: 4, cells: [null] }, "it: cell 1 has the unknown type undefined"],
    [{ nbformat: 4, cells: [{ cell_type: "code" }] }, "it: cell 1 has no source"],
    [{ nbformat: 4, cells: [{ cell_type: "code", source: [1] }] }, "it: cell 1 has no source"],
  ])("says what is wrong with %j", (value, says) => {
    expect(() => parse(value)).toThrow(new Error(says));
  });

  it("says it in a line, however long the file's own words are", () => {
    const long = "x".repeat(1e6);
    const cell = { cell_type: "code", id: long, source: "" };
    for (const word of [long, { toString: 1 }, [long]]) {
      const cells = [{ ...cell, cell_type: word }];
      for (const value of [{ nbformat: word }, { nbformat: 4, cells }]) {
        expect(() => parse(value)).toThrow(/^it: .{1,100}$/);
      }
    }
    expect(() => parse({ nbformat: 4, cells: [cell, cell] })).toThrow(
      /^it: cell 2 repeats the id x{59}…$/,
    );
  });

  it("gives a notebook that can be put right, or an error, whatever it reads", () => {
    const evil = fc.constant({ toString: 1, valueOf: 1 });
    const any = fc.oneof(fc.jsonValue(), evil, fc.array(fc.oneof(fc.jsonValue(), evil)));
    const often = <T>(arbitrary: fc.Arbitrary<T>) => fc.oneof({ weight: 9, arbitrary }, any);
    const cell = fc.record({
      cell_type: often(fc.constantFrom("code", "markdown")),
      id: often(fc.oneof(fc.constantFrom("speedup", "plan"), fc.string())),
      source: often(fc.oneof(fc.string(), fc.array(fc.string()))),
      metadata: fc.oneof(any, fc.record({ nbgrader: any, tags: any })),
      outputs: any,
    });
    const cells = often(fc.array(often(cell), { maxLength: 4 }));
    const notebook = fc.record({ nbformat: fc.constant(4), metadata: any, cells });
    let read = 0;
    fc.assert(
      fc.property(notebook, (value) => {
        let parsed;
        try {
          parsed = parse(value);
        } catch (error) {
          expect(error).toBeInstanceOf(Error);
          return;
        }
        read += 1;
        const { cells: graded } = restore(smallHomework(), parsed);
        expect(graded.every(({ source }) => typeof source === "string")).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(read).toBeGreaterThan(200);
  });
});
