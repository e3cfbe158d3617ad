/** A notebook as a file to read, or to show. */

import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { figuresIn } from "../notebook/figures";
import type { Notebook } from "../notebook/format";
import { drawFigure } from "../render/draw";
import { UndrawableError } from "../render/plotly/bundle";
import { slim } from "../render/slim/slim";
import { escapeText } from "../render/svg/escape";
import { type DressOptions, dress } from "./dress";
import type { NotebookFormat } from "./formats";
import { notebookDeck } from "./html/deck";
import { notebookPage } from "./html/notebook-page";
import { notebookSlides } from "./notebook-slides";
import type { Picture } from "./picture";
import { writePptx } from "./pptx";
import { figureSlide, shapeFor } from "./slide";
import { fontStyle } from "./svg";

interface NotebookFileOptions {
  readonly name: string;
  readonly withCode: boolean;
  readonly look: DressOptions & { readonly still?: boolean };
}

/** A file that is to be made: the ending of its name, and how. */
export interface NotebookFile {
  readonly ending: string;
  make(): Promise<Picture>;
}

/** One file of a notebook. */
export function notebookFile(
  notebook: Notebook,
  format: NotebookFormat,
  { name, withCode, look }: NotebookFileOptions,
): NotebookFile {
  const title = titleOf(notebook) ?? name;
  const page = (write: typeof notebookPage | typeof notebookDeck) => async () => {
    const pictures = await picturesOf(notebook, look);
    const warnings: string[] = [];
    const warn = (sentence: string) => void warnings.push(sentence);
    const { still = false } = look;
    const text = write(notebook, { title, withCode, pictures, still, warn });
    return { bytes: Buffer.from(text), warnings };
  };
  switch (format) {
    case "html":
      return { ending: ".html", make: page(notebookPage) };
    case "deck":
      return { ending: ".slides.html", make: page(notebookDeck) };
    case "pptx":
      return { ending: ".pptx", make: () => presentation(notebook, { title, withCode, look }) };
  }
}

async function presentation(
  notebook: Notebook,
  { title, withCode, look }: { title: string; withCode: boolean; look: DressOptions },
): Promise<Picture> {
  const [theme, shape] = [look.theme ?? "light", shapeFor(look.preset)];
  const warnings: string[] = [];
  const draw = (figure: Figure) => {
    const drawn = figureSlide(figure, look);
    warnings.push(...drawn.warnings);
    return drawn.slide;
  };
  const slides = notebookSlides(notebook, { withCode, theme, shape, drawFigure: draw });
  return { bytes: await writePptx(slides, { theme, shape, title }), warnings };
}

/** Pictures of all figures, for print and for where no script runs: each brings its font. */
async function picturesOf(notebook: Notebook, look: DressOptions) {
  const known = new Map<string, string>();
  for (const { figure } of figuresIn(notebook)) {
    known.set(JSON.stringify(figure), await pictureOf(figure, look));
  }
  return (figure: Figure) => known.get(JSON.stringify(figure)) ?? "";
}

async function pictureOf(figure: Figure, look: DressOptions): Promise<string> {
  const dressed = dress(figure, { width: 760, height: 450, ...look });
  try {
    const drawing = drawFigure(dressed.figure, dressed);
    slim(drawing.root);
    return drawing.svg({ head: await fontStyle(drawing) });
  } catch (error) {
    // The page's own browser draws it; a printer gets the words.
    if (error instanceof UndrawableError) return inWords(findingOf(figure));
    throw error;
  }
}

function inWords(finding: string): string {
  const place = 'x="380" y="60" text-anchor="middle" font-family="sans-serif" font-size="17"';
  const text = `<text ${place}>${escapeText(finding)}</text>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 760 450">${text}</svg>`;
}

/** The first heading. */
function titleOf({ cells }: Notebook): string | undefined {
  for (const { cell_type, source } of cells) {
    if (cell_type !== "markdown") continue;
    const heading = /^#\s+(.*)$/m.exec(typeof source === "string" ? source : source.join(""));
    if (heading?.[1]) return heading[1].trim();
  }
  return undefined;
}
