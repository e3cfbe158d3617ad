import { readFileSync, readdirSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CodeCell, formatNotebook, hasTag, joinLines } from "../../lib/notebook/format";
import { gradingOf } from "../../lib/homework/grading-cells";
import { readNotebook } from "../../lib/notebook/read";
import { distlab } from "./command";

const notebooks = readdirSync("notebooks", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ipynb") && !path.includes(".ipynb_checkpoints"))
  .map((path) => `notebooks/${path}`);

describe.each(notebooks)("%s", (path) => {
  const notebook = readNotebook(path);
  const code = notebook.cells.filter((cell): cell is CodeCell => cell.cell_type === "code");

  const isHomework = path.includes("/homework/");

  it("runs in a fresh interpreter, and gives the outputs that are stored in it", () => {
    expect(distlab("run", path, "--check")).toMatchObject({ code: 0 });
  });

  it("is stored as Jupyter would store it, executed, under 300 kB", () => {
    expect(readFileSync(path, "utf8")).toBe(formatNotebook(notebook));
    expect(code.every((cell) => cell.execution_count !== null)).toBe(true);
    expect(statSync(path).size).toBeLessThan(300_000);
    expect(notebook.metadata).toMatchObject({
      kernelspec: { name: "distlab", language: "typescript" },
      language_info: { name: "typescript" },
    });
  });

  it.skipIf(isHomework)("has the parts that every notebook has", () => {
    expect(code.filter((cell) => hasTag(cell, "parameters"))).toHaveLength(1);
    expect(code.filter((cell) => hasTag(cell, "checks"))).toHaveLength(1);
    const text = notebook.cells
      .filter((cell) => cell.cell_type === "markdown")
      .map((cell) => joinLines(cell.source))
      .join("\n");
    for (const part of [
      /^# /m,
      /\*\*Question\.\*\*/,
      /\*\*Afterwards you can\*\*/,
      /Predict before you run/,
      /By hand/,
      /^## Your turn/m,
      /^## Sources/m,
    ]) {
      expect(text).toMatch(part);
    }
  });

  it.runIf(isHomework)("has the parts of a homework, and its own answers are right", () => {
    expect(code.filter((cell) => hasTag(cell, "parameters"))).toHaveLength(1);
    expect(code.filter((cell) => hasTag(cell, "exercises"))).toHaveLength(1);
    const solutions = code.filter((cell) => hasTag(cell, "solution"));
    const checks = code.filter((cell) => gradingOf(cell)?.grade);
    expect(solutions.length).toBeGreaterThanOrEqual(7);
    expect(checks).toHaveLength(solutions.length);
    for (const { outputs, metadata } of checks) {
      const { points } = metadata["nbgrader"] as { points: number };
      expect(outputs.at(-1)).toMatchObject({ data: { "text/plain": [`${points}`] } });
    }
    const text = notebook.cells.map((cell) => joinLines(cell.source)).join("\n");
    expect(text).toContain("rubric()");
    expect(text).toMatch(/^## Sources/m);
  });

  it("says of each parameter its type, meaning, unit and range", () => {
    const parameters = code.find((cell) => hasTag(cell, "parameters"));
    for (const line of joinLines(parameters?.source ?? "").split("\n")) {
      expect(line).toMatch(/^const \w+: [\w[\]]+ = .+; \/\/ .+, .+/);
    }
  });

  it("has cells with names that can be read", () => {
    for (const { id } of notebook.cells) expect(id).toMatch(/^[a-z][a-z0-9-]{1,63}$/);
  });
});
