/** Titles that are wider than their picture. */

import { openSans } from "../render/text/fonts";
import { measureText } from "../render/text/measure";

const font = { family: openSans, weight: 400, italic: false };

/**
 * Lines that fit into a width; a word that is longer than a line has one for itself.
 *
 * @param width - CSS pixels
 * @param size - font size (CSS pixels)
 */
export function wrapTitle(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ (?!%)/)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measureText(longer, size, font).width <= width) {
      lines[lines.length - 1] = longer;
    } else lines.push(word);
  }
  return lines;
}

/** One line, or two of about the same length where one is longer than `width`. */
export function wrapOnce(text: string, width: number, size: number): string[] {
  const whole = measureText(text, size, font).width;
  return whole <= width ? [text] : wrapTitle(text, Math.max(width, 0.6 * whole), size);
}

/** Share of the height that a title may have. */
const mostTitle = 0.4;

/** The lines of a title and their font size: smaller, where it would fill a small picture. */
export function fitTitle(
  text: string,
  { width, height, size }: { width: number; height: number; size: number },
): { lines: string[]; size: number } {
  const lines = wrapTitle(text, width, size);
  const isTooHigh = lines.length * size * 1.3 > mostTitle * height;
  // A size that is no number never gets small enough.
  if (!isTooHigh || !(size >= 4 && size < Infinity)) return { lines, size };
  return fitTitle(text, { width, height, size: 0.9 * size });
}
