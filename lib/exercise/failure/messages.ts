/** What agreement costs in messages, as a function of the faults that it stands. */

import { pbftMessages } from "../../model/failure/agreement-cost";
import { functionExercise } from "../define";
import { oneOf } from "../question";

/** Messages a second of a group that stands lies, by the number of liars. */
export const messagesFunction = functionExercise({
  id: "messages-function",
  title: "The price of agreement",
  points: 3,
  parameters: { requestRate: oneOf(1000, 2000, 5000), requestsInBatch: oneOf(10, 20, 50) },
  x: { quantity: "liars that the group stands", unit: "count" },
  y: { quantity: "messages", unit: "1/s" },
  span: () => [1, 8],
  tolerance: 1e-6,
  curve: (faults, { requestRate, requestsInBatch }) =>
    (requestRate / requestsInBatch) * pbftMessages(3 * faults + 1),
  mistakes: [
    {
      name: "2f + 1 replicas",
      curve: (faults, { requestRate, requestsInBatch }) =>
        (requestRate / requestsInBatch) * pbftMessages(2 * faults + 1),
      hint: "So few replicas stand crashes, not lies.",
      credit: 0.5,
    },
    {
      name: "a leader and a majority",
      curve: (faults, { requestRate, requestsInBatch }) =>
        (requestRate / requestsInBatch) * 2 * (3 * faults),
      hint: "Here all depends on what the leader says. Whom do the others ask whether it lies?",
      credit: 0.25,
    },
    {
      name: "one round of all to all",
      curve: (faults, { requestRate, requestsInBatch }) =>
        (requestRate / requestsInBatch) * (3 * faults + 1) * (3 * faults),
      hint: "There are three steps: a proposal to all, and two in which replicas tell each other.",
      credit: 0.5,
    },
    {
      name: "no batches",
      curve: (faults, { requestRate }) => requestRate * pbftMessages(3 * faults + 1),
      hint: "Requests are agreed on together: how many decisions a second does that leave?",
      credit: 0.5,
    },
  ],
  known: [{ given: { requestRate: 2000, requestsInBatch: 20 }, at: 2, answer: 8400 }],
  source: "Castro and Liskov (1999), Practical Byzantine fault tolerance, OSDI",
});
