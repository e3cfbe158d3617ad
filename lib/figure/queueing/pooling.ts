/** Figures of several servers: what pooling buys. */

import { counted, percent, readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { choice, count, list, number } from "../../core/option";
import { mmcDelayProbability, mmcWaitingTime } from "../../model/queueing/mmc";
import {
  oneFastServerResponseTime,
  separateQueuesResponseTime,
  sharedQueueResponseTime,
} from "../../model/queueing/pooling";
import { defineFigure } from "../define";
import { type FigureParts, colorway, figure } from "../figure";
import { bendingLoads } from "./loads";

const marked = number({
  default: 0.9,
  min: 0.05,
  max: 0.99,
  unit: "fraction",
  label: "utilization that is marked",
});
const xaxis: FigureParts["xaxis"] = {
  title: { text: "utilization (fraction)" },
  range: [0, 1],
};
const plural = (servers: number) => counted(servers, "server");

/** Chance of waiting, or mean wait, against utilization for queues with more and more servers. */
export const poolingFigure = defineFigure({
  id: "pooling",
  subject: "queueing",
  formula: "C = \\frac{B}{1 - \\rho (1 - B)}, \\quad W_q = \\frac{C s}{c (1 - \\rho)}",
  sources: [
    "Erlang (1917), Elektroteknikeren 13",
    "Cooper (1981), Introduction to Queueing Theory",
  ],
  options: {
    servers: list(count({ default: 10, min: 1, max: 10_000, label: "servers" }), [1, 2, 10, 100]),
    measure: choice(["chance of waiting", "mean wait"], {
      default: "chance of waiting",
      label: "what is drawn",
    }),
    utilization: marked,
  },
  build({ servers, measure, utilization }) {
    const isChance = measure === "chance of waiting";
    const counts = [...new Set(servers)].sort((a, b) => a - b);
    const value = (load: number, each: number) => {
      const params = { serviceTime: 1, servers: each };
      return (isChance ? mmcDelayProbability : mmcWaitingTime)(load * each, params);
    };
    const end = isChance ? 1 : Math.max(0.95, utilization);
    const loads = evenlySpaced({ from: 0, to: end, points: 61 });
    const [least = 1, most = 1] = [counts[0], counts.at(-1)];
    const shown = (each: number) =>
      isChance ? percent(value(utilization, each)) : readable(value(utilization, each));
    const many = counts.length > 1 ? `, with ${plural(most)} on one queue ${shown(most)}` : "";
    return figure({
      title: isChance
        ? `At ${percent(utilization)} load ${shown(least)} of the customers wait with ${plural(least)}${many}`
        : `At ${percent(utilization)} load the mean wait is ${shown(least)} service times with ${plural(least)}${many}`,
      xaxis,
      yaxis: {
        title: {
          text: isChance ? "customers that wait (fraction)" : "mean wait (service times)",
        },
        rangemode: "tozero",
      },
      data: counts.map((each) => ({
        name: `${plural(each)}: ${shown(each)} at ${percent(utilization)}`,
        mode: "lines",
        x: loads,
        y: loads.map((load) => value(load, each)),
      })),
    });
  },
});

/** Response time against utilization: one fast server, slow ones with one queue, and with one each. */
export const oneFastManySlowFigure = defineFigure({
  id: "one-fast-many-slow",
  subject: "queueing",
  formula:
    "\\frac{s}{c (1 - \\rho)}, \\quad s + \\frac{C s}{c (1 - \\rho)}, \\quad \\frac{s}{1 - \\rho}",
  sources: ["Kleinrock (1976), Queueing Systems, vol. 2, chapter 5"],
  options: {
    servers: count({ default: 4, min: 2, max: 1000, scale: "log", label: "slow servers" }),
    utilization: marked,
  },
  build({ servers, utilization }) {
    const end = Math.max(0.9, utilization);
    const loads = bendingLoads(end, 51);
    const params = { serviceTime: 1, servers };
    const at = (form: typeof sharedQueueResponseTime) => (load: number) =>
      form(load * servers, params);
    const forms = [
      { name: `${servers} slow ones with a queue each`, time: at(separateQueuesResponseTime) },
      { name: `${servers} slow ones that share a queue`, time: at(sharedQueueResponseTime) },
      { name: `one server ${servers}× as fast`, time: at(oneFastServerResponseTime) },
    ];
    const fast = at(oneFastServerResponseTime)(utilization);
    const shared = at(sharedQueueResponseTime)(utilization) / fast;
    return figure({
      title: `At ${percent(utilization)} load ${servers} slow servers take ${readable(shared)} times as long as one fast server, and ${servers} times with a queue each`,
      xaxis,
      yaxis: { title: { text: "response time (slow service times)" }, rangemode: "tozero" },
      data: forms.map(({ name, time }, i) => ({
        name: `${name}: ${readable(time(utilization))} at ${percent(utilization)}`,
        mode: "lines",
        x: loads,
        y: loads.map(time),
        line: { color: colorway[[1, 0, 2][i] ?? 0] },
      })),
    });
  },
});
