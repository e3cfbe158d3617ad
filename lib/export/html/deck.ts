/** A notebook as slides: one file, offline, made for a lecture hall without network. */

import { readFileSync } from "node:fs";
import { packageFile } from "../../host/project";
import type { Notebook } from "../../notebook/format";
import { type CellOptions, CellWriter } from "./cells";
import { deckScript, deckStyle } from "./deck-look";
import { bundleForAll, withFormulas } from "./drawn";
import { ProseWriter } from "./markdown";
import { plotlyScript, revealScript } from "./packed";
import { assemblePage } from "./page";
import { pageScript } from "./page-script";
import { type Slide, type SlideOptions, slidesOf } from "./slides";
import { contentStyle } from "./style";

export interface NotebookDeckOptions extends CellOptions, SlideOptions {
  readonly title: string;
}

/**
 * The slides of a notebook (see `slidesOf`) as a reveal.js deck. Figures can be explored on the
 * slide, live ones as they were when the notebook was run, and are drawn half as large again as in
 * a notebook; text shrinks where a slide is full.
 * The key S opens the speaker's notes in a window of their own. With `?print-pdf` behind its
 * address a browser prints one slide a page.
 *
 * @throws Error that names the cell, if a formula is no TeX or a figure cannot be drawn
 */
export function notebookDeck(notebook: Notebook, options: NotebookDeckOptions): string {
  const writer = new CellWriter(options, { live: false });
  const stacks: string[][] = [];
  for (const slide of slidesOf(notebook, options)) {
    const html = slideHtml(slide, writer);
    const stack = slide.isBelow ? stacks.at(-1) : undefined;
    if (html && stack) stack.push(html);
    else if (html) stacks.push([html]);
  }
  const sections = stacks.map((stack) =>
    stack.length > 1 ? `<section>\n${stack.join("\n")}\n</section>` : stack.join(""),
  );
  const { figures } = writer;
  const reveal = readFileSync(packageFile("reveal.js", "dist", "reveal.css"), "utf8");
  return assemblePage({
    title: options.title,
    styles: [reveal, contentStyle, deckStyle],
    body: `<div class="reveal"><div class="slides">\n${sections.join("\n")}\n</div></div>`,
    drawn: withFormulas(figures),
    packed: [...(figures.length > 0 ? [plotlyScript(bundleForAll(figures))] : []), revealScript()],
    script: pageScript(deckScript),
    fontWeights: [400, 700],
  });
}

function slideHtml({ parts, notes }: Slide, writer: CellWriter): string {
  const content = parts.map(({ isFragment, cells }) => {
    const html = cells.map((cell) => writer.write(cell)).join("\n");
    return isFragment && html ? `<div class="fragment">${html}</div>` : html;
  });
  const html = content.filter(Boolean).join("\n");
  if (!html) return "";
  // Apart from the slides, so that headings in notes take no names from theirs.
  const aside = notes && `<aside class="notes">${new ProseWriter().write(notes).html}</aside>`;
  return `<section><div class="sheet">${html}</div>${aside}</section>`;
}
