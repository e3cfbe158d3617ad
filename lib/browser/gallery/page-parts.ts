/** What the gallery's page lends to its figures: plotly.js when it is needed, and workers. */

import type { PagePlotly } from "../page-plotly";

/** plotly.js, and how to take a figure away. */
export interface GalleryPlotly extends PagePlotly {
  purge(place: HTMLElement): void;
}

const page = globalThis as typeof globalThis & {
  Plotly?: GalleryPlotly;
  /** The whole script of the gallery: the build makes it a function of this name. */
  distlabGallery?: () => void;
};

let plotly: Promise<GalleryPlotly> | undefined;

/** Loads plotly.js, once, from where the page says it is. */
export function loadPlotly(): Promise<GalleryPlotly> {
  plotly ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = document.documentElement.dataset["plotly"] ?? "";
    script.onload = () =>
      page.Plotly ? resolve(page.Plotly) : reject(new Error("plotly.js did not start"));
    script.onerror = () => {
      plotly = undefined;
      reject(new Error(`plotly.js was not found at ${script.src}: load the page again`));
    };
    document.head.append(script);
  });
  return plotly;
}

let script: string | undefined;

/**
 * Starts the gallery's script as a worker, from its own text: a page from a disk may load none. All
 * workers of the page share one copy of it.
 */
export function startWorker(): Worker {
  const text = () => `(${String(page.distlabGallery)})()`;
  script ??= URL.createObjectURL(new Blob([text()], { type: "text/javascript" }));
  return new Worker(script);
}
