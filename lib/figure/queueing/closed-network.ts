/** Figures of closed networks: a fixed number of users, and stations that they share. */

import { readable } from "../../core/format";
import { evenlySpaced } from "../../core/grid";
import { count, list, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import {
  asymptoticBounds,
  balancedJobBounds,
  exactMvaCurve,
  kneeUsers,
} from "../../model/queueing/network";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const options = {
  demands: list(
    number({
      default: ms(10),
      unit: "s",
      min: ms(0.1),
      max: 10,
      scale: "log",
      label: "service that a job needs at a station",
    }),
    [ms(5), ms(8), ms(12)],
  ),
  thinkTime: number({
    default: 1,
    unit: "s",
    min: 0,
    max: 100,
    label: "mean time between an answer and the next job of the same user",
  }),
  maxUsers: count({ default: 150, min: 2, max: 2000, scale: "log", label: "most users" }),
};
const sources = [
  "Reiser and Lavenberg (1980), Journal of the ACM 27(2)",
  "Denning and Buzen (1978), ACM Computing Surveys 10(3)",
  "Zahorjan, Sevcik, Eager and Galler (1982), Communications of the ACM 25(2)",
];

/** What both figures draw: exact values and bounds, at whole numbers of users. */
function curvesOf(demands: readonly number[], thinkTime: number, maxUsers: number) {
  const params = { stations: demands.map((demand) => ({ demand, servers: 1 })), thinkTime };
  const grid = evenlySpaced({ from: 1, to: maxUsers, points: Math.min(61, maxUsers) });
  const users = [...new Set(grid.map(Math.round))];
  const states = exactMvaCurve(maxUsers, params);
  return {
    users,
    exact: users.flatMap((n) => states[n] ?? []),
    balanced: users.map((n) => balancedJobBounds(n, params)),
    at: (n: number) => asymptoticBounds(n, params),
    knee: kneeUsers(params),
    alone: demands.reduce((sum, demand) => sum + demand, 0),
    largest: Math.max(...demands),
  };
}

/** A share in words that are true however near it is to 1. */
const shareInWords = (share: number) =>
  share >= 0.9995 ? "more than 99.9%" : `${readable(100 * share)}%`;

const thin = { color: colorway[5], width: 1.5 } as const;

/** Throughput against users, between its bounds, with the knee. */
export const closedThroughputFigure = defineFigure({
  id: "closed-throughput",
  subject: "queueing",
  formula: "X(N) \\le \\min\\left(\\frac{N}{D + Z}, \\frac{1}{D_{max}}\\right)",
  sources,
  options,
  build({ demands, thinkTime, maxUsers }) {
    const { users, exact, balanced, at, knee, largest } = curvesOf(demands, thinkTime, maxUsers);
    const reached = exact.at(-1)?.throughput ?? 0;
    const most = 1 / largest;
    const lightEnd = Math.min(maxUsers, 1.15 * knee);
    const free = at(1).mostThroughput;
    const title =
      knee <= maxUsers
        ? `From ${readable(knee)} users on somebody waits: at most ${readable(most)}/s; ${maxUsers} users get ${shareInWords(reached * largest)} of that`
        : `${maxUsers} users are fewer than the knee at ${readable(knee)}: they get ${shareInWords(reached / at(maxUsers).mostThroughput)} of what they would without waiting`;
    return figure({
      title,
      xaxis: { title: { text: "users (count)" }, rangemode: "tozero" },
      yaxis: { title: { text: "throughput (jobs/s)" }, rangemode: "tozero" },
      data: [
        {
          name: "exact",
          mode: "lines",
          x: users,
          y: exact.map(({ throughput }) => throughput),
          line: { color: colorway[0], dash: "solid", width: 3 },
        },
        {
          name: "balanced jobs: at most",
          mode: "lines",
          x: users,
          y: balanced.map(({ mostThroughput }) => mostThroughput),
          line: { ...thin, dash: "dash" },
        },
        {
          name: "balanced jobs: at least",
          mode: "lines",
          x: users,
          y: balanced.map(({ leastThroughput }) => leastThroughput),
          line: { ...thin, dash: "dashdot" },
        },
        {
          name: "nobody waits",
          mode: "lines",
          x: [0, lightEnd],
          y: [0, free * lightEnd],
          line: { color: quiet, dash: "dash", width: 1.5 },
        },
        {
          name: `busiest station: ${readable(most)}/s`,
          mode: "lines",
          x: [0, maxUsers],
          y: [most, most],
          line: { color: colorway[1], dash: "longdash", width: 1.5 },
        },
        ...(knee <= maxUsers
          ? [
              {
                name: `knee: ${readable(knee)} users`,
                mode: "markers" as const,
                x: [knee],
                y: [most],
                marker: { color: colorway[1], size: 10 },
              },
            ]
          : []),
      ],
    });
  },
});

/** Response time against users, between its bounds, with the knee. */
export const closedResponseFigure = defineFigure({
  id: "closed-response",
  subject: "queueing",
  formula: "R(N) \\ge \\max(D, N D_{max} - Z)",
  sources,
  options,
  build({ demands, thinkTime, maxUsers }) {
    const { users, exact, balanced, at, knee, alone, largest } = curvesOf(
      demands,
      thinkTime,
      maxUsers,
    );
    const last = exact.at(-1)?.responseTime ?? alone;
    const lineFrom = Math.min(maxUsers, Math.max(0, thinkTime / largest));
    const time = (value: number) => showQuantity(value, "s");
    const title =
      knee <= maxUsers
        ? `An answer takes ${time(alone)} for one user and ${time(last)} for ${maxUsers}: beyond ${readable(knee)} users each one more adds up to ${time(largest)}`
        : `An answer takes ${time(alone)} for one user and ${time(last)} for ${maxUsers}, fewer than the knee at ${readable(knee)}`;
    return figure({
      title,
      xaxis: { title: { text: "users (count)" }, rangemode: "tozero" },
      yaxis: { title: { text: "response time (s)" }, rangemode: "tozero" },
      data: [
        {
          name: "exact",
          mode: "lines",
          x: users,
          y: exact.map(({ responseTime }) => responseTime),
          line: { color: colorway[0], dash: "solid", width: 3 },
        },
        {
          name: "balanced jobs: at most",
          mode: "lines",
          x: users,
          y: balanced.map(({ mostResponseTime }) => mostResponseTime),
          line: { ...thin, dash: "dash" },
        },
        {
          name: "balanced jobs: at least",
          mode: "lines",
          x: users,
          y: balanced.map(({ leastResponseTime }) => leastResponseTime),
          line: { ...thin, dash: "dashdot" },
        },
        {
          name: `nobody waits: ${time(alone)}`,
          mode: "lines",
          x: [0, maxUsers],
          y: [alone, alone],
          line: { color: quiet, dash: "dash", width: 1.5 },
        },
        ...(lineFrom < maxUsers
          ? [
              {
                name: `busiest station: ${time(largest)} a user`,
                mode: "lines" as const,
                x: [lineFrom, maxUsers],
                y: [0, maxUsers * largest - thinkTime],
                line: { color: colorway[1], dash: "longdash" as const, width: 1.5 },
              },
            ]
          : []),
        ...(knee <= maxUsers
          ? [
              {
                name: `knee: ${readable(knee)} users`,
                mode: "markers" as const,
                x: [knee],
                y: [at(1).leastResponseTime],
                marker: { color: colorway[1], size: 10 },
              },
            ]
          : []),
      ],
    });
  },
});
