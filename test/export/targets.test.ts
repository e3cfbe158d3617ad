import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { figureTargets, notebookTargets } from "../../lib/export/targets";
import { figures } from "../../lib/figure/registry";

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-export-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("targets", () => {
  it("are figures by name, each once, or all", () => {
    expect(figureTargets(["usl", "amdahl", "usl"]).map(({ name }) => name)).toEqual([
      "usl",
      "amdahl",
    ]);
    expect(figureTargets(["all"])).toHaveLength(figures.length);
  });

  it("have the options that are written", () => {
    const [target] = figureTargets(["amdahl"], { serialFractions: "10%,0.05", maxWorkers: "64" });
    expect(target!.figure.layout.meta?.options).toEqual({
      serialFractions: [0.1, 0.05],
      maxWorkers: 64,
    });
  });

  it("run an option in equal ratios where its scale is logarithmic", () => {
    const [target] = figureTargets(
      ["amdahl"],
      {},
      { option: "maxWorkers", from: "4", to: "64", steps: 3 },
    );
    const sizes = target!.figure.frames?.map(
      ({ layout }) => (layout?.meta as { options: { maxWorkers: number } }).options.maxWorkers,
    );
    expect(sizes).toEqual([4, 16, 64]);
  });

  it.each([
    {
      call: () => figureTargets(["amdhal"]),
      says: "there is no figure amdhal; did you mean amdahl? (npx distlab figures lists them)",
    },
    {
      call: () => figureTargets(["zzzzzz"]),
      says: "there is no figure zzzzzz (npx distlab figures lists them)",
    },
    {
      call: () => figureTargets(["amdahl"], { maxWorker: "3" }),
      says: "amdahl has no option maxWorker; did you mean maxWorkers? (it has serialFractions, maxWorkers)",
    },
    {
      call: () => figureTargets(["amdahl"], { toString: "3" }),
      says: "amdahl has no option toString (it has serialFractions, maxWorkers)",
    },
    {
      call: () => figureTargets(["amdahl"], { maxWorkers: "1" }),
      says: "maxWorkers must be in [2, 1000000], got 1",
    },
    {
      call: () => figureTargets(["all"], { maxWorkers: "3" }),
      says: "options are those of one figure: name just one",
    },
    {
      call: () =>
        figureTargets(
          ["hill-marty"],
          {},
          { option: "design", from: "symmetric", to: "asymmetric", steps: 2 },
        ),
      says: "design must be a number to run from symmetric to asymmetric",
    },
  ])("refuse: $says", ({ call, says }) => expect(call).toThrow(says));

  it("are the figures that a notebook showed, in order", () => {
    const names = notebookTargets("notebooks/01-scaling.ipynb").map(({ name }) => name);
    expect(names[0]).toBe("01-scaling-01-amdahl");
    expect(names).toHaveLength(15);
  });

  it("want a notebook that was run", () => {
    const path = join(folder, "empty.ipynb");
    writeFileSync(
      path,
      JSON.stringify({ nbformat: 4, nbformat_minor: 5, metadata: {}, cells: [] }),
    );
    expect(() => notebookTargets(path)).toThrow(`${path} holds no figure: run it first`);
  });
});
