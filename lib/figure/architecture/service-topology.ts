/** Figures of a small shop: its services and their calls. */

import { percent, readable } from "../../core/format";
import { choice, number, seed } from "../../core/option";
import { ms } from "../../core/units";
import {
  type Topology,
  topologyLoads,
  topologyUnavailability,
} from "../../model/architecture/topology";
import { topologyExceededBy, topologyMeanTime } from "../../model/architecture/topology-time";
import { simulateTopologyQueues } from "../../scenario/architecture/topology-queues";
import { defineFigure } from "../define";
import { scaledInterval, simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";
import { topologyGraphFigure } from "../topology/graph";
import { waterfallCalls, waterfallParts } from "../topology/waterfall";

const names = ["gateway", "login", "basket", "prices", "advice", "store"] as const;
const options = {
  arrivalRate: number({ default: 20, unit: "1/s", min: 1, max: 30, label: "requests" }),
  slowed: choice(names, { default: "store", label: "service that is slowed down" }),
  factor: number({ default: 1, min: 1, max: 3, label: "how many times slower it works" }),
  unavailability: number({
    default: 0.001,
    unit: "fraction",
    min: 1e-6,
    max: 0.1,
    scale: "log",
    label: "share of time that each is down",
  }),
};
interface Chosen {
  readonly arrivalRate: number;
  readonly slowed: (typeof names)[number];
  readonly factor: number;
  readonly unavailability: number;
}

/** The shop: it can do without advice. */
function shopOf({ slowed, factor, unavailability }: Chosen): Topology {
  const service = (
    name: (typeof names)[number],
    work: number,
    calls: readonly (readonly string[])[],
  ) => ({
    ...{ name, work: name === slowed ? work * factor : work, unavailability, calls },
    optional: calls.flat().filter((callee) => callee === "advice"),
  });
  return {
    entry: "gateway",
    services: [
      service("gateway", ms(2), [["login"], ["basket", "prices", "advice"]]),
      service("login", ms(4), [["store"]]),
      service("basket", ms(5), [["store"]]),
      service("prices", ms(3), [["store"], ["store"]]),
      service("advice", ms(10), []),
      service("store", ms(2.5), []),
    ],
  };
}

const formula = "T_i = \\frac{s_i}{1 - \\lambda v_i s_i}, \\quad U = 1 - \\prod_i (1 - u_i)";
const sources = [
  "Jackson (1957), Networks of Waiting Lines, Operations Research 5(4)",
  "Kelley and Walker (1959), Critical-Path Planning and Scheduling, Eastern Joint Computer Conference",
];

/** When each call of a request begins and ends, at mean times, and which of them are critical. */
export const requestWaterfallFigure = defineFigure({
  id: "request-waterfall",
  subject: "architecture",
  formula,
  sources,
  options,
  build(chosen) {
    const topology = shopOf(chosen);
    const { arrivalRate } = chosen;
    const calls = waterfallCalls(topology, { arrivalRate });
    const params = { arrivalRate, topology };
    const tail = 1000 * topologyExceededBy(0.01, params);
    const median = 1000 * topologyExceededBy(0.5, params);
    const path = calls.filter(({ isCritical }) => isCritical).map(({ name }) => name);
    return figure({
      title: `Half of the requests take ${readable(median)} ms, one in a hundred ${readable(tail)} ms; critical: ${path.join(" → ")}`,
      ...waterfallParts(calls),
    });
  },
});

/** Who calls whom, and how busy each is. */
export const serviceGraphFigure = defineFigure({
  id: "service-graph",
  subject: "architecture",
  formula,
  sources: [
    ...sources.slice(0, 1),
    "Treynor et al. (2017), The Calculus of Service Availability, ACM Queue 15(2)",
  ],
  options,
  build(chosen) {
    const topology = shopOf(chosen);
    const loads = topologyLoads(chosen.arrivalRate, topology);
    const busiest = loads.reduce((most, each) =>
      each.utilization > most.utilization ? each : most,
    );
    const down = topologyUnavailability(topology);
    const busy = `${busiest.name} is the busiest: ${percent(busiest.utilization)}`;
    return topologyGraphFigure(topology, {
      arrivalRate: chosen.arrivalRate,
      title: `At ${readable(chosen.arrivalRate)} requests/s ${busy}; the shop is down ${percent(down)} of the time, advice aside`,
    });
  },
});

/** Requests of each dot. */
const requests = 4000;
/** Where curves are known: close together where they are steep. */
const curveLoads = [0.02, 0.3, 0.5, 0.65, 0.76, 0.85, 0.92];

/** Mean and 99th percentile of a request against load: as if all times were independent, and in queues. */
export const topologyQueuesFigure = defineFigure({
  id: "topology-queues",
  subject: "architecture",
  formula: "T_i = \\frac{s_i}{1 - \\lambda v_i s_i}",
  sources: [
    "Jackson (1957), Networks of Waiting Lines, Operations Research 5(4)",
    "Nelson and Tantawi (1988), Approximate Analysis of Fork/Join Synchronization in Parallel Queues, IEEE Transactions on Computers 37(6)",
  ],
  options: {
    load: number({
      default: 0.7,
      unit: "fraction",
      min: 0.1,
      max: 0.9,
      label: "load of the busiest service in the title",
    }),
    slowed: options.slowed,
    factor: number({ default: 3, min: 1, max: 3, label: "how many times slower it works" }),
    seed: seed(1),
  },
  build({ load, slowed, factor, seed: chosen }) {
    const topology = shopOf({ arrivalRate: 1, slowed, factor, unavailability: 0 });
    const most = Math.max(...topologyLoads(1, topology).map(({ utilization }) => utilization));
    const times = (share: number) => {
      const arrivalRate = share / most;
      return {
        mean: 1000 * topologyMeanTime(arrivalRate, topology),
        quantile: 1000 * topologyExceededBy(0.01, { arrivalRate, topology }),
      };
    };
    const runs = [...new Set([0.3, 0.6, load])].map((share) => {
      // What is simulated must not depend on the last bit of a quotient.
      const arrivalRate = Number((share / most).toPrecision(9));
      const run = { ...topology, arrivalRate, slow: 0.01, requests, seed: chosen };
      return { x: 100 * share, ...simulateTopologyQueues(run) };
    });
    const x = [...new Set([...curveLoads, load])].sort((a, b) => a - b);
    const curves = x.map(times);
    const kinds = [
      { kind: "quantile", name: "99th percentile", color: colorway[1] },
      { kind: "mean", name: "mean", color: colorway[0] },
    ] as const;
    const { estimate = 0, high = 0 } = runs.find((run) => run.x === 100 * load)?.mean ?? {};
    const drawn = `${readable(1000 * estimate)} ± ${readable(1000 * (high - estimate))} ms`;
    return figure({
      title: `With the busiest at ${percent(load)} a request takes ${readable(times(load).mean)} ms in the mean if times are independent, ${drawn} in queues`,
      xaxis: { title: { text: "load of the busiest service (%)" }, range: [0, 100] },
      yaxis: { title: { text: "time of a request (ms)" }, type: "log" },
      data: kinds.flatMap(({ kind, name, color }) => [
        {
          name: `${name}, independent`,
          mode: "lines" as const,
          x: x.map((share) => 100 * share),
          y: curves.map((each) => each[kind]),
          line: { color, width: 3 },
        },
        ...simulatedDots(
          `${name}, simulated queues`,
          runs.map((run) => ({ x: run.x, drawn: scaledInterval(run[kind], 1000) })),
          { color },
        ),
      ]),
    });
  },
});
