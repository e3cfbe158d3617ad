/** Figures of retries in layers. */

import { counted, percent, readable } from "../../core/format";
import { count, fraction, list } from "../../core/option";
import { layeredAttempts, retryAmplification } from "../../model/architecture/retries";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Calls at the bottom for one request, against layers that retry. */
export const retryAmplificationFigure = defineFigure({
  id: "retry-amplification",
  subject: "architecture",
  formula:
    "(r + 1)^L, \\quad \\prod_{i=0}^{L-1} \\frac{1 - p_i^{r+1}}{1 - p_i}, \\; p_{i+1} = p_i^{r+1}",
  sources: ["Beyer et al. (2016), Site Reliability Engineering, chapter 22"],
  options: {
    retries: list(count({ default: 3, min: 1, max: 9, label: "retries of each layer" }), [1, 2, 3]),
    layers: count({ default: 3, min: 1, max: 8, label: "layers of the title" }),
    failure: fraction({ default: 0.1, label: "share of calls at the bottom that fail" }),
    maxLayers: count({ default: 6, min: 2, max: 8, label: "most layers" }),
  },
  build({ retries, layers, failure, maxLayers }) {
    const x = Array.from({ length: Math.max(layers, maxLayers) + 1 }, (_, i) => i);
    const kinds = [...new Set(retries)].sort((a, b) => a - b);
    const most = kinds.at(-1) ?? 1;
    const worst = readable(retryAmplification(layers, { retries: most }));
    const usual = readable(layeredAttempts(layers, { failure, retries: most }));
    return figure({
      title: `${counted(layers, "layer")} with ${counted(most, "retry", "retries")} each: ${worst} calls for one if all fail, ${usual} if ${percent(failure)} do`,
      xaxis: { title: { text: "layers that retry (count)" }, dtick: 1 },
      yaxis: { title: { text: "calls at the bottom (count)" }, type: "log" },
      data: kinds.flatMap((each, i) => {
        const color = colorway[i % colorway.length];
        return [
          {
            name: `${counted(each, "retry", "retries")}, all fail`,
            mode: "lines+markers" as const,
            x,
            y: x.map((layer) => retryAmplification(layer, { retries: each })),
            line: { color, width: 3, dash: "solid" as const },
          },
          {
            name: `${counted(each, "retry", "retries")}, ${percent(failure)} fail`,
            mode: "lines" as const,
            x,
            y: x.map((layer) => layeredAttempts(layer, { failure, retries: each })),
            line: { color, width: 2, dash: "dot" as const },
          },
        ];
      }),
    });
  },
});
