/** Figures of numbers that come again. */

import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { Gbps, minutes } from "../../core/units";
import { ambiguousAge, wrapTime } from "../../model/messaging/sequence-space";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Time until numbers of bytes come again, against the rate, beside the life of an old copy. */
export const sequenceWrapFigure = defineFigure({
  id: "sequence-wrap",
  subject: "messaging",
  formula: "\\frac{8 \\cdot 2^k}{R}, \\quad \\frac{8 \\cdot 2^{k - 1}}{R}",
  sources: ["RFC 7323, section 5", "RFC 9293, section 3.4.2"],
  options: {
    rate: number({
      default: Gbps(1),
      unit: "bit/s",
      min: 1e5,
      max: 1e12,
      scale: "log",
      label: "rate",
    }),
    bits: count({ default: 32, min: 16, max: 48, label: "bits of a sequence number" }),
    lifetime: number({
      default: minutes(2),
      unit: "s",
      min: 1,
      max: 600,
      scale: "log",
      label: "longest that an old copy is on its way",
    }),
  },
  build({ rate, bits, lifetime }) {
    const x = logSpaced({ from: 1e5, to: 1e12, points: 15 });
    const wrap = wrapTime(rate / 8, { bits });
    const old = wrap < lifetime ? "before an old copy is gone" : "after the last old copy is gone";
    return figure({
      title: `At ${showQuantity(rate, "bit/s")} numbers of ${bits} bits come again after ${showQuantity(wrap, "s")}, ${old} (${showQuantity(lifetime, "s")})`,
      xaxis: { title: { text: "rate (bit/s)" }, type: "log", exponentformat: "power" },
      yaxis: { title: { text: "time (s)" }, type: "log", exponentformat: "power" },
      data: [
        {
          name: "numbers come again",
          mode: "lines",
          x,
          y: x.map((each) => wrapTime(each / 8, { bits })),
          line: { color: colorway[0], width: 2.5 },
        },
        {
          name: "an old copy may pass for new",
          mode: "lines",
          x,
          y: x.map((each) => ambiguousAge(each / 8, { bits })),
          line: { color: colorway[1], width: 2.5 },
        },
        {
          name: "longest life of a copy",
          mode: "lines",
          x: [1e5, 1e12],
          y: [lifetime, lifetime],
          line: { color: quiet, dash: "dot" },
        },
        {
          name: "chosen rate",
          mode: "markers",
          x: [rate],
          y: [wrap],
          marker: { color: "#000000", size: 11 },
        },
      ],
    });
  },
});
