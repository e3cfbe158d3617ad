/** What cells put out, as blocks of a slide. */

import { stripVTControlCharacters } from "node:util";
import { type Multiline, type Output, joinLines } from "../../notebook/format";
import type { TextBlock } from "../pptx";
import { cutLines, cutTable } from "./cut";
import { inWords } from "./inline";
import { storedPng } from "./pictures";
import { type DrawInset, codeLines } from "./prose";
import type { Room } from "./room";
import { tablesIn } from "./tables";

/** Most rows of a table that a cell put out. */
const rowCount = 40;

export interface OutputOptions {
  readonly room: Room;
  readonly draw: DrawInset;
}

/** Any output but a figure: of several media types the one that suits a slide best. */
export function outputBlocks(output: Output, options: OutputOptions): TextBlock[] {
  switch (output.output_type) {
    case "stream":
      return asCode(joinLines(output.text), options);
    case "error":
      return asCode(output.traceback.join("\n") || `${output.ename}: ${output.evalue}`, options);
    default:
      for (const [type, write] of Object.entries(writers)) {
        const content = output.data[type];
        const blocks = content === undefined ? [] : write(asText(content), options);
        if (blocks.length > 0) return blocks;
      }
      return [];
  }
}

type Write = (content: string, options: OutputOptions) => TextBlock[];

/** From the richest to the poorest; one that yields nothing leaves the word to the next. */
const writers: Readonly<Record<string, Write>> = {
  "image/png": (base64) => {
    const picture = storedPng(base64);
    return picture ? [{ kind: "picture", picture, alt: "picture" }] : [];
  },
  "text/html": (html, { room }) =>
    tablesIn(html).map((block) => {
      if (block.kind !== "table") return block;
      return { ...block, rows: cutTable(block.rows, { rowCount, columnCount: room.columns }) };
    }),
  "text/latex": (tex, { draw }) => {
    const inset = { kind: "formula", tex: tex.replace(/^\s*\$+|\$+\s*$/g, "").trim() } as const;
    if (!inset.tex) return [];
    return [draw(inset) ?? { kind: "paragraph", runs: [inWords(inset)] }];
  },
  "text/plain": asCode,
  "application/json": asCode,
};

function asText(content: unknown): string {
  const isLines = Array.isArray(content) && content.every((line) => typeof line === "string");
  if (typeof content === "string" || isLines) return joinLines(content as Multiline);
  return JSON.stringify(content, undefined, 2);
}

function asCode(text: string, { room }: OutputOptions): TextBlock[] {
  const shown = stripVTControlCharacters(text);
  if (shown.trim() === "") return [];
  return [{ kind: "code", lines: cutLines(codeLines(shown), room) }];
}
