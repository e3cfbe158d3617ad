/** The cells of a notebook as HTML. */

import type { LiveSpec } from "../../browser/live-spec";
import type { Figure } from "../../figure/figure";
import { type Cell, type CodeCell, type Output, hasTag, joinLines } from "../../notebook/format";
import { escapeHtml } from "../../core/html";
import { highlighted } from "./highlight";
import { type Attachments, type Heading, ProseWriter } from "./markdown";
import { figureOf } from "../../notebook/figures";
import type { LivePlace } from "./drawn";
import { liveSpecOf } from "./live-outputs";
import { figureHtml, liveHtml, outputHtml } from "./outputs";

export interface CellOptions {
  /** False leaves out the code of all cells; their outputs stay. */
  readonly withCode: boolean;
  /**
   * A figure as an `<svg>`: for print, and where scripts may not run. It is shown as an image,
   * which sees no font of the page: its text is outlined, or brings its font.
   */
  readonly pictures: (figure: Figure) => string;
  /** Gets a sentence for each figure that could not stay live. */
  readonly warn?: (sentence: string) => void;
}

/** How a page shows figures that were live in the notebook. */
export interface CellWriterSettings {
  /** True if they keep their controls; otherwise they are drawn like all others. */
  readonly live: boolean;
}

/** True if a cell is for readers: neither raw nor tagged `remove-cell`, as nbconvert has it. */
export function isShown(cell: Cell): boolean {
  return cell.cell_type !== "raw" && !hasTag(cell, "remove-cell") && !hasTag(cell, "remove_cell");
}

/** Writes the cells of one page, and collects its headings and figures. */
export class CellWriter {
  readonly headings: Heading[] = [];
  readonly figures: Figure[] = [];
  readonly live: LivePlace[] = [];
  readonly #prose = new ProseWriter();

  constructor(
    readonly options: CellOptions,
    readonly settings: CellWriterSettings,
  ) {}

  /**
   * One cell; empty if there is nothing to see.
   *
   * @throws Error that names the cell, if a formula in it is no TeX or its figure cannot be drawn
   */
  write(cell: Cell): string {
    try {
      if (cell.cell_type === "code") return this.#code(cell);
      return isShown(cell) ? this.#text(cell) : "";
    } catch (error) {
      throw new Error(`cell ${cell.id}: ${(error as Error).message}`, { cause: error });
    }
  }

  #text(cell: Cell): string {
    const { attachments } = cell as { attachments?: Attachments };
    const { html, headings } = this.#prose.write(joinLines(cell.source), attachments);
    this.headings.push(...headings);
    return html && `<div class="prose">${html}</div>`;
  }

  /** Tags as Jupyter Book has them: `remove-…` leaves out, `hide-…` folds away. */
  #code(cell: CodeCell): string {
    if (!isShown(cell)) return "";
    const tagged = (tag: string) => hasTag(cell, tag) || hasTag(cell, tag.replace("-", "_"));
    const { jupyter = {} } = cell.metadata as { jupyter?: Folded };
    const source = joinLines(cell.source).trim();
    const code = `<pre class="code"><code>${highlighted(source, "typescript")}</code></pre>`;
    const isWritten = this.options.withCode && source !== "" && !tagged("remove-input");
    const isFolded = tagged("hide-input") || tagged("hide-cell") || jupyter.source_hidden === true;
    const outputs = tagged("remove-output") ? "" : this.#outputs(cell);
    const areFolded =
      tagged("hide-output") || tagged("hide-cell") || jupyter.outputs_hidden === true;
    return [
      isWritten ? folded(isFolded, "Code", code) : "",
      outputs && folded(areFolded, "Output", outputs),
    ].join("");
  }

  #outputs({ id, outputs }: CodeCell): string {
    const parts: string[] = [];
    let plots: string[] = [];
    const endPlots = () => {
      if (plots.length > 0) parts.push(`<div class="plots">${plots.join("\n")}</div>`);
      plots = [];
    };
    for (const output of merged(outputs)) {
      const figure = figureOf(output);
      if (figure) plots.push(this.#plot(figure, this.#specOf(output, id)));
      else {
        endPlots();
        parts.push(outputHtml(output));
      }
    }
    endPlots();
    return parts.join("\n");
  }

  #plot(figure: Figure, spec: LiveSpec | undefined): string {
    const picture = this.options.pictures(figure);
    if (spec) return liveHtml(figure, this.live.push({ spec, figure }) - 1, picture);
    return figureHtml(figure, this.figures.push(figure) - 1, picture);
  }

  /** How a figure is live; one that cannot be is drawn as it was. */
  #specOf(output: Output, cell: string): LiveSpec | undefined {
    try {
      return this.settings.live ? liveSpecOf(output) : undefined;
    } catch (error) {
      const reason = (error as Error).message;
      this.options.warn?.(`cell ${cell}: its live figure has no controls: ${reason}`);
      return undefined;
    }
  }
}

interface Folded {
  readonly source_hidden?: boolean;
  readonly outputs_hidden?: boolean;
}

function folded(isFolded: boolean, title: string, html: string): string {
  return isFolded ? `<details><summary>${escapeHtml(title)}</summary>${html}</details>` : html;
}

/** Text that was written to one stream in several pieces, as one output. */
export function merged(outputs: readonly Output[]): Output[] {
  const joined: Output[] = [];
  for (const output of outputs) {
    const last = joined.at(-1);
    if (
      output.output_type === "stream" &&
      last?.output_type === "stream" &&
      last.name === output.name
    ) {
      const text = joinLines(last.text) + joinLines(output.text);
      joined[joined.length - 1] = { ...last, text };
    } else joined.push(output);
  }
  return joined;
}
