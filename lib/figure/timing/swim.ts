/** Figures of failure detection in groups. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { swimDetectionTime } from "../../model/timing/swim";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** What one member has to send as a group grows: to all others, or to one of them at random. */
export const swimFigure = defineFigure({
  id: "swim",
  subject: "timing",
  formula: "E(T) = \\frac{P}{1 - (1 - 1 / (n - 1))^{n - 1}}",
  sources: ["Das, Gupta and Motivala (2002), DSN"],
  options: {
    members: count({ default: 1000, min: 2, max: 100_000, scale: "log", label: "members" }),
    period: number({
      default: 1,
      unit: "s",
      min: 0.01,
      max: 60,
      scale: "log",
      label: "time between two messages to the same group",
    }),
  },
  build({ members, period }) {
    const most = Math.max(10, 10 * members);
    const x = [...new Set(logSpaced({ from: 2, to: most, points: 41 }).map(Math.round))];
    const curves = [
      { name: "heartbeats to all others", load: (size: number) => (size - 1) / period },
      { name: "one random probe (SWIM)", load: () => 1 / period },
    ];
    return figure({
      title: `Each of ${readable(members)} members sends ${readable((members - 1) / period)} messages/s to all, or ${readable(1 / period)} to one at random; one finds a crash after ${showQuantity(swimDetectionTime(members, { period }), "s")}`,
      xaxis: { title: { text: "members (count)" }, type: "log" },
      yaxis: { title: { text: "messages that each sends (1/s)" }, type: "log" },
      data: [
        ...curves.map(({ name, load }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map(load),
          line: { color: colorway[i % colorway.length], width: 3 },
        })),
        {
          name: "chosen size",
          mode: "markers",
          x: curves.map(() => members),
          y: curves.map(({ load }) => load(members)),
          marker: { color: quiet, size: 10, symbol: "diamond-open", line: { width: 2 } },
        },
      ],
    });
  },
});
