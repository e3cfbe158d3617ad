/** A crowd behind an entry that expires, and a rule that lets one of them go ahead. */

import { ms } from "../../core/units";
import { earlyRefreshChance, stampedeSize } from "../../model/caching/stampede";
import { functionExercise, numberExercise } from "../define";
import { oneOf } from "../question";

const source =
  "Vattani, Chierichetti and Lowenstein (2015), Optimal probabilistic cache stampede prevention, PVLDB 8(8)";

/** How many compute the same entry at once, when it expires. */
export const crowdSize = numberExercise({
  id: "crowd-size",
  title: "All at once",
  points: 2,
  unit: "1",
  parameters: {
    crowdRate: oneOf(100, 200, 300, 500, 800, 1000),
    crowdWait: oneOf(ms(50), ms(100), ms(200), ms(400), ms(500)),
  },
  answer: ({ crowdRate, crowdWait }) =>
    stampedeSize(crowdWait, { requestRate: crowdRate, capacity: Infinity }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "without the first",
      answer: ({ crowdRate, crowdWait }) => crowdRate * crowdWait,
      hint: "So many come while the first one computes: and the first one?",
      credit: 0.75,
    },
    {
      name: "all of a second",
      answer: ({ crowdRate }) => crowdRate,
      hint: "This is a second's worth of requests: for how long does the entry stay missing?",
      credit: 0.25,
    },
    {
      name: "rate over time",
      answer: ({ crowdRate, crowdWait }) => 1 + crowdRate / crowdWait,
      hint: "With this a slower computation would have a smaller crowd.",
    },
  ],
  known: [{ given: { crowdRate: 1000, crowdWait: ms(200) }, answer: 201 }],
  source,
});

/** How likely a request is to refresh an entry early, by the time that is left. */
export const earlyFunction = functionExercise({
  id: "early-function",
  title: "Ahead of the end",
  points: 3,
  parameters: {
    renewalTime: oneOf(ms(100), ms(200), ms(300), ms(500), 1),
    renewalEagerness: oneOf(0.5, 0.8, 1.5, 2, 3),
  },
  x: { quantity: "time left", unit: "s" },
  y: { quantity: "chance to refresh", unit: "fraction" },
  span: ({ renewalTime, renewalEagerness }) => [
    (renewalTime * renewalEagerness) / 10,
    5 * renewalTime * renewalEagerness,
  ],
  tolerance: 1e-6,
  curve: (left, { renewalTime, renewalEagerness }) =>
    earlyRefreshChance(left, { recomputeTime: renewalTime, eagerness: renewalEagerness }),
  mistakes: [
    {
      name: "the complement",
      curve: (left, { renewalTime, renewalEagerness }) =>
        -Math.expm1(-left / (renewalTime * renewalEagerness)),
      hint: "With this an entry is refreshed the likelier, the longer it is still good.",
      credit: 0.25,
    },
    {
      name: "eagerness the wrong way",
      curve: (left, { renewalTime, renewalEagerness }) =>
        Math.exp((-left * renewalEagerness) / renewalTime),
      hint: "Does this refresh earlier if it is more eager?",
      credit: 0.5,
    },
    {
      name: "no eagerness",
      curve: (left, { renewalTime }) => Math.exp(-left / renewalTime),
      hint: "This is the rule for an eagerness of 1.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { renewalTime: ms(200), renewalEagerness: 2 }, at: 0.4, answer: 0.367879441171 },
    { given: { renewalTime: 1, renewalEagerness: 0.5 }, at: 1, answer: 0.135335283237 },
  ],
  source,
});
