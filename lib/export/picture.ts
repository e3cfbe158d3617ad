/** A figure as a file: one function for every format that is a single picture. */

import { type Figure } from "../figure/figure";
import { drawFigure } from "../render/draw";
import { aboutFigure } from "./about";
import { type DressOptions, dress } from "./dress";
import { writeGif } from "./gif";
import { framesOf } from "./moving";
import type { PictureFormat } from "./formats";
import { leftOut, missingLetters } from "./left-out";
import { losesParts, pixelsOf, writePng } from "./png";
import { onScreen, presets } from "./preset";
import type { SvgFonts } from "./svg";

export interface PictureOptions extends DressOptions {
  readonly format: PictureFormat;
  /** Image pixels in a CSS pixel; without it the preset's for png, 1 for gif. */
  readonly scale?: number;
  /** How an SVG keeps its text. */
  readonly fonts?: SvgFonts;
  /** True if a page shows the figure without controls. */
  readonly still?: boolean;
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
      return makeSvg(figure, options);
    case "pdf":
      return makePdf(figure, options);
    case "html":
      return plain(await makePage(figure, options));
    case "gif":
      return makeGif(figure, options);
  }
}

/** Image pixels in a CSS pixel. */
export function scaleOf({ scale, preset }: { scale?: number; preset?: keyof typeof presets }) {
  const chosen = scale ?? (preset ? presets[preset] : onScreen).scale;
  if (chosen > 0 && chosen <= 10) return chosen;
  throw new RangeError(`scale must be in (0, 10], got ${chosen}`);
}

function plain(content: string | Uint8Array, warnings: readonly string[] = []): Picture {
  return { bytes: Buffer.from(content), warnings };
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
  return { bytes, warnings: [...warnings, ...leftOut(figure, missingLetters(drawing))] };
}

/** What resvg holds, tens of megabytes a picture, goes when the event loop turns. */
const resvgFreed = () => new Promise((resolve) => setImmediate(resolve));

async function makeSvg(figure: Figure, options: PictureOptions): Promise<Picture> {
  const { writeSvgFile } = await import("./svg");
  const drawing = draw(figure, options);
  const { fonts = "named" } = options;
  // Where text stays text, the program that shows it has other fonts for what ours lack.
  const missing = fonts === "outlined" ? missingLetters(drawing) : [];
  const svg = await writeSvgFile(drawing, aboutFigure(figure), fonts);
  return plain(svg, leftOut(figure, missing));
}

async function makePdf(figure: Figure, options: PictureOptions): Promise<Picture> {
  const { writePdf } = await import("./pdf/pdf");
  const drawing = draw(figure, options);
  return plain(
    await writePdf(drawing, aboutFigure(figure)),
    leftOut(figure, missingLetters(drawing)),
  );
}

/** What dresses a figure in a way that a page does not know how to repeat for other options. */
const dressing = ["preset", "transparent", "untitled", "ranges"] as const;

/**
 * A page fills its window: the figure keeps its sizes of text and lines, not its width. A declared
 * figure in its own look has a control for each option.
 */
async function makePage(figure: Figure, options: PictureOptions): Promise<string> {
  const { figurePage } = await import("./html/figure-page");
  const { bundleForAll } = await import("./html/drawn");
  const { declaredSpecOf } = await import("./html/declared-spec");
  const dressed = dress(figure, options).figure;
  const { width: _, height: __, ...layout } = dressed.layout;
  const { finding } = aboutFigure(figure);
  const theme = options.theme ?? "light";
  const isPlain = theme === "light" && dressing.every((name) => options[name] === undefined);
  const live = isPlain && !options.still ? declaredSpecOf(figure) : undefined;
  return figurePage(
    { data: dressed.data, layout },
    { title: finding, theme, plotly: bundleForAll([figure]), ...(live && { live }) },
  );
}

async function makeGif(figure: Figure, options: PictureOptions): Promise<Picture> {
  const moments = framesOf(figure);
  const scale = scaleOf({ scale: options.scale ?? 1 });
  const missing = new Set<string>();
  const gif = await writeGif({
    count: moments.length,
    async at(index) {
      const drawing = draw(moments[index] ?? figure, options);
      for (const letter of missingLetters(drawing)) missing.add(letter);
      const pixels = pixelsOf(drawing, scale);
      await resvgFreed();
      return pixels;
    },
  });
  return plain(gif, leftOut(figure, [...missing]));
}
