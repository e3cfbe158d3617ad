/** The cells of a notebook as what stands on slides. */

import type { Figure } from "../../figure/figure";
import { figureOf } from "../../notebook/figures";
import { type Cell, type CodeCell, hasTag, joinLines } from "../../notebook/format";
import { isShown, merged } from "../html/cells";
import type { Attachments } from "../html/markdown";
import { type FigureSlide, type TextBlock } from "../pptx";
import type { Inset } from "./inline";
import { outputBlocks } from "./outputs";
import { type FormulaPlace, formulaPicture, storedPng } from "./pictures";
import { codeLines, readProse } from "./prose";
import type { Room } from "./room";

export interface CellOptions extends FormulaPlace {
  /** False leaves out the code of all cells; their outputs stay. */
  readonly withCode: boolean;
  /** A figure as a slide of its own. */
  readonly drawFigure: (figure: Figure) => FigureSlide;
  readonly room: Room;
}

/** What a cell brings to its slide. */
export interface CellContent {
  readonly blocks: readonly TextBlock[];
  readonly figures: readonly FigureSlide[];
}

/**
 * Reads one cell.
 *
 * @throws Error that names the cell, if a formula in it is no TeX or its figure cannot be drawn
 */
export function cellContent(cell: Cell, options: CellOptions): CellContent {
  if (!isShown(cell)) return { blocks: [], figures: [] };
  try {
    if (cell.cell_type === "code") return codeContent(cell, options);
    const { attachments } = cell as { attachments?: Attachments };
    const draw = (inset: Inset) => drawn(inset, { ...options, attachments });
    return { blocks: readProse(joinLines(cell.source), draw), figures: [] };
  } catch (error) {
    throw new Error(`cell ${cell.id}: ${(error as Error).message}`, { cause: error });
  }
}

/** Code and outputs; what Jupyter folds away waits for a click, which a slide does not have. */
function codeContent(cell: CodeCell, options: CellOptions): CellContent {
  const tagged = (tag: string) => hasTag(cell, tag) || hasTag(cell, tag.replace("-", "_"));
  const { jupyter = {} } = cell.metadata as { jupyter?: Folded };
  const isAway = (part: "input" | "output") =>
    tagged(`remove-${part}`) || tagged(`hide-${part}`) || tagged("hide-cell");
  const blocks: TextBlock[] = [];
  const figures: FigureSlide[] = [];
  const source = joinLines(cell.source).trim();
  const hasCode = options.withCode && source !== "" && !isAway("input") && !onlyShows(source);
  if (hasCode && !jupyter.source_hidden) blocks.push({ kind: "code", lines: codeLines(source) });
  if (isAway("output") || jupyter.outputs_hidden) return { blocks, figures };
  const draw = (inset: Inset) => drawn(inset, options);
  for (const output of merged(cell.outputs)) {
    const figure = figureOf(output);
    if (figure) figures.push(options.drawFigure(figure));
    else blocks.push(...outputBlocks(output, { room: options.room, draw }));
  }
  return { blocks, figures };
}

/** True for code that says no more than the figure that follows it, on a slide of its own. */
function onlyShows(source: string): boolean {
  return source.split("\n").every((line) => /^show\(.*\);?$/.test(line.trim()));
}

interface Folded {
  readonly source_hidden?: boolean;
  readonly outputs_hidden?: boolean;
}

interface InsetOptions extends FormulaPlace {
  readonly attachments?: Attachments | undefined;
}

/** A formula, or a picture that is in the notebook; slides fetch nothing. */
function drawn(inset: Inset, { attachments = {}, ...place }: InsetOptions): TextBlock | undefined {
  if (inset.kind === "formula") {
    const { tex } = inset;
    const picture = tex ? formulaPicture(tex, place) : undefined;
    return picture && { kind: "picture", picture, alt: tex };
  }
  const picture = storedPng(base64Of(inset.address, attachments));
  return picture && { kind: "picture", picture, alt: inset.words || "picture" };
}

function base64Of(address: string, attachments: Attachments): string {
  const inText = /^data:image\/png;base64,(.*)$/is.exec(address)?.[1];
  if (inText !== undefined) return inText;
  const name = address.replace(/^attachment:/, "");
  const attached = attachments[name] ?? attachments[decoded(name)];
  const base64 = attached?.["image/png"];
  return typeof base64 === "string" ? base64 : "";
}

/** A name as the notebook has it: in an address its blanks are written as %20. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
