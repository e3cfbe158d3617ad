/** Figures of jitter and the buffer against it. */

import { percent } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { lateShare, meanJitter } from "../../model/messaging/jitter";
import { simulatePlayout } from "../../scenario/messaging/playout";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { simulatedDots } from "../error-bars";

const packets = 30_000;

/** Late packets against the buffer's length, for two streams whose receivers report the same jitter. */
export const playoutBufferFigure = defineFigure({
  id: "playout-buffer",
  subject: "messaging",
  formula: "J \\to 2 \\sigma \\sqrt{(1 - r) / \\pi}, \\quad P(D > b) = \\Phi(-b / \\sigma)",
  sources: ["RFC 3550, section 6.4.1", "Kurose and Ross, Computer Networking, section 9.3"],
  options: {
    jitter: number({
      default: ms(5),
      unit: "s",
      min: ms(0.5),
      max: ms(50),
      scale: "log",
      label: "jitter that the receiver reports",
    }),
    correlation: number({
      default: 0.9,
      unit: "fraction",
      min: 0.1,
      max: 0.98,
      label: "correlation of a delay with the one before, in the second stream",
    }),
    buffer: number({
      default: ms(15),
      unit: "s",
      min: ms(0.5),
      max: ms(200),
      scale: "log",
      label: "playout time behind the mean arrival",
    }),
    seed: seed(),
  },
  build({ jitter, correlation, buffer, seed: chosen }) {
    const streams = [0, correlation].map((each) => ({
      correlation: each,
      // So that both report the jitter that was asked for.
      deviation: jitter / meanJitter({ deviation: 1, correlation: each }),
    }));
    const wide = streams[1]?.deviation ?? jitter;
    const x = evenlySpaced({ from: 0, to: 3.5 * wide, points: 71 });
    const margins = evenlySpaced({ from: 0, to: 2.8 * wide, points: 8 });
    const names = ["each delay by itself", `correlated by ${correlation}`];
    const late = streams.map((stream) => lateShare(buffer, stream));
    return figure({
      title: `Both report ${showQuantity(jitter, "s")} of jitter; a buffer of ${showQuantity(buffer, "s")} is too short for ${share(late[0])} of packets, or ${share(late[1])} if delays wander`,
      xaxis: { title: { text: "playout time behind the mean arrival (s)" } },
      yaxis: {
        title: { text: "packets that come too late (fraction)" },
        type: "log",
        exponentformat: "power",
        range: [-5, 0],
      },
      data: [
        ...streams.map((stream, i) => {
          const seen = x.filter((margin) => lateShare(margin, stream) > 1e-6);
          return {
            name: names[i] as string,
            mode: "lines" as const,
            x: seen,
            y: seen.map((margin) => lateShare(margin, stream)),
            line: { color: colorway[i], width: 2.5 },
          };
        }),
        {
          name: "buffer",
          mode: "lines",
          x: [buffer, buffer],
          y: [1e-5, 1],
          line: { color: quiet, dash: "dot" },
        },
        ...streams.flatMap((stream, i) =>
          simulatedDots(
            `${names[i]}, simulated`,
            simulatePlayout({ ...stream, margins, packets, seed: chosen }).late.map((drawn, k) => ({
              x: margins[k] as number,
              drawn,
            })),
            { color: colorway[i] as string, isLog: true },
          ),
        ),
      ],
    });
  },
});

/** A share in a title; what is too small to be read is "hardly any". */
function share(value = 0): string {
  return value < 1e-6 ? "hardly any" : percent(value);
}
