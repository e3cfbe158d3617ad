/** A drawing as PDF: vectors, text that can be selected, only the glyphs that are used. */

import PDFDocument from "pdfkit";
import type { Drawing } from "../../render/draw";
import type { About } from "../about";
import { PdfWriter } from "./writer";

/** A CSS pixel is 1/96 inch, a point is 1/72. */
const pointsPerPixel = 0.75;

/**
 * Writes one page of the drawing's size.
 *
 * @returns the file; the same bytes for the same drawing, on any day
 */
export function writePdf(drawing: Drawing, about: About): Promise<Uint8Array> {
  const { width, height, root } = drawing;
  const document = new PDFDocument({
    size: [width * pointsPerPixel, height * pointsPerPixel],
    margin: 0,
    lang: "en",
    displayTitle: true,
    info: {
      Title: about.finding,
      Subject: about.description,
      Creator: "distlab",
      Producer: "distlab",
      CreationDate: new Date(0),
    },
  });
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
    try {
      document.scale(pointsPerPixel);
      new PdfWriter(document).draw(root);
      document.end();
    } catch (error) {
      reject(error);
    }
  });
}
