/** Figures of partitions. */

import { percent } from "../../core/format";
import { count, seed } from "../../core/option";
import { majorityChance } from "../../model/failure/partition";
import { simulatePartitions } from "../../scenario/failure/draws";
import { defineFigure } from "../define";
import { errorBars } from "../error-bars";
import { colorway, figure } from "../figure";

/** Partitions that are drawn for each dot. */
const trials = 2000;

/** A chance in the words of the title. */
const often = (chance: number) => (chance > 1 - 1e-9 ? "always" : `${percent(chance)} of the time`);

/** Chance that some side keeps a majority against the number of nodes: odd and even numbers of them. */
export const partitionSurvivalFigure = defineFigure({
  id: "partition-survival",
  subject: "failure",
  formula: "P = m \\sum_{i > n / 2} \\binom{n}{i} \\frac{(m - 1)^{n - i}}{m^n}",
  sources: [
    "Gifford (1979), 7th ACM Symposium on Operating Systems Principles",
    "Davidson, Garcia-Molina and Skeen (1985), ACM Computing Surveys 17(3)",
  ],
  options: {
    nodes: count({ default: 4, min: 2, max: 40, label: "nodes that are compared with one more" }),
    sides: count({ default: 2, min: 2, max: 6, label: "sides of the partition" }),
    maxNodes: count({ default: 15, min: 5, max: 41, label: "most nodes that are drawn" }),
    seed: seed(1),
  },
  build({ nodes, sides, maxNodes, seed: chosen }) {
    const all = Array.from({ length: Math.max(nodes + 1, maxNodes) }, (_, i) => i + 1);
    const chance = (parts: number, each: number) => majorityChance(parts, { nodes: each });
    const [now, more] = [chance(sides, nodes), chance(sides, nodes + 1)];
    const drawn = all.map((each) =>
      simulatePartitions({ sides, nodes: each, trials, seed: chosen }),
    );
    const curve = (parts: number, isOdd: boolean) => {
      const x = all.filter((each) => each % 2 === (isOdd ? 1 : 0));
      return {
        name: `${parts} sides, ${isOdd ? "odd" : "even"} number of nodes`,
        mode: "lines" as const,
        x,
        y: x.map((each) => 100 * chance(parts, each)),
        line: { color: colorway[parts === sides ? 0 : 2], width: isOdd ? 3 : 2 },
      };
    };
    return figure({
      title: `Parted at random into ${sides}, ${nodes} nodes keep a majority ${often(now)}, ${nodes + 1} ${often(more)}`,
      xaxis: { title: { text: "nodes (count)" }, dtick: all.length > 20 ? 5 : 1 },
      yaxis: { title: { text: "some side has a majority (%)" }, range: [0, 103] },
      data: [
        ...[sides, sides + 1].flatMap((parts) => [curve(parts, true), curve(parts, false)]),
        {
          name: `${sides} sides, ${trials} drawn`,
          mode: "markers",
          x: all,
          y: drawn.map(({ estimate }) => 100 * estimate),
          error_y: errorBars(drawn, { color: colorway[1], scale: 100 }),
          marker: { color: colorway[1], size: 7 },
        },
      ],
    });
  },
});
