/** Puts a figure into a cell. */

import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { soundFigure } from "../figure/sound";
import { pageScriptName } from "../host/page-script";
import { packColumns } from "../notebook/columns";
import { display } from "./display";
import { escapeHtml, scriptLiteral } from "../core/html";
import { room } from "./room";

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
    `<div class="distlab-figure" style="min-height:${height}px">`,
    still(given),
    `<p>This is a picture; to explore the figure, choose <em>Trust Notebook</em>`,
    ` (JupyterLab: command palette; Jupyter Notebook: File menu), or run the cell.</p>`,
    `</div>`,
    `<script>(${draw})(${scriptLiteral(packed)})</script>`,
  ].join("");
}

/** The figure as a picture; in words, if it cannot be drawn without a browser. */
function still(figure: Figure): string {
  const { stillPicture } = room<{ stillPicture: (figure: Figure) => StillPicture }>("export/still");
  try {
    const { address, words } = stillPicture(figure);
    return `<img alt="${escapeHtml(words)}" style="max-width:100%" src="${address}">`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `<p><strong>${escapeHtml(findingOf(soundFigure(figure)))}</strong></p><p>${escapeHtml(reason)}</p>`;
  }
}

/** What `export/still` makes: an address with the picture in it, and the words that go with it. */
interface StillPicture {
  readonly address: string;
  readonly words: string;
}

/**
 * Runs in the page: loads the script that all figures share from the kernelspec's folder, which
 * Jupyter serves. Elsewhere there is no such folder, and the picture stays.
 */
const draw = `function (figure) {
  var place = document.currentScript.previousElementSibling;
  var config = document.getElementById("jupyter-config-data");
  var base = config ? JSON.parse(config.textContent).baseUrl : document.body.dataset.baseUrl;
  window.distlab = window.distlab || new Promise(function (resolve, reject) {
    var script = document.createElement("script");
    script.src = (base || "/") + "kernelspecs/distlab/${pageScriptName}";
    script.onload = resolve;
    script.onerror = reject;
    document.head.append(script);
  });
  window.distlab.then(function () { distlabDraw(place, figure); }, function () {});
}`.replace(/\n\s*/g, "\n");
