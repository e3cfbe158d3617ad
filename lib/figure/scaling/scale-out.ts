/** Figures of scaling up and scaling out. */

import { percent, readable, readableDown, readableUp } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, fraction, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { remoteAccessTime } from "../../model/scaling/remote-access";
import { scaleOutNodes, scaleUpCost } from "../../model/scaling/scale-out";
import { type UslParams, uslBestLoad, uslCapacity } from "../../model/scaling/usl";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** Steps that are drawn each for itself; later ones are narrow against the whole. */
const exactSteps = 100;

/**
 * The longest unbroken range of demands at which several small machines cost less than one of the
 * right size: n of them serve up to C(n), and one machine costs as much from n^(1/g) on.
 */
function cheaperRange(
  maxDemand: number,
  { exponent, ...usl }: UslParams & { readonly exponent: number },
): { readonly from: number; readonly to: number } {
  const most = Math.min(uslBestLoad(usl), 2 ** 53);
  const served = (n: number) => Math.min(maxDemand, uslCapacity(n, usl));
  const even = (n: number) => n ** (1 / exponent);
  // The step to n small machines is cheaper all along: no gap before it. C(n - 1) / n^(1/g) rises
  // to one peak and falls, so these steps follow each other.
  const joins = (n: number) => n <= most && served(n - 1) >= even(n);
  let range = { from: 1, to: 1 };
  for (let n = 2; n <= most && served(n) > even(n); n += 1) {
    let last = n;
    if (joins(n + 1)) {
      let beyond = most + 1;
      last = n + 1;
      while (beyond - last > 1) {
        const middle = Math.floor(last + (beyond - last) / 2);
        if (joins(middle)) last = middle;
        else beyond = middle;
      }
    }
    const [from, to] = [even(n), served(last)];
    if (to - from > range.to - range.from) range = { from, to };
    if (last > n) break;
  }
  return range;
}

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
    const usl = { contention, coherency };
    const up = (demand: number) => scaleUpCost(demand, { priceOfOne: 1, exponent });
    const out = (demand: number) => scaleOutNodes(demand, { nodeCapacity: 1, ...usl });
    const best = uslBestLoad(usl);
    const largest = best === Infinity ? 1 / contention : uslCapacity(best, usl);
    const steps = Array.from({ length: Math.min(best, exactSteps) }, (_, i) =>
      uslCapacity(i + 1, usl),
    ).filter((capacity) => capacity < maxDemand);
    const demands = evenlySpaced({ from: 0, to: maxDemand, points: 101 });
    const possible = [...new Set([...demands, ...steps])]
      .sort((a, b) => a - b)
      .filter((demand) => out(demand) < Infinity);
    const { from, to } = cheaperRange(maxDemand, { exponent, ...usl });
    const limit =
      largest < maxDemand ? `; no number of them serves more than ${readableUp(largest)}` : "";
    return figure({
      title:
        from < to
          ? `Scaling out is cheaper at every demand from ${readableUp(from)} to ${readableDown(to)} small machines${limit}`
          : `Small machines never pay up to a demand of ${maxDemand}${limit}`,
      xaxis: { title: { text: "demand (capacity of one small machine)" } },
      yaxis: { title: { text: "cost (price of one small machine)" }, rangemode: "tozero" },
      data: [
        { name: "one machine of the right size", mode: "lines", x: demands, y: demands.map(up) },
        {
          name: `small machines, ${percent(contention)} contention`,
          mode: "lines",
          x: possible,
          y: possible.map(out),
          line: { shape: "vh" },
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
    const [alone, shared] = [time(1, most), time(2, most)];
    const slower = shared > alone;
    return figure({
      title: slower
        ? `The second machine costs most: with ${most} accesses a job takes ${readable(shared / alone)}× as long as on one`
        : `With ${most} accesses a job on two machines is no slower than on one`,
      xaxis: { title: { text: "machines that hold the data (count)" } },
      yaxis: { title: { text: "running time (s)" }, type: "log" },
      data: accesses.map((each) => ({
        name: `${each} accesses: ${showQuantity(time(maxNodes, each), "s")} on ${maxNodes}`,
        mode: maxNodes > exactSteps ? "lines" : "lines+markers",
        marker: { size: 4 },
        x: nodes,
        y: nodes.map((n) => time(n, each)),
      })),
    });
  },
});
