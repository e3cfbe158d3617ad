/** Figures of where chunks lie. */

import { counted } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import {
  copysetLoss,
  meanChunkLoss,
  minimalCopysets,
  randomPlacementLoss,
} from "../../model/replication/copysets";
import { simulatePlacement } from "../../scenario/replication/placement";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { chancePercent, chanceWords } from "./words";

const copies = 3;
/** Placements that are simulated for each dot; what loses data fewer times than this gives none. */
const trials = 200;
const fewest = 4;
/** Nodes of small clusters, which are simulated. */
const small = [60, 90, 120, 180, 240];

/** Chance that some chunk is lost when a share of all nodes fails at once, against the number of nodes. */
export const copysetsFigure = defineFigure({
  id: "copysets",
  subject: "replication",
  formula:
    "P = 1 - \\left(1 - \\frac{c}{\\binom{N}{3}}\\right)^{\\binom{F}{3}}, \\quad c = \\frac{N}{3} \\cdot \\frac{S}{2}",
  sources: [
    "Cidon, Rumble, Stutsman, Katti, Ousterhout and Rosenblum (2013), Copysets, USENIX ATC",
  ],
  options: {
    failed: number({
      default: 0.01,
      unit: "fraction",
      min: 0.005,
      max: 0.1,
      scale: "log",
      label: "share of nodes that fail at once",
    }),
    chunksPerNode: count({
      default: 10_000,
      min: 10,
      max: 100_000,
      scale: "log",
      label: "chunks of a node, copies included",
    }),
    shuffles: count({ default: 5, min: 1, max: 6, label: "shuffles into groups of three nodes" }),
    nodes: count({ default: 5000, min: 300, max: 10_000, scale: "log", label: "nodes" }),
    seed: seed(1),
  },
  build({ failed, chunksPerNode, shuffles, nodes, seed: chosen }) {
    const failures = (n: number) => Math.max(copies, Math.round(failed * n));
    // The smallest cluster in which three nodes are such a share.
    const from = copies * Math.ceil(1 / failed);
    const chunks = (n: number) => Math.round((n * chunksPerNode) / copies);
    const scatterWidth = shuffles * (copies - 1);
    const random = (n: number) =>
      randomPlacementLoss(failures(n), { nodes: n, copies, chunks: chunks(n) });
    const grouped = (width: number) => (n: number) =>
      copysetLoss(failures(n), {
        ...{ nodes: n, copies },
        copysets: minimalCopysets(width, { nodes: n, copies }),
      });
    const x = logSpaced({ from, to: 10_000, points: 31 }).map(
      (n) => copies * Math.round(n / copies),
    );
    const drawn = small.flatMap((n) => {
      if (n < from || grouped(scatterWidth)(n) * trials < fewest) return [];
      const { anyLoss } = simulatePlacement({
        ...{ nodes: n, copies, shuffles, failures: failures(n), trials, seed: chosen },
        // Enough for each group to hold one.
        chunks: 5 * n * shuffles,
      });
      return anyLoss.estimate > 0 ? [{ n, loss: anyLoss.estimate }] : [];
    });
    const many = random(nodes);
    const few = grouped(scatterWidth)(nodes);
    const share = meanChunkLoss(failures(nodes), { nodes, copies });
    const curves = [
      { name: "every chunk on nodes of its own", loss: random },
      {
        name: `${counted(shuffles, "shuffle")} into groups`,
        loss: grouped(scatterWidth),
      },
      ...(shuffles > 1 ? [{ name: "1 shuffle into groups", loss: grouped(copies - 1) }] : []),
    ];
    return figure({
      title: `${failures(nodes)} of ${nodes} nodes fail: chance of a loss ${chancePercent(few)} in groups, ${chancePercent(many)} at random; mean loss ${chanceWords(share)} both ways`,
      xaxis: { title: { text: "nodes (count)" }, type: "log" },
      yaxis: {
        title: { text: "chance to lose some chunk (fraction)" },
        type: "log",
        exponentformat: "power",
      },
      data: [
        ...curves.map(({ name, loss }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map(loss),
          line: { color: colorway[i] },
        })),
        ...(drawn.length === 0
          ? []
          : [
              {
                name: `${counted(shuffles, "shuffle")}, simulated`,
                mode: "markers" as const,
                x: drawn.map(({ n }) => n),
                y: drawn.map(({ loss }) => loss),
                marker: { color: colorway[1], size: 9, symbol: "circle-open" },
              },
            ]),
      ],
    });
  },
});
