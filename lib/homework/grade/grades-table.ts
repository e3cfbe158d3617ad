/** The grades of a course as CSV: one line a student, in the order of their names. */

import type { StudentResult } from "./grade-one";

/** The table of all results. */
export function gradesTable(results: readonly StudentResult[]): string {
  const sorted = [...results].sort((a, b) => (a.student < b.student ? -1 : 1));
  const ids = sorted[0]?.exercises.map(({ id }) => id) ?? [];
  const head = ["student", "earned", "points", ...ids, "notes"];
  const rows = sorted.map(({ student, earned, points, exercises, notes }) => [
    ...[student, earned, points],
    ...exercises.map((each) => each.earned),
    notes.join(" "),
  ]);
  return [head, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
}

/** A cell, as RFC 4180 has it; a text that a spreadsheet would take for a formula is none. */
function field(value: string | number): string {
  const text = typeof value === "string" ? value.replace(/^[=+\-@\t\r]/, "'$&") : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
