/** Figures of many entries that expire together. */

import { percent, readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { ms, seconds } from "../../core/units";
import { jitteredStampede } from "../../model/caching/stampede";
import { simulateStampede } from "../../scenario/caching/stampede";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { mostBetween } from "./most-between";

/** Requests for each entry in the time of a computation: it is asked for as soon as it expires. */
const eager = 5;

/** Computations under way after many entries were filled together: the same time to live for all, and jitter. */
export const expiryJitterFigure = defineFigure({
  id: "expiry-jitter",
  subject: "caching",
  formula: "\\frac{n L}{2 j T}",
  sources: [
    "our simulation; the mean: entries whose ends are spread evenly over 2jT, each computed for L",
  ],
  options: {
    entries: count({ default: 200, min: 50, max: 300, scale: "log", label: "entries" }),
    jitter: number({
      default: 0.1,
      unit: "fraction",
      min: 0.02,
      max: 0.3,
      scale: "log",
      label: "jitter: up to so much shorter or longer",
    }),
    ttl: number({
      default: seconds(10),
      unit: "s",
      min: 5,
      max: 10,
      scale: "log",
      label: "time to live",
    }),
    recomputeTime: number({
      default: ms(200),
      unit: "s",
      min: ms(200),
      max: 1,
      scale: "log",
      label: "time to compute an entry",
    }),
    seed: seed(),
  },
  build({ entries, jitter, ttl, recomputeTime, seed: chosen }) {
    const until = ttl * (1 + jitter) + 2 * recomputeTime;
    const runs = [0, jitter].map((each) =>
      simulateStampede({
        ...{ policy: "coalesced", entries, jitter: each, ttl, recomputeTime, until, seed: chosen },
        requestRate: eager / recomputeTime,
      }),
    );
    const times = evenlySpaced({
      from: ttl * (1 - jitter) - recomputeTime,
      to: until,
      points: 151,
    });
    const mean = jitteredStampede(jitter, { entries, ttl, recomputeTime });
    const x = times.map((time) => Number(time.toPrecision(6)));
    const [together, spread] = runs.map(({ peak }) => peak) as [number, number];
    const names = ["one time to live for all", `± ${percent(jitter)}`];
    return figure({
      title: `${entries} entries that were filled together expire together: ${together} computed at once; ± ${percent(jitter)} jitter makes that ${spread}`,
      xaxis: { title: { text: "time since all were filled (s)" } },
      yaxis: { title: { text: "computations under way (count)" }, rangemode: "tozero" },
      data: [
        ...runs.map(({ running }, i) => ({
          name: names[i] ?? "",
          mode: "lines" as const,
          x,
          y: mostBetween(running, times),
          line: { color: colorway[[1, 0][i] ?? 0], width: 2, shape: "hv" as const },
        })),
        {
          name: `mean with jitter: ${readable(mean)}`,
          mode: "lines",
          x: [ttl * (1 - jitter), ttl * (1 + jitter)],
          y: [mean, mean],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
