/** Figures of disk failures. */

import { readable } from "../../core/format";
import { choice, number } from "../../core/option";
import { days, hours } from "../../core/units";
import { diskFailureRates } from "../../dataset/generated/disk-failure-rates";
import { diskModels } from "../../dataset/generated/disk-models";
import { observedFailureRate } from "../../model/availability/observed";
import type { Interval } from "../../stats/summary";
import { defineFigure } from "../define";
import { errorBars } from "../error-bars";
import { colorway, figure, quiet } from "../figure";

const year = days(365);
const symbols = ["triangle-up", "circle", "triangle-down"] as const;

/** A yearly rate, with its interval where the number of failures is known. */
interface Count extends Interval {
  /** Which disks. */
  readonly name: string;
  /** Where it stands on the x axis. */
  readonly place: number | string;
}

/** Each model, at the years that its disks ran together. */
function modelCounts(confidence: number): Count[] {
  return diskModels.map(({ model, failures, driveTime }) => ({
    name: model.toUpperCase(),
    place: driveTime / year,
    ...observedFailureRate(failures, { runningTime: driveTime, year, confidence }),
  }));
}

/** Words for the disks of the older studies. */
const short: Readonly<Record<string, string>> = {
  "drives in first year": "Google, first year",
  "drives three years old": "Google, third year",
  "field replacement, typical lower end": "replaced, low",
  "field replacement, typical upper end": "replaced, high",
  "field replacement, worst system": "replaced, worst",
};

/** Of a fleet whose size is known, failures are counted back, as if every disk had run all year. */
function studyCounts(confidence: number): Count[] {
  const rows = diskFailureRates.flatMap(({ population, period, failureRate, drives }) => {
    const older = short[population];
    const [name, place] = [population, older ?? period];
    if (older === undefined && !/^\d{4}$/.test(period)) return [];
    if (older !== undefined || drives === undefined) {
      return [{ name, place, estimate: failureRate, low: failureRate, high: failureRate }];
    }
    const params = { runningTime: drives * year, year, confidence };
    return [{ name, place, ...observedFailureRate(Math.round(failureRate * drives), params) }];
  });
  return [
    ...rows.filter(({ name }) => name in short),
    ...rows.filter(({ name }) => !(name in short)),
  ];
}

/**
 * Disk failures in the field against the mean time to failure of a data sheet. The models are the most
 * reliable of their fleet, as their source ranks them: the field is worse than they are.
 */
export const diskAfrFigure = defineFigure({
  id: "disk-afr",
  subject: "availability",
  formula: "\\lambda = \\frac{k}{t}, \\quad \\lambda_\\text{promised} = \\frac{1}{\\text{MTTF}}",
  sources: [
    "Mayer, backblaze_analysis, from the data of Backblaze: his 25 most reliable models",
    "Backblaze Drive Stats (2016 to 2023); Pinheiro, Weber and Barroso (2007), USENIX FAST",
    "Schroeder and Gibson (2007), USENIX FAST; Garwood (1936), Biometrika 28: the intervals",
  ],
  options: {
    counts: choice(["models", "studies"], { default: "models", label: "what was counted" }),
    mttf: number({
      default: hours(1e6),
      unit: "s",
      min: hours(1e5),
      max: hours(1e7),
      scale: "log",
      label: "mean time to failure on the data sheet",
    }),
    confidence: number({
      default: 0.95,
      unit: "fraction",
      min: 0.5,
      max: 0.999,
      label: "confidence of the intervals",
    }),
  },
  build({ counts, mttf, confidence }) {
    const rows = (counts === "models" ? modelCounts : studyCounts)(confidence);
    const places = rows.map(({ place }) => place);
    const promised = year / mttf;
    const kinds = [
      { name: "more than promised", rows: rows.filter(({ low }) => low > promised) },
      {
        name: "cannot be told apart",
        rows: rows.filter(({ low, high }) => low <= promised && promised <= high),
      },
      { name: "less than promised", rows: rows.filter(({ high }) => high < promised) },
    ];
    const [above, , below] = kinds.map((kind) => kind.rows.length);
    const sheet = `an MTTF of ${readable(mttf / hours(1e6))} million hours`;
    const ends =
      counts === "models"
        ? [Math.min(...(places as number[])), Math.max(...(places as number[]))]
        : [places[0] ?? "", places.at(-1) ?? ""];
    return figure({
      title: `${above === 0 ? "None" : above} of ${rows.length} ${counts === "models" ? "disk models" : "counts of disks"} fail more often than ${sheet} promises, ${below === 0 ? "none" : below} less often`,
      xaxis:
        counts === "models"
          ? { title: { text: "time that all disks of a model ran (years)" }, type: "log" }
          : {
              title: { text: "disks of studies to 2006, and of Backblaze by year" },
              type: "category",
              categoryorder: "array",
              categoryarray: places,
            },
      yaxis: {
        title: { text: "failures a disk and year (%)" },
        type: "log",
        tickvals: [0.1, 0.2, 0.5, 1, 2, 5, 10],
      },
      data: [
        ...kinds.flatMap((kind, i) => {
          if (kind.rows.length === 0) return [];
          const color = colorway[[1, 6, 2][i] ?? 0];
          const trace = {
            name: `${kind.name}: ${kind.rows.length}`,
            mode: "markers" as const,
            x: kind.rows.map(({ place }) => place),
            y: kind.rows.map(({ estimate }) => 100 * estimate),
            error_y: errorBars(kind.rows, { color, scale: 100 }),
            text: kind.rows.map((row) => row.name),
            marker: { color, size: 8, symbol: symbols[i] },
          };
          return [trace];
        }),
        {
          name: `${sheet}: ${readable(100 * promised)}% a year`,
          mode: "lines",
          x: ends,
          y: [100 * promised, 100 * promised],
          line: { color: quiet, dash: "dash" },
        },
      ],
    });
  },
});
