/** Figures of ports that run out. */

import { counted, significant } from "../../core/format";
import { count, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { minutes } from "../../core/units";
import { connectionRate, ephemeralPorts, freePorts } from "../../model/transport/ports";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const rateName = (rate: number) => `${counted(Number(significant(rate)), "connection")} a second`;

/** Free ports against time, a line for each rate of connections. */
export const portsExhaustedFigure = defineFigure({
  id: "ports-exhausted",
  subject: "transport",
  formula: "n(t) = \\max(0, n - \\lambda \\min(t, T)), \\quad \\lambda_{\\max} = \\frac{n}{T}",
  sources: ["RFC 6335, section 6", "RFC 9293, section 3.6.1"],
  options: {
    rates: list(
      number({
        default: 500,
        unit: "1/s",
        min: 1,
        max: 1e5,
        scale: "log",
        label: "new connections to one place",
      }),
      [500, 200, 100],
    ),
    ports: count({ default: ephemeralPorts.iana, min: 100, max: 64_511, label: "ports" }),
    sourceAddresses: count({ default: 1, min: 1, max: 64, label: "addresses of the client" }),
    holdTime: number({
      default: minutes(1),
      unit: "s",
      min: 1,
      max: minutes(10),
      label: "time that a port is kept, TIME-WAIT included",
    }),
  },
  build({ rates, ports, sourceAddresses, holdTime }) {
    const client = { ports, sourceAddresses, destinations: 1, holdTime };
    const all = ports * sourceAddresses;
    const most = connectionRate(client);
    const [first = 500] = rates;
    const gone = all / first;
    const finding =
      first > most
        ? `are gone after ${showQuantity(gone, "s")}`
        : `never fall below ${significant(freePorts(holdTime, { ...client, rate: first }))}`;
    // Corners of each line: full, empty or settled, and on to the end.
    const end = 1.5 * holdTime;
    const corners = (rate: number) =>
      [0, Math.min(holdTime, all / rate), end].map((time) => ({
        time,
        free: freePorts(time, { ...client, rate }),
      }));
    return figure({
      title: `At ${rateName(first)} ${all} ports ${finding}; ${significant(most)} a second can go on for ever`,
      xaxis: { title: { text: "time (s)" } },
      yaxis: { title: { text: "free ports (count)" }, rangemode: "tozero" },
      data: rates.map((rate, i) => ({
        name: rateName(rate),
        mode: "lines" as const,
        x: corners(rate).map(({ time }) => time),
        y: corners(rate).map(({ free }) => free),
        line: { color: colorway[i % colorway.length], width: 3 },
      })),
    });
  },
});
