/** Shortens what no slide can hold, and says so. */

import type { TableRow, TextRun } from "../pptx";
import type { Room } from "./room";

/** Most lines of the slide that one line of code may take. */
const mostWraps = 5;

/** Lines of code, each short enough for a slide. */
export function shortLines(lines: readonly string[], { characters }: Room): string[] {
  const most = mostWraps * characters;
  return lines.map((line) => (line.length > most ? `${cutText(line, most - 1)}…` : line));
}

/** As many lines as a slide holds; the last one says how many are missing. */
export function cutLines(lines: readonly string[], room: Room): string[] {
  const short = shortLines(lines, room);
  const kept = countFitting(short, room, room.lines);
  if (kept === short.length) return short;
  const shown = countFitting(short, room, room.lines - 1);
  const left = short.length - shown;
  return [...short.slice(0, shown), `… ${left} more ${left === 1 ? "line" : "lines"}`];
}

function countFitting(lines: readonly string[], { characters }: Room, most: number): number {
  let used = 0;
  const tooMuch = lines.findIndex((line) => {
    used += Math.max(1, Math.ceil(line.length / characters));
    return used > most;
  });
  return tooMuch < 0 ? lines.length : tooMuch;
}

/** Runs with at most so many characters. */
export function cutRuns(runs: readonly TextRun[], most: number): TextRun[] {
  let left = most;
  return runs.flatMap((run) => {
    if (left <= 0) return [];
    const text = run.text.length > left ? `${cutText(run.text, left - 1)}…` : run.text;
    left -= run.text.length;
    return text ? [{ ...run, text }] : [];
  });
}

/** A table with at most so many rows under its head and so many columns. */
export function cutTable(rows: readonly TableRow[], { rowCount, columnCount }: TableLimits) {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const narrow = rows.map((row, i) => {
    if (width <= columnCount) return row;
    return [...row.slice(0, columnCount - 1), [{ text: i === 0 ? `… ${width} columns` : "…" }]];
  });
  const left = rows.length - 1 - rowCount;
  if (left <= 0) return narrow;
  const note = `… ${left} more ${left === 1 ? "row" : "rows"}`;
  return [...narrow.slice(0, 1 + rowCount), [[{ text: note }]]];
}

export interface TableLimits {
  readonly rowCount: number;
  readonly columnCount: number;
}

/** The start of a text; no character is cut in half. */
export function cutText(text: string, length: number): string {
  const start = text.slice(0, Math.max(0, length));
  return /[\uD800-\uDBFF]$/.test(start) ? start.slice(0, -1) : start;
}
