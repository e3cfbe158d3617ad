/** A notebook as a page of its own: to read, to print, to hand out. */

import type { Notebook } from "../../notebook/format";
import { type CellOptions, CellWriter } from "./cells";
import { bundleForAll, picturesOf, withFormulas } from "./drawn";
import { escapeHtml } from "../../core/html";
import { escapeAddress } from "../address";
import type { Heading } from "./markdown";
import { notebookStyle } from "./notebook-look";
import { liveScript, plotlyScript } from "./packed";
import { assemblePage } from "./page";
import { pageScript } from "./page-script";
import { contentStyle } from "./style";

export interface NotebookPageOptions extends CellOptions {
  /** Title of the page; also its first heading, if the notebook has none of the first level. */
  readonly title: string;
  /** True if live figures get no controls. */
  readonly still?: boolean;
}

/**
 * An executed notebook as one file: its prose with formulas, its code if wanted, and what the
 * cells put out. Figures can be explored offline, and live ones keep their controls; in print, or
 * where scripts may not run, their pictures stand in their places. Nothing in the notebook can run
 * in the page: its Markdown gives text, its HTML outputs keep tables and text only.
 *
 * @throws Error that names the cell, if a formula is no TeX or a figure cannot be drawn
 */
export function notebookPage(notebook: Notebook, options: NotebookPageOptions): string {
  const { title, still = false } = options;
  const writer = new CellWriter(options, { live: !still });
  const cells = notebook.cells.map((cell) => writer.write(cell)).filter(Boolean);
  const { headings, figures, live } = writer;
  const pictures = [...figures, ...picturesOf(live)];
  const isTitled = headings.some(({ level }) => level === 1);
  return assemblePage({
    title,
    styles: [contentStyle, notebookStyle],
    body: [
      contents(headings),
      "<main>",
      ...(isTitled ? [] : [`<h1>${escapeHtml(title)}</h1>`]),
      ...cells,
      "</main>",
    ].join("\n"),
    ...(pictures.length > 0 && {
      drawn: withFormulas(figures, live),
      packed: [plotlyScript(bundleForAll(pictures)), ...(live.length > 0 ? [liveScript()] : [])],
      script: pageScript("distlab.drawNotebook();"),
    }),
    fontWeights: [400, 700],
  });
}

/** Links to the headings of the second and third level. */
function contents(headings: readonly Heading[]): string {
  const links = headings
    .filter(({ level }) => level === 2 || level === 3)
    .map(({ id, level, text }) => {
      const address = `#${escapeAddress(id)}`;
      return `<li class="level-${level}"><a href="${address}">${escapeHtml(text)}</a></li>`;
    });
  return links.length > 1
    ? `<nav aria-label="Contents"><ol>\n${links.join("\n")}\n</ol></nav>`
    : "";
}
