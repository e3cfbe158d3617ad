/** Largest relative error over the rows of an oracle, the last number of which is the value. */
export function largestError(
  rows: readonly (readonly number[])[],
  f: (row: readonly number[]) => number,
): number {
  return rows.reduce((most, row) => {
    const value = row.at(-1) ?? NaN;
    return Math.max(most, Math.abs(f(row) / value - 1));
  }, 0);
}
