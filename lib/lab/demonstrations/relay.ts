/** With whom does it speak? A relay between alice and her bank, who passes on every word. */

import { type KeyObject, generateKeyPairSync, randomBytes, sign, verify } from "node:crypto";
import type { Attempt } from "./attempt";

/** What alice signs: the question alone, or with it what she sees of the one who asks. */
type Answer = (question: Buffer, seen: Seen) => Buffer;

/** Whom alice thinks that she speaks with, and the channel that she has with them. */
interface Seen {
  readonly name: string;
  /** A number that both ends of a channel know, and that no other channel has (RFC 9266). */
  readonly channel: Buffer;
}

const told = (isLetIn: boolean) => (isLetIn ? "let in as alice" : "turned away");

/** A bank that asks another question each time, and expects it to be signed with what it sees itself. */
function bankTakes(answer: Answer, publicKey: KeyObject) {
  const channel = randomBytes(32);
  const question = randomBytes(32);
  const own: Seen = { name: "bank", channel };
  return {
    ...{ question, own },
    admits: (signature: Buffer) => verify(null, answer(question, own), publicKey, signature),
  };
}

/**
 * A relay lets alice log in at a site of its own, and passes the bank's question on to her, and her answer to the
 * bank. Signatures are Ed25519; the question is new each time.
 *
 * @returns attempts; a signature of the question alone lets the relay in, one that binds the bank's name or the
 *   channel does not
 */
export function demonstrateRelay(): Attempt[] {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const measures: readonly (readonly [measure: string, answer: Answer])[] = [
    ["a signed question", (question) => question],
    ["with the name asked", (question, { name }) => Buffer.concat([question, Buffer.from(name)])],
    ["with the channel", (question, { channel }) => Buffer.concat([question, channel])],
  ];
  return measures.flatMap(([measure, answer]) => {
    const attempt = (who: string, seen: (own: Seen) => Seen): Attempt => {
      const bank = bankTakes(answer, publicKey);
      const signature = sign(null, answer(bank.question, seen(bank.own)), privateKey);
      const succeeds = bank.admits(signature);
      return { measure, attempt: who, outcome: told(succeeds), succeeds };
    };
    return [
      attempt("alice answers the bank", (own) => own),
      // The channel that alice has ends at the relay, and she reads the name of its site.
      attempt("relay passes question and answer on", () => {
        return { name: "bonk", channel: randomBytes(32) };
      }),
    ];
  });
}
