/** Witness for queues: the balance equations of a Markov chain, solved without any formula of queues. */

import { sumOf } from "../../../lib/core/sum";

/**
 * Long-run share of time in each state of a chain, by eliminating one state after another (Grassmann,
 * Taksar and Heyman 1985): no subtraction, so small chances keep their digits.
 *
 * @param states - number of states
 * @param rate - rate of going from one state to another
 */
export function steadyState(states: number, rate: (from: number, to: number) => number): number[] {
  const rates = Array.from({ length: states }, (_, from) =>
    Array.from({ length: states }, (_, to) => (from === to ? 0 : rate(from, to))),
  );
  const at = (from: number, to: number) => rates[from]?.[to] ?? 0;
  for (let last = states - 1; last > 0; last -= 1) {
    const leaving = sumOf((rates[last] ?? []).slice(0, last));
    for (let from = 0; from < last; from += 1) {
      const row = rates[from];
      if (row === undefined || at(from, last) === 0) continue;
      row[last] = at(from, last) / leaving;
      for (let to = 0; to < last; to += 1) {
        if (to !== from) row[to] = at(from, to) + at(from, last) * at(last, to);
      }
    }
  }
  const weights = [1];
  for (let state = 1; state < states; state += 1) {
    weights.push(sumOf(weights.map((weight, from) => weight * at(from, state))));
  }
  const total = sumOf(weights);
  return weights.map((weight) => weight / total);
}

/** Chain of customers that come and go one by one: arrivals, then departures, by their number. */
export function birthDeath(
  states: number,
  arrivals: (count: number) => number,
  departures: (count: number) => number,
): number[] {
  return steadyState(states, (from, to) => {
    if (to === from + 1) return arrivals(from);
    return to === from - 1 ? departures(from) : 0;
  });
}

/** Mean of a number that has these chances of being 0, 1, 2 … */
export const meanOf = (chances: readonly number[]) => sumOf(chances.map((each, n) => each * n));

/** Values to go through by hand. */
export const utilizations = [0.001, 0.3, 0.5, 0.8, 0.95];
