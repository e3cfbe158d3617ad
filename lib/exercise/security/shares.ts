/** A secret in shares: how many of them should give it back, as a figure that shows why. */

import { binomialProbability } from "../../core/binomial";
import { thresholdTheft, thresholdUnavailability } from "../../model/security/threshold";
import { type NumbersOf, figureExercise } from "../define";
import { oneOf } from "../question";

const parameters = {
  keyShares: oneOf(5, 6, 7, 8, 9),
  shareStolen: oneOf(0.01, 0.02, 0.05),
  shareMissing: oneOf(0.02, 0.05, 0.1),
  theftDamage: oneOf(1e6, 1e7),
  lossDamage: oneOf(1e5, 1e6),
};
type Key = NumbersOf<typeof parameters>;

const lost = (threshold: number, { keyShares, shareMissing }: Key) =>
  thresholdUnavailability(threshold, { shares: keyShares, unavailability: shareMissing });

/** Mean damage by thieves who have enough shares, and by owners who have too few. */
function damage(threshold: number, numbers: Key): number {
  const { keyShares, shareStolen, theftDamage, lossDamage } = numbers;
  const stolen = thresholdTheft(threshold, { shares: keyShares, theft: shareStolen });
  return theftDamage * stolen + lossDamage * lost(threshold, numbers);
}

/** The threshold with the least damage: all are looked at, there are few. */
function bestThreshold(numbers: Key): number {
  let best = 1;
  for (let threshold = 2; threshold <= numbers.keyShares; threshold += 1) {
    if (damage(threshold, numbers) < damage(best, numbers)) best = threshold;
  }
  return best;
}

/** How many shares should be needed. */
export const sharesDesign = figureExercise({
  id: "shares-design",
  title: "Nobody alone",
  points: 4,
  parameters,
  x: { quantity: "shares that are needed", unit: "count" },
  y: { quantity: "mean damage", unit: "EUR" },
  span: ({ keyShares }) => [1, keyShares],
  tolerance: 1e-3,
  curve: damage,
  mark: bestThreshold,
  mistakes: [
    {
      name: "thieves only",
      curve: (threshold, numbers) => damage(threshold, { ...numbers, lossDamage: 0 }),
      hint: "With this curve all shares should be needed: what if one of them is missing then?",
      credit: 0.25,
    },
    {
      name: "exactly so many stolen",
      curve: (threshold, numbers) => {
        const { keyShares, shareStolen, theftDamage, lossDamage } = numbers;
        const chance = shareStolen;
        const stolen = binomialProbability(threshold, { trials: keyShares, chance });
        return theftDamage * stolen + lossDamage * lost(threshold, numbers);
      },
      hint: "A thief may well have more shares than it takes.",
      credit: 0.5,
    },
    {
      name: "as many missing as needed",
      curve: (threshold, numbers) => {
        const { keyShares, shareMissing, lossDamage } = numbers;
        const missing = thresholdTheft(threshold, { shares: keyShares, theft: shareMissing });
        return damage(threshold, { ...numbers, lossDamage: 0 }) + lossDamage * missing;
      },
      hint: "How many may be missing, so that there are still enough of them?",
      credit: 0.5,
    },
  ],
  known: [
    {
      given: { keyShares: 5, shareStolen: 0.05, shareMissing: 0.01, theftDamage: 1, lossDamage: 1 },
      at: 3,
      answer: 0.0011679756,
    },
  ],
  source: "Shamir (1979), How to share a secret, Communications of the ACM 22(11)",
});
