/** The part of MathJax's interface that plotly.js uses, over our own converter. */

import type { Document } from "../dom/document";
import type { Element } from "../dom/element";
import { parseSvg } from "../dom/parse";
import { exPerEm, texToSvg } from "./tex";

/** What scripts see as `MathJax`. The converter itself is loaded when there is a formula. */
export function mathJaxFor(document: Document) {
  const convert = (tex: string): Element => {
    // plotly.js puts an element with the wanted font size into the page just before.
    const size = Number.parseFloat(
      (document.body.lastChild as Element).style.getPropertyValue("font-size"),
    );
    const picture = parseSvg(document, texToSvg(tex));
    for (const name of ["width", "height"]) {
      const length = Number.parseFloat(picture.getAttribute(name) ?? "") * exPerEm * size;
      picture.setAttribute(name, length);
    }
    picture.removeAttribute("style");
    picture.querySelector("g")?.setAttribute("stroke-width", 0);
    const container = document.createElement("mjx-container");
    container.className = "MathJax";
    container.appendChild(picture);
    return container;
  };
  return {
    version: "3.2.2",
    config: { svg: {}, options: {} },
    startup: { input: {} },
    _: {
      output: { svg_ts: { SVG: class {} } },
      mathjax: {
        mathjax: {
          handleRetriesFor: (run: () => unknown) => ({
            then: (use: (value: unknown) => unknown) => use(run()),
          }),
          document: () => ({ convert }),
        },
      },
    },
  };
}
