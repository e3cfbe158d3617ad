/** Figures of the leak of location. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import {
  locationQuantile,
  locationRemoteShare,
  locationSlowdown,
} from "../../model/transparency/location";
import { simulateAccessTimes } from "../../scenario/transparency/access-times";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Least share that is drawn. */
const least = 1e-5;
/** Shares of which accesses are simulated, off the steps of the quantiles. */
const simulated = [0.001, 0.004, 0.03, 0.3];
const accesses = 5000;
const quantiles = [
  { name: "median", share: 0.5, color: colorway[2], symbol: "square" },
  { name: "99th percentile", share: 0.99, color: colorway[1], symbol: "diamond" },
] as const;

/** Slowdown of mean, median and 99th percentile against the share of remote accesses. */
export const locationLeakFigure = defineFigure({
  id: "location-leak",
  subject: "transparency",
  formula: "\\frac{T}{t_l} = 1 + f \\left( \\frac{t_r}{t_l} - 1 \\right)",
  sources: [
    "Waldo, Wyant, Wollrath and Kendall (1994), A Note on Distributed Computing, Sun Microsystems Laboratories TR-94-29: the argument",
  ],
  options: {
    remoteShare: number({
      default: 0.02,
      unit: "fraction",
      min: least,
      max: 1,
      scale: "log",
      label: "accesses that are remote",
    }),
    localTime: number({
      default: 1e-7,
      unit: "s",
      min: 1e-9,
      max: 1e-5,
      scale: "log",
      label: "local access",
    }),
    remoteTime: number({
      default: 5e-4,
      unit: "s",
      min: 2e-5,
      max: 1,
      scale: "log",
      label: "remote access",
    }),
    seed: seed(),
  },
  build({ remoteShare, localTime, remoteTime, seed: chosen }) {
    const times = { localTime, remoteTime };
    const quantile = (share: number, remote: number) =>
      locationQuantile(share, { remoteShare: remote, ...times }) / localTime;
    const shares = logSpaced({ from: least, to: 1, points: 61 });
    const [median, tail] = quantiles.map(({ share }) => readable(quantile(share, remoteShare)));
    const runs = simulated.map((share) =>
      simulateAccessTimes({ remoteShare: share, ...times, accesses, seed: chosen }),
    );
    const ratio = (time: number) => time / localTime;
    return figure({
      title: `${percent(remoteShare)} of accesses remote: mean ${readable(locationSlowdown(remoteShare, times))}× a local one, median ${median}×, 99th percentile ${tail}×; ${percent(locationRemoteShare(2, times))} double the mean`,
      xaxis: {
        title: { text: "accesses that are remote (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: {
        title: { text: "slowdown (times a local access)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        {
          name: "mean",
          mode: "lines",
          x: shares,
          y: shares.map((share) => locationSlowdown(share, times)),
          line: { color: colorway[0], width: 3 },
        },
        ...quantiles.map(({ name, share, color }) => {
          const step = 1 - share;
          const [before, after] = [quantile(share, least), quantile(share, 1)];
          const x = [least, step, step, 1];
          const y = [before, before, after, after];
          return { name, mode: "lines" as const, x, y, line: { color, width: 2 } };
        }),
        {
          name: "mean, simulated",
          mode: "markers",
          x: simulated,
          y: runs.map(({ mean }) => ratio(mean.estimate)),
          error_y: {
            type: "data",
            symmetric: false,
            array: runs.map(({ mean }) => ratio(mean.high - mean.estimate)),
            arrayminus: runs.map(({ mean }) => ratio(mean.estimate - mean.low)),
            color: colorway[0],
          },
          marker: { color: colorway[0], size: 8 },
        },
        ...quantiles.map(({ name, color, symbol }, i) => ({
          name: `${name}, simulated`,
          mode: "markers" as const,
          x: simulated,
          y: runs.map((run) => ratio(run.quantiles[i] as number)),
          marker: { color, size: 8, symbol },
        })),
        {
          name: `${percent(remoteShare)} remote`,
          mode: "markers",
          x: [remoteShare],
          y: [locationSlowdown(remoteShare, times)],
          marker: { color: quiet, size: 14, symbol: "circle-open", line: { width: 2 } },
        },
      ],
    });
  },
});
