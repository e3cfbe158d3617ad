/** Two generals: how many messengers one of them sends. */

import { messengersFor } from "../../model/timing/two-generals";
import { numberExercise } from "../define";
import { oneOf } from "../question";

/** How many messengers make it unlikely enough that a general is left alone. */
export const enoughMessengers = numberExercise({
  id: "enough-messengers",
  title: "Two generals",
  points: 1,
  unit: "count",
  parameters: {
    messengerLoss: oneOf(0.15, 0.2, 0.3, 0.4),
    aloneRisk: oneOf(1e-3, 1e-6, 1e-9),
  },
  answer: ({ messengerLoss: lossProbability, aloneRisk }) =>
    messengersFor(aloneRisk, { lossProbability }),
  tolerance: 0,
  mistakes: [
    {
      name: "arrival for loss",
      answer: ({ messengerLoss, aloneRisk }) =>
        Math.ceil(Math.log(aloneRisk) / Math.log1p(-messengerLoss)),
      hint: "This makes it unlikely that all messengers arrive: what if a single one is enough?",
      credit: 0.25,
    },
    {
      name: "the risk divided up",
      answer: ({ messengerLoss, aloneRisk }) => Math.ceil(messengerLoss / aloneRisk),
      hint: "Risks of losses do not divide by the number of messengers: all of them must be lost.",
    },
  ],
  known: [
    { given: { messengerLoss: 0.3, aloneRisk: 1e-9 }, answer: 18 },
    { given: { messengerLoss: 0.2, aloneRisk: 1e-6 }, answer: 9 },
  ],
  source: "Gray (1978), Notes on Data Base Operating Systems",
});
