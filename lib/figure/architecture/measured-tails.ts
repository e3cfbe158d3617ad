/** Tails that were measured at a large service, beside what independent leaves and copies would have. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { normalExceeded } from "../../core/normal";
import { count, number } from "../../core/option";
import { ms } from "../../core/units";
import { measuredFanOut } from "../../dataset/generated/tail-latency-fanout";
import { measuredHedging } from "../../dataset/generated/tail-latency-hedging";
import { hedgedDelay } from "../../model/architecture/hedging";
import { quantileDelay } from "../../model/architecture/quantile-delay";
import { quorumExceededBy } from "../../model/replication/quorum-latency";
import { logNormalDelay } from "../../model/timing/normal-delay";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const sources = [
  "Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2), tables 1 and 2",
];

/** Shares of requests that take longer than the three percentiles. */
const slow = [0.5, 0.05, 0.01] as const;
const timesOf = (row: number): readonly [number, number, number] => {
  const { median = 0, p95 = 0, p99 = 0 } = measuredFanOut[row] ?? {};
  return [median, p95, p99];
};
const [median, , p99] = timesOf(0);
/** Log-normal by the median and the 99th percentile: it meets the 95th to 2 %. */
const leaf = logNormalDelay({
  median,
  logDeviation: Math.log(p99 / median) / normalExceeded(Math.log(0.01)),
});

const xaxis = {
  title: { text: "requests that take longer (fraction)" },
  type: "log" as const,
  autorange: "reversed" as const,
};

/** When one, 95 % and all leaves had answered, measured, and what it would be if they were independent. */
export const measuredTailsFigure = defineFigure({
  id: "measured-tails",
  subject: "architecture",
  formula: "P(T_{(k)} > t) = P(\\mathrm{Bin}(n, F(t)) < k)",
  sources,
  options: {
    leaves: count({
      default: 1000,
      min: 20,
      max: 1000,
      scale: "log",
      label: "leaves, which the source does not tell",
    }),
  },
  build({ leaves }) {
    const x = logSpaced({ from: 0.5, to: 0.005, points: 16 });
    const most = Math.ceil(0.95 * leaves);
    const alone = (share: number, needed: number) =>
      1000 * quorumExceededBy(share, { needed, replicas: leaves, delay: leaf });
    const [, , p99OfMost] = timesOf(1);
    const [, , p99OfAll] = timesOf(2);
    const drawn = [
      { name: "one leaf", time: (share: number) => 1000 * leaf.exceededBy(share) },
      { name: "95% of the leaves", time: (share: number) => alone(share, most) },
      { name: "all leaves", time: (share: number) => alone(share, leaves) },
    ];
    return figure({
      title: `p99 of ${readable(leaves)} independent leaves: ${readable(alone(0.01, leaves))} ms, measured ${readable(1000 * p99OfAll)} ms; of 95% of them ${readable(alone(0.01, most))} ms, measured ${readable(1000 * p99OfMost)} ms`,
      xaxis,
      yaxis: { title: { text: "time until they have answered (ms)" }, type: "log" },
      data: [
        ...drawn.map(({ name }, i) => ({
          name: `${name}, measured`,
          mode: "markers" as const,
          x: [...slow],
          y: timesOf(i).map((time) => 1000 * time),
          marker: { color: colorway[i], size: 10 },
        })),
        ...drawn.map(({ name, time }, i) => ({
          name: i === 0 ? "one leaf, log-normal" : `${name}, if independent`,
          mode: "lines" as const,
          x,
          y: x.map(time),
          line: { color: colorway[i], width: 2 },
        })),
      ],
    });
  },
});

const reads = measuredHedging.filter(({ technique }) => technique === "tied request after 1 ms");
const store = quantileDelay(reads.map(({ share, alone }) => ({ slow: 1 - share, time: alone })));

/** Percentiles of reads without and with a tied second copy, and what independent copies would have. */
export const measuredHedgingFigure = defineFigure({
  id: "measured-hedging",
  subject: "architecture",
  formula: "P(T > t) = S(t)\\, S(t - d), \\quad S \\text{ from the percentiles of one copy}",
  sources,
  options: {
    hedgeAfter: number({
      default: ms(1),
      unit: "s",
      min: 0,
      max: ms(100),
      label: "wait of the model before its second copy",
    }),
  },
  build({ hedgeAfter }) {
    const time = (share: number) => 1000 * hedgedDelay(store, { hedgeAfter }).exceededBy(share);
    const x = logSpaced({ from: 0.5, to: 0.001, points: 28 });
    const last = reads.at(-1);
    const named = (what: string) => ({ name: what, x: reads.map(({ share }) => 1 - share) });
    return figure({
      title: `A tied copy takes p99.9 of a read from ${readable(1000 * (last?.alone ?? 0))} ms to ${readable(1000 * (last?.hedged ?? 0))} ms; an independent one after ${readable(1000 * hedgeAfter)} ms would take it to ${readable(time(0.001))} ms`,
      xaxis,
      yaxis: { title: { text: "time of a read (ms)" }, rangemode: "tozero" },
      data: [
        {
          ...named("one copy, measured"),
          mode: "lines+markers",
          y: reads.map(({ alone }) => 1000 * alone),
          line: { color: quiet, width: 2 },
          marker: { size: 9 },
        },
        {
          ...named("tied after 1 ms, measured"),
          mode: "markers",
          y: reads.map(({ hedged }) => 1000 * hedged),
          marker: { color: colorway[1], size: 11 },
        },
        {
          name: `independent copy after ${readable(1000 * hedgeAfter)} ms`,
          mode: "lines",
          x,
          y: x.map(time),
          line: { color: colorway[0], width: 3 },
        },
      ],
    });
  },
});
