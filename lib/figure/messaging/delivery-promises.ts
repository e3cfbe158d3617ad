/** Figures of what is promised over a network that loses, repeats and reorders. */

import { percent } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { copiedExecutions } from "../../model/messaging/copies";
import { simulateDelivery } from "../../scenario/messaging/delivery";
import { uniform } from "../../sim/distribution";
import { defineFigure } from "../define";
import { simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";

const requests = 2000;

/** Shares of requests that are executed never, once, and more often, with copies and a timer that may be hasty. */
export const deliveryPromisesFigure = defineFigure({
  id: "delivery-promises",
  subject: "messaging",
  formula: "P(\\ge 2) = d \\, P(X \\ge 1) + (1 - d) \\, q \\, P(X \\ge 2)",
  sources: [
    "Spector (1982), Communications of the ACM 25(4)",
    "Birrell and Nelson (1984), ACM Transactions on Computer Systems 2(1)",
  ],
  options: {
    loss: number({
      default: 0.1,
      unit: "fraction",
      min: 0,
      max: 0.8,
      label: "requests that are lost",
    }),
    acknowledgementLoss: number({
      default: 0.1,
      unit: "fraction",
      min: 0,
      max: 0.8,
      label: "answers that are lost",
    }),
    duplication: number({
      default: 0.1,
      unit: "fraction",
      min: 0,
      max: 0.5,
      label: "messages that the network delivers twice",
    }),
    timeout: number({
      default: ms(60),
      unit: "s",
      min: ms(10),
      max: ms(500),
      scale: "log",
      label: "wait for an answer (a round trip takes 10 to 100 ms)",
    }),
    attempts: count({
      default: 10,
      min: 2,
      max: 50,
      label: "attempts, where there may be several",
    }),
    seed: seed(),
  },
  build({ loss, acknowledgementLoss, duplication, timeout, attempts, seed: chosen }) {
    const losses = { loss, acknowledgementLoss, duplication };
    const network = { delay: uniform(ms(5), ms(50)), timeout, requests, seed: chosen };
    const promises = [
      { name: "at most once", attempts: 1, deduplicates: false },
      { name: "at least once", attempts, deduplicates: false },
      { name: "copies known", attempts, deduplicates: true },
    ].map(({ name, ...how }, i) => {
      const { never, once, twiceOrMore } = copiedExecutions({ ...losses, ...how });
      const run = simulateDelivery({ ...losses, ...how, ...network });
      const [zero, one] = run.executed as [typeof run.inDoubt, typeof run.inDoubt];
      const place = 0.26 * i - 0.26;
      return {
        ...{ name, place, theory: [never, once, twiceOrMore] },
        drawn: [zero, one, run.twiceOrMore, run.executedLate],
      };
    });
    const hasty = promises[1]?.drawn[2]?.estimate ?? 0;
    const patient = promises[1]?.theory[2] ?? 0;
    const most = promises[0]?.theory[2] ?? 0;
    return figure({
      title: `With a timer of ${showQuantity(timeout, "s")} repeating does ${percent(hasty)} twice or more, ${percent(patient)} with a patient one; one attempt does ${percent(most)}`,
      xaxis: {
        title: { text: "how it went (executions)" },
        tickvals: [0, 1, 2, 3],
        ticktext: ["none", "one", "two or more", "after a later one"],
        range: [-0.5, 3.5],
      },
      yaxis: { title: { text: "requests (fraction)" }, range: [0, 1.05] },
      data: [
        ...promises.map(({ name, theory, place }, i) => ({
          type: "bar" as const,
          name: `${name}, patient timer`,
          x: [0, 1, 2],
          y: theory,
          offset: place - 0.13,
          width: 0.26,
          marker: { color: colorway[i], opacity: 0.75 },
        })),
        ...promises.flatMap(({ name, place, drawn }, i) =>
          simulatedDots(
            `${name}, simulated`,
            drawn.map((each, k) => ({ x: k + place, drawn: each })),
            { color: i === 1 ? "#7A3600" : "#000000" },
          ),
        ),
      ],
    });
  },
});
