/** The guard of shares that a quantile can be had of. */

/** Throws a RangeError unless every value is between 0 and 1, neither included. */
export function requireInside(values: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== "number" || !(value > 0 && value < 1)) {
      throw new RangeError(`${name} must be in (0, 1), got ${String(value)}`);
    }
  }
}
