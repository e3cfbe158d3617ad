/** Figures of gossip. */

import { count, seed } from "../../core/option";
import { gossipReach, gossipRounds } from "../../model/failure/gossip";
import { simulateGossip } from "../../scenario/failure/gossip";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

/** Share that counts as nearly all. */
const nearlyAll = 0.99;

/** Share of nodes that know against rounds: the mean, and one simulated run. */
export const gossipFigure = defineFigure({
  id: "gossip",
  subject: "failure",
  formula: "T \\approx \\log_2 n + \\ln n",
  sources: [
    "Pittel (1987), SIAM Journal on Applied Mathematics 47(1)",
    "Demers et al. (1987), Epidemic Algorithms for Replicated Database Maintenance, PODC",
  ],
  options: {
    nodes: count({ default: 1000, min: 300, max: 10_000, scale: "log", label: "nodes" }),
    seed: seed(1),
  },
  build({ nodes, seed: chosen }) {
    const reached = simulateGossip({ nodes, seed: chosen });
    const share = (round: number) => gossipReach(round, { nodes });
    let rounds = 0;
    while (share(rounds) < nearlyAll) rounds += 1;
    const x = Array.from({ length: Math.max(reached.length, rounds + 1) }, (_, i) => i);
    const estimate = Math.round(gossipRounds(nodes));
    return figure({
      title: `Gossip reaches 99% of ${nodes} nodes in ${rounds} rounds on average; the last takes until about round ${estimate}, here ${reached.length - 1}`,
      xaxis: { title: { text: "rounds (count)" } },
      yaxis: { title: { text: "nodes that know (%)" }, rangemode: "tozero" },
      data: [
        {
          name: "mean of many nodes",
          mode: "lines",
          x,
          y: x.map((round) => 100 * share(round)),
          line: { color: colorway[0] },
        },
        {
          name: "a simulated run",
          mode: "markers",
          x: reached.map((_, i) => i),
          y: reached.map((each) => (100 * each) / nodes),
          marker: { color: colorway[1], size: 8 },
        },
      ],
    });
  },
});
