/** Delays that were fitted to production, beside the percentiles that were measured there. */

import { readable } from "../../core/format";
import { seed } from "../../core/option";
import {
  type StorageLatency,
  storageLatencies,
} from "../../dataset/generated/storage-latency-percentiles";
import { inTurn, productionDelays } from "../../scenario/replication/production-delays";
import { simulateReplyQuantiles } from "../../scenario/replication/replies";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Operations that are drawn for each store. */
const operations = 20_000;

const { "LNKD-SSD": ssd, "LNKD-DISK": disk, YMMR: riak } = productionDelays;
/** Which rows are whose, and how its operations go: legs out and back, replies needed of those asked. */
const stores = [
  { name: "LinkedIn, disk", rows: /disk$/, out: disk.write, back: disk.acknowledgement },
  { name: "LinkedIn, solid-state", rows: /SSD$/, out: ssd.write, back: ssd.acknowledgement },
  { name: "Yammer, reads", rows: /^Yammer.*:read$/, out: riak.request, back: riak.response },
  { name: "Yammer, writes", rows: /^Yammer.*:write$/, out: riak.write, back: riak.acknowledgement },
] as const;

/** Percentiles of a store, as shares of operations that take longer. */
function percentilesOf(rows: RegExp): { readonly slow: number; readonly latency: number }[] {
  const isIts = ({ system, operation }: StorageLatency) =>
    rows.test(system) || rows.test(`${system}:${operation}`);
  return storageLatencies
    .filter(isIts)
    .map(({ statistic, latency }) => ({ slow: 1 - Number(statistic) / 100, latency }))
    .filter(({ slow }) => slow > 0);
}

/** Time of an operation against the share that takes longer: published percentiles, and fitted delays. */
export const productionLatenciesFigure = defineFigure({
  id: "production-latencies",
  subject: "replication",
  formula: "P(T_{(2)} > t), \\quad T = W + A \\text{ or } R + S",
  sources: [
    "Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), PVLDB 5(8), tables 1 to 3",
  ],
  options: { seed: seed(1) },
  build({ seed: chosen }) {
    const all = stores.map(({ name, rows, out, back }) => {
      const published = percentilesOf(rows);
      // LinkedIn's are of one node; Yammer's wait for two of three.
      const quorum = name.startsWith("Yammer")
        ? { replicas: 3, needed: 2 }
        : { replicas: 1, needed: 1 };
      const slow = published.map((each) => each.slow);
      const run = { delay: inTurn(out, { next: back }), slow, operations, seed: chosen };
      return { name, published, drawn: simulateReplyQuantiles({ ...quorum, ...run }) };
    });
    const pairs = all.flatMap(({ name, published, drawn }) =>
      published.map(({ slow, latency }, i) => ({
        what: `p${Number((100 * (1 - slow)).toPrecision(4))} of ${name.replace(", ", "'s ")}`,
        measured: 1000 * latency,
        fitted: 1000 * (drawn[i]?.estimate ?? latency),
      })),
    );
    const off = ({ measured, fitted }: (typeof pairs)[number]) =>
      Math.max(fitted / measured, measured / fitted);
    const close = pairs.filter((each) => off(each) < 1.1).length;
    const worst = pairs.reduce((one, other) => (off(other) > off(one) ? other : one));
    return figure({
      title: `Fits meet ${close} of ${pairs.length} percentiles to 10%; worst: ${worst.what}, ${readable(worst.fitted)} ms for ${readable(worst.measured)} ms measured`,
      xaxis: {
        title: { text: "operations that take longer (fraction)" },
        type: "log",
        autorange: "reversed",
      },
      yaxis: { title: { text: "time of an operation (ms)" }, type: "log" },
      data: all.flatMap(({ name, published, drawn }, k) => {
        const color = colorway[k];
        const x = published.map(({ slow }) => slow);
        const ms = drawn.map(({ estimate, low, high }) => ({
          at: 1000 * estimate,
          up: 1000 * (high - estimate),
          down: 1000 * (estimate - low),
        }));
        return [
          {
            name,
            mode: "markers" as const,
            x,
            y: published.map(({ latency }) => 1000 * latency),
            marker: { color, size: 8 },
          },
          {
            name: `${name}, fitted`,
            mode: "markers" as const,
            x,
            y: ms.map(({ at }) => at),
            error_y: {
              type: "data" as const,
              symmetric: false,
              array: ms.map(({ up }) => up),
              arrayminus: ms.map(({ down }) => down),
              color,
            },
            marker: { color, size: 13, symbol: "circle-open" as const },
          },
        ];
      }),
    });
  },
});
