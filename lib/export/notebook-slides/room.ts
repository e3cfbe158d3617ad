/** How much a slide holds without its text becoming too small to read from the last row. */

import { type Box } from "../pptx/page";
import { codeSize, flow, tableSize } from "../pptx/flow";
import type { TextBlock } from "../pptx";

/**
 * Least size of words (pt): code and tables are set 4 pt smaller, and nothing on a slide is to be
 * smaller than 14 pt.
 */
export const leastSize = 18;

/** Room for a heading or caption that stays with what it announces (pt). */
export const headroom = 70;

/** What a page of nothing but a heading and code or a table holds. */
export interface Room {
  readonly body: Box;
  /** Characters of code on a line. */
  readonly characters: number;
  /** Lines of code. */
  readonly lines: number;
  /** Columns of a table, each wide enough for a short word. */
  readonly columns: number;
}

export function roomIn(body: Box): Room {
  const size = codeSize(leastSize);
  return {
    body,
    characters: Math.floor((body.width - 16) / (0.6 * size)),
    lines: Math.floor((body.height - headroom - 16) / (1.2 * size)),
    columns: Math.floor(body.width / (4.5 * tableSize(leastSize))),
  };
}

/** True if the blocks fit together, and pictures need not become smaller than half a page. */
export function fits(blocks: readonly TextBlock[], body: Box): boolean {
  const { size, placed } = flow(blocks, body);
  const areLarge = placed.every(({ item, box }) => {
    if (item.kind !== "picture") return true;
    const wish = (body.width * item.picture.height) / item.picture.width;
    return box.height >= 0.95 * Math.min(wish, body.height / 2);
  });
  return size >= leastSize && areLarge;
}
