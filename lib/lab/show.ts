/** Puts a figure into a cell. */

import type { Figure } from "../figure/figure";
import { display } from "./display";
import { contentId, escapeHtml, scriptLiteral } from "./html";

/** Height of a figure that does not name its own (CSS pixels). */
const usualHeight = 450;

/**
 * Shows a figure under the running cell.
 *
 * The output is one bundle: data for front ends that know plotly, a page fragment for Jupyter,
 * and the finding in words for all others. Where scripts may not run, since the notebook is not
 * trusted, the fragment holds the finding and says how to trust the notebook.
 *
 * @param figure - what a figure builder returns
 * @throws Error outside of a notebook
 */
export function show({ data, layout }: Figure): void {
  const config = { responsive: true, displaylogo: false };
  display({
    "application/vnd.plotly.v1+json": { data, layout, config },
    "text/html": fragment({ data, layout, config }),
    "text/plain": findingOf(layout),
  });
}

/** The title as plain words. */
function findingOf(layout: Figure["layout"]): string {
  const { title } = layout as { title?: string | { text?: string } };
  const text = (typeof title === "string" ? title : title?.text) ?? "a figure";
  return text.replace(/<br\s*\/?>/g, " ").replace(/<[^>]*>/g, "");
}

function fragment(figure: { data: unknown; layout: Figure["layout"]; config: object }): string {
  const literal = scriptLiteral(figure);
  // Not of the data: their last digit may differ between engines, and the name with it.
  const { meta, title } = figure.layout;
  const id = contentId(JSON.stringify(meta ?? title ?? {}));
  const height = figure.layout.height ?? usualHeight;
  return [
    `<div id="${id}" class="distlab-figure" style="min-height:${height}px">`,
    `<p><strong>${escapeHtml(findingOf(figure.layout))}</strong></p>`,
    `<p>The figure is drawn when this notebook is trusted: choose <em>Trust Notebook</em>`,
    ` (JupyterLab: command palette; Jupyter Notebook: File menu), or run the cell.</p>`,
    `</div>`,
    `<script>(${draw})("${id}",${literal})</script>`,
  ].join("");
}

/**
 * Runs in the page. plotly.js is loaded once, from the folder of the kernelspec, which Jupyter
 * serves; the figure is drawn when its place has a size, since a cell may not be on screen yet.
 */
const draw = `function (id, figure) {
  var place = document.currentScript && document.currentScript.parentNode.querySelector("#" + id);
  place = place || document.getElementById(id);
  function base() {
    var config = document.getElementById("jupyter-config-data");
    return (config && JSON.parse(config.textContent).baseUrl) ||
      document.body.getAttribute("data-base-url") || "/";
  }
  function load() {
    return new Promise(function (resolve, reject) {
      if (window.Plotly) return resolve(window.Plotly);
      var script = document.createElement("script");
      script.src = base() + "kernelspecs/distlab/plotly.min.js";
      script.onload = function () { resolve(window.Plotly); };
      script.onerror = function () {
        delete window.distlabPlotly;
        reject(new Error("plotly.js was not found at " + script.src));
      };
      document.head.appendChild(script);
    });
  }
  function whenVisible(then) {
    var observer = new ResizeObserver(function () {
      if (!place.offsetWidth) return;
      observer.disconnect();
      then();
    });
    observer.observe(place);
  }
  window.distlabPlotly = window.distlabPlotly || load();
  window.distlabPlotly.then(function (Plotly) {
    whenVisible(function () {
      place.textContent = "";
      Plotly.newPlot(place, figure.data, figure.layout, figure.config);
    });
  }, function (error) { place.append(error.message); });
}`.replace(/\n\s*/g, "\n");
