/** Figures of the trade of latency for throughput. */

import { percent, readable } from "../../core/format";
import { list, number } from "../../core/option";
import { mg1ResponseTime } from "../../model/queueing/mg1";
import { bestPowerUtilization } from "../../model/queueing/power";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { bendingLoads } from "./loads";

/** Response time against throughput, with the load at which a ray from the origin just touches. */
export const powerFigure = defineFigure({
  id: "power",
  subject: "queueing",
  formula:
    "P = \\frac{X}{T}, \\quad \\rho^* = \\frac{1}{1 + \\sqrt{(1 + c^2) / 2}}, \\quad L(\\rho^*) = 1",
  sources: ["Kleinrock (1979), Proceedings of the International Conference on Communications"],
  options: {
    serviceScvs: list(
      number({
        default: 1,
        min: 0,
        max: 100,
        label: "variance of the service time over its mean squared",
      }),
      [1, 0, 4],
    ),
    reach: number({
      default: 3,
      min: 2,
      max: 20,
      label: "response time up to which is drawn, over that at the best load",
    }),
  },
  build({ serviceScvs, reach }) {
    const scvs = [...new Set(serviceScvs)];
    const [main = 1] = scvs;
    const time = (load: number, serviceScv: number) =>
      mg1ResponseTime(load, { serviceTime: 1, serviceScv });
    const best = (serviceScv: number) => bestPowerUtilization({ serviceScv });
    // At the best load one customer is there, so it takes 1 / load from arrival to departure.
    const longest = reach / Math.min(...scvs.map(best));
    const end = (serviceScv: number) => {
      const ratio = (longest - 1) / (0.5 + serviceScv / 2);
      return ratio / (1 + ratio);
    };
    const ray = Math.min(0.95, longest * best(main) ** 2);
    const name = (scv: number) =>
      `scv ${readable(scv)}${scv === 0 ? " (constant)" : scv === 1 ? " (exponential)" : ""}`;
    const curve = (scv: number, i: number) => {
      const loads = bendingLoads(end(scv), 41);
      return {
        name: name(scv),
        mode: "lines" as const,
        x: loads,
        y: loads.map((load) => time(load, scv)),
        line: { width: i === 0 ? 3 : 2 },
      };
    };
    return figure({
      title: `With scv ${readable(main)} throughput over response time peaks at ${percent(best(main))} load, with one customer there on average`,
      xaxis: { title: { text: "throughput (fraction of capacity)" }, range: [0, 1] },
      yaxis: { title: { text: "response time (service times)" }, rangemode: "tozero" },
      data: [
        ...scvs.map(curve),
        {
          name: "largest power of each",
          mode: "markers",
          x: scvs.map(best),
          y: scvs.map((scv) => time(best(scv), scv)),
          marker: { size: 10, color: colorway[6] },
        },
        {
          name: `ray from the origin that touches at ${percent(best(main))}`,
          mode: "lines",
          x: [0, ray],
          y: [0, ray / best(main) ** 2],
          line: { color: quiet, dash: "solid", width: 1 },
        },
      ],
    });
  },
});
