/** Figures of objects that share a connection. */

import { counted, percent, readable } from "../../core/format";
import { choice, count, number, seed, toggle } from "../../core/option";
import { ms } from "../../core/units";
import { simulateStreamCompletion } from "../../scenario/transport/packet/stream-completion";
import type { Interval } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const multiples = [0.125, 0.25, 0.5, 1, 2];

/** When objects are complete, in one order and in streams of their own: the middle, and the 99th percentile. */
export const streamCompletionFigure = defineFigure({
  id: "stream-completion",
  subject: "transport",
  formula: "t_{\\mathrm{TCP}} = \\max_{j \\le i} t_j \\ge t_{\\mathrm{QUIC}}",
  sources: [
    "RFC 9000, section 2; RFC 9002",
    "Langley et al. (2017), The QUIC Transport Protocol, SIGCOMM",
  ],
  options: {
    loss: number({
      default: 0.01,
      unit: "fraction",
      min: 0.001,
      max: 0.1,
      scale: "log",
      label: "packets that are lost",
    }),
    streams: count({ default: 10, min: 1, max: 15, label: "objects, each in a stream" }),
    packets: count({ default: 10, min: 1, max: 12, label: "packets of an object" }),
    roundTrip: number({
      default: ms(50),
      unit: "s",
      min: ms(5),
      max: ms(300),
      scale: "log",
      label: "round trip",
    }),
    control: choice(["Reno", "CUBIC"], { default: "Reno", label: "window" }),
    handshake: toggle({
      default: false,
      label: "with handshakes (2 round trips of TCP, 1 of QUIC)",
    }),
    seed: seed(),
  },
  build({ loss, streams, packets, roundTrip, control, handshake, seed: chosen }) {
    const runs = multiples.map((multiple) => ({
      x: loss * multiple,
      ...simulateStreamCompletion({
        ...{ streams, packets, control, roundTrip, linkRate: 2000, queue: 100 },
        ...{ loss: loss * multiple, connections: 400, seed: chosen },
      }),
    }));
    const rows = [
      { name: "TCP", setUp: 2, color: colorway[1], of: "tcp" as const },
      { name: "QUIC", setUp: 1, color: colorway[0], of: "quic" as const },
    ].flatMap(({ name, setUp, color, of }) =>
      (["p50", "p99"] as const).map((share) => {
        const later = handshake ? setUp * roundTrip : 0;
        const inMs = ({ estimate, low, high }: Interval): Interval => ({
          estimate: 1000 * (estimate + later),
          low: 1000 * (low + later),
          high: 1000 * (high + later),
        });
        const dots = runs.map((run) => ({ x: run.x, drawn: inMs(run[of][share]) }));
        return { name: `${name}, ${share}`, color, share, dots };
      }),
    );
    const shown = rows.map(({ dots }) => `${readable(dots[3]?.drawn.estimate ?? NaN, 3)} ms`);
    return figure({
      title: `At ${percent(loss)} loss half of ${counted(streams, "object")} take ${shown[0]} or less by TCP, ${shown[2]} by QUIC; 99% ${shown[1]}, ${shown[3]}`,
      xaxis: {
        title: { text: "packets that are lost (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: { title: { text: "time until an object is complete (ms)" }, rangemode: "tozero" },
      data: rows.flatMap(({ name, color, share, dots }) =>
        simulatedDots(name, dots, { color }).map((trace) => ({
          ...trace,
          mode: "lines+markers" as const,
          line: { color, dash: share === "p50" ? ("solid" as const) : ("dot" as const) },
        })),
      ),
    });
  },
});
