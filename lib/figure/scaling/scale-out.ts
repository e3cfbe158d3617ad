/** Figures of scaling up and scaling out. */

import { percent, significant } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, fraction, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { remoteAccessTime } from "../../model/scaling/remote-access";
import { scaleOutNodes, scaleUpCost } from "../../model/scaling/scale-out";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Cost of one larger machine and of several small ones, against the demand. */
export const scaleOutFigure = defineFigure({
  id: "scale-out",
  subject: "scaling",
  formula: "a x^g \\quad \\text{or} \\quad b \\min \\{ n : c\\, C(n) \\ge x \\}",
  sources: ["Gunther (2007), Guerrilla Capacity Planning: the capacity C(n)"],
  options: {
    exponent: number({
      default: 1.6,
      min: 1,
      max: 3,
      step: 0.05,
      label: "exponent of the price of one machine",
    }),
    contention: fraction({ default: 0.02, label: "contention between small machines" }),
    coherency: number({
      default: 0.0002,
      min: 0,
      max: 0.1,
      label: "coherency between small machines",
    }),
    maxDemand: count({
      default: 20,
      min: 2,
      max: 1000,
      scale: "log",
      label: "largest demand, in small machines",
    }),
  },
  build({ exponent, contention, coherency, maxDemand }) {
    const demands = evenlySpaced({ from: 0, to: maxDemand, points: 101 });
    const up = (demand: number) => scaleUpCost(demand, { priceOfOne: 1, exponent });
    const out = (demand: number) =>
      scaleOutNodes(demand, { nodeCapacity: 1, contention, coherency });
    const possible = demands.filter((demand) => out(demand) < Infinity);
    const crossing = possible.find((demand) => demand > 1 && out(demand) < up(demand));
    const last = possible.at(-1) ?? 0;
    const limit =
      last < maxDemand ? `; no number of them serves more than ${significant(last)}` : "";
    return figure({
      title:
        crossing === undefined
          ? `Small machines never pay up to a demand of ${maxDemand}${limit}`
          : `From a demand of ${significant(crossing)} small machines on, scaling out is cheaper${limit}`,
      xaxis: { title: { text: "demand (capacity of one small machine)" } },
      yaxis: { title: { text: "cost (price of one small machine)" }, rangemode: "tozero" },
      data: [
        { name: "one machine of the right size", mode: "lines", x: demands, y: demands.map(up) },
        {
          name: `small machines, ${percent(contention)} contention`,
          mode: "lines",
          x: possible,
          y: possible.map(out),
          line: { shape: "hv" },
        },
      ],
    });
  },
});

/** Running time of a job whose data are spread over machines. */
export const remoteAccessFigure = defineFigure({
  id: "remote-access",
  subject: "scaling",
  formula: "T(n) = t + f \\left( \\frac{l}{n} + r \\left( 1 - \\frac{1}{n} \\right) \\right)",
  sources: [
    "Barroso, Hölzle and Ranganathan, The Datacenter as a Computer: the form of the argument",
  ],
  options: {
    accesses: list(count({ default: 10, max: 10_000, label: "accesses of the job" }), [1, 10, 100]),
    computeTime: number({
      default: 1e-3,
      min: 0,
      max: 1,
      unit: "s",
      scale: "log",
      label: "computing alone",
    }),
    localTime: number({
      default: 1e-7,
      min: 0,
      max: 1,
      unit: "s",
      scale: "log",
      label: "local access",
    }),
    remoteTime: number({
      default: 1e-4,
      min: 0,
      max: 1,
      unit: "s",
      scale: "log",
      label: "remote access",
    }),
    maxNodes: count({ default: 32, min: 2, max: 1000, scale: "log", label: "most machines" }),
  },
  build({ accesses, computeTime, localTime, remoteTime, maxNodes }) {
    const nodes = Array.from({ length: maxNodes }, (_, i) => i + 1);
    const time = (n: number, each: number) =>
      remoteAccessTime(n, { computeTime, accesses: each, localTime, remoteTime });
    const most = Math.max(...accesses);
    const slower = time(2, most) / time(1, most);
    return figure({
      title: `The second machine costs most: with ${most} accesses a job takes ${significant(slower)}× as long as on one`,
      xaxis: { title: { text: "machines that hold the data (count)" } },
      yaxis: { title: { text: "running time (s)" }, type: "log" },
      data: accesses.map((each) => ({
        name: `${each} accesses: ${showQuantity(time(maxNodes, each), "s")} on ${maxNodes}`,
        mode: "lines+markers",
        marker: { size: 4 },
        x: nodes,
        y: nodes.map((n) => time(n, each)),
      })),
    });
  },
});
