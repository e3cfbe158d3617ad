/** Figures of CUBIC beside Reno. */

import { counted, significant } from "../../core/format";
import { evenlySpaced, logSpaced } from "../../core/grid";
import { list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import {
  cubicAheadLoss,
  cubicMeanWindow,
  cubicRecoveryTime,
  cubicWindow,
  renoFriendlyWindow,
  rfc9438,
} from "../../model/transport/cubic";
import { mathisWindow } from "../../model/transport/mathis";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const roundTripOption = number({
  default: ms(100),
  unit: "s",
  min: ms(1),
  max: 1,
  scale: "log",
  label: "round trip",
});

/** Windows of CUBIC and of Reno after a loss, against time. */
export const cubicWindowFigure = defineFigure({
  id: "cubic-window",
  subject: "transport",
  formula:
    "W(t) = \\max(C (t - K)^3 + W_{\\max}, W_{\\text{est}}(t)), \\quad K = \\sqrt[3]{\\frac{W_{\\max} (1 - \\beta)}{C}}",
  sources: ["RFC 9438, sections 4.2 and 4.3", "RFC 5681, section 3.1"],
  options: {
    peak: number({
      default: 1000,
      min: 10,
      max: 1e5,
      scale: "log",
      label: "window at the loss (segments)",
    }),
    roundTrip: roundTripOption,
  },
  build({ peak, roundTrip }) {
    const recovery = cubicRecoveryTime(peak, rfc9438);
    const renoRecovery = (peak / 2) * roundTrip;
    // Over short round trips Reno's pace, from 70 %, is the faster one: section 4.3.
    const friendly = ((1 + rfc9438.kept) / 3) * peak * roundTrip;
    const back = Math.min(recovery, friendly);
    const x = evenlySpaced({ from: 0, to: 2 * recovery, points: 81 });
    const reno = (time: number) => {
      const since = time % (renoRecovery + roundTrip);
      return peak / 2 + since / roundTrip;
    };
    // A saw has corners: its own points, so that none is cut.
    const teeth = Math.min(60, Math.ceil((2 * recovery) / renoRecovery));
    const saw =
      2 * recovery <= renoRecovery
        ? [
            [0, peak / 2],
            [2 * recovery, reno(2 * recovery)],
          ]
        : Array.from({ length: teeth }, (_, i) => [
            [i * renoRecovery, peak / 2],
            [(i + 1) * renoRecovery, peak],
          ]).flat();
    return figure({
      title: `From ${significant(peak)} segments over ${showQuantity(roundTrip, "s")} CUBIC is back after ${showQuantity(back, "s")}, Reno after ${showQuantity(renoRecovery, "s")}`,
      xaxis: { title: { text: "time since the loss (s)" }, range: [0, 2 * recovery] },
      yaxis: { title: { text: "window (segments)" }, rangemode: "tozero" },
      data: [
        {
          name: "CUBIC",
          mode: "lines",
          x,
          y: x.map((time) =>
            Math.max(
              cubicWindow(time, { ...rfc9438, peak }),
              renoFriendlyWindow(time, { ...rfc9438, peak, roundTrip }),
            ),
          ),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "Reno, if it loses a packet at the same window again",
          mode: "lines",
          x: saw.map(([time = 0]) => time),
          y: saw.map(([, window = 0]) => window),
          line: { color: colorway[1] },
        },
        {
          name: "window at the loss",
          mode: "lines",
          x: [0, 2 * recovery],
          y: [peak, peak],
          line: { color: quiet },
        },
      ],
    });
  },
});

/** Reno's constant in the RFCs on fast networks. */
const constant = 1.2;

/** Mean windows of CUBIC and of Reno against loss. */
export const cubicOrRenoFigure = defineFigure({
  id: "cubic-or-reno",
  subject: "transport",
  formula:
    "\\bar W = \\left(\\frac{C (3 + \\beta)}{4 (1 - \\beta)}\\right)^{1/4} \\left(\\frac{\\mathrm{RTT}}{p}\\right)^{3/4} \\quad \\text{or} \\quad \\frac{1.2}{\\sqrt{p}}",
  sources: ["RFC 9438, section 5", "RFC 8312, section 5.1", "RFC 3649, section 3"],
  options: {
    roundTrips: list(roundTripOption, [ms(100), ms(10)]),
    loss: number({
      default: 1e-6,
      unit: "fraction",
      min: 1e-8,
      max: 0.01,
      scale: "log",
      label: "loss events for each packet",
    }),
  },
  build({ roundTrips, loss }) {
    const reno = (p: number) => mathisWindow(p, { constant, largestWindow: Infinity });
    const cubic = (p: number, roundTrip: number) =>
      Math.max(reno(p), cubicMeanWindow(p, { ...rfc9438, roundTrip }));
    const x = logSpaced({ from: 1e-8, to: 0.01, points: 41 });
    const [first = ms(100)] = roundTrips;
    const ahead = cubicAheadLoss(first, { ...rfc9438, constant });
    const times = cubic(loss, first) / reno(loss);
    return figure({
      title: `Over ${showQuantity(first, "s")} CUBIC is ahead of Reno below one loss in ${counted(Number(significant(1 / ahead)), "packet")}; with one in ${significant(1 / loss)} it is ${significant(times)}× as fast`,
      xaxis: {
        title: { text: "loss events for each packet (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: { title: { text: "mean window (segments)" }, type: "log", exponentformat: "power" },
      data: [
        ...roundTrips.map((roundTrip, i) => ({
          name: `CUBIC, round trip ${showQuantity(roundTrip, "s")}`,
          mode: "lines" as const,
          x,
          y: x.map((p) => cubic(p, roundTrip)),
          line: { color: colorway[i % colorway.length], width: 3 },
        })),
        {
          name: "Reno, any round trip",
          mode: "lines",
          x,
          y: x.map(reno),
          line: { color: colorway[6] },
        },
        {
          name: `one loss in ${significant(1 / loss)} packets`,
          mode: "markers",
          x: [loss, loss],
          y: [cubic(loss, first), reno(loss)],
          marker: { color: colorway[6], size: 9 },
        },
      ],
    });
  },
});
