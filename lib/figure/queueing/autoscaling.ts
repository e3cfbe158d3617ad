/** Figures of autoscaling. */

import { readable } from "../../core/format";
import { fraction, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { hours, minutes } from "../../core/units";
import { simulateAutoscaler } from "../../scenario/queueing/autoscaler";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const period = hours(1);
const time = (value: number, most: number, label: string) =>
  number({ default: value, unit: "s", min: 0, max: most, label });

/** Demand that rises and falls, the capacity that follows it, and what finds none. */
export const autoscalingFigure = defineFigure({
  id: "autoscaling",
  subject: "queueing",
  formula: "n' = \\left\\lceil n \\, \\frac{u}{u^*} \\right\\rceil, \\quad h = g \\, t_p",
  sources: ["Kubernetes documentation, Horizontal Pod Autoscaling: algorithm details"],
  options: {
    provisioningDelay: time(minutes(3), minutes(20), "time until a new replica serves"),
    target: number({
      default: 0.8,
      unit: "fraction",
      min: 0.1,
      max: 1,
      step: 0.05,
      label: "utilization that the rule aims at",
    }),
    swing: fraction({ default: 0.7, label: "height of the wave over the mean demand" }),
    stabilization: time(minutes(5), minutes(30), "time until replicas that are too many stop"),
    lookEvery: number({
      default: minutes(1),
      unit: "s",
      min: 30,
      max: minutes(5),
      label: "how often the rule looks",
    }),
    demand: number({
      default: 1000,
      unit: "1/s",
      min: 100,
      max: 10_000,
      scale: "log",
      label: "mean demand",
    }),
    replicaCapacity: number({
      default: 50,
      unit: "1/s",
      min: 10,
      max: 1000,
      scale: "log",
      label: "what one replica serves",
    }),
    noise: number({ default: 0, unit: "fraction", min: 0, max: 0.5, label: "noise of the demand" }),
    seed: seed(),
  },
  build(options) {
    const { provisioningDelay, replicaCapacity } = options;
    const { moments, missed } = simulateAutoscaler({ ...options, period, duration: period });
    const x = moments.map((each) => each.time / minutes(1));
    const replicas = moments.map((each) => each.replicas);
    const mean = replicas.reduce((sum, each) => sum + each, 0) / replicas.length;
    const peak = Math.ceil(
      Math.max(...moments.map((each) => each.demand)) / replicaCapacity - 1e-9,
    );
    const lost =
      missed === 0
        ? "every request finds capacity"
        : `${readable(100 * missed)}% of requests find no capacity`;
    return figure({
      title: `With ${showQuantity(provisioningDelay, "s")} to start a replica ${lost}; ${readable(mean)} replicas run, ${peak} at the peak`,
      xaxis: { title: { text: "time (min)" }, range: [0, 60] },
      yaxis: { title: { text: "requests (1/s)" }, rangemode: "tozero" },
      data: [
        {
          name: "capacity",
          mode: "lines",
          x,
          y: moments.map((each) => each.capacity),
          line: { color: colorway[0], dash: "solid", shape: "hv" },
        },
        {
          name: "demand",
          mode: "lines",
          x,
          y: moments.map((each) => each.demand),
          line: { color: colorway[1], dash: "dash" },
        },
        {
          name: "demand without capacity",
          mode: "lines",
          x,
          y: moments.map((each) => Math.max(0, each.demand - each.capacity)),
          line: { color: colorway[6], dash: "dot" },
        },
      ],
    });
  },
});
