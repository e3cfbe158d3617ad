/** Figures of what servers remember of their clients. */

import { logSpaced } from "../../core/grid";
import { list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { counted, significant } from "../../core/format";
import { GB, KiB } from "../../core/units";
import { connectionCount, connectionMemory } from "../../model/transport/connection-state";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Memory of connections against their rate, a line for each time that they are kept. */
export const connectionStateFigure = defineFigure({
  id: "connection-state",
  subject: "transport",
  formula: "N = \\lambda H, \\quad M = m N",
  sources: ["Little (1961), Operations Research 9(3)", "RFC 9293, section 3.3.1"],
  options: {
    rate: number({
      default: 50_000,
      unit: "1/s",
      min: 100,
      max: 1e6,
      scale: "log",
      label: "new clients",
    }),
    holdTimes: list(
      number({
        default: 30,
        unit: "s",
        min: 0.01,
        max: 3600,
        scale: "log",
        label: "time that a connection is kept, TIME-WAIT included",
      }),
      [30, 1, 300],
    ),
    stateSize: number({
      default: KiB(4),
      unit: "byte",
      min: 64,
      max: KiB(1024),
      scale: "log",
      label: "memory of a connection",
    }),
    memory: number({
      default: GB(64),
      unit: "byte",
      min: GB(1),
      max: GB(1024),
      scale: "log",
      label: "memory of the server",
    }),
  },
  build({ rate, holdTimes, stateSize, memory }) {
    const [first = 30] = holdTimes;
    const x = logSpaced({ from: 100, to: 1e6, points: 17 });
    const used = (each: number, holdTime: number) =>
      connectionMemory(each, { holdTime, stateSize });
    const most = memory / (first * stateSize);
    const connections = Number(significant(connectionCount(rate, { holdTime: first })));
    const shown = showQuantity(used(rate, first), "byte");
    return figure({
      title: `${significant(rate)} clients a second, each kept ${showQuantity(first, "s")}, are ${counted(connections, "connection")} in ${shown}; ${showQuantity(memory, "byte")} hold ${significant(most)} a second`,
      xaxis: { title: { text: "new clients (1/s)" }, type: "log", exponentformat: "power" },
      yaxis: {
        title: { text: "memory of connections (GB)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...holdTimes.map((holdTime, i) => ({
          name: `kept ${showQuantity(holdTime, "s")}`,
          mode: "lines" as const,
          x,
          y: x.map((each) => used(each, holdTime) / GB(1)),
          line: { color: colorway[i % colorway.length] },
        })),
        {
          name: `memory of the server: ${showQuantity(memory, "byte")}`,
          mode: "lines",
          x: [100, 1e6],
          y: [memory / GB(1), memory / GB(1)],
          line: { color: quiet },
        },
        {
          name: "what the title says",
          mode: "markers",
          x: [rate],
          y: [used(rate, first) / GB(1)],
          marker: { color: colorway[6], size: 9 },
        },
      ],
    });
  },
});
