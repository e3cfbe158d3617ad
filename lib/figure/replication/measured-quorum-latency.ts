/** Figures of what quorums cost with delays of production. */

import { readable } from "../../core/format";
import { choice, seed } from "../../core/option";
import { quorumLatencies } from "../../dataset/generated/quorum-latency-pbs";
import { simulateLaggingReplicas } from "../../scenario/replication/lagging-replicas";
import { productionDelays } from "../../scenario/replication/production-delays";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Writes that are simulated for each pair of quorums. */
const writes = 10_000;

/** Latency of reads and writes, and time until writes are seen, against the pair of quorums. */
export const measuredQuorumLatencyFigure = defineFigure({
  id: "measured-quorum-latency",
  subject: "replication",
  formula: "P(\\text{stale}) = P\\Big(\\min_{i \\le R} (W_i - t_w - t - R_i) > 0\\Big)",
  sources: [
    "Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), PVLDB 5(8), tables 3 and 4",
  ],
  options: {
    disks: choice(["rotating", "solid-state"], {
      default: "rotating",
      label: "disks that writes go to",
    }),
    seed: seed(1),
  },
  build({ disks, seed: chosen }) {
    const profile = disks === "rotating" ? "LNKD-DISK" : "LNKD-SSD";
    const rows = quorumLatencies.filter((each) => each.profile === profile);
    const x = rows.map(({ read, write }) => `R=${read} W=${write}`);
    const drawn = rows.map(({ replicas, read, write }) =>
      simulateLaggingReplicas({
        ...{ replicas, read, write, after: [], writes, seed: chosen },
        delays: productionDelays[profile],
      }),
    );
    const kinds = [
      { key: "readLatency", name: "reads", symbol: "circle" },
      { key: "writeLatency", name: "writes", symbol: "square" },
      { key: "visibility", name: "until reads see a write", symbol: "triangle-up" },
    ] as const;
    /** Only where there is something to see on a logarithmic axis. */
    const seen = (times: readonly number[]) =>
      times.flatMap((time, i) => (time > 0 ? [{ i, x: x[i] ?? "", y: 1000 * time }] : []));
    const traces = kinds.flatMap(({ key, name, symbol }, k) => {
      const color = colorway[k];
      const published = seen(rows.map((row) => row[key]));
      const anew = seen(drawn.map((lag) => lag[key].estimate));
      const ends = anew.map(({ i }) => drawn[i]?.[key] ?? { low: 0, high: 0 });
      return [
        {
          name,
          mode: "markers" as const,
          x: published.map((each) => each.x),
          y: published.map((each) => each.y),
          marker: { color, size: 9, symbol },
        },
        {
          name: `${name}, simulated anew`,
          mode: "markers" as const,
          x: anew.map((each) => each.x),
          y: anew.map((each) => each.y),
          error_y: {
            type: "data" as const,
            symmetric: false,
            array: ends.map(({ high }, place) => 1000 * high - (anew[place]?.y ?? 0)),
            arrayminus: ends.map(({ low }, place) => (anew[place]?.y ?? 0) - 1000 * low),
            color,
          },
          marker: { color, size: 14, symbol: `${symbol}-open` },
        },
      ];
    });
    const find = (read: number, write: number) =>
      rows.find((row) => row.read === read && row.write === write);
    const [fast, strict] = [find(1, 1), find(2, 2)];
    const sum = (row: typeof fast) => 1000 * ((row?.readLatency ?? 0) + (row?.writeLatency ?? 0));
    return figure({
      title: `On ${disks} disks R = W = 1 saves ${readable(sum(strict) - sum(fast))} of ${readable(sum(strict))} ms, and 1 read in 1000 misses a write ${readable(1000 * (fast?.visibility ?? 0))} ms old`,
      xaxis: {
        title: { text: "replies that reads and writes wait for" },
        type: "category",
      },
      yaxis: { title: { text: "99.9th percentile (ms)" }, type: "log" },
      data: traces,
    });
  },
});
