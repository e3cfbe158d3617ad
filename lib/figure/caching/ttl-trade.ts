/** Figures of a time to live. */

import { percent } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { seconds } from "../../core/units";
import { slidingTtlHitRatio, slidingTtlStaleShare } from "../../model/caching/sliding-ttl";
import { ttlHitRatio, ttlStaleShare } from "../../model/caching/ttl";
import { simulateTtlCache } from "../../scenario/caching/ttl-cache";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Requests that are simulated for each dot. */
const requests = 20_000;
/** Times to live that are simulated (s). */
const simulated = [1, 3, 10, 30, 100, 300, 1000, 3000];
const marker = (color: string) => ({ color, size: 8, symbol: "circle-open", line: { width: 2 } });

/** Hits, and hits that are out of date, against the time to live: from the fetch, and from the last hit. */
export const ttlTradeFigure = defineFigure({
  id: "ttl-trade",
  subject: "caching",
  formula:
    "h = \\frac{\\lambda T}{1 + \\lambda T}, \\quad P(\\text{stale} \\mid \\text{hit}) = 1 - \\frac{1 - e^{-u T}}{u T}",
  sources: ["Jung, Berger and Balakrishnan (2003), Modeling TTL-based Internet caches, INFOCOM"],
  options: {
    ttl: number({
      default: seconds(60),
      unit: "s",
      min: 1,
      max: 3600,
      scale: "log",
      label: "time to live",
    }),
    betweenRequests: number({
      default: seconds(10),
      unit: "s",
      min: 0.1,
      max: 1000,
      scale: "log",
      label: "mean time between requests",
    }),
    betweenUpdates: number({
      default: seconds(300),
      unit: "s",
      min: 10,
      max: 100_000,
      scale: "log",
      label: "mean time between updates",
    }),
    seed: seed(),
  },
  build({ ttl, betweenRequests, betweenUpdates, seed: chosen }) {
    const rates = { requestRate: 1 / betweenRequests, updateRate: 1 / betweenUpdates };
    const times = logSpaced({ from: 1, to: 3600, points: 41 });
    const drawn = simulated.map((time) => {
      const run = { ...rates, ttl: time, from: "fetch" as const, requests, seed: chosen };
      return { time, ...simulateTtlCache(run) };
    });
    // Too few hits say nothing about how many of them are out of date.
    const telling = drawn.filter(({ hitRatio }) => hitRatio.estimate * requests >= 1000);
    const [hit, stale] = [ttlHitRatio(ttl, rates), ttlStaleShare(ttl, rates)];
    const lines = [
      { name: "hits", y: (time: number) => ttlHitRatio(time, rates), color: colorway[0] },
      {
        name: "of them out of date",
        y: (time: number) => ttlStaleShare(time, rates),
        color: colorway[1],
      },
    ];
    const sliding = [
      {
        name: "hits, if each begins the time anew",
        y: (time: number) => slidingTtlHitRatio(time, rates),
        color: colorway[0],
      },
      {
        name: "of those out of date",
        y: (time: number) => slidingTtlStaleShare(time, rates),
        color: colorway[1],
      },
    ];
    return figure({
      title: `${showQuantity(ttl, "s")} to live: ${percent(hit)} hit, ${percent(stale)} of them out of date; ${percent(slidingTtlHitRatio(ttl, rates))} and ${percent(slidingTtlStaleShare(ttl, rates))} if each hit begins it anew`,
      xaxis: { title: { text: "time to live (s)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "share (%)" }, range: [0, 102] },
      data: [
        ...[...lines, ...sliding].map(({ name, y, color }, i) => ({
          name,
          mode: "lines" as const,
          x: times,
          y: times.map((time) => 100 * y(time)),
          line: i < lines.length ? { color, width: 3 } : { color, width: 2, dash: "dot" as const },
        })),
        {
          name: "hits, simulated",
          mode: "markers",
          x: drawn.map(({ time }) => time),
          y: drawn.map(({ hitRatio }) => 100 * hitRatio.estimate),
          marker: marker(colorway[0]),
        },
        ...(telling.length === 0
          ? []
          : [
              {
                name: "out of date, simulated",
                mode: "markers" as const,
                x: telling.map(({ time }) => time),
                y: telling.map(({ staleShare }) => 100 * staleShare.estimate),
                marker: marker(colorway[1]),
              },
            ]),
      ],
    });
  },
});
