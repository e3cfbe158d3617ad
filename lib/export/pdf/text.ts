/** Text of SVG as text of PDF: it can be searched and copied. */

import type { Element } from "../../render/dom/element";
import { isSetRightToLeft } from "../../render/text/bidi";
import { fontOf, fontRuns } from "../../render/text/font-runs";
import { type TextRun, textRuns } from "../../render/text/layout";
import { runWidth } from "../../render/text/measure";
import { decorationLines } from "../../render/text/outline";
import { type Document, inkOf } from "./ink";
import { type Paint, colorOf } from "./paint";

/** Draws a text element. */
export function drawText(document: Document, element: Element, paint: Paint): void {
  if (paint.visibility === "hidden") return;
  for (const run of textRuns(element)) drawRun(document, run, paint.opacity);
}

function drawRun(document: Document, run: TextRun, opacity: number): void {
  const { text, x: start, y, style, direction } = run;
  const { fill, fillOpacity } = style;
  const ink = inkOf(colorOf({ fill, "fill-opacity": String(fillOpacity), opacity }, "fill"));
  if (!ink) return;
  document.fillColor(ink.color, ink.opacity);
  let x = start;
  for (const part of fontRuns(text, fontOf(style), direction)) {
    if (part.text.trim() && !part.isBlank) {
      document.font(part.file).fontSize(style.size);
      // With features named, pdfkit sets the words together: alone they would not change places.
      const whole = isSetRightToLeft(part.text) ? { features: [] } : {};
      document.text(part.text, x, y, { lineBreak: false, baseline: "alphabetic", ...whole });
    }
    x += runWidth(part, style.size);
  }
  for (const { top, thickness } of decorationLines(style.decoration, style.size)) {
    document.rect(start, y + top, x - start, thickness).fill();
  }
}
