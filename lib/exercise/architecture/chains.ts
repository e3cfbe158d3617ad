/** Services in a row, and keys on a ring: numbers. */

import { ms } from "../../core/units";
import { ringImbalance } from "../../model/architecture/consistent-hashing";
import { stagesExceededBy, summedPercentiles } from "../../model/architecture/stages";
import { numberExercise } from "../define";
import { oneOf } from "../question";

/** The 99th percentile of a request through services in a row. */
export const chainPercentile = numberExercise({
  id: "chain-percentile",
  title: "Percentiles do not add up",
  points: 3,
  parameters: { chainServices: oneOf(3, 5, 8), serviceMean: oneOf(ms(5), ms(10), ms(20)) },
  unit: "s",
  tolerance: 1e-3,
  answer: ({ chainServices, serviceMean }) =>
    stagesExceededBy(0.01, { stages: chainServices, mean: serviceMean }),
  mistakes: [
    {
      name: "percentiles added up",
      answer: ({ chainServices, serviceMean }) =>
        summedPercentiles(0.01, { stages: chainServices, mean: serviceMean }),
      hint: "That all of them are slow in the same request is far less likely than one in a hundred.",
      credit: 0.25,
    },
    {
      name: "means added up",
      answer: ({ chainServices, serviceMean }) => chainServices * serviceMean,
      hint: "That is the mean of the whole. Which time does one in a hundred exceed?",
    },
    {
      name: "the slowest of them",
      answer: ({ chainServices, serviceMean }) =>
        -serviceMean * Math.log(-Math.expm1(Math.log1p(-0.01) / chainServices)),
      hint: "That is for calls that are made at once. These follow one another.",
      credit: 0.25,
    },
  ],
  known: [{ given: { chainServices: 1, serviceMean: 1 }, answer: 4.605170186 }],
  source: "Kleinrock (1975), Queueing Systems, volume 1, section 4.2",
});

/** Standard deviation of what a server gets, over the mean. */
export const ringSpread = numberExercise({
  id: "ring-spread",
  title: "How even a ring is",
  points: 2,
  parameters: { ringServers: oneOf(5, 10, 20), ringPlaces: oneOf(1, 20, 100) },
  unit: "fraction",
  tolerance: 1e-3,
  answer: ({ ringServers, ringPlaces }) => ringImbalance(ringServers, { places: ringPlaces }),
  mistakes: [
    {
      name: "a hundred places help a hundredfold",
      answer: ({ ringServers, ringPlaces }) =>
        ringImbalance(ringServers, { places: 1 }) / (2 * ringPlaces),
      hint: "Deviations of independent arcs fall with the square root of their number.",
      credit: 0.25,
    },
    {
      name: "the variance",
      answer: ({ ringServers, ringPlaces }) =>
        ringImbalance(ringServers, { places: ringPlaces }) ** 2,
      hint: "That is the variance over the square of the mean.",
      credit: 0.5,
    },
  ],
  known: [{ given: { ringServers: 10, ringPlaces: 1 }, answer: Math.sqrt(9 / 11) }],
  source: "Karger et al. (1997), Consistent hashing and random trees, STOC",
});
