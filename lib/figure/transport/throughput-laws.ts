/** Figures of what loss leaves of a rate. */

import { percent, significant } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { KiB, ms } from "../../core/units";
import { mathisConstants, mathisRate } from "../../model/transport/mathis";
import { padhyeFullRate, timeoutRuleLoss } from "../../model/transport/padhye";
import { tfrcRate } from "../../model/transport/tfrc";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const segmentSize = 1460;

/**
 * Rate against loss by three laws, with the cap of the window.
 *
 * Padhye's is the whole formula: Q is the chance that a loss is found by a time-out, and G(p) = 1 + p + 2p² + 4p³ +
 * 8p⁴ + 16p⁵ + 32p⁶; where E is above the largest window, that takes its place.
 */
export const throughputLawsFigure = defineFigure({
  id: "throughput-laws",
  subject: "transport",
  formula:
    "\\frac{\\mathrm{MSS}}{\\mathrm{RTT}} \\sqrt{\\frac{3}{2p}}, \\quad \\mathrm{MSS} \\, \\frac{\\frac{1 - p}{p} + E + \\frac{Q}{1 - p}}{\\mathrm{RTT} \\left(\\frac{E}{2} + 1\\right) + \\frac{Q \\, T_0 \\, G(p)}{1 - p}}, \\quad E = 1 + \\sqrt{\\frac{8 (1 - p)}{3p} + 1}, \\quad \\frac{\\mathrm{MSS}}{\\mathrm{RTT} \\left(\\sqrt{2p/3} + 12 \\sqrt{3p/8} \\; p (1 + 32 p^2)\\right)}",
  sources: [
    "Mathis, Semke, Mahdavi and Ott (1997), Computer Communication Review 27(3)",
    "Padhye, Firoiu, Towsley and Kurose (2000), IEEE/ACM Transactions on Networking 8(2)",
    "RFC 5348, section 3.1",
  ],
  options: {
    loss: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-6,
      max: 0.5,
      scale: "log",
      label: "loss events for each packet",
    }),
    roundTrip: number({
      default: ms(100),
      unit: "s",
      min: ms(1),
      max: 1,
      scale: "log",
      label: "round trip",
    }),
    timeout: number({
      default: 1,
      unit: "s",
      min: ms(200),
      max: 10,
      scale: "log",
      label: "first time-out",
    }),
    window: number({
      default: KiB(512),
      unit: "byte",
      min: KiB(16),
      max: KiB(65_536),
      scale: "log",
      label: "largest window",
    }),
  },
  build({ loss, roundTrip, timeout, window }) {
    const largestWindow = window / segmentSize;
    const path = { segmentSize, roundTrip, largestWindow };
    const reno = { roundTrip, timeout, packetsPerAck: 1, largestWindow };
    const cap = (8 * window) / roundTrip;
    const laws = [
      {
        name: "Mathis",
        of: (p: number) => mathisRate(p, { ...path, constant: mathisConstants.everySegment }),
      },
      { name: "Padhye", of: (p: number) => 8 * segmentSize * padhyeFullRate(p, reno) },
      {
        name: "TFRC",
        of: (p: number) => Math.min(cap, 8 * tfrcRate(p, { segmentSize, roundTrip })),
      },
    ];
    const x = logSpaced({ from: 1e-6, to: 0.5, points: 31 });
    const shown = laws.map(({ name, of }) => `${showQuantity(of(loss), "bit/s")} (${name})`);
    const ruled = timeoutRuleLoss({ roundTrip, timeout, packetsPerAck: 1 });
    const rule = ruled < 0.5 ? `; above ${percent(Number(significant(ruled)))} time-outs rule` : "";
    return figure({
      title: `${percent(loss)} loss, ${showQuantity(roundTrip, "s")}: ${shown.join(", ")}${rule}`,
      xaxis: {
        title: { text: "loss events for each packet (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: {
        title: { text: "rate (bit/s)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...laws.map(({ name, of }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map(of),
          line: { color: colorway[i] },
        })),
        {
          name: `at ${percent(loss)} loss`,
          mode: "markers",
          x: laws.map(() => loss),
          y: laws.map(({ of }) => of(loss)),
          marker: { color: colorway[6], size: 9 },
        },
      ],
    });
  },
});
