/** Checks that travel with bytes: the checksum of the Internet's headers, and the CRC-32 of Ethernet. */

import { requireBytes } from "./bytes";

/**
 * One's-complement sum of 16-bit words, the high byte of each first: a carry out of the top comes in again
 * at the bottom. A last odd byte is the high byte of a word whose low byte is 0.
 *
 * @param data - bytes
 * @returns a whole number of 0 … 65535; 0 only if all bytes are 0
 * @throws RangeError if `data` is not a Uint8Array
 * @see RFC 1071 section 3, whose eight bytes sum up to ddf2
 *
 * @example
 * ```ts
 * onesComplementSum(Uint8Array.of(0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7)) // => 0xddf2
 * ```
 */
export function onesComplementSum(data: Uint8Array): number {
  requireBytes({ data });
  let sum = 0;
  for (let i = 0; i < data.length; i += 2) {
    sum += (data[i] as number) * 256 + (data[i + 1] ?? 0);
  }
  while (sum > 0xffff) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  return sum;
}

/**
 * Checksum of the Internet: the complement of the one's-complement sum. Over bytes that hold their own
 * checksum, in a whole word, it is 0.
 *
 * @param data - bytes, with 0 where the checksum will be
 * @returns a whole number of 0 … 65535
 * @throws RangeError if `data` is not a Uint8Array
 * @see RFC 1071 section 1
 *
 * @example
 * ```ts
 * internetChecksum(Uint8Array.of(0x00, 0x01, 0xf2, 0x03, 0xf4, 0xf5, 0xf6, 0xf7)) // => 0x220d
 * ```
 */
export function internetChecksum(data: Uint8Array): number {
  return 0xffff - onesComplementSum(data);
}

/** Remainders of each byte: 0xedb88320 is the polynomial of IEEE 802.3, lowest power first. */
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  }
  return remainder;
});

/**
 * CRC-32 of IEEE 802.3: the frame check sequence of Ethernet.
 *
 * @param data - bytes
 * @returns a whole number of 0 … 2³² - 1; Ethernet sends its low byte first
 * @throws RangeError if `data` is not a Uint8Array
 * @see IEEE 802.3 section 3.2.9; of the text "123456789" it is cbf43926
 *
 * @example
 * ```ts
 * crc32(new TextEncoder().encode("123456789")) // => 0xcbf43926
 * ```
 */
export function crc32(data: Uint8Array): number {
  requireBytes({ data });
  let crc = 0xffffffff;
  for (const byte of data) crc = (crc >>> 8) ^ (remainders[(crc ^ byte) & 0xff] as number);
  return (crc ^ 0xffffffff) >>> 0;
}
