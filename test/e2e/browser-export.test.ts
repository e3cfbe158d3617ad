/** Figures drawn by a real Chromium. */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pixelmatch from "pixelmatch";
import type { Data, Layout } from "plotly.js";
import { PNG } from "pngjs";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { emitLibrary } from "../../bin/emit.mjs";
import { Chromium } from "../../lib/export/browser/chromium";
import { type DressedFigure, dress } from "../../lib/export/dress";
import { writePng } from "../../lib/export/png";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { drawFigure } from "../../lib/render/draw";
import { browserPath, root } from "./jupyter";

const width = 480;
const height = 360;
const count = Array.from({ length: 60 }, (_, i) => i);
const wave = (speed: number) => count.map((i) => Math.sin(i * speed));
const rows = count.map((i) => count.map((j) => Math.sin(i / 9) * Math.cos(j / 9)));
const grid = Array.from({ length: 216 }, (_, i) => [i % 6, Math.floor(i / 6) % 6, i / 36] as const);
const field = {
  x: grid.map(([x]) => x),
  y: grid.map(([, y]) => y),
  z: grid.map(([, , z]) => Math.floor(z)),
};
const distance = grid.map(([x, y, z]) => Math.hypot(x - 3, y - 3, Math.floor(z) - 3));
const square = {
  type: "Feature",
  id: "a",
  properties: {},
  geometry: { type: "Polygon", coordinates: [[0, 1, 2, 3, 0].map((i) => corner(i))] },
};

function corner(i: number): [number, number] {
  return [8 + (i === 1 || i === 2 ? 2 : 0), 46 + (i >= 2 ? 2 : 0)];
}

const kinds: Readonly<Record<string, object>> = {
  scatter: { x: count, y: wave(0.2) },
  scattergl: { x: count, y: wave(0.2), mode: "lines+markers" },
  scatterpolargl: { r: count, theta: count, mode: "lines+markers", marker: { size: 8 } },
  splom: { dimensions: [0.1, 0.23].map((speed) => ({ label: "a", values: wave(speed) })) },
  parcoords: {
    line: { color: "#0072B2" },
    dimensions: [0.1, 0.23].map((speed) => ({ values: wave(speed) })),
  },
  scatter3d: { x: wave(0.1), y: wave(0.13), z: wave(0.17) },
  surface: { z: rows, showscale: false },
  mesh3d: { x: [0, 1, 0, 0], y: [0, 0, 1, 0], z: [0, 0, 0, 1], alphahull: 0 },
  cone: { x: [1], y: [1], z: [1], u: [1], v: [1], w: [0], showscale: false },
  streamtube: {
    ...field,
    u: field.x.map(() => 1),
    v: field.y,
    w: field.z.map(() => 0.3),
    showscale: false,
  },
  isosurface: { ...field, value: distance, isomin: 1, isomax: 3, showscale: false },
  volume: { ...field, value: distance, isomin: 1, isomax: 3, opacity: 0.4, showscale: false },
  scattergeo: { lon: [8.5, -74], lat: [47.4, 40.7], mode: "lines", line: { width: 4 } },
  choropleth: { locations: ["CHE", "USA", "BRA"], z: [1, 2, 3], showscale: false },
  scattermap: { lon: [8.5, 9], lat: [47.4, 47], marker: { size: 20 } },
  densitymap: { lon: [8.5, 9], lat: [47.4, 47], radius: 80, showscale: false },
  choroplethmap: { locations: ["a"], z: [1], geojson: square, showscale: false },
};

function dressed(trace: object, layout: object = {}): DressedFigure {
  const all = { showlegend: false, width, height, title: { text: "a → b" }, ...layout };
  return {
    figure: { data: [trace as Data], layout: all as Partial<Layout> },
    width,
    height,
  };
}

/** Pixels with a colour, or something else than nothing: axes and text are grey. */
function colored(bytes: Uint8Array): number {
  const { data } = PNG.sync.read(Buffer.from(bytes));
  let found = 0;
  for (let i = 0; i < data.length; i += 4) {
    const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 40) found += 1;
  }
  return found;
}

/** Ids of the processes whose command line has a text in it (Linux). */
function processesWith(...texts: readonly string[]): number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, "utf8");
        return texts.every((text) => line.includes(text));
      } catch {
        return false;
      }
    })
    .map(Number);
}

const png = { format: "png", scale: 1 } as const;
const map = { style: "white-bg", center: { lon: 8.7, lat: 47.2 }, zoom: 5 };
const endless = dressed({ y: Array.from({ length: 1e6 }, (_, i) => i % 7), mode: "markers" });

describe.skipIf(browserPath === "")("a figure drawn by Chromium", () => {
  let folder: string;
  let chromium: Chromium;
  const pictures = join(root, ".cache", "e2e", "browser");
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), "distlab-browser-"));
    vi.stubEnv("TMPDIR", folder);
    emitLibrary(root);
    chromium = await Chromium.start(browserPath);
  });
  afterAll(async () => {
    await chromium.close();
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it.each(Object.keys(kinds))("shows what is in it: %s", async (type) => {
    const figure = dressed({ type, ...kinds[type] }, { map });
    const bytes = await chromium.draw(figure, png);
    writeFileSync(join(pictures, `${type}.png`), bytes);
    const { width: across, height: down } = PNG.sync.read(Buffer.from(bytes));
    expect([across, down]).toEqual([width, height]);
    const empty = dressed({ type, ...kinds[type], visible: false }, { map });
    expect(colored(bytes)).toBeGreaterThan(colored(await chromium.draw(empty, png)) + 300);
    expect(await chromium.draw(figure, png)).toEqual(bytes);
  });

  it("draws the same whatever was drawn before, in each format", async () => {
    const other = await Chromium.start(browserPath);
    const figure = dressed({ type: "surface", ...kinds["surface"] });
    for (const format of ["svg", "png", "pdf"] as const) {
      const options = { format, scale: 2 };
      expect(await other.draw(figure, options)).toEqual(await chromium.draw(figure, options));
    }
    await other.close();
  });

  it("draws as lib/render does what that can draw", async () => {
    const figure = dress(amdahlFigure());
    const scale = 2;
    const here = PNG.sync.read(Buffer.from(writePng(drawFigure(figure.figure, figure), scale)));
    const bytes = await chromium.draw(figure, { format: "png", scale });
    writeFileSync(join(pictures, "amdahl.png"), bytes);
    const there = PNG.sync.read(Buffer.from(bytes));
    expect([there.width, there.height]).toEqual([here.width, here.height]);
    const pixels = here.width * here.height;
    const differing = pixelmatch(here.data, there.data, undefined, here.width, here.height);
    expect(differing / pixels).toBeLessThan(0.005);
  });

  it("writes text in the fonts of lib/render, with formulas and what a font lacks", async () => {
    const texts = {
      title: { text: "a → b", font: { family: "Courier New, monospace" } },
      xaxis: { title: { text: "$\\frac{\\lambda}{\\mu}$" } },
      yaxis: { title: { text: "a ⊕ b", font: { family: "No Such Font" } } },
    };
    const figure = dressed({ y: new Float64Array([1, NaN, 3]) }, texts);
    const pdf = Buffer.from(await chromium.draw(figure, { format: "pdf", scale: 1 }));
    const names = pdf.toString("latin1").match(/\/BaseFont \/[\w+-]+/g) ?? [];
    const fonts = new Set(names.map((name) => name.replace(/.*\+/, "")));
    expect(fonts).toEqual(new Set(["OpenSans-Regular", "Cousine-Regular", "DejaVuSans"]));
    const svg = String(Buffer.from(await chromium.draw(figure, { format: "svg", scale: 1 })));
    expect(svg).toMatch(/class="xtitle-math"[^]*<path/);
    expect(svg).toContain("Cousine");
  });

  it("leaves the ground out when asked", async () => {
    const clear = { paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)" };
    const opacity = async (transparent: boolean) => {
      const figure = dressed({ type: "scattergl", y: [1, 2] }, clear);
      const bytes = await chromium.draw(figure, { ...png, transparent });
      return PNG.sync.read(Buffer.from(bytes)).data[3];
    };
    expect(await opacity(true)).toBe(0);
    expect(await opacity(false)).toBe(255);
  });

  it("asks for nothing from any machine", async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? "");
      response.end();
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    const { port } = server.address() as { port: number };
    const address = `http://127.0.0.1:${port}`;
    const images = [{ source: `${address}/picture.png`, x: 0, y: 1, sizex: 1, sizey: 1 }];
    await chromium.draw(dressed({ y: [1, 2] }, { images }), png);
    const borders = { type: "choropleth", geojson: `${address}/borders.json`, locations: ["a"] };
    const outside = dressed({ ...borders, z: [1] });
    await expect(chromium.draw(outside, png)).rejects.toThrow(/^a → b: .*borders\.json/);
    server.close();
    expect(asked).toEqual([]);
  });

  it("refuses a type that plotly.js does not know", async () => {
    await expect(chromium.draw(dressed({ type: "heatmapgl", z: [[1]] }), png)).rejects.toThrow(
      new Error("a → b: trace 1 has the type heatmapgl, which plotly.js does not know"),
    );
  });

  it("ends a figure that takes too long, and draws the next", async () => {
    const hasty = await Chromium.start(browserPath, { timeout: 10 });
    await expect(hasty.draw(endless, png)).rejects.toThrow(
      new Error("a → b: Chromium was not done after 10 s"),
    );
    await hasty.draw(dressed({ y: [1, 2] }), png);
    await hasty.close();
  });

  describe.skipIf(process.platform !== "linux")("its processes", () => {
    let own: string;
    beforeAll(() => {
      own = mkdtempSync(join(folder, "own-"));
      vi.stubEnv("TMPDIR", own);
    });
    afterEach(async () => {
      expect(readdirSync(own)).toEqual([]);
      await expect.poll(() => processesWith(own)).toEqual([]);
    });
    afterAll(() => {
      vi.stubEnv("TMPDIR", folder);
      rmSync(own, { recursive: true });
    });

    it("end when it is closed", async () => {
      const another = await Chromium.start(browserPath);
      expect(processesWith(own).length).toBeGreaterThan(2);
      await another.close();
    });

    it("fail a figure when the page crashes, and draw the next", async () => {
      const another = await Chromium.start(browserPath);
      const failing = expect(another.draw(endless, png)).rejects.toThrow(
        new Error("a → b: Chromium's page crashed"),
      );
      for (const id of processesWith(own, "--type=renderer")) process.kill(id, "SIGKILL");
      await failing;
      await another.draw(dressed({ y: [1, 2] }), png);
      await another.close();
    });

    it("end on Ctrl-C in the middle of a figure", async () => {
      const module = JSON.stringify(join(root, ".cache/lib/export/browser/chromium.js"));
      const figure = `{ figure: { data: [{ y: Array(1e6).fill(1), mode: "markers" }], layout: {} },
        width: 300, height: 200 }`;
      const code = `require(${module}).Chromium.start(${JSON.stringify(browserPath)}).then((it) => {
        it.draw(${figure}, { format: "png", scale: 1 });
        setTimeout(() => console.log("drawing"), 1000);
      });`;
      const child = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
      await once(child.stdout, "data");
      expect(processesWith(own).length).toBeGreaterThan(2);
      const exit = once(child, "exit");
      child.kill("SIGINT");
      expect(await exit).toEqual([null, "SIGINT"]);
    });
  });
});
