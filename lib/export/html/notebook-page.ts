/** A notebook as a page of its own: to read, to print, to hand out. */

import type { Notebook } from "../../notebook/format";
import { type CellOptions, CellWriter } from "./cells";
import { drawScript } from "./draw-script";
import { bundleForAll, withFormulas } from "./drawn";
import { escapeHtml } from "../../core/html";
import { escapeAddress } from "../address";
import type { Heading } from "./markdown";
import { notebookScript, notebookStyle } from "./notebook-look";
import { plotlyScript } from "./packed";
import { assemblePage } from "./page";
import { contentStyle } from "./style";

export interface NotebookPageOptions extends CellOptions {
  /** Title of the page; also its first heading, if the notebook has none of the first level. */
  readonly title: string;
}

/**
 * An executed notebook as one file: its prose with formulas, its code if wanted, and what the
 * cells put out. Figures can be explored offline; in print, or where scripts may not run, their
 * pictures stand in their places. Nothing in the notebook can run in the page: its Markdown gives
 * text, its HTML outputs keep tables and text only.
 *
 * @throws Error that names the cell, if a formula is no TeX or a figure cannot be drawn
 */
export function notebookPage(notebook: Notebook, options: NotebookPageOptions): string {
  const { title } = options;
  const writer = new CellWriter(options);
  const cells = notebook.cells.map((cell) => writer.write(cell)).filter(Boolean);
  const { headings, figures } = writer;
  const isTitled = headings.some(({ level }) => level === 1);
  const hasFigures = figures.length > 0;
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
    ...(hasFigures && {
      drawn: withFormulas(figures),
      packed: [plotlyScript(bundleForAll(figures))],
      script: `${drawScript}${notebookScript}`,
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
