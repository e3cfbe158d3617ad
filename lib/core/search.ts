/** Where a condition on whole numbers begins to hold; no guards. */

/**
 * The smallest whole number, `from` or more, for which a condition holds that goes on to hold.
 *
 * Steps that double, then halving: the condition is asked about 2 log₂ of the distance times.
 *
 * @param holds - false up to some number and true from there on
 * @param from - first number to ask about
 * @returns the number at which it begins to hold
 */
export function smallestWhole(holds: (count: number) => boolean, from: number): number {
  if (holds(from)) return from;
  let below = from;
  let step = 1;
  while (!holds(below + step)) {
    below += step;
    step *= 2;
  }
  while (step > 1) {
    step /= 2;
    if (!holds(below + step)) below += step;
  }
  return below + 1;
}
