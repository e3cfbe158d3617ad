/** Figures of sites and distance. */

import { logSpaced } from "../../core/grid";
import { count, number } from "../../core/option";
import { showQuantity } from "../../core/quantity";
import { fibreSpeed, roundTripFloor } from "../../model/latency/geography";
import { nearestSiteDistance } from "../../model/latency/nearest-site";
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
  },
  build({ sites, routeFactor, refractiveIndex }) {
    const params = { routeFactor, speed: fibreSpeed({ refractiveIndex }) };
    const trip = (n: number) => roundTripFloor(nearestSiteDistance(n), params);
    const counts = [...new Set(logSpaced({ from: 1, to: 1000, points: 61 }).map(Math.round))];
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
          marker: { color: "#000000", size: 9, symbol: "diamond" },
        },
      ],
    });
  },
});
