/** Figures of staleness in time. */

import { percent } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { missedWrite } from "../../model/replication/bounded-staleness";
import {
  exponentialStaleness,
  exponentialVisibility,
} from "../../model/replication/staleness-after-write";
import { simulateLaggingReplicas } from "../../scenario/replication/lagging-replicas";
import { exponential, fixed } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Writes that are simulated, each with a read at every time. */
const writes = 10_000;
/** Share of stale reads up to which the curves are drawn. */
const hardlyAny = 0.001;

/** Share of reads that miss a write against the time since it was confirmed. */
export const stalenessAfterWriteFigure = defineFigure({
  id: "staleness-after-write",
  subject: "replication",
  formula:
    "P(\\text{stale}) = \\left(\\binom{N - W}{R} \\Big/ \\binom{N}{R}\\right) e^{-R t / \\bar w}",
  sources: [
    "Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), PVLDB 5(8), section 4: the model of four delays",
  ],
  options: {
    replicas: count({ default: 3, min: 2, max: 9, label: "replicas" }),
    read: count({ default: 1, min: 1, max: 4, label: "replicas that a read waits for" }),
    write: count({ default: 1, min: 1, max: 4, label: "replicas that a write waits for" }),
    writeDelay: number({
      default: ms(10),
      unit: "s",
      min: ms(0.1),
      max: 10,
      scale: "log",
      label: "mean delay of a write to a replica",
    }),
    otherDelay: number({
      default: ms(2),
      unit: "s",
      min: ms(0.01),
      max: 10,
      scale: "log",
      label: "mean delay of all other messages",
    }),
    seed: seed(1),
  },
  build({ replicas, writeDelay, otherDelay, seed: chosen, ...sizes }) {
    const [read, write] = [Math.min(sizes.read, replicas), Math.min(sizes.write, replicas)];
    const quorums = { replicas, read, write };
    const missed = missedWrite(quorums);
    const single = { replicas, read: 1, write: 1 };
    const end = exponentialVisibility(hardlyAny, { ...single, mean: writeDelay });
    const x = evenlySpaced({ from: 0, to: end, points: 25 });
    const some = x.filter((_, i) => i % 3 === 0);
    const writing = exponential(1 / writeDelay);
    const other = exponential(1 / otherDelay);
    const simulated = (delay: typeof other) =>
      simulateLaggingReplicas({
        ...{ ...quorums, after: some, writes, seed: chosen },
        delays: {
          ...{ write: writing, acknowledgement: delay, request: delay },
          // Whoever answers first has to be a matter of chance.
          response: other,
        },
      });
    const [alone, together] = [simulated(fixed(0)), simulated(other)];
    const dots = (name: string, stale: typeof alone.stale, color: string, symbol: string) => ({
      name,
      mode: "markers" as const,
      x: some.map((time) => 1000 * time),
      y: stale.map(({ estimate }) => 100 * estimate),
      marker: { color, size: 8, symbol },
    });
    const within = exponentialVisibility(hardlyAny, { ...quorums, mean: writeDelay });
    const pair = `R = ${read}, W = ${write} of ${replicas}`;
    return figure({
      title:
        missed === 0
          ? `${pair}: no read misses a confirmed write, since R + W > N`
          : `${pair}: up to ${percent(missed)} of reads miss a write just confirmed${within > 0 ? `, 0.1% after ${showQuantity(within, "s")}` : ""}`,
      xaxis: { title: { text: "time since the write was confirmed (ms)" }, rangemode: "tozero" },
      yaxis: { title: { text: "reads that miss it (%)" }, rangemode: "tozero" },
      data: [
        {
          name: "only writes take time",
          mode: "lines",
          x: x.map((time) => 1000 * time),
          y: x.map((time) => 100 * exponentialStaleness(time, { ...quorums, mean: writeDelay })),
          line: { color: colorway[0], width: 3 },
        },
        dots("only writes take time, simulated", alone.stale, colorway[0], "circle-open"),
        dots("all four messages, simulated", together.stale, colorway[1], "square"),
      ],
    });
  },
});
