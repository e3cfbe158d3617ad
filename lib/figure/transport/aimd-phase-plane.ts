/** Figures of flows that share a link. */

import { counted, percent, significant } from "../../core/format";
import { choice, count, number } from "../../core/option";
import { jainFairness } from "../../model/transport/aimd";
import { controlRules, shareLink } from "../../scenario/transport/aimd";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Windows of two flows against each other, round trip by round trip. */
export const aimdPhasePlaneFigure = defineFigure({
  id: "aimd-phase-plane",
  subject: "transport",
  formula:
    "w \\to w + a \\; (x + y \\le C), \\quad w \\to \\beta w \\; (x + y > C), \\quad J = \\frac{(x + y)^2}{2 (x^2 + y^2)}",
  sources: [
    "Chiu and Jain (1989), Computer Networks 17(1)",
    "Jain, Chiu and Hawe (1984), DEC technical report TR-301",
  ],
  options: {
    rule: choice(controlRules, { default: "AIMD", label: "how windows grow and shrink" }),
    capacity: number({
      default: 100,
      min: 20,
      max: 1000,
      scale: "log",
      label: "segments that the link holds in a round trip",
    }),
    firstShare: number({
      default: 0.8,
      unit: "fraction",
      min: 0.02,
      max: 0.98,
      label: "share of the first flow at first",
    }),
    kept: number({
      default: 0.5,
      unit: "fraction",
      min: 0.1,
      max: 0.95,
      label: "share of the window that is kept after a loss",
    }),
    rounds: count({ default: 200, min: 10, max: 500, label: "round trips" }),
  },
  build({ rule, capacity, firstShare, kept, rounds }) {
    const start = [0.75 * firstShare * capacity, 0.75 * (1 - firstShare) * capacity] as const;
    const path = shareLink({ rule, start, capacity, increase: 1, kept, rounds });
    const last = path.at(-1) ?? { first: 1, second: 1 };
    const losses = path.filter(({ full }) => full).length;
    const share = ({ first, second }: { first: number; second: number }) =>
      first / (first + second);
    const fairness = jainFairness([last.first, last.second]);
    return figure({
      title: `${rule}: after ${counted(losses, "loss", "losses")} the first flow's ${percent(firstShare)} of what is sent have become ${percent(Number(significant(share(last))))}, a fairness of ${significant(fairness)}`,
      xaxis: { title: { text: "window of the first flow (segments)" }, range: [0, capacity] },
      yaxis: { title: { text: "window of the second flow (segments)" }, range: [0, capacity] },
      data: [
        {
          name: "equal shares",
          mode: "lines",
          x: [0, capacity],
          y: [0, capacity],
          line: { color: quiet, dash: "dot" },
        },
        {
          name: "link is full",
          mode: "lines",
          x: [0, capacity],
          y: [capacity, 0],
          line: { color: quiet, dash: "dash" },
        },
        {
          name: "both windows, round trip by round trip",
          mode: "lines+markers",
          x: path.map(({ first }) => first),
          y: path.map(({ second }) => second),
          line: { color: colorway[0], width: 1, dash: "solid" },
          marker: { color: colorway[0], size: 3 },
        },
        {
          name: "at first, and in the end",
          mode: "markers",
          x: [start[0], last.first],
          y: [start[1], last.second],
          marker: { color: colorway[1], size: 11 },
        },
      ],
    });
  },
});
