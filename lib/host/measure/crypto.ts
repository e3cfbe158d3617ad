/** What cryptography takes, by size of the message: the rows of measured_crypto_node. */

import { type CipherGCM, createCipheriv, createHash, createHmac, randomBytes } from "node:crypto";
import { type Limits, spreadOf } from "./times";

const key = randomBytes(32);

/** A cipher with a tag; a new nonce for each message, as it has to be. */
function sealing(cipherOf: (nonce: Buffer) => CipherGCM) {
  const nonce = Buffer.alloc(12);
  let count = 0;
  return (message: Buffer) => {
    nonce.writeUInt32LE((count += 1) >>> 0);
    const cipher = cipherOf(nonce);
    cipher.update(message);
    cipher.final();
    cipher.getAuthTag();
  };
}

/** What is measured, by its name in the table. */
const operations: Readonly<Record<string, (message: Buffer) => void>> = {
  sha256: (message) => void createHash("sha256").update(message).digest(),
  "hmac-sha256": (message) => void createHmac("sha256", key).update(message).digest(),
  "hmac-sha512": (message) => void createHmac("sha512", key).update(message).digest(),
  "aes-128-gcm": sealing((nonce) => createCipheriv("aes-128-gcm", key.subarray(0, 16), nonce)),
  "chacha20-poly1305": sealing((nonce) =>
    createCipheriv("chacha20-poly1305", key, nonce, { authTagLength: 16 }),
  ),
};

const sizes = [0, 16, 64, 256, 1024, 4096, 16_384, 65_536, 262_144, 1_048_576];
/** Rounds of which the median, the fastest and the slowest are written down. */
const rounds = 5;

/** An algorithm and a size of message. */
export interface CryptoTask {
  readonly algorithm: string;
  readonly size: number;
}

export const cryptoTasks: readonly CryptoTask[] = sizes.flatMap((size) =>
  Object.keys(operations).map((algorithm) => ({ algorithm, size })),
);

/** Operations one after the other for some time, or one if that is longer: time of each (µs), and how many. */
function round(operation: (message: Buffer) => void, message: Buffer, seconds: number) {
  const start = performance.now();
  let [count, batch, passed] = [0, 1, 0];
  do {
    for (let i = 0; i < batch; i += 1) operation(message);
    count += batch;
    passed = performance.now() - start;
    batch = passed < 100 * seconds ? 2 * batch : 1 + Math.floor(batch / 2);
  } while (passed < 1000 * seconds);
  return { time: (1000 * passed) / count, count };
}

/** Measures one row. */
export async function measureCrypto(
  { algorithm, size }: CryptoTask,
  { seconds, signal }: Omit<Limits, "count">,
): Promise<Record<string, string | number>> {
  const operation = operations[algorithm];
  if (!operation) throw new RangeError(`algorithm must be one of the table, got ${algorithm}`);
  const message = randomBytes(size);
  const share = seconds / (rounds + 1);
  round(operation, message, share);
  const measured: ReturnType<typeof round>[] = [];
  for (let i = 0; i < rounds; i += 1) {
    // Signals come between rounds only.
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) throw new Error("stopped");
    measured.push(round(operation, message, share));
  }
  const { min, p50, max } = spreadOf(measured.map(({ time }) => time));
  return {
    algorithm,
    message_bytes: size,
    operations: measured.reduce((sum, { count }) => sum + count, 0),
    median_us_per_op: p50,
    ...(size > 0 && { mb_per_s: size / p50 }),
    min_us_per_op: min,
    max_us_per_op: max,
  };
}
