/** Figures of logical clocks: a run as a space-time diagram. */

import { choice, count, seed } from "../../core/option";
import { eventOrder, lamportTimes, vectorTimes } from "../../model/clocks/logical";
import { simulateChatter } from "../../scenario/clocks/chatter";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** A simulated run with the clock of each event, and how many pairs the clock cannot put in order. */
export const logicalClocksFigure = defineFigure({
  id: "logical-clocks",
  subject: "clocks",
  formula: "a \\to b \\Leftrightarrow V(a) < V(b), \\quad a \\to b \\Rightarrow L(a) < L(b)",
  sources: [
    "Lamport (1978), Communications of the ACM 21(7)",
    "Mattern (1989), Virtual Time and Global States of Distributed Systems",
  ],
  options: {
    processes: count({ default: 3, min: 2, max: 5, label: "processes" }),
    steps: count({ default: 3, min: 1, max: 6, label: "things that each does by itself" }),
    clock: choice(["Lamport", "vector"], { default: "vector", label: "clock that is shown" }),
    seed: seed(465),
  },
  build({ processes, steps, clock, seed: chosen }) {
    const { records } = simulateChatter({ processes, steps, seed: chosen });
    const events = records.filter(({ event }) => event !== "lose");
    const lanes = [...new Set(events.map(({ lane }) => lane))].sort();
    const vectors = vectorTimes(records);
    const scalars = lamportTimes(records);
    const pairs = vectors.flatMap((vector, i) =>
      vectors.slice(i + 1).map((other) => eventOrder(vector, { other })),
    );
    const concurrent = pairs.filter((order) => order === "concurrent").length;
    // Places of a vector in the order of the lanes, as they are drawn.
    const appeared = [...new Set(events.map(({ lane }) => lane))];
    const written = (vector: readonly number[]) =>
      lanes.map((lane) => vector[appeared.indexOf(lane)]).join(",");
    const at = (lane: string) => lanes.indexOf(lane);
    const arrows = events.flatMap((to) => {
      const from = events.find(
        (each) => each.event === "send" && to.event === "receive" && each.message === to.message,
      );
      return from ? [{ from, to }] : [];
    });
    const end = Math.max(...events.map(({ time }) => time));
    const labels = clock === "Lamport" ? scalars.map(String) : vectors.map(written);
    return figure({
      title: `Of ${pairs.length} pairs of events ${concurrent} are concurrent: no message tells which came first`,
      xaxis: { title: { text: "true time (s)" } },
      yaxis: {
        title: { text: "process (name)" },
        tickvals: lanes.map((_, i) => i),
        ticktext: lanes,
        range: [lanes.length - 0.6, -0.6],
        showgrid: false,
      },
      layout: { showlegend: false },
      data: [
        {
          name: "processes",
          mode: "lines",
          x: lanes.flatMap(() => [0, end, null]),
          y: lanes.flatMap((_, i) => [i, i, null]),
          line: { color: quiet, width: 1.5, dash: "solid" },
        },
        {
          name: "messages",
          mode: "lines+markers",
          // The head lies before the event that it points to.
          marker: {
            symbol: "arrow",
            angleref: "previous",
            size: arrows.length > 0 ? arrows.flatMap(() => [0, 14, 0]) : 0,
            standoff: 5,
            opacity: 1,
            color: colorway[0],
            line: { width: 0 },
          } as object,
          x: arrows.length > 0 ? arrows.flatMap(({ from, to }) => [from.time, to.time, null]) : [0],
          y:
            arrows.length > 0
              ? arrows.flatMap(({ from, to }) => [at(from.lane), at(to.lane), null])
              : [0],
          line: { color: colorway[0], width: 1.5, dash: "solid" },
        },
        {
          name: clock === "Lamport" ? "Lamport times" : "vector times",
          mode: "markers+text" as "markers",
          x: events.map(({ time }) => time),
          y: events.map(({ lane }) => at(lane)),
          text: labels,
          // Where the event's message is not: below, if that goes up or comes from there.
          textposition: events.map(({ lane, peer, message }) =>
            at(lane) === lanes.length - 1 || (message > 0 && at(peer) < at(lane))
              ? "bottom center"
              : "top center",
          ) as unknown as "top center",
          marker: { color: colorway[1], size: 9 },
        },
      ],
    });
  },
});
