/** Figures of questions that flood a graph. */

import { counted, readable } from "../../core/format";
import { count, seed } from "../../core/option";
import { floodReach } from "../../model/architecture/peer-search";
import { simulateQueryFlood } from "../../scenario/architecture/query-flood";
import { defineFigure } from "../define";
import { simulatedDots } from "../error-bars";
import { colorway, figure, quiet } from "../figure";

/** Graphs of each dot. */
const graphs = 4;
const hopCounts = [1, 2, 3, 4, 5, 6, 7, 8];

/** Peers and messages of a flooded question against hops: in a tree, and in a graph with cycles. */
export const queryFloodFigure = defineFigure({
  id: "query-flood",
  subject: "architecture",
  formula: "\\sum_{i=1}^{t} k (k - 1)^{i-1}, \\quad n (k - 1) + 1 - (n - 1) \\text{ in vain}",
  sources: ["Ritter (2001), Why Gnutella Can't Scale. No, Really"],
  options: {
    peers: count({ default: 500, min: 20, max: 500, label: "peers" }),
    degree: count({ default: 4, min: 3, max: 6, label: "neighbours of each" }),
    hops: count({ default: 5, min: 1, max: 8, label: "hops after which a question dies" }),
    seed: seed(1),
  },
  build({ peers: wanted, degree, hops, seed: chosen }) {
    // There is no graph in which an odd number of peers have three neighbours each.
    const peers = wanted + ((wanted * degree) % 2);
    const { afterHops } = simulateQueryFlood({ peers, degree, hops: 8, graphs, seed: chosen });
    const runs = afterHops.slice(1);
    const at = runs[hops - 1];
    const shown = (kind: "reached" | "messages" | "duplicates") =>
      readable(at?.[kind].estimate ?? 0);
    const dots = (kind: "reached" | "messages") =>
      runs.map((run, i) => ({ x: hopCounts[i] as number, drawn: run[kind] }));
    const tree = hopCounts.map((each) => floodReach(each, { degree }));
    return figure({
      title: `Within ${counted(hops, "hop")} a tree has ${readable(tree[hops - 1] ?? 0)} peers; of ${peers} in a graph ${shown("reached")} are asked, by ${shown("messages")} messages, ${shown("duplicates")} in vain`,
      xaxis: { title: { text: "hops (count)" }, dtick: 1 },
      yaxis: { title: { text: "peers and messages (count)" }, type: "log" },
      data: [
        {
          name: "tree: peers, and messages if nobody remembers",
          mode: "lines",
          x: hopCounts,
          y: tree,
          line: { color: colorway[2], width: 3 },
        },
        {
          name: "messages to the end: each peer once",
          mode: "lines",
          x: [1, 8],
          y: [peers * (degree - 1) + 1, peers * (degree - 1) + 1],
          line: { color: quiet, dash: "dash" },
        },
        {
          name: "all other peers",
          mode: "lines",
          x: [1, 8],
          y: [peers - 1, peers - 1],
          line: { color: quiet, dash: "dot" },
        },
        ...simulatedDots("messages, simulated", dots("messages"), { color: colorway[1] }),
        ...simulatedDots("peers asked, simulated", dots("reached"), { color: colorway[0] }),
      ],
    });
  },
});
