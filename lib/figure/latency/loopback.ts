/** Figures of round trips on one machine. */

import type { Data } from "plotly.js";
import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { choice, list } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { type MeasuredLoopback, measuredLoopback } from "../../dataset/generated/measured-loopback";
import { fitTransfers } from "../../model/latency/transfer-fit";
import { transferTime } from "../../model/latency/transfer-time";
import { defineFigure } from "../define";
import { type Figure, colorway, figure, quiet } from "../figure";

const source = "measured: round trips on a machine of two processors (Linux, Node.js 20)";
const placement = choice(["unpinned", "both processes on one CPU"], {
  default: "unpinned",
  label: "which processors the two processes run on",
});
const show = (time: number) => showQuantity(time, "s");

/** The middle; the clock cannot see that of a call, so there it is the mean of many. */
const typical = ({ median, mean }: MeasuredLoopback) => (median < 1e-9 ? mean : median);

/** Short names for an axis; others stay as they are. */
const short: Readonly<Record<string, string>> = {
  "worker_threads postMessage": "message to a thread",
  "child process IPC": "message to a child process",
  "unix domain socket echo": "Unix socket",
  "named pipe echo": "named pipe",
  "UDP echo": "UDP",
  "TCP echo": "TCP",
  "TLS 1.3 echo (established)": "TLS 1.3",
  "HTTPS new connection (no resumption)": "HTTPS new connection",
};

/**
 * Draws the ladder of means: how long a small message takes there and back.
 *
 * @param rows - of one placement; those of one message size and many means are drawn
 * @returns a figure
 * @throws RangeError if there are no such rows
 */
export function drawLoopbackLadder(rows: readonly MeasuredLoopback[]): Figure {
  const steps = rows.filter(({ experiment }) => experiment === "call_ladder");
  const sorted = [...steps].sort((a, b) => typical(a) - typical(b));
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) throw new RangeError("rows must hold a call_ladder, got none");
  const name = ({ means }: MeasuredLoopback) => short[means] ?? means;
  const over = sorted.map((row) => row.p99 / typical(row));
  const tail = readable(Math.max(...over.slice(1), 1));
  const trace = (label: string, time: (row: MeasuredLoopback) => number, marker: object): Data => ({
    ...{ name: label, mode: "markers", marker },
    x: sorted.map((row) => 1e6 * time(row)),
    y: sorted.map(name),
  });
  return figure({
    title: `Between ${show(typical(first))} (${name(first)}) and ${show(typical(last))} (${name(last)}); one in 100 takes up to ${tail}× as long`,
    xaxis: { title: { text: "round trip (µs)" }, type: "log", dtick: 1 },
    yaxis: {
      title: { text: "how the message travels" },
      type: "category",
      categoryorder: "array",
      categoryarray: sorted.map(name),
    },
    data: [
      trace("median; of a call the mean", typical, { color: colorway[0], size: 10 }),
      trace("99th percentile", ({ p99 }) => p99, {
        ...{ color: colorway[1], size: 9, symbol: "diamond-open", line: { width: 2 } },
      }),
    ],
  });
}

/** The ladder of means as it was measured for the library. */
export const loopbackLadderFigure = defineFigure({
  id: "loopback-ladder",
  subject: "latency",
  formula: "t_{50}, \\quad t_{99}",
  sources: [source],
  options: { placement },
  build: (options) =>
    drawLoopbackLadder(measuredLoopback.filter((row) => row.placement === options.placement)),
});

/**
 * Draws round trips against message size, with start and rate as they fit each of the means.
 *
 * @param rows - of one placement; those of many sizes are drawn
 * @param options - `means` to draw
 * @returns a figure
 * @throws RangeError if there are fewer than three sizes of one of the means
 */
export function drawLoopbackSizes(
  rows: readonly MeasuredLoopback[],
  { means }: { readonly means: readonly string[] },
): Figure {
  const kinds = [...new Set(means)].map((each) => {
    const sizes = rows.filter((row) => row.experiment === "size_sweep" && row.means === each);
    const fit = fitTransfers(sizes.map(({ size, median }) => ({ size, time: median })));
    return { name: (short[each] ?? each).replace(" echo", ""), sizes, fit };
  });
  const halves = kinds.map(
    ({ name, fit }) => `${name} ${showQuantity(fit.halfPerformanceSize, "byte")}`,
  );
  const largest = Math.max(...kinds.flatMap(({ sizes }) => sizes.map(({ size }) => size)));
  return figure({
    title: `On loopback, too, small messages cost their start; half of the rate comes with ${halves.join(", ")}`,
    xaxis: { title: { text: "size of the message (bytes)" }, type: "log" },
    yaxis: { title: { text: "median round trip (µs)" }, type: "log" },
    data: kinds.flatMap(({ name, sizes, fit }, i): Data[] => {
      const color = colorway[i % colorway.length];
      const x = logSpaced({ from: 16, to: Math.max(32, largest), points: 41 });
      return [
        {
          name: `${name}, measured`,
          mode: "markers",
          x: sizes.map(({ size }) => size),
          y: sizes.map(({ median }) => 1e6 * median),
          marker: { color, size: 8, symbol: (["circle", "diamond", "square"] as const)[i % 3] },
        },
        {
          name: `${show(fit.startTime)} + size / ${readable(fit.byteRate / 1e9)} GB/s`,
          mode: "lines",
          x,
          y: x.map((size) => 1e6 * transferTime(size, fit)),
          line: { color: color ?? quiet },
        },
      ];
    }),
  });
}

/** Round trips against message size as they were measured for the library. */
export const loopbackSizeFigure = defineFigure({
  id: "loopback-size",
  subject: "latency",
  formula: "T = t_0 + n / r, \\quad n_{1/2} = t_0 r",
  sources: [source, "Hockney and Jesshope (1988), Parallel Computers 2: start and rate"],
  options: {
    placement,
    means: list(
      choice(["UDP echo", "TCP echo", "TLS 1.3 echo"], {
        default: "TCP echo",
        label: "how the message travels",
      }),
      ["TCP echo", "TLS 1.3 echo"],
    ),
  },
  build: ({ placement: place, means }) =>
    drawLoopbackSizes(
      measuredLoopback.filter((row) => row.placement === place),
      { means },
    ),
});
