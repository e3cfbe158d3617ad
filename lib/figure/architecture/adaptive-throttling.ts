/** Figures of clients that hold back what a server would refuse. */

import { percent, readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { throttledLoad } from "../../model/architecture/overload";
import { simulateThrottling } from "../../scenario/architecture/throttling";
import { defineFigure } from "../define";
import { scaledInterval, simulatedDots } from "../error-bars";
import { colorway, figure, quiet } from "../figure";

/** Requests a second that the simulated server accepts. */
const capacity = 100;
const drawn = { capacity, window: 2, batches: 4 };

/** Requests that reach a server and that it accepts, against what clients would send. */
export const adaptiveThrottlingFigure = defineFigure({
  id: "adaptive-throttling",
  subject: "architecture",
  formula: "p = \\max\\left(0, \\frac{r - K a}{r + 1}\\right), \\quad \\text{sent} = \\min(d, K C)",
  sources: [
    "Beyer, Jones, Petoff and Murphy (2016), Site Reliability Engineering, chapter 21: Handling Overload",
  ],
  options: {
    factor: number({
      default: 2,
      min: 1.5,
      max: 5,
      label: "K: requests that are sent on for each that is accepted",
    }),
    demand: number({
      default: 4,
      min: 0.5,
      max: 10,
      label: "demand of the title, over the capacity",
    }),
    seed: seed(1),
  },
  build({ factor, demand, seed: chosen }) {
    const sent = (load: number) => throttledLoad(load, { capacity: 1, factor });
    const most = Math.max(6, Math.ceil(demand));
    const x = [
      ...new Set([...evenlySpaced({ from: 0, to: most, points: 13 }), 1, factor, demand]),
    ].sort((a, b) => a - b);
    const loads = [0.5, 1.5, 3, 4.5, 6];
    const runs = loads.map((load) =>
      simulateThrottling({ ...drawn, factor, demand: load * capacity, seed: chosen }),
    );
    const share = (part: number) => percent(part / demand);
    const reached = sent(demand);
    const served = Math.min(1, demand);
    return figure({
      title: `At ${readable(demand)} times the capacity clients hold back ${share(demand - reached)} of the requests, the server refuses ${share(reached - served)}, and serves ${share(served)}`,
      xaxis: { title: { text: "demand over capacity (ratio)" } },
      yaxis: { title: { text: "requests over capacity (ratio)" }, rangemode: "tozero" },
      data: [
        {
          name: "reach the server",
          mode: "lines",
          x,
          y: x.map(sent),
          line: { color: colorway[1], width: 3 },
        },
        {
          name: "are served",
          mode: "lines",
          x,
          y: x.map((load) => Math.min(1, load)),
          line: { color: colorway[2], width: 3 },
        },
        {
          name: "would reach it from clients that do not count",
          mode: "lines",
          x: [0, most],
          y: [0, most],
          line: { color: quiet, dash: "dot" },
        },
        ...(["sent", "accepted"] as const).flatMap((kind, i) =>
          simulatedDots(
            ["reach the server, simulated", "are served, simulated"][i] as string,
            runs.map((run, k) => ({
              x: loads[k] as number,
              drawn: scaledInterval(run[kind], 1 / capacity),
            })),
            { color: colorway[1 + i] as string },
          ),
        ),
      ],
    });
  },
});
