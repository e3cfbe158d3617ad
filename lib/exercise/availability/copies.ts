/** Copies of a service that share a cause of failure: as a function, and as a decision. */

import {
  commonCauseCopies,
  commonCauseUnavailability,
} from "../../model/availability/common-cause";
import { copiesUnavailability } from "../../model/availability/parallel";
import { type NumbersOf, figureExercise, functionExercise } from "../define";
import { oneOf } from "../question";

const own = { copyUnavailability: oneOf(0.01, 0.02, 0.05), sharedCause: oneOf(0.01, 0.02, 0.05) };
const decision = {
  designUnavailability: oneOf(0.01, 0.02, 0.05),
  designSharedCause: oneOf(0.001, 0.002, 0.005),
  designTarget: oneOf(1e-4, 2e-4, 5e-4),
};
type Own = NumbersOf<typeof own>;
type Decision = NumbersOf<typeof decision>;

const copiesAxis = { quantity: "copies", unit: "count" };
const unavailabilityAxis = { quantity: "unavailability", unit: "fraction" };
const groupOf = ({ designUnavailability, designSharedCause }: Decision) => ({
  unavailability: designUnavailability,
  commonCause: designSharedCause,
});

/** Unavailability as a function of the number of copies. */
export const copiesFunction = functionExercise({
  id: "copies-function",
  title: "Copies that share a cause",
  points: 3,
  parameters: own,
  x: copiesAxis,
  y: unavailabilityAxis,
  span: () => [1, 8],
  tolerance: 1e-6,
  curve: (copies, { copyUnavailability: unavailability, sharedCause: commonCause }: Own) =>
    commonCauseUnavailability(copies, { unavailability, commonCause }),
  mistakes: [
    {
      name: "independent copies",
      curve: (copies, { copyUnavailability: unavailability }) =>
        copiesUnavailability(copies, { unavailability }),
      hint: "These copies fail independently: where is the cause that takes all of them at once?",
    },
    {
      name: "cause counted twice",
      curve: (copies, { copyUnavailability, sharedCause }) =>
        sharedCause * copyUnavailability +
        copiesUnavailability(copies, { unavailability: copyUnavailability }),
      hint: "The shared cause is a part of each copy's unavailability: take it out of the rest.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { copyUnavailability: 0.01, sharedCause: 0.05 }, at: 2, answer: 5.90204875e-4 },
    { given: { copyUnavailability: 0.01, sharedCause: 0.05 }, at: 3, answer: 5.00856946e-4 },
  ],
  source: "Fleming (1975), General Atomic report GA-A13284",
});

/** How many copies a target needs, as a figure that shows why. */
export const copiesDesign = figureExercise({
  id: "copies-design",
  title: "How many copies?",
  points: 4,
  parameters: decision,
  suits: (numbers) => {
    const needed = commonCauseCopies(numbers.designTarget, groupOf(numbers));
    return needed >= 2 && needed <= 6;
  },
  x: copiesAxis,
  y: unavailabilityAxis,
  span: () => [1, 8],
  tolerance: 1e-3,
  curve: (copies, numbers) => commonCauseUnavailability(copies, groupOf(numbers)),
  mark: (numbers) => commonCauseCopies(numbers.designTarget, groupOf(numbers)),
  mistakes: [
    {
      name: "independent copies",
      curve: (copies, { designUnavailability: unavailability }) =>
        copiesUnavailability(copies, { unavailability }),
      hint: "These copies fail independently: the shared cause makes the curve level off.",
    },
  ],
  known: [
    {
      given: { designUnavailability: 0.01, designSharedCause: 0.005, designTarget: 2e-4 },
      at: 1,
      answer: 0.0099995025,
    },
  ],
  source: "Fleming (1975), General Atomic report GA-A13284",
});
