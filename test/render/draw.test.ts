import { createHash } from "node:crypto";
import { Worker } from "node:worker_threads";
import { afterEach, describe, expect, it, vi } from "vitest";
import { join } from "node:path";
import type { Figure } from "../../lib/figure/figure";
import { figures } from "../../lib/figure/registry";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { projectRoot } from "../../lib/host/project";
import { drawFigure } from "../../lib/render/draw";

const size = { width: 700, height: 450 };
const hashOf = (figure: Figure) => {
  const drawing = drawFigure(figure, size);
  const text = drawing.svg() + drawing.svg({ text: "outlines" });
  return createHash("sha256").update(text).digest("hex");
};
const drawn = figures.map((figure) => figure());

describe("drawFigure", () => {
  afterEach(() => void vi.useRealTimers());

  it("draws lines, axes, legend and title", () => {
    const svg = drawFigure(amdahlFigure(), size).svg();
    expect(svg).toMatch(/^<svg class="main-svg" xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(svg.match(/class="js-line"/g)).toHaveLength(8);
    for (const words of ["below 20×</text>", "workers (count)", "50% serial"]) {
      expect(svg).toContain(words);
    }
    expect(svg).not.toContain("TOBESTRIPPED");
  });

  it("needs no time: what would move is at its end, however slow the machine", () => {
    const link = { source: [0, 1], target: [1, 2], value: [3, 2] };
    const sankey = { type: "sankey", node: { label: ["a", "b", "c"] }, link } as never;
    const figure: Figure = { data: [sankey], layout: {} };
    const first = drawFigure(figure, size).svg();
    expect(first.match(/class="sankey-node"/g)).toHaveLength(3);
    const real = Date.now;
    let asked = 0;
    Date.now = () => ((asked += 1), real());
    try {
      for (let i = 0; i < 3; i += 1) expect(drawFigure(figure, size).svg()).toBe(first);
    } finally {
      Date.now = real;
    }
    expect(asked).toBe(0);
  });

  it("knows dates that are written, but not what day it is", () => {
    const figure: Figure = {
      data: [{ x: ["2020-01-01", "2020-03-01", new Date(Date.UTC(2020, 5, 1))], y: [1, 2, 3] }],
      layout: {},
    };
    expect(drawFigure(figure, size).svg()).toContain("May 2020");
  });

  it("leaves the figure as it is", () => {
    const figure = figures[0]();
    const before = JSON.stringify(figure);
    drawFigure(figure, size);
    expect(JSON.stringify(figure)).toBe(before);
  });

  it("gives the same bytes in any order, and on any day", () => {
    const forwards = drawn.map(hashOf);
    vi.useFakeTimers({ now: Date.UTC(2031, 1, 3) });
    const backwards = [...drawn].reverse().map(hashOf).reverse();
    expect(backwards).toEqual(forwards);
    expect(new Set(forwards).size).toBe(drawn.length);
  });

  it("gives the same bytes in a worker", async () => {
    const code = `
      const { createHash } = require("node:crypto");
      const { parentPort, workerData } = require("node:worker_threads");
      const { drawFigure } = require(workerData.module);
      parentPort.postMessage(workerData.figures.map((figure) => {
        const drawing = drawFigure(figure, workerData.size);
        const text = drawing.svg() + drawing.svg({ text: "outlines" });
        return createHash("sha256").update(text).digest("hex");
      }));`;
    const module = join(projectRoot(), ".cache", "lib", "render", "draw.js");
    const worker = new Worker(code, { eval: true, workerData: { module, figures: drawn, size } });
    const there = await new Promise((resolve, reject) => {
      worker.on("message", resolve).on("error", reject);
    });
    await worker.terminate();
    expect(there).toEqual(drawn.map(hashOf));
  });

  it("draws the next figure as if the one that failed had never been", () => {
    const before = hashOf(drawn[1]!);
    const cause = () => drawFigure({ data: [{ x: [() => 1] as never, y: [1] }], layout: {} }, size);
    expect(cause).toThrow(/^a figure is plain data: .*could not be cloned/);
    expect(hashOf(drawn[1]!)).toBe(before);
  });

  it("writes formulas without a network", () => {
    const layout = { title: { text: "$\\frac{1}{s + (1 - s)/n}$" } };
    const svg = drawFigure({ data: [{ x: [1, 2], y: [1, 2] }], layout }, size).svg();
    expect(svg).toContain("gtitle-math-group");
    expect(svg).toMatch(/<svg[^>]* viewBox="[^"]*"[^>]*><defs>|data-mml-node="mfrac"/);
  });

  it.each([
    { width: 0, height: 100, message: "width must be in [10, 20000], got 0" },
    { width: 100, height: NaN, message: "height must be in [10, 20000], got NaN" },
  ])("refuses a size that cannot be: $message", ({ width, height, message }) => {
    expect(() => drawFigure(drawn[0]!, { width, height })).toThrow(new RangeError(message));
  });
});
