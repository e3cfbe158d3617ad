/**
 * What the pages of notebooks share: Jupyter serves it from the kernelspec's folder, beside
 * plotly.js and the bundle of live figures, and the first figure of a page loads it.
 */

import type { Figure } from "../figure/figure";
import type { live } from "./live";
import type { LiveSpec } from "./live-spec";
import type { PagePlotly } from "./page-plotly";

interface Page {
  Plotly?: PagePlotly & { newPlot(place: HTMLElement, figure: object): Promise<unknown> };
  distlabLive?: typeof live;
  distlabDraw?: (place: HTMLElement, figure: Figure) => void;
  distlabShowLive?: (place: HTMLElement, spec: LiveSpec) => void;
}

const page = window as typeof window & Page;
const own = document.currentScript as HTMLScriptElement | null;
const folder = own?.src.replace(/[^/]*$/, "") ?? "";

function load(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = folder + name;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${name} was not found at ${script.src}`));
    document.head.append(script);
  });
}

let plotly: Promise<NonNullable<Page["Plotly"]>> | undefined;
function loadPlotly() {
  plotly ??= (page.Plotly ? Promise.resolve() : load("plotly.min.js")).then(() => {
    if (page.Plotly) return page.Plotly;
    throw new Error("plotly.js did not start");
  });
  return plotly;
}

/** A figure is drawn when its place has a size, since a cell may not be on screen yet. */
function whenVisible(place: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    const observer = new ResizeObserver(() => {
      if (!place.offsetWidth) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(place);
  });
}

const complainIn = (place: HTMLElement) => (error: unknown) =>
  place.append(error instanceof Error ? error.message : String(error));

/** Puts a figure in its place. What was there stays until then. */
page.distlabDraw = (place, figure) => {
  loadPlotly()
    .then(async (drawing) => {
      await whenVisible(place);
      place.textContent = "";
      await drawing.newPlot(place, figure);
    })
    .catch(complainIn(place));
};

/** Of this page alone: when the library was edited, a page that is loaded again gets the new one. */
const bundle = `distlab-live.js?page=${Date.now()}`;
let loaded: Promise<void> | undefined;

/** Makes a figure live in its place; the bundle is loaded once. */
page.distlabShowLive = (place, spec) => {
  loaded ??= load(bundle);
  loaded
    .then(async () => {
      await whenVisible(place);
      page.distlabLive?.(place, spec, {
        plotly: loadPlotly(),
        startWorker: () => new Worker(folder + bundle),
      });
    })
    .catch(complainIn(place));
};
