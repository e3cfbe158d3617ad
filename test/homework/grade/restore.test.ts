import { describe, expect, it } from "vitest";
import { copyFor } from "../../../lib/homework/copy";
import { type Restored, restore } from "../../../lib/homework/grade/restore";
import { type Cell, type Notebook, joinLines } from "../../../lib/notebook/format";
import { code, smallCourse, words } from "../small-homework";

const { notebook: copy } = copyFor(smallCourse(), { secret: "a secret", student: "anna" });

/** The copy as it comes back, with its cells changed. */
function submitted(change: (cells: readonly Cell[]) => readonly Cell[]): Restored {
  const back = JSON.parse(JSON.stringify(copy)) as Notebook;
  return restore(copy, { ...back, cells: change(back.cells) });
}

const editing = (id: string, change: (cell: Cell) => Cell | Cell[]) => (cells: readonly Cell[]) =>
  cells.flatMap((cell) => (cell.id === id ? change(cell) : [cell]));
const written = (source: string) => (cell: Cell) => ({ ...cell, source });
const own = written("speedupOf = (n) => n;");

const sourceOf = ({ cells }: Restored, id: string) => cells.find((each) => each.id === id)?.source;
const idsOf = ({ cells }: Restored) => cells.map(({ id }) => id);

const untouched = submitted((cells) => cells);

describe("a submission", () => {
  it("that is the copy is graded as it was released, but for the sheet", () => {
    expect(untouched.notes).toEqual([]);
    const released = copy.cells.filter((cell) => cell.cell_type === "code");
    expect(idsOf(untouched)).toEqual(released.map(({ id }) => id));
    for (const { id, source } of released) {
      const expected = id === "exercises" ? "" : joinLines(source);
      expect(sourceOf(untouched, id)).toBe(expected);
    }
    const kinds = new Map(untouched.cells.map(({ id, kind }) => [id, kind]));
    expect(kinds.get("speedup")).toBe("solution");
    expect(kinds.get("speedup-check")).toBe("locked");
    expect(kinds.get("injected-parameters")).toBe("locked");
  });

  it("has the student's own work in its solutions", () => {
    const restored = submitted(editing("speedup", own));
    expect(restored.notes).toEqual([]);
    expect(sourceOf(restored, "speedup")).toBe("speedupOf = (n) => n;");
    const lines = submitted(editing("speedup", (cell) => ({ ...cell, source: ["a;\n", "b;"] })));
    expect(sourceOf(lines, "speedup")).toBe("a;\nb;");
  });

  it.each(["imports", "injected-parameters", "exercises", "rubric", "speedup-check"])(
    "gets its locked cell %s back when that was changed",
    (id) => {
      const restored = submitted(editing(id, written("const cheat = 1;")));
      expect(restored.notes).toEqual([`The locked cell ${id} was changed, and was put back.`]);
      expect(restored.cells).toEqual(untouched.cells);
    },
  );

  it.each(["imports", "injected-parameters", "speedup-check"])(
    "gets its cell %s back when that is missing",
    (id) => {
      const restored = submitted(editing(id, () => []));
      expect(restored.notes).toEqual([`The cell ${id} was missing, and was put back.`]);
      expect(restored.cells).toEqual(untouched.cells);
    },
  );

  it("gets the stub back for a solution that is missing", () => {
    const restored = submitted(editing("speedup", () => []));
    expect(restored.notes).toEqual(["The cell speedup was missing, and was put back."]);
    expect(sourceOf(restored, "speedup")).toContain("// YOUR CODE HERE");
  });

  it("without any cell of the copy is the copy, and says so of each", () => {
    const restored = submitted(() => []);
    expect(restored.cells).toEqual(untouched.cells);
    expect(restored.notes).toHaveLength(untouched.cells.length);
  });
});

describe("a cell is found", () => {
  it("by its grade id when its own was lost", () => {
    const restored = submitted(editing("speedup", (cell) => ({ ...own(cell), id: "7f3a" })));
    expect(restored.notes).toEqual([]);
    expect(sourceOf(restored, "speedup")).toBe("speedupOf = (n) => n;");
    expect(idsOf(restored)).toEqual(idsOf(untouched));
  });

  it("by its own id when its metadata were lost", () => {
    const restored = submitted(editing("speedup", (cell) => ({ ...own(cell), metadata: {} })));
    expect(restored.notes).toEqual([]);
    expect(sourceOf(restored, "speedup")).toBe("speedupOf = (n) => n;");
  });

  it("by its grade id rather than by an id that another has taken", () => {
    const restored = submitted((cells) =>
      editing(
        "speedup",
        own,
      )([{ ...code("plan", "1;"), metadata: {} }, ...cells]).map((cell, i) =>
        cell.id === "plan" && i > 0 ? { ...cell, id: "moved", source: "planFound = 2;" } : cell,
      ),
    );
    expect(sourceOf(restored, "plan")).toBe("planFound = 2;");
    expect(restored.cells[0]).toEqual({ id: "added-1", source: "1;", kind: "added" });
  });

  it("also where it became text: it is what the student wrote", () => {
    const asText = (cell: Cell) => words(cell.id, "speedupOf = (n) => n;");
    const restored = submitted(editing("speedup", asText));
    expect(sourceOf(restored, "speedup")).toBe("speedupOf = (n) => n;");
    const locked = submitted(editing("imports", (cell) => words(cell.id, joinLines(cell.source))));
    expect(locked).toEqual(untouched);
  });

  it("once: a second one with its id is one that the student added", () => {
    const second = (cell: Cell) => [
      own(cell),
      { ...cell, id: "copied", source: "const more = 1;" },
    ];
    const restored = submitted(editing("speedup", second));
    expect(sourceOf(restored, "speedup")).toBe("speedupOf = (n) => n;");
    const at = idsOf(restored).indexOf("speedup");
    expect(restored.cells[at + 1]).toMatchObject({ source: "const more = 1;", kind: "added" });
  });
});

describe("order", () => {
  it("is that of the copy, whatever the student made of it", () => {
    const restored = submitted((cells) => [...editing("speedup", own)(cells)].reverse());
    expect(idsOf(restored)).toEqual(idsOf(untouched));
    expect(sourceOf(restored, "speedup")).toBe("speedupOf = (n) => n;");
  });

  it("of added cells is after the cell that they follow, or before all", () => {
    const restored = submitted((cells) => [
      code("first", "const a = 1;"),
      ...cells.flatMap((cell) =>
        cell.id === "speedup-text"
          ? [cell, code("b", "const b = 2;"), code("c", "const c = 3;")]
          : [cell],
      ),
      code("last", "const d = 4;"),
    ]);
    const at = (source: string) => restored.cells.findIndex((cell) => cell.source === source);
    expect(at("const a = 1;")).toBe(0);
    expect(idsOf(restored)[at("const b = 2;") - 1]).toBe("response-time-check");
    expect(at("const c = 3;")).toBe(at("const b = 2;") + 1);
    expect(at("const d = 4;")).toBe(restored.cells.length - 1);
    expect(restored.cells.filter(({ kind }) => kind === "added")).toHaveLength(4);
    expect(new Set(idsOf(restored)).size).toBe(restored.cells.length);
  });

  it("of a cell that was added after moved ones is after all that stand before it", () => {
    const restored = submitted((cells) => {
      const imports = cells.filter(({ id }) => id === "imports");
      const rest = cells.filter(({ id }) => id !== "imports");
      const at = rest.findIndex(({ id }) => id === "speedup");
      const more = code("more", "const a = 1;");
      return [...rest.slice(0, at + 1), ...imports, more, ...rest.slice(at + 1)];
    });
    const at = restored.cells.findIndex(({ source }) => source === "const a = 1;");
    expect(idsOf(restored)[at - 1]).toBe("speedup");
  });

  it("of added cells never goes back: they run after all cells of the copy above them", () => {
    const restored = submitted((cells) => {
      const moved = cells.find(({ id }) => id === "imports");
      const others = cells.filter((cell) => cell !== moved);
      return [...others, ...(moved ? [moved] : []), code("last", "const d = 4;")];
    });
    expect(restored.cells.at(-1)?.source).toBe("const d = 4;");
  });

  it("has no added cells that are text or empty", () => {
    const restored = submitted((cells) => [words("t", "text"), code("e", " \n"), ...cells]);
    expect(restored).toEqual(untouched);
  });
});

it("reads the first five hundred cells of a submission, and says so", () => {
  const many = Array.from({ length: 600 }, (_, i) => code(`more-${i}`, `const x${i} = 1;`));
  const restored = submitted((cells) => [...cells, ...many]);
  expect(restored.notes).toEqual(["It has 615 cells; the first 500 are read."]);
  expect(restored.cells.filter(({ kind }) => kind === "added")).toHaveLength(500 - 15);
});
