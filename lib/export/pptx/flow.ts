/** Where the blocks of a slide of text stand: from top to bottom, pictures in the room that is left. */

import { type Box, contain } from "./page";
import type { SlidePicture, TableRow, TextBlock, TextRun } from "./slide";
import { firstFitting, linesOf, widthOf } from "./text-size";

type Words = Extract<TextBlock, { readonly runs: unknown }>;

/** What is one shape on the slide. */
export type Item =
  | { readonly kind: "words"; readonly blocks: readonly Words[] }
  | { readonly kind: "code"; readonly lines: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly TableRow[] }
  | { readonly kind: "picture"; readonly picture: SlidePicture; readonly alt: string };

export interface Placed {
  readonly item: Item;
  readonly box: Box;
}

/** The slide's content in its place, and the size of its text in points. */
export interface Flow {
  readonly size: number;
  readonly placed: readonly Placed[];
}

/** From comfortable to what a crowded slide takes. */
const ladder = [24, 22, 20, 18, 16, 14, 12, 10] as const;
const gap = 10;
const leading = 1.2;

export const codeSize = (size: number): number => Math.max(10, size - 4);
export const tableSize = (size: number): number => Math.max(10, size - 4);
export const indent = (level: number): number => 20 + 24 * level;
export const plain = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join("");

/** Words that follow each other share a box. */
export function itemsOf(blocks: readonly TextBlock[]): Item[] {
  const items: Item[] = [];
  for (const block of blocks) {
    const last = items.at(-1);
    if (!("runs" in block)) items.push(block);
    else if (last?.kind === "words")
      items[items.length - 1] = { kind: "words", blocks: [...last.blocks, block] };
    else items.push({ kind: "words", blocks: [block] });
  }
  return items;
}

/** Lays the blocks out; a single picture stands beside the words where there is room. */
export function flow(blocks: readonly TextBlock[], body: Box): Flow {
  const items = itemsOf(blocks);
  const [picture, ...more] = items.filter(isPicture);
  const others = items.filter((item) => item !== picture);
  const isWide = body.width > 2 * body.height;
  if (!picture || more.length > 0 || others.length === 0 || !isWide || ratioOf(picture) > 2.2)
    return stack(items, body);
  const half = { ...body, width: (body.width - 2 * gap) * 0.45 };
  const x = body.x + half.width + 2 * gap;
  const beside = { ...body, x, width: body.width - half.width - 2 * gap };
  const { size, placed } = stack(others, half);
  return { size, placed: [...placed, { item: picture, box: inside(beside, picture) }] };
}

type Picture = Extract<Item, { readonly kind: "picture" }>;
const isPicture = (item: Item): item is Picture => item.kind === "picture";
const ratioOf = ({ picture }: Picture): number => picture.width / picture.height;
const inside = (box: Box, { picture }: Picture): Box => contain(box, picture);

function stack(items: readonly Item[], body: Box): Flow {
  const pictures = items.filter(isPicture);
  const gaps = gap * Math.max(0, items.length - 1);
  const wanted = pictures.reduce((sum, each) => sum + wish(each, body), 0);
  const least = Math.min(wanted, 0.5 * body.height);
  const wordsAt = (size: number) =>
    items.reduce((sum, item) => sum + heightOf(item, size, body.width), 0) + gaps;
  const size = firstFitting(ladder, (each) => wordsAt(each) + least <= body.height);
  const room = Math.max(least, body.height - wordsAt(size));
  const placed: Placed[] = [];
  let { y } = body;
  for (const item of items) {
    const height =
      item.kind === "picture"
        ? wish(item, body) * Math.min(1, room / wanted)
        : heightOf(item, size, body.width);
    const box = { ...body, y, height };
    placed.push({ item, box: item.kind === "picture" ? inside(box, item) : box });
    y += height + gap;
  }
  return { size, placed };
}

/** As tall as the width allows. */
const wish = (picture: Picture, body: Box) => Math.min(body.height, body.width / ratioOf(picture));

function heightOf(item: Item, size: number, width: number): number {
  if (item.kind === "picture") return 0;
  if (item.kind === "table") return rowHeights(item.rows, size, width).reduce((a, b) => a + b, 0);
  if (item.kind === "code")
    return 16 + codeSize(size) * leading * codeLines(item.lines, size, width);
  const heights = item.blocks.map((block) => {
    const own = block.kind === "heading" ? size + 2 : size;
    const room = width - 16 - (block.kind === "bullet" ? indent(block.level) : 0);
    const lines = plain(block.runs).split("\n");
    return 6 + own * leading * lines.reduce((sum, line) => sum + linesOf(line, room / own), 0);
  });
  return 8 + heights.reduce((a, b) => a + b, 0);
}

function codeLines(lines: readonly string[], size: number, width: number): number {
  const perLine = Math.max(1, Math.floor((width - 16) / (0.6 * codeSize(size))));
  return lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
}

/** Width of runs on one line (em). */
function runsWidth(runs: readonly TextRun[]): number {
  const each = runs.map(({ text, code }) => (code ? 0.62 * text.length : widthOf(text)));
  return each.reduce((a, b) => a + b, 0);
}

/** Room left and right of the words in a cell (em). */
const cellMargin = 1.4;

/** Columns as wide as their longest cells ask; where that is too much, long words stay whole. */
export function columnWidths(rows: readonly TableRow[], width: number, size: number): number[] {
  const count = Math.max(1, ...rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, i) => rows.map((row) => row[i] ?? []));
  const most = (widths: readonly number[]) =>
    Math.min(
      30,
      widths.reduce((a, b) => Math.max(a, b), 3),
    ) + cellMargin;
  const wishes = columns.map((cells) => most(cells.map((cell) => 1.1 * runsWidth(cell))));
  const needs = columns.map((cells) => most(cells.flatMap(wordWidths)));
  const [wished, needed, room] = [sum(wishes), sum(needs), width / tableSize(size)];
  if (wished <= room || wished <= needed) return wishes.map((each) => (width * each) / wished);
  if (needed >= room) return needs.map((each) => (width * each) / needed);
  const share = (room - needed) / (wished - needed);
  return needs.map((need, i) => ((need + share * ((wishes[i] ?? 0) - need)) * width) / room);
}

const wordWidths = (runs: readonly TextRun[]): number[] =>
  runs.flatMap((run) => run.text.split(/\s+/).map((text) => 1.1 * runsWidth([{ ...run, text }])));

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Heights of the rows of a table (pt). */
export function rowHeights(rows: readonly TableRow[], size: number, width: number): number[] {
  const own = tableSize(size);
  const widths = columnWidths(rows, width, size);
  return rows.map((row) => {
    const lines = row.map((cell, i) => {
      const room = ((widths[i] ?? width) - 16) / own;
      return Math.max(linesOf(plain(cell), room), Math.ceil(runsWidth(cell) / room));
    });
    return 8 + own * leading * Math.max(1, ...lines);
  });
}
