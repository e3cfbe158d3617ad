/** The prose of a notebook as blocks of a slide: Markdown as Jupyter reads it. */

import MarkdownIt, { type Token } from "markdown-it";
import { addFormulas } from "../html/markdown-formulas";
import type { TableRow, TextBlock, TextRun } from "../pptx";
import { type Inset, type Piece, inWords, isInset, piecesOf, runsOf } from "./inline";

/** Draws what interrupts the words; undefined where there is nothing to draw. */
export type DrawInset = (inset: Inset) => TextBlock | undefined;

/** Reads Markdown. What `draw` does not draw is said in words. */
export function readProse(source: string, draw: DrawInset): TextBlock[] {
  const writer = new BlockWriter(draw);
  for (const token of markdown().parse(source, {})) writer.take(token);
  return writer.blocks;
}

let parser: ReturnType<typeof MarkdownIt> | undefined;

function markdown() {
  if (parser) return parser;
  parser = new MarkdownIt();
  addFormulas(parser);
  // Notebooks name their pictures like this; markdown-it takes no address that it does not know.
  const { validateLink } = parser;
  parser.validateLink = (url) => url.startsWith("attachment:") || validateLink(url);
  return parser;
}

interface List {
  /** Number of the next item of a numbered list. */
  next: number | undefined;
}

/** Numbers that PowerPoint takes for an item. */
const isItemNumber = (number: number) => number >= 1 && number <= 32_767;

class BlockWriter {
  readonly blocks: TextBlock[] = [];
  readonly #lists: List[] = [];
  #quotes = 0;
  #heading = false;
  /** An item that has no words yet: its number, if it has one. */
  #item: { readonly number: number | undefined } | undefined;
  #rows: TextRun[][][] | undefined;

  constructor(readonly draw: DrawInset) {}

  take(token: Token): void {
    switch (token.type) {
      case "bullet_list_open":
        this.#lists.push({ next: undefined });
        break;
      case "ordered_list_open":
        this.#lists.push({ next: Number(new Map(token.attrs).get("start") ?? 1) });
        break;
      case "bullet_list_close":
      case "ordered_list_close":
        this.#lists.pop();
        break;
      case "list_item_open":
        this.#openItem();
        break;
      case "list_item_close":
        this.#item = undefined;
        break;
      case "blockquote_open":
      case "blockquote_close":
        this.#quotes += token.nesting;
        break;
      case "heading_open":
      case "heading_close":
        this.#heading = token.nesting > 0;
        break;
      case "fence":
      case "code_block":
        this.blocks.push({ kind: "code", lines: codeLines(token.content) });
        break;
      case "formula":
        this.#line([{ kind: "formula", tex: token.content.trim() }]);
        break;
      case "table_open":
        this.#rows = [];
        break;
      case "tr_open":
        this.#rows?.push([]);
        break;
      case "table_close":
        this.#endTable();
        break;
      case "inline":
        this.#inline(token.children ?? []);
        break;
    }
  }

  #openItem(): void {
    const list = this.#lists.at(-1);
    this.#item = { number: list?.next };
    if (list?.next !== undefined) list.next += 1;
  }

  #inline(tokens: readonly Token[]): void {
    if (this.#rows) this.#rows.at(-1)?.push(runsOf(tokens));
    else if (this.#heading) this.#words(runsOf(tokens));
    else this.#line(piecesOf(tokens));
  }

  /** Formulas and pictures stand under the words before them; what is not drawn is said. */
  #line(pieces: readonly Piece[]): void {
    let runs: TextRun[] = [];
    for (const piece of pieces) {
      const block = isInset(piece) ? this.draw(piece) : undefined;
      if (block) {
        this.#words(runs);
        this.blocks.push(block);
        runs = [];
      } else runs.push(isInset(piece) ? inWords(piece) : piece);
    }
    this.#words(runs);
  }

  /** Adds words where the document stands. */
  #words(given: readonly TextRun[]): void {
    const runs = trimmed(given);
    if (runs.length === 0) return;
    const level = Math.min(3, this.#lists.length - 1);
    const last = this.blocks.at(-1);
    if (this.#item) {
      const { number } = this.#item;
      const isCounted = number !== undefined && isItemNumber(number);
      const said = number === undefined || isCounted ? [] : [{ text: `${number}. ` }];
      const counted = isCounted ? { number } : {};
      this.blocks.push({ kind: "bullet", level, ...counted, runs: [...said, ...runs] });
      this.#item = undefined;
    } else if (level >= 0 && last?.kind === "bullet" && last.level === level) {
      this.blocks[this.blocks.length - 1] = {
        ...last,
        runs: [...last.runs, { text: "\n" }, ...runs],
      };
    } else {
      const kind = this.#quotes > 0 ? "quote" : this.#heading ? "heading" : "paragraph";
      this.blocks.push({ kind, runs });
    }
  }

  #endTable(): void {
    const rows: readonly TableRow[] = this.#rows ?? [];
    if (rows.length > 0) this.blocks.push({ kind: "table", rows });
    this.#rows = undefined;
  }
}

/** Lines of code as a slide shows them: it has no tab stops. */
export function codeLines(text: string): string[] {
  return text.replaceAll("\t", "    ").trimEnd().split(/\r?\n/);
}

/** Runs without the blanks at both ends, as around a formula that has left the line. */
function trimmed(runs: readonly TextRun[]): TextRun[] {
  const isBlank = ({ text }: TextRun) => text.trim() === "";
  const first = runs.findIndex((run) => !isBlank(run));
  if (first < 0) return [];
  const last = runs.findLastIndex((run) => !isBlank(run));
  return runs.slice(first, last + 1).map((run, i, kept) => {
    const start = i === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: i === kept.length - 1 ? start.trimEnd() : start };
  });
}
