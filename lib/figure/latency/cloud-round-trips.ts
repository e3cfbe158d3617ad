/** Figures of round trips between regions of clouds. */

import { readable } from "../../core/format";
import { choice, number } from "../../core/option";
import { azureRoundTrips } from "../../dataset/generated/azure-region-rtt";
import { ibmRoundTrips } from "../../dataset/generated/ibm-cloud-rtt";
import { fibreSpeed, roundTripFloor } from "../../model/latency/geography";
import { sampleQuantile } from "../../stats/summary";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** What two regions are apart, and what they measured: the mean of both directions. */
interface Pair {
  readonly name: string;
  readonly distance: number;
  readonly roundTrip: number;
}

const azure: readonly Pair[] = azureRoundTrips.map(({ from, to, distance, there, back }) => ({
  ...{ name: `${from} – ${to}`, distance, roundTrip: (there + back) / 2 },
}));
const ibm: readonly Pair[] = ibmRoundTrips.flatMap(({ from, to, distance, there, back }) =>
  distance === undefined
    ? []
    : [{ name: `${from} – ${to}`, distance, roundTrip: (there + back) / 2 }],
);

/** Measured round trips against distance, with what light in fibre needs. */
export const cloudRoundTripsFigure = defineFigure({
  id: "cloud-round-trips",
  subject: "latency",
  formula: "RTT \\ge \\frac{2 d}{c / n}",
  sources: [
    "Microsoft, Azure network round-trip latency statistics (2026): 95th percentiles of 30 days",
    "IBM Cloud Docs, Network latency dashboard (2024): means of 30 days",
    "ITU-T G.652: the fibre, whose refractive index is about 1.468",
  ],
  options: {
    network: choice(["both", "Azure", "IBM Cloud"], { default: "both", label: "whose network" }),
    refractiveIndex: number({
      default: 1.468,
      min: 1,
      max: 1.6,
      step: 0.001,
      label: "refractive index of the fibre",
    }),
  },
  build({ network, refractiveIndex }) {
    const route = { routeFactor: 1, speed: fibreSpeed({ refractiveIndex }) };
    const floor = (distance: number) => roundTripFloor(distance, route);
    const kinds = [
      { network: "Azure", name: "Azure, 95th percentile", pairs: azure, symbol: "circle" },
      { network: "IBM Cloud", name: "IBM Cloud, mean", pairs: ibm, symbol: "diamond" },
    ].filter((kind) => network === "both" || kind.network === network);
    const pairs = kinds.flatMap((kind) => kind.pairs);
    const factors = pairs.map(({ distance, roundTrip }) => roundTrip / floor(distance));
    const longest = Math.max(...pairs.map(({ distance }) => distance));
    const median = readable(sampleQuantile(factors, { share: 0.5 }));
    const [least, most] = [Math.min(...factors), Math.max(...factors)].map((each) =>
      readable(each),
    );
    return figure({
      title: `Round trips between regions take ${least} to ${most} times as long as light in fibre, half of them over ${median} times`,
      xaxis: { title: { text: "distance along the earth's surface (km)" }, rangemode: "tozero" },
      yaxis: { title: { text: "round trip (ms)" }, rangemode: "tozero" },
      data: [
        ...kinds.map((kind, i) => ({
          name: `${kind.name}: ${kind.pairs.length} pairs`,
          mode: "markers" as const,
          x: kind.pairs.map(({ distance }) => distance / 1e3),
          y: kind.pairs.map(({ roundTrip }) => roundTrip * 1e3),
          text: kind.pairs.map(({ name }) => name),
          marker: { color: colorway[i], size: 7, symbol: kind.symbol },
        })),
        {
          name: "light in a straight fibre",
          mode: "lines",
          x: [0, longest / 1e3],
          y: [0, floor(longest) * 1e3],
          line: { color: "#000000", dash: "solid" },
        },
        {
          name: "twice that",
          mode: "lines",
          x: [0, longest / 1e3],
          y: [0, 2 * floor(longest) * 1e3],
          line: { color: quiet, dash: "dash" },
        },
      ],
    });
  },
});
