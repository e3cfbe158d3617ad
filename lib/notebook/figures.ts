/** The figures in the outputs of a notebook. */

import type { Figure } from "../figure/figure";
import { unpackColumns } from "./columns";
import type { CodeCell, Notebook, Output } from "./format";

/** The media type under which plotly's figures are stored. */
export const figureType = "application/vnd.plotly.v1+json";

/** A figure that a cell showed. */
export interface StoredFigure {
  readonly figure: Figure;
  readonly cell: CodeCell;
}

/** All figures of a notebook, in order, as they were when it was run. */
export function figuresIn({ cells }: Notebook): StoredFigure[] {
  return cells.flatMap((cell) => {
    if (cell.cell_type !== "code") return [];
    return cell.outputs.flatMap((output) => {
      const figure = figureOf(output);
      return figure ? [{ figure, cell }] : [];
    });
  });
}

/** The figure in an output, if there is one. */
export function figureOf(output: Output): Figure | undefined {
  if (output.output_type !== "display_data" && output.output_type !== "execute_result") return;
  const stored = output.data[figureType];
  if (typeof stored !== "object" || stored === null) return undefined;
  const { data, layout, frames } = unpackColumns(stored) as Partial<Figure>;
  if (!Array.isArray(data)) return undefined;
  const traces = data.filter((trace) => typeof trace === "object" && trace !== null);
  return { data: traces, layout: layout ?? {}, ...(frames && { frames }) };
}
