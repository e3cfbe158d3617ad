/** Figures of datagrams that are cut into fragments. */

import { counted, percent } from "../../core/format";
import { count, list, number, seed } from "../../core/option";
import { datagramLoss, fragmentCount, fragmentTable } from "../../model/layers/fragmentation";
import { simulateReassembly } from "../../scenario/layers/reassembly";
import { defineFigure } from "../define";
import { colorway, figure } from "../figure";
import { errorBars } from "../error-bars";

const headerSize = 20;
const sources = ["RFC 791, sections 2.3 and 3.2"];

/** A datagram and its fragments, each in its place. */
export const fragmentsFigure = defineFigure({
  id: "fragments",
  subject: "layers",
  formula:
    "n = 1 + \\left\\lceil \\frac{L - M}{c} \\right\\rceil, \\quad c = 8 \\left\\lfloor \\frac{M - 20}{8} \\right\\rfloor",
  sources,
  options: {
    totalLength: count({
      default: 2400,
      min: 100,
      max: 6000,
      label: "datagram with its header (bytes)",
    }),
    mtu: count({ default: 700, min: 296, max: 1500, label: "largest packet of the link (bytes)" }),
  },
  build({ totalLength, mtu }) {
    const rows = fragmentTable(totalLength, { mtu, headerSize });
    const labels = rows.map(
      ({ offset, moreFragments }) => `offset ${offset}, more: ${moreFragments}`,
    );
    const y = ["datagram", ...labels];
    const from = [0, ...rows.map(({ firstByte }) => firstByte)];
    const bar = { type: "bar" as const, orientation: "h" as const, y };
    const more = (rows.length - 1) * headerSize;
    return figure({
      title:
        rows.length === 1
          ? `A datagram of ${totalLength} bytes fits a link of ${mtu}: nothing is cut`
          : `A datagram of ${totalLength} bytes over a link of ${mtu} is cut into ${rows.length} fragments, ${more} bytes more`,
      xaxis: { title: { text: "place in the data of the datagram (byte)" } },
      yaxis: { title: { text: "" }, type: "category", autorange: "reversed" },
      data: [
        {
          ...bar,
          name: "header",
          x: y.map(() => headerSize),
          base: from.map((start) => start - headerSize),
          marker: { color: colorway[1] },
        },
        {
          ...bar,
          name: "data",
          x: [totalLength - headerSize, ...rows.map(({ data }) => data)],
          base: from,
          text: [totalLength - headerSize, ...rows.map(({ data }) => data)].map(String),
          textposition: "inside",
          insidetextanchor: "middle",
          textangle: 0,
          marker: { color: colorway[5] },
        },
      ],
      layout: { barmode: "overlay" },
    });
  },
});

/** Datagrams that are drawn for each dot. */
const datagrams = 5000;

/** Loss of datagrams against their size: a stair, with a step for each fragment more. */
export const fragmentLossFigure = defineFigure({
  id: "fragment-loss",
  subject: "layers",
  formula: "1 - (1 - p)^n",
  sources: [...sources, "Kent and Mogul (1987), Fragmentation Considered Harmful, SIGCOMM"],
  options: {
    totalLength: count({
      default: 8000,
      min: 100,
      max: 65_535,
      label: "datagram with its header (bytes)",
    }),
    mtu: count({ default: 1500, min: 576, max: 9000, label: "largest packet of the link (bytes)" }),
    losses: list(
      number({
        default: 0.01,
        unit: "fraction",
        min: 1e-4,
        max: 0.5,
        scale: "log",
        label: "chance that a fragment is lost",
      }),
      [0.01, 0.02, 0.05],
    ),
    seed: seed(1),
  },
  build({ totalLength, mtu, losses, seed: chosen }) {
    const params = { mtu, headerSize };
    const most = Math.max(totalLength, mtu + 1);
    const parts = fragmentCount(most, params);
    // Largest datagrams of 1, 2, … fragments.
    const chunk = 8 * Math.floor((mtu - headerSize) / 8);
    const edges = Array.from({ length: parts }, (_, i) => Math.min(most, mtu + i * chunk));
    const x = [headerSize, ...edges.flatMap((edge) => [edge, Math.min(most, edge + 1)])].slice(
      0,
      -1,
    );
    const loss = (size: number, fragmentLoss: number) =>
      datagramLoss(fragmentCount(size, params), { fragmentLoss });
    const [first = 0] = losses;
    const count = fragmentCount(totalLength, params);
    const places = [0.2, 0.4, 0.6, 0.8, 1].map((share) =>
      Math.max(headerSize, Math.round(share * most)),
    );
    return figure({
      title: `A datagram of ${totalLength} bytes is ${counted(count, "packet", "fragments")}: ${percent(loss(totalLength, first))} are lost where ${percent(first)} of packets are`,
      xaxis: { title: { text: "datagram with its header (byte)" } },
      yaxis: { title: { text: "datagrams that are lost (fraction)" }, rangemode: "tozero" },
      data: [
        ...losses.map((each, i) => ({
          name: `${percent(each)} lost`,
          mode: "lines" as const,
          x,
          y: x.map((size) => loss(size, each)),
          line: { color: colorway[i % colorway.length] },
        })),
        ...losses.map((each, i) => {
          const runs = places.map((size) => {
            const run = { totalLength: size, mtu, fragmentLoss: each, datagrams, seed: chosen };
            return simulateReassembly(run).lost;
          });
          return {
            name: `simulated, ${percent(each)}`,
            mode: "markers" as const,
            x: places,
            y: runs.map(({ estimate }) => estimate),
            error_y: errorBars(runs, { color: colorway[i % colorway.length] }),
            marker: { color: colorway[i % colorway.length], size: 7 },
          };
        }),
      ],
    });
  },
});
