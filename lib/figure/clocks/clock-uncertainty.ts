/** Figures of how well clocks are kept together in practice. */

import { number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { type ClockSync, clockSync } from "../../dataset/generated/clock-sync";
import { commitWait } from "../../model/clocks/commit-wait";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Rows that say how far a clock may be off, by their system and quantity, with short names. */
const names: readonly { system: RegExp; quantity: RegExp; name: string }[] = [
  { system: /TrueTime/, quantity: /low end/, name: "TrueTime after a poll" },
  { system: /TrueTime/, quantity: /most of the time/, name: "TrueTime, usual" },
  { system: /TrueTime/, quantity: /high end/, name: "TrueTime before a poll" },
  { system: /Mills/, quantity: /most clients/, name: "NTP, most clients" },
  { system: /Mills/, quantity: /all clients/, name: "NTP, all clients" },
  { system: /ntpd/, quantity: /accuracy/, name: "Facebook, ntpd" },
  { system: /chrony/, quantity: /accuracy/, name: "Facebook, chrony" },
  { system: /EC2/, quantity: /low/, name: "EC2 with NTP, best" },
  { system: /EC2/, quantity: /high/, name: "EC2 with NTP, worst" },
];

interface Reported {
  readonly name: string;
  readonly time: number;
  /** Whether the system promises it: others were observed. */
  readonly isBound: boolean;
}

function reported(row: ClockSync): Reported[] {
  const found = names.find(
    ({ system, quantity }) => system.test(row.system) && quantity.test(row.quantity),
  );
  if (!found || row.time === undefined) return [];
  const isBound = /TrueTime/.test(row.system);
  return [{ name: `${found.name} (${row.year})`, time: row.time, isBound }];
}

/** Waits that reported uncertainties would take, beside the time that replication takes anyway. */
export const clockUncertaintyFigure = defineFigure({
  id: "clock-uncertainty",
  subject: "clocks",
  formula: "W = \\max(0, 2 \\varepsilon - h)",
  sources: [
    "Corbett et al. (2012), Spanner, OSDI",
    "Mills, Thyagarajan and Huffman (1997); Obleukhov (2020); Kulkarni et al. (2014)",
  ],
  options: {
    hidden: number({
      default: ms(9),
      unit: "s",
      min: ms(0.1),
      max: ms(100),
      scale: "log",
      label: "time that replicas take to agree anyway",
    }),
  },
  build({ hidden }) {
    const rows = clockSync.flatMap(reported).sort((a, b) => a.time - b.time);
    const covered = rows.filter(({ time }) => commitWait(time, { hidden }) === 0);
    const longest = Math.max(...rows.map(({ time }) => commitWait(time, { hidden })));
    const rest = longest > 0 ? `; the worst would wait ${showQuantity(longest, "s")} more` : "";
    const trace = (name: string, isBound: boolean, marker: object) => {
      const some = rows.filter((row) => row.isBound === isBound);
      return {
        ...{ name, mode: "markers" as const, marker },
        x: some.map(({ time }) => 1e3 * commitWait(time, { hidden: 0 })),
        y: some.map((row) => row.name),
      };
    };
    return figure({
      title: `Replication of ${showQuantity(hidden, "s")} hides the commit wait of ${covered.length} of ${rows.length} reported clocks${rest}`,
      xaxis: { title: { text: "commit wait, twice the uncertainty (ms)" }, type: "log" },
      yaxis: {
        title: { text: "clocks (year)" },
        type: "category",
        categoryorder: "array",
        categoryarray: rows.map(({ name }) => name),
      },
      data: [
        trace("promised as a bound", true, { color: colorway[0], size: 11 }),
        trace("observed, no promise", false, {
          ...{ color: colorway[1], size: 10, symbol: "diamond-open", line: { width: 2 } },
        }),
        {
          name: "time that replicas take",
          mode: "lines",
          x: [1e3 * hidden, 1e3 * hidden],
          y: [rows[0]?.name ?? "", rows.at(-1)?.name ?? ""],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
