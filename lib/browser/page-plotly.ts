/** The parts of plotly.js that a page uses. */

import type { Config, Data, Layout } from "plotly.js";

/** What a script of plotly.js puts into a page. */
export interface PagePlotly {
  react(
    place: HTMLElement,
    data: readonly Data[],
    layout: Partial<Layout>,
    config?: Partial<Config>,
  ): Promise<unknown>;
  toImage(place: HTMLElement, options: object): Promise<string>;
}
