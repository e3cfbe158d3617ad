/** Figures of what consistency costs. */

import { fraction, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import {
  linearizableTimes,
  linearizableWriteTime,
  sequentialTime,
} from "../../model/transparency/consistency";
import { simulateViolations } from "../../scenario/transparency/two-site-registers";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Times that are simulated, in quarters of the delay. */
const quarters = [0, 1, 2, 3, 4, 5];
/** Histories of each pair of times. */
const histories = 10;

/** Least times of reads and writes, and registers at two sites that keep or break the bound. */
export const consistencyBoundFigure = defineFigure({
  id: "consistency-bound",
  subject: "transparency",
  formula: "r + w \\ge d, \\quad r \\ge \\frac{u}{4}, \\quad w \\ge \\frac{u}{2}",
  sources: [
    "Lipton and Sandberg (1988), PRAM: A Scalable Shared Memory, Princeton University CS-TR-180-88",
    "Attiya and Welch (1994), ACM Transactions on Computer Systems 12(2)",
  ],
  options: {
    delay: number({
      default: 0.05,
      unit: "s",
      min: 0.001,
      max: 1,
      scale: "log",
      label: "longest delay of a message",
    }),
    readTime: number({
      default: 0.01,
      unit: "s",
      min: 0,
      max: 1,
      label: "slowest read",
    }),
    uncertainShare: fraction({
      default: 0.4,
      label: "part of the delay that is uncertain",
    }),
  },
  build({ delay, readTime, uncertainShare }) {
    const uncertainty = uncertainShare * delay;
    const writeTime = sequentialTime(readTime, { delay });
    const least = linearizableTimes(uncertainty);
    const linear = (read: number) => linearizableWriteTime(read, { delay, uncertainty });
    // Whole nanoseconds, as the sites count them.
    const quarter = Math.round(delay * 2.5e8) / 1e9;
    const runs = quarters.flatMap((read) =>
      quarters.map((write) => {
        const times = { readTime: read * quarter, writeTime: write * quarter };
        // Whatever the seed, the same ones fail: the histories differ, and what they show does not.
        const run = { ...times, delay: 4 * quarter, histories, seed: 1 };
        return { ...times, isKept: simulateViolations(run).estimate === 0 };
      }),
    );
    const kept = runs.filter(({ isKept }) => isKept);
    const broken = runs.filter(({ isKept }) => !isKept);
    const end = Math.max(1.3 * delay, 1.1 * readTime);
    const ms = (times: readonly number[]) => times.map((time) => 1e3 * time);
    const corners = [least.readTime, delay - least.writeTime, end];
    const dots = (those: typeof runs, name: string, color: string, symbol: string) => ({
      name,
      mode: "markers" as const,
      x: ms(those.map((each) => each.readTime)),
      y: ms(those.map((each) => each.writeTime)),
      cliponaxis: false,
      marker: { color, size: 9, symbol },
    });
    const show = (time: number) => showQuantity(time, "s");
    return figure({
      title: `Messages of ${show(delay)} and reads of ${show(readTime)}: writes take ${show(writeTime)} or more; ${broken.length} of ${runs.length} registers have less in all, and fail`,
      xaxis: { title: { text: "slowest read r (ms)" }, rangemode: "tozero" },
      yaxis: { title: { text: "slowest write w (ms)" }, rangemode: "tozero" },
      data: [
        {
          name: "sequentially consistent: r + w ≥ d",
          mode: "lines",
          x: ms([0, delay, end]),
          y: ms([delay, 0, 0]),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "linearizable, clocks apart: r ≥ u/4, w ≥ u/2 too",
          mode: "lines",
          x: ms([least.readTime, ...corners]),
          y: ms([1.3 * delay, ...corners.map(linear)]),
          line: { color: colorway[4], width: 2 },
        },
        dots(kept, "simulated, like one copy", colorway[2], "circle"),
        dots(broken, "simulated, caught as no single copy", colorway[1], "x"),
        {
          name: `reads of ${show(readTime)}`,
          mode: "markers",
          x: ms([readTime]),
          y: ms([writeTime]),
          marker: { color: quiet, size: 14, symbol: "circle-open", line: { width: 2 } },
        },
      ],
    });
  },
});
