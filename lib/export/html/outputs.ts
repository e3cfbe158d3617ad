/** What cells put out, as HTML. */

import { stripVTControlCharacters } from "node:util";
import type { Figure } from "../../figure/figure";
import { type Multiline, type Output, joinLines } from "../../notebook/format";
import { aboutFigure } from "../about";
import { escapeHtml } from "../../core/html";
import { svgAddress } from "../address";
import { formulaHtml } from "./formula";
import { sanitizeHtml } from "./sanitize";

/** Height of a figure that does not name its own (CSS pixels): that of a cell in a notebook. */
const usualHeight = 450;

/** A place for a figure: its picture, until the page's script puts the figure itself there. */
export function figureHtml(figure: Figure, index: number, picture: string): string {
  const words = wordsOf(figure);
  return place(figure, `data-figure="${index}"`, [
    `<div class="drawn" role="figure" aria-label="${words}"></div>`,
    stillHtml(words, picture),
  ]);
}

/** A place for a live figure: its picture, until the page's script puts figure and controls there. */
export function liveHtml(figure: Figure, index: number, picture: string): string {
  const parts = ['<div class="drawn"></div>', stillHtml(wordsOf(figure), picture)];
  return place(figure, `data-live="${index}"`, parts);
}

function place({ layout }: Figure, which: string, parts: readonly string[]): string {
  const height = Number(layout.height) || usualHeight;
  const start = `<figure class="plot" ${which} style="--height:${height}px">`;
  return `${start}${parts.join("")}</figure>`;
}

function wordsOf(figure: Figure): string {
  const { finding, description } = aboutFigure(figure);
  return escapeHtml(`${finding}. ${description}`);
}

const stillHtml = (words: string, picture: string) =>
  `<img class="picture" alt="${words}" src="${escapeHtml(svgAddress(picture))}">`;

/** Any output but a figure: of several media types the richest that stands still. */
export function outputHtml(output: Output): string {
  switch (output.output_type) {
    case "stream":
      return pre(output.name, joinLines(output.text));
    case "error":
      return pre("error", output.traceback.join("\n") || `${output.ename}: ${output.evalue}`);
    default:
      for (const [type, write] of Object.entries(writers)) {
        const content = output.data[type];
        if (content !== undefined) return write(asText(content));
      }
      return "";
  }
}

const image = (type: string) => (base64: string) =>
  `<img class="output" alt="picture" src="data:${type};base64,${escapeHtml(base64.replace(/\s/g, ""))}">`;

const writers: Readonly<Record<string, (content: string) => string>> = {
  "image/svg+xml": (svg) =>
    `<img class="output" alt="picture" src="${escapeHtml(svgAddress(svg))}">`,
  "image/png": image("image/png"),
  "image/jpeg": image("image/jpeg"),
  "text/html": (html) => `<div class="output">${sanitizeHtml(html)}</div>`,
  "text/latex": (tex) => formulaHtml(tex.replace(/^\s*\$+|\$+\s*$/g, ""), true),
  "text/plain": (text) => pre("result", text),
  "application/json": (json) => pre("result", json),
};

function asText(content: unknown): string {
  const isLines = Array.isArray(content) && content.every((line) => typeof line === "string");
  if (typeof content === "string" || isLines) return joinLines(content as Multiline);
  return JSON.stringify(content, undefined, 2);
}

function pre(kind: string, text: string): string {
  const shown = escapeHtml(stripVTControlCharacters(text).trimEnd());
  return shown && `<pre class="output ${kind}">${shown}</pre>`;
}
