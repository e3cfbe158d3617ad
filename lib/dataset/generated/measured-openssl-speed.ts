/**
 * What `openssl speed` measures on one processor: bytes, signatures and keys a second. Generated from data/measured_openssl_speed.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredOpenssl`. */
export interface MeasuredOpenssl {
  /** As openssl names it. */
  readonly algorithm: string;
  /** What is done. */
  readonly operation: "throughput" | "sign" | "verify" | "derive";
  /** Message (byte); absent where unknown. */
  readonly size?: number;
  /** In the unit of the source (1). */
  readonly value: number;
  /** Unit of the value. */
  readonly sourceUnit: "MB/s" | "operations/s";
}

/** What `openssl speed` measures on one processor: bytes, signatures and keys a second. */
export const measuredOpenssl: readonly MeasuredOpenssl[] = [
  { algorithm: "sha256", operation: "throughput", size: 16, value: 62.15, sourceUnit: "MB/s" },
  { algorithm: "sha256", operation: "throughput", size: 64, value: 301.18, sourceUnit: "MB/s" },
  { algorithm: "sha256", operation: "throughput", size: 256, value: 726.14, sourceUnit: "MB/s" },
  { algorithm: "sha256", operation: "throughput", size: 1024, value: 1150.53, sourceUnit: "MB/s" },
  { algorithm: "sha256", operation: "throughput", size: 8192, value: 1344.51, sourceUnit: "MB/s" },
  { algorithm: "sha256", operation: "throughput", size: 16384, value: 1425.12, sourceUnit: "MB/s" },
  { algorithm: "hmac(sha256)", operation: "throughput", size: 16, value: 55.49, sourceUnit: "MB/s" },
  { algorithm: "hmac(sha256)", operation: "throughput", size: 64, value: 209.9, sourceUnit: "MB/s" },
  { algorithm: "hmac(sha256)", operation: "throughput", size: 256, value: 539.36, sourceUnit: "MB/s" },
  { algorithm: "hmac(sha256)", operation: "throughput", size: 1024, value: 953.67, sourceUnit: "MB/s" },
  { algorithm: "hmac(sha256)", operation: "throughput", size: 8192, value: 1299.62, sourceUnit: "MB/s" },
  { algorithm: "hmac(sha256)", operation: "throughput", size: 16384, value: 1355.51, sourceUnit: "MB/s" },
  { algorithm: "aes-128-gcm", operation: "throughput", size: 16, value: 34.21, sourceUnit: "MB/s" },
  { algorithm: "aes-128-gcm", operation: "throughput", size: 64, value: 134.78, sourceUnit: "MB/s" },
  { algorithm: "aes-128-gcm", operation: "throughput", size: 256, value: 499.3, sourceUnit: "MB/s" },
  { algorithm: "aes-128-gcm", operation: "throughput", size: 1024, value: 1566.49, sourceUnit: "MB/s" },
  { algorithm: "aes-128-gcm", operation: "throughput", size: 8192, value: 4131.29, sourceUnit: "MB/s" },
  { algorithm: "aes-128-gcm", operation: "throughput", size: 16384, value: 4427.39, sourceUnit: "MB/s" },
  { algorithm: "chacha20-poly1305", operation: "throughput", size: 16, value: 152.24, sourceUnit: "MB/s" },
  { algorithm: "chacha20-poly1305", operation: "throughput", size: 64, value: 518.47, sourceUnit: "MB/s" },
  { algorithm: "chacha20-poly1305", operation: "throughput", size: 256, value: 1755.52, sourceUnit: "MB/s" },
  { algorithm: "chacha20-poly1305", operation: "throughput", size: 1024, value: 3033.77, sourceUnit: "MB/s" },
  { algorithm: "chacha20-poly1305", operation: "throughput", size: 8192, value: 3297.16, sourceUnit: "MB/s" },
  { algorithm: "chacha20-poly1305", operation: "throughput", size: 16384, value: 3250.95, sourceUnit: "MB/s" },
  { algorithm: "rsa2048", operation: "sign", value: 2747, sourceUnit: "operations/s" },
  { algorithm: "rsa2048", operation: "verify", value: 51529, sourceUnit: "operations/s" },
  { algorithm: "rsa4096", operation: "sign", value: 218, sourceUnit: "operations/s" },
  { algorithm: "rsa4096", operation: "verify", value: 13338, sourceUnit: "operations/s" },
  { algorithm: "ecdsap256", operation: "sign", value: 40063.6, sourceUnit: "operations/s" },
  { algorithm: "ecdsap256", operation: "verify", value: 12937, sourceUnit: "operations/s" },
  { algorithm: "ecdh x25519", operation: "derive", value: 27553.8, sourceUnit: "operations/s" },
  { algorithm: "ed25519", operation: "sign", value: 23507.5, sourceUnit: "operations/s" },
  { algorithm: "ed25519", operation: "verify", value: 8484.5, sourceUnit: "operations/s" },
];
