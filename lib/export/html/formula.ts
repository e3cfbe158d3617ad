/** A formula in a page. */

import { texToSvg } from "../../render/math/tex";
import { escapeHtml } from "../../core/html";

/**
 * A formula as a picture in the text; screen readers read its source.
 *
 * @throws Error that quotes the formula, if it is no TeX
 */
export function formulaHtml(tex: string, display = false): string {
  const svg = texToSvg(tex.trim(), { display });
  const named = svg.replace(' role="img"', ` role="img" aria-label="${escapeHtml(tex.trim())}"`);
  return display ? `<div class="formula">${named}</div>` : named;
}
