/** The words that an SVG file begins with. */

import { escapeText } from "../render/svg/escape";
import type { About } from "./about";

/** The finding as title, and a description: screen readers say them. */
export function svgHead({ finding, description }: About): string {
  return `<title>${escapeText(finding)}</title><desc>${escapeText(description)}</desc>`;
}
