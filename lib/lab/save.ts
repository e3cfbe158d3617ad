/** Saves a figure from a cell. */

import type { Figure } from "../figure/figure";
import { room } from "./room";

/** What may be asked of a saved figure. */
export interface SaveOptions {
  /** Sizes for a place: text and lines that can be read there. */
  readonly preset?: "slide" | "slide-4x3" | "paper" | "poster";
  /** Size (CSS pixels, 1/96 inch), instead of the preset's. */
  readonly width?: number;
  readonly height?: number;
  /** Image pixels in a CSS pixel, for png and gif. */
  readonly scale?: number;
  readonly theme?: "light" | "dark";
  /** No ground, so that a slide's own shows through. */
  readonly transparent?: boolean;
}

type SaveFigure = (figure: Figure, path: string, options: SaveOptions) => Promise<void>;

/**
 * Saves a figure as a file: `await save(amdahlFigure(), "amdahl.png", { preset: "slide" })`.
 *
 * @param figure - what a figure builder returns
 * @param path - from the notebook's folder; its ending says the format: png, svg, pdf, html, gif,
 *   pptx. A file that is there is replaced.
 * @param options - preset, size, theme
 * @throws RangeError for another ending, or a size that cannot be
 * @throws UndrawableError for a trace that needs a browser
 */
export async function save(figure: Figure, path: string, options: SaveOptions = {}): Promise<void> {
  const { saveFigure } = room<{ saveFigure: SaveFigure }>("export/save");
  await saveFigure(figure, path, options);
}
