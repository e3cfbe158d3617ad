/** Figures of caches one behind the other. */

import { percent, readable } from "../../core/format";
import { choice } from "../../core/option";
import { cacheLayers } from "../../dataset/generated/cache-layers";
import { globalMissRatio } from "../../model/caching/access-time";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const measured = "share of requests served: ";
/** Names of the layers, as the table has them, and as they are shown. */
const names: readonly (readonly [string, string])[] = [
  ["browser cache", "browser"],
  ["edge cache", "edge"],
  ["origin cache", "origin"],
  ["backend storage", "storage"],
];

/** Share of all requests that a layer answers (fraction). */
function answeredBy(layer: string): number {
  const row = cacheLayers.find(({ metric }) => metric === measured + layer);
  if (row === undefined) throw new RangeError(`cache_layers must have ${layer}, got no such row`);
  return row.value / 100;
}

/** Requests that reach each layer of a photo store's caches, and what becomes of them if a layer is lost. */
export const cacheLayersFigure = defineFigure({
  id: "cache-layers",
  subject: "caching",
  formula: "m = m_1 m_2 m_3, \\quad m_i = \\frac{\\text{passed on}}{\\text{reached}}",
  sources: ["Huang et al. (2013), An analysis of Facebook photo caching, SOSP"],
  options: {
    lost: choice(["none", "browser", "edge", "origin"], {
      default: "none",
      label: "layer that is lost",
    }),
  },
  build({ lost }) {
    const answered = names.map(([row]) => answeredBy(row));
    const reached = answered.map((_, i) =>
      answered.slice(i).reduce((sum, share) => sum + share, 0),
    );
    const layers = names.map(([, name], i) => {
      const missRatio = (reached[i + 1] ?? 0) / (reached[i] ?? NaN);
      return { name, missRatio, used: name === lost ? 1 : missRatio };
    });
    // What reaches a layer has missed all layers before it.
    const arriving = layers.map((_, i) =>
      i === 0 ? 1 : globalMissRatio(layers.slice(0, i).map(({ used }) => ({ missRatio: used }))),
    );
    const [before, now] = [reached[3] ?? NaN, arriving[3] ?? NaN];
    const local = layers
      .slice(0, 3)
      .map(({ name, missRatio }) => `${name} ${percent(1 - missRatio)}`);
    const x = layers.map(({ name }) => name);
    const answers = arriving.map((share, i) => share * (1 - (layers[i]?.used ?? 0)));
    const passed = arriving.map((share, i) => share - (answers[i] ?? 0));
    return figure({
      title:
        lost === "none"
          ? `Layers hit ever less of what reaches them (${local.join(", ")}); ${percent(before)} reach the storage`
          : `Without the ${lost} cache ${percent(now)} of requests reach the storage, ${readable(now / before)}× as many, if the others hit as before`,
      xaxis: {
        title: { text: "layer" },
        type: "category",
      },
      yaxis: { title: { text: "requests that reach it (% of all)" }, range: [0, 105] },
      layout: { barmode: "stack" },
      data: [
        {
          type: "bar",
          name: "answered here",
          x,
          y: answers.map((share) => 100 * share),
          marker: { color: colorway[0] },
        },
        {
          type: "bar",
          name: "passed on",
          x,
          y: passed.map((share) => 100 * share),
          marker: { color: colorway[4] },
        },
      ],
    });
  },
});
