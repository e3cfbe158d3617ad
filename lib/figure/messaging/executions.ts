/** Figures of how often a request is executed. */

import { percent } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { ms } from "../../core/units";
import { duplicateExecution, executionProbability } from "../../model/messaging/executions";
import { simulateDelivery } from "../../scenario/messaging/delivery";
import { uniform } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const requests = 3000;

/** Shares of requests that are executed never, once, twice … under three promises. */
export const executionsFigure = defineFigure({
  id: "executions",
  subject: "messaging",
  formula: "P(0) = p^n, \\quad P(k) = q^{k - 1} (P(X = k) + (1 - q) P(X > k))",
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
      default: 0.2,
      unit: "fraction",
      min: 0,
      max: 0.8,
      label: "answers that are lost",
    }),
    attempts: count({
      default: 10,
      min: 2,
      max: 50,
      label: "attempts, where there may be several",
    }),
    seed: seed(),
  },
  build({ loss, acknowledgementLoss, attempts, seed: chosen }) {
    const promises = [
      { name: "at most once: one attempt", attempts: 1, deduplicates: false },
      { name: "at least once: repeated", attempts, deduplicates: false },
      { name: "exactly once in effect: copies known", attempts, deduplicates: true },
    ].map(({ name, ...how }) => ({ name, params: { loss, acknowledgementLoss, ...how } }));
    const x = [0, 1, 2, 3, 4];
    const chance = (promise: number, k: number) =>
      executionProbability(k, promises[promise]?.params ?? ({} as never));
    const twice = duplicateExecution(promises[1]?.params ?? ({} as never));
    return figure({
      title: `One attempt leaves ${percent(chance(0, 0))} of requests undone; repeating does ${percent(twice)} twice or more, unless copies are known`,
      xaxis: { title: { text: "executions (count)" }, dtick: 1 },
      yaxis: { title: { text: "requests (fraction)" }, range: [0, 1.05] },
      data: [
        ...promises.map(({ name }, i) => ({
          type: "bar" as const,
          name,
          x,
          y: x.map((k) => chance(i, k)),
          offset: -0.39 + 0.26 * i,
          width: 0.26,
          marker: { color: colorway[[0, 1, 2][i] ?? 0], opacity: 0.75 },
        })),
        ...promises.flatMap(({ name, params }, i) =>
          simulatedDots(
            `${name.split(":")[0]}, simulated`,
            simulateDelivery({
              ...params,
              ...{ delay: uniform(ms(5), ms(50)), timeout: ms(150), requests, seed: chosen },
            }).executed.map((drawn, k) => ({ x: k - 0.26 + 0.26 * i, drawn })),
            { color: "#000000" },
          ),
        ),
      ],
    });
  },
});
