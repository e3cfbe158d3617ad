/** The title of a slide: a placeholder, so outlines and screen readers find it. */

import type { Page } from "./page";
import { sizes } from "./master";
import type { Relations } from "./package";
import { textRuns, textShape } from "./shapes";
import { firstFitting, linesOf } from "./text-size";
import { type Xml, tag } from "./xml";

/** From what is read in the last row down to what a very long finding takes. */
const ladder = [sizes.title, 28, 26, 24, 22, 20, 18, 16, 14, 12, 10] as const;

/** Lines are set a little tighter than the font's own height (em). */
const lineHeight = 1.06;

/** The largest size at which a title fits its box. */
export function titleSize(words: string, { title }: Page): number {
  const [width, height] = [title.width - 16, title.height - 8];
  return firstFitting(ladder, (size) => {
    const lines = linesOf(words, width / size);
    return lines * size * lineHeight <= height;
  });
}

/** The title as a shape. */
export function titleShape(words: string, page: Page, relations: Relations): Xml {
  const size = titleSize(words, page);
  const runs = textRuns([{ text: words }], size === sizes.title ? {} : { size }, relations);
  return textShape(
    { id: 2, name: "Title" },
    { placeholder: { type: "title" } },
    tag("a:p", {}, ...runs),
  );
}
