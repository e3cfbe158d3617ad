/** Figures of quorums that are not up. */

import { count, number, seed } from "../../core/option";
import { quorumUnavailability } from "../../model/replication/quorums";
import { simulateQuorumOperations } from "../../scenario/replication/quorum-operations";
import { exponential } from "../../sim/distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { chanceWords } from "./words";

/** Operations that are simulated for each dot; what fails fewer times than this gives none. */
const operations = 20_000;
const fewest = 20;
/** Mean time to repair; only its ratio to the time up matters, and to the time between operations. */
const down = 1;

/** Unavailability of reads and writes against the write quorum, read quorums being as small as they may. */
export const quorumUnavailabilityFigure = defineFigure({
  id: "quorum-unavailability",
  subject: "replication",
  formula: "U(q) = \\sum_{i > N - q} \\binom{N}{i} u^i (1 - u)^{N - i}, \\quad R = N - W + 1",
  sources: [
    "Gifford (1979), 7th ACM Symposium on Operating Systems Principles",
    "Barlow and Proschan (1975), Statistical Theory of Reliability and Life Testing: k of n",
  ],
  options: {
    replicas: count({ default: 5, min: 2, max: 11, label: "replicas" }),
    unavailability: number({
      default: 0.01,
      unit: "fraction",
      min: 1e-4,
      max: 0.3,
      scale: "log",
      label: "share of time that a replica is down",
    }),
    seed: seed(1),
  },
  build({ replicas, unavailability, seed: chosen }) {
    const x = Array.from({ length: replicas }, (_, i) => i + 1);
    const at = x.map((write) =>
      quorumUnavailability(unavailability, { replicas, read: replicas - write + 1, write }),
    );
    const up = (down * (1 - unavailability)) / unavailability;
    const drawn = x.map((write) =>
      simulateQuorumOperations({
        ...{ replicas, read: replicas - write + 1, write, operations, seed: chosen },
        ...{ up: exponential(1 / up), down: exponential(1 / down), gap: exponential(1) },
        warmUp: 100,
      }),
    );
    const dots = (kind: "read" | "write", color: string) => {
      const seen = drawn
        .map((each, i) => ({ write: x[i] ?? 0, share: each[kind].estimate }))
        .filter(({ share }) => share * operations >= fewest);
      if (seen.length === 0) return [];
      const trace = {
        name: `${kind}s, simulated`,
        mode: "markers" as const,
        x: seen.map(({ write }) => write),
        y: seen.map(({ share }) => share),
        marker: { color, size: 9, symbol: kind === "read" ? "circle-open" : "square-open" },
      };
      return [trace];
    };
    const curve = (kind: "read" | "write", color: string) => ({
      name: kind === "read" ? "reads: R = N − W + 1" : "writes: W",
      mode: "lines+markers" as const,
      x,
      y: at.map((each) => each[kind]),
      line: { color },
      marker: { size: 4 },
    });
    const [reads, writes] = [colorway[0], colorway[1]];
    const last = at.at(-1);
    return figure({
      title: `Writes to all of ${replicas} replicas fail with chance ${chanceWords(last?.write ?? 0)}, reads of one with ${chanceWords(last?.read ?? 0)}: quorums shift the risk`,
      xaxis: { title: { text: "replicas that a write needs (count)" }, dtick: 1 },
      yaxis: {
        title: { text: "operations that fail (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        curve("read", reads),
        curve("write", writes),
        ...dots("read", reads),
        ...dots("write", writes),
      ],
    });
  },
});
