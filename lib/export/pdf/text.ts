/** Text of SVG as text of PDF: it can be searched and copied. */

import type { Element } from "../../render/dom/element";
import { fontOf, fontRuns } from "../../render/text/face";
import { type TextRun, textRuns } from "../../render/text/layout";
import { measureText } from "../../render/text/measure";
import { decorationLines } from "../../render/text/outline";
import { type Document, inkOf } from "./ink";
import { type Paint, colorOf } from "./paint";

/** Draws a text element. */
export function drawText(document: Document, element: Element, paint: Paint): void {
  if (paint.visibility === "hidden") return;
  for (const run of textRuns(element)) drawRun(document, run, paint.opacity);
}

function drawRun(document: Document, { text, x: start, y, style }: TextRun, opacity: number): void {
  const { fill, fillOpacity } = style;
  const ink = inkOf(colorOf({ fill, "fill-opacity": String(fillOpacity), opacity }, "fill"));
  if (!ink) return;
  document.fillColor(ink.color, ink.opacity);
  let x = start;
  for (const run of fontRuns(text, fontOf(style))) {
    if (run.text.trim()) {
      document.font(run.file).fontSize(style.size);
      document.text(run.text, x, y, { lineBreak: false, baseline: "alphabetic" });
    }
    x += measureText(run.text, style.size, { ...fontOf(style), family: run.family }).width;
  }
  for (const { top, thickness } of decorationLines(style.decoration, style.size)) {
    document.rect(start, y + top, x - start, thickness).fill();
  }
}
