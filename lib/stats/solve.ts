/** Small systems of linear equations. */

/**
 * Solves a system by elimination; rows and columns are scaled first, since parameters of a fit may
 * differ by many powers of ten.
 *
 * @param matrix - square
 * @param right - right-hand side
 * @returns the solution; entries are not finite if the matrix is singular
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const n = right.length;
  const scale = matrix.map((row, k) => 1 / Math.sqrt(Math.abs(row[k] ?? 1) || 1));
  const at = (k: number) => scale[k] ?? 1;
  const rows = matrix.map((row, k) => [
    ...row.map((entry, j) => entry * at(k) * at(j)),
    (right[k] ?? 0) * at(k),
  ]);
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1) {
      if (Math.abs(rows[i]?.[k] ?? 0) > Math.abs(rows[best]?.[k] ?? 0)) best = i;
    }
    [rows[k], rows[best]] = [rows[best] ?? [], rows[k] ?? []];
    const pivot = rows[k] ?? [];
    for (let i = k + 1; i < n; i += 1) {
      const row = rows[i] ?? [];
      const factor = (row[k] ?? 0) / (pivot[k] ?? 0);
      for (let j = k; j <= n; j += 1) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  const solution = new Array<number>(n).fill(0);
  for (let k = n - 1; k >= 0; k -= 1) {
    const row = rows[k] ?? [];
    let sum = row[n] ?? 0;
    for (let j = k + 1; j < n; j += 1) sum -= (row[j] ?? 0) * (solution[j] ?? 0);
    solution[k] = sum / (row[k] ?? 0);
  }
  return solution.map((value, k) => value * at(k));
}
