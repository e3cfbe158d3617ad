/** Figures of what one more nine costs. */

import { percent, readable, readableUp } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, fraction, number } from "../../core/option";
import { commonCauseFloor } from "../../model/availability/common-cause";
import { copyCostOfNines, repairCostOfNines } from "../../model/availability/one-more-nine";
import { defineFigure } from "../define";
import { figure, quiet } from "../figure";

/** Cost against nines: by copies that share nothing, by copies that do, and by faster repair. */
export const oneMoreNineFigure = defineFigure({
  id: "one-more-nine",
  subject: "availability",
  formula:
    "\\min \\{ n : U(n) \\le 10^{-k} \\} \\quad \\text{or} \\quad 1 + h \\log_2 \\frac{MTTR}{MTTF / (10^k - 1)}",
  sources: ["Fleming (1975), General Atomic report GA-A13284: copies with a common cause"],
  options: {
    unavailability: number({
      default: 0.01,
      min: 1e-4,
      max: 0.5,
      unit: "fraction",
      scale: "log",
      label: "share of time one copy is down",
    }),
    commonCause: fraction({ default: 0.05, label: "share of that which hits all copies" }),
    costPerHalving: number({
      default: 0.5,
      min: 0.01,
      max: 10,
      scale: "log",
      label: "price of halving the time to repair, in copies",
    }),
    maxNines: count({ default: 7, min: 2, max: 12, label: "most nines" }),
  },
  build({ unavailability, commonCause, costPerHalving, maxNines }) {
    const nines = evenlySpaced({ from: 0, to: maxNines, points: 10 * maxNines + 1 });
    const price = (share: number) => ({ unavailability, commonCause: share, costPerCopy: 1 });
    const copies = (each: number, share: number) => copyCostOfNines(each, price(share));
    const repair = { mttf: 1 / unavailability - 1, mttr: 1, costPerHalving };
    const faster = (each: number) => 1 + repairCostOfNines(each, repair);
    const floor = -Math.log10(commonCauseFloor({ unavailability, commonCause }));
    const possible = nines.filter((each) => copies(each, commonCause) < Infinity);
    const whole = Array.from({ length: maxNines }, (_, i) => i + 1);
    const outOfReach = whole.find((each) => copies(each, commonCause) === Infinity);
    const bounded = outOfReach !== undefined;
    const alone = `${maxNines} nines take ${copies(maxNines, 0)} copies that share nothing`;
    return figure({
      title: bounded
        ? `${alone}; copies that share ${percent(commonCause)} stop short of ${outOfReach} nines at any price`
        : `${alone}, and ${copies(maxNines, commonCause)} that share ${percent(commonCause)} of their downtime`,
      xaxis: {
        title: { text: "availability wanted (nines)" },
        dtick: 1,
        range: [0, maxNines * 1.02],
      },
      yaxis: { title: { text: "cost (price of one copy)" }, rangemode: "tozero" },
      data: [
        {
          name: "copies that share nothing",
          mode: "lines",
          x: nines,
          y: nines.map((each) => copies(each, 0)),
          line: { shape: "vh" },
        },
        {
          name: bounded
            ? `copies that share ${percent(commonCause)}: never above ${readableUp(floor)} nines`
            : `copies that share ${percent(commonCause)}`,
          mode: "lines",
          x: possible,
          y: possible.map((each) => copies(each, commonCause)),
          line: { shape: "vh", width: 3 },
        },
        {
          name: `one copy, repaired faster: ${readable(costPerHalving)} for each halving`,
          mode: "lines",
          x: nines,
          y: nines.map(faster),
        },
        ...(bounded
          ? [
              {
                name: "out of reach of those that share",
                mode: "lines" as const,
                x: [floor, floor],
                y: [0, Math.max(copies(maxNines, 0), faster(maxNines))],
                line: { color: quiet, dash: "dot" as const },
              },
            ]
          : []),
      ],
    });
  },
});
