/** Comma-separated values. */

/**
 * Rows as text, quoted as RFC 4180 has it; numbers with all their digits.
 *
 * @param rows - cells in order; the heads are the first row
 * @param lineEnd - after each row
 *
 * @example
 * ```ts
 * csvOf([["a", "b"], [1, "x,y"]], "\n") // => 'a,b\n1,"x,y"\n'
 * ```
 */
export function csvOf(rows: readonly (readonly unknown[])[], lineEnd: string): string {
  const field = (value: unknown) => {
    const text = String(value);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  return rows.map((row) => `${row.map(field).join(",")}${lineEnd}`).join("");
}
