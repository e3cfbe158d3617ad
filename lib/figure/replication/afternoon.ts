/** The same two losses in time: a simulated afternoon. */

import type { ScatterData } from "plotly.js";
import { percent, readable } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { hours, minutes, ms } from "../../core/units";
import { type AfternoonPeriod, simulateAfternoon } from "../../scenario/replication/afternoon";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const store = {
  items: 10_000,
  hitTime: ms(2),
  serviceTime: 0.5,
  duration: hours(4),
  restartAt: hours(1),
  lossAt: hours(2.5),
  rebuildRate: 4,
  period: minutes(2),
};

/** Response times and copies through an afternoon in which a cache restarts, and later machines are lost. */
export const afternoonFigure = defineFigure({
  id: "afternoon",
  subject: "replication",
  formula: "\\lambda_s = m \\lambda, \\quad L = \\binom{f}{R} \\Big/ \\binom{N}{R}",
  sources: ["our simulation: 10 000 items by Zipf's law, read in 0.5 s by one machine at a time"],
  options: {
    requestRate: number({ default: 12, unit: "1/s", min: 2, max: 24, label: "reads" }),
    exponent: number({
      default: 1,
      unit: "1",
      min: 0.5,
      max: 1.3,
      label: "exponent of the items' popularity (Zipf)",
    }),
    cacheItems: count({ default: 4000, min: 100, max: 9000, label: "items that the cache holds" }),
    machines: count({ default: 6, min: 3, max: 20, label: "machines of the store" }),
    copies: count({ default: 3, min: 1, max: 3, label: "replicas of each item" }),
    machinesLost: count({ default: 3, min: 0, max: 3, label: "machines that are lost" }),
    seed: seed(1),
  },
  build(options) {
    const { machines, copies, machinesLost } = options;
    const periods = simulateAfternoon({ ...store, ...options });
    const before = periods.filter(({ end }) => end <= store.restartAt);
    const between = periods.filter(({ end }) => end > store.restartAt && end <= store.lossAt);
    const late = between.filter(({ end }) => end > store.lossAt - minutes(20));
    const slower = Math.max(...between.map(({ meanResponse }) => meanResponse)) / meanOf(before);
    const isOverloaded = missRate(before) * store.serviceTime >= machines;
    const isLasting = meanOf(late) > 1.5 * meanOf(before);
    const restart = isOverloaded
      ? "The store cannot keep up even with a warm cache"
      : `An empty cache makes reads up to ${readable(slower)}× slower for ${isLasting ? "long" : "a while"}`;
    const lost = (periods.at(-1)?.lost ?? 0) / store.items;
    const x = periods.map(({ end }) => (end - store.period / 2) / hours(1));
    /** A share in the lower panel, where it is not nought; no trace of one that always is. */
    const shares = (of: (period: AfternoonPeriod) => number, look: Partial<ScatterData>) => {
      const drawn = periods.map((period, i) => [x[i] ?? 0, of(period)] as const);
      const some = drawn.filter(([, share]) => share > 0);
      const [at, share] = [some.map(([time]) => time), some.map(([, each]) => each)];
      return some.length === 0
        ? []
        : [{ ...look, x: at, y: share.map((each) => 100 * each), yaxis: "y2" as const }];
    };
    const accident = (name: string, time: number, color: string | undefined) => ({
      name,
      mode: "markers" as const,
      x: [time / hours(1)],
      y: [0],
      cliponaxis: false,
      marker: { color, size: 11, symbol: "diamond" as const },
    });
    return figure({
      title: `${restart}; ${machinesLost} of ${machines} machines take ${percent(lost)} of items with them`,
      xaxis: { title: { text: "time (h)" }, dtick: 0.5 },
      yaxis: { title: { text: "read (ms)" }, rangemode: "tozero" },
      lower: {
        title: { text: "share (%)" },
        type: "log",
        range: [-2, 2.1],
        dtick: 1,
        exponentformat: "power",
      },
      data: [
        {
          name: "mean response time of reads",
          mode: "lines",
          x,
          y: periods.map(({ meanResponse }) => 1e3 * meanResponse),
          line: { color: colorway[0] },
        },
        accident("the cache restarts", store.restartAt, colorway[4]),
        accident("machines are lost", store.lossAt, colorway[1]),
        ...shares(({ short }) => short / store.items, {
          name: `items with fewer than ${copies} copies`,
          mode: "lines",
          line: { color: colorway[2] },
        }),
        ...shares(({ lost: gone }) => gone / store.items, {
          name: "items without any",
          mode: "lines",
          line: { color: colorway[1] },
        }),
        ...shares(({ failed, reads }) => failed / reads, {
          name: "reads that nobody can answer",
          mode: "markers",
          marker: { color: colorway[3], size: 4 },
        }),
      ],
    });
  },
});

/** Reads that reach the store (1/s). */
function missRate(periods: readonly AfternoonPeriod[]): number {
  const misses = periods.reduce((sum, { reads, hits }) => sum + reads - hits, 0);
  return misses / (periods.length * store.period);
}

/** Mean response time of all reads that were answered. */
function meanOf(periods: readonly AfternoonPeriod[]): number {
  const answered = periods.map(({ reads, failed }) => reads - failed);
  const total = answered.reduce((sum, each) => sum + each, 0);
  const time = periods.reduce(
    (sum, { meanResponse }, i) => sum + meanResponse * (answered[i] ?? 0),
    0,
  );
  return time / total;
}
