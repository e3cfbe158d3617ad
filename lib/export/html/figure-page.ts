/** A figure as a page of its own: interactive, offline, one file. */

import type { LiveSpec } from "../../browser/live-spec";
import type { Figure } from "../../figure/figure";
import type { Bundle } from "../../render/plotly/bundle";
import { type About, aboutFigure } from "../about";
import { withFormulas } from "./drawn";
import { escapeHtml } from "../../core/html";
import { formulaHtml } from "./formula";
import { liveScript, plotlyScript } from "./packed";
import { assemblePage } from "./page";
import { pageScript } from "./page-script";

export interface FigurePageOptions {
  /** Title of the page: the figure's finding. */
  readonly title: string;
  /** Colours of the page around the figure, which comes dressed in the same theme. */
  readonly theme: "light" | "dark";
  /** The smaller bundle draws what has two axes; the page is 0.7 MB with it, 2.2 MB with the other. */
  readonly plotly: Bundle;
  /** Gives the figure its controls; the page is 0.2 MB larger with them. */
  readonly live?: LiveSpec;
}

/**
 * A page with one figure that fills the window, and below it the formula, the parameters and the
 * sources of its declaration. It needs no network and asks for none; the same figure gives the
 * same bytes. A live figure has its controls below it. Formulas in the figure's texts are drawn
 * beforehand and cost a few kB each.
 *
 * @throws Error if the declared formula is no TeX
 */
export function figurePage(figure: Figure, options: FigurePageOptions): string {
  const { title, theme, plotly, live } = options;
  const about = aboutFigure(figure);
  const drawn = live ? withFormulas([], [{ spec: live, figure }]) : withFormulas([figure]);
  const weights = /<b>|bold|font-weight/.test(JSON.stringify(figure)) ? [400, 700] : [400];
  return assemblePage({
    title,
    styles: [colors(figure, theme), style],
    body: body(about, live !== undefined),
    drawn,
    packed: [plotlyScript(plotly), ...(live ? [liveScript()] : [])],
    script: pageScript("await distlab.drawFigure();"),
    fontWeights: weights as (400 | 700)[],
  });
}

function body(about: About, isLive: boolean): string {
  const { finding, description } = about;
  const words = `role="figure" aria-label="${escapeHtml(finding)}" aria-describedby="words"`;
  return [
    `<main id="figure" ${isLive ? "" : words}>`,
    `<noscript><p>${escapeHtml(finding)}</p><p>${escapeHtml(description)}</p>`,
    "<p>The figure is drawn where scripts may run.</p></noscript></main>",
    `<p id="words">${escapeHtml(description)}</p>`,
    // The controls of a live figure have the parameters.
    footer(isLive ? { ...about, parameters: [] } : about),
  ].join("\n");
}

function footer({ formula, parameters, sources }: About): string {
  const parts = [
    formula === undefined ? "" : formulaHtml(formula, true),
    escapeHtml(parameters.join("; ")),
    escapeHtml(sources.join("; ")),
  ];
  const shown = parts.filter(Boolean).map((part) => `<div>${part}</div>`);
  return shown.length > 0 ? `<footer>${shown.join("\n")}</footer>` : "";
}

/** The page continues the figure's own paper, so that no edge shows. */
function colors({ layout }: Figure, theme: "light" | "dark"): string {
  const paper = String(layout.paper_bgcolor ?? "");
  const [text, background] = theme === "dark" ? ["#b8bcc4", "#16181d"] : ["#555555", "#ffffff"];
  const page = /^#[\da-f]{3,8}$/i.test(paper) ? paper : background;
  return `:root{color-scheme:${theme};--text:${text};--page:${page}}`;
}

const style = `
*{box-sizing:border-box}
body{margin:0;height:100vh;display:flex;flex-direction:column;background:var(--page);
color:var(--text);font:13px/1.5 "Open Sans",Arial,sans-serif}
main{flex:1 1 auto;min-height:340px;overflow:hidden}
main.distlab-live{flex:1 0 auto;display:flex;flex-direction:column;overflow:visible}
main .distlab-plot{flex:1 0 340px;min-height:340px}
noscript p,main>p{margin:1.5em;font-size:18px}
#words{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%)}
footer{flex:none;display:flex;flex-wrap:wrap;gap:.3em 2.5em;align-items:center;padding:.5em 1.5em 1em}
footer svg{display:block}
@media print{body{height:auto}main{height:60vh}}
`;
