/** Figures of packets beside circuits. */

import { counted, percent, readable } from "../../core/format";
import { count, number, seed } from "../../core/option";
import { normalOverflow, overflowProbability, usersFor } from "../../model/internet/multiplexing";
import { simulateOnOffUsers } from "../../scenario/internet/on-off-users";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { simulatedDots } from "../error-bars";

/** How long to watch, in mean active times. */
const duration = 600;

/** Chance that a link is too small, against users: exact, by the normal distribution, and simulated. */
export const statisticalMultiplexingFigure = defineFigure({
  id: "statistical-multiplexing",
  subject: "internet",
  formula: "P(X > C) = \\sum_{i > C} \\binom{N}{i} p^i (1 - p)^{N - i}",
  sources: ["Kurose and Ross, Computer Networking, section 1.3"],
  options: {
    capacity: count({ default: 10, min: 1, max: 30, label: "users that the link serves at once" }),
    activity: number({
      default: 0.1,
      unit: "fraction",
      min: 0.05,
      max: 0.5,
      label: "share of time in which a user is active",
    }),
    overflow: number({
      default: 0.001,
      unit: "fraction",
      min: 1e-6,
      max: 0.1,
      scale: "log",
      label: "time in which the link may be too small",
    }),
    seed: seed(),
  },
  build({ capacity, activity, overflow, seed: chosen }) {
    const link = { activity, capacity };
    const most = usersFor(overflow, link);
    const end = Math.max(capacity + 3, Math.ceil((1.4 * capacity) / activity));
    const step = Math.max(1, Math.floor((end - capacity) / 50));
    const x = Array.from(
      { length: Math.floor((end - capacity - 1) / step) + 1 },
      (_, i) => capacity + 1 + i * step,
    );
    const gain = readable(most / capacity);
    const dots = [0.5, 0.75, 1].map((load) => {
      const users = Math.max(capacity + 1, Math.round((load * capacity) / activity));
      const run = { ...link, users, activeTime: 1, duration, seed: chosen };
      return { x: users, drawn: simulateOnOffUsers(run).overflow };
    });
    return figure({
      title: `A link for ${capacity} at once serves ${counted(most, "user")} if it may be too small for ${percent(overflow)} of the time: ${gain}× as many as circuits`,
      xaxis: { title: { text: "users (count)" } },
      yaxis: {
        title: { text: "time with too many (fraction)" },
        type: "log",
        exponentformat: "power",
        range: [-7, 0.1],
      },
      data: [
        {
          name: "exact",
          mode: "lines",
          x,
          y: x.map((users) => overflowProbability(users, link)),
          line: { color: colorway[0], width: 2.5 },
        },
        {
          name: "normal distribution",
          mode: "lines",
          x,
          y: x.map((users) => normalOverflow(users, link)),
          line: { color: colorway[1], width: 2 },
        },
        {
          name: "what may be",
          mode: "lines",
          x: [capacity, end],
          y: [overflow, overflow],
          line: { color: quiet, dash: "dot" },
        },
        ...simulatedDots("users that come and go, simulated", dots, {
          color: colorway[2],
          isLog: true,
        }),
      ],
    });
  },
});
