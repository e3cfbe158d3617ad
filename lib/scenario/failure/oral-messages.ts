/**
 * A commander and lieutenants, one of them a traitor: everything that the traitor may do.
 *
 * The commander tells each lieutenant an order (0 or 1), each lieutenant tells each other one what it heard,
 * and then decides. Who says nothing is taken to say 0, so silence adds nothing new.
 */

import { requireBetween, requireCount, requireItems } from "../../core/check";

export type Order = 0 | 1;

/** What a lieutenant decides: from the commander's word, and what the others say that theirs was. */
export type DecisionRule = (heard: Order, told: readonly Order[]) => Order;

export interface OralMessageParams {
  /** The commander and the lieutenants (count, 2 to 5: everything is tried). */
  readonly generals: number;
  /** One rule for all lieutenants, or one for each. */
  readonly rules: readonly DecisionRule[];
}

/** A run: general 0 is the commander. */
export interface OralMessageRun {
  readonly traitor: number;
  /** What the commander is to order. */
  readonly order: Order;
  /** What each lieutenant hears from the commander. */
  readonly heard: readonly Order[];
  /** What each lieutenant is told by the others, in their order. */
  readonly told: readonly (readonly Order[])[];
  readonly decided: readonly Order[];
  /** Loyal lieutenants decide the same, and what a loyal commander ordered. */
  readonly holds: boolean;
}

const mostGenerals = 5;

/** All lists of so many orders. */
function listsOf(length: number): Order[][] {
  return Array.from({ length: 2 ** length }, (_, bits) =>
    Array.from({ length }, (_, i) => ((bits >> i) & 1) as Order),
  );
}

/**
 * Every run with one traitor.
 *
 * @returns runs; one that does not hold is a counter-example
 * @throws RangeError if there are too many generals, or another number of rules than one or one for each
 */
export function enumerateOralMessages({ generals, rules }: OralMessageParams): OralMessageRun[] {
  requireCount({ generals });
  requireBetween(2, mostGenerals, { generals });
  requireItems(1, { rules });
  const lieutenants = Array.from({ length: generals - 1 }, (_, i) => i + 1);
  const run = (
    traitor: number,
    order: Order,
    { heard, lies }: { heard: readonly Order[]; lies: readonly Order[] },
  ): OralMessageRun => {
    const says = (from: number, to: number) => {
      const place = lieutenants.filter((each) => each !== from).indexOf(to);
      return (from === traitor ? lies[place] : heard[from - 1]) as Order;
    };
    const told = lieutenants.map((to) =>
      lieutenants.filter((from) => from !== to).map((from) => says(from, to)),
    );
    const decided = lieutenants.map((each, i) => {
      const rule = rules[i % rules.length] as DecisionRule;
      return rule(heard[each - 1] as Order, told[each - 1] as Order[]);
    });
    const loyal = decided.filter((_, i) => i + 1 !== traitor);
    const isOne = loyal.every((each) => each === loyal[0]);
    const isObeyed = traitor === 0 || loyal.every((each) => each === order);
    return { traitor, order, heard, told, decided, holds: isOne && isObeyed };
  };
  const lying = listsOf(generals - 1).map((heard) =>
    run(0, heard[0] as Order, { heard, lies: [] }),
  );
  const relaying = ([0, 1] as const).flatMap((order) =>
    lieutenants.flatMap((traitor) =>
      listsOf(generals - 2).map((lies) =>
        run(traitor, order, { heard: lieutenants.map(() => order), lies }),
      ),
    ),
  );
  return [...lying, ...relaying];
}
