/** Quorums that need not meet: how far behind reads are, in versions and in time. */

import { ms } from "../../core/units";
import { missedWrite, versionsFor } from "../../model/replication/bounded-staleness";
import { exponentialStaleness } from "../../model/replication/staleness-after-write";
import { type NumbersOf, functionExercise, numberExercise } from "../define";
import { oneOf, steps } from "../question";

const behind = {
  versionReplicas: steps(3, 7, 1),
  versionQuorum: steps(1, 3, 1),
  staleShare: oneOf(0.01, 0.001, 1e-4),
};
type Behind = NumbersOf<typeof behind>;

const quorumsOf = ({ versionReplicas, versionQuorum }: Behind) => ({
  ...{ replicas: versionReplicas, read: versionQuorum, write: versionQuorum },
});
/** Versions after which a chance that is met with each is down to the share. */
const versionsAt = (chance: number, { staleShare }: Behind) =>
  Math.ceil(Math.log(staleShare) / Math.log(chance));

/** Of how many of the last versions a read has to see one. */
export const versionsAllowed = numberExercise({
  id: "versions-allowed",
  title: "How many of the last versions?",
  points: 2,
  unit: "count",
  parameters: behind,
  suits: ({ versionReplicas, versionQuorum }) => 2 * versionQuorum <= versionReplicas,
  answer: (numbers) => versionsFor(numbers.staleShare, quorumsOf(numbers)),
  tolerance: 0,
  mistakes: [
    {
      name: "versions behind",
      answer: (numbers) => versionsFor(numbers.staleShare, quorumsOf(numbers)) - 1,
      hint: "So far behind is the oldest of them. How many are they, the newest included?",
      credit: 0.75,
    },
    {
      name: "a read of one replica",
      answer: (numbers) => versionsAt(1 - numbers.versionQuorum / numbers.versionReplicas, numbers),
      hint: "So it would be if reads asked one replica. How many do they ask?",
      credit: 0.25,
    },
    {
      name: "met for missed",
      answer: (numbers) => versionsAt(1 - missedWrite(quorumsOf(numbers)), numbers),
      hint: "Is your chance the one that a read meets a write, or that it misses it?",
      credit: 0.25,
    },
  ],
  known: [
    { given: { versionReplicas: 3, versionQuorum: 1, staleShare: 0.001 }, answer: 18 },
    { given: { versionReplicas: 7, versionQuorum: 2, staleShare: 0.01 }, answer: 7 },
    { given: { versionReplicas: 6, versionQuorum: 3, staleShare: 1e-4 }, answer: 4 },
  ],
  source: "Bailis et al. (2012), Probabilistically Bounded Staleness, PVLDB 5(8)",
});

const lagging = {
  laggingReplicas: steps(4, 7, 1),
  laggingRead: steps(1, 3, 1),
  laggingMean: oneOf(ms(5), ms(10), ms(20), ms(50)),
};
type Lagging = NumbersOf<typeof lagging>;

/** Of writes that one replica confirms. */
const laggingOf = ({ laggingReplicas, laggingRead, laggingMean }: Lagging) => ({
  ...{ replicas: laggingReplicas, read: laggingRead, write: 1, mean: laggingMean },
});

/** Share of reads that miss a write, as a function of its age. */
export const stalenessFunction = functionExercise({
  id: "staleness-function",
  title: "Stale until when?",
  points: 3,
  parameters: lagging,
  x: { quantity: "time since the write was confirmed", unit: "s" },
  y: { quantity: "reads that miss it", unit: "fraction" },
  span: ({ laggingMean }) => [0, 3 * laggingMean],
  tolerance: 1e-3,
  curve: (at, numbers) => exponentialStaleness(at, laggingOf(numbers)),
  mistakes: [
    {
      name: "a replica that has it is never asked",
      curve: (at, { laggingRead, laggingMean }) => Math.exp((-laggingRead * at) / laggingMean),
      hint: "At time 0 one replica has the write: may a read be lucky and ask that one?",
      credit: 0.5,
    },
    {
      name: "one answer",
      curve: (at, numbers) => missedWrite(laggingOf(numbers)) * Math.exp(-at / numbers.laggingMean),
      hint: "A read is stale if all that answer are: how many are there?",
      credit: 0.5,
    },
    {
      name: "until all have it",
      curve: (at, { laggingReplicas, laggingMean }) =>
        1 - (1 - Math.exp(-at / laggingMean)) ** (laggingReplicas - 1),
      hint: "This is the chance that some replica lacks the write. Does the read ask that one?",
      credit: 0.25,
    },
  ],
  known: [
    {
      given: { laggingReplicas: 5, laggingRead: 1, laggingMean: ms(10) },
      at: 0.02,
      answer: 0.10826822658929017,
    },
    {
      given: { laggingReplicas: 7, laggingRead: 2, laggingMean: ms(20) },
      at: 0.005,
      answer: 0.4332361855089808,
    },
  ],
  source: "Bailis et al. (2012), Probabilistically Bounded Staleness, PVLDB 5(8), section 4",
});
