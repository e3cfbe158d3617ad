/**
 * The largest relative difference between numbers of two figures; Infinity if anything else in
 * them differs.
 */
export function differenceOf(one: unknown, other: unknown): number {
  if (typeof one === "number" && typeof other === "number") {
    return one === other ? 0 : Math.abs(one - other) / Math.max(Math.abs(one), Math.abs(other));
  }
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) {
    return one === other ? 0 : Infinity;
  }
  const [names, others] = [one, other].map((each) => Object.keys(each));
  if (String(names) !== String(others)) return Infinity;
  const values = Object.values(other) as unknown[];
  return Object.values(one).reduce<number>(
    (most, value, i) => Math.max(most, differenceOf(value, values[i])),
    0,
  );
}
