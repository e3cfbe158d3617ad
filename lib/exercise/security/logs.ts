/** Logs and audits: the size of a proof as a function, and the size of a sample as a number. */

import { longestInclusionProof } from "../../model/security/inclusion";
import { sampleNeeded } from "../../model/security/audit-sampling";
import { functionExercise, numberExercise } from "../define";
import { oneOf } from "../question";

/** Bytes of the longest proof that an entry is in a log, by its number of entries. */
export const proofFunction = functionExercise({
  id: "proof-function",
  title: "A short proof of a long log",
  points: 3,
  parameters: { proofHash: oneOf(20, 28, 32, 48), proofHead: oneOf(64, 100, 128) },
  x: { quantity: "entries of the log", unit: "count" },
  y: { quantity: "bytes of the proof and its head", unit: "byte" },
  span: () => [1000, 3000],
  tolerance: 1e-6,
  curve: (entries, { proofHash, proofHead }) =>
    proofHead + longestInclusionProof(entries) * proofHash,
  mistakes: [
    {
      name: "a hash for each entry",
      curve: (entries, { proofHash, proofHead }) => proofHead + entries * proofHash,
      hint: "That is a chain. How many levels has a tree of so many leaves?",
    },
    {
      name: "both hashes of each level",
      curve: (entries, { proofHash, proofHead }) =>
        proofHead + 2 * longestInclusionProof(entries) * proofHash,
      hint: "One of two hashes on each level is computed by the reader.",
      credit: 0.5,
    },
    {
      name: "no head",
      curve: (entries, { proofHash }) => longestInclusionProof(entries) * proofHash,
      hint: "The signed head of the log goes with the proof.",
      credit: 0.75,
    },
    {
      name: "rounded down",
      curve: (entries, { proofHash, proofHead }) =>
        proofHead + Math.floor(Math.log2(entries)) * proofHash,
      hint: "The last level is rarely full, but its entries have to be proved too.",
      credit: 0.5,
    },
  ],
  known: [
    { given: { proofHash: 32, proofHead: 0 }, at: 1e6, answer: 640 },
    { given: { proofHash: 32, proofHead: 100 }, at: 1000, answer: 420 },
  ],
  source: "RFC 9162, section 2.1",
});

/** Entries to look at so that bad ones are hardly missed. */
export const auditSample = numberExercise({
  id: "audit-sample",
  title: "How many entries does an auditor look at?",
  points: 3,
  parameters: {
    auditEntries: oneOf(500, 1000, 2000),
    auditBad: oneOf(10, 20, 25),
    auditMissed: oneOf(0.05, 0.01, 0.001),
  },
  unit: "count",
  tolerance: 0,
  answer: ({ auditEntries, auditBad, auditMissed }) =>
    sampleNeeded(auditMissed, { population: auditEntries, bad: auditBad }),
  mistakes: [
    {
      name: "with replacement",
      answer: ({ auditEntries, auditBad, auditMissed }) =>
        Math.ceil(Math.log(auditMissed) / Math.log1p(-auditBad / auditEntries)),
      hint: "An auditor does not look at an entry twice.",
      credit: 0.5,
    },
    {
      name: "share of all",
      answer: ({ auditEntries, auditMissed }) => Math.ceil((1 - auditMissed) * auditEntries),
      hint: "To find one bad entry is enough: not all of them have to be seen.",
    },
    {
      name: "one bad entry only",
      answer: ({ auditEntries, auditBad, auditMissed }) =>
        Math.ceil(((1 - auditMissed) * auditEntries) / auditBad),
      hint: "Chances of several looks do not add up: what is the chance that all of them miss?",
      credit: 0.25,
    },
  ],
  known: [{ given: { auditEntries: 10_000, auditBad: 100, auditMissed: 0.01 }, answer: 448 }],
  source: "Ateniese et al. (2007), Provable data possession at untrusted stores, ACM CCS",
});
