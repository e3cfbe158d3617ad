import { describe, expect, it } from "vitest";
import {
  type GradingCell,
  answeredIn,
  checksumOf,
  gradingOf,
  sealed,
  withGrading,
} from "../../lib/homework/grading-cells";
import type { Cell, Notebook } from "../../lib/notebook/format";
import { code, smallExercises, smallHomework, words } from "./small-homework";

const common = { schema_version: 3, task: false, cell_type: "code" } as const;
const solution = { ...common, grade: false, solution: true, locked: false };
const locked = { ...common, grade: false, solution: false, locked: true };
const graded = { ...common, grade: true, solution: false, locked: true };

describe("answeredIn", () => {
  it.each([
    [`answer("speedup", f)`, "speedup"],
    ["const points = answer( 'response-time', 5 );", "response-time"],
    ["answer(`plan`, figure)", "plan"],
    [`answers("speedup", f)`, undefined],
    [`answer(id, f)`, undefined],
    [`answer("speedup', f)`, undefined],
  ])("of %s is %s", (source, id) => {
    expect(answeredIn(code("cell", source))).toBe(id);
  });

  it("is nothing for text", () => {
    expect(answeredIn(words("cell", `answer("speedup", f)`))).toBeUndefined();
  });
});

describe("checksumOf", () => {
  // compute_checksum of nbgrader 0.9.6 for the same cells.
  it.each<[string, string, GradingCell, string]>([
    [
      "a solution",
      "let found = NaN; // s\n// YOUR CODE HERE",
      { ...solution, grade_id: "response-time" },
      "771d2855d295191bb3757068808190a0",
    ],
    [
      "an answer",
      `answer("response-time", found)`,
      { ...graded, grade_id: "response-time-check", points: 2 },
      "6fa7ec3f083a08881c81c57302b12f8d",
    ],
    [
      "an answer for half points",
      `answer("response-time", found)`,
      { ...graded, grade_id: "response-time-check", points: 2.5 },
      "0222780b9353c79b9361edf5770bec50",
    ],
    [
      "a locked cell",
      `import { answer } from "#homework";`,
      { ...locked, grade_id: "imports" },
      "9a10adcda72ce5e0e3bfe49a47db445b",
    ],
    [
      "letters beyond ASCII",
      `const µ = "Größe → ∞ 😀";`,
      { ...locked, grade_id: "letters" },
      "876dbcb18df052615670e4ee7001b9b1",
    ],
  ])("is nbgrader's: %s", (_, source, grading, checksum) => {
    expect(checksumOf(code("cell", source), grading)).toBe(checksum);
    const split = source.split(/(?<=\n)/);
    expect(checksumOf({ ...code("cell", ""), source: split }, grading)).toBe(checksum);
  });
});

describe("withGrading", () => {
  const gradings = (notebook: Notebook) =>
    Object.fromEntries(
      notebook.cells.map((cell): [string, GradingCell | undefined] => [cell.id, gradingOf(cell)]),
    );

  it("says of each cell of code how it is graded, and nothing of text", () => {
    const found = gradings(withGrading(smallHomework(), smallExercises));
    const own = <T extends object>(grade_id: string, rest: T) => ({
      [grade_id]: { ...rest, grade_id },
    });
    expect(found).toEqual({
      ...{ title: undefined, "response-time-text": undefined },
      ...{ "speedup-text": undefined, "plan-text": undefined },
      ...own("imports", locked),
      ...own("parameters", locked),
      ...own("exercises", locked),
      ...own("rubric", locked),
      ...own("response-time", solution),
      ...own("response-time-check", { ...graded, points: 2 }),
      ...own("speedup", solution),
      ...own("speedup-check", { ...graded, points: 3 }),
      ...own("plan", solution),
      ...own("plan-check", { ...graded, points: 4 }),
    });
  });

  it("is the same when it was done before, and keeps other metadata", () => {
    const once = withGrading(smallHomework(), smallExercises);
    expect(withGrading(once, smallExercises)).toEqual(once);
    const plan = once.cells.find(({ id }) => id === "plan");
    expect(plan?.metadata.tags).toEqual(["solution"]);
  });

  const changed = (id: string, change: (cell: Cell) => Cell[]) => {
    const notebook = smallHomework();
    const cells = notebook.cells.flatMap((cell) => (cell.id === id ? change(cell) : [cell]));
    return () => withGrading({ ...notebook, cells }, smallExercises);
  };
  const region = "// BEGIN SOLUTION\nconst answer = 0.05;\n// END SOLUTION";

  it.each<[string, () => Notebook, string]>([
    [
      "no cell answers",
      changed("speedup-check", () => []),
      "exercise speedup must be answered in one cell, not in 0",
    ],
    [
      "two cells answer",
      changed("speedup-check", (cell) => [cell, { ...cell, id: "again" }]),
      "exercise speedup must be answered in one cell, not in 2",
    ],
    [
      "a cell answers something else",
      changed("rubric", (cell) => [{ ...cell, source: `answer("speedups", f)` }]),
      "cell rubric answers speedups, which is not declared",
    ],
    [
      "a solution answers itself",
      changed("speedup", (cell) => [
        { ...cell, source: `${region}\nanswer("speedup", speedupOf)` },
        code("no-answer", "0"),
      ]),
      "exercise speedup must be answered in one cell, not in 2",
    ],
    [
      "a solution is in a cell that is not tagged",
      changed("speedup-check", (cell) => [code("worked", region), cell]),
      "cell worked has a solution that copies would show: it belongs in a cell of code tagged `solution`",
    ],
    [
      "a solution is in a cell with points",
      changed("speedup-check", (cell) => [
        { ...cell, source: `${region}\nanswer("speedup", speedupOf)` },
      ]),
      "cell speedup-check has a solution that copies would show: it belongs in a cell of code tagged `solution`",
    ],
    [
      "a solution is in a text",
      changed("speedup-text", (cell) => [{ ...cell, source: region }]),
      "cell speedup-text has a solution that copies would show: it belongs in a cell of code tagged `solution`",
    ],
    [
      "a text is tagged as a solution",
      changed("speedup-text", (cell) => [{ ...cell, metadata: { tags: ["solution"] } }]),
      "cell speedup-text is tagged `solution`, but only a cell of code can be one",
    ],
    [
      "an answer comes before any solution",
      changed("response-time", () => []),
      "cell response-time-check comes before any cell tagged `solution`: nobody could answer",
    ],
    [
      "the answer would go with the solution",
      changed("speedup-check", (cell) => [{ ...cell, metadata: { tags: ["solution"] } }]),
      "cell speedup-check is a solution: call answer(…) in a cell of its own after it",
    ],
  ])("refuses a homework in which %s", (_, grade, says) => {
    expect(grade).toThrow(new Error(says));
  });
});

describe("sealed", () => {
  const [cell] = withGrading({ ...smallHomework(), cells: [code("imports", "1")] }, []).cells as [
    Cell,
  ];

  it("keeps a locked cell from edits and both kinds from being deleted, with its fingerprint", () => {
    expect(sealed(cell).metadata).toEqual({
      ...{ deletable: false, editable: false },
      nbgrader: {
        ...{ ...locked, grade_id: "imports" },
        checksum: checksumOf(cell, { ...locked, grade_id: "imports" }),
      },
    });
    const own = { ...cell, metadata: { nbgrader: { ...solution, grade_id: "own" } } };
    expect(sealed(own).metadata).toMatchObject({ deletable: false });
    expect(sealed(own).metadata).not.toHaveProperty("editable");
  });

  it("is the same when it was sealed before", () => {
    expect(sealed(sealed(cell))).toEqual(sealed(cell));
  });

  it("leaves text as it is", () => {
    const text = words("text", "# A title");
    expect(sealed(text)).toBe(text);
  });
});
