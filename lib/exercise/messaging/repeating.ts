/** Messages that are sent again: how many are in doubt, how many are done twice, and what it costs to know. */

import { minutes } from "../../core/units";
import { attemptOutcome, meanAttempts } from "../../model/messaging/attempts";
import { bloomBitsPerItem } from "../../model/messaging/deduplication";
import { duplicateExecution } from "../../model/messaging/executions";
import { numberExercise } from "../define";
import { bitsForBytes } from "../misconceptions";
import { oneOf, steps } from "../question";

/** How often a sender gives up on a message that did arrive. */
export const inDoubt = numberExercise({
  id: "in-doubt",
  title: "Did it arrive?",
  points: 2,
  unit: "fraction",
  parameters: {
    wayLoss: oneOf(0.05, 0.1, 0.2),
    backLoss: oneOf(0.02, 0.05, 0.1),
    mostAttempts: steps(2, 5, 1),
  },
  answer: ({ wayLoss, backLoss, mostAttempts }) =>
    attemptOutcome(mostAttempts, { loss: wayLoss, acknowledgementLoss: backLoss }).inDoubt,
  tolerance: 1e-3,
  mistakes: [
    {
      name: "all that are not acknowledged",
      answer: ({ wayLoss, backLoss, mostAttempts }) =>
        attemptOutcome(mostAttempts, { loss: wayLoss, acknowledgementLoss: backLoss })
          .unacknowledged,
      hint: "Some of these never arrived: of them the sender is right to think so.",
      credit: 0.5,
    },
    {
      name: "every answer is lost",
      answer: ({ wayLoss, backLoss, mostAttempts }) => ((1 - wayLoss) * backLoss) ** mostAttempts,
      hint: "It is enough that one of the attempts arrives: do all of them have to?",
      credit: 0.25,
    },
    {
      name: "a single attempt",
      answer: ({ wayLoss, backLoss }) => (1 - wayLoss) * backLoss,
      hint: "This is the doubt after one attempt. The sender tries again.",
    },
  ],
  known: [
    { given: { wayLoss: 0.1, backLoss: 0.05, mostAttempts: 3 }, answer: 2.048625e-3 },
    { given: { wayLoss: 0.2, backLoss: 0.1, mostAttempts: 2 }, answer: 0.0384 },
  ],
  source: "Bertsekas and Gallager (1992), Data Networks, section 2.4",
});

/** How often a message is sent until it is acknowledged. */
export const attemptsNeeded = numberExercise({
  id: "attempts-needed",
  title: "Until it is acknowledged",
  points: 1,
  unit: "1",
  parameters: { sendLoss: steps(0.05, 0.3, 0.05), ackLoss: steps(0.02, 0.2, 0.03) },
  answer: ({ sendLoss, ackLoss }) =>
    meanAttempts(Infinity, { loss: sendLoss, acknowledgementLoss: ackLoss }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "acknowledgements always arrive",
      answer: ({ sendLoss }) => 1 / (1 - sendLoss),
      hint: "A message whose acknowledgement is lost is sent again, too.",
      credit: 0.5,
    },
    {
      name: "repetitions only",
      answer: ({ sendLoss, ackLoss }) => 1 / ((1 - sendLoss) * (1 - ackLoss)) - 1,
      hint: "These are the repetitions. How often is it sent in all?",
      credit: 0.75,
    },
    {
      name: "one repetition for each loss",
      answer: ({ sendLoss, ackLoss }) => 1 + sendLoss + (1 - sendLoss) * ackLoss,
      hint: "A repetition may be lost as well.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { sendLoss: 0.1, ackLoss: 0.05 }, answer: 1.1695906432748537 },
    { given: { sendLoss: 0.2, ackLoss: 0.2 }, answer: 1.5625 },
  ],
  source: "Bertsekas and Gallager (1992), Data Networks, section 2.4",
});

/** How many of a day's orders are executed twice or more. */
export const doneTwice = numberExercise({
  id: "done-twice",
  title: "Ordered once, delivered twice",
  points: 2,
  unit: "1",
  parameters: {
    orderLoss: oneOf(0.02, 0.1, 0.2, 0.3),
    answerLoss: oneOf(0.01, 0.04, 0.05, 0.08),
    orders: oneOf(1000, 5000, 20_000),
  },
  answer: ({ orderLoss, answerLoss, orders }) =>
    orders *
    duplicateExecution({
      ...{ loss: orderLoss, acknowledgementLoss: answerLoss },
      ...{ attempts: Infinity, deduplicates: false },
    }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "lost orders, too",
      answer: ({ orderLoss, answerLoss, orders }) =>
        orders * (1 - (1 - orderLoss) * (1 - answerLoss)),
      hint: "An order that is lost is sent again, but is it executed twice?",
      credit: 0.25,
    },
    {
      name: "lost orders only",
      answer: ({ orderLoss, orders }) => orders * orderLoss,
      hint: "What is lost on its way to the shop is not executed there.",
    },
    {
      name: "extra executions",
      answer: ({ answerLoss, orders }) => (orders * answerLoss) / (1 - answerLoss),
      hint: "These are executions too many. Some orders have several of them: how many orders are it?",
      credit: 0.75,
    },
    {
      name: "only if the order arrives with the first attempt",
      answer: ({ orderLoss, answerLoss, orders }) => orders * (1 - orderLoss) * answerLoss,
      hint: "The order is sent until it is answered, so at some time it arrives.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { orderLoss: 0.1, answerLoss: 0.05, orders: 1000 }, answer: 50 },
    { given: { orderLoss: 0.3, answerLoss: 0.01, orders: 20_000 }, answer: 200 },
  ],
  source: "Spector (1982), Communications of the ACM 25(4)",
});

const filterSize = (numbers: {
  readonly copyRate: number;
  readonly copyLife: number;
  readonly newDropped: number;
}) => (numbers.copyRate * numbers.copyLife * bloomBitsPerItem(numbers.newDropped)) / 8;

/** How large a filter is that knows copies. */
export const filterForCopies = numberExercise({
  id: "filter-for-copies",
  title: "A filter for copies",
  points: 3,
  unit: "byte",
  parameters: {
    copyRate: oneOf(1000, 5000, 10_000),
    copyLife: oneOf(minutes(1), minutes(10), minutes(60)),
    newDropped: oneOf(0.01, 0.001, 1e-4),
  },
  answer: filterSize,
  tolerance: 1e-3,
  mistakes: [
    ...bitsForBytes(filterSize).slice(0, 1),
    {
      name: "one hash",
      answer: ({ copyRate, copyLife, newDropped }) =>
        (copyRate * copyLife) / -Math.log1p(-newDropped) / 8,
      hint: "With one bit for each name the filter has to be nearly empty. How many hashes are best?",
      credit: 0.5,
    },
    {
      name: "binary logarithm, once",
      answer: ({ copyRate, copyLife, newDropped }) =>
        (copyRate * copyLife * -Math.log2(newDropped)) / 8,
      hint: "So large is a perfect table of fingerprints. A Bloom filter takes 44 % more.",
      credit: 0.5,
    },
    {
      name: "whole names",
      answer: ({ copyRate, copyLife }) => 16 * copyRate * copyLife,
      hint: "This is a table of names of 16 bytes, which drops nothing that is new.",
    },
  ],
  known: [
    {
      given: { copyRate: 10_000, copyLife: 600, newDropped: 0.001 },
      answer: 10_783_190.66,
    },
  ],
  source: "Bloom (1970), Communications of the ACM 13(7)",
});
