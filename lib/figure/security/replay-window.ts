/** Figures of windows against replay. */

import { significant } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { smallestWhole } from "../../core/search";
import { ms } from "../../core/units";
import { lateForWindow } from "../../model/security/replay";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** No chance below it is drawn. */
const leastChance = 1e-12;
/** What the title asks of a window. */
const wanted = 1e-6;

/** Share of honest packets that a window rejects against its size, for three jitters. */
export const replayWindowFigure = defineFigure({
  id: "replay-window",
  subject: "security",
  formula:
    "e^{-g W} \\left(\\frac{1}{2} + \\sum_{n \\ge 2} \\frac{e^{-g (n - 1)(n + 2) / 2}}{n (n + 1)}\\right), \\quad g = \\frac{1}{r m}",
  sources: ["RFC 4303, section 3.4.3", "RFC 6479"],
  options: {
    window: count({
      default: 64,
      min: 1,
      max: 65_536,
      scale: "log",
      label: "packets in the window",
    }),
    packetRate: number({
      default: 1e5,
      unit: "1/s",
      min: 1e4,
      max: 1e6,
      scale: "log",
      label: "packets a second",
    }),
    jitter: number({
      default: ms(0.2),
      unit: "s",
      min: ms(0.1),
      max: ms(10),
      scale: "log",
      label: "mean of the delay that varies",
    }),
  },
  build({ window, packetRate, jitter }) {
    const late = (size: number, mean: number) => lateForWindow(size, { packetRate, jitter: mean });
    const needed = smallestWhole((size) => late(size, jitter) <= wanted, 1);
    const to = 2 * Math.max(window, needed);
    const x = [...new Set(logSpaced({ from: 1, to, points: 49 }).map(Math.round))];
    const now = late(window, jitter);
    const share = now < leastChance ? "next to no" : `${significant(100 * now)}% of`;
    const curves = [2, 1, 0.5].map((factor, i) => {
      const points = x
        .map((size) => ({ size, chance: late(size, factor * jitter) }))
        .filter(({ chance }) => chance >= leastChance);
      return {
        name: `jitter of ${showQuantity(factor * jitter, "s")}`,
        mode: "lines" as const,
        x: points.map(({ size }) => size),
        y: points.map(({ chance }) => chance),
        line: { color: colorway[[1, 0, 2][i] ?? 0], width: factor === 1 ? 4 : 2 },
      };
    });
    const marked = now < leastChance ? [needed] : [window, needed];
    return figure({
      title: `With a jitter of ${showQuantity(jitter, "s")} a window of ${window} rejects ${share} honest packets; ${needed} keep it to one in a million`,
      xaxis: { title: { text: "window (packets)" }, type: "log" },
      yaxis: {
        title: { text: "honest packets rejected (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...curves,
        {
          name: now < leastChance ? "one in a million" : `${window} packets, and one in a million`,
          mode: "markers",
          x: marked,
          y: marked.map((size) => late(size, jitter)),
          marker: { color: colorway[6], size: 10 },
        },
      ],
    });
  },
});
