/** Two ways to make a program faster, of which one can be paid. */

import { enhancedSpeedup } from "../../model/scaling/enhancement";
import { type NumbersOf, numberExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  parsingShare: oneOf(0.2, 0.3, 0.4),
  parsingFactor: oneOf(5, 10, 20),
  storageShare: oneOf(0.5, 0.6),
  storageFactor: oneOf(1.4, 1.6, 1.8),
};
type Offers = NumbersOf<typeof parameters>;

/** Speedup of the whole program by either offer: faster parsing, faster storage. */
function speedups({ parsingShare, parsingFactor, storageShare, storageFactor }: Offers) {
  return [
    enhancedSpeedup(parsingFactor, { enhancedFraction: parsingShare }),
    enhancedSpeedup(storageFactor, { enhancedFraction: storageShare }),
  ] as const;
}

/** What the better of two offers brings. */
export const betterUpgrade = numberExercise({
  id: "better-upgrade",
  title: "Which upgrade pays?",
  points: 2,
  unit: "1",
  parameters,
  suits: (numbers) => {
    const [parsing, storage] = speedups(numbers);
    return Math.abs(parsing / storage - 1) > 0.01;
  },
  answer: (numbers) => Math.max(...speedups(numbers)),
  tolerance: 1e-4,
  mistakes: [
    {
      name: "the worse offer",
      answer: (numbers) => Math.min(...speedups(numbers)),
      hint: "This is what the other offer brings: compare both.",
      credit: 0.5,
    },
    {
      name: "the factor of one part",
      answer: ({ parsingFactor, storageFactor }) => Math.max(parsingFactor, storageFactor),
      hint: "So much faster is one part: how much of the time does the rest take?",
    },
    {
      name: "factors weighed by their shares",
      answer: ({ parsingShare, parsingFactor, storageShare, storageFactor }) =>
        Math.max(1 + parsingShare * (parsingFactor - 1), 1 + storageShare * (storageFactor - 1)),
      hint: "A mean of speeds is no speed of the mean: add up the times of the parts.",
      credit: 0.25,
    },
    {
      name: "both offers",
      answer: ({ parsingShare, parsingFactor, storageShare, storageFactor }) =>
        1 / (1 - parsingShare * (1 - 1 / parsingFactor) - storageShare * (1 - 1 / storageFactor)),
      hint: "This takes both offers: only one of them can be paid.",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { parsingShare: 0.4, parsingFactor: 10, storageShare: 0.5, storageFactor: 1.8 },
      answer: 1.5625,
    },
    {
      given: { parsingShare: 0.2, parsingFactor: 5, storageShare: 0.6, storageFactor: 1.6 },
      answer: 1.29032258065,
    },
  ],
  source: "Amdahl (1967); Hennessy and Patterson, Computer Architecture, section 1.9",
});
