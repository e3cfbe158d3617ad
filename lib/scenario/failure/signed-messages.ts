/**
 * A commander and lieutenants who sign what they say, one of them a traitor: everything it may do.
 *
 * The commander sends a signed order to each; each lieutenant signs what it got and passes it to the
 * others. A word that comes in the second round counts if it bears enough signatures. Who then knows one
 * order obeys it, else all fall back on 0. No one can sign for another, so a traitor among the lieutenants
 * can only keep silent.
 */

import { requireBetween, requireCount, requireWhole } from "../../core/check";
import type { Order } from "./oral-messages";

export interface SignedMessageParams {
  /** The commander and the lieutenants (count, 2 to 4: everything is tried). */
  readonly generals: number;
  /** Signatures that a word of the second round has to bear (count, 1 or 2). */
  readonly signatures: number;
}

/** A run: general 0 is the commander. */
export interface SignedMessageRun {
  readonly traitor: number;
  /** What the commander is to order. */
  readonly order: Order;
  /** Orders that each lieutenant gets from the commander: a traitor may sign none, or both. */
  readonly heard: readonly (readonly Order[])[];
  /** What a traitor still sends to each lieutenant in the second round, signed by itself only. */
  readonly late: readonly (readonly Order[])[];
  readonly decided: readonly Order[];
  /** Loyal lieutenants decide the same, and what a loyal commander ordered. */
  readonly holds: boolean;
}

const subsets: readonly (readonly Order[])[] = [[], [0], [1], [0, 1]];

/** All ways to give each of so many lieutenants one of the choices. */
function waysOf<T>(lieutenants: number, choices: readonly T[]): T[][] {
  let ways: T[][] = [[]];
  for (let i = 0; i < lieutenants; i += 1) {
    ways = ways.flatMap((way) => choices.map((each) => [...way, each]));
  }
  return ways;
}

/**
 * Every run with one traitor.
 *
 * @returns runs; one that does not hold is a counter-example
 * @throws RangeError if a parameter is outside its domain
 */
export function enumerateSignedMessages(params: SignedMessageParams): SignedMessageRun[] {
  const { generals, signatures } = params;
  requireCount({ generals, signatures });
  requireBetween(2, 4, { generals });
  requireBetween(1, 2, { signatures });
  const lieutenants = generals - 1;
  const run = (
    traitor: number,
    order: Order,
    { heard, late }: Pick<SignedMessageRun, "heard" | "late">,
  ): SignedMessageRun => {
    const relayed = heard.filter((_, i) => i + 1 !== traitor).flat();
    const decided = heard.map((own, i): Order => {
      const known = new Set([...own, ...relayed, ...(signatures === 1 ? (late[i] ?? []) : [])]);
      return known.size === 1 && known.has(1) ? 1 : 0;
    });
    const loyal = decided.filter((_, i) => i + 1 !== traitor);
    const isOne = loyal.every((each) => each === loyal[0]);
    const isObeyed = traitor === 0 || loyal.every((each) => each === order);
    return { traitor, order, heard, late, decided, holds: isOne && isObeyed };
  };
  const lying = waysOf(lieutenants, subsets).flatMap((heard) =>
    waysOf(lieutenants, subsets).map((late) => run(0, heard[0]?.[0] ?? 0, { heard, late })),
  );
  const silent = ([0, 1] as const).flatMap((order) =>
    Array.from({ length: lieutenants }, (_, i) =>
      run(i + 1, order, {
        heard: new Array<Order[]>(lieutenants).fill([order]),
        late: new Array<Order[]>(lieutenants).fill([]),
      }),
    ),
  );
  return [...lying, ...silent];
}

/** A decision that liars leave no choice about: all others began with this value. */
export interface BallotStory {
  readonly liars: readonly number[];
  readonly demands: Order;
}

/** What all replicas said, as all of them saw it, and who may have lied; replicas count from 1. */
export interface Ballot {
  readonly said: readonly Order[];
  /** One story for each decision that is demanded; two of them cannot both be obeyed. */
  readonly stories: readonly BallotStory[];
}

/**
 * Every ballot of replicas that see the same words: signatures can give no more.
 *
 * If all that do not lie began with one value, that value has to be decided. Which of them lie is not to be
 * seen, so a ballot with two stories defeats every rule to decide by.
 *
 * @returns ballots; one with two stories is a counter-example
 * @throws RangeError if there are not 1 to 8 replicas, or as many `faults` as replicas
 */
export function enumerateBallots(params: {
  readonly replicas: number;
  readonly faults: number;
}): Ballot[] {
  const { replicas, faults } = params;
  requireCount({ replicas });
  requireBetween(1, 8, { replicas });
  requireWhole({ faults });
  requireBetween(0, replicas - 1, { faults });
  const members = Array.from({ length: replicas }, (_, i) => i + 1);
  return waysOf(replicas, [0, 1] as const).map((said) => {
    const stories = ([0, 1] as const).flatMap((demands) => {
      const liars = members.filter((each) => said[each - 1] !== demands);
      return liars.length <= faults ? [{ liars, demands }] : [];
    });
    return { said, stories };
  });
}
