/** What was done? Logs that an intruder changes: a plain one, a chain of hashes, one with a witness, and a tree. */

import { createHash } from "node:crypto";
import { sameBytes } from "../../core/bytes";
import { consistencyProof, onlyGrew } from "../../model/security/consistency";
import { type HashFunction, hashChain, soundEntries } from "../../model/security/hash-chain";
import { merkleRoot } from "../../model/security/merkle-tree";
import type { Attempt } from "./attempt";

const hash: HashFunction = (bytes) => Uint8Array.from(createHash("sha256").update(bytes).digest());
const start = new Uint8Array(32);
const bytesOf = (lines: readonly string[]) => lines.map((line) => new TextEncoder().encode(line));

/** The intruder's doing is in the third line. */
const written = ["alice logs in", "bob logs in", "eve reads the payroll", "alice logs out"];
const cleaned = ["alice logs in", "bob logs in", "eve reads the weather", "alice logs out"];
/** What is written after that, honestly. */
const later = ["bob logs out"];

/**
 * Eve changes a line of the log that says what she did, and hopes that nobody sees.
 *
 * @returns attempts; a chain is no help against one who writes all of it anew, until somebody else keeps its end
 */
export function demonstrateAudit(): Attempt[] {
  const row = (measure: string, attempt: string, isSound: boolean, found = "noticed"): Attempt => {
    return { measure, attempt, outcome: isSound ? "found in order" : found, succeeds: isSound };
  };
  const [honest, changed] = [bytesOf(written), bytesOf(cleaned)];
  const links = hashChain(honest, { hash, start });
  const rewritten = hashChain(changed, { hash, start });
  const isWhole = (entries: readonly Uint8Array[], kept: readonly Uint8Array[]) =>
    soundEntries(entries, { hash, start, links: kept });
  const end = (list: readonly Uint8Array[]) => list.at(-1) ?? start;
  const sound = isWhole(changed, links);

  // A monitor keeps the root of four lines, and asks for a proof when there are five.
  const oldRoot = merkleRoot(honest, { hash });
  const isGrowth = (lines: readonly string[]) => {
    const entries = bytesOf([...lines, ...later]);
    const proof = consistencyProof(written.length, { entries, hash });
    const newRoot = merkleRoot(entries, { hash });
    return onlyGrew(written.length, { oldRoot, newRoot, newSize: entries.length, proof, hash });
  };

  return [
    row("plain log", "eve changes a line", changed.length === honest.length),
    row(
      "hash chain",
      "eve changes a line",
      sound === changed.length,
      `noticed at line ${sound + 1}`,
    ),
    row("hash chain", "eve writes all links anew", isWhole(changed, rewritten) === changed.length),
    row(
      "hash chain, its end kept elsewhere",
      "eve writes all links anew",
      sameBytes(end(rewritten), end(links)),
    ),
    row("hash tree, its root kept elsewhere", "the log grows honestly", isGrowth(written)),
    row("hash tree, its root kept elsewhere", "eve writes the tree anew", isGrowth(cleaned)),
  ];
}
