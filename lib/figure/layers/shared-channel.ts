/** Figures of a channel that all share. */

import { percent } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, list, number, seed } from "../../core/option";
import {
  alohaThroughput,
  csmaCdEfficiency,
  csmaCdRuleOfThumb,
  slottedAlohaOfStations,
} from "../../model/layers/shared-channel";
import {
  simulateAloha,
  simulateCsmaCd,
  simulateSlottedAloha,
} from "../../scenario/layers/shared-channel";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";
import { errorBars } from "../error-bars";

/** Loads that are simulated. */
const loads = [0.1, 0.2, 0.5, 1, 2, 4];

/** Throughput of ALOHA, pure and slotted, against the offered load. */
export const alohaFigure = defineFigure({
  id: "aloha",
  subject: "layers",
  formula: "S = G e^{-2 G}, \\quad S = G \\left(1 - \\frac{G}{n}\\right)^{n - 1}",
  sources: [
    "Abramson (1970), The ALOHA System, AFIPS Fall Joint Computer Conference",
    "Roberts (1975), ALOHA Packet System With and Without Slots and Capture",
  ],
  options: {
    stations: count({ default: 50, min: 4, max: 200, label: "stations of the slotted channel" }),
    offeredLoad: number({
      default: 2,
      min: 0.1,
      max: 4,
      unit: "1",
      scale: "log",
      label: "offered load: frames sent in the time of one",
    }),
    seed: seed(1),
  },
  build({ stations, offeredLoad, seed: chosen }) {
    const x = logSpaced({ from: 0.05, to: 4, points: 61 });
    const slotted = (load: number) => slottedAlohaOfStations(load, { stations });
    const kinds = [
      {
        name: "pure ALOHA",
        curve: alohaThroughput,
        runs: loads.map((load) => simulateAloha({ offeredLoad: load, frames: 200, seed: chosen })),
      },
      {
        name: `slotted, ${stations} stations`,
        curve: slotted,
        runs: loads.map((load) =>
          simulateSlottedAloha({ offeredLoad: load, stations, slots: 200, seed: chosen }),
        ),
      },
    ];
    return figure({
      title: `Pure ALOHA carries ${percent(alohaThroughput(0.5))} at most, slotted ${percent(slotted(1))}; at ${percent(offeredLoad)} load ${percent(alohaThroughput(offeredLoad))} and ${percent(slotted(offeredLoad))}`,
      xaxis: {
        title: { text: "offered load: frames sent in the time of one (ratio)" },
        type: "log",
      },
      yaxis: { title: { text: "throughput (fraction)" } },
      data: [
        ...kinds.map(({ name, curve }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map(curve),
          line: { color: colorway[i] },
        })),
        ...kinds.map(({ name, runs }, i) => ({
          name: `${name}, simulated`,
          mode: "markers" as const,
          x: loads,
          y: runs.map(({ estimate }) => estimate),
          error_y: errorBars(runs, { color: colorway[i] }),
          marker: { color: colorway[i], size: 7 },
        })),
        {
          name: "the chosen load",
          mode: "markers",
          x: [offeredLoad, offeredLoad],
          y: [alohaThroughput(offeredLoad), slotted(offeredLoad)],
          marker: { color: colorway[6], size: 9, symbol: "diamond" },
        },
      ],
    });
  },
});

/** Times of propagation that are simulated, as shares of a frame. */
const propagations = [0.01, 0.03, 0.1, 0.3, 1];

/** Efficiency of CSMA/CD against the time from end to end. */
export const csmaCdFigure = defineFigure({
  id: "csma-cd",
  subject: "layers",
  formula:
    "\\frac{1}{1 + 5 a}, \\quad \\frac{1}{1 + 2 a (1 - A) / A}, \\quad A = (1 - 1/q)^{q - 1}",
  sources: [
    "Metcalfe and Boggs (1976), Ethernet, Communications of the ACM 19(7)",
    "Kurose and Ross, Computer Networking, chapter 6",
  ],
  options: {
    propagation: number({
      default: 0.1,
      min: 0.01,
      max: 1,
      scale: "log",
      label: "time from end to end over the time of a frame",
    }),
    stations: list(
      count({ default: 5, min: 2, max: 100, label: "stations that have a frame" }),
      [2, 50],
    ),
    seed: seed(1),
  },
  build({ propagation, stations, seed: chosen }) {
    const x = logSpaced({ from: 0.01, to: 1, points: 41 });
    const [first = 2] = stations;
    return figure({
      title: `With ${percent(propagation)} of a frame from end to end, ${first} stations use ${percent(csmaCdEfficiency(propagation, { stations: first }))} of the channel (rule of thumb: ${percent(csmaCdRuleOfThumb(propagation))})`,
      xaxis: { title: { text: "time from end to end over that of a frame (ratio)" }, type: "log" },
      yaxis: { title: { text: "time that carries frames (fraction)" } },
      data: [
        ...stations.map((each, i) => ({
          name: `${each} stations`,
          mode: "lines" as const,
          x,
          y: x.map((a) => csmaCdEfficiency(a, { stations: each })),
          line: { color: colorway[i % colorway.length] },
        })),
        ...stations.map((each, i) => {
          const color = colorway[i % colorway.length] ?? "";
          const runs = propagations.map((a) =>
            simulateCsmaCd({ propagation: a, stations: each, frames: 25, seed: chosen }),
          );
          return {
            name: `${each}, simulated`,
            mode: "markers" as const,
            x: propagations,
            y: runs.map(({ estimate }) => estimate),
            error_y: errorBars(runs, { color }),
            marker: { color, size: 7 },
          };
        }),
        {
          name: "rule of thumb 1 / (1 + 5a)",
          mode: "lines",
          x,
          y: x.map(csmaCdRuleOfThumb),
          line: { color: quiet, dash: "dot" },
        },
      ],
    });
  },
});
