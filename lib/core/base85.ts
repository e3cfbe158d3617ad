/**
 * Bytes as text: five letters for four bytes, where base64 has four for three. For what a page carries: no
 * letter means anything in HTML, in a string or in a pattern.
 */

const letters =
  "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#%()*+,-./:;=?@[]^_{}~";
const base = letters.length;

/**
 * @param bytes - any
 * @returns 5 letters for 4 bytes; for 1 to 3 more bytes one letter more than bytes
 */
export function base85Of(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 4) {
    const left = Math.min(4, bytes.length - at);
    let value = 0;
    for (let i = 0; i < 4; i += 1) value = value * 256 + (bytes[at + i] ?? 0);
    let group = "";
    for (let i = 0; i < 5; i += 1) {
      group = (letters[value % base] as string) + group;
      value = Math.floor(value / base);
    }
    text += group.slice(0, left + 1);
  }
  return text;
}

/**
 * @param text - of `base85Of`
 * @returns its bytes
 * @throws RangeError if a letter is none of the 85
 */
export function bytesOfBase85(text: string): Uint8Array {
  const digits = new Map([...letters].map((letter, i) => [letter, i]));
  const bytes = new Uint8Array(Math.floor((text.length * 4) / 5));
  for (let from = 0, at = 0; from < text.length; from += 5, at += 4) {
    let value = 0;
    for (let i = from; i < from + 5; i += 1) {
      const digit = i < text.length ? digits.get(text[i] as string) : base - 1;
      if (digit === undefined) throw new RangeError(`text must be of 85 letters, got ${text[i]}`);
      value = value * base + digit;
    }
    for (let i = 3; i >= 0; i -= 1) {
      if (at + i < bytes.length) bytes[at + i] = value % 256;
      value = Math.floor(value / 256);
    }
  }
  return bytes;
}
