/** What `show` and `live` have in common: a picture, and a call into the page. */

import { escapeHtml, scriptLiteral } from "../core/html";
import type { Figure } from "../figure/figure";
import { findingOf } from "../figure/finding";
import { soundFigure } from "../figure/sound";
import { pageScriptName } from "../host/page-names";
import { room } from "./room";

/**
 * The figure as a picture, and how to get more than that; in words, if it cannot be drawn without
 * a browser.
 */
export function still(figure: Figure): string {
  const { stillPicture } = room<{ stillPicture: (figure: Figure) => StillPicture }>("export/still");
  const hint =
    `<p>This is a picture; to explore the figure, choose <em>Trust Notebook</em>` +
    ` (JupyterLab: command palette; Jupyter Notebook: File menu), or run the cell.</p>`;
  try {
    const { address, words } = stillPicture(figure);
    return `<img alt="${escapeHtml(words)}" style="max-width:100%" src="${address}">${hint}`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const finding = escapeHtml(findingOf(soundFigure(figure)));
    return `<p><strong>${finding}</strong></p><p>${escapeHtml(reason)}</p>${hint}`;
  }
}

/** What `export/still` makes: an address with the picture in it, and the words that go with it. */
interface StillPicture {
  readonly address: string;
  readonly words: string;
}

/** A script that calls a function of the page with the element before it and an argument. */
export function pageCall(name: "distlabDraw" | "distlabShowLive", argument: unknown): string {
  return `<script>(${call(name)})(${scriptLiteral(argument)})</script>`;
}

/**
 * Runs in the page: loads the script that all figures share from the kernelspec's folder, which
 * Jupyter serves. Elsewhere there is no such folder, and the picture stays.
 */
const call = (name: string) =>
  onOneLine(`(figure) => {
    const place = document.currentScript.previousElementSibling;
    const config = document.getElementById("jupyter-config-data");
    const base = config ? JSON.parse(config.textContent).baseUrl : document.body.dataset.baseUrl;
    window.distlab ??= new Promise((onload, onerror) => {
      const src = (base || "/") + "kernelspecs/distlab/${pageScriptName}";
      document.head.append(Object.assign(document.createElement("script"), { src, onload, onerror }));
    });
    window.distlab.then(() => ${name}(place, figure), () => {});
  }`);

/** A script of statements that end in `;` or `}`: a notebook file holds dozens of them. */
export const onOneLine = (script: string): string => script.replace(/\n\s*/g, "");
