/** Who is it? A server that believes a name, one that takes a password, and one that asks a question. */

import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { Attempt } from "./attempt";

const sameBytes = (one: Buffer, other: Buffer) =>
  one.length === other.length && timingSafeEqual(one, other);

/** The answer to a challenge: only who has the key can give it, and it does not give the key away. */
const answerTo = (challenge: Buffer, key: Buffer) =>
  createHmac("sha256", key).update(challenge).digest();

/** A server that asks each client another question, once. */
class ChallengeServer {
  readonly #key: Buffer;
  #open: Buffer | undefined;

  constructor(key: Buffer) {
    this.#key = key;
  }

  challenge(): Buffer {
    this.#open = randomBytes(16);
    return this.#open;
  }

  isAlice(answer: Buffer): boolean {
    const open = this.#open;
    this.#open = undefined;
    return open !== undefined && sameBytes(answer, answerTo(open, this.#key));
  }
}

const told = (isLetIn: boolean) => (isLetIn ? "let in as alice" : "turned away");

/**
 * An impostor tries to pass for alice: by her name, by what she was overheard to send, and by a guess.
 *
 * @returns attempts against three servers; the last one lets in alice alone
 */
export function demonstrateAuthentication(): Attempt[] {
  const row = (measure: string, attempt: string, succeeds: boolean): Attempt => {
    return { measure, attempt, outcome: told(succeeds), succeeds };
  };
  const key = randomBytes(16);
  const password = randomBytes(16);
  const believesName = (name: string) => name === "alice";
  const takesPassword = (given: Buffer) => sameBytes(given, password);
  const server = new ChallengeServer(key);

  // An impostor on the wire records what alice sends.
  const overheardPassword = Buffer.from(password);
  const honest = answerTo(server.challenge(), key);
  const isAliceIn = server.isAlice(honest);
  server.challenge();
  const isReplayIn = server.isAlice(honest);
  const isGuessIn = server.isAlice(answerTo(server.challenge(), randomBytes(16)));

  return [
    row("a name", "impostor says to be alice", believesName("alice")),
    row("a password", "impostor guesses", takesPassword(randomBytes(16))),
    row("a password", "impostor sends what was overheard", takesPassword(overheardPassword)),
    row("challenge and HMAC", "alice answers", isAliceIn),
    row("challenge and HMAC", "impostor sends what was overheard", isReplayIn),
    row("challenge and HMAC", "impostor answers with another key", isGuessIn),
  ];
}
