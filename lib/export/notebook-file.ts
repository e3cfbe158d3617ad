/** A notebook as a file to read, or to show. */

import type { Figure } from "../figure/figure";
import type { Notebook } from "../notebook/format";
import { drawFigure } from "../render/draw";
import { type DressOptions, dress } from "./dress";
import type { NotebookFormat } from "./formats";
import { notebookDeck } from "./html/deck";
import { notebookPage } from "./html/notebook-page";
import { notebookSlides } from "./notebook-slides";
import { writePptx } from "./pptx";
import { figureSlide, shapeFor } from "./slide";

interface NotebookFileOptions {
  readonly name: string;
  readonly withCode: boolean;
  readonly look: DressOptions;
}

/** Makes one file of a notebook; `ending` is that of its name. */
export async function notebookFile(
  notebook: Notebook,
  format: NotebookFormat,
  { name, withCode, look }: NotebookFileOptions,
): Promise<{ readonly ending: string; readonly bytes: Uint8Array }> {
  const title = titleOf(notebook) ?? name;
  const pictures = (figure: Figure) => {
    const dressed = dress(figure, { width: 760, height: 450, ...look });
    return drawFigure(dressed.figure, dressed).svg({ text: "outlines" });
  };
  switch (format) {
    case "html":
      return asText(".html", notebookPage(notebook, { title, withCode, pictures }));
    case "deck":
      return asText(".slides.html", notebookDeck(notebook, { title, withCode, pictures }));
    case "pptx": {
      const [theme, shape] = [look.theme ?? "light", shapeFor(look.preset)];
      const slideOf = (figure: Figure) => figureSlide(figure, look);
      const slides = notebookSlides(notebook, { withCode, theme, shape, drawFigure: slideOf });
      return { ending: ".pptx", bytes: await writePptx(slides, { theme, shape, title }) };
    }
  }
}

function asText(ending: string, text: string) {
  return { ending, bytes: Buffer.from(text) };
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
