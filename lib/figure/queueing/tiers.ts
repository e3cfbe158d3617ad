/** Figures of open networks of queues. */

import { percent, readable, readableDown } from "../../core/format";
import { count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { ms } from "../../core/units";
import { jacksonNetwork } from "../../model/queueing/network";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

const names = ["web", "application", "database"] as const;

/** A request goes to the web tier, then to the application, which asks the database `queries` times. */
function tiersAt(
  rate: number,
  times: readonly number[],
  servers: readonly number[],
  queries: number,
) {
  const again = queries / (queries + 1);
  const nodes = names.map((_, i) => ({
    externalRate: i === 0 ? rate : 0,
    serviceTime: times[i] ?? 0,
    servers: servers[i] ?? 1,
  }));
  const routing = [
    [0, 1, 0],
    [0, 0, again],
    [0, 1, 0],
  ];
  return jacksonNetwork(nodes, { routing });
}

const time = (label: string, value: number) =>
  number({ default: value, unit: "s", min: ms(0.1), max: 1, scale: "log", label });
const servers = (tier: string, value: number) =>
  count({ default: value, min: 1, max: 100, scale: "log", label: `servers of the ${tier} tier` });

/** Utilization of each tier, and after one more server for the busiest. */
export const tierUtilizationFigure = defineFigure({
  id: "tier-utilization",
  subject: "queueing",
  formula:
    "\\lambda_j = \\gamma_j + \\sum_i \\lambda_i p_{ij}, \\quad \\rho_j = \\frac{\\lambda_j s_j}{c_j}",
  sources: ["Jackson (1957), Operations Research 5(4)", "Jackson (1963), Management Science 10(1)"],
  options: {
    arrivalRate: number({
      default: 100,
      unit: "1/s",
      min: 1,
      max: 10_000,
      scale: "log",
      label: "requests from outside",
    }),
    queries: number({ default: 3, min: 0, max: 20, label: "database queries of one request" }),
    webTime: time("service time of the web tier", ms(4)),
    applicationTime: time("service time of the application, before and after each query", ms(5)),
    databaseTime: time("service time of one query", ms(6)),
    webServers: servers("web", 1),
    applicationServers: servers("application", 3),
    databaseServers: servers("database", 2),
  },
  build({ arrivalRate, queries, webTime, applicationTime, databaseTime, ...rest }) {
    const times = [webTime, applicationTime, databaseTime];
    const counts = [rest.webServers, rest.applicationServers, rest.databaseServers];
    const now = tiersAt(arrivalRate, times, counts, queries);
    const shares = now.nodes.map(({ utilization }) => utilization);
    const busiest = shares.indexOf(Math.max(...shares));
    const more = counts.map((each, i) => each + (i === busiest ? 1 : 0));
    const then = tiersAt(arrivalRate, times, more, queries);
    const thenShares = then.nodes.map(({ utilization }) => utilization);
    const next = thenShares.indexOf(Math.max(...thenShares));
    const largest = shares[busiest] ?? 0;
    const nowTakes =
      largest < 1
        ? `${readable(arrivalRate)} requests/s keep the ${names[busiest]} ${percent(largest)} busy and take ${showQuantity(now.responseTime, "s")}`
        : `The ${names[busiest]} cannot serve more than ${readableDown(arrivalRate / largest)} of ${readable(arrivalRate)} requests/s`;
    const thenTakes =
      (thenShares[next] ?? 0) < 1
        ? `; with one more ${showQuantity(then.responseTime, "s")}, the ${names[next]} busiest`
        : `; with one more server the ${names[next]} still serves too few`;
    return figure({
      title: nowTakes + thenTakes,
      xaxis: { title: { text: "tier" }, type: "category" },
      yaxis: { title: { text: "utilization (%)" }, range: [0, Math.max(108, 108 * largest)] },
      data: [
        {
          name: "now",
          type: "bar",
          x: [...names],
          y: shares.map((each) => 100 * each),
          marker: { color: colorway[0] },
        },
        {
          name: `with one more server in the ${names[busiest]} tier`,
          type: "bar",
          x: [...names],
          y: thenShares.map((each) => 100 * each),
          marker: { color: quiet },
        },
      ],
    });
  },
});
