/** Figures of a small shop: its services and their calls. */

import { percent, readable } from "../../core/format";
import { choice, number } from "../../core/option";
import { ms } from "../../core/units";
import {
  type Topology,
  topologyLoads,
  topologyUnavailability,
} from "../../model/architecture/topology";
import { topologyExceededBy, topologySpans } from "../../model/architecture/topology-time";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const names = ["gateway", "login", "basket", "prices", "advice", "store"] as const;
/** Where each stands in the graph. */
const places = [
  [0, 2],
  [1, 3],
  [1, 2],
  [1, 1],
  [1, 0],
  [2, 2],
] as const;

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
    optional: ["advice"],
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
    const spans = topologySpans(chosen.arrivalRate, topology);
    const params = { arrivalRate: chosen.arrivalRate, topology };
    const tail = 1000 * topologyExceededBy(0.01, params);
    const median = 1000 * topologyExceededBy(0.5, params);
    const path = spans.filter(({ isCritical }) => isCritical).map(({ name }) => name);
    const lane = (i: number) => `${i + 1} ${spans[i]?.name ?? ""}`;
    const lanes = (isCritical: boolean) => {
      const shown = spans
        .map((span, i) => ({ ...span, i }))
        .filter((span) => span.isCritical === isCritical);
      return {
        x: shown.flatMap(({ start, end }) => [1000 * start, 1000 * end, null]),
        y: shown.flatMap(({ i }) => [lane(i), lane(i), null]),
      };
    };
    const trace = (name: string, isCritical: boolean, color: string) => ({
      name,
      mode: "lines" as const,
      ...lanes(isCritical),
      line: { color, width: 10, dash: "solid" as const },
    });
    return figure({
      title: `Half of the requests take ${readable(median)} ms, one in a hundred ${readable(tail)} ms; critical: ${path.join(" → ")}`,
      xaxis: { title: { text: "time at mean speed (ms)" }, rangemode: "tozero" },
      yaxis: {
        title: { text: "call" },
        type: "category",
        categoryorder: "array",
        categoryarray: spans.map((_, i) => lane(i)).reverse(),
      },
      data: [
        trace("critical: the request is faster if these are", true, colorway[1]),
        trace("others", false, colorway[0]),
      ],
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
    const placeOf = (name: string) => places[names.findIndex((each) => each === name)] ?? [0, 0];
    const edges = topology.services.flatMap(({ name, calls }) =>
      calls.flat().map((callee) => [placeOf(name), placeOf(callee)] as const),
    );
    return figure({
      title: `At ${readable(chosen.arrivalRate)} requests/s ${busiest.name} is the busiest: ${percent(busiest.utilization)}; the shop is down ${percent(down)} of the time, advice aside`,
      xaxis: { title: { text: "calls from the entry (count)" }, dtick: 1, range: [-0.3, 2.5] },
      yaxis: { title: { text: "place in the drawing (number)" }, dtick: 1, range: [-0.6, 3.8] },
      data: [
        {
          name: "calls",
          mode: "lines",
          x: edges.flatMap(([from, to]) => [from[0], to[0], null]),
          y: edges.flatMap(([from, to]) => [from[1], to[1], null]),
          line: { color: quiet, width: 2, dash: "solid" },
        },
        {
          name: "services and how busy they are",
          mode: "text+markers",
          x: loads.map(({ name }) => placeOf(name)[0]),
          y: loads.map(({ name }) => placeOf(name)[1]),
          text: loads.map(({ name, utilization }) => `${name} ${percent(utilization)}`),
          textposition: "top center",
          marker: {
            color: colorway[0],
            size: loads.map(({ utilization }) => 10 + 40 * utilization),
          },
        },
      ],
    });
  },
});
