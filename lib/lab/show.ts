/** Puts a figure into a cell. */

import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { soundFigure } from "../figure/sound";
import { packColumns } from "../notebook/columns";
import { display } from "./display";
import { pageCall, still } from "./fragment";

/** Height of a figure that does not name its own (CSS pixels). */
const usualHeight = 450;

/**
 * Shows a figure under the running cell.
 *
 * The output is one bundle: data for front ends that know plotly, a page fragment for Jupyter, and
 * the finding in words for all others. The fragment is a picture that a script replaces by the
 * figure itself; where scripts may not run, since the notebook is not trusted, and in print, the
 * picture stays.
 *
 * @param given - what a figure builder returns
 * @throws Error outside of a notebook
 */
export function show(given: Figure): void {
  const figure = soundFigure(given);
  const config = { responsive: true, displaylogo: false };
  const packed = packColumns({ ...figure, config }) as object;
  display({
    "application/vnd.plotly.v1+json": packed,
    "text/html": fragment(figure, given, packed),
    "text/plain": findingOf(figure),
  });
}

function fragment(figure: Figure, given: Figure, packed: object): string {
  const height = Number(figure.layout.height) || usualHeight;
  return [
    ...[`<div class="distlab-figure" style="min-height:${height}px">`, still(given), `</div>`],
    pageCall("distlabDraw", packed),
  ].join("");
}
