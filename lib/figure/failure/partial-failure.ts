/** Figures of partial failure. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { partialFailure } from "../../model/failure/partial-failure";
import { defineFigure } from "../define";
import { figure } from "../figure";

const highest = 1e5;

/** Chances that all are up, and that some are down, against the number of nodes. */
export const partialFailureFigure = defineFigure({
  id: "partial-failure",
  subject: "failure",
  formula: "P = 1 - (1 - u)^n - u^n",
  sources: ["Barroso, Hölzle and Ranganathan (2018), The Datacenter as a Computer"],
  options: {
    unavailability: number({
      default: 0.001,
      unit: "fraction",
      min: 1e-5,
      max: 0.5,
      scale: "log",
      label: "share of time that a node is down",
    }),
    nodes: count({ default: 1000, min: 1, max: highest, scale: "log", label: "nodes" }),
  },
  build({ unavailability, nodes }) {
    const grid = logSpaced({ from: 1, to: highest, points: 61 }).map(Math.round);
    const x = [...new Set([...grid, nodes])].sort((a, b) => a - b);
    const chances = x.map((each) => partialFailure(each, { unavailability }));
    const { partial, allDown, expectedDown } = partialFailure(nodes, { unavailability });
    const some = nodes === 1 ? "it is down" : "some are down";
    return figure({
      title: `Of ${nodes === 1 ? "1 node that is" : `${nodes} nodes, each`} down ${percent(unavailability)} of the time, ${some} ${readable(100 * (partial + allDown))}% of the time: ${readable(expectedDown)} on average`,
      xaxis: { title: { text: "nodes (count)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "share of time (%)" }, range: [0, 101] },
      data: [
        { name: "all are up", mode: "lines", x, y: chances.map(({ allUp }) => 100 * allUp) },
        {
          name: "some are up, some are down",
          mode: "lines",
          x,
          y: chances.map((each) => 100 * each.partial),
        },
        { name: "all are down", mode: "lines", x, y: chances.map((each) => 100 * each.allDown) },
      ],
    });
  },
});
