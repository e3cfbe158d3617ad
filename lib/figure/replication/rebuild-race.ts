/** Figures of losing data before it is rebuilt. */

import { logSpaced } from "../../core/grid";
import { choice, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { days, hours } from "../../core/units";
import { diskFailureRates } from "../../dataset/generated/disk-failure-rates";
import { dataLossWithin } from "../../model/replication/durability";
import { simulateRebuildRace } from "../../scenario/replication/rebuild-race";
import { exponential } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { chanceWords } from "./words";

const year = days(365);
/** What Backblaze counted in 2023. */
const afr =
  diskFailureRates.find(({ period, drives }) => period === "2023" && drives !== undefined)
    ?.failureRate ?? 0.017;

const schemes = [
  { name: "2 copies", needed: 1, pieces: 2 },
  { name: "3 copies", needed: 1, pieces: 3 },
  { name: "9 pieces, any 6", needed: 6, pieces: 9 },
  { name: "14 pieces, any 10", needed: 10, pieces: 14 },
] as const;

/** Objects that are followed to their loss for each dot, and how many events they may take in all. */
const runs = 40;
const mostEvents = 60_000;

/** Chance to lose an object within a year against the time of a rebuild: a power of it. */
export const rebuildRaceFigure = defineFigure({
  id: "rebuild-race",
  subject: "replication",
  formula:
    "\\text{MTTDL} \\approx \\frac{\\text{MTTF}^{m + 1} \\prod_{j \\le m} \\min(j, r)}{n (n - 1) \\cdots (n - m)\\, \\text{MTTR}^m}, \\quad m = n - k",
  sources: [
    "Resch and Volvovski (2013), Reliability models for highly fault-tolerant storage systems, arXiv:1310.4702",
    "Backblaze Drive Stats (2023): the default rate of failures",
  ],
  options: {
    failureRate: number({
      default: afr,
      unit: "1/year",
      min: 0.002,
      max: 0.5,
      scale: "log",
      label: "failures of a disk and year",
    }),
    mttr: number({
      default: hours(24),
      unit: "s",
      min: hours(1),
      max: days(365),
      scale: "log",
      label: "mean time of a rebuild",
    }),
    rebuilds: choice(["one at a time", "all at once"], {
      default: "one at a time",
      label: "rebuilds of an object",
    }),
    seed: seed(1),
  },
  build({ failureRate, mttr, rebuilds, seed: chosen }) {
    const mttf = year / failureRate;
    const crews = (pieces: number) => (rebuilds === "one at a time" ? 1 : pieces);
    const x = logSpaced({ from: hours(1), to: days(365), points: 25 });
    const loss = (time: number, { needed, pieces }: (typeof schemes)[number]) =>
      dataLossWithin(year, { needed, pieces, mttf, mttr: time, rebuilds: crews(pieces) });
    const [two = NaN, three = NaN] = schemes.map((scheme) => loss(mttr, scheme));
    const dots = schemes.flatMap((scheme) => {
      const { needed, pieces } = scheme;
      return x.flatMap((time) => {
        // Rebuilds between one loss and the next: too many to wait for where they are fast.
        const each = mttf / pieces / time;
        const m = pieces - needed;
        const events = runs * 2 * each ** m * (rebuilds === "one at a time" ? 1 : 2 ** m);
        if (each < 1 || events > mostEvents) return [];
        const drawn = simulateRebuildRace({
          ...{ needed, pieces, mttf, rebuild: exponential(1 / time), runs, seed: chosen },
          rebuilds: crews(pieces),
        });
        return [{ time, chance: -Math.expm1(-year / drawn.estimate) }];
      });
    });
    return figure({
      title: `Rebuilt in ${showQuantity(mttr, "s")}, 2 copies are lost with chance ${chanceWords(two)} a year, 3 with ${chanceWords(three)}: every spare piece adds a power`,
      xaxis: { title: { text: "mean time of a rebuild (days)" }, type: "log" },
      yaxis: {
        title: { text: "objects lost in a year (fraction)" },
        type: "log",
        dtick: 2,
        exponentformat: "power",
      },
      data: [
        ...schemes.map((scheme) => ({
          name: scheme.name,
          mode: "lines" as const,
          x: x.map((time) => time / days(1)),
          y: x.map((time) => loss(time, scheme)),
        })),
        ...(dots.length === 0
          ? []
          : [
              {
                name: "simulated",
                mode: "markers" as const,
                x: dots.map(({ time }) => time / days(1)),
                y: dots.map(({ chance }) => chance),
                marker: { color: colorway[6], size: 7, symbol: "circle-open" },
              },
            ]),
      ],
    });
  },
});
