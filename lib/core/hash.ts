/** A short number for a text. */

/**
 * 32-bit FNV-1a over the UTF-16 units of a text: names and seeds that follow from content.
 * Not for secrets.
 *
 * @returns a whole number of 0 … 2³² - 1
 *
 * @example
 * ```ts
 * textHash("") // => 2166136261
 * ```
 */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
