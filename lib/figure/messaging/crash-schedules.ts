/** Figures of a server and a client that crash again and again. */

import { percent } from "../../core/format";
import { choice, count } from "../../core/option";
import { crashMemories, enumerateCrashSchedules } from "../../scenario/messaging/crash-schedules";
import { type ServerStep, reissues } from "../../scenario/messaging/crashes";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const designs: readonly { readonly name: string; readonly steps: readonly ServerStep[] }[] = [
  { name: "no record", steps: ["execute", "reply"] },
  { name: "record, execute", steps: ["record", "execute", "reply"] },
  { name: "execute, record", steps: ["execute", "record", "reply"] },
  { name: "both as one", steps: ["execute and record", "reply"] },
];

const outcomes = [
  { name: "never done", color: colorway[4], is: (executions: number) => executions === 0 },
  { name: "done once", color: colorway[2], is: (executions: number) => executions === 1 },
  { name: "done twice", color: colorway[3], is: (executions: number) => executions === 2 },
  { name: "done more often", color: colorway[1], is: (executions: number) => executions > 2 },
];

/** Every way in which a server and a client may crash: what the world sees, for each order of the server's steps. */
export const crashSchedulesFigure = defineFigure({
  id: "crash-schedules",
  subject: "messaging",
  formula:
    "\\text{effect once} \\Leftarrow \\text{record with the effect, kept} + \\text{name kept}",
  sources: [
    "Spector (1982), Communications of the ACM 25(4)",
    "Gray and Reuter (1993), Transaction Processing, section 10.3",
  ],
  options: {
    reissue: choice(reissues, {
      default: "without a reply",
      label: "when the client sends a request again",
    }),
    serverCrashes: count({ default: 2, min: 0, max: 3, label: "most crashes of the server" }),
    clientCrashes: count({ default: 1, min: 0, max: 3, label: "most crashes of the client" }),
    record: choice(crashMemories, { default: "durable", label: "the server's record" }),
    requestName: choice(crashMemories, {
      default: "durable",
      label: "the name of the client's request",
    }),
  },
  build(options) {
    const rows = designs.map(({ name, steps }) => {
      const runs = enumerateCrashSchedules({ ...options, steps });
      const shares = outcomes.map(
        ({ is }) => runs.filter(({ executions }) => is(executions)).length / runs.length,
      );
      return { name, shares, all: runs.length };
    });
    const right = rows.filter(({ shares }) => shares[1] === 1).map(({ name }) => `"${name}"`);
    const worst = rows.reduce((least, { shares }) => Math.min(least, shares[1] ?? 0), 1);
    const all = rows.reduce((sum, row) => sum + row.all, 0);
    const who =
      right.length === rows.length
        ? "all orders do it once"
        : right.length === 0
          ? "no order always does it once"
          : `only ${right.join(", ")} always ${right.length === 1 ? "does" : "do"} it once`;
    return figure({
      title: `Of ${all} courses of events: ${who}${worst < 1 ? `, the worst in ${percent(worst)}` : ""}`,
      xaxis: { title: { text: "order of the server's steps (name)" } },
      yaxis: { title: { text: "courses of events (fraction)" }, range: [0, 1.02] },
      layout: { barmode: "stack" },
      data: outcomes.map(({ name, color }, i) => ({
        type: "bar" as const,
        name,
        x: rows.map((row) => row.name),
        y: rows.map(({ shares }) => shares[i] ?? 0),
        marker: { color },
      })),
    });
  },
});
