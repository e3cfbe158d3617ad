/** Figures of how many versions a read may be behind. */

import { percent } from "../../core/format";
import { count, seed } from "../../core/option";
import { versionFreshness, versionStaleness } from "../../model/replication/bounded-staleness";
import { simulateRandomQuorums } from "../../scenario/replication/random-quorums";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Reads that are simulated; what happens fewer times than this gives no dot. */
const reads = 10_000;
const fewest = 10;

/** Chance that a read is so many versions behind, against their number. */
export const boundedStalenessVersionsFigure = defineFigure({
  id: "bounded-staleness-versions",
  subject: "replication",
  formula: "P(\\text{behind by } k) = \\left(\\binom{N - W}{R} \\Big/ \\binom{N}{R}\\right)^k",
  sources: [
    "Bailis, Venkataraman, Franklin, Hellerstein and Stoica (2012), Probabilistically Bounded Staleness, PVLDB 5(8)",
  ],
  options: {
    replicas: count({ default: 3, min: 2, max: 15, label: "replicas" }),
    quorum: count({ default: 1, min: 1, max: 8, label: "replicas of a read, and of a write" }),
    versions: count({
      default: 3,
      min: 1,
      max: 20,
      label: "last versions of which a read has to see one",
    }),
    seed: seed(1),
  },
  build({ replicas, quorum, versions, seed: chosen }) {
    const smaller = Math.min(quorum, replicas);
    const most = Math.max(10, versions);
    const x = Array.from({ length: most }, (_, i) => i + 1);
    const pairs = [
      { read: smaller, write: smaller },
      { read: smaller, write: Math.min(smaller + 1, replicas) },
      { read: Math.min(smaller + 1, replicas), write: Math.min(smaller + 1, replicas) },
    ].filter(({ read, write }, i) => i === 0 || (read + write <= replicas && read + write > 2));
    const meets = 2 * smaller > replicas;
    const curves = meets
      ? [{ name: `R = ${smaller}, W = ${smaller}: never behind`, x, y: x.map(() => 0) }]
      : pairs.map(({ read, write }) => ({
          name: `R = ${read}, W = ${write}`,
          x,
          y: x.map((k) => versionStaleness(k, { replicas, read, write })),
        }));
    const drawn = simulateRandomQuorums({
      ...{ replicas, read: smaller, write: smaller, versions: most, reads, seed: chosen },
    })
      .map(({ estimate }, i) => ({ k: i + 1, estimate }))
      .filter(({ estimate }) => meets || estimate * reads >= fewest);
    const fresh = versionFreshness(versions, { replicas, read: smaller, write: smaller });
    const missed = versionStaleness(versions, { replicas, read: smaller, write: smaller });
    const last = versions === 1 ? "the last version" : `one of the last ${versions} versions`;
    return figure({
      title: meets
        ? `R = W = ${smaller} of ${replicas}: every read sees the last write, since any two quorums meet`
        : `R = W = ${smaller} of ${replicas}: ${percent(fresh)} of reads see ${last}, ${percent(missed)} are further behind`,
      xaxis: { title: { text: "versions behind, or more (count)" }, dtick: most > 12 ? 2 : 1 },
      yaxis: {
        title: { text: "reads (fraction)" },
        ...(meets ? { range: [-0.02, 1] } : { type: "log", exponentformat: "power" }),
      },
      data: [
        ...curves.map((curve) => ({ ...curve, mode: "lines+markers" as const })),
        ...(drawn.length === 0
          ? []
          : [
              {
                name: `R = W = ${smaller}, simulated`,
                mode: "markers" as const,
                x: drawn.map(({ k }) => k),
                y: drawn.map(({ estimate }) => estimate),
                marker: { color: colorway[6], size: 10, symbol: "circle-open" },
              },
            ]),
      ],
    });
  },
});
