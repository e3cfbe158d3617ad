/** Slow leaves of a fan-out: as a number. */

import { fanOutSlow } from "../../model/architecture/fan-out";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  leafSlowShare: oneOf(0.001, 0.002, 0.005, 0.01),
  askedLeaves: oneOf(20, 50, 100, 200),
};
type FanOut = NumbersOf<typeof parameters>;

/** Share of slow requests. */
export const fanOutNumber = numberExercise({
  id: "fan-out-number",
  title: "A request to many leaves",
  points: 2,
  parameters,
  unit: "fraction",
  tolerance: 1e-3,
  answer: ({ leafSlowShare, askedLeaves }: FanOut) =>
    fanOutSlow(askedLeaves, { slow: leafSlowShare }),
  mistakes: [
    {
      name: "shares added up",
      answer: ({ leafSlowShare, askedLeaves }) => leafSlowShare * askedLeaves,
      hint: "Shares added up pass 1 if there are enough leaves: what is the chance that all are fast?",
      credit: 0.5,
    },
    {
      name: "the fast requests",
      answer: ({ leafSlowShare, askedLeaves }) => (1 - leafSlowShare) ** askedLeaves,
      hint: "That is the share of requests of which no leaf is slow.",
      credit: 0.5,
    },
  ],
  known: [{ given: { leafSlowShare: 0.001, askedLeaves: 200 }, answer: 0.181351 }],
  source: "Dean and Barroso (2013), The Tail at Scale, Communications of the ACM 56(2)",
});
