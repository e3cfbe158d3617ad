/** A cluster whose nodes wait for each other and agree: as a function, and as a decision. */

import { type UslParams, uslBestLoad, uslCapacity } from "../../model/scaling/usl";
import { type NumbersOf, figureExercise, functionExercise } from "../define";
import { oneOf } from "../question";

const nodesAxis = { quantity: "nodes", unit: "count" };
const throughputAxis = { quantity: "throughput", unit: "1/s" };

const own = {
  nodeRate: oneOf(500, 800, 1200),
  waitingShare: oneOf(0.01, 0.02, 0.05),
  agreementCost: oneOf(2e-4, 5e-4, 1e-3),
};
type Own = NumbersOf<typeof own>;

const decision = {
  designNodeRate: oneOf(500, 1000, 2000),
  designWaiting: oneOf(0.01, 0.03, 0.05),
  designAgreement: oneOf(5e-4, 1e-3, 2e-3),
};
type Decision = NumbersOf<typeof decision>;

const usl = ({ waitingShare, agreementCost }: Own): UslParams => ({
  contention: waitingShare,
  coherency: agreementCost,
});
const designUsl = ({ designWaiting, designAgreement }: Decision): UslParams => ({
  contention: designWaiting,
  coherency: designAgreement,
});

/** Throughput as a function of the number of nodes. */
export const throughputFunction = functionExercise({
  id: "throughput-function",
  title: "Nodes that wait and agree",
  points: 3,
  parameters: own,
  x: nodesAxis,
  y: throughputAxis,
  span: () => [1, 100],
  tolerance: 1e-6,
  curve: (nodes, numbers) => numbers.nodeRate * uslCapacity(nodes, usl(numbers)),
  mistakes: [
    {
      name: "no agreement",
      curve: (nodes, numbers) =>
        numbers.nodeRate * uslCapacity(nodes, { ...usl(numbers), coherency: 0 }),
      hint: "This levels off and never falls: every node also has to agree with every other.",
      credit: 0.25,
    },
    {
      name: "pairs counted once",
      curve: (nodes, numbers) =>
        numbers.nodeRate *
        uslCapacity(nodes, { ...usl(numbers), coherency: numbers.agreementCost / 2 }),
      hint: "The cost of agreement is counted from both sides of each pair in this law.",
      credit: 0.5,
    },
    {
      name: "a node that waits for itself",
      curve: (nodes, { nodeRate, waitingShare, agreementCost }) =>
        (nodeRate * nodes) / (1 + waitingShare * nodes + agreementCost * nodes * nodes),
      hint: "What does your formula give for a single node? It has nobody to wait for.",
      credit: 0.5,
    },
    {
      name: "nodes times the first",
      curve: (nodes, { nodeRate }) => nodeRate * nodes,
      hint: "This leaves out that nodes wait for each other.",
    },
  ],
  known: [
    {
      given: { nodeRate: 800, waitingShare: 0.02, agreementCost: 5e-4 },
      at: 40,
      answer: 12_500,
    },
    {
      given: { nodeRate: 500, waitingShare: 0.05, agreementCost: 1e-3 },
      at: 32,
      answer: 4517.22190853,
    },
  ],
  source: "Gunther (2007), Guerrilla Capacity Planning, chapter 4",
});

/** How many nodes do the most, as a figure that shows why. */
export const clusterDesign = figureExercise({
  id: "cluster-design",
  title: "How many nodes?",
  points: 4,
  parameters: decision,
  x: nodesAxis,
  y: throughputAxis,
  span: () => [1, 80],
  tolerance: 1e-3,
  curve: (nodes, numbers) => numbers.designNodeRate * uslCapacity(nodes, designUsl(numbers)),
  mark: (numbers) => uslBestLoad(designUsl(numbers)),
  mistakes: [
    {
      name: "no agreement",
      curve: (nodes, numbers) =>
        numbers.designNodeRate * uslCapacity(nodes, { ...designUsl(numbers), coherency: 0 }),
      hint: "Without the cost of agreement there is no peak: where did it go?",
      credit: 0.25,
    },
    {
      name: "no waiting",
      curve: (nodes, numbers) =>
        numbers.designNodeRate * uslCapacity(nodes, { ...designUsl(numbers), contention: 0 }),
      hint: "Nodes also wait in turn for what only one of them can use.",
      credit: 0.25,
    },
    {
      name: "relative capacity",
      curve: (nodes, numbers) => uslCapacity(nodes, designUsl(numbers)),
      hint: "This is the capacity in units of one node: requests a second are asked for.",
      credit: 0.75,
    },
  ],
  known: [
    {
      given: { designNodeRate: 1000, designWaiting: 0.03, designAgreement: 1e-3 },
      at: 50,
      answer: 10_162.601626,
    },
  ],
  source: "Gunther (2007), Guerrilla Capacity Planning, chapter 4",
});
