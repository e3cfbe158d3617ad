/** Copies, codes and rebuilds: how often data is lost, and what it costs that it is not. */

import { binomialAtLeast, binomialProbability } from "../../core/binomial";
import { smallestWhole } from "../../core/search";
import { objectLoss, roughTimeToDataLoss } from "../../model/replication/durability";
import { type NumbersOf, figureExercise, numberExercise } from "../define";
import { oneOf, steps } from "../question";

const code = {
  dataPieces: oneOf(4, 6, 8, 10),
  sparePieces: oneOf(2, 3, 4),
  pieceLoss: oneOf(0.005, 0.01, 0.02),
};
type Code = NumbersOf<typeof code>;

const piecesOf = ({ dataPieces, sparePieces }: Code) => dataPieces + sparePieces;

/** How often an object in pieces is lost. */
export const codeLoss = numberExercise({
  id: "code-loss",
  title: "Any so many of them",
  points: 2,
  unit: "fraction",
  parameters: code,
  answer: (numbers) =>
    objectLoss(numbers.pieceLoss, { needed: numbers.dataPieces, pieces: piecesOf(numbers) }),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "exactly one too many",
      answer: (numbers) =>
        binomialProbability(numbers.sparePieces + 1, {
          trials: piecesOf(numbers),
          chance: numbers.pieceLoss,
        }),
      hint: "Exactly one piece more than it stands is only one way to lose the object.",
      credit: 0.5,
    },
    {
      name: "all spare pieces lost",
      answer: (numbers) =>
        binomialAtLeast(numbers.sparePieces, {
          trials: piecesOf(numbers),
          chance: numbers.pieceLoss,
        }),
      hint: "With so many pieces lost, is there still enough to put the object together?",
      credit: 0.25,
    },
    {
      name: "certain pieces",
      answer: ({ pieceLoss, sparePieces }) => pieceLoss ** (sparePieces + 1),
      hint: "This is the chance for pieces that were chosen before: which ones may be lost?",
      credit: 0.25,
    },
  ],
  known: [
    { given: { dataPieces: 6, sparePieces: 3, pieceLoss: 0.01 }, answer: 1.210432831444e-6 },
    { given: { dataPieces: 10, sparePieces: 4, pieceLoss: 0.02 }, answer: 5.508714187682e-6 },
  ],
  source: "Weatherspoon and Kubiatowicz (2002), Erasure Coding vs. Replication, IPTPS",
});

const hour = 3600;
/** Rebuilds so fast that the approximation holds; what they are cancels. */
const slowly = { needed: 1, mttf: 1e5 * hour, mttr: 24 * hour, rebuilds: 1 };

/** What faster rebuilds do for the mean time to data loss. */
export const fasterRebuilds = numberExercise({
  id: "faster-rebuilds",
  title: "Faster rebuilds",
  points: 2,
  unit: "1",
  parameters: { storedCopies: steps(2, 5, 1), rebuildSpeedup: oneOf(1.5, 2, 3, 4, 5, 8) },
  answer: ({ storedCopies: pieces, rebuildSpeedup }) =>
    roughTimeToDataLoss({ ...slowly, pieces, mttr: slowly.mttr / rebuildSpeedup }) /
    roughTimeToDataLoss({ ...slowly, pieces }),
  tolerance: 0.01,
  mistakes: [
    {
      name: "in proportion",
      answer: ({ rebuildSpeedup }) => rebuildSpeedup,
      hint: "How many rebuilds have to come too late before the last copy is gone?",
      credit: 0.25,
    },
    {
      name: "a power for each copy",
      answer: ({ storedCopies, rebuildSpeedup }) => rebuildSpeedup ** storedCopies,
      hint: "Does the loss of the first copy depend on how fast rebuilds are?",
      credit: 0.5,
    },
    {
      name: "times for powers",
      answer: ({ storedCopies, rebuildSpeedup }) => rebuildSpeedup * (storedCopies - 1),
      hint: "Each rebuild has to fail after the one before it: chances that follow each other multiply.",
      credit: 0.25,
    },
  ],
  known: [
    { given: { storedCopies: 3, rebuildSpeedup: 2 }, answer: 4 },
    { given: { storedCopies: 4, rebuildSpeedup: 5 }, answer: 125 },
  ],
  source: "Gibson (1992), Redundant Disk Arrays; Resch and Volvovski (2013), arXiv:1310.4702",
});

const design = {
  designNeeded: oneOf(4, 6, 10),
  designPieceLoss: oneOf(0.01, 0.02, 0.05),
  designTarget: oneOf(1e-6, 1e-8, 1e-9),
};
type Design = NumbersOf<typeof design>;

const designLoss = (pieces: number, { designNeeded, designPieceLoss }: Design) =>
  objectLoss(designPieceLoss, { needed: designNeeded, pieces });

/** How many pieces are enough. */
export const codeDesign = figureExercise({
  id: "code-design",
  title: "How many pieces?",
  points: 4,
  parameters: design,
  x: { quantity: "pieces that are stored", unit: "count" },
  y: { quantity: "chance that the object is lost", unit: "fraction" },
  span: ({ designNeeded }) => [designNeeded, designNeeded + 12],
  tolerance: 1e-3,
  curve: designLoss,
  mark: (numbers) =>
    smallestWhole(
      (pieces) => designLoss(pieces, numbers) <= numbers.designTarget,
      numbers.designNeeded,
    ),
  mistakes: [
    {
      name: "certain pieces",
      curve: (pieces, { designNeeded, designPieceLoss }) =>
        designPieceLoss ** (pieces - designNeeded + 1),
      hint: "So it is for copies, of which all have to go. Here any of the pieces may.",
      credit: 0.25,
    },
    {
      name: "one piece too many is lost in exactly one way",
      curve: (pieces, { designNeeded, designPieceLoss }) =>
        binomialProbability(pieces - designNeeded + 1, {
          trials: pieces,
          chance: designPieceLoss,
        }),
      hint: "More pieces than that may be lost, too.",
      credit: 0.5,
    },
    {
      name: "spare pieces counted as needed",
      curve: (pieces, { designNeeded, designPieceLoss }) =>
        binomialAtLeast(pieces - designNeeded, { trials: pieces, chance: designPieceLoss }),
      hint: "When all spare pieces are lost, is the object lost as well?",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { designNeeded: 6, designPieceLoss: 0.01, designTarget: 1e-6 },
      at: 9,
      answer: 1.210432831444e-6,
    },
    {
      given: { designNeeded: 10, designPieceLoss: 0.05, designTarget: 1e-9 },
      at: 20,
      answer: 5.379600583985e-10,
    },
  ],
  source: "Weatherspoon and Kubiatowicz (2002), Erasure Coding vs. Replication, IPTPS",
});
