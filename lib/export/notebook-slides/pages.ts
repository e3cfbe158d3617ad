/** A slide's blocks on as many pages as they need. */

import type { Box } from "../pptx/page";
import type { TextBlock, TextRun } from "../pptx";
import { fits, headroom } from "./room";
import { splitBlock } from "./split";

/** Shares of a page that are tried, to fill all pages alike. */
const shares = [0.5, 0.6, 0.7, 0.8, 0.9] as const;

/** The blocks on pages: as few as hold them, filled alike, headings with what follows them. */
export function pagesOf(blocks: readonly TextBlock[], body: Box): TextBlock[][] {
  if (blocks.length === 0) return [];
  if (fits(blocks, body)) return [[...blocks]];
  const pieces = blocks.flatMap((block, i) => {
    const before = blocks[i - 1];
    const room = before && announces(before, block) ? headroom : 0;
    const place = { ...body, height: body.height - room };
    return fits([block], place) ? [block] : splitBlock(block, place);
  });
  const pages = fill(pieces, body, body);
  for (const share of shares) {
    const alike = fill(pieces, { ...body, height: share * body.height }, body);
    const areGood = alike.every((page) => page.length === 1 || fits(page, body));
    if (alike.length <= pages.length && areGood) return alike;
  }
  return pages;
}

/** Page by page, each filled as far as wanted; what belongs together may fill the whole body. */
function fill(pieces: readonly TextBlock[], wanted: Box, body: Box): TextBlock[][] {
  const pages: TextBlock[][] = [];
  let page: TextBlock[] = [];
  for (const piece of pieces) {
    if (page.length > 0 && !fits([...page, piece], wanted)) {
      const first = firstAnnouncing(page, piece, body);
      pages.push(page.slice(0, first));
      page = page.slice(first);
    }
    page.push(piece);
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** Where those last blocks of a page begin that go with the block that follows, as far as they fit. */
function firstAnnouncing(page: readonly TextBlock[], following: TextBlock, body: Box): number {
  const all = [...page, following];
  let first = page.length;
  for (let i = first - 1; i > 0; i -= 1) {
    const [block, next] = all.slice(i);
    if (!block || !next || !announces(block, next) || !fits(all.slice(i), body)) break;
    first = i;
  }
  return first;
}

/** Headings and captions announce, words before a colon, and code its result. */
function announces(block: TextBlock, next: TextBlock): boolean {
  if (block.kind === "heading") return true;
  if (block.kind === "code") return next.kind === "code" || isCaption(next);
  return block.kind === "paragraph" && (isCaption(block) || endsWithColon(block.runs));
}

const isCaption = (block: TextBlock): boolean =>
  block.kind === "paragraph" && block.runs.every(({ bold }) => bold);

const endsWithColon = (runs: readonly TextRun[]): boolean =>
  runs.at(-1)?.text.trimEnd().endsWith(":") ?? false;
