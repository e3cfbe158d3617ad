/** Assumptions: how often more are faulty than assumed, and what to do about it. */

import { binomialAtLeast, binomialProbability } from "../../core/binomial";
import { assumptionViolation } from "../../model/failure/assumption";
import { type NumbersOf, figureExercise, numberExercise } from "../define";
import { oneOf, steps } from "../question";

const group = { groupFaults: steps(1, 3, 1), replicaFault: oneOf(0.01, 0.02, 0.05) };
type Group = NumbersOf<typeof group>;

const sizeOf = ({ groupFaults }: Group) => 2 * groupFaults + 1;
const atLeast = (faulty: number, numbers: Group) =>
  binomialAtLeast(faulty, { trials: sizeOf(numbers), chance: numbers.replicaFault });

/** How often a group of 2f + 1 has more than f faulty replicas. */
export const assumptionBroken = numberExercise({
  id: "assumption-broken",
  title: "How good is the assumption?",
  points: 2,
  unit: "fraction",
  parameters: group,
  answer: (numbers) =>
    assumptionViolation(numbers.replicaFault, {
      replicas: sizeOf(numbers),
      faults: numbers.groupFaults,
    }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "exactly one more",
      answer: (numbers) =>
        binomialProbability(numbers.groupFaults + 1, {
          trials: sizeOf(numbers),
          chance: numbers.replicaFault,
        }),
      hint: "Exactly one more than assumed is only one of the ways to break it.",
      credit: 0.5,
    },
    {
      name: "one choice of replicas",
      answer: ({ replicaFault, groupFaults }) => replicaFault ** (groupFaults + 1),
      hint: "This is the chance for replicas that were chosen before: which ones may they be?",
      credit: 0.25,
    },
    {
      name: "as many as assumed",
      answer: (numbers) => atLeast(numbers.groupFaults, numbers),
      hint: "So many faults are assumed, and stood: how many break the assumption?",
      credit: 0.25,
    },
    {
      name: "any replica faulty",
      answer: (numbers) => atLeast(1, numbers),
      hint: "One faulty replica is what the group was made for.",
    },
  ],
  known: [
    { given: { groupFaults: 1, replicaFault: 0.01 }, answer: 2.98e-4 },
    { given: { groupFaults: 2, replicaFault: 0.02 }, answer: 7.76192e-5 },
  ],
  source: "Powell (1992), Failure mode assumptions and assumption coverage, FTCS",
});

const decision = {
  nodeFault: oneOf(0.01, 0.02, 0.03, 0.05),
  breakTarget: oneOf(1e-3, 1e-4, 1e-5),
};
type Decision = NumbersOf<typeof decision>;

const violation = (nodes: number, { nodeFault }: Decision) =>
  assumptionViolation(nodeFault, { replicas: nodes, faults: Math.floor((nodes - 1) / 2) });

/** The fewest with which the assumption is broken rarely enough; one more can be worse. */
function fewestNodes(numbers: Decision): number {
  let nodes = 1;
  while (violation(nodes, numbers) > numbers.breakTarget) nodes += 1;
  return nodes;
}

/** How many voters against crashes, as a figure that shows why not an even number. */
export const votersDesign = figureExercise({
  id: "voters-design",
  title: "How many voters?",
  points: 4,
  parameters: decision,
  suits: (numbers) => fewestNodes(numbers) <= 9,
  x: { quantity: "replicas", unit: "count" },
  y: { quantity: "chance that too many are faulty", unit: "fraction" },
  span: () => [2, 11],
  tolerance: 1e-3,
  curve: violation,
  mark: fewestNodes,
  mistakes: [
    {
      name: "half of an even group may fail",
      curve: (nodes, { nodeFault }) =>
        assumptionViolation(nodeFault, { replicas: nodes, faults: Math.floor(nodes / 2) }),
      hint: "If half of an even group is down, is the other half a majority?",
      credit: 0.25,
    },
    {
      name: "all of them have to fail",
      curve: (nodes, { nodeFault }) => nodeFault ** nodes,
      hint: "The group stops long before its last replica does: when is there no majority?",
    },
    {
      name: "a third may fail",
      curve: (nodes, { nodeFault }) =>
        assumptionViolation(nodeFault, { replicas: nodes, faults: Math.floor((nodes - 1) / 3) }),
      hint: "This group stands liars: against crashes a majority is enough.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { nodeFault: 0.02, breakTarget: 1e-4 }, at: 6, answer: 1.5291456e-4 },
    { given: { nodeFault: 0.02, breakTarget: 1e-4 }, at: 7, answer: 5.3356544e-6 },
  ],
  source: "Powell (1992), Failure mode assumptions and assumption coverage, FTCS",
});
