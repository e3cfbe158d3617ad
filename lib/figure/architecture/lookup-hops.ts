/** Figures of searching and placing among peers. */

import { counted, readable } from "../../core/format";
import { logSpaced } from "../../core/grid";
import { count, seed } from "../../core/option";
import { ringImbalance } from "../../model/architecture/consistent-hashing";
import {
  canHops,
  chordHops,
  floodHopsNeeded,
  pastryHops,
} from "../../model/architecture/peer-search";
import { simulateChord } from "../../scenario/architecture/chord";
import { simulateHashRing } from "../../scenario/architecture/hash-ring";
import { defineFigure } from "../define";
import { simulatedDots } from "../error-bars";
import { colorway, figure } from "../figure";

/** Rings of each dot, and lookups on each. */
const lookups = { rings: 20, lookups: 50 };

/** Hops of a lookup against nodes: tables, a torus, and a flood that reaches all. */
export const lookupHopsFigure = defineFigure({
  id: "lookup-hops",
  subject: "architecture",
  formula:
    "\\tfrac{1}{2} \\log_2 n, \\quad \\log_{2^b} n, \\quad \\tfrac{d}{4} n^{1/d}, \\quad \\sum_{i=1}^{t} k (k - 1)^{i-1} \\ge n",
  sources: [
    "Stoica et al. (2001), Chord, SIGCOMM",
    "Rowstron and Druschel (2001), Pastry, Middleware",
    "Ratnasamy et al. (2001), A Scalable Content-Addressable Network, SIGCOMM",
    "Ritter (2001), Why Gnutella Can't Scale. No, Really",
  ],
  options: {
    nodes: count({ default: 1e6, min: 2, max: 1e9, scale: "log", label: "nodes of the title" }),
    digitBits: count({ default: 4, min: 1, max: 8, label: "bits of a digit of Pastry" }),
    dimensions: count({ default: 4, min: 1, max: 12, label: "dimensions of CAN" }),
    degree: count({ default: 4, min: 3, max: 50, label: "neighbours in a flooded graph" }),
    seed: seed(1),
  },
  build({ nodes, digitBits, dimensions, degree, seed: chosen }) {
    const grid = logSpaced({ from: 2, to: Math.max(nodes, 1e6), points: 50 }).map(Math.round);
    const x = [...new Set([...grid, nodes])].sort((a, b) => a - b);
    const kinds = [
      { name: "Chord, mean", hops: chordHops },
      {
        name: `Pastry, digits of ${counted(digitBits, "bit")}`,
        hops: (n: number) => pastryHops(n, { digitBits }),
      },
      {
        name: `CAN, ${counted(dimensions, "dimension")}, mean`,
        hops: (n: number) => canHops(n, { dimensions }),
      },
      {
        name: `flood to all, ${degree} neighbours`,
        hops: (n: number) => floodHopsNeeded(n, { degree }),
      },
    ];
    const [chord = "", pastry = "", can = "", flood = ""] = kinds.map(({ hops }) =>
      readable(hops(nodes)),
    );
    return figure({
      title: `Among ${readable(nodes)} nodes Chord takes ${chord} hops, Pastry ${pastry}, CAN ${can}; a flood asks all within ${flood}`,
      xaxis: { title: { text: "nodes (count)" }, type: "log" },
      yaxis: { title: { text: "hops (count)" }, type: "log" },
      data: [
        ...kinds.map(({ name, hops }, i) => ({
          name,
          mode: "lines" as const,
          x,
          y: x.map(hops),
          line: { color: colorway[i] },
        })),
        ...simulatedDots(
          "Chord, ids at random, simulated",
          [16, 256, 4096].map((each) => ({
            x: each,
            drawn: simulateChord({ nodes: each, ...lookups, seed: chosen }).hops,
          })),
          { color: colorway[0] },
        ),
      ],
    });
  },
});

/** Rings of each dot. */
const rings = 60;
/** Places of the dots. */
const dotted = [1, 4, 16, 64];

/** How unevenly keys lie on servers against places of each on the ring. */
export const hashRingFigure = defineFigure({
  id: "hash-ring",
  subject: "architecture",
  formula: "\\sqrt{\\frac{n - 1}{n v + 1}}",
  sources: [
    "Karger et al. (1997), Consistent Hashing and Random Trees, STOC",
    "Wilks (1962), Mathematical Statistics, section 7.7",
  ],
  options: {
    servers: count({ default: 10, min: 2, max: 40, label: "servers" }),
    places: count({
      default: 100,
      min: 1,
      max: 1000,
      scale: "log",
      label: "places of each server",
    }),
    seed: seed(1),
  },
  build({ servers, places, seed: chosen }) {
    const grid = logSpaced({ from: 1, to: 1000, points: 40 }).map(Math.round);
    const x = [...new Set([...grid, ...dotted, places])].sort((a, b) => a - b);
    const imbalance = (each: number) => ringImbalance(servers, { places: each });
    const spread = (squared: number) => 100 * Math.sqrt(Math.max(0, squared));
    const dots = dotted.map((each) => {
      const run = { servers, places: each, rings, seed: chosen };
      const { estimate, low, high } = simulateHashRing(run).squaredImbalance;
      const drawn = { estimate: spread(estimate), low: spread(low), high: spread(high) };
      return { x: each, drawn };
    });
    const at = places === 1 ? "one place" : `${places} places`;
    return figure({
      title: `${servers} servers at ${at} each: shares of the keys vary by ${readable(100 * imbalance(places))}% of their mean, at one place by ${readable(100 * imbalance(1))}%`,
      xaxis: { title: { text: "places of each server on the ring (count)" }, type: "log" },
      yaxis: { title: { text: "spread of a share (% of the mean)" }, type: "log" },
      data: [
        {
          name: "formula",
          mode: "lines",
          x,
          y: x.map((each) => 100 * imbalance(each)),
          line: { color: colorway[0], width: 3 },
        },
        ...simulatedDots(`${rings} rings, simulated`, dots, { color: colorway[1] }),
      ],
    });
  },
});
