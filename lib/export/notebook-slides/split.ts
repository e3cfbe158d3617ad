/** Splits a block that is too long for a slide into pieces that are not. */

import type { Box } from "../pptx/page";
import type { TableRow, TextBlock, TextRun } from "../pptx";
import { indent, plain } from "../pptx/flow";
import { linesOf } from "../pptx/text-size";
import { cutRuns, cutTable, cutText, shortLines } from "./cut";
import { fits, leastSize, roomIn } from "./room";

type Words = Extract<TextBlock, { readonly runs: unknown }>;

/** The block in pieces each of which fits on a page of its own. */
export function splitBlock(block: TextBlock, body: Box): TextBlock[] {
  if (block.kind === "picture") return [block];
  if (block.kind === "code") return splitCode(block.lines, body);
  if (block.kind === "table") return splitTable(block.rows, body);
  return splitWords(block, body);
}

/** In pieces as long as each other: the least number of them that fit. */
function evenly<T>(items: readonly T[], fitting: (part: readonly T[]) => boolean): T[][] {
  for (let size = items.length; ; size = Math.min(size - 1, Math.floor(size * 0.9))) {
    const parts: T[][] = [];
    const count = Math.ceil(items.length / Math.max(1, size));
    for (let i = 0; i < count; i += 1) {
      const at = (k: number) => Math.round((k * items.length) / count);
      parts.push(items.slice(at(i), at(i + 1)));
    }
    if (size <= 1 || parts.every(fitting)) return parts;
  }
}

function splitCode(lines: readonly string[], body: Box): TextBlock[] {
  const code = (part: readonly string[]): TextBlock => ({ kind: "code", lines: part });
  const short = shortLines(lines, roomIn(body));
  return evenly(short, (part) => fits([code(part)], body)).map(code);
}

/** Each piece has the head of the table. */
function splitTable(whole: readonly TableRow[], body: Box): TextBlock[] {
  const { columns } = roomIn(body);
  const narrow = cutTable(whole, { rowCount: Infinity, columnCount: columns });
  const [head = [], ...rows] = shortCells(narrow, body);
  const table = (part: readonly TableRow[]): TextBlock => ({
    kind: "table",
    rows: [head, ...part],
  });
  return evenly(rows, (part) => fits([table(part)], body)).map(table);
}

/** Cells short enough for each row to fit under the head. */
function shortCells(rows: readonly TableRow[], body: Box): readonly TableRow[] {
  let short = rows;
  const areFitting = () =>
    short.every((row) => fits([{ kind: "table", rows: [short[0] ?? [], row] }], body));
  for (let most = 400; most > 5 && !areFitting(); most = Math.floor(most / 2)) {
    const length = most;
    short = rows.map((row) => row.map((cell) => cutRuns(cell, length)));
  }
  return short;
}

/** Cut between words; a piece of an item goes on without its mark. */
function splitWords(block: Words, body: Box): TextBlock[] {
  const size = leastSize + (block.kind === "heading" ? 2 : 0);
  const indented = block.kind === "bullet" ? indent(block.level) : 0;
  const width = (body.width - 16 - indented) / size;
  const most = Math.floor((body.height - 14) / (1.2 * size));
  const text = plain(block.runs);
  const pieces: TextBlock[] = [];
  for (let start = 0; start < text.length;) {
    const end = start + lengthFitting(text.slice(start, start + longest), { width, most });
    const runs = slicedRuns(block.runs, start, end);
    const kind = block.kind === "quote" ? "quote" : "paragraph";
    pieces.push(pieces.length === 0 ? { ...block, runs } : { kind, runs });
    start = end + (/^\s*/.exec(text.slice(end))?.[0].length ?? 0);
  }
  return pieces;
}

/** More characters than any slide holds. */
const longest = 5000;

/** How much of a text fits on so many lines: to the end of a word, if there is one. */
function lengthFitting(text: string, { width, most }: { width: number; most: number }): number {
  const areFitting = (length: number) => {
    const lines = text.slice(0, length).split("\n");
    return lines.reduce((sum, line) => sum + linesOf(line, width), 0) <= most;
  };
  let [fitting, tooLong] = [1, text.length + 1];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (areFitting(middle)) fitting = middle;
    else tooLong = middle;
  }
  if (fitting === text.length && text.length < longest) return fitting;
  const words = text.slice(0, fitting + 1).search(/\s\S*$/);
  return words > 0 ? words : Math.max(1, cutText(text, fitting).length);
}

function slicedRuns(runs: readonly TextRun[], start: number, end: number): TextRun[] {
  let at = 0;
  return runs.flatMap((run) => {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    at += run.text.length;
    return text ? [{ ...run, text }] : [];
  });
}
