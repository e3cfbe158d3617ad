/** Figures of measured round trips over the Internet. */

import type { Data } from "plotly.js";
import { normalExceeded } from "../../core/normal";
import { choice } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import type { Seconds } from "../../core/units";
import { type RoundTripQuantiles, roundTripQuantiles } from "../../dataset/generated/rtt-quantiles";
import { logNormalDelay } from "../../model/timing/normal-delay";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Share of round trips that take longer, and the column that says than what. */
const columns = [
  { share: 0.99, column: "p1" },
  { share: 0.95, column: "p5" },
  { share: 0.9, column: "p10" },
  { share: 0.75, column: "p25" },
  { share: 0.5, column: "median" },
  { share: 0.25, column: "p75" },
  { share: 0.1, column: "p90" },
  { share: 0.05, column: "p95" },
  { share: 0.01, column: "p99" },
  { share: 0.001, column: "p999" },
] as const;

const platforms = ["PlanetLab", "Seattle"] as const;
const places = { PlanetLab: "servers", Seattle: "personal devices" };

/** Mean over the snapshots of a platform of what is slower than a share of its round trips. */
function quantiles(platform: RoundTripQuantiles["platform"]) {
  const snapshots = roundTripQuantiles.filter((each) => each.platform === platform);
  return columns.map(({ share, column }) => {
    const times = snapshots.map((each) => each[column]);
    const mean = times.reduce((sum, each) => sum + each, 0) / times.length;
    return { share, mean, low: Math.min(...times), high: Math.max(...times) };
  });
}

/** A log-normal through the median and the 90th percentile: what a look at the usual spread suggests. */
function fitted(points: ReturnType<typeof quantiles>) {
  const at = (wanted: number): Seconds => points.find(({ share }) => share === wanted)?.mean ?? NaN;
  const logDeviation = Math.log(at(0.1) / at(0.5)) / normalExceeded(Math.log(0.1));
  return logNormalDelay({ median: at(0.5), logDeviation });
}

/** How many round trips take longer: measured, and as their usual spread suggests. */
export const measuredRoundTripsFigure = defineFigure({
  id: "measured-round-trips",
  subject: "timing",
  formula: "S(t) = Q\\left(\\frac{\\ln (t / \\tilde m)}{\\sigma}\\right)",
  sources: ["Zhu, Liu, Niu, Li and Zhao (2017), IEEE/ACM Transactions on Networking 25"],
  options: {
    network: choice(platforms, { default: "Seattle", label: "network in the title" }),
    late: choice(["1%", "0.1%"], { default: "0.1%", label: "share in the title" }),
  },
  build({ network, late }) {
    const curves = platforms.map((platform) => {
      const points = quantiles(platform);
      return { platform, points, fit: fitted(points) };
    });
    const shown = curves.find(({ platform }) => platform === network);
    const share = late === "1%" ? 0.01 : 0.001;
    const seen = shown?.points.find((point) => point.share === share)?.mean ?? NaN;
    const show = (time = NaN) => showQuantity(time, "s");
    return figure({
      title: `A log-normal of the usual spread lets ${late} of ${network}'s round trips take over ${show(shown?.fit.exceededBy(share))}: they took over ${show(seen)}`,
      xaxis: { title: { text: "round trip (s)" }, type: "log" },
      yaxis: { title: { text: "slower round trips (fraction)" }, type: "log" },
      data: curves.flatMap(({ platform, points, fit }, i): Data[] => {
        const color = colorway[i % colorway.length] as string;
        return [
          {
            name: `${platform}, ${places[platform]}, range of snapshots`,
            mode: "lines+markers",
            x: points.map(({ mean }) => mean),
            y: points.map((point) => point.share),
            error_x: {
              type: "data",
              symmetric: false,
              array: points.map(({ mean, high }) => high - mean),
              arrayminus: points.map(({ mean, low }) => mean - low),
              color,
              thickness: 1,
            },
            line: { color, width: 2, dash: "solid" },
            marker: { color, size: 6 },
          },
          {
            name: `${platform}, log-normal`,
            mode: "lines",
            x: points.map((point) => fit.exceededBy(point.share)),
            y: points.map((point) => point.share),
            line: { color, width: 2, dash: "dash" },
          },
        ];
      }),
    });
  },
});
