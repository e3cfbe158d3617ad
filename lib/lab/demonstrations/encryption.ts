/** What does a listener learn? Messages in clear, encrypted, and encrypted with a nonce that was used before. */

import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { Attempt } from "./attempt";

interface Sealed {
  readonly nonce: Buffer;
  readonly body: Buffer;
  readonly tag: Buffer;
}

function seal(message: Buffer, key: Buffer, nonce: Buffer): Sealed {
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(message), cipher.final()]);
  return { nonce, body, tag: cipher.getAuthTag() };
}

function open({ nonce, body, tag }: Sealed, key: Buffer): Buffer {
  const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(tag);
  return Buffer.concat([decipher.update(body), decipher.final()]);
}

/** What a listener makes of two messages of which one is known: right if both had the same key stream. */
function guessFrom(known: Buffer, one: Sealed, other: Sealed): Buffer {
  return Buffer.from(known.map((byte, i) => byte ^ (one.body[i] ?? 0) ^ (other.body[i] ?? 0)));
}

/**
 * A listener tries to read "attack at dawn": in clear, encrypted with AES-128-GCM, and encrypted with the nonce
 * of a message that is known.
 *
 * @returns attempts; a nonce that is used twice gives away what a fresh one keeps
 */
export function demonstrateEncryption(): Attempt[] {
  const secret = Buffer.from("attack at dawn");
  const known = Buffer.from("nothing to say");
  const row = (measure: string, attempt: string, seen: Buffer): Attempt => {
    const succeeds = seen.includes(secret);
    const outcome = succeeds ? `reads "${secret.toString()}"` : "reads noise";
    return { measure, attempt, outcome, succeeds };
  };
  const key = randomBytes(16);
  const [first, second] = [randomBytes(12), randomBytes(12)];
  const sealed = seal(secret, key, first);
  const knownOnce = seal(known, key, second);
  const knownTwice = seal(known, key, first);

  return [
    row("none", "listener reads the wire", Buffer.concat([Buffer.from("to: all; "), secret])),
    row("AES-128-GCM", "receiver opens it", open(sealed, key)),
    row("AES-128-GCM", "listener reads the wire", Buffer.concat([sealed.nonce, sealed.body])),
    row(
      "AES-128-GCM, fresh nonces",
      "listener knows another message",
      guessFrom(known, knownOnce, sealed),
    ),
    row(
      "AES-128-GCM, one nonce twice",
      "listener knows another message",
      guessFrom(known, knownTwice, sealed),
    ),
  ];
}
