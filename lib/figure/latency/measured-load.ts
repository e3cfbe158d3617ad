/** Figures of measured windows and batches. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { type MeasuredBatching, measuredBatching } from "../../dataset/generated/measured-batching";
import {
  type MeasuredWindow,
  measuredWindows,
} from "../../dataset/generated/measured-window-sweep";
import { fitTransfers } from "../../model/latency/transfer-fit";
import { transferTime } from "../../model/latency/transfer-time";
import { defineFigure } from "../define";
import { type Figure, colorway, figure, quiet } from "../figure";

const source = "measured: echoes of 64 bytes on a machine of two processors (Linux, Node.js 20)";
const placement = choice(["unpinned", "both processes on one CPU"], {
  default: "unpinned",
  label: "which processors the two processes run on",
});

/**
 * Draws throughput against what is outstanding, beside Little's law and the two bounds.
 *
 * @param rows - of one placement
 * @returns a figure
 * @throws RangeError if there are no rows
 */
export function drawWindowSweep(rows: readonly MeasuredWindow[]): Figure {
  const sorted = [...rows].sort((a, b) => a.outstanding - b.outstanding);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new RangeError("rows must hold 1 items or more, got 0");
  const best = sorted.reduce((a, b) => (b.throughput > a.throughput ? b : a));
  const off = Math.max(
    ...rows.map((row) => Math.abs((row.throughput * row.latency) / row.outstanding - 1)),
  );
  const alone = first.throughput / first.outstanding;
  const ends = [first.outstanding, last.outstanding];
  const knee = best.throughput / alone;
  return figure({
    title: `Throughput grows ${readable(best.throughput / first.throughput)}× and latency ${readable(best.latency / first.latency)}× up to ${best.window} requests at once; Little's law holds to ${percent(off)}`,
    xaxis: { title: { text: "outstanding requests, mean over time (count)" }, type: "log" },
    yaxis: { title: { text: "throughput (requests/s)" }, type: "log" },
    data: [
      {
        name: "measured throughput",
        mode: "markers",
        x: sorted.map(({ outstanding }) => outstanding),
        y: sorted.map(({ throughput }) => throughput),
        text: sorted.map(({ window }) => `window ${window}`),
        marker: { color: colorway[0], size: 9 },
      },
      {
        name: "Little's law: outstanding / measured latency",
        mode: "lines",
        x: sorted.map(({ outstanding }) => outstanding),
        y: sorted.map(({ outstanding, latency }) => outstanding / latency),
        line: { color: colorway[1], dash: "solid" },
      },
      {
        name: "if latency stayed that of one",
        mode: "lines",
        x: [first.outstanding, Math.max(first.outstanding, Math.min(knee, last.outstanding))],
        y: [
          first.throughput,
          alone * Math.max(first.outstanding, Math.min(knee, last.outstanding)),
        ],
        line: { color: quiet, dash: "dash" },
      },
      {
        name: `the most: ${readable(best.throughput / 1e3)} thousand a second`,
        mode: "lines",
        x: ends,
        y: [best.throughput, best.throughput],
        line: { color: quiet, dash: "dot" },
      },
    ],
  });
}

/** The sweep of windows as it was measured for the library. */
export const windowSweepFigure = defineFigure({
  id: "window-sweep",
  subject: "latency",
  formula: "N = X \\, T",
  sources: [source, "Little (1961), Operations Research 9: the law"],
  options: { placement },
  build: (options) =>
    drawWindowSweep(measuredWindows.filter((row) => row.placement === options.placement)),
});

/**
 * Draws throughput against the messages in a write, with set-up and time of a message as they fit.
 *
 * @param rows - of one placement, three batch sizes or more
 * @returns a figure
 * @throws RangeError if there are fewer
 */
export function drawBatchSweep(rows: readonly MeasuredBatching[]): Figure {
  const sorted = [...rows].sort((a, b) => a.batch - b.batch);
  const fit = fitTransfers(sorted.map(({ batch, median }) => ({ size: batch, time: median })));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new RangeError("rows must hold 1 items or more, got 0");
  const show = (time: number) => showQuantity(time, "s");
  const batches = logSpaced({ from: first.batch, to: last.batch, points: 41 });
  return figure({
    title: `${last.batch} messages in a write: ${readable(last.throughput / first.throughput)}× the throughput of ${first.batch === 1 ? "single ones" : first.batch} for ${readable(last.median / first.median)}× the round trip`,
    xaxis: { title: { text: "messages in a write (count)" }, type: "log" },
    yaxis: { title: { text: "throughput (messages/s)" }, type: "log" },
    data: [
      {
        name: "measured, mean",
        mode: "markers",
        x: sorted.map(({ batch }) => batch),
        y: sorted.map(({ throughput }) => throughput),
        marker: { color: colorway[0], size: 9 },
      },
      {
        name: `fit of medians: ${show(fit.startTime)} a write + ${show(1 / fit.byteRate)} a message`,
        mode: "lines",
        x: batches,
        y: batches.map((batch) => batch / transferTime(batch, fit)),
        line: { color: colorway[1], dash: "solid" },
      },
      {
        name: "if only the write cost",
        mode: "lines",
        x: [first.batch, last.batch],
        y: [first.batch, last.batch].map((batch) => batch / fit.startTime),
        line: { color: quiet, dash: "dot" },
      },
    ],
  });
}

/** The sweep of batches as it was measured for the library. */
export const batchSweepFigure = defineFigure({
  id: "batch-sweep",
  subject: "latency",
  formula: "X = \\frac{B}{s + c B}",
  sources: [source],
  options: { placement },
  build: (options) =>
    drawBatchSweep(measuredBatching.filter((row) => row.placement === options.placement)),
});
