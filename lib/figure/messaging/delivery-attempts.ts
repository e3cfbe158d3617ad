/** Figures of messages that are sent again. */

import { counted, percent } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { attemptOutcome } from "../../model/messaging/attempts";
import { attemptsAllLost } from "../../model/messaging/bursts";
import { simulateAttempts } from "../../scenario/messaging/attempts";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../error-bars";

const messages = 20_000;

/** What is not delivered, and what is in doubt, against attempts; losses alone and in bursts. */
export const deliveryAttemptsFigure = defineFigure({
  id: "delivery-attempts",
  subject: "messaging",
  formula: "p^n, \\quad f^n - p^n, \\quad f = 1 - (1 - p)(1 - q)",
  sources: [
    "Bertsekas and Gallager (1992), Data Networks, section 2.4",
    "Gilbert (1960), Bell System Technical Journal 39(5)",
  ],
  options: {
    loss: number({
      default: 0.1,
      unit: "fraction",
      min: 0.001,
      max: 0.6,
      scale: "log",
      label: "messages that are lost",
    }),
    acknowledgementLoss: number({
      default: 0.05,
      unit: "fraction",
      min: 0.001,
      max: 0.6,
      scale: "log",
      label: "acknowledgements that are lost",
    }),
    burstLength: number({ default: 5, min: 2.5, max: 50, label: "mean run of losses in bursts" }),
    attempts: count({ default: 3, min: 1, max: 8, label: "attempts" }),
    seed: seed(),
  },
  build({ loss, acknowledgementLoss, burstLength, attempts, seed: chosen }) {
    const params = { loss, acknowledgementLoss };
    const x = [1, 2, 3, 4, 5, 6, 7, 8];
    const outcome = (limit: number) => attemptOutcome(limit, params);
    const inBursts = (n: number) => attemptsAllLost(n, { loss, burstLength, spacing: 1 });
    const common = { ...params, limit: 8, messages, seed: chosen };
    const [alone, bursts] = [
      simulateAttempts(common),
      simulateAttempts({ ...common, burstLength }),
    ];
    const rows = [
      {
        name: "not delivered",
        theory: x.map((n) => outcome(n).undelivered),
        drawn: alone.undelivered,
      },
      { name: "in doubt", theory: x.map((n) => outcome(n).inDoubt), drawn: alone.inDoubt },
      { name: "not delivered, bursts", theory: x.map(inBursts), drawn: bursts.undelivered },
    ];
    const { undelivered, inDoubt } = outcome(attempts);
    return figure({
      title: `${counted(attempts, "attempt leaves", "attempts leave")} ${percent(undelivered)} undelivered and ${percent(inDoubt)} in doubt; with losses in bursts ${percent(inBursts(attempts))} undelivered`,
      xaxis: { title: { text: "attempts (count)" }, dtick: 1 },
      yaxis: {
        title: { text: "messages (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...rows.map(({ name, theory }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: theory,
          line: { color: colorway[i], width: 2.5 },
        })),
        ...rows.flatMap(({ name, drawn }, i) =>
          simulatedDots(
            `${name}, simulated`,
            drawn.map((each, k) => ({ x: k + 1, drawn: each })),
            { color: colorway[i] as string, isLog: true },
          ),
        ),
      ],
    });
  },
});
