/** Figures of fan-outs. */

import { percent } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number } from "../../core/option";
import { fanOutSlow } from "../../model/architecture/fan-out";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Share of slow requests against leaves, one curve for each share of slow leaves. */
export const fanOutFigure = defineFigure({
  id: "fan-out",
  subject: "architecture",
  formula: "P = 1 - (1 - p)^n",
  sources: ["Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)"],
  options: {
    slowShares: list(
      number({
        default: 0.01,
        unit: "fraction",
        min: 1e-6,
        max: 0.5,
        scale: "log",
        label: "share of calls in which a leaf is slow",
      }),
      [0.01, 0.001, 0.0001],
    ),
    leaves: count({
      default: 100,
      min: 1,
      max: 10_000,
      scale: "log",
      label: "leaves of the title",
    }),
    maxLeaves: count({ default: 2000, min: 2, max: 10_000, scale: "log", label: "most leaves" }),
  },
  build({ slowShares, leaves, maxLeaves }) {
    const grid = logSpaced({ from: 1, to: maxLeaves, points: 60 }).map(Math.round);
    const x = [...new Set([...grid, leaves])].sort((a, b) => a - b);
    const shares = [...new Set(slowShares)].sort((a, b) => b - a);
    const [worst = 0.01] = shares;
    const requests = leaves === 1 ? "requests to one leaf" : `requests to ${leaves} leaves`;
    return figure({
      title: `If a leaf is slow in ${percent(worst)} of its calls, ${percent(fanOutSlow(leaves, { slow: worst }))} of the ${requests} are slow`,
      xaxis: { title: { text: "leaves that a request asks (count)" }, type: "log" },
      yaxis: { title: { text: "slow requests (%)" }, range: [0, 100] },
      data: shares.map((slow) => ({
        name: `${percent(slow)} of the calls are slow`,
        mode: "lines",
        x,
        y: x.map((each) => 100 * fanOutSlow(each, { slow })),
      })),
    });
  },
});
