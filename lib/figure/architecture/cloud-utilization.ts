/** Figures of what a machine's work costs. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number } from "../../core/option";
import { kB } from "../../core/units";
import {
  egressCost,
  reservedBreakEven,
  serverlessBreakEven,
} from "../../model/architecture/cloud-cost";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Cost of an hour against use: a machine reserved, rented, rented while it is used, and requests one by one. */
export const cloudUtilizationFigure = defineFigure({
  id: "cloud-utilization",
  subject: "architecture",
  formula: "c_r, \\quad c_o, \\quad u\\,c_o, \\quad 3600\\,u\\,C\\,p, \\quad 3600\\,u\\,C\\,b\\,e",
  sources: [
    "Armbrust et al. (2009), Above the Clouds, University of California, Berkeley, EECS-2009-28",
    "Eivy and Weinman (2017), Be Wary of the Economics of Serverless Cloud Computing, IEEE Cloud Computing 4(2)",
  ],
  options: {
    onDemand: number({
      default: 0.1,
      min: 0.001,
      max: 100,
      scale: "log",
      label: "price of an hour on demand",
    }),
    reservedShare: number({
      default: 0.6,
      unit: "fraction",
      min: 0.05,
      max: 1,
      label: "price of a reserved hour, as a share of it",
    }),
    capacity: number({
      default: 100,
      unit: "1/s",
      min: 1,
      max: 1e5,
      scale: "log",
      label: "requests that the machine can do",
    }),
    requestPrice: number({
      default: 1e-6,
      min: 1e-9,
      max: 0.01,
      scale: "log",
      label: "price of a request where no machine is paid",
    }),
    size: number({
      default: kB(5),
      unit: "byte",
      min: 10,
      max: 1e7,
      scale: "log",
      label: "bytes that leave with an answer",
    }),
    bytePrice: number({
      default: 9e-11,
      min: 1e-13,
      max: 1e-9,
      scale: "log",
      label: "price of a byte that leaves",
    }),
  },
  build({ onDemand, reservedShare, capacity, requestPrice, size, bytePrice }) {
    const reserved = reservedShare * onDemand;
    const rented = reservedBreakEven({ onDemand, reserved });
    const asked = serverlessBreakEven({ hourly: reserved, capacity, requestPrice });
    const x = logSpaced({ from: 0.001, to: 1, points: 40 });
    const leaving = (share: number) =>
      egressCost(share * capacity, { size, duration: 3600, bytePrice });
    const requests = (share: number) => 3600 * share * capacity * requestPrice;
    const flat = (name: string, y: number, color: string) => ({
      ...{ name, mode: "lines" as const, x: [0.1, 100], y: [y, y] },
      line: { color, width: 3, dash: "solid" as const },
    });
    const line = (name: string, cost: (share: number) => number, color: string) => ({
      ...{ name, mode: "lines" as const, x: x.map((share) => 100 * share), y: x.map(cost) },
      line: { color, width: 3, dash: "solid" as const },
    });
    const byRequest = asked > 1 ? "requests never" : `requests from ${percent(asked)} on`;
    return figure({
      title: `Reserving beats renting by use from ${percent(rented)} on, ${byRequest}; bytes that leave cost up to ${readable(leaving(1) / onDemand)} machines`,
      xaxis: { title: { text: "use of the machine (%)" }, type: "log" },
      yaxis: { title: { text: "cost of an hour (money)" }, type: "log" },
      data: [
        flat("on demand, always on", onDemand, colorway[1]),
        flat("reserved", reserved, colorway[0]),
        line("on demand, while it is used", (share) => share * onDemand, colorway[3]),
        line("by the request", requests, colorway[2]),
        {
          ...line("bytes that leave, for all alike", leaving, quiet),
          line: { color: quiet, dash: "dash" as const },
        },
      ],
    });
  },
});
