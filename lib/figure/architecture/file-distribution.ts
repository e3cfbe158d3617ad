/** Figures of files that many want. */

import { readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number } from "../../core/option";
import { clientServerTime, peerToPeerTime } from "../../model/architecture/file-distribution";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";

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
