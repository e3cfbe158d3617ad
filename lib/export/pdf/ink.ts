/** Colours as pdfkit takes them. */

import type PDFDocument from "pdfkit";
import type { Color } from "../../render/svg/color";

/** A document that is being written. */
export type Document = InstanceType<typeof PDFDocument>;

/** A colour and how much of it covers what is below. */
export function inkOf(color: Color | undefined) {
  if (!color) return undefined;
  const { red, green, blue, alpha } = color;
  return { color: [red, green, blue] as [number, number, number], opacity: alpha };
}
