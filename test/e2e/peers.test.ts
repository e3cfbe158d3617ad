/** Other programs that run kernels and notebooks, on ours: they must come to the same verdicts. */

import { spawnSync } from "node:child_process";
import { mkdtempSync, realpathSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { distlab } from "../notebook/command";
import { installKernel, privateEnvironment, programs, root } from "./jupyter";

interface Cell {
  readonly source: string;
  readonly tags?: readonly string[];
}

const notebooks: readonly { name: string; cells: readonly Cell[]; passes: boolean }[] = [
  { name: "good", cells: [{ source: "const a = 1;" }, { source: "a + 1" }], passes: true },
  { name: "throws", cells: [{ source: "1" }, { source: "throw new Error('no')" }], passes: false },
  { name: "wrong-type", cells: [{ source: "const n: number = 'x';" }], passes: false },
  { name: "rejects", cells: [{ source: "void Promise.reject(new Error('no'));" }], passes: false },
  {
    name: "raises",
    cells: [{ source: "throw new Error('meant')", tags: ["raises-exception"] }, { source: "2" }],
    passes: true,
  },
  {
    name: "late",
    cells: [
      { source: "setTimeout(() => { throw new Error('of cell 1'); }, 600);" },
      { source: "await new Promise((r) => setTimeout(r, 1500));", tags: ["raises-exception"] },
      { source: "3" },
    ],
    passes: false,
  },
  { name: "exits", cells: [{ source: "process.exit(0)" }, { source: "2" }], passes: false },
  { name: "skips", cells: [{ source: "throw 1", tags: ["skip-execution"] }], passes: true },
];

describe.skipIf(!programs)("peers", () => {
  let folder: string;
  beforeAll(() => {
    installKernel();
    folder = realpathSync(mkdtempSync(join(tmpdir(), "distlab-peers-")));
    for (const { name, cells } of notebooks) {
      const text = {
        nbformat: 4,
        nbformat_minor: 5,
        metadata: {
          kernelspec: {
            name: "distlab",
            display_name: "TypeScript (distlab)",
            language: "typescript",
          },
        },
        cells: cells.map(({ source, tags = [] }, i) => ({
          cell_type: "code",
          id: `cell-${i}`,
          metadata: { tags },
          source,
          outputs: [],
          execution_count: null,
        })),
      };
      writeFileSync(join(folder, `${name}.ipynb`), JSON.stringify(text));
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (program: string, ...args: string[]) =>
    spawnSync(join(programs, program), args, {
      cwd: folder,
      env: privateEnvironment(folder),
      encoding: "utf8",
    });

  describe.each(notebooks)("$name passes: $passes", ({ name, passes }) => {
    const input = `${name}.ipynb`;

    it("for distlab run", () => {
      expect(distlab("run", join(folder, input), "--out", join(folder, "d.ipynb")).code === 0).toBe(
        passes,
      );
    });
    it("for nbclient", () => {
      expect(run("jupyter-execute", input, "--output", "c").status === 0).toBe(passes);
    });
    it("for nbconvert", () => {
      expect(
        run("jupyter-nbconvert", "--to", "notebook", "--execute", input, "--output", "n").status ===
          0,
      ).toBe(passes);
    });
    // papermill looks at outputs, not at tags: any error output is a failure to it.
    it.skipIf(name === "raises" || name === "skips")("for papermill", () => {
      expect(run("papermill", input, "p.ipynb").status === 0).toBe(passes);
    });
  });

  it("nbformat finds what distlab run writes valid", () => {
    distlab(
      "run",
      join(root, "notebooks", "00-start-here.ipynb"),
      "--out",
      join(folder, "valid.ipynb"),
    );
    const check =
      "import nbformat, sys; nbformat.validate(nbformat.read(sys.argv[1], as_version=4))";
    expect(run("python", "-c", check, "valid.ipynb").status).toBe(0);
  });

  it("nbclient and distlab run give the same outputs", () => {
    distlab("run", join(folder, "good.ipynb"), "--out", join(folder, "ours.ipynb"));
    run("jupyter-execute", "good.ipynb", "--output", "theirs");
    const outputs = (file: string) =>
      (
        JSON.parse(readFileSync(join(folder, file), "utf8")) as { cells: { outputs: unknown }[] }
      ).cells.map((cell) => cell.outputs);
    expect(outputs("ours.ipynb")).toEqual(outputs("theirs.ipynb"));
  });

  it("Jupyter's own suite of kernel tests is green", () => {
    const ended = run("python", join(root, "test", "e2e", "kernel_conformance.py"));
    expect(ended.stderr).toMatch(/^OK/m);
    expect(ended.status).toBe(0);
  });
});
