/** Figures of what clouds cost. */

import { exactSin } from "../../core/exact-math";
import { percent } from "../../core/format";
import { fraction, number } from "../../core/option";
import { bestReserved, mixedFleetCost } from "../../model/architecture/cloud-cost";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Cost of a day's demand against reserved machines. */
export const reservedMachinesFigure = defineFigure({
  id: "reserved-machines",
  subject: "architecture",
  formula: "r h c_r + c_o \\sum_{i=1}^{h} \\max(0, d_i - r)",
  sources: [
    "Armbrust et al. (2009), Above the Clouds, University of California, Berkeley, EECS-2009-28",
    "Weinman (2011), Mathematical Proof of the Inevitability of Cloud Computing",
  ],
  options: {
    meanDemand: number({
      default: 20,
      unit: "1",
      min: 1,
      max: 50,
      label: "mean demand, in machines",
    }),
    swing: fraction({ default: 0.8, label: "how far it swings in a day, as a share of the mean" }),
    reservedPrice: number({
      default: 0.6,
      unit: "fraction",
      min: 0.05,
      max: 1.2,
      label: "price of a reserved hour, as a share of one on demand",
    }),
  },
  build({ meanDemand, swing, reservedPrice }) {
    const demand = Array.from(
      { length: 24 },
      (_, hour) => meanDemand * (1 + swing * exactSin((2 * Math.PI * hour) / 24)),
    );
    const prices = { onDemand: 1, reserved: reservedPrice };
    const peak = Math.ceil(Math.max(...demand) - 1e-9);
    const x = Array.from({ length: peak + 1 }, (_, i) => i);
    const rented = mixedFleetCost(0, { ...prices, demand });
    const cost = (machines: number) => mixedFleetCost(machines, { ...prices, demand }) / rented;
    const best = bestReserved(demand, prices);
    return figure({
      title: `Reserving ${best} of ${peak} machines is cheapest: ${percent(cost(best))} of the price on demand; all of them ${percent(cost(peak))}`,
      xaxis: { title: { text: "reserved machines (count)" } },
      yaxis: { title: { text: "cost of a day (% of all on demand)" }, rangemode: "tozero" },
      data: [
        {
          name: "cost",
          mode: "lines",
          x,
          y: x.map((machines) => 100 * cost(machines)),
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "cheapest",
          mode: "markers",
          x: [best],
          y: [100 * cost(best)],
          marker: { color: colorway[1], size: 10 },
        },
        {
          name: "all on demand",
          mode: "lines",
          x: [0, peak],
          y: [100, 100],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
