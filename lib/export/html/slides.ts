/** A notebook split into slides, for whoever makes a deck of it. */

import { type Cell, type Notebook, joinLines } from "../../notebook/format";
import { isShown } from "./cells";
import { figureOf } from "../../notebook/figures";

/** What appears on a slide in one step. */
export interface SlidePart {
  /** True if it waits for a click. */
  readonly isFragment: boolean;
  readonly cells: readonly Cell[];
}

export interface Slide {
  /** True for a slide that stands below the one before it instead of beside it. */
  readonly isBelow: boolean;
  readonly parts: readonly SlidePart[];
  /** What only the speaker sees, in Markdown. */
  readonly notes: string;
}

export interface SlideOptions {
  /**
   * What becomes of cells without a mark, in a notebook that has some: metadata says what a
   * lecture shows, so they are left out; with "continue" they follow on the slide before them,
   * as nbconvert has it. A cell that is marked `-` always continues.
   */
  readonly unmarked?: "leave out" | "continue";
}

/** Marks of cells: Jupyter's names. */
type Mark = "slide" | "subslide" | "fragment" | "skip" | "notes" | "-";

/**
 * The slides of a notebook, by `metadata.slideshow.slide_type` of its cells.
 *
 * In a notebook without such metadata each heading of the first or second level starts a slide;
 * a heading of the third level starts one below it, and so does a figure, which needs the room.
 */
export function slidesOf(
  notebook: Notebook,
  { unmarked = "leave out" }: SlideOptions = {},
): Slide[] {
  const cells = notebook.cells.filter(isShown);
  const rest = unmarked === "continue" ? "-" : "skip";
  const marked: readonly MarkedCell[] = cells.some(markOf)
    ? cells.map((cell) => ({ cell, mark: markOf(cell) ?? rest }))
    : markedByHeadings(cells);
  const slides: OpenSlide[] = [];
  for (const { cell, mark } of marked) {
    if (mark === "skip") continue;
    const startsSlide = mark === "slide" || mark === "subslide" || slides.length === 0;
    if (startsSlide) slides.push({ isBelow: mark === "subslide", parts: [], notes: [] });
    const { parts, notes } = slides[slides.length - 1] as OpenSlide;
    const part = parts.at(-1);
    if (mark === "notes") notes.push(joinLines(cell.source));
    else if (mark === "fragment") parts.push({ isFragment: true, cells: [cell] });
    else if (part) part.cells.push(cell);
    else parts.push({ isFragment: false, cells: [cell] });
  }
  return slides.map(({ notes, ...slide }) => ({ ...slide, notes: notes.join("\n\n") }));
}

interface MarkedCell {
  readonly cell: Cell;
  readonly mark: Mark;
}

interface OpenSlide {
  readonly isBelow: boolean;
  readonly parts: { isFragment: boolean; cells: Cell[] }[];
  readonly notes: string[];
}

const marks: readonly unknown[] = ["slide", "subslide", "fragment", "skip", "notes", "-"];

function markOf(cell: Cell): Mark | undefined {
  const { slideshow } = cell.metadata as { slideshow?: { slide_type?: unknown } };
  const mark = slideshow?.slide_type;
  return marks.includes(mark) ? (mark as Mark) : undefined;
}

function markedByHeadings(cells: readonly Cell[]): MarkedCell[] {
  let afterFigure = false;
  return cells.flatMap((cell): MarkedCell[] => {
    const hasFigure = cell.cell_type === "code" && cell.outputs.some(figureOf);
    const mark = hasFigure || afterFigure ? "subslide" : "-";
    afterFigure = hasFigure;
    if (cell.cell_type === "code") return [{ cell, mark }];
    return splitAtHeadings(joinLines(cell.source)).map((source, i) => {
      const level = /^#{1,3}(?=\s)/.exec(source)?.[0].length;
      const byHeading = level === undefined ? undefined : level < 3 ? "slide" : "subslide";
      return { cell: { ...cell, source }, mark: byHeading ?? (i === 0 ? mark : "-") };
    });
  });
}

/** Markdown cut before each heading of the first three levels that is not in a block of code. */
function splitAtHeadings(source: string): string[] {
  const pieces: string[] = [];
  let isCode = false;
  for (const line of source.split("\n")) {
    if (/^\s*(```|~~~)/.test(line)) isCode = !isCode;
    if (pieces.length === 0 || (!isCode && /^#{1,3}\s/.test(line))) pieces.push(line);
    else pieces[pieces.length - 1] += `\n${line}`;
  }
  return pieces.filter((piece) => piece.trim() !== "");
}
