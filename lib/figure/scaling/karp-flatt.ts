/** Figures of Karp and Flatt's metric. */

import { percent } from "../../core/format";
import { list, fraction } from "../../core/option";
import { measuredSpeedups } from "../../dataset/generated/measured-speedup-workers";
import { karpFlattFraction } from "../../model/scaling/karp-flatt";
import { defineFigure } from "../define";
import { figure } from "../figure";

/** The serial fraction that measured speedups reveal, against the one that was built in. */
export const karpFlattFigure = defineFigure({
  id: "karp-flatt",
  subject: "scaling",
  formula: "e = \\frac{1/\\psi - 1/n}{1 - 1/n}",
  sources: [
    "Karp and Flatt (1990), Communications of the ACM 33(5)",
    "measured: hashing on worker threads of a two-processor machine",
  ],
  options: {
    serialFractions: list(
      fraction({ default: 0, label: "serial part that was built in" }),
      [0, 0.1, 0.25, 0.5],
    ),
  },
  build({ serialFractions }) {
    const rows = measuredSpeedups.filter(({ workers }) => workers > 1);
    const shown = serialFractions.map((serialFraction) => ({
      serialFraction,
      rows: rows.filter((row) => row.serialFraction === serialFraction),
    }));
    const measured = shown.filter((each) => each.rows.length > 0);
    const rising = measured.filter((each) => {
      const fractions = each.rows.map(({ workers, speedup }) =>
        karpFlattFraction(workers, { speedup }),
      );
      return (fractions.at(-1) ?? 0) > (fractions[0] ?? 0);
    }).length;
    const reading = rising > 0 ? ": two processors, not the program, are the limit" : "";
    return figure({
      title:
        measured.length === 0
          ? "No program with such a serial part was measured"
          : `${rising} of ${measured.length} serial fractions rise with the workers${reading}`,
      xaxis: {
        title: { text: "workers (count)" },
        type: "log",
        tickvals: [2, 4, 8],
        range: [0.25, 0.95],
      },
      yaxis: { title: { text: "serial fraction found (%)" }, rangemode: "tozero" },
      data: shown.map(({ serialFraction, rows: runs }) => ({
        name: `${percent(serialFraction)} built in`,
        mode: "lines+markers",
        x: runs.map(({ workers }) => workers),
        y: runs.map(({ workers, speedup }) => 100 * karpFlattFraction(workers, { speedup })),
      })),
    });
  },
});
