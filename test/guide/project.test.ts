import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { recordOf, runCoverage } from "../../bin/guide/command.mjs";
import { readProject } from "../../bin/guide/project.mjs";
import { sections } from "../../bin/guide/statements/index.mjs";
import { figures } from "../../lib/figure/registry";

const root = resolve(".");

describe("this project", () => {
  it("covers the whole guide, as recorded: npm run coverage:guide", () => {
    const said = { out: "", error: "" };
    const code = runCoverage([], {
      ...{ root, record: recordOf(root), sections, isColored: false, needsAll: true },
      write: (text: string) => void (said.out += text),
      complain: (text: string) => void (said.error += text),
    });
    expect(said.error).toBe("");
    expect(code).toBe(0);
    expect(said.out).toMatch(/\n86 of 86 statements covered \(/);
  });

  it("has the statements in order, each once, and the record in theirs", () => {
    for (const [number, { statements }] of Object.entries(sections)) {
      const ids = statements.map(({ id }: { id: string }) => id);
      expect(ids).toEqual(
        statements.map((_: object, i: number) => `${number}.${"abcdefghijk"[i]}`),
      );
    }
    const all = Object.values(sections).flatMap(({ statements }) => statements);
    const recorded = Object.keys(JSON.parse(readFileSync(recordOf(root), "utf8")) as object);
    expect(recorded).toEqual(all.map(({ id }) => id).filter((id) => recorded.includes(id)));
  });

  it("has its registered figures found, each with its builder", () => {
    const found = readProject(root).figures;
    expect([...found.keys()].sort()).toEqual(figures.map(({ id }) => id).sort());
    for (const { id, subject } of figures) expect(found.get(id)?.room).toBe(`figure/${subject}`);
  });
});
