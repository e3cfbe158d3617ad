/** Draws the figures of an exported page. */

import type { Config, Layout } from "plotly.js";
import { fitWords } from "../fit";
import type { PagePlotly } from "../page-plotly";
import { loadFonts, pageData, run } from "./carried";

/** What a page does with plotly.js beyond what a live figure does. */
export interface WholePlotly extends PagePlotly {
  newPlot(place: HTMLElement, figure: object): Promise<unknown>;
  relayout(place: HTMLElement, changes: object): Promise<unknown>;
}

let plotly: Promise<WholePlotly> | undefined;

/** plotly.js, unpacked once for all figures of the page. */
export function loadPlotly(): Promise<WholePlotly> {
  plotly ??= Promise.all([run("plotly"), loadFonts()]).then(() => {
    const { Plotly } = window as typeof window & { Plotly?: WholePlotly };
    if (Plotly) return Plotly;
    throw new Error("plotly.js did not start");
  });
  return plotly;
}

/** Sizes that a place gives to its figure (CSS pixels); one that is absent follows the place. */
export type PlaceSize = Pick<Partial<Layout>, "width" | "height">;

/**
 * Draws a figure of the page.
 *
 * @param index - which one of them
 */
export async function draw(
  place: HTMLElement,
  index: number | string,
  size: PlaceSize,
): Promise<void> {
  const figure = pageData().figures[Number(index)];
  if (!figure) throw new Error(`the page has no figure ${index}`);
  const drawing = await loadPlotly();
  const layout = { ...fitWords(figure.layout, size.width ?? place.clientWidth), ...size };
  const config: Partial<Config> = { responsive: size.width === undefined, displaylogo: false };
  await drawing.newPlot(place, { ...figure, layout, config });
}

/** What a reader sees where a figure could not be drawn. */
export function complaint(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `The figure could not be drawn: ${reason}`;
}
