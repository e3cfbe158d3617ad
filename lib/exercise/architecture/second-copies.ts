/** Second copies and retries: what they cost, as numbers. */

import { ms } from "../../core/units";
import { hedgedDelay, hedgedShare } from "../../model/architecture/hedging";
import { retryAmplification } from "../../model/architecture/retries";
import { retryStormLimits } from "../../model/architecture/retry-storm";
import { exponentialDelay } from "../../model/timing/exponential-delay";
import { functionExercise, numberExercise } from "../define";
import { oneOf } from "../question";

/** Time that one in a hundred requests exceeds, against the wait before the second copy. */
export const hedgedTail = functionExercise({
  id: "hedged-tail",
  title: "When to send a second copy",
  points: 4,
  parameters: { copyMean: oneOf(ms(5), ms(10), ms(20)), slowShare: oneOf(0.01, 0.005, 0.002) },
  x: { quantity: "wait before the second copy", unit: "s" },
  y: { quantity: "time that the share exceeds", unit: "s" },
  span: ({ copyMean }) => [0, 4 * copyMean],
  tolerance: 1e-3,
  curve: (hedgeAfter, { copyMean, slowShare }) =>
    hedgedDelay(exponentialDelay({ mean: copyMean }), { hedgeAfter }).exceededBy(slowShare),
  mistakes: [
    {
      name: "no second copy",
      curve: (_, { copyMean, slowShare }) => -copyMean * Math.log(slowShare),
      hint: "That is the time of one copy. Which chance do both have to be late?",
      credit: 0.25,
    },
    {
      name: "both at once",
      curve: (_, { copyMean, slowShare }) => (-copyMean * Math.log(slowShare)) / 2,
      hint: "That holds for two copies at the same moment: the second has less time.",
      credit: 0.5,
    },
    {
      name: "the wait on top",
      curve: (hedgeAfter, { copyMean, slowShare }) =>
        hedgeAfter - (copyMean * Math.log(slowShare)) / 2,
      hint: "The first copy runs on while the second is waited for.",
      credit: 0.25,
    },
  ],
  known: [{ given: { copyMean: 1, slowShare: 0.01 }, at: Math.log(20), answer: 3.80045123 }],
  source: "Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)",
});

/** Extra load of second copies. */
export const hedgedLoad = numberExercise({
  id: "hedged-load",
  title: "What second copies cost",
  points: 2,
  parameters: {
    answerMean: oneOf(ms(5), ms(10), ms(20)),
    hedgeWait: oneOf(ms(15), ms(25), ms(35)),
  },
  unit: "fraction",
  tolerance: 1e-3,
  answer: ({ answerMean, hedgeWait }) =>
    hedgedShare(exponentialDelay({ mean: answerMean }), { hedgeAfter: hedgeWait }),
  mistakes: [
    {
      name: "those that are answered in time",
      answer: ({ answerMean, hedgeWait }) => -Math.expm1(-hedgeWait / answerMean),
      hint: "That is the share that needs no second copy.",
      credit: 0.5,
    },
    {
      name: "wait over mean",
      answer: ({ answerMean, hedgeWait }) => answerMean / hedgeWait,
      hint: "How likely does an exponential time exceed the wait?",
    },
  ],
  known: [{ given: { answerMean: 1, hedgeWait: Math.log(20) }, answer: 0.05 }],
  source: "Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)",
});

/** Calls at the lowest layer for one at the top, if all fail. */
export const layeredRetries = numberExercise({
  id: "layered-retries",
  title: "Retries upon retries",
  points: 2,
  parameters: { callLayers: oneOf(3, 4, 5), layerRetries: oneOf(2, 3, 4) },
  unit: "count",
  tolerance: 1e-3,
  answer: ({ callLayers, layerRetries }) =>
    retryAmplification(callLayers, { retries: layerRetries }),
  mistakes: [
    {
      name: "retries for tries",
      answer: ({ callLayers, layerRetries }) => layerRetries ** callLayers,
      hint: "The first try counts, too.",
      credit: 0.5,
    },
    {
      name: "added up",
      answer: ({ callLayers, layerRetries }) => callLayers * (layerRetries + 1),
      hint: "Each try of a layer makes all the tries of the layer below it.",
      credit: 0.25,
    },
  ],
  known: [{ given: { callLayers: 3, layerRetries: 3 }, answer: 64 }],
  source: "Beyer, Jones, Petoff and Murphy (2016), Site Reliability Engineering, chapter 22",
});

/** From which demand on retries can keep a server overloaded for ever. */
export const stormThreshold = numberExercise({
  id: "storm-threshold",
  title: "Where a retry storm can last",
  points: 3,
  parameters: { storeRate: oneOf(100, 300, 1000), callerRetries: oneOf(2, 3, 4) },
  unit: "1/s",
  tolerance: 1e-3,
  answer: ({ storeRate, callerRetries }) =>
    retryStormLimits({ serviceRate: storeRate, timeout: 1, retries: callerRetries }).vulnerableFrom,
  mistakes: [
    {
      name: "retries for tries",
      answer: ({ storeRate, callerRetries }) => storeRate / callerRetries,
      hint: "A request that fails for good has been tried once more often than retried.",
      credit: 0.5,
    },
    {
      name: "the capacity",
      answer: ({ storeRate }) => storeRate,
      hint: "That much it can do without retries. What arrives if every try times out?",
    },
  ],
  known: [{ given: { storeRate: 100, callerRetries: 3 }, answer: 25 }],
  source:
    "Bronson, Aghayev, Charapko and Zhu (2021), Metastable Failures in Distributed Systems, HotOS",
});
