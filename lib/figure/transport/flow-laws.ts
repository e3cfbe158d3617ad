/** Figures of how flows of each kind stand to the laws. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { ms } from "../../core/units";
import { cubicMeanWindow, rfc9438 } from "../../model/transport/cubic";
import { mathisConstants, mathisWindow } from "../../model/transport/mathis";
import { padhyeFullRate } from "../../model/transport/padhye";
import { simulateBottleneck } from "../../scenario/transport/packet/bottleneck";
import { type FlowKind, flowKinds } from "../../scenario/transport/packet/flow";
import type { Interval } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

/** Packets of a dot: enough to lose some hundreds where losses are frequent. */
const packetsAt = (loss: number) => Math.round(Math.min(16_000, Math.max(4000, 40 / loss)));
/** How the loss of a dot is to the one of the title. */
const multiples = [0.3, 1, 3];
const colors: Readonly<Record<FlowKind, string>> = {
  ...{ Reno: colorway[0], CUBIC: colorway[1], QUIC: colorway[3], UDP: colorway[6] },
};
/** Dots of one loss stand beside each other. */
const shifts: Readonly<Record<FlowKind, number>> = { Reno: 0.96, CUBIC: 1, QUIC: 1.04, UDP: 1 };

/**
 * Reno, CUBIC, QUIC and UDP, simulated, as multiples of Mathis's law; so are the other laws. UDP counts what
 * arrives, as it sends at a rate of its own; of the others it is what they send. Windows are bounded by 16 packets
 * and four times the window of CUBIC's law, as slow start would overshoot by far.
 */
export const flowLawsFigure = defineFigure({
  id: "flow-laws",
  subject: "transport",
  formula:
    "\\frac{x(p)}{\\frac{1}{\\mathrm{RTT}} \\sqrt{\\frac{3}{2p}}}, \\quad x_{\\mathrm{UDP}} = r (1 - p), \\quad w \\le 16 + 4 \\bar W_{\\mathrm{CUBIC}}",
  sources: [
    "RFC 5681, RFC 6582, RFC 9438 and RFC 9002",
    "Mathis, Semke, Mahdavi and Ott (1997), Computer Communication Review 27(3)",
    "Padhye, Firoiu, Towsley and Kurose (2000), IEEE/ACM Transactions on Networking 8(2)",
  ],
  options: {
    loss: number({
      default: 0.01,
      unit: "fraction",
      min: 0.003,
      max: 0.05,
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
      label: "shortest time-out of Reno",
    }),
    rate: number({
      default: 100,
      unit: "1/s",
      min: 20,
      max: 2000,
      scale: "log",
      label: "packets that UDP sends",
    }),
    seed: seed(),
  },
  build({ loss, roundTrip, timeout, rate, seed: chosen }) {
    const path = { constant: mathisConstants.everySegment, largestWindow: Infinity };
    const mathis = (p: number) => mathisWindow(p, path) / roundTrip;
    const padhye = (p: number) =>
      padhyeFullRate(p, { roundTrip, timeout, packetsPerAck: 1, largestWindow: 1e9 });
    const cubic = (p: number) =>
      Math.max(mathis(p), cubicMeanWindow(p, { ...rfc9438, roundTrip }) / roundTrip);
    // Time-outs that are long make PFTK's rate too low by far.
    const between = (p: number) => Math.sqrt(padhye(p) * mathis(p));
    const drawn = (kind: FlowKind) =>
      multiples.map((multiple) => {
        const p = loss * multiple;
        const expected = { Reno: between, QUIC: mathis, CUBIC: cubic, UDP: () => rate }[kind](p);
        // A whole number of round trips, whatever the last bits of a root are.
        const rounds = Math.ceil(packetsAt(p) / (expected * roundTrip));
        const { flows } = simulateBottleneck({
          ...{ flows: [{ kind, roundTrip, rate }], linkRate: Infinity, queue: Infinity, loss: p },
          ...{ duration: rounds * roundTrip, warmUp: Math.ceil(rounds / 4) * roundTrip },
          ...{ mostAhead: 16 + Math.ceil(4 * cubic(p) * roundTrip) },
          ...{ leastTimeout: timeout, seed: chosen },
        });
        const [flow] = flows;
        const none: Interval = { estimate: NaN, low: NaN, high: NaN };
        const { estimate, low, high } =
          (kind === "UDP" ? flow?.throughput : flow?.sendRate) ?? none;
        const law = mathis(p);
        return {
          x: p * shifts[kind],
          drawn: { estimate: estimate / law, low: low / law, high: high / law },
        };
      });
    const dots = flowKinds.map((kind) => ({ kind, of: drawn(kind) }));
    const shown = (kind: FlowKind) =>
      dots.find((each) => each.kind === kind)?.of[1]?.drawn.estimate ?? NaN;
    const times = (value: number) => `${readable(value, 3)}×`;
    const ofPadhye = (kind: FlowKind) => times((shown(kind) * mathis(loss)) / padhye(loss));
    const x = logSpaced({ from: loss / 16, to: loss * 4, points: 61 });
    const curve = (name: string, of: (p: number) => number, color: string | undefined) => ({
      ...{ name, mode: "lines" as const, x, y: x.map((p) => of(p) / mathis(p)) },
      line: { color, width: 2.5 },
    });
    return figure({
      title: `At ${percent(loss)} loss QUIC sends ${times(shown("QUIC"))} Mathis, ${ofPadhye("QUIC")} PFTK; Reno ${times(shown("Reno"))}, ${ofPadhye("Reno")}; CUBIC ${times(shown("CUBIC"))} Mathis; UDP heeds none`,
      xaxis: {
        title: { text: "packets that are lost (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: { title: { text: "rate against Mathis's law (ratio)" }, type: "log" },
      data: [
        curve("Mathis", mathis, colorway[2]),
        curve("PFTK, whole formula", padhye, colorway[0]),
        curve("CUBIC, RFC 9438", cubic, colorway[1]),
        curve(`UDP, ${readable(rate)} a second, what arrives`, (p) => rate * (1 - p), colorway[6]),
        ...dots.flatMap(({ kind, of }) =>
          simulatedDots(`${kind}, simulated`, of, { color: colors[kind], isLog: true }),
        ),
      ],
    });
  },
});
