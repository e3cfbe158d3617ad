/** Figures of what is chosen during a partition. */

import { percent, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { number, seed } from "../../core/option";
import { days, hours } from "../../core/units";
import { apStaleShare, cpUnavailability } from "../../model/transparency/partition";
import { simulatePartitionedClients } from "../../scenario/transparency/partitioned-clients";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const [least, most] = [1e-5, 0.1];
/** Shares of which clients are simulated: of rarer partitions few are met. */
const simulated = [0.01, 0.03, 0.1];
/** A fortnight of requests, one in a minute. */
const run = { requestRate: 1 / 60, duration: days(14), meanPartition: 60 };

/** Requests that are refused, or answered from a copy that may be old, against the time with a partition. */
export const partitionChoiceFigure = defineFigure({
  id: "partition-choice",
  subject: "transparency",
  formula: "1 - A = (1 - A_0) + A_0 f m \\quad \\text{or} \\quad f m \\text{ stale}",
  sources: ["Gilbert and Lynch (2002), ACM SIGACT News 33(2)", "Abadi (2012), IEEE Computer 45(2)"],
  options: {
    partitionShare: number({
      default: 0.001,
      unit: "fraction",
      min: least,
      max: most,
      scale: "log",
      label: "time with a partition",
    }),
    minorityShare: number({
      default: 0.4,
      unit: "fraction",
      min: 0.01,
      max: 0.99,
      label: "clients that are cut off then",
    }),
    unavailability: number({
      default: 1e-4,
      unit: "fraction",
      min: 1e-6,
      max: 0.1,
      scale: "log",
      label: "requests that fail anyhow",
    }),
    seed: seed(),
  },
  build({ partitionShare, minorityShare, unavailability, seed: chosen }) {
    const params = { minorityShare, unavailability };
    const refused = cpUnavailability(partitionShare, params);
    const stale = apStaleShare(partitionShare, params);
    const x = logSpaced({ from: least, to: most, points: 41 });
    const runs = simulated.map((share) => ({
      share,
      ...simulatePartitionedClients({ ...params, partitionShare: share, ...run, seed: chosen }),
    }));
    const dots = (of: "cpUnanswered" | "apStale", name: string, color: string, symbol: string) => {
      // What never happened has no place on the axis.
      const seen = runs.filter((each) => each[of].estimate > 0);
      const interval = seen.map((each) => each[of]);
      const error_y = {
        type: "data" as const,
        symmetric: false,
        array: interval.map(({ estimate, high }) => high - estimate),
        arrayminus: interval.map(({ estimate, low }) => Math.min(estimate - low, 0.9 * estimate)),
        color,
      };
      const marker = { color, size: symbol === "diamond" ? 6 : 11, symbol };
      const y = interval.map(({ estimate }) => estimate);
      const trace = { name, mode: "markers" as const, x: seen.map(({ share }) => share), y };
      return seen.length === 0 ? [] : [{ ...trace, error_y, marker }];
    };
    const line = (name: string, color: string, of: (share: number) => number) => ({
      name,
      mode: "lines" as const,
      x,
      y: x.map(of),
      line: { color, width: 3 },
    });
    const perYear = readable((refused * days(365.25)) / hours(1));
    return figure({
      title: `Parted ${percent(partitionShare)} of the time, CP refuses ${percent(refused)} of requests (${perYear} h a year); AP refuses ${percent(unavailability)}, ${percent(stale)} may be old`,
      xaxis: {
        title: { text: "time with a partition (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      yaxis: {
        title: { text: "requests (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        line("CP: no answer", colorway[1], (share) => cpUnavailability(share, params)),
        line("AP: no answer", colorway[0], () => unavailability),
        line("AP: answers that may be old", colorway[2], (share) => apStaleShare(share, params)),
        ...dots("cpUnanswered", "CP: no answer, simulated", colorway[1], "circle-open"),
        ...dots("apStale", "AP: may be old, simulated", colorway[2], "diamond"),
        {
          name: `parted ${percent(partitionShare)} of the time`,
          mode: "markers",
          x: [partitionShare, partitionShare],
          y: [refused, stale],
          marker: { color: quiet, size: 14, symbol: "circle-open", line: { width: 2 } },
        },
      ],
    });
  },
});
