/** Figures of popularity. */

import { percent, readable, significant } from "../../core/format";
import { count, list, number } from "../../core/option";
import { cheHitRatio } from "../../model/caching/che";
import { zipfClasses } from "../../model/caching/zipf";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { cachedOption, cheCurve } from "./che-curve";

const policy = "LRU";

/** Hit ratio of LRU against the share of items that have room, for several exponents of Zipf's law. */
export const zipfHitRatioFigure = defineFigure({
  id: "zipf-hit-ratio",
  subject: "caching",
  formula: "q_k = \\frac{k^{-\\alpha}}{H_{N, \\alpha}}, \\quad h = \\sum_k q_k (1 - e^{-q_k t})",
  sources: [
    "Breslau, Cao, Fan, Phillips and Shenker (1999), Web caching and Zipf-like distributions, INFOCOM",
    "Che, Tung and Wang (2002), IEEE Journal on Selected Areas in Communications 20(7)",
  ],
  options: {
    exponents: list(
      number({ default: 1, min: 0, max: 3, label: "Zipf exponent α" }),
      [0.6, 0.8, 1, 1.2],
    ),
    items: count({ default: 1_000_000, min: 1000, max: 10_000_000, scale: "log", label: "items" }),
    cached: cachedOption,
  },
  build({ exponents, items, cached }) {
    const capacity = Math.max(1, Math.round(cached * items));
    const laws = [...new Set(exponents)]
      .sort((a, b) => a - b)
      .map((exponent) => ({ exponent, popularity: zipfClasses({ items, exponent }) }));
    const curves = laws.map(({ exponent, popularity }) => {
      const caches = cheCurve(items, { popularity, policy });
      return { exponent, caches, hitRatio: cheHitRatio(capacity, { popularity, policy }) };
    });
    const shown = curves.map(
      ({ exponent, hitRatio }) => `${percent(hitRatio)} at α = ${significant(exponent)}`,
    );
    const [first, last] = [shown[0], shown.at(-1)];
    return figure({
      title: `Room for ${percent(capacity / items)} of ${readable(items)} items: LRU hits ${first}${shown.length > 1 ? `, ${last}` : ""}`,
      xaxis: {
        title: { text: "items that have room (%)" },
        type: "log",
        dtick: 1,
        exponentformat: "power",
      },
      yaxis: { title: { text: "requests that hit (%)" }, rangemode: "tozero" },
      data: curves.map(({ exponent, caches }, i) => ({
        name: `α = ${significant(exponent)}`,
        mode: "lines" as const,
        x: caches.map((each) => (100 * each.capacity) / items),
        y: caches.map((each) => 100 * each.hitRatio),
        line: { color: colorway[i % colorway.length], width: 3 },
      })),
    });
  },
});
