/**
 * What cryptography takes in Node.js, by size of the message. Generated from data/measured_crypto_node.csv: `npm run data`.
 *
 * Source: measured for this project, see data/README.md.
 */

/** A row of `measuredCrypto`. */
export interface MeasuredCrypto {
  /** Hash, code of authenticity, or encryption with one. */
  readonly algorithm: "sha256" | "hmac-sha256" | "hmac-sha512" | "aes-128-gcm" | "chacha20-poly1305";
  /** Message (byte). */
  readonly size: number;
  /** Operations (count). */
  readonly count: number;
  /** Median time of an operation (s). */
  readonly median: number;
  /** Message over median time (byte/s); absent where unknown. */
  readonly rate?: number;
  /** Shortest time of an operation (s). */
  readonly fastest: number;
  /** Longest time of an operation (s). */
  readonly slowest: number;
}

/** What cryptography takes in Node.js, by size of the message. */
export const measuredCrypto: readonly MeasuredCrypto[] = [
  { algorithm: "sha256", size: 0, count: 180000, median: 0.000001532, fastest: 0.000001441, slowest: 0.00000196 },
  { algorithm: "hmac-sha256", size: 0, count: 180000, median: 0.000002645, fastest: 0.000002577, slowest: 0.00000291 },
  { algorithm: "hmac-sha512", size: 0, count: 180000, median: 0.000003483, fastest: 0.000003342, slowest: 0.000003534 },
  { algorithm: "aes-128-gcm", size: 0, count: 180000, median: 0.000004013, fastest: 0.000003865, slowest: 0.000004101 },
  { algorithm: "chacha20-poly1305", size: 0, count: 180000, median: 0.000005462, fastest: 0.000005219, slowest: 0.000005559 },
  { algorithm: "sha256", size: 16, count: 180000, median: 0.000001697, rate: 9430000, fastest: 0.000001656, slowest: 0.000001875 },
  { algorithm: "hmac-sha256", size: 16, count: 180000, median: 0.000002861, rate: 5590000, fastest: 0.000002807, slowest: 0.000002988 },
  { algorithm: "hmac-sha512", size: 16, count: 180000, median: 0.000003424, rate: 4670000, fastest: 0.000003357, slowest: 0.000003514 },
  { algorithm: "aes-128-gcm", size: 16, count: 180000, median: 0.000004203, rate: 3810000, fastest: 0.000004088, slowest: 0.000004303 },
  { algorithm: "chacha20-poly1305", size: 16, count: 180000, median: 0.000005476, rate: 2920000, fastest: 0.000005182, slowest: 0.000006194 },
  { algorithm: "sha256", size: 64, count: 180000, median: 0.000001392, rate: 45980000, fastest: 0.000001308, slowest: 0.000001489 },
  { algorithm: "hmac-sha256", size: 64, count: 180000, median: 0.00000238, rate: 26890000, fastest: 0.000002342, slowest: 0.00000368 },
  { algorithm: "hmac-sha512", size: 64, count: 180000, median: 0.000003176, rate: 20150000, fastest: 0.000003152, slowest: 0.000003399 },
  { algorithm: "aes-128-gcm", size: 64, count: 180000, median: 0.000004313, rate: 14840000, fastest: 0.000004131, slowest: 0.000004657 },
  { algorithm: "chacha20-poly1305", size: 64, count: 180000, median: 0.000005589, rate: 11450000, fastest: 0.000005501, slowest: 0.000006044 },
  { algorithm: "sha256", size: 256, count: 180000, median: 0.000001629, rate: 157160000, fastest: 0.000001533, slowest: 0.000001759 },
  { algorithm: "hmac-sha256", size: 256, count: 180000, median: 0.000002613, rate: 97980000, fastest: 0.000002509, slowest: 0.000003 },
  { algorithm: "hmac-sha512", size: 256, count: 180000, median: 0.000004116, rate: 62190000, fastest: 0.000003758, slowest: 0.000004533 },
  { algorithm: "aes-128-gcm", size: 256, count: 180000, median: 0.000005262, rate: 48650000, fastest: 0.000004187, slowest: 0.000007403 },
  { algorithm: "chacha20-poly1305", size: 256, count: 180000, median: 0.000007148, rate: 35820000, fastest: 0.000007028, slowest: 0.000007376 },
  { algorithm: "sha256", size: 1024, count: 180000, median: 0.000002183, rate: 469060000, fastest: 0.00000214, slowest: 0.000002435 },
  { algorithm: "hmac-sha256", size: 1024, count: 180000, median: 0.000003424, rate: 299030000, fastest: 0.000003082, slowest: 0.000003491 },
  { algorithm: "hmac-sha512", size: 1024, count: 180000, median: 0.000005627, rate: 181990000, fastest: 0.000005098, slowest: 0.000008222 },
  { algorithm: "aes-128-gcm", size: 1024, count: 180000, median: 0.000006525, rate: 156950000, fastest: 0.000005585, slowest: 0.000007772 },
  { algorithm: "chacha20-poly1305", size: 1024, count: 180000, median: 0.000008282, rate: 123650000, fastest: 0.00000689, slowest: 0.000008752 },
  { algorithm: "sha256", size: 4096, count: 65916, median: 0.000004449, rate: 920620000, fastest: 0.000004271, slowest: 0.000005831 },
  { algorithm: "hmac-sha256", size: 4096, count: 65916, median: 0.000005629, rate: 727670000, fastest: 0.000005326, slowest: 0.000006019 },
  { algorithm: "hmac-sha512", size: 4096, count: 65916, median: 0.00001042, rate: 393080000, fastest: 0.00001025, slowest: 0.000011127 },
  { algorithm: "aes-128-gcm", size: 4096, count: 65916, median: 0.000007537, rate: 543470000, fastest: 0.000006759, slowest: 0.000009074 },
  { algorithm: "chacha20-poly1305", size: 4096, count: 65916, median: 0.000009675, rate: 423380000, fastest: 0.000009193, slowest: 0.000010524 },
  { algorithm: "sha256", size: 16384, count: 16479, median: 0.000012443, rate: 1316690000, fastest: 0.000012281, slowest: 0.000015425 },
  { algorithm: "hmac-sha256", size: 16384, count: 16479, median: 0.000013869, rate: 1181300000, fastest: 0.000013541, slowest: 0.000015633 },
  { algorithm: "hmac-sha512", size: 16384, count: 16479, median: 0.00003058, rate: 535780000, fastest: 0.000029182, slowest: 0.000039358 },
  { algorithm: "aes-128-gcm", size: 16384, count: 16479, median: 0.000016181, rate: 1012530000, fastest: 0.000013226, slowest: 0.000016802 },
  { algorithm: "chacha20-poly1305", size: 16384, count: 16479, median: 0.000020511, rate: 798780000, fastest: 0.000019346, slowest: 0.000027217 },
  { algorithm: "sha256", size: 65536, count: 4113, median: 0.000047761, rate: 1372170000, fastest: 0.000047012, slowest: 0.000053065 },
  { algorithm: "hmac-sha256", size: 65536, count: 4113, median: 0.000048301, rate: 1356820000, fastest: 0.000047837, slowest: 0.000055526 },
  { algorithm: "hmac-sha512", size: 65536, count: 4113, median: 0.000106435, rate: 615740000, fastest: 0.000105773, slowest: 0.000107321 },
  { algorithm: "aes-128-gcm", size: 65536, count: 4113, median: 0.000028484, rate: 2300810000, fastest: 0.000024237, slowest: 0.000033694 },
  { algorithm: "chacha20-poly1305", size: 65536, count: 4113, median: 0.000037511, rate: 1747100000, fastest: 0.00003325, slowest: 0.000038597 },
  { algorithm: "sha256", size: 262144, count: 1026, median: 0.000182753, rate: 1434420000, fastest: 0.000182139, slowest: 0.000184428 },
  { algorithm: "hmac-sha256", size: 262144, count: 1026, median: 0.000183993, rate: 1424750000, fastest: 0.000183185, slowest: 0.000221652 },
  { algorithm: "hmac-sha512", size: 262144, count: 1026, median: 0.000604875, rate: 433390000, fastest: 0.000550333, slowest: 0.001062968 },
  { algorithm: "aes-128-gcm", size: 262144, count: 1026, median: 0.000171618, rate: 1527490000, fastest: 0.000121168, slowest: 0.000219505 },
  { algorithm: "chacha20-poly1305", size: 262144, count: 1026, median: 0.00022153, rate: 1183330000, fastest: 0.000134575, slowest: 0.000325924 },
  { algorithm: "sha256", size: 1048576, count: 450, median: 0.001005438, rate: 1042900000, fastest: 0.000727675, slowest: 0.001540226 },
  { algorithm: "hmac-sha256", size: 1048576, count: 450, median: 0.001075606, rate: 974870000, fastest: 0.00072636, slowest: 0.001604174 },
  { algorithm: "hmac-sha512", size: 1048576, count: 450, median: 0.001653722, rate: 634070000, fastest: 0.001641121, slowest: 0.002038544 },
  { algorithm: "aes-128-gcm", size: 1048576, count: 450, median: 0.000741905, rate: 1413360000, fastest: 0.00065309, slowest: 0.000856963 },
  { algorithm: "chacha20-poly1305", size: 1048576, count: 450, median: 0.000733443, rate: 1429660000, fastest: 0.000597241, slowest: 0.000818478 },
];
