/** What the speaker reads: Markdown as plain paragraphs. */

import type { TextBlock } from "../pptx";
import { plain } from "../pptx/flow";
import { inWords } from "./inline";
import { readProse } from "./prose";

/** Paragraphs without looks; formulas so that they can be read aloud. */
export function noteParagraphs(source: string): string[] {
  const blocks = readProse(source, (inset) => ({ kind: "paragraph", runs: [inWords(inset)] }));
  return blocks.flatMap(linesOf).filter((line) => line.trim() !== "");
}

function linesOf(block: TextBlock): string[] {
  switch (block.kind) {
    case "bullet": {
      const mark = block.number === undefined ? "•" : `${block.number}.`;
      return [`${"    ".repeat(block.level)}${mark} ${plain(block.runs)}`];
    }
    case "code":
      return [...block.lines];
    case "table":
      return block.rows.map((row) => row.map(plain).join(" | "));
    case "picture":
      return [block.alt];
    default:
      return [plain(block.runs)];
  }
}
