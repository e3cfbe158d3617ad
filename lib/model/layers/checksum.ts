/**
 * What the checksum of the Internet does not see: a sum knows neither the order of its words, nor which of
 * them grew and which shrank.
 *
 * Assumes random bytes, in whole words of 16 bits, the checksum among them. Leaves out what the link checks.
 */

import { requireAtLeast, requireBetween, requireCount, requireWhole } from "../../core/check";

export { crc32, internetChecksum, onesComplementSum } from "../../core/checksum";

/** Values that a one's-complement sum can have, if 0 and 65535 are one. */
const values = 0xffff;

/**
 * Checksum after one word has changed, from the old checksum alone: ~(~C + ~m + m').
 *
 * @param checksum - C: before (whole, 0 to 65535)
 * @param params - `before` is m, `after` is m': the word (whole, 0 to 65535)
 * @returns checksum (whole, 0 to 65535)
 * @throws RangeError if a word is not whole or outside [0, 65535]
 * @see RFC 1624 section 3, equation 3, and section 4, which has this example
 *
 * @example
 * ```ts
 * updatedChecksum(0xdd2f, { before: 0x5555, after: 0x3285 }) // => 0x0000
 * ```
 */
export function updatedChecksum(
  checksum: number,
  { before, after }: { readonly before: number; readonly after: number },
): number {
  requireWhole({ checksum, before, after });
  requireBetween(0, values, { checksum, before, after });
  let sum = values - checksum + (values - before) + after;
  while (sum > values) sum = (sum % 0x10000) + Math.floor(sum / 0x10000);
  return values - sum;
}

/**
 * Chance that random bytes in place of a message are taken for sound: (1 + 65534 / 65536ʷ) / 65535.
 *
 * @param words - w: words of the message, the checksum among them (count, >= 1)
 * @returns fraction: 1/65535 but for messages of one word, since 0 and 65535 are the same sum
 * @throws RangeError if `words` is not a whole number >= 1
 *
 * @example
 * ```ts
 * randomBytesMissed(10) // => 0.000015259022
 * ```
 */
export function randomBytesMissed(words: number): number {
  requireCount({ words });
  return (1 + (values - 1) / 65_536 ** words) / values;
}

/**
 * Chance that two flipped bits are not seen: they lie in the same place of two words, and one of them goes
 * up as the other goes down: (w - 1) / (16 w - 1) / 2.
 *
 * Bits of three words and more are as good as independent; of two, the one is the complement of the other.
 *
 * @param words - w: words of the message, the checksum among them (count, >= 3)
 * @returns fraction, up to 1/32
 * @throws RangeError if `words` is not a whole number >= 3
 * @see Stone and Partridge (2000), When the CRC and TCP Checksum Disagree, SIGCOMM
 *
 * @example
 * ```ts
 * doubleFlipMissed(6) // => 0.026315789474
 * ```
 */
export function doubleFlipMissed(words: number): number {
  requireCount({ words });
  requireAtLeast(3, { words });
  return (1 - 1 / words) / (16 - 1 / words) / 2;
}

/**
 * Chance that a burst is not seen. Its first and its last bit are flipped, each of those between them with
 * chance ½. Bits of one place in the words add up, so that up to 15 bits never cancel, and longer bursts do
 * almost as often as random bytes: the sum over all k of Π f(2 π 2ⁱ k / 65535), over 65535, with
 * f(t) = cos t for the ends, and (1 + cos t) / 2 for the others.
 *
 * @param length - b: from the first flipped bit to the last one (bit, 1 to 65536; within the message)
 * @returns fraction; 0 for 15 bits or fewer
 * @throws RangeError if `length` is not whole, or outside [1, 65536]
 * @see Peterson and Davie, Computer Networks: A Systems Approach, section 2.4
 *
 * @example
 * ```ts
 * burstMissed(15) // => 0
 * ```
 */
export function burstMissed(length: number): number {
  requireCount({ length });
  requireBetween(1, 65_536, { length });
  // Each in a place of its own: the highest outweighs the others, and all are less than 65535.
  if (length <= 15) return 0;
  const cosines = Float64Array.from({ length: values }, (_, k) =>
    Math.cos((2 * Math.PI * k) / values),
  );
  // Bits between the ends, by their place in a word.
  const inner = Array.from({ length: 16 }, (_, place) =>
    Math.max(0, Math.ceil((length - 1 - place) / 16) - (place === 0 ? 1 : 0)),
  );
  let sum = 0;
  for (let k = 0; k < values; k += 1) {
    const cosine = (place: number) => cosines[(k * 2 ** place) % values] as number;
    let product = cosine(0) * cosine((length - 1) % 16);
    inner.forEach((bits, place) => {
      product *= ((1 + cosine(place)) / 2) ** bits;
    });
    sum += product;
  }
  return sum / values;
}
