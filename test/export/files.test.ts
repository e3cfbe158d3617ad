import { DOMParser } from "@xmldom/xmldom";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PNG } from "pngjs";
import { extractText, getDocumentProxy } from "unpdf";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { aboutFigure } from "../../lib/export/about";
import { ExportFolder } from "../../lib/export/folder";
import { losesParts } from "../../lib/export/png";
import { type PictureOptions, makePicture } from "../../lib/export/picture";
import { saveFigure } from "../../lib/export/save";
import { stillPicture } from "../../lib/export/still";
import { figureTargets, notebookTargets } from "../../lib/export/targets";
import { figures } from "../../lib/figure/registry";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { drawFigure } from "../../lib/render/draw";
import { parseSvg } from "../../lib/render/dom/parse";
import { Document } from "../../lib/render/dom/document";

const make = async (options: PictureOptions, figure = amdahlFigure()) => {
  const { bytes, warnings } = await makePicture(figure, options);
  expect(warnings).toEqual([]);
  return bytes;
};
const text = async (options: PictureOptions) => Buffer.from(await make(options)).toString();

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "distlab-export-"))));
afterAll(() => rmSync(folder, { recursive: true }));

describe("png", () => {
  it("is as large on a slide as the slide: pixels and their size", async () => {
    const png = Buffer.from(await make({ format: "png", preset: "slide" }));
    expect(PNG.sync.read(png)).toMatchObject({ width: 1920, height: 1080 });
    const at = png.indexOf("pHYs");
    const inches = (pixels: number) => pixels / png.readUInt32BE(at + 4) / 0.0254;
    expect(inches(1920)).toBeCloseTo(13.333, 2);
    expect(inches(1080)).toBeCloseTo(7.5, 2);
  });

  it("has a clear ground on request", async () => {
    const corner = async (options: PictureOptions) => [
      ...PNG.sync.read(Buffer.from(await make(options))).data.subarray(0, 4),
    ];
    expect(await corner({ format: "png" })).toEqual([255, 255, 255, 255]);
    expect(await corner({ format: "png", transparent: true })).toEqual([0, 0, 0, 0]);
    expect(await corner({ format: "png", theme: "dark" })).toEqual([0x15, 0x18, 0x1d, 255]);
  });

  it("says so if resvg would leave a part out", () => {
    const root = (left: number) =>
      parseSvg(
        new Document(() => undefined),
        `<svg><g clip-path="url(#a)"><g clip-path="url(#b)"><path d="M${left},1L50,1"/></g></g></svg>`,
      );
    const drawing = { ...drawFigure(amdahlFigure(), { width: 100, height: 100 }) };
    expect(losesParts({ ...drawing, root: root(-199) })).toBe(false);
    expect(losesParts({ ...drawing, root: root(-201) })).toBe(true);
    expect(losesParts(drawing)).toBe(false);
  });

  it.each([0, -1, NaN, 11])("refuses the scale %d, of a GIF too", async (scale) => {
    for (const format of ["png", "gif"] as const) {
      const cause = makePicture(amdahlFigure(), { format, scale });
      await expect(cause).rejects.toThrow(new RangeError(`scale must be in (0, 10], got ${scale}`));
    }
  });

  it("refuses a picture that would fill the memory", async () => {
    const size = { width: 20_000, height: 20_000 };
    const cause = makePicture(amdahlFigure(), { format: "png", ...size, scale: 10 });
    await expect(cause).rejects.toThrow(
      new RangeError("a picture must have 200000000 pixels or fewer, got 40000000000"),
    );
  });
});

describe("svg", () => {
  const title =
    "<title>However many workers you add, the speedup stays below 20×</title><desc>Chart";

  it("has the finding as its title, and text as text", async () => {
    const svg = await text({ format: "svg" });
    expect(svg).toContain(title);
    expect(svg).toContain(">workers (count)</text>");
    const errors: string[] = [];
    new DOMParser({ onError: (_, message) => void errors.push(message) }).parseFromString(
      svg,
      "image/svg+xml",
    );
    expect(errors).toEqual([]);
  });

  it("has shapes of letters on request", async () => {
    const svg = await text({ format: "svg", fonts: "outlined" });
    expect(svg).toContain(title);
    expect(svg).not.toContain("<text");
  });

  it("brings its fonts on request, with the letters it needs", async () => {
    const svg = await text({ format: "svg", fonts: "embedded" });
    const [, range = "", data = ""] =
      /src:url\(data:font\/woff2;base64,([^)]*)\);unicode-range:([^}]*)/.exec(svg)?.reverse() ?? [];
    expect(svg).toMatch(
      /<style>@font-face\{font-family:"Open Sans";font-weight:400;font-style:normal;/,
    );
    expect(Buffer.from(range, "base64").subarray(0, 4).toString()).toBe("wOF2");
    expect(range.length).toBeLessThan(20_000);
    expect(data.split(",")).toContain("U+d7");
  });
});

describe("pdf", () => {
  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    "$id: one page with the words of the figure, 10 to 50 kB",
    async ({ figure }) => {
      const pdf = await make({ format: "pdf", preset: "slide" }, figure());
      expect(pdf.length).toBeGreaterThan(5_000);
      expect(pdf.length).toBeLessThan(50_000);
      const proxy = await getDocumentProxy(new Uint8Array(pdf));
      const { totalPages, text: words } = await extractText(proxy, { mergePages: true });
      expect(totalPages).toBe(1);
      const plain = (all: string) => all.replace(/\s+/g, "");
      expect(plain(words)).toContain(plain(aboutFigure(figure()).finding));
    },
  );

  it("has its title and size, and no date", async () => {
    const pdf = Buffer.from(await make({ format: "pdf", preset: "slide" })).toString("latin1");
    expect(pdf).toContain("/MediaBox [0 0 960 540]");
    expect(pdf).toContain("D:19700101000000Z");
    expect(pdf).not.toContain(String(new Date().getFullYear()));
  });
});

describe("gif", () => {
  it("shows each frame, over and over, and the last one longer", async () => {
    const [target] = figureTargets(
      ["amdahl"],
      {},
      { option: "maxWorkers", from: "16", to: "64", steps: 3 },
    );
    const gif = Buffer.from(await make({ format: "gif", width: 300, height: 200 }, target!.figure));
    expect(gif.subarray(0, 6).toString()).toBe("GIF89a");
    expect([gif.readUInt16LE(6), gif.readUInt16LE(8)]).toEqual([300, 200]);
    expect(gif.includes("NETSCAPE2.0")).toBe(true);
    const delays: number[] = [];
    const control = Buffer.from([0x21, 0xf9, 0x04]);
    for (let at = gif.indexOf(control); at >= 0; at = gif.indexOf(control, at + 1)) {
      delays.push(gif.readUInt16LE(at + 4));
    }
    expect(delays).toEqual([12, 12, 150]);
  });
});

describe("the same figure", () => {
  it.each(["png", "svg", "pdf", "html", "gif"] as const)(
    "gives the same %s on any day",
    async (format) => {
      const first = await make({ format });
      vi.useFakeTimers({ now: Date.UTC(2033, 4, 5), toFake: ["Date"] });
      try {
        expect(Buffer.from(await make({ format })).equals(Buffer.from(first))).toBe(true);
      } finally {
        vi.useRealTimers();
      }
    },
  );
});

describe("still picture", () => {
  it.each(figures.map((figure) => ({ figure, id: figure.id })))(
    "$id fits into a notebook",
    ({ figure }) => {
      const { address } = stillPicture(figure());
      expect(address).toMatch(/^data:image\/svg\+xml,</);
      expect(address.length).toBeLessThan(15_000);
    },
  );

  it("is a PNG where the drawing is large", () => {
    const x = Array.from({ length: 3000 }, (_, i) => i);
    const figure = {
      data: [
        {
          mode: "markers" as const,
          x,
          y: x.map((i) => (i * 7919) % 1013),
          marker: { opacity: 0.5 },
        },
      ],
      layout: {},
    };
    const { address } = stillPicture(figure);
    expect(address).toMatch(/^data:image\/png;base64,/);
    expect(address.length).toBeLessThanOrEqual(25_000);
  });
});

describe("ExportFolder", () => {
  const read = (path: string) => JSON.parse(readFileSync(join(path, "manifest.json"), "utf8"));

  it("lists its files, with those of earlier exports that still are there", () => {
    const path = join(folder, "list");
    const first = new ExportFolder(path, "1.2.3");
    const figures = [{ figure: "b", options: { seed: 1 } }];
    first.write("b.png", Buffer.from("b"), { format: "png", figures });
    first.write("gone.png", Buffer.from("g"), { format: "png" });
    rmSync(join(path, "gone.png"));
    const second = new ExportFolder(path, "1.2.3");
    second.write("a.svg", Buffer.from("a"), { format: "svg", asked: { width: 5 } });
    const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");
    expect(read(path)).toEqual({
      generator: "distlab 1.2.3",
      files: [
        { file: "a.svg", format: "svg", asked: { width: 5 }, sha256: sha256("a") },
        { file: "b.png", format: "png", figures, sha256: sha256("b") },
      ],
    });
  });

  it("is true after each file, and says why one cannot be written", () => {
    const path = join(folder, "true");
    const place = new ExportFolder(path, "1");
    place.write("a.png", Buffer.from("a"), { format: "png" });
    mkdirSync(join(path, "b.png"));
    const blocked = () => place.write("b.png", Buffer.from("b"), { format: "png" });
    expect(blocked).toThrow(/b\.png cannot be written: a folder has its name$/);
    expect(read(path).files).toHaveLength(1);
    const inFile = new ExportFolder(join(path, "a.png"), "1");
    const below = () => inFile.write("c.png", Buffer.from(""), { format: "png" });
    expect(below).toThrow(/cannot be written: a file stands where its folder should be$/);
  });

  it("refuses to write a name twice", () => {
    const place = new ExportFolder(join(folder, "twice"), "1");
    const write = () => place.write("a.png", Buffer.from("a"), { format: "png" });
    write();
    expect(write).toThrow("a.png was written by this command already: give each its own --out");
  });

  it.each(["../out.png", "/out.png", ".", "manifest.json"])("refuses %s", (name) => {
    const place = new ExportFolder(join(folder, "inside"), "1");
    expect(() => place.write(name, Buffer.from(""), { format: "png" })).toThrow(
      /^a file must lie in .*inside, got /,
    );
  });
});

describe("saveFigure", () => {
  it.each(["png", "svg", "pdf", "html", "gif", "pptx"])("writes .%s", async (ending) => {
    const path = join(folder, "saved", `figure.${ending}`);
    await saveFigure(amdahlFigure(), path, { preset: "slide" });
    expect(existsSync(path)).toBe(true);
  });

  it.each([
    {
      options: { preset: "toString" },
      message: "preset must be one of slide, slide-4x3, paper, poster, got toString",
    },
    { options: { theme: "drak" }, message: "theme must be one of light, dark, got drak" },
    {
      options: { widht: 5 },
      message:
        "widht is not one of preset, theme, fonts, transparent, width, height, scale, ranges",
    },
  ])("refuses options that nobody checked: $message", async ({ options, message }) => {
    const cause = saveFigure(amdahlFigure(), join(folder, "no.svg"), options as never);
    await expect(cause).rejects.toThrow(new RangeError(message));
  });

  it("refuses other endings", async () => {
    const cause = saveFigure(amdahlFigure(), "figure.jpg", {});
    await expect(cause).rejects.toThrow(
      new RangeError(
        "path must end in one of .png, .svg, .pdf, .html, .gif, .pptx, got figure.jpg",
      ),
    );
  });
});

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
