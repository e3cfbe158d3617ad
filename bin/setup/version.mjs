/** Compares version numbers. */

/**
 * True if a version is at least another: "20.20.2" is at least "20.19".
 *
 * @param {string} version
 * @param {string} least
 */
export function isAtLeast(version, least) {
  const numbers = version.split(".").map((part) => Number.parseInt(part, 10));
  for (const [i, part] of least.split(".").entries()) {
    const difference = (numbers[i] ?? 0) - Number(part);
    if (difference !== 0) return difference > 0;
  }
  return true;
}
