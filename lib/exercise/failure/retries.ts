/** Retries against failures that pass and failures that stay: how many, as a figure that shows why. */

import { ms } from "../../core/units";
import { maskedFailure, maskingDelay } from "../../model/failure/masking";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  tryFailure: oneOf(0.02, 0.05, 0.1),
  lastingShare: oneOf(0.01, 0.02, 0.05),
  tryTimeout: oneOf(ms(200), ms(500), 1),
  failurePenalty: oneOf(30, 60, 120),
};
type Call = NumbersOf<typeof parameters>;

const maskingOf = ({ tryFailure, lastingShare }: Call) => ({
  failure: tryFailure,
  persistentShare: lastingShare,
});

/** Mean time that a call loses: time-outs, and the penalty if it fails in the end. */
function lostTime(retries: number, numbers: Call): number {
  const masking = maskingOf(numbers);
  const waiting = maskingDelay(retries, { ...masking, timeout: numbers.tryTimeout });
  return waiting + numbers.failurePenalty * maskedFailure(retries, masking);
}

/** Once a retry costs more than it saves, the next one does all the more. */
function bestRetries(numbers: Call): number {
  let retries = 0;
  while (lostTime(retries + 1, numbers) < lostTime(retries, numbers)) retries += 1;
  return retries;
}

/** How many retries cost the least. */
export const retriesDesign = figureExercise({
  id: "retries-design",
  title: "How many retries?",
  points: 4,
  parameters,
  x: { quantity: "retries", unit: "count" },
  y: { quantity: "mean time lost", unit: "s" },
  span: () => [0, 8],
  tolerance: 1e-3,
  curve: lostTime,
  mark: bestRetries,
  mistakes: [
    {
      name: "all failures pass",
      curve: (retries, numbers) => lostTime(retries, { ...numbers, lastingShare: 0 }),
      hint: "Here every retry has a new chance: what do those calls cost that no retry helps?",
      credit: 0.5,
    },
    {
      name: "tries for retries",
      curve: (retries, numbers) => lostTime(retries + 1, numbers),
      hint: "No retry means one try: this curve is one place off.",
      credit: 0.5,
    },
    {
      name: "time-outs only",
      curve: (retries, numbers) => lostTime(retries, { ...numbers, failurePenalty: 0 }),
      hint: "This counts the waiting. What does a call cost that fails in the end?",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { tryFailure: 0.05, lastingShare: 0.02, tryTimeout: ms(500), failurePenalty: 60 },
      at: 2,
      answer: 0.0943337231125,
    },
    {
      given: { tryFailure: 0.05, lastingShare: 0.02, tryTimeout: ms(500), failurePenalty: 60 },
      at: 0,
      answer: 3.025,
    },
  ],
  source: "Saltzer and Kaashoek (2009), Principles of Computer System Design, chapter 8",
});
