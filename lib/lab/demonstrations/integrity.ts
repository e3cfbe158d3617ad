/** Was it changed? An order on its way: under a hash, under encryption alone, and under codes of authenticity. */

import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from "node:crypto";
import type { Attempt } from "./attempt";

const order = Buffer.from("pay bob 100 euro");
const wanted = Buffer.from("pay eve 900 euro");

/** Turns one text into the other where they differ, without a look at what the bytes mean. */
const turned = (bytes: Buffer) =>
  Buffer.from(bytes.map((byte, i) => byte ^ (order[i] ?? 0) ^ (wanted[i] ?? 0)));

/** What the bank does with an order, if it takes it for sound. */
function outcomeOf(measure: string, attempt: string, taken: Buffer | undefined): Attempt {
  const succeeds = taken !== undefined;
  return { measure, attempt, outcome: taken?.toString() ?? "refused", succeeds };
}

const hashOf = (bytes: Buffer) => createHash("sha256").update(bytes).digest();

/** AES in counter mode: encrypts, and keeps nothing from being changed. */
function throughCounterMode(change: (bytes: Buffer) => Buffer): Buffer {
  const [key, nonce] = [randomBytes(16), randomBytes(16)];
  const body = createCipheriv("aes-128-ctr", key, nonce).update(order);
  return createDecipheriv("aes-128-ctr", key, nonce).update(change(body));
}

/** The same in Galois/counter mode, whose tag is checked before anything is handed out. */
function throughGcm(change: (bytes: Buffer) => Buffer): Buffer | undefined {
  const [key, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  const body = Buffer.concat([cipher.update(order), cipher.final()]);
  const decipher = createDecipheriv("aes-128-gcm", key, nonce).setAuthTag(cipher.getAuthTag());
  const text = decipher.update(change(body));
  try {
    return Buffer.concat([text, decipher.final()]);
  } catch {
    return undefined;
  }
}

/**
 * Eve, on the wire, turns an order of 100 euro to bob into one of 900 to herself.
 *
 * @returns attempts; a hash without a key and encryption without a tag let her, codes of authenticity do not
 */
export function demonstrateIntegrity(): Attempt[] {
  const key = randomBytes(32);
  const codeOf = (bytes: Buffer, secret: Buffer) =>
    createHmac("sha256", secret).update(bytes).digest();
  const ifHashed = (bytes: Buffer, hash: Buffer) =>
    timingSafeEqual(hash, hashOf(bytes)) ? bytes : undefined;
  const ifCoded = (bytes: Buffer, code: Buffer) =>
    timingSafeEqual(code, codeOf(bytes, key)) ? bytes : undefined;
  const same = (bytes: Buffer) => bytes;
  const changed = turned(order);

  return [
    outcomeOf("none", "eve changes the order", changed),
    outcomeOf("hash", "eve changes the order", ifHashed(changed, hashOf(order))),
    outcomeOf("hash", "eve changes the order and the hash", ifHashed(changed, hashOf(changed))),
    outcomeOf("encryption alone", "eve flips bits, blindly", throughCounterMode(turned)),
    outcomeOf("HMAC", "nobody changes anything", ifCoded(order, codeOf(order, key))),
    outcomeOf("HMAC", "eve keeps the code", ifCoded(changed, codeOf(order, key))),
    outcomeOf("HMAC", "eve makes a code", ifCoded(changed, codeOf(changed, randomBytes(32)))),
    outcomeOf("encryption with a tag", "nobody changes anything", throughGcm(same)),
    outcomeOf("encryption with a tag", "eve flips bits, blindly", throughGcm(turned)),
  ];
}
