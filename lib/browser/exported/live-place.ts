/** Makes figures of an exported page live: one bundle for all of them, unpacked for the first. */

import type { live } from "../live";
import type { LiveFigure } from "../live-figure";
import { pageData, run } from "./carried";
import { loadPlotly } from "./draw";

interface LiveBundle {
  readonly live: typeof live;
  /** Starts the same bundle as a worker. */
  readonly startWorker: () => Worker;
}

let bundle: Promise<LiveBundle> | undefined;

function loadLive(): Promise<LiveBundle> {
  bundle ??= run("live").then((text) => {
    const { distlabLive } = window as typeof window & { distlabLive?: typeof live };
    if (!distlabLive) throw new Error("the live figures did not start");
    const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
    return { live: distlabLive, startWorker: () => new Worker(address) };
  });
  return bundle;
}

/**
 * Puts a figure and its controls into a place.
 *
 * @param index - which one of the page's live figures
 * @param settings - `fills` if it is as high as its place; `onDraw` is called whenever it was drawn
 */
export async function showLive(
  place: HTMLElement,
  index: number | string,
  settings: { readonly fills?: boolean; readonly onDraw: () => void },
): Promise<LiveFigure> {
  const spec = pageData().live?.[Number(index)];
  if (!spec) throw new Error(`the page has no live figure ${index}`);
  const { live: show, startWorker } = await loadLive();
  return show(place, spec, { plotly: loadPlotly(), startWorker, ...settings });
}
