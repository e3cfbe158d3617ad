/** A slide of words, lists, code, tables and pictures. */

import type { Deck } from "./deck";
import {
  type Item,
  type Placed,
  codeSize,
  columnWidths,
  flow,
  indent,
  plain,
  rowHeights,
  tableSize,
} from "./flow";
import type { Page } from "./page";
import type { Relations } from "./package";
import { emu, frameShape, pictureShape, textRuns, textShape } from "./shapes";
import type { TextBlock, TextSlide } from "./slide";
import { titleShape } from "./title";
import { type Xml, nothing, tag } from "./xml";

/** What shapes are put on. */
export interface Place {
  readonly deck: Deck;
  readonly page: Page;
  readonly relations: Relations;
}

/** The shapes of a slide of text. */
export function textShapes(slide: TextSlide, deckTitle: string, place: Place): Xml[] {
  const { title, blocks } = titled(slide, deckTitle);
  const { size, placed } = flow(blocks, place.page.body);
  const body = placed.findIndex(({ item }) => item.kind === "words");
  return [
    titleShape(title, place.page, place.relations),
    ...placed.map((each, i) => shapeOf(each, { ...place, size, id: 3 + i, isBody: i === body })),
  ];
}

/** Every slide has a title, so that it can be found. */
function titled({ title, text }: TextSlide, deckTitle: string) {
  const [first] = text;
  if (title !== undefined) return { title, blocks: text };
  return first?.kind === "heading"
    ? { title: plain(first.runs), blocks: text.slice(1) }
    : { title: deckTitle, blocks: text };
}

interface ItemPlace extends Place {
  readonly size: number;
  readonly id: number;
  readonly isBody: boolean;
}

function shapeOf({ item, box }: Placed, { deck, relations, size, id, isBody }: ItemPlace): Xml {
  if (item.kind === "picture") {
    const { png, svg } = deck.addPicture(item.picture);
    const ids = {
      png: relations.to("image", png),
      svg: svg === undefined ? undefined : relations.to("image", svg),
    };
    return pictureShape({ id, name: `Picture ${id}`, alt: item.alt }, box, ids);
  }
  if (item.kind === "table") {
    const uri = "http://schemas.openxmlformats.org/drawingml/2006/table";
    const table = tableElement(item, { size, width: box.width, relations });
    return frameShape({ id, name: `Table ${id}` }, box, uri, table);
  }
  if (item.kind === "code") {
    const style = { size: codeSize(size), ink: true };
    const lines = item.lines.map((line) =>
      tag("a:p", {}, ...textRuns([{ text: line, code: true }], style, relations)),
    );
    const shade = tag("a:schemeClr", { val: "tx1" }, tag("a:alpha", { val: 8000 }));
    const fill = tag("a:solidFill", {}, shade);
    return textShape({ id, name: `Code ${id}` }, { box, fill, anchor: "ctr" }, ...lines);
  }
  const paragraphs = item.blocks.map((block) =>
    paragraph(block, { size, ink: !isBody }, relations),
  );
  const placeholder = isBody ? ({ type: "body", idx: 1 } as const) : undefined;
  return textShape({ id, name: `Text ${id}` }, { box, placeholder, anchor: "t" }, ...paragraphs);
}

type Words = Extract<TextBlock, { readonly runs: unknown }>;

interface ParagraphStyle {
  readonly size: number;
  readonly ink: boolean;
}

function paragraph(block: Words, { size, ink }: ParagraphStyle, relations: Relations): Xml {
  const isHeading = block.kind === "heading";
  const style = {
    ink,
    size: isHeading ? size + 2 : size,
    bold: isHeading || undefined,
    italic: block.kind === "quote" || undefined,
  };
  const before = tag("a:spcBef", {}, tag("a:spcPts", { val: 600 }));
  const runs = textRuns(block.runs, style, relations);
  if (block.kind !== "bullet") {
    const left = block.kind === "quote" ? indent(0) : 0;
    const look = tag("a:pPr", { marL: emu(left), indent: 0 }, before, tag("a:buNone"));
    return tag("a:p", {}, look, ...runs);
  }
  const { level, number } = block;
  const mark =
    number === undefined
      ? tag("a:buChar", { char: "•" })
      : tag("a:buAutoNum", { type: "arabicPeriod", startAt: number });
  const hanging = number === undefined ? 20 : 32;
  const place = { marL: emu(24 * level + hanging), indent: emu(-hanging), lvl: level || undefined };
  const font = number === undefined ? tag("a:buFont", { typeface: "Arial" }) : nothing;
  return tag("a:p", {}, tag("a:pPr", place, before, font, mark), ...runs);
}

type Table = Extract<Item, { readonly kind: "table" }>;

function tableElement(
  { rows }: Table,
  { size, width, relations }: { size: number; width: number; relations: Relations },
): Xml {
  const widths = columnWidths(rows, width, size);
  const heights = rowHeights(rows, size, width);
  const grid = widths.map((each) => tag("a:gridCol", { w: emu(each) }));
  const lines = rows.map((row, i) => {
    const style = { size: tableSize(size), ink: true, bold: i === 0 || undefined };
    const cells = widths.map((_, column) => {
      const runs = textRuns(row[column] ?? [], style, relations);
      const body = tag("a:txBody", {}, tag("a:bodyPr"), tag("a:lstStyle"), tag("a:p", {}, ...runs));
      return tag("a:tc", {}, body, cellLook(i === 0));
    });
    return tag("a:tr", { h: emu(heights[i] ?? 0) }, ...cells);
  });
  const look = tag("a:tblPr", { firstRow: 1 });
  return tag("a:tbl", {}, look, tag("a:tblGrid", {}, ...grid), ...lines);
}

/** A rule under each row, a stronger one under the header. */
function cellLook(isHeader: boolean): Xml {
  const none = (side: string) => tag(`a:${side}`, { w: 0 }, tag("a:noFill"));
  const opacity = tag("a:alpha", { val: isHeader ? 100_000 : 30_000 });
  const ink = tag("a:solidFill", {}, tag("a:schemeClr", { val: "tx1" }, opacity));
  const rule = tag("a:lnB", { w: isHeader ? 19050 : 9525 }, ink);
  const sides = [none("lnL"), none("lnR"), none("lnT"), rule];
  return tag("a:tcPr", { anchor: "ctr" }, ...sides, tag("a:noFill"));
}
