/** Figures of short queries over a path that loses packets. */

import { percent, significant } from "../../core/format";
import { number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { acknowledgedDelay } from "../../model/messaging/attempts";
import { queryTimeQuantile, unansweredShare } from "../../model/transport/short-query";
import { simulateShortQueries } from "../../scenario/transport/short-queries";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { simulatedDots } from "../messaging/error-bars";

const timers = [
  { name: "timer that stays", backoff: 1 },
  { name: "timer that doubles", backoff: 2 },
] as const;
/** Waits that are shown. */
const shownWaits = 7.5;
const smallest = 1e-6;

/** Share of queries that are not answered yet against time, by two timers. */
export const shortQueryFigure = defineFigure({
  id: "short-query",
  subject: "transport",
  formula: "P(t > \\mathrm{RTT} + k T) = P^{k + 1}, \\quad P = 1 - (1 - p)^2",
  sources: ["RFC 1035, section 4.2.1", "RFC 7766"],
  options: {
    loss: number({
      default: 0.05,
      unit: "fraction",
      min: 0.001,
      max: 0.3,
      scale: "log",
      label: "packets that are lost, each way",
    }),
    roundTrip: number({
      default: ms(20),
      unit: "s",
      min: ms(1),
      max: ms(300),
      scale: "log",
      label: "round trip",
    }),
    timeout: number({
      default: 1,
      unit: "s",
      min: ms(400),
      max: 5,
      label: "first time-out",
    }),
    seed: seed(),
  },
  build({ loss, roundTrip, timeout, seed: chosen }) {
    const query = { loss, roundTrip, timeout };
    const end = roundTrip + shownWaits * timeout;
    /** Corners of the steps: every time at which an answer may come. */
    const corners = (backoff: number) => {
      const points: { time: number; left: number }[] = [{ time: 0, left: 1 }];
      let [time, wait, left] = [roundTrip, timeout, 1];
      while (time < end && left > smallest) {
        const next = unansweredShare(time, { ...query, backoff });
        points.push({ time, left }, { time, left: next });
        [time, wait, left] = [time + wait, wait * backoff, next];
      }
      points.push({ time: end, left });
      return points;
    };
    const run = simulateShortQueries({
      ...{ ...query, transport: "UDP", connectTimeout: 1, backoff: 1, queries: 5000, seed: chosen },
    });
    const dots = [0.5, 1.5, 2.5].map((waits) => ({
      x: waits * timeout + roundTrip,
      drawn: run.unansweredAt(waits * timeout + roundTrip),
    }));
    const [steady] = timers;
    const mean = acknowledgedDelay({ ...query, acknowledgementLoss: loss, backoff: 1 });
    const late = queryTimeQuantile(0.999, { ...query, ...steady });
    return figure({
      title: `With ${percent(loss)} loss half of the queries take ${showQuantity(queryTimeQuantile(0.5, { ...query, ...steady }), "s")}, the mean is ${showQuantity(mean, "s")}, and one in 1000 takes ${showQuantity(late, "s")}`,
      xaxis: { title: { text: "time since the query (s)" } },
      yaxis: {
        title: { text: "queries without an answer (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...timers.map(({ name, backoff }, i) => ({
          name,
          mode: "lines" as const,
          x: corners(backoff).map(({ time }) => time),
          y: corners(backoff).map(({ left }) => left),
          line: { color: colorway[i], width: 3 - i },
        })),
        ...simulatedDots("timer that stays, simulated", dots, { color: colorway[6], isLog: true }),
        {
          name: `mean ${significant(1000 * mean)} ms`,
          mode: "lines",
          x: [mean, mean],
          y: [1, smallest],
          line: { color: colorway[2] },
        },
      ],
    });
  },
});
