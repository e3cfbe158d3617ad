/** Formulas in the figures of a page, without MathJax, which is four times as large as a page. */

import { exPerEm } from "../render/math/tex";

/**
 * What plotly.js asks of MathJax, answered with pictures that were drawn beforehand: the script
 * around it has them in `formulas`, by their TeX.
 */
export const mathJaxStandIn = `
window.MathJax = {
  version: "3.2.2",
  config: { svg: {}, options: {} },
  startup: { input: {} },
  _: {
    output: { svg_ts: { SVG: class {} } },
    mathjax: {
      mathjax: {
        handleRetriesFor: async (convert) => convert(),
        document: () => ({
          convert(tex) {
            const container = document.createElement("div");
            container.className = "MathJax";
            container.innerHTML = formulas[tex] ?? "";
            const picture = container.querySelector("svg");
            for (const side of picture ? ["width", "height"] : []) {
              const size = parseFloat(picture.getAttribute(side));
              picture.setAttribute(side, size * ${exPerEm} + "em");
            }
            return container;
          },
        }),
      },
    },
  },
};
`;
