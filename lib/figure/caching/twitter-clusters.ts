/** Figures of caches in production. */

import { percent, readable, significant } from "../../core/format";
import { number } from "../../core/option";
import { twitterClusters } from "../../dataset/generated/cache-clusters-twitter";
import { sampleQuantile } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const kinds = [
  { category: "storage", name: "in front of a store", symbol: "circle" },
  { category: "computation", name: "results of computations", symbol: "diamond" },
  { category: "transient", name: "nothing behind", symbol: "square" },
] as const;

interface Shown {
  readonly cluster: number;
  readonly category: string;
  readonly missRatio: number;
  readonly exponent: number;
}

/** Miss ratio against Zipf's exponent: clusters of one operator. */
export const twitterClustersFigure = defineFigure({
  id: "twitter-clusters",
  subject: "caching",
  formula: "q_k \\propto k^{-\\alpha}",
  sources: [
    "Yang, Yue and Rashmi (2020), A large scale analysis of hundreds of in-memory cache clusters at Twitter, OSDI; statistics of its traces, CC BY 4.0",
  ],
  options: {
    steep: number({
      default: 1.2,
      min: 1,
      max: 1.6,
      step: 0.1,
      label: "α from which it is steep",
    }),
    leastReads: number({
      default: 0,
      unit: "fraction",
      min: 0,
      max: 0.9,
      step: 0.1,
      label: "requests that have to be reads",
    }),
  },
  build({ steep, leastReads }) {
    const shown = twitterClusters.flatMap((row): Shown[] => {
      const { cluster, category, missRatio, zipfExponent, readShare = 0 } = row;
      // An exponent of 0 says that the popularity is not like Zipf's law.
      if (missRatio === undefined || !zipfExponent || readShare < leastReads) return [];
      return [{ cluster, category, missRatio, exponent: zipfExponent }];
    });
    const medianOf = (rows: readonly Shown[]) =>
      sampleQuantile(
        rows.map(({ missRatio }) => missRatio),
        { share: 0.5 },
      );
    const above = shown.filter(({ exponent }) => exponent >= steep);
    const below = shown.filter(({ exponent }) => exponent < steep);
    const [flat, sharp] = [medianOf(below), medianOf(above)];
    const verdict = sharp < flat ? "misses less" : "does not miss less";
    const safe = shown.filter(({ missRatio }) => missRatio <= 0.01).length;
    return figure({
      title: `Steep popularity ${verdict}: median ${percent(sharp)} from α = ${significant(steep)} on (${above.length} clusters), ${percent(flat)} below (${below.length}); ${safe} miss 1% or less`,
      xaxis: { title: { text: "Zipf exponent α of the popularity (ratio)" }, rangemode: "tozero" },
      yaxis: {
        title: { text: "reads that miss (%)" },
        type: "log",
        tickvals: [0.01, 0.1, 1, 10, 100],
      },
      data: [
        ...kinds.flatMap(({ category, name, symbol }, i) => {
          const rows = shown.filter((each) => each.category === category);
          if (rows.length === 0) return [];
          return [
            {
              name: `${name}: ${readable(rows.length)}`,
              mode: "markers" as const,
              x: rows.map(({ exponent }) => exponent),
              y: rows.map(({ missRatio }) => 100 * missRatio),
              text: rows.map(({ cluster }) => `cluster ${cluster}`),
              marker: { color: colorway[i], size: 9, symbol },
            },
          ];
        }),
        {
          name: `α = ${significant(steep)}`,
          mode: "lines",
          x: [steep, steep],
          y: [0.01, 100],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
