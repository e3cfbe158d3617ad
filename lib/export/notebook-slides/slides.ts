/** A notebook as a presentation: what its slideshow metadata marks, page by page. */

import type { Notebook } from "../../notebook/format";
import { type SlideOptions, slidesOf } from "../html/slides";
import { type FigureSlide, type Slide, type TextBlock, type TextSlide, pageOf } from "../pptx";
import { type CellOptions, cellContent } from "./cells";
import { plain } from "../pptx/flow";
import { noteParagraphs } from "./notes";
import { pagesOf } from "./pages";
import { roomIn } from "./room";

export type NotebookSlidesOptions = Omit<CellOptions, "room"> & SlideOptions;

/**
 * The slides of a notebook (see `slidesOf`): text, tables, code and formulas that can be edited or
 * enlarged, and each figure on a slide of its own after them. What waits for a click in a page
 * stands on its slide from the start. What is too long for a slide goes on over the next, with the
 * same title; no text becomes smaller than 14 pt.
 *
 * @throws Error that names the cell, if a formula is no TeX or a figure cannot be drawn
 */
export function notebookSlides(notebook: Notebook, options: NotebookSlidesOptions): Slide[] {
  const { body } = pageOf(options.shape);
  const cellOptions = { ...options, room: roomIn(body) };
  let title: string | undefined;
  return slidesOf(notebook, options).flatMap(({ parts, notes }): Slide[] => {
    const contents = parts
      .flatMap(({ cells }) => cells)
      .map((cell) => cellContent(cell, cellOptions));
    const content = titled(contents.flatMap(({ blocks }) => blocks));
    // A slide without a heading stands under the one before it.
    title = content.title ?? title;
    const pages = pagesOf(content.blocks, body);
    const isTitleOnly = pages.length === 0 && content.title !== undefined;
    const figures = contents.flatMap((each) => each.figures);
    return withNotes(textSlides(isTitleOnly ? [[]] : pages, title), figures, noteParagraphs(notes));
  });
}

/** The first heading is the title, and is not said twice. */
function titled(blocks: readonly TextBlock[]) {
  const heading = blocks.find((block) => block.kind === "heading");
  if (heading?.kind !== "heading") return { title: undefined, blocks };
  return {
    title: plain(heading.runs).replace(/\s+/g, " "),
    blocks: blocks.filter((block) => block !== heading),
  };
}

function textSlides(pages: readonly TextBlock[][], title: string | undefined): TextSlide[] {
  return pages.map((text, i) => {
    if (title === undefined) return { text };
    return { title: i === 0 ? title : `${title} (${i + 1})`, text };
  });
}

/** What the speaker says belongs to the first slide, be it a figure's. */
function withNotes(
  texts: readonly TextSlide[],
  figures: readonly FigureSlide[],
  notes: readonly string[],
): Slide[] {
  const [first, ...rest] = [...texts, ...figures];
  if (!first) return [];
  return notes.length > 0 ? [{ ...first, notes }, ...rest] : [first, ...rest];
}
