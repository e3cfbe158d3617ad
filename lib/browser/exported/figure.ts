/** The page of one figure. */

import type { Layout } from "plotly.js";
import { fitWords } from "../fit";
import { element, pageData } from "./carried";
import { complaint, draw, loadPlotly } from "./draw";
import { showLive } from "./live-place";

/** Draws the figure as large as the window allows; its title breaks where the window ends. */
export async function drawFigure(): Promise<void> {
  const place = element("main", "figure");
  try {
    if (pageData().live) await showLive(place, 0, { fills: true, onDraw: () => undefined });
    else await drawStill(place);
  } catch (error) {
    place.textContent = complaint(error);
  }
}

async function drawStill(place: HTMLElement): Promise<void> {
  await draw(place, 0, {});
  const drawing = await loadPlotly();
  const { layout = {} } = pageData().figures[0] ?? {};
  let before = titleText(fitWords(layout, place.clientWidth));
  new ResizeObserver(() => {
    const fitted = fitWords(layout, place.clientWidth);
    const text = titleText(fitted);
    if (text === before) return;
    before = text;
    void drawing.relayout(place, { "title.text": text, "margin.t": fitted.margin?.t });
  }).observe(place);
}

function titleText({ title }: Partial<Layout>): string | undefined {
  return typeof title === "string" ? title : title?.text;
}
