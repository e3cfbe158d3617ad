/** Jupyter counts code points, JavaScript counts UTF-16 units. */

/** Index into `text` of its n-th code point. */
export function toIndex(text: string, codePoints: number): number {
  return [...text].slice(0, codePoints).join("").length;
}

/** How many code points stand before an index. */
export function toCodePoints(text: string, index: number): number {
  return [...text.slice(0, index)].length;
}
