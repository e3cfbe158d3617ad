/** Figures of files that many want. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number, seed } from "../../core/option";
import { clientServerTime, peerToPeerTime } from "../../model/architecture/file-distribution";
import { swarmRounds } from "../../model/architecture/swarm";
import { simulateSwarm } from "../../scenario/architecture/swarm";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Time until all peers have a file, from a server alone and with the help of peers, against their number. */
export const fileDistributionFigure = defineFigure({
  id: "file-distribution",
  subject: "architecture",
  formula:
    "\\max\\left(\\frac{nF}{u}, \\frac{F}{d}\\right), \\quad \\max\\left(\\frac{F}{u}, \\frac{F}{d}, \\frac{nF}{u + \\sum u_i}\\right)",
  sources: [
    "Kurose and Ross (2021), Computer Networking, 8th edition, section 2.5",
    "Kumar and Ross (2006), Peer-Assisted File Distribution, HotWeb",
  ],
  options: {
    size: number({
      default: 15e9,
      unit: "bit",
      min: 1e6,
      max: 1e13,
      scale: "log",
      label: "size of the file",
    }),
    serverRate: number({
      default: 30e6,
      unit: "bit/s",
      min: 1e5,
      max: 1e11,
      scale: "log",
      label: "upload rate of the server",
    }),
    downloadRate: number({
      default: 2e6,
      unit: "bit/s",
      min: 1e5,
      max: 1e10,
      scale: "log",
      label: "download rate of the slowest peer",
    }),
    uploadRates: list(
      number({
        default: 7e5,
        unit: "bit/s",
        min: 1e4,
        max: 1e10,
        scale: "log",
        label: "upload rate of a peer",
      }),
      [3e5, 7e5, 2e6],
    ),
    maxPeers: count({ default: 1000, min: 10, max: 1e6, scale: "log", label: "most peers" }),
  },
  build({ size, serverRate, downloadRate, uploadRates, maxPeers }) {
    const file = { size, serverRate, downloadRate };
    const grid = logSpaced({ from: 1, to: maxPeers, points: 50 }).map(Math.round);
    const x = [...new Set(grid)];
    const rates = [...new Set(uploadRates)].sort((a, b) => a - b);
    const [slowest = 7e5] = rates;
    const hours = (time: number) => time / 3600;
    const server = (peers: number) => hours(clientServerTime(peers, file));
    const peer = (peers: number, uploadRate: number) =>
      hours(peerToPeerTime(peers, { ...file, uploadRate }));
    const named = (rate: number) => `${readable(rate / 1e6)} Mb/s`;
    return figure({
      title: `${maxPeers} peers have the file after ${readable(server(maxPeers))} h from the server alone, ${readable(peer(maxPeers, slowest))} h if each sends ${named(slowest)}`,
      xaxis: { title: { text: "peers (count)" }, type: "log" },
      yaxis: { title: { text: "time until all have the file (h)" }, type: "log" },
      data: [
        {
          name: "from the server alone",
          mode: "lines",
          x,
          y: x.map(server),
          line: { color: colorway[1], width: 3 },
        },
        ...rates.map((rate, i) => ({
          name: `peers send ${named(rate)}`,
          mode: "lines" as const,
          x,
          y: x.map((peers) => peer(peers, rate)),
          line: { color: colorway[[0, 2, 3, 4, 5, 6][i % 6] ?? 0], width: 3 },
        })),
      ],
    });
  },
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
    const end = Math.max(rounds, best);
    return figure({
      title: `A swarm of ${peers} has all ${pieces} pieces after ${rounds} rounds; the best schedule takes ${best}, a server alone ${all}`,
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
