/** Runs of the enumerations, told step by step: a sentence for each. */

import type { AttemptRun } from "./attempts";
import type { EquivocationRun } from "./equivocation";
import type { FloodingCrash, FloodingRun } from "./flooding";
import type { OralMessageRun } from "./oral-messages";
import type { Ballot, SignedMessageRun } from "./signed-messages";

/** "1", "1 and 2", "1, 2 and 3". */
function listOf(words: readonly (number | string)[]): string {
  const last = words.at(-1);
  if (last === undefined) return "none";
  return words.length === 1 ? String(last) : `${words.slice(0, -1).join(", ")} and ${last}`;
}

const replicasOf = (numbers: readonly number[]) =>
  numbers.length === 0
    ? "nobody"
    : `${numbers.length === 1 ? "replica" : "replicas"} ${listOf(numbers)}`;

/** "replica 1 accepts", "replicas 1 and 2 accept". */
const doing = (numbers: readonly number[], verb: string) =>
  `${replicasOf(numbers)} ${verb}${numbers.length > 1 ? "" : "s"}`;

const splitOf = (decided: readonly string[]) =>
  decided.length === 0
    ? "Nothing is decided."
    : `Decided: ${listOf([...new Set(decided)].map((each) => `"${each}"`))}.`;

/**
 * Two attempts to decide, as `enumerateAttempts` tries them.
 *
 * @returns sentences, in the order of the steps
 */
export function attemptStory(run: AttemptRun): string[] {
  const { acceptedFirst, forgot, answered, proposed, acceptedSecond, decided } = run;
  return [
    `The first proposer says "a"; ${doing(acceptedFirst, "accept")}, and no other message of it arrives.`,
    ...(forgot.length === 0
      ? []
      : [
          `Now ${doing(forgot, "halt")}, and ${forgot.length === 1 ? "comes" : "come"} back without memory.`,
        ]),
    `The second asks what was accepted; ${doing(answered, "answer")}.`,
    proposed === "a"
      ? `It hears of "a" and proposes that; ${doing(acceptedSecond, "accept")}.`
      : `It hears of nothing and proposes "b"; ${doing(acceptedSecond, "accept")}.`,
    splitOf(decided),
  ];
}

/**
 * One attempt of a proposer that lies, as `enumerateEquivocations` tries it.
 *
 * @returns sentences; honest replicas are numbered from 1
 */
export function equivocationStory({ told, decided }: EquivocationRun): string[] {
  return [
    ...told.map((word, i) =>
      word === "nothing"
        ? `Replica ${i + 1} is told nothing.`
        : `Replica ${i + 1} is told "${word}" and accepts it.`,
    ),
    "Who lies accepts both.",
    splitOf(decided),
  ];
}

/**
 * A commander and lieutenants, as `enumerateOralMessages` tries them.
 *
 * @returns sentences; general 0 is the commander
 */
export function oralMessageStory(run: OralMessageRun): string[] {
  const { traitor, order, heard, told, decided } = run;
  const lieutenants = heard.map((_, i) => i + 1);
  const orders = lieutenants.map((each, i) => `${heard[i]} to lieutenant ${each}`);
  const words = lieutenants.flatMap((to, i) =>
    lieutenants
      .filter((from) => from !== to)
      .map((from, j) => {
        const said = told[i]?.[j];
        const lie = from === traitor && said !== heard[from - 1] ? ", a lie" : "";
        return `Lieutenant ${from} tells lieutenant ${to} that it heard ${said}${lie}.`;
      }),
  );
  return [
    traitor === 0
      ? `The commander is the traitor and orders ${listOf(orders)}.`
      : `The commander is loyal and orders ${order}; lieutenant ${traitor} is the traitor.`,
    ...words,
    ...decisionsOf(decided, traitor),
  ];
}

/**
 * Generals who sign, as `enumerateSignedMessages` tries them.
 *
 * @returns sentences; general 0 is the commander
 */
export function signedMessageStory(run: SignedMessageRun): string[] {
  const { traitor, order, heard, late, decided } = run;
  const wordsOf = (orders: readonly number[]) => (orders.length === 0 ? "nothing" : listOf(orders));
  if (traitor !== 0) {
    return [
      `The commander is loyal and orders ${order}; lieutenant ${traitor} is the traitor, and silent.`,
      ...decisionsOf(decided, traitor),
    ];
  }
  return [
    `The commander is the traitor and signs ${listOf(heard.map((each, i) => `${wordsOf(each)} for lieutenant ${i + 1}`))}.`,
    "Each lieutenant shows the others what it got.",
    ...late.flatMap((each, i) =>
      each.length === 0
        ? []
        : [
            `Meanwhile the commander sends ${wordsOf(each)} to lieutenant ${i + 1}, too late to show.`,
          ],
    ),
    ...decisionsOf(decided, traitor),
  ];
}

function decisionsOf(decided: readonly number[], traitor: number): string[] {
  return decided.flatMap((each, i) =>
    i + 1 === traitor ? [] : [`Lieutenant ${i + 1} decides ${each}.`],
  );
}

/**
 * A ballot that all see, as `enumerateBallots` tries it.
 *
 * @returns sentences: what was said, and each story that explains it
 */
export function ballotStory({ said, stories }: Ballot): string[] {
  return [
    `All see the same: ${listOf(said.map((each, i) => `replica ${i + 1} says ${each}`))}.`,
    ...stories.map(({ liars, demands }) =>
      liars.length === 0
        ? `If nobody lies, all began with ${demands}: decide ${demands}.`
        : `If ${doing(liars, "lie")}, all others began with ${demands}: decide ${demands}.`,
    ),
  ];
}

/**
 * Flooding with crashes, as `enumerateFlooding` tries it.
 *
 * @returns sentences, a round after the other
 */
export function floodingStory({ inputs, rounds, decided }: FloodingRun): string[] {
  const crashOf = ({ replica, reached }: FloodingCrash) =>
    `replica ${replica} crashes and reaches ${replicasOf(reached)}${reached.length === 0 ? "" : " only"}`;
  return [
    `They begin with ${listOf(inputs)}.`,
    ...rounds.map((crashes, i) => {
      const what = crashes.length === 0 ? "nobody crashes" : listOf(crashes.map(crashOf));
      return `Round ${i + 1}: ${what}.`;
    }),
    ...decided.map(({ replica, value }) => `Replica ${replica} decides ${value}.`),
    ...(decided.length === 0 ? ["Nobody is left to decide."] : []),
  ];
}
