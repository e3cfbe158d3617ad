/** Figures of swarms. */

import { counted, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, seed } from "../../core/option";
import { peerToPeerTime } from "../../model/architecture/file-distribution";
import { swarmRounds } from "../../model/architecture/swarm";
import { simulateSwarm, simulateSwarmRounds } from "../../scenario/architecture/swarm";
import { defineFigure } from "../define";
import { scaledInterval, simulatedDots } from "../error-bars";
import { colorway, figure, quiet } from "../figure";

/** Sizes in pieces, rates in pieces a round. */
const swarmLinks = (pieces: number, { serverRate = 1, downloadRate = 1 } = {}) => ({
  ...{ size: pieces, serverRate, downloadRate, uploadRate: 1 },
});

/** Pieces that peers have against rounds: a simulated swarm, the best schedule, and a server alone. */
export const swarmFigure = defineFigure({
  id: "swarm",
  subject: "architecture",
  formula: "m + \\lceil \\log_2 (n + 1) \\rceil - 1",
  sources: [
    "Mundinger, Weber and Weiss (2008), Optimal scheduling of peer-to-peer file dissemination, Journal of Scheduling 11",
  ],
  options: {
    peers: count({ default: 50, min: 1, max: 60, label: "peers" }),
    pieces: count({ default: 40, min: 1, max: 60, label: "pieces of the file" }),
    seed: seed(1),
  },
  build({ peers, pieces, seed: chosen }) {
    const { rounds, held } = simulateSwarm({ peers, pieces, seed: chosen });
    const all = peers * pieces;
    const best = swarmRounds(peers, { pieces });
    const share = (pieces: number) => (100 * pieces) / all;
    const fluid = peerToPeerTime(peers, swarmLinks(pieces));
    const end = Math.max(rounds, best);
    return figure({
      title: `A swarm of ${peers} has ${pieces === 1 ? "its 1 piece" : `all ${pieces} pieces`} after ${counted(rounds, "round")}; the best schedule takes ${best}, a server alone ${all}`,
      xaxis: { title: { text: "rounds (count)" } },
      yaxis: { title: { text: "pieces that peers have (%)" }, rangemode: "tozero" },
      data: [
        {
          name: "swarm at random, rarest piece first",
          mode: "lines",
          x: [0, ...held.map((_, i) => i + 1)],
          y: [0, ...held.map(share)],
          line: { color: colorway[0], width: 3 },
        },
        {
          name: "server alone",
          mode: "lines",
          x: [0, end],
          y: [0, share(Math.min(all, end))],
          line: { color: colorway[1], width: 3 },
        },
        {
          name: "fluid bound: pieces without end",
          mode: "lines",
          x: [fluid, fluid],
          y: [0, 100],
          line: { color: colorway[2], dash: "dash" },
        },
        {
          name: "end of the best schedule",
          mode: "lines",
          x: [best, best],
          y: [0, 100],
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});

/** Pieces of the dots, and swarms of each. */
const [pieceCounts, swarms] = [[1, 2, 5, 10, 20, 50, 100], 4];

/** Time that a swarm takes over the fluid bound, against the pieces of the file. */
export const swarmPiecesFigure = defineFigure({
  id: "swarm-pieces",
  subject: "architecture",
  formula: "D = \\max\\left(\\frac{m}{k}, \\frac{m}{d}, \\frac{n m}{k + n}\\right)",
  sources: [
    "Kumar and Ross (2006), Peer-Assisted File Distribution, HotWeb",
    "Mundinger, Weber and Weiss (2008), Optimal scheduling of peer-to-peer file dissemination, Journal of Scheduling 11",
  ],
  options: {
    peers: count({ default: 20, min: 2, max: 30, label: "peers" }),
    serverRate: count({ default: 1, min: 1, max: 10, label: "pieces the server sends in a round" }),
    downloadRate: count({
      default: 2,
      min: 1,
      max: 10,
      label: "pieces a peer can take in a round",
    }),
    seed: seed(1),
  },
  build({ peers, serverRate, downloadRate, seed: chosen }) {
    const fluid = (pieces: number) =>
      peerToPeerTime(peers, swarmLinks(pieces, { serverRate, downloadRate }));
    const dots = pieceCounts.map((pieces) => {
      const links = { serverPieces: serverRate, receivedPieces: downloadRate };
      const run = { ...{ peers, pieces, swarms }, ...links, seed: chosen };
      return { x: pieces, drawn: scaledInterval(simulateSwarmRounds(run), 1 / fluid(pieces)) };
    });
    const ratio = (place: number) => readable(dots.at(place)?.drawn.estimate ?? 0);
    const grid = logSpaced({ from: 1, to: 100, points: 40 }).map(Math.round);
    const x = [...new Set([...grid, ...pieceCounts])].sort((a, b) => a - b);
    return figure({
      title: `A file in one piece takes ${peers} peers ${ratio(0)} times the fluid bound, in 100 pieces ${ratio(-1)} times`,
      xaxis: { title: { text: "pieces of the file (count)" }, type: "log" },
      yaxis: { title: { text: "time over the fluid bound (ratio)" }, rangemode: "tozero" },
      data: [
        {
          name: "fluid bound: pieces without end",
          mode: "lines",
          x: [1, 100],
          y: [1, 1],
          line: { color: quiet, dash: "dash" },
        },
        // With a faster server the best schedule is another one.
        ...(serverRate === 1
          ? [
              {
                name: "best schedule",
                mode: "lines" as const,
                x,
                y: x.map((pieces) => swarmRounds(peers, { pieces }) / fluid(pieces)),
                line: { color: colorway[2], width: 2, dash: "solid" as const },
              },
            ]
          : []),
        ...simulatedDots("swarm at random, rarest piece first", dots, { color: colorway[0] }),
      ],
    });
  },
});
