/** Figures of sites and distance. */

import { logSpaced } from "../../core/grid";
import { count, number, seed } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { fibreSpeed, roundTripFloor } from "../../model/latency/geography";
import { nearestSiteDistance } from "../../model/latency/nearest-site";
import { simulateNearestSite } from "../../scenario/latency/random-sites";
import { defineFigure } from "../define";
import { colorway, figure, quiet } from "../figure";

/** Least round trip to the nearest of n random sites: half for four times the sites. */
export const sitesFigure = defineFigure({
  id: "sites",
  subject: "latency",
  formula: "\\bar d(n) = \\pi R \\, \\binom{2 n}{n} / 4^n \\approx R \\sqrt{\\pi / n}",
  sources: [
    "Weinman (2012), Cloudonomics: latency falls as 1 / √n",
    "ITU-T G.652: the fibre, whose refractive index is about 1.468",
  ],
  options: {
    sites: count({ default: 10, min: 1, max: 250, scale: "log", label: "sites that you have" }),
    routeFactor: number({
      default: 1.5,
      min: 1,
      max: 4,
      step: 0.1,
      label: "length of the cable over the shortest way",
    }),
    refractiveIndex: number({
      default: 1.468,
      min: 1,
      max: 2,
      step: 0.001,
      label: "refractive index of the fibre",
    }),
    seed: seed(),
  },
  build({ sites, routeFactor, refractiveIndex, seed: randomSeed }) {
    const params = { routeFactor, speed: fibreSpeed({ refractiveIndex }) };
    const trip = (n: number) => roundTripFloor(nearestSiteDistance(n), params);
    const counts = [...new Set(logSpaced({ from: 1, to: 1000, points: 61 }).map(Math.round))];
    const dots = [1, 2, 5, 25, 125].map((n) => {
      const { estimate, high } = simulateNearestSite({ sites: n, runs: 250, seed: randomSeed });
      const [middle, end] = [estimate, high].map((distance) => roundTripFloor(distance, params));
      return { n, middle: 1e3 * (middle ?? 0), half: 1e3 * ((end ?? 0) - (middle ?? 0)) };
    });
    const show = (n: number) => showQuantity(trip(n), "s");
    return figure({
      title: `${sites} random ${sites === 1 ? "site" : "sites"}: ${show(sites)} to the nearest and back, on average; ${4 * sites}: ${show(4 * sites)}`,
      xaxis: { title: { text: "sites on the earth (count)" }, type: "log", dtick: 1 },
      yaxis: { title: { text: "least round trip, mean (ms)" }, type: "log" },
      data: [
        {
          name: "to the nearest of n random sites",
          mode: "lines",
          x: counts,
          y: counts.map((n) => 1e3 * trip(n)),
          line: { color: colorway[0], dash: "solid" },
        },
        {
          name: "as 1 / √n",
          mode: "lines",
          x: [1, 1000],
          y: [1, 1000].map((n) => 1e3 * trip(1000) * Math.sqrt(1000 / n)),
          line: { color: quiet, dash: "dot" },
        },
        {
          name: `${sites} sites, and ${4 * sites}`,
          mode: "markers",
          x: [sites, 4 * sites],
          y: [1e3 * trip(sites), 1e3 * trip(4 * sites)],
          marker: { color: "#000000", size: 11, symbol: "diamond-open", line: { width: 2 } },
        },
        {
          name: "drawn at random, 95 % interval",
          mode: "markers",
          x: dots.map(({ n }) => n),
          y: dots.map(({ middle }) => middle),
          error_y: { type: "data", array: dots.map(({ half }) => half), color: colorway[1] },
          marker: { color: colorway[1], size: 7 },
        },
      ],
    });
  },
});
