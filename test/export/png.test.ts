import { PNG } from "pngjs";
import { describe, expect, it } from "vitest";
import { losesParts } from "../../lib/export/png";
import { type PictureOptions, makePicture } from "../../lib/export/picture";
import { amdahlFigure } from "../../lib/figure/scaling/amdahl";
import { drawFigure } from "../../lib/render/draw";
import { parseSvg } from "../../lib/render/dom/parse";
import { Document } from "../../lib/render/dom/document";

const make = async (options: PictureOptions, figure = amdahlFigure()) => {
  const { bytes, warnings } = await makePicture(figure, options);
  expect(warnings).toEqual([]);
  return bytes;
};
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
