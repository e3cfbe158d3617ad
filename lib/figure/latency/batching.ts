/** Figures of batches. */

import type { Data } from "plotly.js";
import { counted, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { list, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms, us } from "../../core/units";
import {
  type BatchParams,
  batchCapacity,
  batchLatency,
  bestBatch,
  smallestStableBatch,
} from "../../model/latency/batching";
import { simulateBatches } from "../../scenario/latency/batches";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const sources = [
  "Kingman (1962), Journal of the Royal Statistical Society B 24: the wait",
  "Chaudhry and Templeton (1983), A First Course in Bulk Queues",
];
const setupTime = number({
  default: ms(2),
  unit: "s",
  min: us(1),
  max: ms(100),
  scale: "log",
  label: "set-up of a batch",
});
const itemTime = number({
  default: ms(0.2),
  unit: "s",
  min: us(1),
  max: ms(10),
  scale: "log",
  label: "time of each item in it",
});
const load = number({
  default: 0.2,
  unit: "fraction",
  min: 0.001,
  max: 0.98,
  label: "arrivals, as a share of what endless batches could do",
});
const show = (time: number) => showQuantity(time, "s");

/** Whole batches that keep up, spaced by equal ratios. */
function batchesFrom(least: number, most: number): number[] {
  const batches = logSpaced({ from: least, to: Math.max(least + 1, most), points: 61 });
  return [...new Set(batches.map(Math.round))];
}

/** Batches of fewer items than this are simulated: larger ones take long to fill. */
const mostSimulated = 100;
/** A busier server is not simulated: a run must be very long before it knows its own interval. */
const busiestSimulated = 0.8;

/** Simulated latencies at some sizes, with their 95 % intervals. */
function simulated(params: readonly BatchParams[], randomSeed: number): Data[] {
  const dots = params.flatMap((each) =>
    [1, 4]
      .map((factor) => factor * bestBatch(each))
      .filter((batch) => batch <= mostSimulated)
      .filter((batch) => batchLatency(batch, each).utilization <= busiestSimulated)
      .map((batch) => {
        const items = Math.max(2000, 100 * batch);
        const run = simulateBatches({ ...each, batchSize: batch, items, seed: randomSeed });
        return { batch, ...run.latency };
      }),
  );
  if (dots.length === 0) return [];
  const color = "#444444";
  return [
    {
      name: "simulated, 95 % interval",
      mode: "markers",
      x: dots.map(({ batch }) => batch),
      y: dots.map(({ estimate }) => 1e3 * estimate),
      error_y: {
        type: "data",
        array: dots.map(({ estimate, high }) => 1e3 * (high - estimate)),
        color,
      },
      marker: { color, size: 6 },
    },
  ];
}

/** Mean latency against batch size: unstable, best, and then ever longer to fill. */
export const batchingFigure = defineFigure({
  id: "batching",
  subject: "latency",
  formula:
    "T = \\frac{B - 1}{2 \\lambda} + \\frac{\\rho}{1 - \\rho} \\cdot \\frac{s + c B}{2 B} + s + c B",
  sources,
  options: {
    loads: list(load, [0.06, 0.2, 0.5, 0.8]),
    setupTime,
    itemTime,
    seed: seed(),
  },
  build({ loads, setupTime: setup, itemTime: item, seed: randomSeed }) {
    const curves = loads.map((share) => {
      const params: BatchParams = {
        ...{ arrivalRate: share / item, setupTime: setup, itemTime: item },
      };
      return { params, least: smallestStableBatch(params), best: bestBatch(params) };
    });
    const most = 30 * Math.max(...curves.map(({ best }) => best));
    const total = (batch: number, params: BatchParams) => batchLatency(batch, params).total;
    const busiest = curves[loads.indexOf(Math.max(...loads))] ?? curves[0];
    if (busiest === undefined) throw new RangeError("loads must hold 1 items or more, got 0");
    const { params, least, best } = busiest;
    const rate = (each: BatchParams) => `${readable(each.arrivalRate)} a second`;
    return figure({
      title:
        least === 1
          ? `${rate(params)} need no batches; the best of ${counted(best, "item")} takes ${show(total(best, params))}`
          : `${rate(params)} need batches of ${least} or more to keep up at all; ${best} are the best: ${show(total(best, params))}`,
      xaxis: { title: { text: "items in a batch (count)" }, type: "log" },
      yaxis: { title: { text: "mean latency of an item (ms)" }, type: "log" },
      data: [
        ...curves.map((each, i) => {
          const x = batchesFrom(each.least, most);
          return {
            name: `${rate(each.params)}: best ${each.best}`,
            mode: "lines" as const,
            x,
            y: x.map((batch) => 1e3 * total(batch, each.params)),
            line: { color: colorway[i % colorway.length] },
          };
        }),
        ...simulated(
          curves.map((each) => each.params),
          randomSeed,
        ),
        {
          name: "the best batch",
          mode: "markers",
          x: curves.map((each) => each.best),
          y: curves.map((each) => 1e3 * total(each.best, each.params)),
          marker: { color: "#000000", size: 11, symbol: "diamond-open", line: { width: 2 } },
        },
      ],
    });
  },
});

/** What capacity costs in latency: beyond the best batch one is bought with the other. */
export const batchTradeFigure = defineFigure({
  id: "batch-trade",
  subject: "latency",
  formula: "X = \\frac{B}{s + c B}",
  sources,
  options: { load, setupTime, itemTime },
  build({ load: share, setupTime: setup, itemTime: item }) {
    const params: BatchParams = { arrivalRate: share / item, setupTime: setup, itemTime: item };
    const [least, best] = [smallestStableBatch(params), bestBatch(params)];
    const point = (batch: number) => ({
      x: batchCapacity(batch, params),
      y: 1e3 * batchLatency(batch, params).total,
    });
    const line = (name: string, batches: readonly number[], color: string): Data => ({
      name,
      mode: "lines",
      x: batches.map((batch) => point(batch).x),
      y: batches.map((batch) => point(batch).y),
      line: { color, width: 3 },
    });
    const powers = [0, 1, 2, 3, 4, 5, 6].map((k) => best * 2 ** k);
    const [at, far] = [point(best), point(powers.at(-1) ?? best)];
    const before =
      least < best ? [line("too small: worse in both", batchesFrom(least, best), colorway[1])] : [];
    return figure({
      title: `From ${best} to ${powers.at(-1) ?? best} items a batch: ${readable(far.x / at.x)}× the capacity for ${readable(far.y / at.y)}× the latency`,
      xaxis: { title: { text: "capacity (items/s)" } },
      yaxis: { title: { text: "mean latency of an item (ms)" }, type: "log" },
      data: [
        ...before,
        line(
          "more of one for more of the other",
          batchesFrom(best, powers.at(-1) ?? best),
          colorway[0],
        ),
        {
          name: `batches of ${powers.join(", ")}`,
          mode: "markers",
          x: powers.map((batch) => point(batch).x),
          y: powers.map((batch) => point(batch).y),
          marker: { color: colorway[0], size: 9 },
        },
      ],
    });
  },
});
