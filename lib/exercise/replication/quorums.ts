/** Quorums: how large they have to be, how often they are up, and how long they take. */

import { ms } from "../../core/units";
import { majorityQuorum } from "../../model/failure/quorum";
import { exponentialQuorumMean } from "../../model/replication/quorum-latency";
import { leastWriteQuorum, quorumUnavailability } from "../../model/replication/quorums";
import { numberExercise } from "../define";
import { oneOf, steps } from "../question";

/** How often a write to all replicas fails. */
export const writesToAll = numberExercise({
  id: "writes-to-all",
  title: "Read one, write all",
  points: 1,
  unit: "fraction",
  parameters: {
    storeReplicas: steps(3, 7, 1),
    replicaDown: oneOf(0.002, 0.005, 0.01, 0.02, 0.05),
  },
  answer: ({ storeReplicas, replicaDown }) =>
    quorumUnavailability(replicaDown, { replicas: storeReplicas, read: 1, write: storeReplicas })
      .write,
  tolerance: 1e-4,
  mistakes: [
    {
      name: "all of them down",
      answer: ({ storeReplicas, replicaDown }) => replicaDown ** storeReplicas,
      hint: "So often a read fails, which needs one of them. How many does a write need?",
    },
    {
      name: "added",
      answer: ({ storeReplicas, replicaDown }) => storeReplicas * replicaDown,
      hint: "Moments in which two replicas are down count twice in a sum.",
      credit: 0.5,
    },
    {
      name: "one replica",
      answer: ({ replicaDown }) => replicaDown,
      hint: "This is how often a certain replica is down, not how often any is.",
    },
    {
      name: "a majority",
      answer: ({ storeReplicas, replicaDown }) => {
        const majority = majorityQuorum(storeReplicas);
        const quorums = { replicas: storeReplicas, read: majority, write: majority };
        return quorumUnavailability(replicaDown, quorums).write;
      },
      hint: "A majority would do if reads asked a majority, too: here they ask one replica.",
      credit: 0.25,
    },
  ],
  known: [
    { given: { storeReplicas: 3, replicaDown: 0.01 }, answer: 0.029701 },
    { given: { storeReplicas: 5, replicaDown: 0.02 }, answer: 0.0960792032 },
  ],
  source: "Gifford (1979), Weighted voting for replicated data, SOSP",
});

/** How many replicas a write needs, so that it meets reads and other writes. */
export const writeQuorumSize = numberExercise({
  id: "write-quorum-size",
  title: "How many must confirm a write?",
  points: 2,
  unit: "count",
  parameters: { quorumReplicas: steps(4, 11, 1), readQuorum: steps(1, 4, 1) },
  answer: ({ quorumReplicas, readQuorum }) =>
    leastWriteQuorum(readQuorum, { replicas: quorumReplicas }),
  tolerance: 0,
  mistakes: [
    {
      name: "a majority",
      answer: ({ quorumReplicas }) => majorityQuorum(quorumReplicas),
      hint: "Two writes meet in a majority. Does the smallest read meet one, too?",
      credit: 0.5,
    },
    {
      name: "all of them",
      answer: ({ quorumReplicas }) => quorumReplicas,
      hint: "Then reads could ask a single replica: how many may a write leave out here?",
    },
    {
      name: "as many as a read",
      answer: ({ readQuorum }) => readQuorum,
      hint: "Put a read on the first replicas and a write on the last ones: do they meet?",
    },
  ],
  known: [
    { given: { quorumReplicas: 5, readQuorum: 2 }, answer: 4 },
    { given: { quorumReplicas: 6, readQuorum: 4 }, answer: 4 },
    { given: { quorumReplicas: 11, readQuorum: 4 }, answer: 8 },
  ],
  source: "Gifford (1979), Weighted voting for replicated data, SOSP",
});

/** How long it takes until so many replies are there. */
export const kthReply = numberExercise({
  id: "kth-reply",
  title: "Waiting for some of them",
  points: 2,
  unit: "s",
  parameters: {
    askedReplicas: oneOf(5, 7, 9),
    neededReplies: oneOf(2, 3, 4),
    replyMean: oneOf(ms(5), ms(10), ms(20)),
  },
  answer: ({ askedReplicas, neededReplies, replyMean }) =>
    exponentialQuorumMean(replyMean, { needed: neededReplies, replicas: askedReplicas }),
  tolerance: 1e-3,
  mistakes: [
    {
      name: "mean of one",
      answer: ({ replyMean }) => replyMean,
      hint: "This is how long a certain replica takes. Do you wait for a certain one?",
    },
    {
      name: "one after the other",
      answer: ({ neededReplies, replyMean }) => neededReplies * replyMean,
      hint: "All replicas are asked at once: they do not wait for each other.",
    },
    {
      name: "all of those that are needed",
      answer: ({ neededReplies, replyMean }) =>
        exponentialQuorumMean(replyMean, { needed: neededReplies, replicas: neededReplies }),
      hint: "This asks only as many as it needs. What do the spare ones do for you?",
      credit: 0.25,
    },
    {
      name: "as fast as the first, each time",
      answer: ({ askedReplicas, neededReplies, replyMean }) =>
        (neededReplies * replyMean) / askedReplicas,
      hint: "After the first reply, how many are still to come that could be the next one?",
      credit: 0.5,
    },
  ],
  known: [
    { given: { askedReplicas: 5, neededReplies: 3, replyMean: 0.01 }, answer: 0.00783333333333 },
    { given: { askedReplicas: 9, neededReplies: 2, replyMean: 0.02 }, answer: 0.00472222222222 },
  ],
  source: "David and Nagaraja (2003), Order Statistics, section 2.5",
});
