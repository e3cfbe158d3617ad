/** A figure as a file: one function for every format that is a single picture. */

import { type Figure } from "../figure/figure";
import { drawFigure } from "../render/draw";
import { aboutFigure } from "./about";
import { type DressOptions, dress } from "./dress";
import { writeGif } from "./gif";
import { framesOf } from "./moving";
import type { PictureFormat } from "./formats";
import { losesParts, pixelsOf, writePng } from "./png";
import { onScreen, presets } from "./preset";
import type { SvgFonts } from "./svg";

export interface PictureOptions extends DressOptions {
  readonly format: PictureFormat;
  /** Image pixels in a CSS pixel; without it the preset's for png, 1 for gif. */
  readonly scale?: number;
  /** How an SVG keeps its text. */
  readonly fonts?: SvgFonts;
}

/** The bytes of a file, and what whoever asked for it should know. */
export interface Picture {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

/**
 * Makes a picture of a figure.
 *
 * @throws UndrawableError for a trace that needs a browser, and RangeError for sizes and ranges
 *   that cannot be
 */
export async function makePicture(figure: Figure, options: PictureOptions): Promise<Picture> {
  switch (options.format) {
    case "png":
      return makePng(figure, options);
    case "svg":
      return plain(await makeSvg(figure, options));
    case "pdf":
      return plain(await makePdf(figure, options));
    case "html":
      return plain(await makePage(figure, options));
    case "gif":
      return plain(await makeGif(figure, options));
  }
}

/** Image pixels in a CSS pixel. */
export function scaleOf({ scale, preset }: { scale?: number; preset?: keyof typeof presets }) {
  const chosen = scale ?? (preset ? presets[preset] : onScreen).scale;
  if (chosen > 0 && chosen <= 10) return chosen;
  throw new RangeError(`scale must be in (0, 10], got ${chosen}`);
}

function plain(content: string | Uint8Array): Picture {
  return { bytes: Buffer.from(content), warnings: [] };
}

function draw(figure: Figure, options: DressOptions) {
  const dressed = dress(figure, options);
  return drawFigure(dressed.figure, dressed);
}

async function makePng(figure: Figure, options: PictureOptions): Promise<Picture> {
  const drawing = draw(figure, options);
  const warnings = losesParts(drawing)
    ? ["what begins far left of the picture is missing in the PNG; SVG and PDF have it"]
    : [];
  const bytes = writePng(drawing, scaleOf(options));
  await resvgFreed();
  return { bytes, warnings };
}

/** What resvg holds, tens of megabytes a picture, goes when the event loop turns. */
const resvgFreed = () => new Promise((resolve) => setImmediate(resolve));

async function makeSvg(figure: Figure, options: PictureOptions): Promise<string> {
  const { writeSvgFile } = await import("./svg");
  return writeSvgFile(draw(figure, options), aboutFigure(figure), options.fonts ?? "named");
}

async function makePdf(figure: Figure, options: PictureOptions): Promise<Uint8Array> {
  const { writePdf } = await import("./pdf/pdf");
  return writePdf(draw(figure, options), aboutFigure(figure));
}

/** A page fills its window: the figure keeps its sizes of text and lines, not its width. */
async function makePage(figure: Figure, options: PictureOptions): Promise<string> {
  const { figurePage } = await import("./html/figure-page");
  const { bundleForAll } = await import("./html/drawn");
  const dressed = dress(figure, options).figure;
  const { width: _, height: __, ...layout } = dressed.layout;
  const { finding } = aboutFigure(figure);
  const theme = options.theme ?? "light";
  return figurePage(
    { data: dressed.data, layout },
    { title: finding, theme, plotly: bundleForAll([figure]) },
  );
}

function makeGif(figure: Figure, options: PictureOptions): Promise<Uint8Array> {
  const moments = framesOf(figure);
  const scale = scaleOf({ scale: options.scale ?? 1 });
  return writeGif({
    count: moments.length,
    async at(index) {
      const pixels = pixelsOf(draw(moments[index] ?? figure, options), scale);
      await resvgFreed();
      return pixels;
    },
  });
}
