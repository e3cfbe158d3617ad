/** Figures of long transfers, simulated packet by packet. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { ms } from "../../core/units";
import { cubicMeanWindow, rfc9438 } from "../../model/transport/cubic";
import { mathisConstants, mathisWindow } from "../../model/transport/mathis";
import { padhyeRate } from "../../model/transport/padhye";
import { simulateBottleneck } from "../../scenario/transport/packet/bottleneck";
import type { FlowKind } from "../../scenario/transport/packet/flow";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

/** Packets of a dot: enough to lose some. */
const packetsAt = (loss: number) => Math.round(Math.min(40_000, Math.max(8000, 8 / loss)));
/** How the loss of a dot is to the one of the title. */
const multiples = [0.02, 0.1, 1, 3];

/**
 * Packets a second against loss: Reno and CUBIC simulated, beside the laws that leave so much out.
 *
 * The windows of both are bounded by 16 packets and four times the mean window of CUBIC's law, as slow start would
 * overshoot by far, and take long to come down; PFTK is the short formula.
 */
export const packetThroughputFigure = defineFigure({
  id: "packet-throughput",
  subject: "transport",
  formula:
    "\\frac{1}{\\mathrm{RTT}} \\sqrt{\\frac{3}{2p}}, \\quad \\frac{1}{\\mathrm{RTT} \\sqrt{2p/3} + T_0 \\, 3 \\sqrt{3p/8} \\; p (1 + 32 p^2)}, \\quad \\frac{1.054}{\\mathrm{RTT}} \\left(\\frac{\\mathrm{RTT}}{p}\\right)^{3/4}, \\quad w \\le 16 + 4 \\bar W_{\\mathrm{CUBIC}}",
  sources: [
    "RFC 5681, RFC 6582 and RFC 9438",
    "Mathis, Semke, Mahdavi and Ott (1997), Computer Communication Review 27(3)",
    "Padhye, Firoiu, Towsley and Kurose (2000), IEEE/ACM Transactions on Networking 8(2)",
  ],
  options: {
    loss: number({
      default: 0.01,
      unit: "fraction",
      min: 0.003,
      max: 0.03,
      scale: "log",
      label: "packets that are lost",
    }),
    roundTrip: number({
      default: ms(100),
      unit: "s",
      min: ms(10),
      max: ms(400),
      scale: "log",
      label: "round trip",
    }),
    timeout: number({
      default: 1,
      unit: "s",
      min: ms(200),
      max: 3,
      scale: "log",
      label: "shortest time-out",
    }),
    seed: seed(),
  },
  build({ loss, roundTrip, timeout, seed: chosen }) {
    const path = { constant: mathisConstants.everySegment, largestWindow: Infinity };
    const mathis = (p: number) => mathisWindow(p, path) / roundTrip;
    const padhye = (p: number) =>
      padhyeRate(p, { roundTrip, timeout, packetsPerAck: 1, largestWindow: 1e9 });
    const cubic = (p: number) =>
      Math.max(mathis(p), cubicMeanWindow(p, { ...rfc9438, roundTrip }) / roundTrip);
    const drawn = (kind: FlowKind) =>
      multiples.map((multiple) => {
        const p = loss * multiple;
        const expected = kind === "Reno" ? padhye(p) : cubic(p);
        // A whole number of round trips, whatever the last bits of a root are.
        const rounds = Math.ceil(packetsAt(p) / (expected * roundTrip));
        const { flows } = simulateBottleneck({
          ...{ flows: [{ kind, roundTrip }], linkRate: Infinity, queue: Infinity, loss: p },
          ...{ duration: rounds * roundTrip, warmUp: Math.ceil(rounds / 4) * roundTrip },
          ...{ mostAhead: 16 + Math.ceil(4 * cubic(p) * roundTrip) },
          ...{ leastTimeout: timeout, seed: chosen },
        });
        const [{ sendRate } = { sendRate: { estimate: NaN, low: NaN, high: NaN } }] = flows;
        return { x: p, drawn: sendRate };
      });
    const dots = { Reno: drawn("Reno"), CUBIC: drawn("CUBIC") };
    const shown = dots.Reno[2]?.drawn.estimate ?? NaN;
    const ahead = (dots.CUBIC[2]?.drawn.estimate ?? NaN) / shown;
    const x = logSpaced({ from: loss / 64, to: loss * 4, points: 37 });
    const curve = (name: string, of: (p: number) => number, color: string | undefined) => ({
      ...{ name, mode: "lines" as const, x, y: x.map(of), line: { color, width: 2.5 } },
    });
    return figure({
      title: `At ${percent(loss)} loss Reno sends ${readable(shown, 3)} packets a second: ${readable(shown / padhye(loss), 3)}× PFTK, ${readable(shown / mathis(loss), 3)}× Mathis; CUBIC ${readable(ahead, 3)}× Reno`,
      xaxis: {
        title: { text: "packets that are lost (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: { title: { text: "packets sent (1/s)" }, type: "log", exponentformat: "power" },
      data: [
        curve("Mathis", mathis, colorway[2]),
        curve("PFTK", padhye, colorway[0]),
        curve("CUBIC, RFC 9438", cubic, colorway[1]),
        ...simulatedDots("Reno, simulated", dots.Reno, { color: colorway[0], isLog: true }),
        ...simulatedDots("CUBIC, simulated", dots.CUBIC, { color: colorway[1], isLog: true }),
      ],
    });
  },
});
