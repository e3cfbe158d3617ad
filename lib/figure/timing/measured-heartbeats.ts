/** Figures of measured heartbeats. */

import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { measuredHeartbeats } from "../../dataset/generated/measured-heartbeat-series";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const conditions = [
  { condition: "idle", name: "idle machine" },
  { condition: "cpu_loaded_3_burners", name: "three busy processes" },
] as const;

/** Heartbeats every 20 ms on an idle and on a busy machine: how often a silence is longer than that. */
export const measuredHeartbeatsFigure = defineFigure({
  id: "measured-heartbeats",
  subject: "timing",
  formula: "S(t) = \\frac{1}{n} \\sum_{i=1}^{n} [A_i - A_{i-1} > t]",
  sources: ["measured for this project, see data/README.md"],
  options: {
    timeout: number({
      default: ms(25),
      unit: "s",
      min: ms(1),
      max: ms(150),
      label: "time-out of the monitor",
    }),
  },
  build({ timeout }) {
    const curves = conditions.map(({ condition, name }) => {
      const gaps = measuredHeartbeats
        .filter((each) => each.condition === condition)
        .map(({ gap }) => gap)
        .sort((a, b) => a - b);
      return { name, gaps, late: gaps.filter((gap) => gap > timeout).length };
    });
    const said = curves.map(({ gaps, late }) => `${late} of ${gaps.length}`);
    return figure({
      title: `A time-out of ${showQuantity(timeout, "s")} accuses ${said[0] ?? ""} heartbeats of an idle machine, and ${said[1] ?? ""} of a busy one`,
      xaxis: { title: { text: "time since the last heartbeat (ms)" }, rangemode: "tozero" },
      yaxis: { title: { text: "longer silences (of 100)" }, rangemode: "tozero" },
      data: [
        ...curves.map(({ name, gaps }, i) => ({
          name,
          mode: "lines" as const,
          x: [0, ...gaps.map((gap) => 1e3 * gap)],
          y: [gaps.length, ...gaps.map((_, rank) => gaps.length - 1 - rank)],
          line: { color: colorway[i % colorway.length], width: 3, shape: "hv" as const },
        })),
        {
          name: "time-out",
          mode: "lines",
          x: [1e3 * timeout, 1e3 * timeout],
          y: [0, 100],
          line: { color: quiet, width: 2 },
        },
      ],
    });
  },
});
