import { describe, expect, it } from "vitest";
import { numberExercise } from "../../lib/exercise";
import { type Homework, copyFor, courseOf } from "../../lib/homework/copy";
import { drawAll } from "../../lib/homework/draw";
import { checksumOf, gradingOf, withGrading } from "../../lib/homework/grading-cells";
import { unpackSheet } from "../../lib/homework/sheet";
import { type Cell, formatNotebook, hasTag, joinLines } from "../../lib/notebook/format";
import {
  code,
  smallCourse,
  smallExercises,
  smallHomework,
  smallSolutions,
  words,
} from "./small-homework";

const secret = "the secret of a test";
const anna = { secret, student: "anna" };
const ben = { secret, student: "ben" };

/** The small homework with cells put in before its first answer, and traces of a run. */
function course(...more: readonly Cell[]): Homework {
  const { cells, ...rest } = smallHomework();
  const run = cells.map((cell): Cell => {
    if (cell.cell_type !== "code") return cell;
    const text = `It printed ${cell.id} and 0.05.`;
    return {
      ...cell,
      execution_count: 7,
      outputs: [{ output_type: "stream", name: "stdout", text }],
    };
  });
  const at = cells.findIndex(({ id }) => id === "response-time-check");
  const notebook = { ...rest, cells: [...run.slice(0, at), ...more, ...run.slice(at)] };
  return { ...smallCourse(), notebook: withGrading(notebook, smallExercises) };
}

const { numbers, notebook } = copyFor(course(), anna);
const text = formatNotebook(notebook);
const sourceOf = (id: string) => {
  const cell = notebook.cells.find((each) => each.id === id);
  return cell && joinLines(cell.source);
};

/** The sheet that a copy carries. */
function sheetIn({ cells }: typeof notebook) {
  const cell = cells.find((each) => hasTag(each, "exercises"));
  const packed = /sheet\("([^"]+)"\)/.exec(cell ? joinLines(cell.source) : "")?.[1] ?? "";
  return unpackSheet(packed);
}

describe("a student's copy", () => {
  it("has the student's numbers after the parameters", () => {
    expect(numbers).toEqual(drawAll(smallExercises, anna));
    const ids = notebook.cells.map(({ id }) => id);
    expect(ids.indexOf("injected-parameters")).toBe(ids.indexOf("parameters") + 1);
    expect(sourceOf("injected-parameters")?.split("\n").slice(1)).toEqual([
      "const arrivalRate: number = 60;",
      "const serviceRate: number = 120;",
      "const serialShare: number = 0.06;",
      "const machineCost: number = 2;",
      "const delayCost: number = 90;",
    ]);
  });

  it("has their values after the names of parameters in texts, and leaves other names alone", () => {
    expect(sourceOf("response-time-text")).toBe(
      "## 1. One server\n\n`arrivalRate` = 60 /s come, `serviceRate` = 120 /s are done.",
    );
    expect(sourceOf("plan-text")).toBe(
      "## 3. A plan\n\nA machine costs `machineCost` = 2, and `cost` is to be drawn.",
    );
  });

  it.each([
    ["byte, 1..1e9", 65_536, "65536 byte"],
    ["byte, 1..1e9", 65_500, "65.5 kB"],
    ["s, 0..1e9", 604_800, "7 d"],
    ["s, 0..1e9", 100_000, "100000 s"],
    ["s, 0..1e9", 0.04, "40 ms"],
    ["fraction, 0..1", 0.123_45, "0.12345 fraction"],
    ["fraction, 0..1", 0.9995, "99.95 %"],
    ["count, 1..1e6", 12_345, "12345"],
    ["ratio, 1..10", 1.468_75, "1.46875"],
    ["requests, 1..1e6", 12_345.5, "12345.5 requests"],
  ])("shows all digits of a value: %s, %d", (contract, value, shown) => {
    const exercise = numberExercise({
      ...{ id: "own", title: "Own", points: 1, unit: "1", tolerance: 0, source: "made for a test" },
      ...{ parameters: { own: [value] }, answer: () => 1, mistakes: [], known: [] },
    });
    const cells = [
      code("parameters", `const own: number = 1; // meaning, ${contract}`, ["parameters"]),
      words("text", "It is `own`."),
      code("work", "", ["solution"]),
      code("check", 'answer("own", 1)'),
    ];
    const homework = {
      name: "own",
      notebook: { ...smallHomework(), cells },
      exercises: [exercise],
    };
    expect(copyFor(homework, anna).notebook.cells[2]?.source).toBe(`It is \`own\` = ${shown}.`);
  });

  it("has no solution, no output and no trace of a run", () => {
    for (const solution of Object.values(smallSolutions)) {
      for (const line of solution.split("\n")) {
        if (line.length > 4) expect(text).not.toContain(JSON.stringify(line).slice(1, -1));
      }
    }
    expect(text).not.toMatch(/SOLUTION|It printed/);
    expect(sourceOf("response-time")).toBe("let responseTimeFound = NaN; // s\n// YOUR CODE HERE");
    for (const cell of notebook.cells) {
      if (cell.cell_type === "code") {
        expect([cell.outputs, cell.execution_count]).toEqual([[], null]);
      }
    }
  });

  it("has no declaration of its exercises, but a sheet of them", () => {
    expect(text).not.toMatch(/numberExercise|an empty system|who else is there/);
    expect(sourceOf("exercises")).toMatch(
      /^import \{ sheet \} from "#homework";\n\/\/.*\nsheet\("/,
    );
    const { exercises } = sheetIn(notebook);
    expect(exercises.map(({ id }) => id)).toEqual(["response-time", "speedup", "plan"]);
    const cell = notebook.cells.find(({ id }) => id === "exercises");
    expect(cell?.metadata).toMatchObject({ jupyter: { source_hidden: true } });
  });

  it("holds neither secret nor answer, also in its sheet", () => {
    const all = text + JSON.stringify(sheetIn(notebook));
    expect(all).not.toContain(secret);
    const rightOnes = [1 / (120 - 60), 1 / (0.06 + 0.94 / 64), 2 * 12 + 90 / 12];
    for (const right of rightOnes) expect(all).not.toContain(right.toPrecision(4));
    expect(JSON.stringify(sheetIn(notebook))).not.toMatch(/"mark":7/);
  });

  it("says how each cell of code is graded, with nbgrader's fingerprint of the copy", () => {
    for (const cell of notebook.cells) {
      const grading = gradingOf(cell);
      if (cell.cell_type !== "code") expect(grading).toBeUndefined();
      else expect(grading?.checksum).toBe(grading && checksumOf(cell, grading));
    }
    const injected = notebook.cells.find(({ id }) => id === "injected-parameters");
    expect(injected?.metadata).toMatchObject({
      ...{ deletable: false, editable: false },
      nbgrader: { grade: false, solution: false, locked: true, grade_id: "injected-parameters" },
    });
    const ids = notebook.cells.map((cell) => gradingOf(cell)?.grade_id).filter(Boolean);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("says whose it is, and stands for the course's secret without telling it", () => {
    const course = courseOf(secret);
    expect(notebook.metadata["distlab"]).toEqual({ homework: "small", student: "anna", course });
    expect(course).toMatch(/^[\w-]{16}$/);
    expect(courseOf("the secret of another test")).not.toBe(course);
    expect(notebook.metadata["kernelspec"]).toEqual(smallHomework().metadata["kernelspec"]);
  });

  it("is the same every time, and does not change the author's version", () => {
    const own = course();
    const before = JSON.stringify(own);
    expect(formatNotebook(copyFor(own, anna).notebook)).toBe(text);
    expect(JSON.stringify(own)).toBe(before);
  });

  it("differs from another student's, in numbers and in locks", () => {
    const other = copyFor(course(), ben);
    expect(other.numbers).not.toEqual(numbers);
    const hashes = [notebook, other.notebook].map((each) =>
      sheetIn(each).exercises.flatMap(({ salt, samples }) => [
        salt,
        ...samples.map((s) => s.right.hash),
      ]),
    );
    const [own, others] = hashes;
    expect(own?.filter((each) => others?.includes(each))).toEqual([]);
  });

  it("is the same for equal numbers but for its locks: they say nothing about a neighbour's", () => {
    const still = (each: (typeof smallExercises)[number]) => ({
      ...each,
      parameters: Object.fromEntries(
        Object.entries(each.parameters).map(([name, [first = NaN]]) => [name, [first]]),
      ),
    });
    const exercises = smallExercises.map(still) as unknown as typeof smallExercises;
    const [one, other] = [anna, ben].map((who) => copyFor({ ...course(), exercises }, who));
    expect(one?.numbers).toEqual(other?.numbers);
    expect(one && JSON.stringify(sheetIn(one.notebook))).not.toBe(
      other && JSON.stringify(sheetIn(other.notebook)),
    );
  });
});

describe("cells that the author added", () => {
  const copied = (cell: Cell) =>
    copyFor(course(cell), anna).notebook.cells.find(({ id }) => id === cell.id);

  it("lose hidden tests wherever they are", () => {
    const hidden = "1;\n// BEGIN HIDDEN TESTS\n2;\n// END HIDDEN TESTS\n3;";
    expect(copied(code("test", hidden))?.source).toBe("1;\n3;");
    const inside = `${hidden}\n// BEGIN SOLUTION\n4;\n// END SOLUTION`;
    expect(copied(code("own", inside, ["solution"]))?.source).toBe("1;\n3;\n// YOUR CODE HERE");
  });

  it("are shown again when they were solutions that are folded away", () => {
    const cell = code("own", "4;", ["solution"]);
    const folded = { ...cell, metadata: { ...cell.metadata, jupyter: { source_hidden: true } } };
    expect(copied(folded)?.metadata).not.toHaveProperty("jupyter");
    expect(copied(folded)?.source).toBe("// YOUR CODE HERE");
  });

  it("stay as they are otherwise", () => {
    expect(copied(code("helper", "const half = 0.5;"))?.source).toBe("const half = 0.5;");
    expect(copied(words("more", "Some `code` and `half`."))?.source).toBe(
      "Some `code` and `half`.",
    );
  });
});

describe("copyFor refuses", () => {
  it("a homework whose exercise has a parameter that the notebook has not", () => {
    const homework = course();
    const cells = homework.notebook.cells.map((cell) =>
      cell.id === "parameters"
        ? { ...cell, source: joinLines(cell.source).replace("serialShare", "serialPart") }
        : cell,
    );
    const other = { ...homework, notebook: { ...homework.notebook, cells } };
    expect(() => copyFor(other, anna)).toThrow(
      /^serialShare is not one of .*; did you mean serialPart/,
    );
  });

  it("numbers that are not in the range which the notebook gives", () => {
    const homework = course();
    const cells = homework.notebook.cells.map((cell) =>
      cell.id === "parameters"
        ? { ...cell, source: joinLines(cell.source).replace("1/s, 1..1000", "1/s, 1..10") }
        : cell,
    );
    const other = { ...homework, notebook: { ...homework.notebook, cells } };
    expect(() => copyFor(other, anna)).toThrow(/^arrivalRate must be in \[1, 10\], got 60/);
  });

  it("a solution that is not closed", () => {
    const cell = code("open", "// BEGIN SOLUTION", ["solution"]);
    expect(() => copyFor(course(cell), anna)).toThrow("// BEGIN SOLUTION has no // END SOLUTION");
  });
});
