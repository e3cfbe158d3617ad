/** Short ways to slides for tests. */

import {
  type NotebookSlidesOptions,
  notebookSlides,
} from "../../../lib/export/notebook-slides/slides";
import type { Slide, TextBlock, TextSlide } from "../../../lib/export/pptx";
import type { Cell } from "../../../lib/notebook/format";
import { notebookOf, text } from "../html/inspect";
import { slideOf, smallPicture } from "../pptx/opened";

export const options: NotebookSlidesOptions = {
  withCode: false,
  theme: "light",
  shape: "16:9",
  drawFigure: slideOf,
};

/** The slides of a notebook of these cells. */
export function slidesFor(
  cells: readonly Partial<Cell>[],
  change: Partial<NotebookSlidesOptions> = {},
): Slide[] {
  return notebookSlides(notebookOf(...cells), { ...options, ...change });
}

export const isText = (slide: Slide): slide is TextSlide => "text" in slide;

/** The blocks under the heading of a slide with this Markdown; it must be one slide. */
export function blocksOf(source: string, extra: Partial<Cell> = {}): readonly TextBlock[] {
  const slides = slidesFor([{ ...marked(`# Title\n\n${source}`, "slide"), ...extra }]);
  const [slide, ...more] = slides;
  if (!slide || !isText(slide) || more.length > 0) throw new Error(`${slides.length} slides`);
  return slide.text;
}

/** A text cell that is marked as a slide, a fragment, and so on. */
export const marked = (source: string, mark: string) =>
  text(source, { slideshow: { slide_type: mark } });

/** The small picture as notebooks store it. */
export const base64 = Buffer.from(smallPicture().png).toString("base64");

/** All words of a slide. */
export function wordsOf(slide: Slide | undefined): string {
  if (!slide || !isText(slide)) return "";
  return slide.text.map(blockWords).join("\n");
}

function blockWords(block: TextBlock): string {
  if (block.kind === "code") return block.lines.join("\n");
  if (block.kind === "picture") return block.alt;
  if (block.kind === "table") {
    return block.rows
      .map((row) => row.flatMap((cell) => cell.map((run) => run.text)).join("|"))
      .join("\n");
  }
  return block.runs.map((run) => run.text).join("");
}
