/** Groups of replicas: how many it takes, and how many of them have to agree. */

import { byzantineQuorum, majorityQuorum } from "../../model/failure/quorum";
import { minimumReplicas } from "../../model/failure/replicas";
import { type NumbersOf, numberExercise } from "../define";
import { steps } from "../question";

const two = { coordinatorCrashes: steps(1, 4, 1), ledgerLiars: steps(1, 3, 1) };
type Two = NumbersOf<typeof two>;

const partly = { timing: "partially synchronous", task: "consensus" } as const;
const crashGroup = ({ coordinatorCrashes }: Two) =>
  minimumReplicas(coordinatorCrashes, { fault: "crash", ...partly });
const lyingGroup = ({ ledgerLiars }: Two) =>
  minimumReplicas(ledgerLiars, { fault: "Byzantine", ...partly });

/** How many machines two groups take, of which one has to stand lies. */
export const machinesOrdered = numberExercise({
  id: "machines-ordered",
  title: "How many machines to order?",
  points: 2,
  unit: "count",
  parameters: two,
  answer: (numbers) => crashGroup(numbers) + lyingGroup(numbers),
  tolerance: 0,
  mistakes: [
    {
      name: "2f + 1 for lies",
      answer: (numbers) => crashGroup(numbers) + 2 * numbers.ledgerLiars + 1,
      hint: "If some do not answer, may most of those that do be liars? Look at the ledger's group again.",
      credit: 0.5,
    },
    {
      name: "f + 1 for crashes",
      answer: (numbers) => numbers.coordinatorCrashes + 1 + lyingGroup(numbers),
      hint: "With an unknown bound on delays, who is silent may be alive: two groups could both decide.",
      credit: 0.5,
    },
    {
      name: "one too few in each group",
      answer: (numbers) => crashGroup(numbers) + lyingGroup(numbers) - 2,
      hint: "What is left of each group when all its faults have happened? It needs one more.",
      credit: 0.25,
    },
    {
      name: "3f + 1 for crashes, too",
      answer: (numbers) => 3 * numbers.coordinatorCrashes + 1 + lyingGroup(numbers),
      hint: "This would work. But who only crashes tells no lies: does that group need so many?",
      credit: 0.5,
    },
  ],
  known: [
    { given: { coordinatorCrashes: 2, ledgerLiars: 1 }, answer: 9 },
    { given: { coordinatorCrashes: 3, ledgerLiars: 3 }, answer: 17 },
  ],
  source: "Dwork, Lynch and Stockmeyer (1988), Journal of the ACM 35(2), table I",
});

const mostLiars = (replicas: number) => Math.floor((replicas - 1) / 3);

/** How many of a group must agree so that any two such quorums share an honest one. */
export const ledgerQuorum = numberExercise({
  id: "ledger-quorum",
  title: "How many must agree?",
  points: 2,
  unit: "count",
  parameters: { ledgerReplicas: steps(5, 20, 1) },
  // Groups of 3f + 1 are left out: there 2f + 1 would be right, and for the wrong reason.
  suits: ({ ledgerReplicas }) => ledgerReplicas % 3 !== 1,
  answer: ({ ledgerReplicas }) =>
    byzantineQuorum(ledgerReplicas, { faults: mostLiars(ledgerReplicas) }),
  tolerance: 0,
  mistakes: [
    {
      name: "a majority",
      answer: ({ ledgerReplicas }) => majorityQuorum(ledgerReplicas),
      hint: "Two majorities share a replica. May it be one that tells each of them something else?",
      credit: 0.25,
    },
    {
      name: "2f + 1 whatever the group",
      answer: ({ ledgerReplicas }) => 2 * mostLiars(ledgerReplicas) + 1,
      hint: "That is enough for the smallest group which stands so many liars: is yours larger?",
      credit: 0.5,
    },
    {
      name: "all of them",
      answer: ({ ledgerReplicas }) => ledgerReplicas,
      hint: "A single silent replica would stop the group.",
    },
  ],
  known: [
    { given: { ledgerReplicas: 8 }, answer: 6 },
    { given: { ledgerReplicas: 18 }, answer: 12 },
  ],
  source: "Castro and Liskov (1999), OSDI; Lamport, Shostak and Pease (1982), TOPLAS 4(3)",
});
