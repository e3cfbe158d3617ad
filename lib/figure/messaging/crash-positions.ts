/** Figures of a server that crashes. */

import { choice } from "../../core/option";
import { type ServerStep, enumerateCrashes, reissues } from "../../scenario/messaging/crashes";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

const designs: readonly { readonly name: string; readonly steps: readonly ServerStep[] }[] = [
  { name: "execute, reply", steps: ["execute", "reply"] },
  { name: "reply, execute", steps: ["reply", "execute"] },
  { name: "record, execute, reply", steps: ["record", "execute", "reply"] },
  { name: "execute, record, reply", steps: ["execute", "record", "reply"] },
  { name: "both as one, reply", steps: ["execute and record", "reply"] },
];

const kinds = [
  { name: "done once, client told", color: 2, symbol: "circle", told: true, times: 1 },
  { name: "done once, client not told", color: 5, symbol: "circle-open", told: false, times: 1 },
  { name: "never done, client not told", color: 4, symbol: "x", told: false, times: 0 },
  { name: "never done, client told it was", color: 1, symbol: "x", told: true, times: 0 },
  { name: "done twice", color: 3, symbol: "square", told: true, times: 2 },
] as const;

/** Every place where a server may crash, for each order of its steps: what the world and the client see. */
export const crashPositionsFigure = defineFigure({
  id: "crash-positions",
  subject: "messaging",
  formula:
    "\\text{execute} + \\text{record} + \\text{reply}, \\quad \\text{crash before, between, after}",
  sources: [
    "Spector (1982), Communications of the ACM 25(4)",
    "van Steen and Tanenbaum (2017), Distributed Systems, section 8.3",
  ],
  options: {
    reissue: choice(reissues, {
      default: "without a reply",
      label: "when the client sends a request again",
    }),
  },
  build({ reissue }) {
    const runs = designs.flatMap(({ steps }, row) =>
      enumerateCrashes({ steps, reissue }).map((run) => ({ ...run, row })),
    );
    const safe = designs.filter((_, row) =>
      runs.every((run) => run.row !== row || (run.executions === 1 && run.clientHasReply)),
    );
    const wrong = (times: number) => runs.filter(({ executions }) => executions === times).length;
    const is = (run: (typeof runs)[number], { told, times }: (typeof kinds)[number]) =>
      run.executions === times && (times === 2 || run.clientHasReply === told);
    const found = kinds
      .map((kind) => ({ kind, runs: runs.filter((run) => is(run, kind)) }))
      .filter((each) => each.runs.length > 0);
    const right =
      safe.length === 0 ? "no order is" : `only "${safe.map(({ name }) => name).join('", "')}" is`;
    return figure({
      title: `Of ${runs.length} crashes ${wrong(0)} end with nothing done, ${wrong(2)} with two executions: ${right} always right`,
      xaxis: {
        title: { text: "steps done before the crash (count)" },
        dtick: 1,
        range: [-0.4, 3.4],
      },
      yaxis: {
        title: { text: "order of the server's steps (name)" },
        tickvals: designs.map((_, i) => i),
        ticktext: designs.map(({ name }) => name),
        range: [designs.length - 0.5, -0.5],
      },
      data: found.map(({ kind, runs: drawn }) => ({
        name: kind.name,
        mode: "markers" as const,
        x: drawn.map(({ stepsDone }) => stepsDone),
        y: drawn.map(({ row }) => row),
        text: drawn.map(({ crash }) => `crash ${crash}`),
        hovertemplate: "%{text}<extra></extra>",
        marker: { color: colorway[kind.color], size: 18, symbol: kind.symbol, line: { width: 3 } },
      })),
    });
  },
});
