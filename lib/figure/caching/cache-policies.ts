/** Figures of what a cache throws out. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { type ReplacementPolicy, cheHitRatio } from "../../model/caching/che";
import { zipfClasses, zipfIdealHitRatio } from "../../model/caching/zipf";
import { type CachePolicy, simulateCaches } from "../../scenario/caching/caches";
import { zipfWeights } from "../../scenario/caching/requests";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { cachedOption, cheCurve } from "./che-curve";

/** Requests that are simulated, and those before them: a large FIFO cache forgets its beginning slowly. */
const requests = 50_000;
const warmUp = 200_000;
/** Cache sizes that are simulated, as shares of the items. */
const simulated = [0.003, 0.01, 0.03, 0.1];
/** Smaller ones are where the approximation is rough: by two points in a hundred. */
const fewest = 10;

const kinds: readonly { readonly name: string; readonly policy: CachePolicy }[] = [
  { name: "ideal: the most popular", policy: "pinned" },
  { name: "LRU", policy: "LRU" },
  { name: "FIFO, RANDOM", policy: "FIFO" },
];

/** Hit ratio against capacity: the ideal, LRU and FIFO, as formulas and as simulated caches. */
export const cachePoliciesFigure = defineFigure({
  id: "cache-policies",
  subject: "caching",
  formula:
    "\\sum_i 1 - e^{-q_i t} = C, \\quad h = \\sum_i q_i (1 - e^{-q_i t}), \\quad h_\\text{ideal} = \\frac{H_{C, \\alpha}}{H_{N, \\alpha}}",
  sources: [
    "Che, Tung and Wang (2002), IEEE Journal on Selected Areas in Communications 20(7)",
    "Martina, Garetto and Leonardi (2014), INFOCOM: FIFO and RANDOM",
    "Breslau, Cao, Fan, Phillips and Shenker (1999), INFOCOM: Zipf's law",
  ],
  options: {
    items: count({ default: 10_000, min: 1000, max: 10_000, scale: "log", label: "items" }),
    exponent: number({ default: 0.9, min: 0, max: 1.5, step: 0.05, label: "Zipf exponent α" }),
    cached: cachedOption,
    seed: seed(),
  },
  build({ items, exponent, cached, seed: chosen }) {
    const popularity = zipfClasses({ items, exponent });
    const capacity = Math.max(1, Math.round(cached * items));
    const sizes = [...new Set(logSpaced({ from: 1, to: items, points: 41 }).map(Math.round))];
    const ideal = (size: number) => zipfIdealHitRatio(size, { items, exponent });
    const curves = kinds.map(({ policy }) =>
      policy === "pinned"
        ? sizes.map((size) => ({ capacity: size, hitRatio: ideal(size) }))
        : cheCurve(items, { popularity, policy }),
    );
    const weights = zipfWeights({ items, exponent });
    const caches = kinds.flatMap(({ policy }, kind) =>
      simulated
        .map((share) => ({ kind, policy, capacity: Math.round(share * items) }))
        .filter((each) => each.capacity >= fewest),
    );
    const drawn = simulateCaches({ caches, weights, requests, warmUp, seed: chosen });
    const dots = caches.map((cache, i) => ({ ...cache, hitRatio: drawn[i]?.estimate ?? 0 }));
    const at = (policy: ReplacementPolicy) => cheHitRatio(capacity, { popularity, policy });
    return figure({
      title: `${readable(capacity)} of ${items} items have room: LRU hits ${percent(at("LRU"))}, FIFO ${percent(at("FIFO"))}, the ${readable(capacity)} most popular ${percent(ideal(capacity))}`,
      xaxis: {
        title: { text: "items that have room (count)" },
        type: "log",
        dtick: 1,
        exponentformat: "power",
      },
      yaxis: { title: { text: "requests that hit (%)" }, rangemode: "tozero" },
      data: [
        ...kinds.map(({ name }, i) => ({
          name,
          mode: "lines" as const,
          x: curves[i]?.map((each) => each.capacity) ?? [],
          y: curves[i]?.map(({ hitRatio }) => 100 * hitRatio) ?? [],
          line: { color: colorway[i], width: 3 },
        })),
        ...kinds.map(({ name }, i) => {
          const own = dots.filter(({ kind }) => kind === i);
          return {
            name: `${name.replace(/[:,].*/, "")}, simulated`,
            mode: "markers" as const,
            x: own.map((each) => each.capacity),
            y: own.map(({ hitRatio }) => 100 * hitRatio),
            marker: { color: colorway[i], size: 8, symbol: "circle-open", line: { width: 2 } },
          };
        }),
      ],
    });
  },
});
